// The cadence: which phrase today and this week, which lesson this month, which test when.
//
// Lesson n is the nth month of the plan; after the last it begins again. The plan's month 1 is the learner's own first
// month, or the one a unit's plan file names. Weeks are ISO weeks; a week belongs to the month that holds its
// Thursday, so every week of every year has exactly one phrase. Everything is worked out from the date: nothing is
// stored, and no day is without an answer.
//
// Example: a plan that starts in March 2027, asked for 1 April 2027, is in month 2: lesson 2, phrase of day 1; the
// ISO week of that Thursday is the first of April.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/time.h"
#include "deck/course.h"

namespace kowruk::plan {

// A learner's own plan, or a unit's.
struct Plan {
  std::chrono::year_month start;  // month 1
  std::optional<Day> leadInFrom;  // alone and after the 10th: from this day until `start` there is a lead-in
  bool ofUnit = false;

  bool operator==(const Plan&) const = default;
};

// The plan of someone who starts alone: this month, or after the 10th a lead-in until the 1st of the next.
Plan startingAlone(Day first);

// A unit's plan file: `start = "2027-03"` in TOML. Problems are all that is wrong with it, a missing file included.
struct ReadPlan {
  std::optional<Plan> plan;
  std::vector<Problem> problems;
};
ReadPlan readPlan(const std::filesystem::path& file);

// Where a Day stands in a plan.
struct Place {
  bool leadIn = false;  // before month 1; month and quarter are then 1
  int month = 1;        // of the plan, from 1
  int quarter = 1;      // of the plan, from 1
  int dayOfMonth = 1;   // 1 to 31
  int weekOfMonth = 1;  // 1 to 5, of the month that holds this ISO week's Thursday
  int weekMonth = 1;    // the month of the plan that holds this ISO week's Thursday; 0 where that is before month 1
};
Place placeOf(const Plan& plan, Day day) noexcept;

// A course somebody joined beside the year, such as the printed book of their class. Its lesson 1 is the month of
// `from`, its lessons go on month by month; in a unit's plan all who are in it have lesson n in the plan's nth month.
struct Beside {
  const Course* course = nullptr;
  Day from{};  // nothing of it comes before
};

// What a plan takes its entries from.
struct Courses {
  const Course* year = nullptr;    // its lessons are the plan's months
  const Course* leadIn = nullptr;  // survival phrases for a lead-in, in their order and again from the first
  const Course* script = nullptr;  // the letters or the sounds, for who cannot read them yet; nullptr for who can
  std::vector<Beside> beside = {};
};

// What stands on the calendar of one Day.
//
// A lesson whose phrases have no days (a teacher's own course) gives them in their order. A week whose Thursday is
// before month 1 has a phrase of the lead-in, counted from the middle of its list; without a lead-in the phrase of
// lesson 1 for week 5, which month 1 cannot have: a month that begins in an earlier week has four Thursdays.
struct Cadence {
  const Lesson* lesson = nullptr;       // of the month; nullptr in a lead-in
  const Entry* phraseOfDay = nullptr;   // never nullptr for courses that passed their check
  const Entry* phraseOfWeek = nullptr;  // likewise
  bool evaluation = false;              // the last day of a quarter of the plan
  bool test = false;                    // the last day of a half-year of the plan
  std::optional<Day> nextEvaluation;    // on or after this day
  std::optional<Day> nextTest;
};
Cadence cadenceOf(const Plan& plan, const Courses& courses, Day day);

// Letters or sounds that come new each day, from the day somebody joins until the script is through: about ten minutes.
inline constexpr int kScriptADay = 4;

// The entries the plan has brought by a Day to somebody who joined on `joined`, in the order they should be met:
//
// 1. today's phrase, then this week's;
// 2. the phrases before today's, those before `joined` too: of the lead-in for who had one, then of the lessons so far,
//    oldest first;
// 3. the script so far;
// 4. the words and lines of the lessons so far: this month's lesson first for who is up to date, the oldest first for
//    who joined in the middle of a round of the course. This month's come spread over its first three weeks, or with
//    the first phrase that uses them;
// 5. of each course beside the year the phrases of its lessons so far, then their words and lines, likewise;
// 6. for who had a lead-in, what else its course has.
//
// Nothing is lost: on the last day of a month all of its lesson has been brought, days it did not have included; on the
// last day of a lead-in all of its phrases. What has been brought stays. Retired entries are left out; none stands
// twice. About 0.2 ms for a year of 900 entries.
std::vector<const Entry*> broughtBy(const Plan& plan, const Courses& courses, Day joined, Day day);

}  // namespace kowruk::plan
