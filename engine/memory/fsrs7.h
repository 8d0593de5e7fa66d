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
#include <span>

#include "memory/grade.h"

namespace kowruk {

struct Fsrs7State {
  double stability = 0;      // S, the slow trace: days, 1e-4 to 36500. Not the interval at 0.9: see memory/card.h
  double stabilityFast = 0;  // F, the fast trace: days, 1e-4 to 36500
  double difficulty = 0;     // D, 1 to 10

  bool operator==(const Fsrs7State&) const = default;
};

class Fsrs7 {
 public:
  static constexpr std::size_t kParameters = 34;
  using Parameters = std::array<double, kParameters>;
  static const Parameters kDefaults;

  explicit Fsrs7(const Parameters& parameters = kDefaults) noexcept;

  const Parameters& parameters() const noexcept { return w_; }

  Fsrs7State first(Grade grade) const noexcept;

  // The state after an answer `days` after the one before; days >= 0.
  Fsrs7State next(const Fsrs7State& state, double days, Grade grade) const noexcept;

  // Probability of recall `days` after the latest answer, 0 to 1.
  double recall(const Fsrs7State& state, double days) const noexcept;

  // Days until recall falls to `retention` (0 to 1, exclusive), at most 36500.
  double interval(const Fsrs7State& state, double retention) const noexcept;

 private:
  Parameters w_;
};

}  // namespace kowruk
