#include "plan/plan.h"

#include <algorithm>
#include <cstdint>

#include "plan/calendar.h"

namespace kowruk::plan {

using namespace std::chrono;

namespace {

constexpr unsigned kLastDayToStart = 10;  // of a month; later there is a lead-in until the next
constexpr int kMonthsOfQuarter = 3;
constexpr int kMonthsOfHalfYear = 6;
constexpr int kWeekBeforeTheFirst = 5;  // of lesson 1: for days of month 1 whose week belongs to the month before

year_month monthOf(Day day) noexcept {
  const year_month_day date{day};
  return date.year() / date.month();
}

int monthsBetween(year_month from, year_month to) noexcept { return static_cast<int>((to - from).count()); }

int dayOfMonth(Day day) noexcept { return static_cast<int>(static_cast<unsigned>(year_month_day{day}.day())); }

// The Thursday of the ISO week that holds a Day.
Day thursdayOf(Day day) noexcept {
  const auto sinceMonday = static_cast<int>(weekday{day}.iso_encoding()) - 1;
  return day - days{sinceMonday} + days{3};
}

Day lastDayOf(year_month month) noexcept { return Day{month / last}; }

// The last day of the first stretch of so many months that ends on or after a Day.
Day nextEndOf(int months, const Plan& plan, Day day) noexcept {
  const int month = std::max(monthsBetween(plan.start, monthOf(day)), 0);  // from 0
  const int end = month / months * months + months - 1;
  return lastDayOf(plan.start + std::chrono::months{end});
}

const Entry* leadInPhraseOfDay(const Plan& plan, const Course& course, Day day) {
  const std::vector<const Entry*> phrases = leadInPhrases(course);
  if (phrases.empty()) return nullptr;
  return phrases[turnOf((day - leadInStart(plan, phrases.size())).count(), phrases.size())];
}

// From the middle of the list on, so that it is not the phrase of the day as well.
const Entry* leadInPhraseOfWeek(const Plan& plan, const Course& course, Day thursday) {
  const std::vector<const Entry*> phrases = leadInPhrases(course);
  if (phrases.empty()) return nullptr;
  const Day first = thursdayOf(leadInStart(plan, phrases.size()));
  const auto middle = static_cast<std::int64_t>(phrases.size() / 2);
  return phrases[turnOf((thursday - first).count() / 7 + middle, phrases.size())];
}

const Entry* phraseOfWeekOn(const Plan& plan, const Courses& courses, Day day, const Place& place) {
  const bool hasYear = courses.year != nullptr && !courses.year->lessons.empty();
  if (place.weekMonth < 1 && courses.leadIn != nullptr) {
    return leadInPhraseOfWeek(plan, *courses.leadIn, thursdayOf(day));
  }
  if (!hasYear || (place.weekMonth < 1 && place.leadIn)) return nullptr;
  if (place.weekMonth < 1) return phraseOfWeek(courses.year->lessons.front(), kWeekBeforeTheFirst);
  return phraseOfWeek(lessonOf(*courses.year, place.weekMonth), place.weekOfMonth);
}

}  // namespace

Plan startingAlone(Day first) {
  const year_month_day date{first};
  const year_month month = date.year() / date.month();
  if (date.day() <= std::chrono::day{kLastDayToStart}) return {.start = month, .leadInFrom = std::nullopt};
  return {.start = month + months{1}, .leadInFrom = first};
}

Place placeOf(const Plan& plan, Day day) noexcept {
  const Day thursday = thursdayOf(day);
  const int month = monthsBetween(plan.start, monthOf(day)) + 1;
  Place place;
  place.leadIn = month < 1;
  place.month = std::max(month, 1);
  place.quarter = (place.month - 1) / kMonthsOfQuarter + 1;
  place.dayOfMonth = dayOfMonth(day);
  place.weekOfMonth = (dayOfMonth(thursday) - 1) / 7 + 1;
  place.weekMonth = std::max(monthsBetween(plan.start, monthOf(thursday)) + 1, 0);
  return place;
}

Cadence cadenceOf(const Plan& plan, const Courses& courses, Day day) {
  Cadence cadence;
  cadence.nextEvaluation = nextEndOf(kMonthsOfQuarter, plan, day);
  cadence.nextTest = nextEndOf(kMonthsOfHalfYear, plan, day);
  cadence.evaluation = day == cadence.nextEvaluation;
  cadence.test = day == cadence.nextTest;

  const Place place = placeOf(plan, day);
  cadence.phraseOfWeek = phraseOfWeekOn(plan, courses, day, place);
  if (place.leadIn) {
    if (courses.leadIn != nullptr) cadence.phraseOfDay = leadInPhraseOfDay(plan, *courses.leadIn, day);
  } else if (courses.year != nullptr && !courses.year->lessons.empty()) {
    cadence.lesson = &lessonOf(*courses.year, place.month);
    cadence.phraseOfDay = phraseOfDay(*cadence.lesson, place.dayOfMonth);
  }
  return cadence;
}

}  // namespace kowruk::plan
