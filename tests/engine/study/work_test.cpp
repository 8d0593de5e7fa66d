// The day's work: at the learner's own pace, on easy days less, and after a holiday calmly.
#include "study/work.h"

#include <gtest/gtest.h>

#include "engine/study/studied.h"
#include "study/pace.h"

namespace kowruk::study {
namespace {

using std::chrono::days;
using testing::Desk;
using testing::Studier;
using testing::wordCard;

void answerIn(Learner& learner, const CardId& card, Grade grade, const Moment& now, double seconds) {
  store::Review review = Studier::reviewOf(learner, card, grade, now);
  review.milliseconds = static_cast<std::int64_t>(seconds * 1000);
  learner.file.append(review, now.instant);
}

TEST(Pace, IsTheUsualOneUntilSomethingIsKnown) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe");
  const schedule::Pace pace = paceOf(learner, desk.now.day());
  EXPECT_EQ(pace.remembered, schedule::Pace{}.remembered);
  EXPECT_EQ(pace.forgotten, schedule::Pace{}.forgotten);
  EXPECT_EQ(pace.fresh, schedule::Pace{}.fresh);
}

TEST(Pace, IsTheLearnersOwnByWhatTheDayBrought) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (int i = 0; i < 31; ++i) answerIn(learner, wordCard(i), Grade::Good, desk.now, 40);
  desk.now.instant += days{5};
  for (int i = 0; i < 30; ++i) answerIn(learner, wordCard(i), Grade::Good, desk.now, 5);
  answerIn(learner, wordCard(30), Grade::Good, desk.now, 120);
  schedule::Pace pace = paceOf(learner, desk.now.day());
  EXPECT_NEAR(pace.remembered[0], (20 * 7 + 30 * 5 + 20) / 51.0, 1e-9) << "tea counts as four times the median";
  EXPECT_NEAR(pace.fresh, (20 * 25 + 31 * 40) / 51.0, 1e-9);
  EXPECT_EQ(pace.forgotten, schedule::Pace{}.forgotten);
  EXPECT_EQ(pace.remembered[1], schedule::Pace{}.remembered[1]);

  // Forgotten, and again until it is there: one time. Without its time an answer says nothing.
  desk.now.instant += days{5};
  for (int i = 0; i < 10; ++i) {
    answerIn(learner, wordCard(i), Grade::Forgot, desk.now, 10);
    answerIn(learner, wordCard(i), Grade::Good, desk.now, 6);
    answerIn(learner, wordCard(10 + i), Grade::Good, desk.now, 0);
  }
  pace = paceOf(learner, desk.now.day());
  EXPECT_NEAR(pace.forgotten, (20 * 20 + 10 * 16) / 30.0, 1e-9);
  EXPECT_NEAR(pace.remembered[0], (20 * 7 + 30 * 5 + 20) / 51.0, 1e-9);
  // After a fortnight what was is no longer looked at.
  EXPECT_EQ(paceOf(learner, desk.now.day() + days{15}).forgotten, schedule::Pace{}.forgotten);
}

TEST(Work, WhoAnswersFastIsAskedMore) {
  Desk desk;
  Learner fast = desk.newcomer("Ayshe");
  Learner slow = desk.newcomer("Guzel");
  const auto cardsAfter = [&](Learner& learner, double seconds) {
    Moment now = desk.now;
    for (const CardId& card : workFor(learner, now, 60).fresh) answerIn(learner, card, Grade::Good, now, seconds);
    now.instant += days{6};
    return workFor(learner, now, 10).due.size() + workFor(learner, now, 10).fresh.size();
  };
  EXPECT_GT(cardsAfter(fast, 5), cardsAfter(slow, 60));
}

TEST(Work, AnEasyDayIsForFewerMinutesAndADayOffForNone) {
  Desk desk;  // a Monday
  Learner learner = desk.newcomer("Ayshe");
  Settings settings = learner.settings;
  settings.rhythm.week[1] = 0.5;
  settings.rhythm.off = {{desk.now.day() + days{2}, desk.now.day() + days{3}}};
  desk.library.change(learner, settings, desk.now);
  EXPECT_EQ(goalOf(learner, desk.now.day()), 30);
  EXPECT_EQ(goalOf(learner, desk.now.day() + days{1}), 15);
  EXPECT_EQ(goalOf(learner, desk.now.day() + days{2}), 0);
  desk.now.instant += days{2};
  EXPECT_EQ(todayFor(learner, desk.now).minutesGoal, 0);
  EXPECT_GT(todayFor(learner, desk.now).waiting, 0U) << "who comes all the same gets five minutes";
}

// Forty days of study, sixty days away, and then ten minutes a day.
TEST(Work, AfterAHolidayTheBacklogGoesCalmlyInTheMinutesOfEachDay) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  const auto sit = [&](int minutes) {
    const schedule::Queue queue = workFor(learner, desk.now, minutes);
    std::vector<store::Payload> answers;
    for (const auto* part : {&queue.due, &queue.fresh}) {
      for (const CardId& card : *part) {
        answers.emplace_back(Studier::reviewOf(learner, card, studier.gradeOf(card, desk.now), desk.now));
      }
    }
    if (!answers.empty()) learner.file.append(answers, desk.now.instant);
    desk.nextDay();
    return queue;
  };
  for (int day = 0; day < 40; ++day) sit(30);
  desk.now.instant += days{60};
  const schedule::Queue all = workFor(learner, desk.now, 600);
  const std::size_t waiting = all.due.size() + all.laterDue;
  ASSERT_GT(waiting, 80U);
  std::size_t left = waiting;
  std::size_t phrases = 0;
  int cleared = -1;
  for (int day = 0; day < 30 && cleared < 0; ++day) {
    const schedule::Pace pace = paceOf(learner, desk.now.day());
    const schedule::Queue queue = sit(10);
    EXPECT_LE(static_cast<double>(queue.due.size()) * pace.remembered[0] +
                  static_cast<double>(queue.fresh.size()) * pace.fresh,
              600 + 1e-6);
    EXPECT_LE(queue.laterDue, left + 15) << "it does not grow";
    left = queue.laterDue;
    phrases += queue.fresh.size();
    if (left < 10) cleared = day;
  }
  EXPECT_GE(cleared, 1) << "not on the first day";
  EXPECT_LE(cleared, 25);
  EXPECT_GE(phrases, static_cast<std::size_t>(cleared)) << "new phrases go on";
}

TEST(Work, ThePreviewCostsMoreForMore) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  EXPECT_GT(previewOf(learner, 0.9, desk.now), 0) << "what the plan brings";
  Studier studier;
  for (int day = 0; day < 20; ++day, desk.nextDay()) studier.study(learner, desk.now, 10);
  EXPECT_LT(previewOf(learner, 0.8, desk.now), previewOf(learner, 0.9, desk.now));
  EXPECT_LT(previewOf(learner, 0.9, desk.now), previewOf(learner, 0.95, desk.now));
}

}  // namespace
}  // namespace kowruk::study
