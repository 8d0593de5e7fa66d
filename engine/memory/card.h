// A card's memory, and what an answer does to it.
//
// `review` is the one function through which a memory changes: the captions on the four buttons, the answer that
// is saved and the replay of a log all call it, so they cannot disagree. It is pure: no clock, no file, no
// allocation.
//
// Example: a first Good on 1 March gives, at the model's defaults and a desired retention of 0.9, an interval of
// 4.78 days: the card is due on the Day that holds that instant, 6 March for an answer in the evening.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/id.h"
#include "base/time.h"
#include "memory/fsrs7.h"
#include "memory/grade.h"

namespace kowruk {

// What is believed about a card that has been reviewed at least once.
struct Memory {
  Fsrs7State state;
  Instant reviewed{};  // the latest review
  Instant due{};       // reviewed + interval, and the whole days by which it has been moved
  Day reviewedDay{};   // the learner's Day of the latest review
  Day dueDay{};        // the learner's Day that holds `due`
  std::uint32_t reviews = 0;
  std::uint32_t lapses = 0;   // times it was forgotten after having been known
  Grade grade = Grade::Good;  // the latest

  // An interval under one day comes again in the same session, or at the next one.
  bool comesAgainToday() const noexcept { return due - reviewed < std::chrono::days{1}; }

  // Puts it off, or brings it forward, by whole days.
  void moveTo(Day day) noexcept {
    due += day - dueDay;
    dueDay = day;
  }

  bool operator==(const Memory&) const = default;
};

struct Card {
  CardId id;
  std::optional<Memory> memory;  // absent: never reviewed
  bool known = false;            // "I know this": not asked
  bool hidden = false;           // not asked, by the learner's wish
  bool flagged = false;          // to be looked at

  bool operator==(const Card&) const = default;
};

// The memory after an answer. before: absent for a first review. retention: desired, 0.7 to 0.99. A moment earlier
// than the review before counts as no time passed.
Memory review(const std::optional<Memory>& before, Grade grade, const Moment& at, const Fsrs7& model,
              double retention) noexcept;

// What each of the four grades would make of it, in the order of kGrades.
std::array<Memory, 4> reviewWithEach(const std::optional<Memory>& before, const Moment& at, const Fsrs7& model,
                                     double retention) noexcept;

// Probability of recall at an instant, 0 to 1.
double recall(const Memory& memory, Instant at, const Fsrs7& model) noexcept;

// Days until recall falls to 0.9: what the field calls stability, and what is shown to a learner.
double stability(const Memory& memory, const Fsrs7& model) noexcept;

}  // namespace kowruk
