// The room's own logarithm and exponential: right to a unit in the last place, and the same on every processor.
#include "memory/pair.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace kowruk;

namespace {

// How many units in the last place lie between a double and the truth.
double unitsOff(double value, long double truth) {
  const double near = static_cast<double>(truth);
  const double unit = std::nextafter(std::abs(near), INFINITY) - std::abs(near);
  return static_cast<double>(std::abs(static_cast<long double>(value) - truth)) / unit;
}

}  // namespace

TEST(Pair, LogarithmsAreRightToOneUnit) {
  double worst = 0;
  for (int i = -70'000; i <= 70'000; ++i) {
    const double x = std::exp(i * 0.01);
    const double nearOne = 1 + i * 3e-6;
    for (const double y : {x, nearOne})
      worst = std::max(worst, unitsOff(logOf(y), std::log(static_cast<long double>(y))));
  }
  EXPECT_LE(worst, 1);
  EXPECT_GT(worst, 0) << "measured something";
}

TEST(Pair, PowersOfEAreRightToOneUnit) {
  double worst = 0;
  for (int i = -70'000; i <= 70'000; ++i) {
    for (const double y : {i * 0.01, i * 1e-5})
      worst = std::max(worst, unitsOff(expOf(y), std::exp(static_cast<long double>(y))));
  }
  EXPECT_LE(worst, 1);
}

TEST(Pair, TheTwoSidesDoNotDisturbEachOther) {
  const Pair logs = logOf(Pair{3, 1e300});
  EXPECT_EQ(logs[0], logOf(3.0));
  EXPECT_EQ(logs[1], logOf(1e300));
  const Pair powers = expOf(Pair{-20, 700});
  EXPECT_EQ(powers[0], expOf(-20.0));
  EXPECT_EQ(powers[1], expOf(700.0));
}

TEST(Pair, BitsAreThoseOfAnyProcessor) {
  EXPECT_EQ(logOf(10.0), 0x1.26bb1bbb55516p+1);
  EXPECT_EQ(logOf(0.9), -0x1.af8e8210a415cp-4);
  EXPECT_EQ(expOf(1.0), 0x1.5bf0a8b14576ap+1);
  EXPECT_EQ(expOf(-3.3), 0x1.2e259bb85be85p-5);
}

TEST(Pair, WhatHasNoLogarithmIsNotANumber) {
  EXPECT_TRUE(std::isnan(logOf(0.0)));
  EXPECT_TRUE(std::isnan(logOf(-1.0)));
  EXPECT_TRUE(std::isnan(expOf(std::nan(""))));
}

TEST(Pair, FarPowersStayFinite) {
  EXPECT_TRUE(std::isfinite(expOf(1e9)));
  EXPECT_GT(expOf(-1e9), 0);
}
