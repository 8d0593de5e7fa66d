// Item parameters against what every program prints for LSAT 6 and 7, and the laws of the search.
#include "exam/calibrate.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <random>

#include "engine/exam/published.h"
#include "exam/ability.h"

namespace kowruk::exam {

namespace {

void expectSlopes(const Calibration& calibration, const std::vector<double>& slopes) {
  for (std::size_t i = 0; i < slopes.size(); ++i) EXPECT_NEAR(calibration.items[i]->slope, slopes[i], 1e-3) << i;
}

void expectIntercepts(const Calibration& calibration, const std::vector<double>& intercepts) {
  for (std::size_t i = 0; i < intercepts.size(); ++i) {
    EXPECT_NEAR(calibration.items[i]->intercept, intercepts[i], 1e-3) << i;
  }
}

void expectDifficulties(const Calibration& calibration, const std::vector<double>& difficulties) {
  for (std::size_t i = 0; i < difficulties.size(); ++i) {
    EXPECT_NEAR(calibration.items[i]->difficulty, difficulties[i], 1e-3) << i;
  }
}

// People of a normal population who answer as a 2PL says.
std::vector<Pattern> simulated(const ItemParameters& items, std::size_t people, std::uint64_t seed) {
  std::mt19937_64 chance{seed};
  std::normal_distribution<double> ability{items.mean, items.deviation};
  std::uniform_real_distribution<double> roll{0, 1};
  std::vector<Pattern> patterns;
  for (std::size_t n = 0; n < people; ++n) {
    const double theta = ability(chance);
    Pattern pattern{.right = {}, .people = 1};
    for (std::size_t i = 0; i < items.slope.size(); ++i) {
      pattern.right.push_back(roll(chance) < logistic(items.slope[i] * theta + items.intercept[i]) ? 1 : 0);
    }
    patterns.push_back(pattern);
  }
  return patterns;
}

ItemParameters someItems(std::size_t count, std::uint64_t seed) {
  std::mt19937_64 chance{seed};
  std::uniform_real_distribution<double> slope{0.6, 1.8};
  std::uniform_real_distribution<double> intercept{-1.5, 2};
  ItemParameters items;
  for (std::size_t i = 0; i < count; ++i) {
    items.slope.push_back(slope(chance));
    items.intercept.push_back(intercept(chance));
  }
  return items;
}

}  // namespace

TEST(Calibration, RaschOfLsat6IsThePublishedOne) {
  const auto calibration = calibrate(lsat6(), ItemModel::Rasch);
  EXPECT_TRUE(calibration.converged);
  expectSlopes(calibration, {1, 1, 1, 1, 1});
  expectDifficulties(calibration, {-2.87197, -1.06303, -0.25761, -1.38806, -2.21878});
  EXPECT_NEAR(calibration.logLikelihood, -2473.0538, 1e-3);
  EXPECT_EQ(calibration.items[0]->slopeError, 0);
}

TEST(Calibration, TheCommonSlopeOfLsat6IsThePublishedOne) {
  const auto calibration = calibrate(lsat6(), ItemModel::CommonSlope);
  EXPECT_TRUE(calibration.converged);
  expectSlopes(calibration, {0.755135, 0.755135, 0.755135, 0.755135, 0.755135});
  expectDifficulties(calibration, {-3.61527, -1.32242, -0.31763, -1.73009, -2.78017});
  EXPECT_NEAR(calibration.logLikelihood, -2466.9376, 1e-3);
}

TEST(Calibration, TheTwoParametersOfLsat6AreThePublishedOnes) {
  const auto calibration = calibrate(lsat6(), ItemModel::TwoPl);
  EXPECT_TRUE(calibration.converged);
  expectSlopes(calibration, {0.82566, 0.72274, 0.89087, 0.68837, 0.65686});
  expectIntercepts(calibration, {2.77323, 0.99020, 0.24915, 1.28476, 2.05327});
  EXPECT_NEAR(calibration.logLikelihood, -2466.6534, 1e-3);
}

TEST(Calibration, TheTwoParametersOfLsat7AreThePublishedOnes) {
  const auto calibration = calibrate(lsat7(), ItemModel::TwoPl);
  EXPECT_TRUE(calibration.converged);
  expectSlopes(calibration, {0.98755, 1.08084, 1.70748, 0.76499, 0.73567});
  expectIntercepts(calibration, {1.85586, 0.80797, 1.80521, 0.48600, 1.85446});
  EXPECT_NEAR(calibration.logLikelihood, -2658.8051, 1e-3);
}

TEST(Calibration, TheSearchEndsAtTheSamePlaceHoweverLongEmCameBefore) {
  const auto brief = calibrate(lsat7(), ItemModel::TwoPl, {.emPasses = 1});
  const auto longer = calibrate(lsat7(), ItemModel::TwoPl, {.emPasses = 60});
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(brief.items[i]->slope, longer.items[i]->slope, 1e-5);
    EXPECT_NEAR(brief.items[i]->intercept, longer.items[i]->intercept, 1e-5);
  }
}

TEST(Calibration, TheLogLikelihoodNeverFalls) {
  EXPECT_TRUE(rc::check([] {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    const auto patterns = simulated(someItems(*rc::gen::inRange<std::size_t>(2, 9), seed), 150, seed + 1);
    for (const ItemModel model : {ItemModel::Rasch, ItemModel::CommonSlope, ItemModel::TwoPl}) {
      const auto calibration = calibrate(patterns, model, {.emPasses = 15});
      for (std::size_t pass = 1; pass < calibration.passes.size(); ++pass) {
        // The grid may be drawn finer in between: that moves the twelfth digit.
        RC_ASSERT(calibration.passes[pass] >= calibration.passes[pass - 1] - 1e-6);
      }
    }
  }));
}

TEST(Calibration, AnItemThatEverybodyGetsRightHasNoParametersAndTheOthersDo) {
  auto patterns = lsat6();
  for (Pattern& pattern : patterns) pattern.right.push_back(1);
  const auto calibration = calibrate(patterns, ItemModel::TwoPl);
  EXPECT_FALSE(calibration.items[5].has_value());
  EXPECT_NEAR(calibration.items[0]->slope, 0.82566, 1e-3);
  EXPECT_EQ(withoutConstants(patterns, calibration).front().right.size(), 5U);
}

TEST(Calibration, ASlopeWithoutAMaximumIsHeldAndSaid) {
  // The first item is right exactly where the second is: both slopes have no end.
  std::vector<Pattern> patterns;
  std::mt19937_64 chance{3};
  for (int n = 0; n < 400; ++n) {
    const std::uint8_t twin = chance() % 2 == 0 ? 1 : 0;
    const std::uint8_t third = chance() % 4 == 0 ? 1 - twin : twin;
    patterns.push_back({.right = {twin, twin, third}, .people = 1});
  }
  const auto calibration = calibrate(patterns, ItemModel::TwoPl);
  EXPECT_TRUE(calibration.items[0]->unbounded || calibration.items[1]->unbounded);
  EXPECT_FALSE(calibration.items[2]->unbounded);
}

TEST(Calibration, LargeGroupsGiveBackTheItemsTheyWereMadeOf) {
  const auto items = someItems(12, 5);
  const auto calibration = calibrate(simulated(items, 6000, 6), ItemModel::TwoPl);
  ASSERT_TRUE(calibration.converged);
  for (std::size_t i = 0; i < 12; ++i) {
    EXPECT_NEAR(calibration.items[i]->slope, items.slope[i], 4 * calibration.items[i]->slopeError) << i;
    EXPECT_NEAR(calibration.items[i]->intercept, items.intercept[i], 4 * calibration.items[i]->interceptError) << i;
    EXPECT_LT(calibration.items[i]->slopeError, 0.15);
  }
}

TEST(Calibration, KnownItemsStayAndThePopulationIsFound) {
  auto items = someItems(15, 8);
  items.mean = 0.7;
  items.deviation = 1.3;
  const auto patterns = simulated(items, 5000, 9);
  CalibrationStart start;
  start.known.resize(15);
  for (std::size_t i = 0; i < 6; ++i) start.known[i] = KnownItem{items.slope[i], items.intercept[i]};
  const auto calibration = calibrate(patterns, ItemModel::TwoPl, start);
  ASSERT_TRUE(calibration.converged);
  EXPECT_EQ(calibration.items[0]->slope, items.slope[0]);
  EXPECT_NEAR(calibration.mean, 0.7, 4 * calibration.meanError);
  EXPECT_LT(calibration.meanError, 0.05);
  EXPECT_NEAR(calibration.deviation, 1.3, 0.1);
  for (std::size_t i = 6; i < 15; ++i) {
    EXPECT_NEAR(calibration.items[i]->difficulty, -items.intercept[i] / items.slope[i],
                4 * calibration.items[i]->difficultyError);
  }
}

TEST(Calibration, AKnownItemThatEverybodyGetsRightStillSpeaksOfThePopulation) {
  auto patterns = lsat6();
  for (Pattern& pattern : patterns) pattern.right.push_back(1);
  CalibrationStart start;
  start.known = {std::nullopt, std::nullopt, KnownItem{0.9, 0.25}, std::nullopt, std::nullopt, KnownItem{1, 2}};
  const auto with = calibrate(patterns, ItemModel::TwoPl, start);
  start.known[5] = std::nullopt;
  const auto without = calibrate(patterns, ItemModel::TwoPl, start);
  ASSERT_TRUE(with.items[5].has_value());
  EXPECT_EQ(with.items[5]->intercept, 2);
  EXPECT_FALSE(without.items[5].has_value());
  EXPECT_GT(with.mean, without.mean + 0.1);
}

TEST(Calibration, TheGradientIsTheSlopeOfTheLikelihood) {
  EXPECT_TRUE(rc::check([] {
    const auto seed = *rc::gen::arbitrary<std::uint64_t>();
    auto items = someItems(5, seed);
    items.mean = 0.3;
    items.deviation = 1.2;
    const auto patterns = simulated(items, 60, seed + 7);
    const Likelihood likelihood{patterns};
    const AbilityGrid grid = gridFor(items, -8, 8);
    const auto pass = likelihood.at(items, grid);
    const auto slopeAlong = [&](double& parameter, double width) {
      const double before = parameter;
      parameter = before + width;
      const double above = likelihood.at(items, grid).logLikelihood;
      parameter = before - width;
      const double below = likelihood.at(items, grid).logLikelihood;
      parameter = before;
      return (above - below) / (2 * width);
    };
    for (std::size_t i = 0; i < 5; ++i) {
      RC_ASSERT(std::abs(slopeAlong(items.slope[i], 1e-5) - pass.slopeGradient[i]) < 1e-4);
      RC_ASSERT(std::abs(slopeAlong(items.intercept[i], 1e-5) - pass.interceptGradient[i]) < 1e-4);
    }
    RC_ASSERT(std::abs(slopeAlong(items.mean, 1e-5) - pass.meanGradient) < 1e-4);
    const double byDeviation = slopeAlong(items.deviation, 1e-5) * items.deviation;
    RC_ASSERT(std::abs(byDeviation - pass.logDeviationGradient) < 1e-3);
  }));
}

TEST(Calibration, ExactInformationIsTheCurvatureOfTheLikelihood) {
  auto items = someItems(4, 21);
  items.mean = -0.2;
  items.deviation = 0.9;
  const auto patterns = simulated(items, 80, 22);
  const Likelihood likelihood{patterns};
  const AbilityGrid grid = gridFor(items, -8, 8);
  const Square information = likelihood.observed(items, grid);
  const std::size_t side = 10;
  const auto gradient = [&] {
    const auto pass = likelihood.at(items, grid);
    std::vector<double> all = pass.slopeGradient;
    all.insert(all.end(), pass.interceptGradient.begin(), pass.interceptGradient.end());
    all.push_back(pass.meanGradient);
    all.push_back(pass.logDeviationGradient);
    return all;
  };
  const auto moved = [&](std::size_t parameter, double width) {
    const ItemParameters before = items;
    if (parameter < 4) items.slope[parameter] += width;
    if (parameter >= 4 && parameter < 8) items.intercept[parameter - 4] += width;
    if (parameter == 8) items.mean += width;
    if (parameter == 9) items.deviation *= std::exp(width);
    const auto there = gradient();
    items = before;
    return there;
  };
  for (std::size_t column = 0; column < side; ++column) {
    const auto above = moved(column, 1e-5);
    const auto below = moved(column, -1e-5);
    for (std::size_t row = 0; row < side; ++row) {
      EXPECT_NEAR(information[row * side + column], -(above[row] - below[row]) / 2e-5, 1e-3) << row << ' ' << column;
    }
  }
}

TEST(Calibration, PeopleByScoreSayTheSameAsByPatternWhereSlopesAreEqual) {
  ItemParameters items = someItems(7, 51);
  items.slope.assign(7, 0.9);
  const auto patterns = simulated(items, 300, 52);
  const AbilityGrid grid = gridFor(items);
  const Likelihood each{patterns};
  const Likelihood together{patterns, Together::ByScore};
  EXPECT_EQ(together.patterns(), 8U);
  const auto one = each.at(items, grid);
  const auto other = together.at(items, grid);
  EXPECT_NEAR(one.logLikelihood, other.logLikelihood, 1e-9);
  const Square exact = each.observed(items, grid);
  const Square exactToo = together.observed(items, grid);
  for (std::size_t i = 0; i < 7; ++i) {
    EXPECT_NEAR(one.slopeGradient[i], other.slopeGradient[i], 1e-9);
    EXPECT_NEAR(one.interceptGradient[i], other.interceptGradient[i], 1e-9);
  }
  // Of the intercepts, and of the slopes as one: its row is the sum of theirs.
  const auto sumOfSlopes = [](const Square& square, std::size_t column) {
    double sum = 0;
    for (std::size_t slope = 0; slope < 7; ++slope) sum += square[slope * 16 + column];
    return sum;
  };
  double slope = 0;
  double slopeToo = 0;
  for (std::size_t i = 0; i < 7; ++i) {
    slope += sumOfSlopes(exact, i);
    slopeToo += sumOfSlopes(exactToo, i);
    EXPECT_NEAR(sumOfSlopes(exact, 7 + i), sumOfSlopes(exactToo, 7 + i), 1e-8);
    for (std::size_t j = 0; j < 7; ++j) {
      EXPECT_NEAR(exact[(7 + i) * 16 + 7 + j], exactToo[(7 + i) * 16 + 7 + j], 1e-8);
    }
  }
  EXPECT_NEAR(slope, slopeToo, 1e-8);
}

TEST(Calibration, TheTwoKindsOfStandardErrorAgreeInLargeGroups) {
  const auto items = someItems(6, 31);
  const auto patterns = simulated(items, 20000, 32);
  const Likelihood likelihood{patterns};
  const AbilityGrid grid = gridFor(items);
  const Square exact = likelihood.observed(items, grid);
  const Square squares = likelihood.crossProduct(items, grid);
  for (std::size_t i = 0; i < 14; ++i) {
    EXPECT_NEAR(squares[i * 14 + i] / exact[i * 14 + i], 1, 0.1) << i;
  }
}

TEST(Calibration, AFinerGridChangesNothing) {
  const auto items = someItems(40, 41);
  const Likelihood likelihood{simulated(items, 200, 42)};
  AbilityGrid grid = gridFor(items);
  const double coarse = likelihood.at(items, grid).logLikelihood;
  grid.points = 2 * (grid.points - 1) + 1;
  grid.step /= 2;
  EXPECT_NEAR(likelihood.at(items, grid).logLikelihood, coarse, 1e-5);
}

}  // namespace kowruk::exam
