// Fitting: what a learner's log teaches, how little a small one does, and honest figures.
#include "memory/fit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "memory/evaluate.h"

using namespace kowruk;

namespace {

const Moment kClock = momentFromText("2027-01-01T00:00:00Z").value();

// The answers somebody with such a memory gives over so many cards, ten a card, each when it is due.
template <class Model>
std::vector<LoggedAnswer> logOfSomebody(const Model& truth, std::uint32_t cards, unsigned seed) {
  std::mt19937 chance{seed};
  const auto roll = [&] { return static_cast<double>(chance()) / 4294967296.0; };
  std::vector<LoggedAnswer> lines;
  for (std::uint32_t c = 0; c < cards; ++c) {
    Instant at = kClock.instant + std::chrono::hours{c};
    Grade grade = roll() < 0.3 ? Grade::Forgot : Grade::Good;
    auto state = truth.first(grade);
    lines.push_back({c, at, grade});
    for (int i = 0; i < 9; ++i) {
      const int days = std::max(1, static_cast<int>(truth.interval(state, 0.85) * (0.5 + roll())));
      at += std::chrono::days{days};
      const bool remembered = roll() < truth.recall(state, days);
      grade = !remembered ? Grade::Forgot : roll() < 0.15 ? Grade::Hard : Grade::Good;
      state = truth.next(state, days, grade);
      lines.push_back({c, at, grade});
    }
  }
  return lines;
}

Fsrs7 quickLearner() {
  auto w = Fsrs7::kDefaults;
  w[0] = 0.6;
  w[2] = 9;
  w[3] = 20;
  w[7] = 2.4;
  return Fsrs7{w};
}

// The log loss of one model over the answers from the first-th target on, in time.
double lossFrom(const Fsrs7& model, const ReviewLog& log, std::size_t first) {
  std::vector<std::uint32_t> orders;
  for (std::size_t c = 0; c < log.cards(); ++c) {
    for (const Answer& answer : log.card(c).subspan(1)) orders.push_back(answer.order);
  }
  std::sort(orders.begin(), orders.end());
  double sum = 0;
  for (std::size_t c = 0; c < log.cards(); ++c) {
    auto state = model.first(log.card(c).front().grade);
    for (const Answer& answer : log.card(c).subspan(1)) {
      const double recall = model.recall(state, answer.days);
      if (answer.order >= orders[first]) sum -= std::log(answer.grade == Grade::Forgot ? 1 - recall : recall);
      state = model.next(state, answer.days, answer.grade);
    }
  }
  return sum / static_cast<double>(orders.size() - first);
}

}  // namespace

TEST(ReviewLog, PutsLinesInOrderAndCountsDaysBothWays) {
  const auto at = [](const char* text) { return momentFromText(text)->instant; };
  const auto log = reviewLogOf({{7, at("2027-03-04T03:00:00Z"), Grade::Good},
                                {7, at("2027-03-01T23:00:00Z"), Grade::Forgot},
                                {2, at("2027-03-02T12:00:00Z"), Grade::Easy},
                                {7, at("2027-03-02T03:00:00Z"), Grade::Hard}},
                               Moment{});
  ASSERT_EQ(log.cards(), 2U);
  ASSERT_EQ(log.card(0).size(), 1U);
  EXPECT_EQ(log.card(0)[0].order, 2U);
  const auto card = log.card(1);
  ASSERT_EQ(card.size(), 3U);
  EXPECT_EQ(card[0].grade, Grade::Forgot);
  EXPECT_EQ(card[1].wholeDays, 0) << "before four in the morning it is still yesterday";
  EXPECT_NEAR(card[1].days, 4.0 / 24, 1e-12);
  EXPECT_EQ(card[2].wholeDays, 2);
  EXPECT_NEAR(card[2].days, 2, 1e-12);
  EXPECT_EQ(card[2].order, 3U);
}

TEST(Fit, ConvergesTowardsTheLearnerWhoAnswered) {
  const Fsrs7 truth = quickLearner();
  const auto log = reviewLogOf(logOfSomebody(truth, 1500, 1), kClock);
  Fit<Fsrs7> fit{log};
  while (fit.step()) {
  }
  EXPECT_TRUE(fit.converged());
  EXPECT_EQ(fit.targets(), 1500U * 9);
  const Fsrs7 found{fit.parameters()};
  EXPECT_EQ(Fsrs7::clamped(fit.parameters()), fit.parameters());
  // What the found model says of a new card a week after its first Good lies near the truth; the defaults are far off.
  const auto weekAfter = [](const Fsrs7& model) { return model.recall(model.first(Grade::Good), 7); };
  EXPECT_GT(std::abs(weekAfter(Fsrs7{}) - weekAfter(truth)), 0.03);
  EXPECT_LT(std::abs(weekAfter(found) - weekAfter(truth)), 0.015);
}

TEST(Fit, NoPassMakesItWorse) {
  // From the ends of the ranges, where a full step goes far past the best.
  Fsrs7::Parameters low{};
  Fsrs7::Parameters high{};
  low.fill(-1e9);
  high.fill(1e9);
  const auto log = reviewLogOf(logOfSomebody(quickLearner(), 400, 2), kClock);
  for (const auto& start : {Fsrs7::clamped(low), Fsrs7::clamped(high), Fsrs7::kDefaults}) {
    Fit<Fsrs7> fit{log, Fit<Fsrs7>::kAll, start};
    fit.step();
    double before = fit.loss();
    for (bool more = true; more;) {
      more = fit.step();
      EXPECT_LE(fit.loss(), before);
      before = fit.loss();
    }
    EXPECT_TRUE(fit.converged());
  }
}

TEST(Fit, NobodyLearnsFromAnEmptyLog) {
  const ReviewLog empty;
  Fit<Fsrs7> fit{empty};
  EXPECT_FALSE(fit.step());
  EXPECT_EQ(fit.parameters(), Fsrs7::kDefaults);
  const auto once = reviewLogOf({{1, kClock.instant, Grade::Good}}, kClock);
  EXPECT_EQ(fitted<Fsrs6>(once), Fsrs6::kDefaults);
}

TEST(Fit, ABulkOfGoodsWrecksNothing) {
  std::vector<LoggedAnswer> lines;
  for (std::uint32_t c = 0; c < 200; ++c) {
    for (int day = 0; day < 3; ++day) lines.push_back({c, kClock.instant + std::chrono::days{day}, Grade::Good});
  }
  const Fsrs7 model{fitted<Fsrs7>(reviewLogOf(lines, kClock))};
  const double interval = model.interval(model.first(Grade::Good), 0.9);
  EXPECT_GT(interval, 4) << "it may grow";
  EXPECT_LT(interval, 4 * 4.778) << "but not run away";
}

TEST(Fit, LooksOnlyAtWhatCameBefore) {
  auto lines = logOfSomebody(quickLearner(), 300, 2);
  const auto whole = reviewLogOf(lines, kClock);
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  lines.resize(2000);
  const auto cut = reviewLogOf(lines, kClock);
  EXPECT_EQ(fitted<Fsrs7>(whole, 2000), fitted<Fsrs7>(cut));
}

TEST(Fit, ALargeLogIsSearchedOnAShareFirstAndEndsTheSame) {
  const auto log = reviewLogOf(logOfSomebody(quickLearner(), 8000, 3), kClock);
  Fit<Fsrs6> fit{log};
  while (fit.step()) {
  }
  const auto again = fitted<Fsrs6>(log, Fit<Fsrs6>::kAll, fit.parameters());
  EXPECT_TRUE(fit.converged());
  for (std::size_t i = 0; i < again.size(); ++i) EXPECT_NEAR(fit.parameters()[i], again[i], 0.05) << i;
}

TEST(Evaluate, FoldsAreChronologicalAndOfEqualLength) {
  const auto log = reviewLogOf(logOfSomebody(quickLearner(), 111, 4), kClock);
  const Evaluation evaluation = evaluate<Fsrs7>(log, Targets::LaterDays, {});
  EXPECT_EQ(evaluation.evaluated, 111U * 9 / 6 * 5);
  EXPECT_GT(evaluation.auc, 0.5);
  EXPECT_LT(evaluation.logLoss, 0.7);
  EXPECT_GT(evaluation.rmseBins, 0);
}

TEST(Evaluate, FittingForetellsNearlyAsWellAsWhoKnewTheLearner) {
  // Somebody far from the defaults: what they remember they keep, what they forget is nearly gone.
  auto w = Fsrs7::kDefaults;
  w[0] = 3;
  w[2] = 30;
  w[3] = 60;
  w[7] = 3;
  w[24] = 0.3;
  const Fsrs7 truth{w};
  const auto log = reviewLogOf(logOfSomebody(truth, 600, 5), kClock);
  const Evaluation fittedFigures = evaluate<Fsrs7>(log, Targets::LaterDays, {});
  const Evaluation refitFigures = evaluate<Fsrs7>(log, Targets::LaterDays, {5, 0.05});
  const std::size_t first = 600 * 9 - fittedFigures.evaluated;
  const double ofDefaults = lossFrom(Fsrs7{}, log, first);
  const double ofTruth = lossFrom(truth, log, first);
  ASSERT_GT(ofDefaults, ofTruth + 0.02) << "the defaults leave something to learn";
  EXPECT_GE(fittedFigures.logLoss, ofTruth - 0.01);
  EXPECT_LT(fittedFigures.logLoss, ofTruth + 0.4 * (ofDefaults - ofTruth));
  EXPECT_LT(refitFigures.logLoss, fittedFigures.logLoss);
}
