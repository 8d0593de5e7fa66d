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
  double slowRatio = 0;  // slowRate t when the slow trace alone has faded to it
};

// How one state fades: made once of a state, asked for as many days as one likes.
struct Fsrs7Curve {
  double logFast = 0;    // ln F
  double logSlow = 0;    // ln S
  double fastDecay = 0;  // the fast trace recalls (1 + fastRate t)^-fastDecay
  double fastRate = 0;
  double slowDecay = 0;
  double slowRate = 0;
  double fastShare = 0;  // weight of the fast trace in the mean, 0 to 1

  // Probability of recall after days >= 0, 1e-5 to 1 - 1e-5.
  double recall(double days) const noexcept;

  // What the fast trace alone recalls, and the whole where that is known already.
  double fastRecall(double days) const noexcept;
  double recall(double days, double fastRecall) const noexcept;

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

  Fsrs7Curve curveOf(const Fsrs7State& state) const noexcept;
  Fsrs7Aim aimAt(double retention) const noexcept;

 private:
  // What an answer works on, the same for all four grades.
  struct Answering {
    Fsrs7State before;
    double recall = 0;
    double fastRecall = 0;
    double logSlow = 0;
    double logFast = 0;
    double slowGrowth = 0;  // S grows by this share of itself after Good; 0 until worked out
    double fastGrowth = 0;
  };
  Answering answering(const Fsrs7State& state, double days) const noexcept;
  void addGrowth(Answering& answer) const noexcept;
  Fsrs7State forgotten(const Answering& answer) const noexcept;
  Fsrs7State recalled(const Answering& answer, Grade grade) const noexcept;
  double difficultyAfter(double difficulty, double recall, Grade grade) const noexcept;

  Parameters w_;
  // Worked out of the parameters once.
  double fastLogBase_ = 0;     // -ln w25: fastRate F = e^(fastLogBase / fastDecay) - 1
  double fastPower_ = 0;       // fastDecay = w23 F^fastPower
  double slowDecay_ = 0;       //
  double slowFactor_ = 0;      // slowRate S at difficulty 5
  double logWeightRatio_ = 0;  // ln of slow to fast weight where S = F = 1 and D = 5
  double difficultyPull_ = 0;  // what D is drawn to: that of a first Easy, unclamped
};

}  // namespace kowruk
