// What a retention costs: more for more, steady, and what somebody who studied that way would have spent.
#include "schedule/preview.h"

#include <gtest/gtest.h>

#include <random>

namespace kowruk::schedule {
namespace {

using std::chrono::days;

const Fsrs7 kMemory;
const Moment kThatDay = momentFromText("2027-03-01T20:00:00+08:00").value();

// Cards met over the last hundred days and answered on their days.
std::vector<Card> cardsOf(int count, unsigned seed = 1) {
  std::mt19937_64 chance{seed};
  const auto roll = [&] { return static_cast<double>(chance() >> 11U) * 0x1p-53; };
  std::vector<Card> cards;
  for (int i = 0; i < count; ++i) {
    Moment at = kThatDay;
    at.instant -= days{100 - i % 100};
    Memory memory = review(std::nullopt, Grade::Good, at, kMemory, 0.9);
    while (memory.dueDay < kThatDay.day()) {
      at.instant += std::max(days{1}, memory.dueDay - at.day());
      const bool there = roll() < recall(memory, at.instant, kMemory);
      memory = review(memory, there ? Grade::Good : Grade::Forgot, at, kMemory, 0.9);
      if (!there) memory = review(memory, Grade::Good, at, kMemory, 0.9);
    }
    cards.push_back({.id = {{"e" + std::to_string(i)}, Language::Uyghur, Skill::Understand}, .memory = memory});
  }
  return cards;
}

double minutesFor(const std::vector<Card>& cards, double retention, double freshADay = 0) {
  return minutesADay({.cards = cards,
                      .learnt = Language::Uyghur,
                      .now = kThatDay,
                      .model = &kMemory,
                      .pace = {},
                      .freshADay = freshADay},
                     retention);
}

TEST(Preview, MoreRetentionCostsMore) {
  const auto cards = cardsOf(1500);
  double before = 0;
  for (const double retention : {0.8, 0.85, 0.9, 0.93, 0.95, 0.97}) {
    const double minutes = minutesFor(cards, retention);
    EXPECT_GT(minutes, before) << retention;
    before = minutes;
  }
  EXPECT_GT(minutesFor(cards, 0.95), 1.3 * minutesFor(cards, 0.9));
}

TEST(Preview, TwiceTheCardsCostTwiceTheMinutes) {
  const auto cards = cardsOf(4000);
  const std::vector<Card> half(cards.begin(), cards.begin() + 2000);
  EXPECT_NEAR(minutesFor(cards, 0.9) / minutesFor(half, 0.9), 2, 0.2);
}

TEST(Preview, NewCardsCostTheirFirstDayAndTheDaysAfter) {
  const double five = minutesFor({}, 0.9, 5);
  EXPECT_GT(five, 5 * 25 / 60.0);
  EXPECT_LT(five, 5 * 25 / 60.0 * 4);
  EXPECT_EQ(minutesFor({}, 0.9), 0);
}

TEST(Preview, WhatIsNotAskedCostsNothing) {
  auto cards = cardsOf(100);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    cards[i].known = i % 3 == 0;
    cards[i].hidden = i % 3 == 1;
    if (i % 3 == 2) cards[i].id.learnt = Language::Chinese;
  }
  EXPECT_EQ(minutesFor(cards, 0.9), 0);
}

// Lived for sixty days by the same rules with another chance, every answer saved as the schedule would.
TEST(Preview, ForetellsWhatTheDaysWillCost) {
  const auto cards = cardsOf(1500);
  std::mt19937_64 chance{99};
  const Pace pace;
  double seconds = 0;
  for (const Card& card : cards) {
    Memory memory = card.memory.value();
    for (Moment at = kThatDay; at.day() < kThatDay.day() + days{kPreviewDays}; at.instant += days{1}) {
      if (memory.dueDay > at.day()) continue;
      const bool there = static_cast<double>(chance() >> 11U) * 0x1p-53 < recall(memory, at.instant, kMemory);
      seconds += there ? pace.remembered[0] : pace.forgotten;
      memory = review(memory, there ? Grade::Good : Grade::Forgot, at, kMemory, 0.9);
      if (memory.dueDay <= at.day()) memory.moveTo(at.day() + days{1});
    }
  }
  EXPECT_NEAR(minutesFor(cards, 0.9) / (seconds / 60 / kPreviewDays), 1, 0.1);
}

}  // namespace
}  // namespace kowruk::schedule
