// Rows become a course: each row by itself (deck/entry_row.h), then what only all of them together can break.
//
// Ids and texts that stand twice, `uses` that name no word, days and weeks of a month that are missing or doubled. A
// row with a fault still counts as being there, so that one fault is not reported as two.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "deck/course.h"
#include "deck/table.h"

namespace kowruk::deck {

// The ids of other courses' entries, by course: what "course/id" in `uses` can name.
using Elsewhere = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

// The other courses that the rows name in `uses`.
std::set<std::string> coursesNamedIn(const std::vector<SourceRow>& rows, const CourseId& course);

// Fills the lessons of the course with the rows that have no fault, and returns the faults of all, in the order of
// the rows; those of a whole lesson (line 0 of `lessonFile(lesson)`) before its rows.
struct Gathering {
  std::vector<SourceRow> rows;           // in the order of lessons and lines
  std::vector<std::string> lessonFiles;  // to name where a day is missing, one a lesson
  Elsewhere elsewhere;
};
std::vector<Problem> gather(Course& course, const Gathering& from);

}  // namespace kowruk::deck
