// The arithmetic of FSRS-6, formula by formula. Powers are written e^(y ln x), so that what does not depend on the
// grade is worked out once for all four.
#include "memory/fsrs6.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "memory/pair.h"

namespace kowruk {

namespace {

constexpr double kShortestStability = 0.001;
constexpr double kLongestStability = 36500;

double stable(double days) noexcept { return std::clamp(days, kShortestStability, kLongestStability); }

std::size_t indexOf(Grade grade) noexcept { return static_cast<std::size_t>(grade) - 1; }

struct Fsrs6Range {
  double low;
  double high;
};

// The published range of each parameter.
constexpr std::array<Fsrs6Range, Fsrs6::kParameters> kFsrs6Ranges{{
    {0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
    {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
    {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0, 0.8},      {0.1, 0.8},
}};

}  // namespace

const Fsrs6::Parameters Fsrs6::kDefaults{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                         0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                         1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

Fsrs6::Parameters Fsrs6::clamped(const Parameters& parameters) noexcept {
  Parameters w = parameters;
  for (std::size_t i = 0; i < kParameters; ++i) {
    if (!std::isfinite(w[i])) w[i] = kDefaults[i];
    w[i] = std::clamp(w[i], kFsrs6Ranges[i].low, kFsrs6Ranges[i].high);
  }
  return w;
}

Fsrs6::Fsrs6(const Parameters& parameters) noexcept
    : w_(parameters), factor_(expOf(logOf(0.9) / -w_[20]) - 1), lapseCeiling_(1 / expOf(w_[17] * w_[18])) {
  for (const Grade grade : kGrades) {
    const double g = static_cast<double>(grade);
    firstDifficulty_[indexOf(grade)] = w_[4] - expOf(w_[5] * (g - 1)) + 1;
    sameDayFactor_[indexOf(grade)] = expOf(w_[17] * (g - 3 + w_[18]));
  }
  difficultyPull_ = w_[7] * firstDifficulty_[indexOf(Grade::Easy)];
}

Fsrs6State Fsrs6::first(Grade grade) const noexcept {
  return {stable(w_[indexOf(grade)]), std::clamp(firstDifficulty_[indexOf(grade)], 1.0, 10.0)};
}

double Fsrs6::recall(const Fsrs6State& state, double days) const noexcept {
  return expOf(-w_[20] * logOf(1 + factor_ * days / state.stability));
}

double Fsrs6::intervalPerStability(double retention) const noexcept {
  return (expOf(logOf(retention) / -w_[20]) - 1) / factor_;
}

int Fsrs6::wholeInterval(const Fsrs6State& state, double intervalPerStability) noexcept {
  return static_cast<int>(std::clamp(std::floor(state.stability * intervalPerStability + 0.5), 1.0, 36500.0));
}

// D is moved by the grade, less the harder the card is, and drawn a little to that of a first Easy.
double Fsrs6::difficultyAfter(double difficulty, Grade grade) const noexcept {
  const double moved = difficulty - w_[6] * (static_cast<double>(grade) - 3) * (10 - difficulty) / 9;
  return std::clamp(difficultyPull_ + (1 - w_[7]) * moved, 1.0, 10.0);
}

// R, and e^w8 (11-D) S^-w9 (e^(w10 (1-R)) - 1).
Fsrs6::Waited Fsrs6::later(const Fsrs6State& state, int days) const noexcept {
  const Pair logs = logOf(Pair{1 + factor_ * days / state.stability, state.stability});
  const Pair powers = expOf(Pair{-w_[20] * logs[0], w_[8] - w_[9] * logs[1]});
  return {powers[0], powers[1] * (11 - state.difficulty) * (expOf(w_[10] * (1 - powers[0])) - 1)};
}

// w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R)), at most S / e^(w17 w18).
double Fsrs6::forgottenLater(const Fsrs6State& state, double recall) const noexcept {
  const Pair logs = logOf(Pair{state.difficulty, state.stability + 1});
  const Pair powers = expOf(Pair{w_[14] * (1 - recall) - w_[12] * logs[0], w_[13] * logs[1]});
  return std::min(w_[11] * powers[0] * (powers[1] - 1), state.stability * lapseCeiling_);
}

double Fsrs6::recalledLater(double stability, double growth, Grade grade) const noexcept {
  if (grade == Grade::Hard) growth *= w_[15];
  if (grade == Grade::Easy) growth *= w_[16];
  return stability * (1 + growth);
}

double Fsrs6::shrinkOf(double stability) const noexcept { return expOf(-w_[19] * logOf(stability)); }

// S e^(w17 (grade - 3 + w18)) S^-w19, and never less than S after a success.
double Fsrs6::sameDay(double stability, double shrink, Grade grade) const noexcept {
  const double factor = sameDayFactor_[indexOf(grade)] * shrink;
  return stability * (grade == Grade::Forgot ? factor : std::max(factor, 1.0));
}

Fsrs6State Fsrs6::next(const Fsrs6State& state, int days, Grade grade) const noexcept {
  assert(days >= 0);
  const double difficulty = difficultyAfter(state.difficulty, grade);
  if (days == 0) return {stable(sameDay(state.stability, shrinkOf(state.stability), grade)), difficulty};
  const auto [recall, growth] = later(state, days);
  if (grade == Grade::Forgot) return {stable(forgottenLater(state, recall)), difficulty};
  return {stable(recalledLater(state.stability, growth, grade)), difficulty};
}

std::array<Fsrs6State, 4> Fsrs6::nextWithEach(const Fsrs6State& state, int days) const noexcept {
  assert(days >= 0);
  std::array<Fsrs6State, 4> states;
  if (days == 0) {
    const double shrink = shrinkOf(state.stability);
    for (const Grade grade : kGrades)
      states[indexOf(grade)].stability = stable(sameDay(state.stability, shrink, grade));
  } else {
    const auto [recall, growth] = later(state, days);
    states[0].stability = stable(forgottenLater(state, recall));
    for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy}) {
      states[indexOf(grade)].stability = stable(recalledLater(state.stability, growth, grade));
    }
  }
  for (const Grade grade : kGrades) states[indexOf(grade)].difficulty = difficultyAfter(state.difficulty, grade);
  return states;
}

}  // namespace kowruk
