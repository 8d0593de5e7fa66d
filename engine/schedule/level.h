// On which Day a card is asked again: near the end of its interval, where the load is least.
//
// The range is the field's fuzz, as Anki and the FSRS schedulers have it: none under 2.5 days, then one day and 15 % of
// what lies between 2.5 and 7 days, 10 % to 20, 5 % beyond. Where they draw a Day by chance, here it is the one with
// the least load for its weight; days off are left out, and the Day of the sibling where there is another. Loads fall
// with distance, so the least loaded would mostly be the last and intervals would grow: a Day counts as fuller the
// further it lies, by (days / interval)^kPull, which keeps the mean where it was
// (tests/engine/schedule/level_test.cpp).
//
// Example: 10 days are 8 to 12; with 30, 20, 40, 30 and 20 cards on these it is the ninth.
#pragma once

#include <optional>
#include <utility>

#include "schedule/rhythm.h"

namespace kowruk::schedule {

inline constexpr double kPull = 0.3;

// The first and last Day on which a card may be asked again instead of its due Day; absent under 2.5 days.
std::optional<std::pair<Day, Day>> rangeOf(const Memory& memory) noexcept;

// The Day for a memory just answered, whose load does not yet count it; absent where it is not to be chosen. sibling:
// the due Day of the card in the other direction.
std::optional<Day> dayFor(const Memory& memory, const Load& load, const Rhythm& rhythm, std::optional<Day> sibling);

}  // namespace kowruk::schedule
