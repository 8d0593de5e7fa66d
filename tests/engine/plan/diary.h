// A diary of every day from 20 December 1999 to 31 January 2101, written without <chrono>: one day after another from a
// Monday everybody knows, with the lengths of months and the Gregorian rule of leap years. What the plan says is held
// against it.
#pragma once

#include <cstddef>
#include <vector>

namespace kowruk::plan::testing {

struct Page {
  int year;
  int month;
  int day;
  int weekday;  // 0 Monday to 6 Sunday

  int monthNumber() const noexcept { return year * 12 + month - 1; }  // counts months without a gap
};

inline int lengthOf(int year, int month) noexcept {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap ? 29 : kLengths[month - 1];
}

inline std::vector<Page> diary() {
  std::vector<Page> pages;
  for (Page page{1999, 12, 20, 0}; page.year < 2101 || page.month < 2;) {
    pages.push_back(page);
    page.weekday = (page.weekday + 1) % 7;
    if (++page.day <= lengthOf(page.year, page.month)) continue;
    page.day = 1;
    if (++page.month <= 12) continue;
    page.month = 1;
    ++page.year;
  }
  return pages;
}

inline std::size_t thursdayOf(const std::vector<Page>& pages, std::size_t i) noexcept {
  return i + 3 - static_cast<std::size_t>(pages[i].weekday);
}

}  // namespace kowruk::plan::testing
