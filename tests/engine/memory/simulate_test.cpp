// Learners who do not exist: the same everywhere, and as forgetful as their model says.
#include "memory/simulate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kowruk {
namespace {

TEST(Chance, GivesTheFiguresThatStandInTheBook) {
  Chance chance{7};
  EXPECT_EQ(chance.bits(), 0xe2c1a002aae913dULL);
  Chance other{7};
  other.bits();
  EXPECT_EQ(chance.bits(), other.bits());
  EXPECT_NE(Chance{8}.bits(), Chance{7}.bits());
}

TEST(Chance, NormalHasMeanNothingAndDeviationOne) {
  Chance chance{1};
  double sum = 0;
  double squares = 0;
  constexpr int kDraws = 100'000;
  for (int i = 0; i < kDraws; ++i) {
    const double x = chance.normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / kDraws, 0, 0.015);
  EXPECT_NEAR(squares / kDraws, 1, 0.02);
}

TEST(Simulate, AnAnswerIsRememberedAsOftenAsTheModelSaysAndTakesTheStatedTime) {
  const Fsrs7 model;
  const Habits habits{.mostAgain = 0};
  Chance chance{3};
  const Fsrs7State before = model.first(Grade::Hard);
  const double recall = model.recall(before, 9);
  int remembered = 0;
  double seconds = 0;
  constexpr int kAsked = 50'000;
  for (int i = 0; i < kAsked; ++i) {
    Fsrs7State state = before;
    const Asking asking = ask(model, habits, 9, state, chance);
    ASSERT_EQ(asking.answers, 1);
    ASSERT_EQ(state, model.next(before, 9, asking.grades[0]));
    if (asking.grades[0] != Grade::Forgot) ++remembered;
    seconds += asking.seconds;
  }
  EXPECT_NEAR(static_cast<double>(remembered) / kAsked, recall, 0.008);
  const double expected = (1 - recall) * 15 + recall * (0.15 * 11 + 0.80 * 7 + 0.05 * 5);
  EXPECT_NEAR(seconds / kAsked, expected, 0.02 * expected);
}

TEST(Simulate, WhatWasForgottenIsAskedAgainUntilItComes) {
  const Fsrs7 model;
  Chance chance{4};
  int again = 0;
  for (int i = 0; i < 2000; ++i) {
    Fsrs7State state;
    const Asking asking = meet(model, {}, state, chance);
    for (int k = 0; k + 1 < asking.answers; ++k) ASSERT_EQ(asking.grades[static_cast<std::size_t>(k)], Grade::Forgot);
    if (asking.answers > 1) ++again;
    ASSERT_LE(asking.answers, 4);
  }
  EXPECT_NEAR(again / 2000.0, 0.25, 0.04);
}

TEST(Simulate, ASeedIsALearnerAndAYearAndAnotherSeedAnother) {
  const auto year = [](std::uint64_t seed) {
    Chance chance{seed};
    const Fsrs7 learner{drawnParameters(Fsrs7::kDefaults, 0.5, chance)};
    return simulate(learner, {.cards = 300, .days = 120, .freshADay = 10}, {}, chance);
  };
  const Stretched once = year(11);
  const Stretched twice = year(11);
  ASSERT_EQ(once.log.size(), twice.log.size());
  for (std::size_t i = 0; i < once.log.size(); ++i) {
    ASSERT_EQ(once.log[i].card, twice.log[i].card);
    ASSERT_EQ(once.log[i].at, twice.log[i].at);
    ASSERT_EQ(once.log[i].grade, twice.log[i].grade);
  }
  EXPECT_EQ(once.seconds, twice.seconds);
  EXPECT_NE(once.seconds, year(12).seconds);
  EXPECT_GT(once.knownAtEnd, 0.8);
}

TEST(Simulate, DrawnParametersLieInTheirRangeAndDiffer) {
  Chance chance{5};
  for (int i = 0; i < 200; ++i) {
    const auto drawn = drawnParameters(Fsrs7::kDefaults, 1, chance);
    EXPECT_EQ(drawn, Fsrs7::clamped(drawn));
    EXPECT_NE(drawn, Fsrs7::kDefaults);
  }
  EXPECT_EQ(drawnParameters(Fsrs7::kDefaults, 0, chance), Fsrs7::kDefaults);
}

}  // namespace
}  // namespace kowruk
