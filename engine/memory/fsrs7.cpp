// What an answer does to an FSRS-7 memory; how it fades in between stands in fsrs7_curve.cpp.
//
// Both traces are moved by the same formulas with their own parameters, so they go side by side (memory/pair.h).
// Powers are written e^(y ln x): the logarithm of a trace is taken once and shared by the curve and the growth.
// Everything that does not depend on the grade is worked out once for all four.
#include "memory/fsrs7.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace kowruk {

namespace {

constexpr double kShortest = 1e-4;
constexpr double kLongest = 36500;
constexpr double kFastOfSlow = 0.8;  // F of a new card, and at most this much of S after Forgot
constexpr double kPull = 0.01;       // share of the mean reversion of difficulty

double days(double stability) noexcept { return std::clamp(stability, kShortest, kLongest); }

double firstDifficulty(const Fsrs7::Parameters& w, Grade grade) noexcept {
  return w[4] - expOf(w[5] * (static_cast<double>(grade) - 1)) + 1;
}

struct Range {
  double low;
  double high;
};

// The published range of each parameter.
constexpr std::array<Range, Fsrs7::kParameters> kRanges{{
    {1e-4, 50},   {1e-4, 100}, {1e-4, 100}, {1e-4, 100}, {1, 10}, {0.001, 4},   {0.1, 4},     {0, 4},      {0, 1.2},
    {0.3, 3},     {0.01, 1.5}, {0.1, 1},    {0, 3.5},    {0, 1},  {1, 7},       {0, 4},       {0, 2},      {0.5, 6},
    {0.001, 1.5}, {0.001, 1},  {0, 5},      {0, 1},      {1, 7},  {0.01, 0.25}, {0.01, 0.95}, {0.2, 0.85}, {0.5, 0.99},
    {0.01, 1},    {0.1, 1},    {0, 0.9},    {0.1, 1.1},  {0, 1},  {0, 0.6},     {0, 0.6},
}};

}  // namespace

const Fsrs7::Parameters Fsrs7::kDefaults{0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0,
                                         1.3826, 0.7024, 0.5999, 0.8146,  0.6398, 1,      1.3207, 0.6707, 3.8668,
                                         0.4416, 0.0934, 1.8631, 0.6162,  1.0869, 0.1567, 0.0801, 0.2421, 0.9464,
                                         0.1433, 0.7145, 0,      0.5667,  0.3734, 0.5333, 0.3048};

Fsrs7::Parameters Fsrs7::clamped(const Parameters& parameters) noexcept {
  Parameters w = parameters;
  for (std::size_t i = 0; i < kParameters; ++i) {
    if (!std::isfinite(w[i])) w[i] = kDefaults[i];
    w[i] = std::clamp(w[i], kRanges[i].low, kRanges[i].high);
  }
  for (std::size_t i = 1; i < 4; ++i) w[i] = std::max(w[i], w[i - 1]);
  w[26] = std::max(w[26], w[25]);
  return w;
}

Fsrs7::Fsrs7(const Parameters& parameters) noexcept
    : w_(parameters),
      fastLogBase_(-logOf(w_[25])),
      fastPower_(w_[33] - 0.3),
      slowDecay_(std::clamp(w_[24], 0.01, 0.95)),
      slowFactor_(expOf(-logOf(w_[26]) / slowDecay_) - 1),
      logWeightRatio_(logOf(w_[28] / w_[27])),
      difficultyPull_(kPull * firstDifficulty(w_, Grade::Easy)) {}

Fsrs7State Fsrs7::first(Grade grade) const noexcept {
  const double stability = w_[static_cast<std::size_t>(grade) - 1];
  return {days(stability), days(kFastOfSlow * stability), std::clamp(firstDifficulty(w_, grade), 1.0, 10.0)};
}

double Fsrs7::difficultyAfter(double difficulty, double recall, Grade grade) const noexcept {
  double step = -w_[6] * (static_cast<double>(grade) - 3);
  if (grade == Grade::Forgot) step *= recall + 0.1;
  const double moved = difficulty + step * (10 - difficulty) / 9;
  return std::clamp(difficultyPull_ + (1 - kPull) * moved, 1.0, 10.0);
}

Fsrs7::Answering Fsrs7::answering(const Fsrs7State& state, const Fsrs7Curve& curve, double t) const noexcept {
  assert(t >= 0);
  const Pair traces = curve.traces(t);
  const double recall = curve.mean(traces);
  return {state, recall, Pair{state.stability, state.stabilityFast}, 1 - Pair{recall, traces[1]}};
}

// e^(w-1.5) (11-D) s^-w (e^((1-r)w) - 1), with w7 w8 w9 for S and w15 w16 w17 for F.
Pair Fsrs7::growthOf(const Answering& answer, Pair logStability) const noexcept {
  return expOf(both(7) - 1.5 - both(8) * logStability) * (11 - answer.before.difficulty) *
         (expOf(answer.forgetting * both(9)) - 1);
}

// min(s, w ((s+1)^w - 1) e^((1-r)w)), with w10 w11 w12 for S and w18 w19 w20 for F.
Pair Fsrs7::failed(const Answering& answer) const noexcept {
  const Pair left =
      both(10) * (expOf(both(11) * logOf(answer.stability + 1)) - 1) * expOf(answer.forgetting * both(12));
  return answer.stability < left ? answer.stability : left;
}

Fsrs7State Fsrs7::forgotten(const Answering& answer) const noexcept {
  const Pair left = failed(answer);
  const double slow = days(left[0]);
  return {slow, days(std::min(left[1], kFastOfSlow * slow)),
          difficultyAfter(answer.before.difficulty, answer.recall, Grade::Forgot)};
}

// s (1 + growth [hard] [easy]), and no less than a failure would leave. A failure never leaves more than s, so only
// parameters outside their range ever need it worked out.
Fsrs7State Fsrs7::recalled(const Answering& answer, Grade grade) const noexcept {
  Pair growth = answer.growth;
  if (grade == Grade::Hard) growth *= both(13);
  if (grade == Grade::Easy) growth *= both(14);
  Pair after = answer.stability * (1 + growth);
  if (growth[0] < 0 || growth[1] < 0) {
    const Pair floor = failed(answer);
    after = after < floor ? floor : after;
  }
  return {days(after[0]), days(after[1]), difficultyAfter(answer.before.difficulty, answer.recall, grade)};
}

Fsrs7State Fsrs7::next(const Fsrs7State& state, double t, Grade grade) const noexcept {
  const Fsrs7Curve curve = curveOf(state);
  Answering answer = answering(state, curve, t);
  if (grade == Grade::Forgot) return forgotten(answer);
  answer.growth = growthOf(answer, curve.logStability);
  return recalled(answer, grade);
}

std::array<Fsrs7State, 4> Fsrs7::nextWithEach(const Fsrs7State& state, double t) const noexcept {
  const Fsrs7Curve curve = curveOf(state);
  Answering answer = answering(state, curve, t);
  answer.growth = growthOf(answer, curve.logStability);
  return {forgotten(answer), recalled(answer, Grade::Hard), recalled(answer, Grade::Good),
          recalled(answer, Grade::Easy)};
}

}  // namespace kowruk
