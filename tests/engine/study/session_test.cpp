// A sitting from the first card to the last, on the real courses: what is asked, saved, taken back and said at the end.
#include "study/session.h"

#include <gtest/gtest.h>

#include "engine/study/desk.h"

namespace kowruk::study {
namespace {

using namespace std::chrono_literals;
using testing::Desk;

TEST(Session, TheFirstDayAsksTodaysPhraseFirst) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const TodayPage page = todayFor(learner, desk.now);
  Session session{learner, desk.now};
  const auto ask = session.ask(desk.now);
  ASSERT_TRUE(ask);
  EXPECT_EQ(ask->entry.id, page.phraseOfDay->id);
  EXPECT_TRUE(ask->fresh);
  EXPECT_EQ(ask->questionIn, Language::Chinese);
  EXPECT_EQ(ask->answerIn, Language::Uyghur);
  EXPECT_EQ(session.left(), page.waiting);
}

TEST(Session, TheCaptionsAreWhatTheAnswerBrings) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (const Grade grade : kGrades) {
    Session session{learner, desk.now};
    const Ask ask = session.ask(desk.now).value();
    session.answer(grade, desk.now, 4s);
    const Memory memory = learner.file.find(ask.card)->memory.value();
    EXPECT_EQ(comebackIn(memory.due - memory.reviewed), ask.comebacks[static_cast<std::size_t>(grade) - 1]);
    ASSERT_TRUE(session.undo(desk.now));
  }
}

TEST(Session, AForgottenCardComesBackAfterItsIntervalAndNotBefore) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const CardId first = session.ask(desk.now)->card;
  session.answer(Grade::Forgot, desk.now, 4s);
  EXPECT_NE(session.ask(desk.now)->card, first);
  desk.now.instant += 1min;
  session.answer(Grade::Good, desk.now, 4s);
  EXPECT_EQ(session.ask(desk.now)->card, first);
}

TEST(Session, AHardCardComesBackAfterTenOthers) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (int day = 1; day < 5; ++day) desk.nextDay();
  Session session{learner, desk.now, 60};
  ASSERT_GE(session.left(), 12U) << "the first five days bring too few entries for this test";
  const CardId first = session.ask(desk.now)->card;
  session.answer(Grade::Hard, desk.now, 4s);
  for (int other = 1; other <= 10; ++other) {
    ASSERT_NE(session.ask(desk.now)->card, first) << "after " << other - 1 << " others";
    session.answer(Grade::Good, desk.now, 4s);
  }
  EXPECT_EQ(session.ask(desk.now)->card, first);
}

TEST(Session, UndoAsksTheSameCardAgainAndLeavesNoTrace) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const Ask before = session.ask(desk.now).value();
  const std::size_t left = session.left();
  session.answer(Grade::Good, desk.now, 4s);
  ASSERT_TRUE(session.undo(desk.now));
  EXPECT_EQ(session.ask(desk.now)->card, before.card);
  EXPECT_EQ(session.left(), left);
  EXPECT_EQ(session.answered(), 0U);
  const Card* card = learner.file.find(before.card);
  EXPECT_TRUE(card == nullptr || !card->memory);
}

TEST(Session, UndoSurvivesClosingTheProgram) {
  Desk desk;
  CardId answered;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    answered = session.ask(desk.now)->card;
    session.answer(Grade::Easy, desk.now, 4s);
  }
  Learner learner = desk.library.open("Ayshe", desk.now);
  Session session{learner, desk.now};
  ASSERT_NE(session.ask(desk.now)->card, answered);
  ASSERT_TRUE(session.undo(desk.now));
  EXPECT_EQ(session.ask(desk.now)->card, answered);
  EXPECT_FALSE(session.undo(desk.now)) << "there is nothing more to take back";
}

TEST(Session, ClosingInTheMiddleLosesNothing) {
  Desk desk;
  std::vector<CardId> answered;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    for (int i = 0; i < 3; ++i) {
      answered.push_back(session.ask(desk.now)->card);
      session.answer(Grade::Good, desk.now, 4s);
    }
  }
  const Learner learner = desk.library.open("Ayshe", desk.now);
  for (const CardId& card : answered) EXPECT_TRUE(learner.file.find(card)->memory) << card.entry.text;
  EXPECT_TRUE(learner.file.verify().sound());
}

TEST(Session, TheTwoDirectionsOfAnEntryAreNotAskedOnOneDay) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (int day = 0; day < 20; ++day) {
    std::set<EntryId> seen;
    std::set<CardId> cards;
    Session session{learner, desk.now, 60};
    while (const auto ask = session.ask(desk.now)) {
      if (cards.insert(ask->card).second) {
        EXPECT_TRUE(seen.insert(ask->card.entry).second) << ask->card.entry.text;
      }
      session.answer(Grade::Good, desk.now, 4s);
      desk.now.instant += 5s;
    }
    desk.nextDay();
  }
  EXPECT_TRUE(std::any_of(learner.file.cards().begin(), learner.file.cards().end(), [](const Card& card) {
    return card.id.skill == Skill::Say;
  })) << "after three weeks no card has been asked in the other direction";
}

TEST(Session, TheEndSaysWhatWasLearntAndWhenToComeBack) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const std::size_t cards = session.left();
  while (session.ask(desk.now)) session.answer(Grade::Good, desk.now, 6s);
  const Summary summary = session.summary(desk.now);
  EXPECT_EQ(summary.reviews, cards);
  EXPECT_EQ(summary.learnt.size(), cards);
  EXPECT_EQ(summary.forgotten, 0U);
  EXPECT_EQ(summary.nextDay, desk.now.day() + std::chrono::days{1});
  EXPECT_EQ(summary.minutes, static_cast<int>((cards * 6 + 30) / 60));
  EXPECT_EQ(todayFor(learner, desk.now).minutesDone, summary.minutes);
}

TEST(Session, AClockSetBackIsSaidAndTheLaterTimeGoesOn) {
  Desk desk;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    session.answer(Grade::Good, desk.now, 4s);
  }
  const Instant late = desk.now.instant;
  desk.now.instant -= std::chrono::days{365};
  Learner learner = desk.library.open("Ayshe", desk.now);
  EXPECT_TRUE(learner.clockSetBack);
  Session session{learner, desk.now};
  const CardId card = session.ask(desk.now)->card;
  session.answer(Grade::Good, desk.now, 4s);
  EXPECT_GE(learner.file.find(card)->memory->reviewed, late);
}

TEST(Comeback, SaysMinutesHoursOrDays) {
  using Unit = Comeback::Unit;
  const std::vector<std::pair<std::chrono::milliseconds, Comeback>> table{
      {3s, {1, Unit::Minutes}},         {90s, {2, Unit::Minutes}},
      {59min, {59, Unit::Minutes}},     {59min + 40s, {1, Unit::Hours}},
      {14h + 20min, {14, Unit::Hours}}, {23h + 40min, {1, Unit::Days}},
      {36h, {2, Unit::Days}},           {std::chrono::days{4} + 18h, {5, Unit::Days}}};
  for (const auto& [interval, caption] : table) {
    EXPECT_EQ(comebackIn(interval), caption) << interval.count() << " ms";
  }
}

}  // namespace
}  // namespace kowruk::study
