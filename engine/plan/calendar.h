// The phrases of a lesson by day and by week, for lessons with days and for those without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/plan.h"

namespace kowruk::plan {

struct Dated {
  int day;  // of the month, from 1; kNoDay for a phrase that has none among others that have
  const Entry* entry;
};

// Such a phrase comes on the last day of the month.
inline constexpr int kNoDay = 32;

// The phrases of a lesson that are still asked, by day. Where none has a day they take the days in their order.
std::vector<Dated> phrasesOf(const Lesson& lesson);

// The phrase of a day or a week of the month. Where the lesson has none for it (a row with a fault was left out)
// another of its phrases, where it has no phrases one of its other entries; nullptr for a lesson without entries.
const Entry* phraseOfDay(const Lesson& lesson, int day);
const Entry* phraseOfWeek(const Lesson& lesson, int week);

// The lesson of a month of the plan.
const Lesson& lessonOf(const Course& course, int month);

// Entries of a course that are still asked, in their order.
std::vector<const Entry*> askedOf(const Course& course);

// What a lead-in shows a day: the phrases of its course, or its entries where it has no phrases.
std::vector<const Entry*> leadInPhrases(const Course& course);

// The first day of a lead-in of so many phrases. A unit's plan that starts later has none of its own: counted so that
// the last phrase falls on the day before month 1.
Day leadInStart(const Plan& plan, std::size_t phrases);

// The place of a number in a list that begins again after its last, and before its first.
std::size_t turnOf(std::int64_t number, std::size_t size) noexcept;

}  // namespace kowruk::plan
