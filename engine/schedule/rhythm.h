// Which days are for learning: easy days of the week, days off by date, and how many cards a day already has.
//
// Example: a rhythm of half Saturdays and no Sundays, and days off from 1 to 3 May: weightOf(2 May) is 0.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "base/time.h"
#include "memory/card.h"

namespace kowruk::schedule {

struct DaysOff {
  Day first{};
  Day last{};
  bool operator==(const DaysOff&) const = default;
};

struct Rhythm {
  std::array<double, 7> week{1, 1, 1, 1, 1, 1, 1};  // from Monday: the share of an ordinary day, 0 to 1
  std::vector<DaysOff> off{};

  // The share of an ordinary day that a Day is for: 0 where nothing is asked.
  double weightOf(Day day) const noexcept;
  bool operator==(const Rhythm&) const = default;
};

// How many cards are due on each Day to come.
class Load {
 public:
  // Cards that are asked, of one language, due after a Day. What is due by then waits and counts nowhere.
  Load(std::span<const Card> cards, Language learnt, Day today);

  std::size_t on(Day day) const noexcept;
  void add(Day day);
  void remove(Day day) noexcept;

  // Cards a day in the coming `days`, for each share of an ordinary day.
  double average(const Rhythm& rhythm, int days) const noexcept;

 private:
  Day first_;
  std::vector<std::size_t> counts_;  // from tomorrow
};

}  // namespace kowruk::schedule
