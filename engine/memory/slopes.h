// How recall leans on each parameter, carried along a card's history: what fitting climbs down by.
//
// A Slopes walks a history as the model does and keeps, beside the state, its derivative by every parameter. One walk
// gives the slopes of every review of a card; nothing is walked twice. Nothing here allocates or throws.
//
// Example: Fsrs7Slopes card{model}; card.first(Grade::Good); card.recallAfter(4.5); card.slopes()[2] is what one more
// day of a first Good's stability adds to the recall of that review.
#pragma once

#include <array>

#include "memory/fsrs6.h"
#include "memory/fsrs7.h"

namespace kowruk {

class Fsrs7Slopes {
 public:
  using Model = Fsrs7;
  using Row = Fsrs7::Parameters;

  explicit Fsrs7Slopes(const Fsrs7& model) noexcept;

  void first(Grade grade) noexcept;

  // Probability of recall after so many days; `slopes` are then its derivatives.
  double recallAfter(double days) noexcept;
  const Row& slopes() const noexcept { return recallSlopes_; }

  // The answer given then. Call after recallAfter.
  void answer(Grade grade) noexcept;

 private:
  void moveTrace(Grade grade, std::size_t block, double recall, const Row& recallSlopes, double& stability,
                 Row& slopes) noexcept;
  void moveDifficulty(Grade grade) noexcept;

  const Fsrs7* model_;
  Fsrs7State state_;
  Row slow_{};  // of S, F and D by each parameter
  Row fast_{};
  Row difficulty_{};
  double recall_ = 0;
  double fastRecall_ = 0;
  Row recallSlopes_{};
  Row fastRecallSlopes_{};
};

class Fsrs6Slopes {
 public:
  using Model = Fsrs6;
  using Row = Fsrs6::Parameters;

  explicit Fsrs6Slopes(const Fsrs6& model) noexcept;
  void first(Grade grade) noexcept;
  double recallAfter(int days) noexcept;
  const Row& slopes() const noexcept { return recallSlopes_; }
  void answer(Grade grade) noexcept;

 private:
  void moveOnTheSameDay(Grade grade) noexcept;
  void moveAfterForgot() noexcept;
  void moveAfterRecall(Grade grade) noexcept;
  void moveDifficulty(Grade grade) noexcept;

  const Fsrs6* model_;
  Fsrs6State state_;
  Row stability_{};
  Row difficulty_{};
  int days_ = 0;
  double recall_ = 1;
  Row recallSlopes_{};
};

}  // namespace kowruk
