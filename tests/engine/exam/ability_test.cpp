// Abilities against published ones, and the laws they keep.
#include "exam/ability.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <numeric>

#include "engine/exam/published.h"
#include "exam/analyse.h"

namespace kowruk::exam {

namespace {

const PatternAbility& abilityOf(const Analysis& analysis, const std::vector<std::uint8_t>& right) {
  for (const PatternAbility& ability : analysis.patterns) {
    if (ability.pattern.right == right) return ability;
  }
  throw std::logic_error("no such pattern");
}

}  // namespace

TEST(Ability, ExpectedOfLsatIsThePublishedOne) {
  const Analysis six = analyse(published("lsat6.csv"));
  EXPECT_EQ(six.abilityModel, ItemModel::TwoPl);
  const auto& nothing = abilityOf(six, {0, 0, 0, 0, 0});
  EXPECT_NEAR(nothing.expected.value, -1.89677, 1e-3);
  EXPECT_NEAR(nothing.expected.error, 0.80128, 1e-3);
  EXPECT_EQ(nothing.pattern.people, 3);
  EXPECT_FALSE(nothing.likeliest);
  const Analysis seven = analyse(published("lsat7_patterns.csv"));
  const double byScore[] = {-1.870, -1.432, -0.949, -0.413, 0.152, 0.727};
  for (std::size_t score = 0; score < 6; ++score) {
    EXPECT_NEAR(seven.scores[score].expected.value, byScore[score], 1e-3) << score;
  }
}

TEST(Ability, LikeliestIsWhereTheExpectedScoreIsTheScore) {
  const ItemParameters rasch{{1, 1, 1, 1}, {1, 0, -0.5, 0.3}};
  const std::vector<std::uint8_t> right{1, 1, 0, 0};
  const auto ability = likeliestAbility(rasch, right);
  EXPECT_NEAR(expectedScore(rasch, ability->value), 2, 1e-8);
  EXPECT_NEAR(*abilityExpecting(rasch, 2), ability->value, 1e-8);
  EXPECT_NEAR(ability->error, 1 / std::sqrt(informationAt(rasch, ability->value)), 1e-12);
  EXPECT_FALSE(likeliestAbility(rasch, std::vector<std::uint8_t>{1, 1, 1, 1}));
  EXPECT_FALSE(abilityExpecting(rasch, 4));
}

TEST(Ability, WeightedIsThereForAllRightAndLiesInward) {
  const ItemParameters items{{1.2, 0.8, 1, 1.5}, {1, 0, -0.5, 0.3}};
  const auto all = weightedAbility(items, std::vector<std::uint8_t>{1, 1, 1, 1});
  ASSERT_TRUE(all);
  EXPECT_GT(all->value, 1);
  const std::vector<std::uint8_t> most{1, 1, 1, 0};
  EXPECT_LT(weightedAbility(items, most)->value, likeliestAbility(items, most)->value);
}

TEST(Ability, WarmsCorrectionIsTheMaximumUnderJeffreysPrior) {
  const ItemParameters items{{1.2, 0.8, 1, 1.5}, {1, 0, -0.5, 0.3}};
  const std::vector<std::uint8_t> right{1, 0, 1, 0};
  const auto height = [&](double ability) {
    double sum = std::log(informationAt(items, ability)) / 2;
    for (std::size_t i = 0; i < 4; ++i) {
      const double p = logistic(items.slope[i] * ability + items.intercept[i]);
      sum += std::log(right[i] == 1 ? p : 1 - p);
    }
    return sum;
  };
  const double at = weightedAbility(items, right)->value;
  EXPECT_GT(height(at), height(at + 1e-3));
  EXPECT_GT(height(at), height(at - 1e-3));
}

TEST(Ability, TheChancesOfAllScoresAreOneAndTheirMeanIsTheExpectedScore) {
  EXPECT_TRUE(rc::check([] {
    ItemParameters items;
    const auto count = *rc::gen::inRange<std::size_t>(1, 30);
    for (std::size_t i = 0; i < count; ++i) {
      items.slope.push_back(0.3 + 0.01 * *rc::gen::inRange(0, 200));
      items.intercept.push_back(0.01 * *rc::gen::inRange(-300, 300));
    }
    const double ability = 0.01 * *rc::gen::inRange(-300, 300);
    const auto chances = scoreChances(items, ability);
    double mean = 0;
    for (std::size_t score = 0; score < chances.size(); ++score) mean += static_cast<double>(score) * chances[score];
    RC_ASSERT(std::abs(std::accumulate(chances.begin(), chances.end(), 0.0) - 1) < 1e-12);
    RC_ASSERT(std::abs(mean - expectedScore(items, ability)) < 1e-9);
    const auto byScore = expectedByScore(items);
    for (std::size_t score = 1; score < byScore.size(); ++score) {
      RC_ASSERT(byScore[score].value > byScore[score - 1].value);
    }
  }));
}

TEST(Analysis, TooFewPeopleAreNamedWithTheNumberNeeded) {
  std::string table = "Q1,Q2,Q3,Q4\n";
  for (int person = 0; person < 40; ++person) {
    for (int item = 0; item < 4; ++item) {
      table += (item == 0 ? "" : ",") + std::string{(person * 7 + item * 3) % 10 < person / 4 ? "1" : "0"};
    }
    table += "\n";
  }
  const Analysis analysis = analyse(readResponses({"r", table}).responses.value());
  EXPECT_TRUE(analysis.rasch);
  EXPECT_FALSE(analysis.commonSlope);
  EXPECT_FALSE(analysis.twoPl);
  EXPECT_EQ(analysis.abilityModel, ItemModel::Rasch);
  ASSERT_EQ(analysis.tooFew.size(), 2U);
  EXPECT_EQ(analysis.tooFew[1].figure, "two_pl");
  EXPECT_EQ(analysis.tooFew[1].needed, 300);
  EXPECT_TRUE(analysis.scores[1].likeliest);
  const Analysis five = analyse(readResponses({"r", "Q1,Q2\n1,0\n0,1\n1,1\n"}).responses.value());
  EXPECT_EQ(five.tooFew.size(), 8U);
  EXPECT_FALSE(five.rasch);
}

TEST(Analysis, NobodyRightAnywhereGivesNoModelAndNoFault) {
  std::string table = "Q1,Q2\n";
  for (int person = 0; person < 400; ++person) table += "0,0\n";
  const Analysis analysis = analyse(readResponses({"r", table}).responses.value());
  EXPECT_FALSE(analysis.rasch);
  EXPECT_FALSE(analysis.abilityModel);
  EXPECT_FALSE(analysis.test.alpha);
}

}  // namespace kowruk::exam
