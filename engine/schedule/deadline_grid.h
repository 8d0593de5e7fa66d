// Memories in round numbers: a grid of FSRS-7 states, and where an evening's asking leads from each.
//
// Planning for a test looks at every memory that could come to be on every evening. FSRS-7 states are three numbers
// (the slow and the fast trace, by their logarithms, and the difficulty), so a grid of a few hundred states stands for
// all, and a state between them is a mixture of the eight around it. An asking leads to a mixture too: remembered as
// Hard, Good or Easy, or forgotten and asked again until it comes. The grid depends on the learner's model alone.
//
// Example: a state asked 7 days later costs 9.3 s on average and lands on some 20 states, with shares that sum to 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "memory/fsrs7.h"
#include "memory/simulate.h"

namespace kowruk::schedule {

struct Landing {
  std::uint32_t state;
  float share;
};

// An asking before it happens.
struct Expected {
  double seconds = 0;             // on average, with the repetitions in the same session
  std::vector<Landing> landings;  // shares sum to 1; a state may stand more than once
};

class MemoryGrid {
 public:
  // Rows are made for gaps of 1 to `longest` days, in steps of about a quarter. The model is copied.
  MemoryGrid(const Fsrs7& model, const Habits& habits, int longest);

  const Fsrs7& model() const noexcept { return model_; }
  const Habits& habits() const noexcept { return habits_; }

  std::size_t states() const noexcept { return states_.size(); }
  const Fsrs7State& state(std::size_t i) const noexcept { return states_[i]; }

  // The days after an asking on which the next is considered: 1, 2, 3, … then farther and farther apart.
  const std::vector<int>& gaps() const noexcept { return gaps_; }

  float seconds(std::size_t state, std::size_t gap) const noexcept { return seconds_[state * gaps_.size() + gap]; }
  std::span<const Landing> landings(std::size_t state, std::size_t gap) const noexcept {
    const std::size_t row = state * gaps_.size() + gap;
    return std::span{landings_}.subspan(rows_[row], rows_[row + 1] - rows_[row]);
  }

  // The same for any state, asked so many days after its latest answer; and for a card never met.
  Expected asked(const Fsrs7State& state, double days) const;
  Expected askedGathered(const Fsrs7State& state, double days) const;  // one landing a state: for who looks often
  Expected met() const;

 private:
  void land(const Fsrs7State& state, double share, Expected& expected) const;
  void again(Fsrs7State forgotten, double share, Expected& expected) const;
  static void gather(std::vector<Landing>& landings);

  Fsrs7 model_;
  Habits habits_;
  std::vector<Fsrs7State> states_;
  std::vector<int> gaps_;
  std::vector<float> seconds_;
  std::vector<std::size_t> rows_;  // where each row of landings begins, and the end of the last
  std::vector<Landing> landings_;
};

}  // namespace kowruk::schedule
