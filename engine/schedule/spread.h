// Due Days after a fit: moved towards where the new parameters would have them, within bounds that hold whatever the
// fit says.
//
// 1. Nothing becomes due today, and nothing that waits is put off.
// 2. No due Day moves by more than a fifth of the days left to it, or one day.
// 3. No Day's load rises, except up to 5/4 of the average Day of the coming thirty (rounded up, for its weight): no
//    morning with a flood. A Day off gets nothing.
// 4. At most a thousand cards move at one fit, those that are furthest from where they belong; the next answer to a
//    card, or the next fit, does the rest.
//
// Bound 3 holds because a card leaves its Day only for one that is still below the bound, while all cards that have not
// moved yet count where they are.
#pragma once

#include <span>
#include <vector>

#include "base/id.h"
#include "schedule/rhythm.h"

namespace kowruk::schedule {

inline constexpr std::size_t kMostShifts = 1000;
inline constexpr double kFarthestShift = 0.2;  // of the days left
inline constexpr double kFullest = 1.25;       // of an average Day
inline constexpr int kDaysOfAverage = 30;

// A card due after today, and the Day on which the new parameters would have it due.
struct Wish {
  CardId card;
  Day reviewed{};  // the Day of its latest answer
  Day due{};
  Day wanted{};
  bool operator==(const Wish&) const = default;
};

struct Shift {
  CardId card;
  Day from{};
  Day to{};
  bool operator==(const Shift&) const = default;
};

// Cards a Day may be filled up to. average: of the coming kDaysOfAverage (Load::average).
std::size_t fullest(double average, const Rhythm& rhythm, Day day) noexcept;

// load: of the cards where they are now.
std::vector<Shift> spread(std::vector<Wish> wishes, Load load, const Rhythm& rhythm, Day today);

}  // namespace kowruk::schedule
