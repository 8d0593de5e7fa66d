// A course out of a teacher's table: a class that follows a printed book puts its own lessons into the same plan.
//
// The table is what a spreadsheet saves: a header line, then an entry a row. Its columns may have names of their own,
// which a map brings to ours, or to nothing; the column `unit` divides the rows into lessons, in the order in which
// units first come. Where the table has no id one is made of the gloss, where it has no kind a text that ends like a
// sentence is a phrase and any other a word. White space and look-alike forms are mended; whatever else the gate would
// find fault with is said with the row of the table, and nothing is made up: pinyin that is missing is missing.
//
// Example: with {"汉语": "zh", "课": "unit"}, the row 课=第一课, 汉语=谢谢 becomes an entry of the lesson 第一课.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "deck/course.h"

namespace kowruk::deck {

struct CoursePlan {
  CourseId id;
  std::string licence;
  Titles title;
  std::string book;                            // for rows that name no book
  std::map<std::string, std::string> columns;  // the table's names → ours, "unit", or nothing
};

enum class Separator { Tab, Comma };  // Comma: CSV with quotation marks; semicolons too where the header has them

struct MadeCourse {
  std::optional<Course> course;   // absent where the table or the plan cannot be used at all
  std::vector<Problem> problems;  // by row; the course has the rows without one
};

// file: the table's name, for the problems. Columns of the table that are neither ours nor mapped are a problem too.
MadeCourse makeCourse(const CoursePlan& plan, std::string_view bytes, Separator separator, const std::string& file);

// The same of a file, of tabs where its first line has one. Throws Error(Broken) where it cannot be read.
MadeCourse makeCourse(const CoursePlan& plan, const std::filesystem::path& table);

}  // namespace kowruk::deck
