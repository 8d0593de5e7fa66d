// When answered cards come again: spread over the days near their interval, not on days off, not beside their sibling.
#include "study/due.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/study/studied.h"

namespace kowruk::study {
namespace {

using std::chrono::days;
using testing::Desk;
using testing::Studier;
using testing::wordCard;

Day answered(Learner& learner, const CardId& card, Grade grade, const Moment& now) {
  learner.file.append(Studier::reviewOf(learner, card, grade, now), now.instant);
  return learner.file.find(card)->memory->dueDay;
}

TEST(Due, ThirtyNewCardsOfOneEveningComeAgainOnThreeEvenings) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  std::map<Day, int> loads;
  for (int i = 0; i < 30; ++i) ++loads[answered(learner, wordCard(i), Grade::Good, desk.now)];
  ASSERT_EQ(loads.size(), 3U) << "4.78 days: four, five or six";
  for (const auto& [day, count] : loads) EXPECT_NEAR(count, 10, 1) << toText(day);
  EXPECT_TRUE(learner.file.verify().sound());
}

TEST(Due, DaysOffStayFree) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Settings settings = learner.settings;
  settings.rhythm.off = {{desk.now.day() + days{1}, desk.now.day() + days{5}}};
  desk.library.change(learner, settings, desk.now);
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(answered(learner, wordCard(i), Grade::Good, desk.now), desk.now.day() + days{6});
  }
}

TEST(Due, TheTwoDirectionsOfAnEntryComeOnDifferentDays) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  std::vector<Day> understand;
  for (int i = 0; i < 20; ++i) understand.push_back(answered(learner, wordCard(i), Grade::Good, desk.now));
  for (int i = 0; i < 20; ++i) {
    EXPECT_NE(answered(learner, wordCard(i, Skill::Say), Grade::Good, desk.now),
              understand.at(static_cast<std::size_t>(i)));
  }
}

TEST(Due, TheRetentionOfTheCourseCounts) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const Memory usual = outcomesOf(learner, wordCard(1), desk.now)[2].memory;
  Settings settings = learner.settings;
  settings.retention = {{"first-year", 0.95}};
  desk.library.change(learner, settings, desk.now);
  EXPECT_LT(outcomesOf(learner, wordCard(1), desk.now)[2].memory.due, usual.due);
  const CardId letter{.entry = {"uyghur-letters/a"}, .learnt = Language::Chinese, .skill = Skill::Understand};
  EXPECT_EQ(outcomesOf(learner, letter, desk.now)[2].memory, usual) << "another course";
}

TEST(Due, WhatIsSaidIsWhatIsSaved) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 20; ++day, desk.nextDay()) studier.study(learner, desk.now, 4);
  for (int i = 0; i < 40; ++i) {
    const Grade grade = kGrades.at(static_cast<std::size_t>(i) % 4);
    const Outcome said = outcomesOf(learner, wordCard(i), desk.now).at(static_cast<std::size_t>(grade) - 1);
    answered(learner, wordCard(i), grade, desk.now);
    EXPECT_EQ(learner.file.find(wordCard(i))->memory, said.memory);
  }
}

}  // namespace
}  // namespace kowruk::study
