#include "deck/sheet.h"

#include <algorithm>

#include "deck/scripts.h"

namespace kowruk::deck {

namespace {

constexpr std::string_view kSheetMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostRows = 20'000;

// The first line has semicolons and no comma: a spreadsheet of a country that writes 1,5 for one and a half.
bool hasSemicolons(std::string_view bytes) {
  const std::string_view header = bytes.substr(0, bytes.find('\n'));
  return header.find(';') != std::string_view::npos && header.find(',') == std::string_view::npos;
}

// Cuts the bytes into rows, one cell after another.
class SheetReader {
 public:
  SheetReader(std::string_view bytes, Separator separator)
      : bytes_(bytes), quotes_(separator == Separator::Comma), separator_(separator == Separator::Tab ? '\t' : ',') {
    if (quotes_ && hasSemicolons(bytes)) separator_ = ';';
  }

  bool atEnd() const noexcept { return at_ >= bytes_.size(); }

  SheetRow row() {
    SheetRow row{.line = line_, .cells = {}};
    do {
      row.cells.push_back(cell());
    } while (take(separator_));
    take('\r');
    if (take('\n')) ++line_;
    return row;
  }

  // The line of a quotation mark that does not end; 0 for none.
  int unended() const noexcept { return unended_; }

 private:
  bool take(char expected) noexcept {
    if (atEnd() || bytes_[at_] != expected) return false;
    ++at_;
    return true;
  }

  bool endsLine() const noexcept {
    if (bytes_[at_] == '\n') return true;
    return bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n';
  }

  std::string cell() {
    std::string text;
    if (quotes_ && take('"')) text = quoted();
    while (!atEnd() && bytes_[at_] != separator_ && !endsLine()) text += bytes_[at_++];
    return text;
  }

  // What stands before the closing mark; two marks stand for one.
  std::string quoted() {
    const int begun = line_;
    std::string text;
    while (!atEnd()) {
      if (take('"')) {
        if (!take('"')) return text;
        text += '"';
        continue;
      }
      if (bytes_[at_] == '\n') ++line_;
      text += bytes_[at_++];
    }
    unended_ = begun;
    return text;
  }

  std::string_view bytes_;
  bool quotes_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  int unended_ = 0;
};

bool isEmptyRow(const SheetRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.find_first_not_of(" \t\r\n") == std::string::npos; });
}

// What keeps a row from being text; empty for nothing.
std::string faultOfRow(const SheetRow& row) {
  for (const std::string& cell : row.cells) {
    const auto characters = charactersOf(cell);
    if (!characters) return "the row is not UTF-8";
    for (const char32_t character : *characters) {
      const bool space = character == U'\t' || character == U'\n' || character == U'\r';
      if (isControl(character) && !space) return "the row holds the control character " + nameOfCharacter(character);
    }
  }
  return "";
}

}  // namespace

std::vector<SheetRow> readSheet(std::string_view bytes, Separator separator, const std::string& file,
                                std::vector<Problem>& problems) {
  if (bytes.substr(0, kSheetMark.size()) == kSheetMark) bytes.remove_prefix(kSheetMark.size());
  std::vector<SheetRow> rows;
  SheetReader reader{bytes, separator};
  while (!reader.atEnd()) {
    SheetRow row = reader.row();
    if (reader.unended() > 0) {
      problems.push_back({file, reader.unended(), "a quotation mark does not end", "close it, or write two for one"});
      break;
    }
    if (isEmptyRow(row)) continue;
    if (rows.size() == kMostRows) {
      problems.push_back({file, row.line, "the table has more rows than a course can have", "divide it"});
      break;
    }
    std::string fault = faultOfRow(row);
    if (fault.empty()) {
      rows.push_back(std::move(row));
      continue;
    }
    problems.push_back({file, row.line, std::move(fault), "save the table as text, \"CSV UTF-8\""});
    if (rows.empty()) break;  // without a header nothing can be told
  }
  return rows;
}

}  // namespace kowruk::deck
