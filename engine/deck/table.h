// A lesson's file as rows: one entry a line, tabs between its fields, a header line that names the columns.
//
// The form is strict, so that a file has one way to be written and a change in it shows as one line: UTF-8 without a
// mark at its beginning, lines that end in a line feed alone, as many fields in every row as in the header.
//
//     id      kind    ug       zh    pinyin   en      uses
//     thanks  phrase  رەھمەت.  谢谢。 Xièxie.  Thanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "deck/columns.h"

namespace kowruk::deck {

// A row of some file, on its way to be an entry of a lesson.
struct SourceRow {
  std::string file;
  int line = 0;
  std::size_t lesson = 0;  // of the course, from 0
  Fields fields;
};

// The rows of a lesson's file that have the fields their header promises; whatever else is wrong is in `problems`.
std::vector<SourceRow> readTable(std::string_view bytes, const std::string& file, std::size_t lesson,
                                 std::vector<Problem>& problems);

// The other way, with the columns that the rows use.
std::string tableOf(const std::vector<Fields>& rows);

}  // namespace kowruk::deck
