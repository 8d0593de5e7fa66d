// FSRS-7: how a memory fades and what an answer does to it. Dual-trace model, 34 parameters.
//
// A memory is a slow trace S, a fast trace F (both in days) and a difficulty D. Recall after t days is the mean of
// two power curves, one a trace, weighted by the traces themselves; an answer moves all three. Time is in
// fractional days. Formulas and defaults: the published FSRS-7 (34 parameters) of the open-spaced-repetition
// project. Nothing here allocates or throws.
//
// Example: Fsrs7 model; auto s = model.first(Grade::Good); model.interval(s, 0.9) is 4.778 days.
#pragma once

#include <array>
#include <cstddef>

#include "memory/grade.h"
#include "memory/pair.h"

namespace kowruk {

struct Fsrs7State {
  double stability = 0;      // S, the slow trace: days, 1e-4 to 36500. Not the interval at 0.9: see memory/card.h
  double stabilityFast = 0;  // F, the fast trace: days, 1e-4 to 36500
  double difficulty = 0;     // D, 1 to 10

  bool operator==(const Fsrs7State&) const = default;
};

// A desired retention, prepared for asking the intervals of many states.
struct Fsrs7Aim {
  double recall = 0;     // of the weighted mean of both traces; 1 or more where the aim is above 0.9999
  double logRecall = 0;  // its logarithm
  double slowRatio = 0;  // rate t when the slow trace alone has faded to it
};

// How one state fades: made once of a state, asked for as many days as one likes. Pairs hold the slow trace, then the
// fast; each recalls (1 + rate t)^-decay.
struct Fsrs7Curve {
  Pair logStability{};  // ln S, ln F
  Pair decay{};
  Pair rate{};
  double fastShare = 0;  // weight of the fast trace in the mean, 0 to 1

  // Probability of recall after days >= 0, 1e-5 to 1 - 1e-5.
  double recall(double days) const noexcept { return mean(traces(days)); }

  // What each trace alone recalls, and the whole of both.
  Pair traces(double days) const noexcept { return expOf(-decay * logOf(1 + rate * days)); }
  double mean(Pair traces) const noexcept;

  // Days until recall falls to what is aimed at, at most 36500; 0 for an aim above 0.9999.
  double interval(const Fsrs7Aim& aim) const noexcept;
};

class Fsrs7 {
 public:
  static constexpr std::size_t kParameters = 34;
  using Parameters = std::array<double, kParameters>;
  static const Parameters kDefaults;

  // The nearest parameters the model is meant for: each in its published range, first stabilities in order.
  // What is not finite takes its default.
  static Parameters clamped(const Parameters& parameters) noexcept;

  explicit Fsrs7(const Parameters& parameters = kDefaults) noexcept;

  const Parameters& parameters() const noexcept { return w_; }

  Fsrs7State first(Grade grade) const noexcept;

  // The state after an answer `days` after the one before; days >= 0.
  Fsrs7State next(const Fsrs7State& state, double days, Grade grade) const noexcept;

  // The states after each grade, in the order of kGrades: bit for bit what `next` gives, at less than half the price.
  std::array<Fsrs7State, 4> nextWithEach(const Fsrs7State& state, double days) const noexcept;

  // Probability of recall `days` after the latest answer, 0 to 1.
  double recall(const Fsrs7State& state, double days) const noexcept;

  // Days until recall falls to `retention` (0 to 1, exclusive), at most 36500; 0 for one above 0.9999.
  double interval(const Fsrs7State& state, double retention) const noexcept;

  // The same of four states at once, bit for bit, at half the price.
  std::array<double, 4> intervals(const std::array<Fsrs7State, 4>& states, const Fsrs7Aim& aim) const noexcept;

  Fsrs7Curve curveOf(const Fsrs7State& state) const noexcept;
  Fsrs7Aim aimAt(double retention) const noexcept;

 private:
  // What an answer works on, the same for all four grades.
  struct Answering {
    Fsrs7State before;
    double recall = 0;
    Pair stability{};
    Pair forgetting{};  // 1 - what recalls each trace: the whole for the slow one, its own for the fast
    Pair growth{};      // share of themselves that Good adds; 0 until worked out
  };
  Answering answering(const Fsrs7State& state, const Fsrs7Curve& curve, double days) const noexcept;
  Pair growthOf(const Answering& answer, Pair logStability) const noexcept;
  Pair failed(const Answering& answer) const noexcept;
  Fsrs7State forgotten(const Answering& answer) const noexcept;
  Fsrs7State recalled(const Answering& answer, Grade grade) const noexcept;
  double difficultyAfter(double difficulty, double recall, Grade grade) const noexcept;

  // The same parameter of both traces.
  Pair both(std::size_t slow) const noexcept { return Pair{w_[slow], w_[slow + 8]}; }

  Parameters w_;
  // Worked out of the parameters once.
  double fastLogBase_ = 0;     // -ln w25: rate F = e^(fastLogBase / decay) - 1 of the fast trace
  double fastPower_ = 0;       // its decay = w23 F^fastPower
  double slowDecay_ = 0;       //
  double slowFactor_ = 0;      // rate S of the slow trace at difficulty 5
  double logWeightRatio_ = 0;  // ln of slow to fast weight where S = F = 1 and D = 5
  double difficultyPull_ = 0;  // what D is drawn to: that of a first Easy, unclamped
};

}  // namespace kowruk
