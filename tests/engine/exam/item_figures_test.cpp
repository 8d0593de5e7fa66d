// Figures of items and of the whole test: the published ones, small ones worked out by hand, and what is flagged.
#include "exam/item_figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/exam/published.h"

namespace kowruk::exam {

namespace {

bool isFlagged(const ItemFigures& item, ItemFlag flag) {
  return std::find(item.flags.begin(), item.flags.end(), flag) != item.flags.end();
}

// 200 people, 12 items of four options each; who knows more chooses A more often. The key says A of all but `wrongKey`.
Responses simulatedOptions(const std::string& wrongKey) {
  std::mt19937_64 chance{11};
  std::normal_distribution<double> ability;
  std::uniform_real_distribution<double> roll{0, 1};
  std::string table = "Q1";
  for (int item = 2; item <= 12; ++item) table += ",Q" + std::to_string(item);
  table += "\n";
  for (int person = 0; person < 200; ++person) {
    const double theta = ability(chance);
    for (int item = 0; item < 12; ++item) {
      const bool knows = roll(chance) < 1 / (1 + std::exp(-1.5 * theta));
      table += (item == 0 ? "" : ",") + std::string{knows ? "A" : std::string(1, "BCD"[chance() % 3])};
    }
    table += "\n";
  }
  std::string key;
  for (int item = 1; item <= 12; ++item) {
    const std::string name = "Q" + std::to_string(item);
    key += name + (name == wrongKey ? ",C\n" : ",A\n");
  }
  return readResponses({"r", table}, NamedBytes{"k", key}).responses.value();
}

}  // namespace

TEST(ItemFigures, OfThePublishedSections) {
  const auto six = testFigures(published("lsat6.csv"));
  EXPECT_NEAR(six.alpha.value(), 0.294997, 1e-5);
  EXPECT_EQ(six.scores, (std::vector<double>{3, 20, 85, 237, 357, 298}));
  const auto seven = testFigures(published("lsat7_patterns.csv"));
  EXPECT_NEAR(seven.alpha.value(), 0.453409, 1e-5);
  EXPECT_EQ(seven.scores, (std::vector<double>{12, 40, 114, 205, 321, 308}));
  EXPECT_NEAR(seven.sem.value(), seven.deviation.value() * std::sqrt(1 - 0.453409), 1e-5);

  const auto items = itemFigures(published("lsat6.csv"));
  const double facilities[] = {0.924, 0.709, 0.553, 0.763, 0.870};
  const double pointBiserials[] = {0.1128, 0.1532, 0.1728, 0.1444, 0.1216};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(items[i].facility.value(), facilities[i], 1e-12);
    EXPECT_NEAR(items[i].pointBiserial.value(), pointBiserials[i], 5e-5) << i;
    EXPECT_NEAR(items[i].options[1].pointBiserial.value(), *items[i].pointBiserial, 1e-12);
    EXPECT_NEAR(items[i].options[0].pointBiserial.value(), -*items[i].pointBiserial, 1e-12);
  }
}

TEST(ItemFigures, ACountedTableIsTheSameAsItsPeopleOneByOne) {
  const auto counted = published("lsat7_patterns.csv");
  Responses single = counted;
  single.people.clear();
  single.choices.clear();
  for (std::size_t row = 0; row < counted.rows(); ++row) {
    for (int person = 0; person < counted.people[row]; ++person) {
      single.people.push_back(1);
      for (std::size_t i = 0; i < 5; ++i) single.choices.push_back(counted.choice(row, i));
    }
  }
  EXPECT_NEAR(*testFigures(single).alpha, *testFigures(counted).alpha, 1e-12);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(*itemFigures(single)[i].pointBiserial, *itemFigures(counted)[i].pointBiserial, 1e-12);
    EXPECT_NEAR(*itemFigures(single)[i].upper, *itemFigures(counted)[i].upper, 1e-12);
  }
}

TEST(ItemFigures, AWrongKeyIsNamedUnasked) {
  const auto items = itemFigures(simulatedOptions("Q7"));
  for (const ItemFigures& item : items) {
    EXPECT_EQ(isFlagged(item, ItemFlag::Miskeyed), item.name == "Q7") << item.name;
    EXPECT_EQ(item.betterOption, item.name == "Q7" ? "A" : "") << item.name;
  }
  EXPECT_TRUE(isFlagged(items[6], ItemFlag::Negative));
  for (const ItemFigures& item : itemFigures(simulatedOptions("none"))) EXPECT_TRUE(item.betterOption.empty());
}

TEST(ItemFigures, SharesOfOptionsAndOfTheUnansweredAreOne) {
  auto responses = simulatedOptions("none");
  for (std::size_t row = 0; row < 20; ++row) responses.choices[row * 12 + 3] = Responses::kNone;
  const ItemFigures item = itemFigures(responses)[3];
  double sum = *item.unanswered;
  for (const OptionFigures& option : item.options) sum += option.share;
  EXPECT_NEAR(sum, 1, 1e-12);
  EXPECT_NEAR(*item.unanswered, 0.1, 1e-12);
  EXPECT_GT(*item.upper, *item.lower);
}

TEST(ItemFigures, FlagsOfEasyHardAndDeadItems) {
  std::string table = "easy,hard,all,none,fair,twin\n";
  for (int person = 0; person < 100; ++person) {
    const bool able = person % 2 == 0;
    table += std::string{person < 97 ? "1" : "0"} + (person % 10 == 0 ? ",1" : ",0") + ",1,0" + (able ? ",1" : ",0") +
             (able ? ",1" : ",0") + "\n";
  }
  const auto items = itemFigures(readResponses({"r", table}).responses.value());
  EXPECT_TRUE(isFlagged(items[0], ItemFlag::TooEasy));
  EXPECT_TRUE(isFlagged(items[1], ItemFlag::TooHard));
  EXPECT_EQ(items[2].flags, std::vector<ItemFlag>{ItemFlag::EverybodyRight});
  EXPECT_FALSE(items[2].pointBiserial);
  EXPECT_EQ(items[3].flags, std::vector<ItemFlag>{ItemFlag::NobodyRight});
  EXPECT_TRUE(items[4].flags.empty());
}

TEST(ItemFigures, TooFewPeopleGiveNoFigure) {
  std::string table = "Q1,Q2,Q3\n";
  for (int person = 0; person < 9; ++person) table += person % 2 == 0 ? "1,1,0\n" : "0,1,0\n";
  const auto nine = readResponses({"r", table}).responses.value();
  EXPECT_FALSE(itemFigures(nine)[0].facility);
  EXPECT_TRUE(itemFigures(nine)[0].options.empty());
  EXPECT_FALSE(testFigures(nine).mean);
  for (int person = 0; person < 20; ++person) table += person % 2 == 0 ? "1,1,0\n" : "0,1,0\n";
  const auto more = readResponses({"r", table}).responses.value();
  EXPECT_TRUE(itemFigures(more)[0].facility);
  EXPECT_FALSE(itemFigures(more)[0].pointBiserial);
  EXPECT_FALSE(testFigures(more).alpha);
}

TEST(ItemFigures, TheExtremeGroupsHold27PerCentOfThePeopleHoweverScoresAreTied) {
  const auto responses = published("lsat6.csv");
  for (const ItemFigures& item : itemFigures(responses)) {
    double upper = 0;
    double lower = 0;
    for (const OptionFigures& option : item.options) {
      upper += option.upper;
      lower += option.lower;
    }
    EXPECT_NEAR(upper, 1, 1e-12);  // every one of them chose an option
    EXPECT_NEAR(lower, 1, 1e-12);
    EXPECT_GT(*item.upper, *item.lower);
  }
}

TEST(ItemFigures, TheBandOfAlphaHoldsAlpha) {
  const auto figures = testFigures(published("lsat6.csv"));
  EXPECT_LT((*figures.alphaBand)[0], *figures.alpha);
  EXPECT_GT((*figures.alphaBand)[1], *figures.alpha);
  EXPECT_NEAR(conditionalSem(18, 36), std::sqrt(18.0 * 18 / 35), 1e-12);
  EXPECT_EQ(conditionalSem(0, 36), 0);
}

}  // namespace kowruk::exam
