// Forms brought onto one scale: against textbook figures, and against people whose abilities are known.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <random>

#include "exam/cut.h"
#include "exam/observed_link.h"
#include "exam/scale_link.h"

namespace kowruk::exam {

namespace {

// Kolen & Brennan's example: two forms of 36 items, 12 of them in common (2014, tables 4.3 and 4.4).
constexpr FormMoments kX{1655, 15.8205, 6.5278 * 6.5278, 5.1063, 2.3760 * 2.3760, 13.4088};
constexpr FormMoments kY{1638, 18.6728, 6.8784 * 6.8784, 5.8626, 2.4515 * 2.4515, 14.7603};

ItemEstimate estimate(double slope, double difficulty, double error = 0.1) {
  ItemEstimate item;
  item.slope = slope;
  item.difficulty = difficulty;
  item.difficultyError = error;
  return item;
}

// The same items seen on two scales: θ_old = slope θ_new + intercept.
std::vector<Anchor> anchorsOn(double slope, double intercept) {
  std::vector<Anchor> anchors;
  const double difficulties[] = {-1.6, -0.9, -0.3, 0.1, 0.6, 1.1, 1.8};
  for (std::size_t i = 0; i < 7; ++i) {
    const double discrimination = 0.8 + 0.1 * static_cast<double>(i);
    anchors.push_back({"Q" + std::to_string(i + 1), estimate(discrimination, difficulties[i]),
                       estimate(discrimination * slope, (difficulties[i] - intercept) / slope)});
  }
  return anchors;
}

}  // namespace

TEST(ObservedLink, TuckerAndLevineAreTheTextbooksOnes) {
  const ScoreLine tucker = tuckerLine(kX, kY, 1);
  EXPECT_NEAR(tucker.slope, 1.0289, 1e-4);
  EXPECT_NEAR(tucker.intercept, 0.5370, 5e-4);
  const ScoreLine levine = levineLine(kX, kY, 1, AnchorPlace::Internal);
  EXPECT_NEAR(levine.slope, 1.0112, 2e-4);
  EXPECT_NEAR(levine.intercept, 0.2513, 2e-3);
  const ScoreLine chained = chainedLine(kX, kY);
  EXPECT_NEAR(chained.slope, 1.02126, 1e-5);
  EXPECT_NEAR(chained.intercept, 0.39398, 1e-5);
}

TEST(ObservedLink, AnExternalAnchorsGammaIsTheOther) {
  // With weight 1 only Y is moved: its mean by gamma times the difference of the anchors.
  const ScoreLine line = levineLine(kX, kY, 1, AnchorPlace::External);
  const double gamma = (kY.variance + kY.covariance) / (kY.anchorVariance + kY.covariance);
  EXPECT_NEAR(line.at(kX.mean), kY.mean + gamma * (kX.anchorMean - kY.anchorMean), 1e-9);
}

TEST(ObservedLink, EquipercentileIsTheTextbooksOne) {
  // Kolen & Brennan, table 2.3.
  const auto equivalents = equipercentile({0.2, 0.3, 0.2, 0.2, 0.1}, {0.1, 0.2, 0.2, 0.3, 0.2});
  const double expected[] = {0.50, 1.75, 2.8333, 3.50, 4.25};
  for (std::size_t score = 0; score < 5; ++score) EXPECT_NEAR(equivalents[score], expected[score], 1e-4) << score;
}

TEST(ObservedLink, EveryMethodLeavesAFormLinkedToItselfWhereItIs) {
  EXPECT_TRUE(rc::check([] {
    Responses responses;
    for (int i = 0; i < 6; ++i) responses.items.push_back({"Q" + std::to_string(i), {"0", "1"}, {false, true}});
    std::mt19937_64 chance{*rc::gen::arbitrary<std::uint64_t>()};
    for (int person = 0; person < 120; ++person) {
      responses.people.push_back(1);
      const auto able = chance() % 6;
      for (int i = 0; i < 6; ++i) responses.choices.push_back(chance() % 6 <= able ? 1 : 0);
    }
    const std::vector<std::size_t> anchors{0, 2, 4};
    const auto form = formScores(responses, anchors, AnchorPlace::Internal);
    const auto lines = {tuckerLine(form.moments, form.moments, 0.3),
                        levineLine(form.moments, form.moments, 0.3, AnchorPlace::Internal),
                        chainedLine(form.moments, form.moments)};
    for (const ScoreLine& line : lines) RC_ASSERT(std::abs(line.at(4) - 4) < 1e-9);
    const auto equal = equipercentile(form.score, form.score);
    const auto chained = chainedEquipercentile(form, form);
    for (std::size_t score = 0; score < 7; ++score) {
      if (form.score[score] > 0) RC_ASSERT(std::abs(equal[score] - static_cast<double>(score)) < 1e-9);
      if (form.score[score] > 0) RC_ASSERT(std::abs(chained[score] - static_cast<double>(score)) < 0.75);
      if (score > 0) RC_ASSERT(chained[score] >= chained[score - 1] - 1e-9);
    }
  }));
}

TEST(ScaleLink, SoundAnchorsGiveTheLineBack) {
  for (const ScaleMethod method : {ScaleMethod::MeanMean, ScaleMethod::MeanSigma}) {
    const ScaleLink link = linkScales(anchorsOn(1.2, -0.4), method);
    EXPECT_NEAR(link.slope, 1.2, 1e-9);
    EXPECT_NEAR(link.intercept, -0.4, 1e-9);
    EXPECT_NEAR(link.error, 0, 1e-9);
    for (const AnchorFit& anchor : link.anchors) EXPECT_TRUE(anchor.kept) << anchor.name;
  }
}

TEST(ScaleLink, AnAnchorThatMovedIsDroppedAndTheLineIsAsWithoutIt) {
  for (const ScaleMethod method : {ScaleMethod::MeanMean, ScaleMethod::MeanSigma}) {
    auto anchors = anchorsOn(1, 0.5);
    anchors[3].now.difficulty -= 1.5;  // it has become easy: the paper was seen
    const ScaleLink link = linkScales(anchors, method);
    EXPECT_NEAR(link.intercept, 0.5, 1e-9);
    for (const AnchorFit& anchor : link.anchors) EXPECT_EQ(anchor.kept, anchor.name != "Q4");
    EXPECT_NEAR(link.anchors[3].displacement, -1.5, 1e-9);
    EXPECT_FALSE(link.disagree);
  }
}

TEST(ScaleLink, ADifferenceWithinItsErrorIsNoDrift) {
  auto anchors = anchorsOn(1, 0);
  anchors[3].now.difficulty += 0.6;
  anchors[3].now.difficultyError = 0.5;
  for (const AnchorFit& anchor : linkScales(anchors, ScaleMethod::MeanMean).anchors) EXPECT_TRUE(anchor.kept);
}

TEST(ScaleLink, AnchorsThatAllDisagreeAreSaidNotDroppedToNothing) {
  auto anchors = anchorsOn(1, 0);
  const double moves[] = {2, -2, 1.5, -1.5, 3, -3, 1};
  for (std::size_t i = 0; i < 7; ++i) anchors[i].now.difficulty += moves[i];
  const ScaleLink link = linkScales(anchors, ScaleMethod::MeanMean);
  EXPECT_TRUE(link.disagree);
  EXPECT_GE(std::count_if(link.anchors.begin(), link.anchors.end(), [](const auto& fit) { return fit.kept; }), 4);
}

TEST(CutScore, IsTheMeanOfTheJudgesAndSaysHowSureItIs) {
  const auto read = readCutScore({"a.csv",
                                  "item,points,A,B,C,D,E\n"
                                  "Q1,1,0.8,0.7,0.9,0.8,80%\n"
                                  "Q2,2,0.5,0.6,0.4,0.5,0.5\n"});
  ASSERT_TRUE(read.cut);
  const double judges[] = {1.8, 1.9, 1.7, 1.8, 1.8};
  for (std::size_t i = 0; i < 5; ++i) EXPECT_NEAR(read.cut->judges[i], judges[i], 1e-12);
  EXPECT_NEAR(read.cut->cut, 1.8, 1e-12);
  EXPECT_NEAR(read.cut->error.value(), std::sqrt(0.02 / 4 / 5), 1e-12);
  EXPECT_EQ(read.cut->points, 3);
  EXPECT_NEAR(read.cut->items[1].mean, 0.5, 1e-12);
  EXPECT_NEAR(read.cut->items[1].deviation.value(), std::sqrt(0.02 / 4), 1e-12);
}

TEST(CutScore, AFewJudgesGiveACutWithoutAnError) {
  const auto read = readCutScore({"a.csv", "item,A,B\nQ1,0.8,0.6\n"});
  EXPECT_NEAR(read.cut.value().cut, 0.7, 1e-12);
  EXPECT_FALSE(read.cut->error);
}

TEST(CutScore, FaultsOfTheSheetAreSaidWithTheirLines) {
  const auto said = [](const std::string& sheet) {
    const auto read = readCutScore({"a.csv", sheet});
    EXPECT_FALSE(read.cut) << sheet;
    std::string text;
    for (const Problem& problem : read.problems) text += toText(problem) + "\n";
    return text;
  };
  EXPECT_NE(said("").find("a.csv: the sheet has no header"), std::string::npos);
  EXPECT_NE(said("item,points\nQ1,1\n").find("a.csv:1: nobody judges"), std::string::npos);
  EXPECT_NE(said("item,A\nQ1,1.2\n").find("a.csv:2: this is no share of people: 1.2"), std::string::npos);
  EXPECT_NE(said("item,A\nQ1,\n").find("a.csv:2: this is no share of people: an empty cell"), std::string::npos);
  EXPECT_NE(said("item,points,A\nQ1,-1,0.5\n").find("a.csv:2: these are no points: -1"), std::string::npos);
  EXPECT_NE(said("item,A,B\nQ1,0.5\n").find("a.csv:2: the row has 2 cells"), std::string::npos);
}

}  // namespace kowruk::exam
