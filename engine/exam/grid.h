// A table of answers or estimates as a spreadsheet saves it: a header line, then a row of cells a line.
//
// Commas, semicolons or tabs, whichever the header has; quotation marks, CRLF and a byte order mark as programs write
// them. A row whose cells are all empty is a person who answered nothing and stays; only a line without anything on it
// is passed over.
//
// Example: "Q1,Q2\nB,\n" is the header Q1 Q2 and the row B and "" of line 2.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace kowruk::exam {

struct GridRow {
  int line = 0;  // of the file, from 1
  std::vector<std::string> cells;
};

struct Grid {
  std::string file;  // for problems
  std::vector<GridRow> rows;

  Problem problem(int line, std::string fault, std::string remedy) const {
    return {.file = file, .line = line, .fault = std::move(fault), .remedy = std::move(remedy)};
  }
};

// Cells without white space at their ends. What is not UTF-8 and a quotation mark that does not end are problems.
Grid readGrid(std::string_view bytes, const std::string& file, std::vector<Problem>& problems);

// A cell as it is written between commas: in quotation marks where it needs them.
std::string cellOf(std::string_view text);

// A number as people write it, "0.75" or "0,75" or "75%"; absent for anything else. A share in per cent is divided.
std::optional<double> numberOf(std::string_view text);

}  // namespace kowruk::exam
