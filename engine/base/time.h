// Instants and Days: a review happens at an Instant, a schedule lives in Days.
//
// An Instant is a point in time, in UTC milliseconds; a Day is a date as one writes it in a diary. What joins
// them is a Moment: an instant together with what the clock on the wall showed. The engine has no clock and no
// time zones: the shell makes Moments, the log keeps them, and replay reads nothing else.
//
// Example: at 01:30 on 2 March in Ürümqi (UTC+8), with days that begin at 04:00, the Day is still 1 March.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kowruk {

using Day = std::chrono::sys_days;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// The hour at which a learner's Day begins unless they choose another: who studies at midnight is not yet in tomorrow.
inline constexpr std::chrono::minutes kDayStart = std::chrono::hours{4};

struct Moment {
  Instant instant{};
  std::chrono::minutes offset{0};  // local time minus UTC, -1440 to 1440
  std::chrono::minutes dayStart = kDayStart;

  // The learner's Day that holds this moment.
  Day day() const noexcept { return dayOf(instant); }

  // The learner's Day that holds another instant, by the same clock on the wall.
  Day dayOf(Instant other) const noexcept { return std::chrono::floor<std::chrono::days>(other + offset - dayStart); }

  bool operator==(const Moment&) const = default;
};

// Days from one instant to another as FSRS-7 counts them: milliseconds / 86,400,000, never negative.
double elapsedDays(Instant from, Instant to) noexcept;

// Whole Days from one Day to another as FSRS-6 counts them, never negative.
int elapsedDays(Day from, Day to) noexcept;

// A date out of numbers as people write them; absent where the calendar has no such day.
std::optional<Day> dayFrom(int year, unsigned month, unsigned day) noexcept;

// "2027-03-01", ISO 8601; years 0000 to 9999.
std::string toText(Day day);
std::optional<Day> dayFromText(std::string_view text) noexcept;

// "2027-03-01T01:30:00.000Z", ISO 8601 in UTC.
std::string toText(Instant instant);

// Reads "2027-03-01T01:30:00+08:00", with seconds and milliseconds optional and Z for +00:00: the instant and its
// offset. Absent for anything else.
std::optional<Moment> momentFromText(std::string_view text) noexcept;

}  // namespace kowruk
