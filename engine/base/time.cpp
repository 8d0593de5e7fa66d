#include "base/time.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace kowruk {

using namespace std::chrono;

namespace {

// Reads exactly `width` digits at `at` and moves past them; absent where there are none.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t width) noexcept {
  if (at + width > text.size()) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const char c = text[at + i];
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  at += width;
  return value;
}

bool take(std::string_view text, std::size_t& at, char expected) noexcept {
  if (at >= text.size() || text[at] != expected) return false;
  ++at;
  return true;
}

std::optional<Day> readDay(std::string_view text, std::size_t& at) noexcept {
  const auto y = digits(text, at, 4);
  if (!y || !take(text, at, '-')) return std::nullopt;
  const auto m = digits(text, at, 2);
  if (!m || !take(text, at, '-')) return std::nullopt;
  const auto d = digits(text, at, 2);
  if (!d) return std::nullopt;
  return dayFrom(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

std::optional<milliseconds> readTimeOfDay(std::string_view text, std::size_t& at) noexcept {
  const auto h = digits(text, at, 2);
  if (!h || *h > 23 || !take(text, at, ':')) return std::nullopt;
  const auto m = digits(text, at, 2);
  if (!m || *m > 59) return std::nullopt;
  milliseconds time = hours{*h} + minutes{*m};
  if (!take(text, at, ':')) return time;
  const auto s = digits(text, at, 2);
  if (!s || *s > 59) return std::nullopt;
  time += seconds{*s};
  if (!take(text, at, '.')) return time;
  const auto ms = digits(text, at, 3);
  if (!ms) return std::nullopt;
  return time + milliseconds{*ms};
}

std::optional<minutes> readOffset(std::string_view text, std::size_t& at) noexcept {
  if (take(text, at, 'Z')) return minutes{0};
  const bool east = take(text, at, '+');
  if (!east && !take(text, at, '-')) return std::nullopt;
  const auto h = digits(text, at, 2);
  if (!h || *h > 23 || !take(text, at, ':')) return std::nullopt;
  const auto m = digits(text, at, 2);
  if (!m || *m > 59) return std::nullopt;
  const minutes offset = hours{*h} + minutes{*m};
  return east ? offset : -offset;
}

}  // namespace

double elapsedDays(Instant from, Instant to) noexcept {
  return static_cast<double>(std::max((to - from).count(), milliseconds::rep{0})) / 86'400'000.0;
}

int elapsedDays(Day from, Day to) noexcept { return std::max(static_cast<int>((to - from).count()), 0); }

std::optional<Day> dayFrom(int y, unsigned m, unsigned d) noexcept {
  const year_month_day date{year{y}, month{m}, std::chrono::day{d}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string toText(Day day) {
  const year_month_day date{day};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

std::optional<Day> dayFromText(std::string_view text) noexcept {
  std::size_t at = 0;
  const auto day = readDay(text, at);
  return at == text.size() ? day : std::nullopt;
}

std::string toText(Instant instant) {
  const Day day = floor<days>(instant);
  const hh_mm_ss<milliseconds> time{instant - day};
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return toText(day) + text;
}

std::optional<Moment> momentFromText(std::string_view text) noexcept {
  std::size_t at = 0;
  const auto day = readDay(text, at);
  if (!day || !take(text, at, 'T')) return std::nullopt;
  const auto time = readTimeOfDay(text, at);
  if (!time) return std::nullopt;
  const auto offset = readOffset(text, at);
  if (!offset || at != text.size()) return std::nullopt;
  return Moment{.instant = Instant{*day} + *time - *offset, .offset = *offset};
}

}  // namespace kowruk
