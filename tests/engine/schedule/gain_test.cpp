// What asking a card is worth, held against the definition worked out the long way; and what the order does for a
// backlog.
#include "schedule/gain.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace kowruk::schedule {
namespace {

rc::Gen<double> between(double low, double high) {
  return rc::gen::map(rc::gen::inRange(0, 1'000'001),
                      [=](int i) { return low * std::pow(high / low, static_cast<double>(i) / 1e6); });
}

rc::Gen<Fsrs7State> anyState() {
  return rc::gen::construct<Fsrs7State>(between(0.01, 5000), between(0.01, 5000), between(1, 10));
}

// The area under recall by Simpson's rule, in steps that grow with the days.
double areaByHand(const Fsrs7& model, const Fsrs7State& state, double since, double length) {
  double sum = 0;
  const int steps = 4000;
  const auto at = [&](int i) { return since + length * std::pow(static_cast<double>(i) / steps, 4); };
  for (int i = 0; i < steps; ++i) {
    const double a = at(i);
    const double b = at(i + 1);
    sum += (b - a) / 6 * (model.recall(state, a) + 4 * model.recall(state, (a + b) / 2) + model.recall(state, b));
  }
  return sum;
}

RC_GTEST_PROP(Gain, IsTheExpectedDaysOfRememberingMoreThanLeavingItAlone, ()) {
  const Fsrs7 model;
  const Fsrs7State state = *anyState();
  const double since = *between(0.01, 2000);
  const double recall = model.recall(state, since);
  const double left = areaByHand(model, state, since, kHorizon);
  RC_ASSERT(std::abs(remembered(model.curveOf(state), since, kHorizon) - left) < 1e-4);
  const double good = areaByHand(model, model.next(state, since, Grade::Good), 0, kHorizon);
  const double forgot = areaByHand(model, model.next(state, since, Grade::Forgot), 0, kHorizon);
  const double gain = recall * good + (1 - recall) * forgot - left;
  RC_ASSERT(std::abs(gainOf(state, since, model) - gain) < 1e-3);
}

TEST(Gain, OfADoubtfulMemoryIsDaysAndOfASureOneNone) {
  const Fsrs7 model;
  EXPECT_NEAR(gainOf({10, 8, 5}, 20, model), 2, 0.2);
  EXPECT_LT(gainOf({2000, 2000, 5}, 8, model), 0.02);
}

TEST(Gain, TheExpectedSecondsAreThoseOfBothOutcomes) {
  const Pace pace{.remembered = {6, 10}, .forgotten = 30, .fresh = 25};
  EXPECT_DOUBLE_EQ(pace.expected(0, 1), 6);
  EXPECT_DOUBLE_EQ(pace.expected(1, 0.5), 20);
  EXPECT_DOUBLE_EQ(pace.expected(1, 0), 30);
}

// Somebody comes back to 3,000 cards after two months, and has time for fifty answers a day.
struct Met {
  Fsrs7State state;
  double last;
  double due;
};

class Backlog {
 public:
  Backlog() : model_(quickToForget()) {
    std::mt19937_64 chance{1};
    const auto roll = [&] { return static_cast<double>(chance() >> 11U) * 0x1p-53; };
    for (int i = 0; i < 3000; ++i) {
      Met card{model_.first(roll() < 0.25 ? Grade::Forgot : Grade::Good), roll() * 200, 0};
      card.due = card.last + model_.interval(card.state, 0.9);
      for (double at = next(card); at < 200; at = next(card)) {
        answer(card, at, roll() < model_.recall(card.state, at - card.last));
      }
      cards_.push_back(card);
    }
  }

  const Fsrs7& model() const noexcept { return model_; }

  // How many are remembered, on the mean of a hundred days, where each day's fifty are the first by a score.
  double remembered(const std::function<double(const Met&, double)>& score) const {
    const Pace pace;
    auto cards = cards_;
    std::mt19937_64 chance{7};
    double sum = 0;
    for (int day = 0; day < 100; ++day) {
      const double now = 260 + day;
      std::vector<std::pair<double, std::size_t>> waiting;
      for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards[i].due < now + 1) waiting.emplace_back(-score(cards[i], now), i);
      }
      std::sort(waiting.begin(), waiting.end());
      double seconds = 400;
      for (std::size_t i = 0; i < waiting.size() && seconds > 0; ++i) {
        Met& card = cards[waiting[i].second];
        const bool there = static_cast<double>(chance() >> 11U) * 0x1p-53 < model_.recall(card.state, now - card.last);
        seconds -= there ? pace.remembered[0] : pace.forgotten;
        answer(card, now, there);
      }
      for (const Met& card : cards) sum += model_.recall(card.state, now + 0.5 - card.last);
    }
    return sum / 100;
  }

 private:
  static Fsrs7 quickToForget() {
    auto w = Fsrs7::kDefaults;
    w[7] = 1.4;
    w[23] = 0.25;
    w[24] = 0.4;
    return Fsrs7{w};
  }
  static double next(const Met& card) { return std::ceil(std::max(card.due, card.last + 1)); }
  void answer(Met& card, double at, bool there) const {
    card.state = model_.next(card.state, at - card.last, there ? Grade::Good : Grade::Forgot);
    card.last = at;
    card.due = at + std::max(1.0, model_.interval(card.state, 0.9));
  }

  Fsrs7 model_;
  std::vector<Met> cards_;
};

TEST(Gain, InABacklogItKeepsMoreRememberedThanAnyOrderByOneFigure) {
  const Backlog backlog;
  const Fsrs7& model = backlog.model();
  const auto recallOf = [&](const Met& card, double now) { return model.recall(card.state, now - card.last); };
  const double ours = backlog.remembered([&](const Met& card, double now) {
    return gainOf(card.state, now - card.last, model) / Pace{}.expected(0, recallOf(card, now));
  });
  const double least = backlog.remembered([&](const Met& card, double now) { return -recallOf(card, now); });
  const double most = backlog.remembered(recallOf);
  const double oldest = backlog.remembered([](const Met& card, double) { return -card.due; });
  EXPECT_GT(ours, 1.10 * least) << "the least remembered first: " << least << ", ours: " << ours;
  EXPECT_GT(ours, 1.03 * most) << "the best remembered first: " << most << ", ours: " << ours;
  EXPECT_GT(ours, 1.005 * oldest) << "the longest due first: " << oldest << ", ours: " << ours;
}

}  // namespace
}  // namespace kowruk::schedule
