// The day's page: what it says to a newcomer, in a lead-in, in a unit's plan, and to somebody with few minutes.
#include "study/today.h"

#include <gtest/gtest.h>

#include "engine/study/desk.h"

namespace kowruk::study {
namespace {

using namespace std::chrono_literals;
using testing::Desk;

TEST(Today, TheFirstOfAMonthIsDayOneOfLessonOne) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe");
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_EQ(page.planMonth, 1);
  EXPECT_FALSE(page.leadIn);
  ASSERT_TRUE(page.phraseOfDay);
  ASSERT_TRUE(page.phraseOfWeek);
  EXPECT_EQ(learner.course->find({page.phraseOfDay->id})->day, 1);
  EXPECT_GT(page.waiting, 0U);
  EXPECT_EQ(page.fresh, page.waiting);
  EXPECT_EQ(page.minutesDone, 0);
  EXPECT_EQ(page.lessonKnown, 0U);
  EXPECT_GE(page.lessonEntries, 65U);
}

TEST(Today, BothScriptsAndWhatHelpsToReadThemAreThere) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe");
  const Shown phrase = todayFor(learner, desk.now).phraseOfDay.value();
  for (const std::string& text : {phrase.ug, phrase.latin, phrase.zh, phrase.pinyin, phrase.gloss})
    EXPECT_FALSE(text.empty());
}

TEST(Today, WhoStartsAloneAfterTheTenthGetsALeadInUntilTheFirst) {
  Desk desk;
  desk.now = momentFromText("2027-03-20T20:00:00+08:00").value();
  const Learner learner = desk.newcomer("Ayshe");
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_TRUE(page.leadIn);
  EXPECT_NE(learner.leadIn->find({page.phraseOfDay->id}), nullptr);
  desk.now = momentFromText("2027-04-01T20:00:00+08:00").value();
  const TodayPage first = todayFor(learner, desk.now);
  EXPECT_FALSE(first.leadIn);
  EXPECT_EQ(learner.course->find({first.phraseOfDay->id})->day, 1);
}

TEST(Today, WhoJoinsAUnitsPlanLateSharesTodaysPhrase) {
  Desk desk;
  using std::chrono::year;
  const Settings settings{.unitPlan = year{2027} / 1};
  const Learner learner = desk.library.create("Ayshe", settings, desk.now);
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_EQ(page.planMonth, 3);
  EXPECT_FALSE(page.leadIn);
  EXPECT_EQ(learner.course->find({page.phraseOfDay->id})->day, 1);
}

TEST(Today, WhenTheMinutesAreFewPhrasesComeFirstAndTheRestIsSaid) {
  Desk desk;
  Settings settings;
  settings.minutes = 5;
  Learner learner = desk.library.create("Ayshe", settings, desk.now);
  desk.now.instant += std::chrono::days{8};
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_GT(page.laterWords, 0U);
  Session session{learner, desk.now};
  EXPECT_EQ(learner.course->find(session.ask(desk.now)->card.entry)->kind, EntryKind::Phrase);
}

TEST(Today, AReviewedCardCountsAsLearntInTheLesson) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  session.answer(Grade::Good, desk.now, 30s);
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_EQ(page.lessonKnown, 1U);
  EXPECT_EQ(page.minutesDone, 1) << "half a minute is shown as one";
}

TEST(Today, TheVisitorsPageHasAPhraseEveryDayOfAYear) {
  Desk desk;
  for (int day = 0; day < 366; ++day) {
    const TodayPage page = todayForVisitor(desk.library, desk.now);
    ASSERT_TRUE(page.phraseOfDay && page.phraseOfWeek) << toText(desk.now.day());
    desk.nextDay();
  }
}

}  // namespace
}  // namespace kowruk::study
