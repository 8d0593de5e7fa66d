// A review log as fitting reads it: the answers of each card in their order, and their place in time among all.
//
// Example: three answers of one card on 1, 1 and 4 March are days 0, 0.01 and 3.02 after the one before, and whole
// Days 0, 0 and 3.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/time.h"
#include "memory/grade.h"

namespace kowruk {

// One line of a log.
struct LoggedAnswer {
  std::uint32_t card = 0;  // any number that is the card's own
  Instant at{};
  Grade grade = Grade::Good;
};

struct Answer {
  double days = 0;          // since the card's answer before, as FSRS-7 counts; 0 for the first
  int wholeDays = 0;        // the same as FSRS-6 counts
  std::uint32_t order = 0;  // how many answers of the whole log came before it in time
  Grade grade = Grade::Good;
};

struct ReviewLog {
  std::vector<Answer> answers;        // card after card
  std::vector<std::uint32_t> starts;  // where each card's answers begin, and the end of the last

  std::size_t cards() const noexcept { return starts.empty() ? 0 : starts.size() - 1; }
  std::span<const Answer> card(std::size_t i) const noexcept {
    return std::span{answers}.subspan(starts[i], starts[i + 1] - starts[i]);
  }
};

// Puts lines in any order in order. Lines of one instant keep the order they have. clock: its offset and the start of
// its days say where a Day ends; its instant says nothing.
ReviewLog reviewLogOf(std::vector<LoggedAnswer> lines, const Moment& clock);

}  // namespace kowruk
