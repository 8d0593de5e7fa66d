// How an FSRS-7 memory fades, and when it will have faded to what a learner wants.
//
// Recall is the mean of two power curves, so its fall to a given value lies between the days at which each curve
// alone falls to it: a bracket for nothing. Inside it Halley's method in ln t needs two or three looks, each two
// logarithms and two exponentials; the second derivative is free. The answer inverts recall to the last few bits,
// closer than the published solver, which stops at a thousandth.
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
constexpr double kSteepest = 60;  // largest exponent in the fast rate

double powerCurve(double rate, double decay, double t) noexcept { return std::exp(-decay * std::log(1 + rate * t)); }

// The weighted mean minus the aim, at t, with its first two derivatives by ln t.
struct Look {
  double miss;
  double slope;
  double bend;
};

Look lookAt(const Fsrs7Curve& curve, double recall, double t) noexcept {
  const auto part = [t](double share, double rate, double decay) noexcept {
    const double x = rate * t;
    const double q = x / (1 + x);
    const double r = share * std::exp(-decay * std::log(1 + x));
    const double slope = -decay * q * r;
    return Look{r, slope, slope * (1 - q - decay * q)};
  };
  const Look fast = part(curve.fastShare, curve.fastRate, curve.fastDecay);
  const Look slow = part(1 - curve.fastShare, curve.slowRate, curve.slowDecay);
  return {fast.miss + slow.miss - recall, fast.slope + slow.slope, fast.bend + slow.bend};
}

// Days at which each trace alone has faded to the aim, and a first guess between them: each curve drawn as a straight
// line in ln t.
struct Bracket {
  double low;
  double high;
  double guess;
};

Bracket bracketOf(const Fsrs7Curve& curve, const Fsrs7Aim& aim) noexcept {
  const double fastX = std::exp(-aim.logRecall / curve.fastDecay) - 1;
  const double fast = std::min(fastX / curve.fastRate, 1e300);
  const double slow = std::min(aim.slowRatio / curve.slowRate, 1e300);
  const double fastPull = curve.fastShare * curve.fastDecay * std::min(fastX / (1 + fastX), 1.0);
  const double slowPull = (1 - curve.fastShare) * curve.slowDecay * (aim.slowRatio / (1 + aim.slowRatio));
  const double pull = slowPull / (fastPull + slowPull);
  return {std::min(fast, slow), std::max(fast, slow), fast * std::exp(pull * std::log(slow / fast))};
}

}  // namespace

Fsrs7Curve Fsrs7::curveOf(const Fsrs7State& state) const noexcept {
  const double hardness = state.difficulty - 5;
  Fsrs7Curve curve;
  curve.logFast = std::log(state.stabilityFast);
  curve.logSlow = std::log(state.stability);
  curve.fastDecay = std::clamp(w_[23] * std::exp(fastPower_ * curve.logFast), 0.01, 0.95);
  curve.fastRate = (std::exp(std::min(fastLogBase_ / curve.fastDecay, kSteepest)) - 1) / state.stabilityFast;
  curve.slowDecay = slowDecay_;
  curve.slowRate = slowFactor_ * std::exp(hardness * (w_[32] - 0.3)) / state.stability;
  // Weights a = w27 F^-w29 and b = w28 S^w30 e^((D-5)(w31-0.5)), as the share a / (a + b).
  const double slowOverFast =
      std::exp(logWeightRatio_ + w_[29] * curve.logFast + w_[30] * curve.logSlow + hardness * (w_[31] - 0.5));
  curve.fastShare = 1 / (1 + slowOverFast);
  return curve;
}

double Fsrs7Curve::fastRecall(double t) const noexcept { return powerCurve(fastRate, fastDecay, t); }

double Fsrs7Curve::recall(double t, double fast) const noexcept {
  const double slow = powerCurve(slowRate, slowDecay, t);
  return kRecallFloor + kRecallSpan * (slow + fastShare * (fast - slow));
}

double Fsrs7Curve::recall(double t) const noexcept { return recall(t, fastRecall(t)); }

double Fsrs7::recall(const Fsrs7State& state, double t) const noexcept { return curveOf(state).recall(t); }

Fsrs7Aim Fsrs7::aimAt(double retention) const noexcept {
  if (retention >= kHighestAim) return {1, 0, 0};
  const double recall = (std::max(retention, kLowestAim) - kRecallFloor) / kRecallSpan;
  const double logRecall = std::log(recall);
  return {recall, logRecall, std::exp(-logRecall / slowDecay_) - 1};
}

double Fsrs7Curve::interval(const Fsrs7Aim& aim) const noexcept {
  if (aim.recall >= 1) return 0;
  auto [low, high, t] = bracketOf(*this, aim);
  if (low >= kLongestInterval) return kLongestInterval;
  if (high > kLongestInterval) {
    high = kLongestInterval;
    if (lookAt(*this, aim.recall, high).miss >= 0) return high;
  }
  if (!(t > low && t < high)) t = std::sqrt(low * high);
  for (int looks = 0; looks < 100; ++looks) {
    const Look look = lookAt(*this, aim.recall, t);
    (look.miss > 0 ? low : high) = t;
    const double newton = look.miss / look.slope;
    const double step = newton / (1 - newton * look.bend / (2 * look.slope));
    if (std::abs(step) < 1e-5) return t * (1 - step);
    // e^-step to the third order, which is as far as the step itself is right.
    double next = t * (2 - step) / (2 + step);
    if (!(next > low && next < high)) next = std::sqrt(low * high);
    t = next;
  }
  return t;
}

double Fsrs7::interval(const Fsrs7State& state, double retention) const noexcept {
  return curveOf(state).interval(aimAt(retention));
}

}  // namespace kowruk
