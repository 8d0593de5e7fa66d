// Today's cards when a test is coming: schedule/deadline.h put to a learner's own cards.
//
// The caller says which cards are in scope, in the order the plan brings them, and when the test is. On the day of the
// test and after it there is no such queue: the day is as any other again (schedule/queue.h).
//
// Example: deadlineQueue({.scope = ids, .find = find, .now = now, .testDay = day, .secondsADay = 1800, …}) three weeks
// before: the cards to ask today, an expected score of 0.91 (0.85 to 0.97 on 60 questions), 0.94 with ten minutes more.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "memory/card.h"
#include "schedule/deadline.h"
#include "schedule/gain.h"

namespace kowruk::schedule {

struct DeadlineQuestion {
  std::span<const CardId> scope;                   // new ones in the order to meet them; known and hidden ones left out
  std::function<const Card*(const CardId&)> find;  // a card that has been touched, or nullptr
  Moment now;
  Day testDay{};
  double secondsADay = 1800;  // from tomorrow on
  double secondsLeft = 1800;  // of today
  const Fsrs7* model = nullptr;
  Pace pace;
  std::size_t questions = 60;  // of the test, drawn from the scope
  double doubt = 0.25;         // of the model: see bandOf; 0.25 for parameters that are not the learner's own
};

struct DeadlineDay {
  std::vector<CardId> cards;      // in the order to ask; siblings never on one day
  double score = 0;               // expected share of right answers at the test
  Band band;                      // of that share
  double bound = 0;               // what no plan can be expected to exceed
  double scoreWithTenMore = 0;    // minutes a day, from tomorrow on
  std::vector<double> secondsBy;  // expected, by evening, today's first
};

// Absent where the test is today or over, more than kMostEvenings away, or about nothing.
std::optional<DeadlineDay> deadlineQueue(const DeadlineQuestion& question);

// Habits with a learner's own times.
Habits habitsOf(const Pace& pace) noexcept;

}  // namespace kowruk::schedule
