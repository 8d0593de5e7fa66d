// The laws of FSRS-6, on any parameters within the published ranges.
#include "memory/fsrs6.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "engine/memory/generators.h"

using namespace kowruk;

namespace {

bool within(const Fsrs6State& state) {
  return state.stability >= 0.001 && state.stability <= 36500 && state.difficulty >= 1 && state.difficulty <= 10;
}

rc::Gen<int> anyDays() { return rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(1, 30), rc::gen::inRange(1, 10000)); }

}  // namespace

TEST(Fsrs6, AFirstGoodComesBackAfterTwoDays) {
  const Fsrs6 model;
  const Fsrs6State state = model.first(Grade::Good);
  EXPECT_DOUBLE_EQ(state.stability, 2.3065);
  EXPECT_EQ(Fsrs6::wholeInterval(state, model.intervalPerStability(0.9)), 2);
}

TEST(Fsrs6, IntervalsAreRoundedHalfUpAndNeverUnderADay) {
  EXPECT_EQ(Fsrs6::wholeInterval({2.5, 5}, 1), 3);
  EXPECT_EQ(Fsrs6::wholeInterval({2.4999, 5}, 1), 2);
  EXPECT_EQ(Fsrs6::wholeInterval({0.001, 5}, 1), 1);
  EXPECT_EQ(Fsrs6::wholeInterval({36500, 5}, 1000), 36500);
}

TEST(Fsrs6, ParametersComeWithinTheirRange) {
  Fsrs6::Parameters w = Fsrs6::kDefaults;
  EXPECT_EQ(Fsrs6::clamped(w), w) << "the defaults are within";
  w[0] = -1;
  w[20] = std::numeric_limits<double>::infinity();
  w[16] = 7;
  EXPECT_EQ(Fsrs6::clamped(w)[0], 0.001);
  EXPECT_EQ(Fsrs6::clamped(w)[20], Fsrs6::kDefaults[20]);
  EXPECT_EQ(Fsrs6::clamped(w)[16], 6);
}

RC_GTEST_PROP(Fsrs6, EveryHistoryKeepsItsMemoryWithinBounds, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto answers = *rc::gen::container<std::vector<std::pair<int, Grade>>>(rc::gen::pair(anyDays(), anyGrade()));
  Fsrs6State state = model.first(*anyGrade());
  RC_ASSERT(within(state));
  for (const auto& [days, grade] : answers) {
    const double recall = model.recall(state, days);
    RC_ASSERT(recall > 0 && recall <= 1);
    state = model.next(state, days, grade);
    RC_ASSERT(within(state));
  }
}

RC_GTEST_PROP(Fsrs6, AFreshMemoryIsSureAndFades, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto state = *anyFsrs6State();
  const int sooner = *anyDays();
  const int later = sooner + *anyDays();
  RC_ASSERT(model.recall(state, 0) == 1);
  RC_ASSERT(std::abs(model.recall(state, state.stability) - 0.9) < 1e-12);
  RC_ASSERT(atMost(model.recall(state, later), model.recall(state, sooner)));
}

RC_GTEST_PROP(Fsrs6, TheIntervalIsWhereRecallHasFallenToTheAim, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto state = *anyFsrs6State();
  const double retention = *between(0.01, 0.999);
  RC_ASSERT(std::abs(model.recall(state, state.stability * model.intervalPerStability(retention)) - retention) < 1e-9);
}

RC_GTEST_PROP(Fsrs6, AnswersHaveTheirOrder, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto state = *anyFsrs6State();
  const int days = *anyDays();
  const auto [forgot, hard, good, easy] = model.nextWithEach(state, days);
  if (days > 0) RC_ASSERT(forgot.stability <= state.stability);
  RC_ASSERT(state.stability <= hard.stability && hard.stability <= good.stability && good.stability <= easy.stability);
  RC_ASSERT(forgot.difficulty >= hard.difficulty && hard.difficulty >= good.difficulty &&
            good.difficulty >= easy.difficulty);
}

RC_GTEST_PROP(Fsrs6, WhatWasNearlyForgottenGrowsMore, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto state = *anyFsrs6State();
  const int sooner = *rc::gen::inRange(1, 1000);
  const int later = sooner + *anyDays();
  for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy}) {
    RC_ASSERT(atMost(model.next(state, sooner, grade).stability, model.next(state, later, grade).stability));
  }
}

RC_GTEST_PROP(Fsrs6, EachGradeAloneGivesWhatAllFourTogetherGive, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto state = *anyFsrs6State();
  const int days = *anyDays();
  const auto together = model.nextWithEach(state, days);
  for (std::size_t i = 0; i < 4; ++i) RC_ASSERT(model.next(state, days, kGrades[i]) == together[i]);
}
