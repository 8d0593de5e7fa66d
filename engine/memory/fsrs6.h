// FSRS-6: the memory model of Anki and its kin, for what comes from there and goes there. 21 parameters.
//
// A memory is a stability S (the days until recall falls to 0.9) and a difficulty D. Recall fades as one power curve.
// Days are whole: the caller says how many of the learner's Days have begun since the answer before; 0 is an answer
// on the same Day, which has its own formula. Formulas and defaults: the published FSRS-6 as fsrs-rs computes it.
// Nothing here allocates or throws.
//
// Example: Fsrs6 model; auto s = model.first(Grade::Good); model.wholeInterval(s, 0.9) is 2 days.
#pragma once

#include <array>
#include <cstddef>

#include "memory/grade.h"

namespace kowruk {

struct Fsrs6State {
  double stability = 0;   // days, 0.001 to 36500
  double difficulty = 0;  // 1 to 10

  bool operator==(const Fsrs6State&) const = default;
};

class Fsrs6 {
 public:
  static constexpr std::size_t kParameters = 21;
  using Parameters = std::array<double, kParameters>;
  static const Parameters kDefaults;

  // The nearest parameters the model is meant for: each in its published range. What is not finite takes its default.
  static Parameters clamped(const Parameters& parameters) noexcept;

  explicit Fsrs6(const Parameters& parameters = kDefaults) noexcept;

  const Parameters& parameters() const noexcept { return w_; }

  Fsrs6State first(Grade grade) const noexcept;

  // The state after an answer on the day that is `days` >= 0 after the day of the one before.
  Fsrs6State next(const Fsrs6State& state, int days, Grade grade) const noexcept;

  // The states after each grade, in the order of kGrades: bit for bit what `next` gives, at half the price.
  std::array<Fsrs6State, 4> nextWithEach(const Fsrs6State& state, int days) const noexcept;

  // Probability of recall `days` >= 0 after the latest answer.
  double recall(const Fsrs6State& state, double days) const noexcept;

  // Days until recall falls to a retention (0 to 1, exclusive), in multiples of stability: ask once, use for many.
  double intervalPerStability(double retention) const noexcept;

  // The interval as a schedule takes it: rounded half up, 1 to 36500 days.
  static int wholeInterval(const Fsrs6State& state, double intervalPerStability) noexcept;

 private:
  double forgottenLater(const Fsrs6State& state, double recall) const noexcept;
  double recalledLater(double stability, double growth, Grade grade) const noexcept;
  double sameDay(double stability, double shrink, Grade grade) const noexcept;
  double difficultyAfter(double difficulty, Grade grade) const noexcept;

  // On a later day: recall, and the share of S that Good adds. On the same day, S^-w19.
  struct Waited {
    double recall = 1;
    double growth = 0;
  };
  Waited later(const Fsrs6State& state, int days) const noexcept;
  double shrinkOf(double stability) const noexcept;

  Parameters w_;
  // Worked out of the parameters once.
  double factor_ = 0;                        // recall = (1 + factor t / S)^-w20
  double difficultyPull_ = 0;                // what D is drawn to: that of a first Easy, unclamped
  double lapseCeiling_ = 0;                  // after Forgot S is at most S times this
  std::array<double, 4> firstDifficulty_{};  // by grade
  std::array<double, 4> sameDayFactor_{};    // e^(w17 (grade - 3 + w18)), by grade
};

}  // namespace kowruk
