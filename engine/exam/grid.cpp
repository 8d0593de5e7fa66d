#include "exam/grid.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "deck/scripts.h"

namespace kowruk::exam {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char separatorOf(std::string_view bytes) {
  const std::string_view header = bytes.substr(0, bytes.find('\n'));
  for (const char separator : {'\t', ',', ';'}) {
    if (header.find(separator) != std::string_view::npos) return separator;
  }
  return ',';
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Cuts bytes into rows, cell after cell.
class GridReader {
 public:
  explicit GridReader(std::string_view bytes) : bytes_(bytes), separator_(separatorOf(bytes)) {}

  bool atEnd() const noexcept { return at_ >= bytes_.size(); }
  int unended() const noexcept { return unended_; }  // the line of a quotation mark that does not end; 0 for none

  GridRow row() {
    GridRow row{.line = line_, .cells = {}};
    for (;;) {
      row.cells.push_back(cell());
      if (atEnd() || bytes_[at_] == '\n') break;
      ++at_;
    }
    if (!atEnd()) ++at_;
    ++line_;
    return row;
  }

 private:
  std::string cell() {
    if (bytes_[at_ < bytes_.size() ? at_ : bytes_.size() - 1] == '"' && !atEnd()) return quoted();
    const std::size_t begun = at_;
    while (!atEnd() && bytes_[at_] != separator_ && bytes_[at_] != '\n') ++at_;
    return std::string{trimmed(bytes_.substr(begun, at_ - begun))};
  }

  std::string quoted() {
    const int begun = line_;
    std::string text;
    for (++at_; !atEnd(); ++at_) {
      const bool mark = bytes_[at_] == '"';
      const bool twice = mark && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"';
      if (mark && !twice) {
        ++at_;
        while (!atEnd() && bytes_[at_] != separator_ && bytes_[at_] != '\n') text += bytes_[at_++];
        return std::string{trimmed(text)};
      }
      if (twice) ++at_;
      if (bytes_[at_] == '\n') ++line_;
      text += bytes_[at_];
    }
    unended_ = begun;
    return text;
  }

  std::string_view bytes_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  int unended_ = 0;
};

}  // namespace

Grid readGrid(std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  Grid grid{.file = file, .rows = {}};
  if (bytes.empty()) return grid;
  GridReader reader{bytes};
  while (!reader.atEnd()) {
    GridRow row = reader.row();
    if (reader.unended() > 0) {
      problems.push_back(
          grid.problem(reader.unended(), "a quotation mark does not end", "close it, or write two for one"));
      break;
    }
    if (row.cells.size() == 1 && row.cells.front().empty()) continue;
    const bool isText = std::all_of(row.cells.begin(), row.cells.end(),
                                    [](const std::string& cell) { return deck::charactersOf(cell).has_value(); });
    if (isText) {
      grid.rows.push_back(std::move(row));
    } else {
      problems.push_back(grid.problem(row.line, "the row is not UTF-8", "save the table as \"CSV UTF-8\""));
    }
  }
  return grid;
}

std::string cellOf(std::string_view text) {
  if (text.find_first_of(",;\t\"\n\r") == std::string_view::npos) return std::string{text};
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
  return cell + '"';
}

std::optional<double> numberOf(std::string_view text) {
  const bool percent = !text.empty() && text.back() == '%';
  if (percent) text = trimmed(text.substr(0, text.size() - 1));
  std::string plain{text};
  std::replace(plain.begin(), plain.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value)) return {};
  return percent ? value / 100 : value;
}

}  // namespace kowruk::exam
