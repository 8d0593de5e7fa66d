// After a fit: whatever the new parameters want, no morning is a flood.
#include "schedule/spread.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace kowruk::schedule {
namespace {

using std::chrono::days;

const Day kToday = dayFrom(2027, 3, 1).value();

struct Morning {
  std::vector<Wish> wishes;
  Load load{{}, Language::Uyghur, kToday};
  Rhythm rhythm;

  void add(int reviewedAgo, int dueIn, int wantedIn) {
    wishes.push_back({.card = {{"e" + std::to_string(wishes.size())}, Language::Uyghur, Skill::Understand},
                      .reviewed = kToday - days{reviewedAgo},
                      .due = kToday + days{dueIn},
                      .wanted = kToday + days{wantedIn}});
    load.add(wishes.back().due);
  }

  std::vector<Shift> spread() const { return schedule::spread(wishes, load, rhythm, kToday); }
};

Load after(const Morning& morning, const std::vector<Shift>& shifts) {
  Load load = morning.load;
  for (const Shift& shift : shifts) {
    load.remove(shift.from);
    load.add(shift.to);
  }
  return load;
}

RC_GTEST_PROP(Spread, TheBoundsHoldWhateverIsWanted, ()) {
  Morning morning;
  const int cards = *rc::gen::inRange(0, 300);
  const int horizon = *rc::gen::element(3, 30, 300);
  for (int i = 0; i < cards; ++i) {
    morning.add(*rc::gen::oneOf(rc::gen::inRange(0, 2), rc::gen::inRange(0, 100)), *rc::gen::inRange(1, horizon),
                *rc::gen::inRange(-500, 500));
  }
  if (*rc::gen::arbitrary<bool>()) {
    for (double& weight : morning.rhythm.week) weight = *rc::gen::inRange(0, 5) / 4.0;
  }
  const auto shifts = morning.spread();
  const Load load = after(morning, shifts);
  const double average = morning.load.average(morning.rhythm, kDaysOfAverage);
  for (int in = 1; in < 700; ++in) {
    const Day day = kToday + days{in};
    RC_ASSERT(load.on(day) <= std::max(morning.load.on(day), fullest(average, morning.rhythm, day)));
  }
  std::map<CardId, Wish> wishes;
  for (const Wish& wish : morning.wishes) wishes.emplace(wish.card, wish);
  RC_ASSERT(shifts.size() <= kMostShifts);
  for (const Shift& shift : shifts) {
    const Wish wish = wishes.at(shift.card);
    wishes.erase(shift.card);  // none twice
    RC_ASSERT(shift.from == wish.due && shift.to != wish.due);
    RC_ASSERT(shift.to > kToday && shift.to >= wish.reviewed + days{2});
    const double left = static_cast<double>((wish.due - kToday).count());
    RC_ASSERT(std::abs((shift.to - wish.due).count()) <= std::max(1.0, 0.2 * left));
    // Towards what is wanted, and not past it.
    RC_ASSERT(std::abs((wish.wanted - shift.to).count()) < std::abs((wish.wanted - wish.due).count()));
    RC_ASSERT(morning.rhythm.weightOf(shift.to) > 0);
  }
}

TEST(Spread, AllIntervalsHalvedIsNoFloodTomorrow) {
  Morning morning;
  for (int i = 0; i < 3000; ++i) morning.add(1 + i % 40, 1 + i % 100, 1 + i % 50 - i % 40 / 2);
  const auto shifts = morning.spread();
  EXPECT_EQ(shifts.size(), kMostShifts) << "the rest at the next fit";
  const Load load = after(morning, shifts);
  for (int in = 1; in < 200; ++in) EXPECT_LE(load.on(kToday + days{in}), 38U) << "5/4 of thirty, rounded up";
}

TEST(Spread, TheFurthestFromWhereTheyBelongComeFirst) {
  Morning morning;
  for (int i = 0; i < 1500; ++i) morning.add(10, 100, i < 500 ? 99 : 130);
  // Room for all of them on other days.
  for (int in = 1; in <= 30; ++in) {
    for (int i = 0; i < 2000; ++i) morning.load.add(kToday + days{in});
  }
  const auto shifts = morning.spread();
  EXPECT_EQ(shifts.size(), kMostShifts);
  for (const Shift& shift : shifts) EXPECT_GT(shift.to, shift.from);
}

TEST(Spread, WhatIsWhereItBelongsStays) {
  Morning morning;
  for (int i = 0; i < 50; ++i) morning.add(5, 1 + i, 1 + i);
  EXPECT_TRUE(morning.spread().empty());
}

}  // namespace
}  // namespace kowruk::schedule
