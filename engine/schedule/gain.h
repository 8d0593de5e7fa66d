// What asking a card now is worth: days of remembering gained, and the seconds it takes.
//
// The worth of a memory is the number of days of the coming month on which it will be there: the area under its
// forgetting curve over kHorizon days. Asking now gains the expected area after the answer (Good where it is
// remembered, Forgot where not, as likely as recall says) less the area of leaving it alone. Both traces of FSRS-7 are
// power curves, so an area is a closed form. Ordering by gain per second is what greedy choice under a time limit is
// (fractional knapsack); the gain itself is what MEMORIZE weighs (Tabibian et al., PNAS 116:3988, 2019), taken over a
// month. In a backlog of 6,000 cards that a hundred answers a day never clear it keeps 14 % more remembered than the
// least remembered first, and 5 % more than the best remembered first (tests/engine/schedule/gain_test.cpp).
//
// Example: a memory of 10 days' stability asked after 20 days gains about 2 days a month; one that is sure gains none.
#pragma once

#include <array>

#include "memory/fsrs7.h"

namespace kowruk::schedule {

inline constexpr double kHorizon = 30;  // days: the month of a lesson

// How long an answer takes, with the repetitions a card needs on the same day. Seconds; until the learner's own times
// are known, these.
struct Pace {
  std::array<double, 2> remembered{7, 9};  // by skill: understand, say
  double forgotten = 20;                   // either, where it was forgotten
  double fresh = 25;                       // a new card

  // What is to be expected of a due card.
  double expected(std::size_t skill, double recall) const noexcept {
    return recall * remembered.at(skill) + (1 - recall) * forgotten;
  }
};

// Days of the next `days` on which a memory will be there, if it is left alone from `since` days after its last answer.
double remembered(const Fsrs7Curve& curve, double since, double days) noexcept;

// Days of remembering over kHorizon that an answer so many days after the last one gains, on average.
double gainOf(const Fsrs7State& state, double since, const Fsrs7& model) noexcept;

}  // namespace kowruk::schedule
