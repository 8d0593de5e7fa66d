#include "deck/table.h"

#include <algorithm>
#include <optional>
#include <set>

#include "deck/scripts.h"

namespace kowruk::deck {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostLines =
    5000;  // nobody learns as much in a month; a bound for what is said of a foreign file
constexpr std::size_t kMostColumns = 100;

std::vector<std::string_view> splitAt(char separator, std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

// The lines of the file, without their ends; what is wrong with the ends is said once.
std::vector<std::string_view> linesOf(std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    problems.push_back({file, 1, "a byte order mark stands before the text", "save as UTF-8 without one"});
    bytes.remove_prefix(kByteOrderMark.size());
  }
  if (bytes.empty()) return {};
  if (bytes.back() == '\n') {
    bytes.remove_suffix(1);
  } else {
    const auto ends = std::count(bytes.begin(), bytes.end(), '\n');
    problems.push_back({file, static_cast<int>(ends) + 1, "the last line has no end", "end it with a line feed"});
  }
  std::vector<std::string_view> lines = splitAt('\n', bytes);
  if (lines.size() > kMostLines) {
    problems.push_back({file, static_cast<int>(kMostLines) + 1, "the file has more lines than a lesson can have",
                        "divide it into lessons of less than " + std::to_string(kMostLines) + " entries"});
    lines.resize(kMostLines);
  }
  int marked = 0;
  int first = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty() || lines[i].back() != '\r') continue;
    lines[i].remove_suffix(1);
    if (++marked == 1) first = static_cast<int>(i) + 1;
  }
  if (marked > 0) {
    problems.push_back({file, first, std::to_string(marked) + " lines end in a carriage return (CRLF)",
                        "save with line feeds alone (Unix)"});
  }
  return lines;
}

// Whether the line is text; if not, says why.
bool isText(std::string_view line, const std::string& file, int number, std::vector<Problem>& problems) {
  const auto characters = charactersOf(line);
  if (!characters) {
    problems.push_back({file, number, "the line is not UTF-8", "save the file as UTF-8"});
    return false;
  }
  const auto control = std::find_if(characters->begin(), characters->end(),
                                    [](char32_t character) { return isControl(character) && character != U'\t'; });
  if (control == characters->end()) return true;
  problems.push_back({file, number, "the line holds the control character " + nameOfCharacter(*control), "delete it"});
  return false;
}

std::size_t fieldsIn(std::string_view line) noexcept {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
}

// The column of each field of the header, absent for a name that is none; empty where a column is missing without
// which no row can be read.
std::vector<std::optional<Column>> readHeader(std::string_view line, const std::string& file,
                                              std::vector<Problem>& problems) {
  std::vector<std::optional<Column>> columns;
  std::set<Column> seen;
  if (fieldsIn(line) > kMostColumns) {
    problems.push_back({file, 1, "the header names " + std::to_string(fieldsIn(line)) + " columns",
                        "begin with a line that names the columns"});
    return {};
  }
  for (const std::string_view name : splitAt('\t', line)) {
    const auto column = columnOf(name);
    columns.push_back(column);
    if (!column) {
      problems.push_back({file, 1, "unknown column " + inQuotes(name), "see \"A course folder\" for the names"});
    } else if (!seen.insert(*column).second) {
      problems.push_back({file, 1, "two columns are called " + inQuotes(name), "leave one"});
    }
  }
  bool complete = true;
  for (const Column column : {Column::Id, Column::Kind, Column::Ug, Column::Zh, Column::En}) {
    if (seen.count(column) > 0) continue;
    complete = false;
    problems.push_back({file, 1, "there is no column " + inQuotes(nameOf(column)), "add it"});
  }
  if (!complete) columns.clear();
  return columns;
}

std::string counted(std::size_t fields) { return std::to_string(fields) + (fields == 1 ? " field" : " fields"); }

}  // namespace

std::vector<SourceRow> readTable(std::string_view bytes, const std::string& file, std::size_t lesson,
                                 std::vector<Problem>& problems) {
  const std::vector<std::string_view> lines = linesOf(bytes, file, problems);
  if (lines.empty()) {
    problems.push_back({file, 1, "the file is empty", "begin with a line that names the columns"});
    return {};
  }
  if (!isText(lines.front(), file, 1, problems)) return {};
  const auto columns = readHeader(lines.front(), file, problems);
  if (columns.empty()) return {};

  std::vector<SourceRow> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (!isText(lines[i], file, number, problems)) continue;
    if (lines[i].empty()) {
      problems.push_back({file, number, "the line is empty", "delete it"});
      continue;
    }
    if (fieldsIn(lines[i]) != columns.size()) {
      problems.push_back(
          {file, number,
           "the row has " + counted(fieldsIn(lines[i])) + ", the header " + std::to_string(columns.size()),
           "one tab between two fields, also around an empty one"});
      continue;
    }
    SourceRow row{.file = file, .line = number, .lesson = lesson, .fields = {}};
    const auto fields = splitAt('\t', lines[i]);
    for (std::size_t field = 0; field < fields.size(); ++field) {
      if (columns[field]) row.fields[*columns[field]] = fields[field];
    }
    rows.push_back(std::move(row));
  }
  if (lines.size() == 1) problems.push_back({file, 1, "the lesson has no entry", "add a line for each"});
  return rows;
}

std::string tableOf(const std::vector<Fields>& rows) {
  std::vector<Column> used;
  for (const Column column : allColumns()) {
    const bool always = column == Column::Id || column == Column::Kind || column == Column::Ug ||
                        column == Column::Zh || column == Column::Pinyin || column == Column::En;
    const bool filled = std::any_of(rows.begin(), rows.end(), [&](const Fields& row) { return !row[column].empty(); });
    if (always || filled) used.push_back(column);
  }
  std::string out;
  const auto line = [&](auto text) {
    for (const Column column : used) {
      if (column != used.front()) out += '\t';
      out += text(column);
    }
    out += '\n';
  };
  line([](Column column) { return nameOf(column); });
  for (const Fields& row : rows) {
    line([&](Column column) { return std::string_view{row[column]}; });
  }
  return out;
}

}  // namespace kowruk::deck
