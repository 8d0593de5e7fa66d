// When an answered card comes again: its interval by the model and the retention wished for, and of the days near its
// end the one with the least load (schedule/level.h).
//
// The captions on the buttons and the answer that is saved ask the same function, so they cannot disagree. What it
// chose is written in the review, and a replay of the log needs neither the other cards nor the settings.
#pragma once

#include <array>
#include <optional>

#include "memory/card.h"
#include "study/library.h"

namespace kowruk::study {

struct Outcome {
  Memory memory;
  std::optional<Day> due;  // the Day that was chosen, for store::Review::due; memory is due on it
};

// What each grade would make of a card, in the order of kGrades.
std::array<Outcome, 4> outcomesOf(const Learner& learner, const CardId& card, const Moment& now);

}  // namespace kowruk::study
