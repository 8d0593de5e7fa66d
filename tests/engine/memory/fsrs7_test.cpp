// The laws of FSRS-7, on any parameters within the published ranges.
#include "memory/fsrs7.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "engine/memory/generators.h"

using namespace kowruk;

namespace {

bool within(const Fsrs7State& state) {
  return state.stability >= 1e-4 && state.stability <= 36500 && state.stabilityFast >= 1e-4 &&
         state.stabilityFast <= 36500 && state.difficulty >= 1 && state.difficulty <= 10;
}

}  // namespace

TEST(Fsrs7, AFirstGoodComesBackAfterNearlyFiveDays) {
  const Fsrs7 model;
  const Fsrs7State state = model.first(Grade::Good);
  EXPECT_DOUBLE_EQ(state.stability, 3.9221);
  EXPECT_DOUBLE_EQ(state.stabilityFast, 0.8 * 3.9221);
  EXPECT_NEAR(model.interval(state, 0.9), 4.778, 5e-4);
}

TEST(Fsrs7, AnAimOfCertaintyIsNeverMet) {
  const Fsrs7 model;
  EXPECT_EQ(model.interval(model.first(Grade::Good), 0.9999), 0);
  EXPECT_EQ(model.interval(model.first(Grade::Good), 1), 0);
  EXPECT_GT(model.interval(model.first(Grade::Good), 0.9998), 0);
}

TEST(Fsrs7, ParametersComeWithinTheirRangeAndOrder) {
  Fsrs7::Parameters w = Fsrs7::kDefaults;
  EXPECT_EQ(Fsrs7::clamped(w), w) << "the defaults are within";
  w[1] = 80;
  w[2] = 3;
  w[7] = std::numeric_limits<double>::quiet_NaN();
  w[9] = -5;
  w[25] = 0.8;
  w[26] = 0.6;
  const Fsrs7::Parameters clamped = Fsrs7::clamped(w);
  EXPECT_EQ(clamped[2], 80) << "Good is at least Hard";
  EXPECT_EQ(clamped[3], 80) << "Easy is at least Good";
  EXPECT_EQ(clamped[7], Fsrs7::kDefaults[7]);
  EXPECT_EQ(clamped[9], 0.3);
  EXPECT_EQ(clamped[26], 0.8) << "the slow curve falls no lower than the fast one";
}

RC_GTEST_PROP(Fsrs7, EveryHistoryKeepsItsMemoryWithinBounds, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto answers = *rc::gen::container<std::vector<std::pair<double, Grade>>>(rc::gen::pair(anyWait(), anyGrade()));
  Fsrs7State state = model.first(*anyGrade());
  RC_ASSERT(within(state));
  for (const auto& [days, grade] : answers) {
    const double recall = model.recall(state, days);
    RC_ASSERT(recall >= 1e-5 && recall <= 1 - 1e-5);
    state = model.next(state, days, grade);
    RC_ASSERT(within(state));
    const double interval = model.interval(state, 0.9);
    RC_ASSERT(interval >= 0 && interval <= 36500);
  }
}

RC_GTEST_PROP(Fsrs7, AFreshMemoryIsSureAndFades, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const double sooner = *anyWait();
  const double later = sooner + *anyWait();
  RC_ASSERT(std::abs(model.recall(state, 0) - (1 - 1e-5)) < 1e-12);
  RC_ASSERT(atMost(model.recall(state, later), model.recall(state, sooner)));
}

RC_GTEST_PROP(Fsrs7, TheIntervalIsWhereRecallHasFallenToTheAim, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const double retention = *between(0.01, 0.999);
  const double interval = model.interval(state, retention);
  if (interval < 36500) {
    RC_ASSERT(std::abs(model.recall(state, interval) - retention) < 1e-9);
  } else {
    RC_ASSERT(model.recall(state, 36500) > retention - 1e-9);
  }
}

RC_GTEST_PROP(Fsrs7, WhoWantsToBeSurerComesBackSooner, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const double less = *between(0.05, 0.99);
  const double more = less + *between(0.001, 0.009);
  RC_ASSERT(atMost(model.interval(state, more), model.interval(state, less)));
}

RC_GTEST_PROP(Fsrs7, AnswersHaveTheirOrder, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const auto [forgot, hard, good, easy] = model.nextWithEach(state, *anyWait());
  RC_ASSERT(forgot.stability <= state.stability && forgot.stabilityFast <= state.stabilityFast);
  RC_ASSERT(forgot.stabilityFast <= std::max(1e-4, 0.8 * forgot.stability));
  RC_ASSERT(state.stability <= hard.stability && hard.stability <= good.stability && good.stability <= easy.stability);
  RC_ASSERT(state.stabilityFast <= hard.stabilityFast && hard.stabilityFast <= good.stabilityFast &&
            good.stabilityFast <= easy.stabilityFast);
  RC_ASSERT(hard.difficulty >= good.difficulty && good.difficulty >= easy.difficulty);
}

RC_GTEST_PROP(Fsrs7, WhatWasNearlyForgottenGrowsMore, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const double sooner = *anyWait();
  const double later = sooner + *anyWait();
  for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy}) {
    RC_ASSERT(atMost(model.next(state, sooner, grade).stability, model.next(state, later, grade).stability));
  }
}

RC_GTEST_PROP(Fsrs7, EachGradeAloneGivesWhatAllFourTogetherGive, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto state = *anyFsrs7State();
  const double days = *anyWait();
  const auto together = model.nextWithEach(state, days);
  for (std::size_t i = 0; i < 4; ++i) RC_ASSERT(model.next(state, days, kGrades[i]) == together[i]);
}

RC_GTEST_PROP(Fsrs7, FourIntervalsAtOnceAreThoseOfEachAlone, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto states = *rc::gen::container<std::array<Fsrs7State, 4>>(anyFsrs7State());
  const double retention = *between(0.01, 0.9999);
  const auto together = model.intervals(states, model.aimAt(retention));
  for (std::size_t i = 0; i < 4; ++i) RC_ASSERT(model.interval(states[i], retention) == together[i]);
}
