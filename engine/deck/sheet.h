// What a spreadsheet saves: rows of cells between tabs or commas.
//
// Forgiving where programs differ (byte order mark, CRLF, quotation marks, semicolons for commas, cells left out at the
// end of a row), strict where something would be lost: what is not UTF-8 is a problem, and so is a quotation mark that
// does not end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "deck/make.h"

namespace kowruk::deck {

struct SheetRow {
  int line = 0;  // of the file, where the row begins
  std::vector<std::string> cells;
};

// The rows that are not empty, the header among them.
std::vector<SheetRow> readSheet(std::string_view bytes, Separator separator, const std::string& file,
                                std::vector<Problem>& problems);

}  // namespace kowruk::deck
