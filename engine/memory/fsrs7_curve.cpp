// How an FSRS-7 memory fades, and when it will have faded to what a learner wants.
//
// Recall is the mean of two power curves, so its fall to a given value lies between the days at which each curve
// alone falls to it: a bracket for nothing. Inside it two or three looks are enough, each a logarithm and an
// exponential of both traces at once; three derivatives come free with them. The answer inverts recall to about
// 1e-10 of itself, closer than the published solver, which stops at a thousandth.
#include <algorithm>
#include <cmath>

#include "memory/fsrs7.h"

namespace kowruk {

namespace {

constexpr double kLongestInterval = 36500;
constexpr double kHighestAim = 0.9999;
constexpr double kLowestAim = 1e-4;
constexpr double kRecallFloor = 1e-5;  // recall is squeezed into floor .. 1 - floor
constexpr double kRecallSpan = 1 - 2 * kRecallFloor;
constexpr double kSteepest = 60;       // largest exponent in the fast rate
constexpr double kCloseEnough = 3e-3;  // a step in ln t whose error, of the fourth order, is 1e-10 at most
constexpr double kFarthestStep = 2;
constexpr int kMostLooks = 200;  // a bracket from 1e-26 to 36500 days is halved to nothing in 60

// The search for the day when one curve has fallen to the aim.
struct Search {
  Pair decay;
  Pair rate;
  Pair share;
  double recall;
  double low;  // the answer lies between low and high
  double high;
  double days;
  bool found = false;
};

// Between the days at which each trace alone has faded to the aim. The first guess stands where straight lines in ln t
// through both would meet it: days[0] (days[1] / days[0])^pull, its power as a quotient of the first order.
Search searchOf(const Fsrs7Curve& curve, const Fsrs7Aim& aim) noexcept {
  const Pair x{aim.slowRatio, expOf(-aim.logRecall / curve.decay[1]) - 1};
  const Pair days = x / curve.rate;
  Search search{curve.decay, curve.rate, Pair{1 - curve.fastShare, curve.fastShare}, aim.recall, 0, 0, 0};
  search.low = std::min(days[0], days[1]);
  search.high = std::max(days[0], days[1]);
  const Pair slopes = search.share * curve.decay * (x / (1 + x));
  const double pull = slopes[1] / (slopes[0] + slopes[1]);
  search.days = days[0] * ((1 + pull) * days[1] + (1 - pull) * days[0]) / ((1 - pull) * days[1] + (1 + pull) * days[0]);
  if (!(search.days > search.low && search.days < search.high)) search.days = std::sqrt(search.low * search.high);
  return search;
}

// What the mean misses the aim by, and its first three derivatives by ln t.
struct Look {
  double miss;
  double slope;
  double bend;
  double twist;
};

Look lookAt(const Search& search) noexcept {
  const Pair x = search.rate * search.days;
  const Pair r = search.share * expOf(-search.decay * logOf(1 + x));
  const Pair q = x / (1 + x);
  const Pair slope = -search.decay * q * r;
  const Pair turn = 1 - q - search.decay * q;
  const Pair bend = slope * turn;
  const Pair twist = bend * turn - slope * (1 + search.decay) * q * (1 - q);
  return {r[0] + r[1] - search.recall, slope[0] + slope[1], bend[0] + bend[1], twist[0] + twist[1]};
}

// e^-x, right to the fourth order.
double shrink(double x) noexcept { return (12 - 6 * x + x * x) / (12 + 6 * x + x * x); }

// Householder's step of the third order; where it goes far or leaves the bracket, half of the bracket in ln t. Where
// recall is still above the aim on the longest day there is, the search is over.
void stepOn(Search& search, const Look& look) noexcept {
  (look.miss > 0 ? search.low : search.high) = search.days;
  const double newton = look.miss / look.slope;
  const double b = look.bend / look.slope;
  const double c = look.twist / look.slope;
  const double step = newton * (1 - newton * b / 2) / (1 - newton * b + newton * newton * c / 6);
  const double next = search.days * shrink(step);
  search.found = std::abs(step) < kCloseEnough || search.low >= kLongestInterval;
  if (search.found) {
    search.days = search.low >= kLongestInterval ? kLongestInterval : std::min(next, kLongestInterval);
  } else {
    const bool trusted = std::abs(step) < kFarthestStep && next > search.low && next < search.high;
    search.days = trusted ? next : std::sqrt(search.low * search.high);
  }
}

// Several searches in step: while one waits for a result, the others' fill the time.
template <std::size_t N>
std::array<double, N> daysOf(std::array<Search, N> searches) noexcept {
  for (int looks = 0; looks < kMostLooks; ++looks) {
    std::array<Look, N> seen;
    for (std::size_t i = 0; i < N; ++i) seen[i] = lookAt(searches[i]);
    bool all = true;
    for (std::size_t i = 0; i < N; ++i) {
      if (!searches[i].found) stepOn(searches[i], seen[i]);
      all = all && searches[i].found;
    }
    if (all) break;
  }
  std::array<double, N> days;
  for (std::size_t i = 0; i < N; ++i) days[i] = searches[i].days;
  return days;
}

}  // namespace

Fsrs7Curve Fsrs7::curveOf(const Fsrs7State& state) const noexcept {
  const double hardness = state.difficulty - 5;
  const Pair stability{state.stability, state.stabilityFast};
  Fsrs7Curve curve;
  curve.logStability = logOf(stability);
  const auto [logSlow, logFast] = std::array{curve.logStability[0], curve.logStability[1]};
  const Pair powers = expOf(Pair{hardness * (w_[32] - 0.3), fastPower_ * logFast});
  const double fastDecay = std::clamp(w_[23] * powers[1], 0.01, 0.95);
  // Weights a = w27 F^-w29 and b = w28 S^w30 e^((D-5)(w31-0.5)), as the share a / (a + b).
  const double slowOverFast = logWeightRatio_ + w_[29] * logFast + w_[30] * logSlow + hardness * (w_[31] - 0.5);
  const Pair more = expOf(Pair{slowOverFast, std::min(fastLogBase_ / fastDecay, kSteepest)});
  curve.decay = Pair{slowDecay_, fastDecay};
  curve.rate = Pair{slowFactor_ * powers[0], more[1] - 1} / stability;
  curve.fastShare = 1 / (1 + more[0]);
  return curve;
}

double Fsrs7Curve::mean(Pair traces) const noexcept {
  return kRecallFloor + kRecallSpan * (traces[0] + fastShare * (traces[1] - traces[0]));
}

double Fsrs7::recall(const Fsrs7State& state, double t) const noexcept { return curveOf(state).recall(t); }

Fsrs7Aim Fsrs7::aimAt(double retention) const noexcept {
  if (retention >= kHighestAim) return {1, 0, 0};
  const double recall = (std::max(retention, kLowestAim) - kRecallFloor) / kRecallSpan;
  const double logRecall = logOf(recall);
  return {recall, logRecall, expOf(-logRecall / slowDecay_) - 1};
}

double Fsrs7Curve::interval(const Fsrs7Aim& aim) const noexcept {
  return aim.recall < 1 ? daysOf<1>({searchOf(*this, aim)})[0] : 0;
}

std::array<double, 4> Fsrs7::intervals(const std::array<Fsrs7State, 4>& states, const Fsrs7Aim& aim) const noexcept {
  if (aim.recall >= 1) return {};
  std::array<Search, 4> searches;
  for (std::size_t i = 0; i < 4; ++i) searches[i] = searchOf(curveOf(states[i]), aim);
  return daysOf(searches);
}

double Fsrs7::interval(const Fsrs7State& state, double retention) const noexcept {
  return curveOf(state).interval(aimAt(retention));
}

}  // namespace kowruk
