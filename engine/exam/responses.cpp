#include "exam/responses.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "exam/grid.h"

namespace kowruk::exam {

namespace {

constexpr std::size_t kMostOptions = 64;  // more different answers than this are no options
constexpr std::string_view kFrequency = "freq";

using RightAnswers = std::vector<std::string>;
using KeyTable = std::unordered_map<std::string, RightAnswers>;

RightAnswers alternativesIn(std::string_view cell) {
  RightAnswers answers;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', at), cell.size());
    if (end > at) answers.emplace_back(cell.substr(at, end - at));
    at = end + 1;
  }
  return answers;
}

std::size_t placeOf(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Reads a key in each of the shapes people make.
class KeyReader {
 public:
  KeyReader(const Grid& grid, const std::vector<std::string>& items, std::vector<Problem>& problems)
      : grid_(grid), items_(items), problems_(problems) {}

  KeyTable read() {
    if (grid_.rows.empty()) {
      complain(0, "the key is empty", "write the item names, and under them a row of right answers");
      return key_;
    }
    const GridRow& first = grid_.rows.front();
    const auto known = std::count_if(first.cells.begin(), first.cells.end(),
                                     [&](const std::string& cell) { return placeOf(items_, cell) < items_.size(); });
    if (grid_.rows.size() == 2 && known > 1) {
      acrossFrom(first.cells, grid_.rows[1]);
    } else if (grid_.rows.size() == 1 && known == 0 && first.cells.size() == items_.size()) {
      acrossFrom(items_, first);
    } else {
      down();
    }
    return key_;
  }

 private:
  void complain(int line, std::string fault, std::string remedy) {
    problems_.push_back(grid_.problem(line, std::move(fault), std::move(remedy)));
  }

  void take(int line, const std::string& item, const std::string& cell) {
    if (placeOf(items_, item) == items_.size()) {
      complain(line, "the responses have no item " + item, "name it as the responses do");
    } else if (alternativesIn(cell).empty()) {
      complain(line, "the right answer of " + item + " is empty", "write it; several are divided by |");
    } else if (!key_.try_emplace(item, alternativesIn(cell)).second) {
      complain(line, item + " stands in the key twice", "take one of them away");
    }
  }

  void acrossFrom(const std::vector<std::string>& names, const GridRow& row) {
    if (row.cells.size() != names.size()) {
      complain(
          row.line,
          "the key has " + std::to_string(row.cells.size()) + " answers for " + std::to_string(names.size()) + " items",
          "write one for each item");
      return;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != kFrequency) take(row.line, names[i], row.cells[i]);
    }
  }

  void down() {
    for (const GridRow& row : grid_.rows) {
      if (row.cells.size() != 2) {
        complain(row.line, "this is no item and its right answer", "write them as two cells, or all items in one row");
        continue;
      }
      const bool header = &row == &grid_.rows.front() && placeOf(items_, row.cells[0]) == items_.size() &&
                          (row.cells[0] == "item" || row.cells[0] == "name");
      if (!header) take(row.line, row.cells[0], row.cells[1]);
    }
  }

  const Grid& grid_;
  const std::vector<std::string>& items_;
  std::vector<Problem>& problems_;
  KeyTable key_;
};

// Reads the table of responses against a key.
class ResponseReader {
 public:
  ResponseReader(const Grid& grid, std::vector<Problem>& problems) : grid_(grid), problems_(problems) { readHeader(); }

  const std::vector<std::string>& names() const noexcept { return names_; }

  std::optional<Responses> read(const KeyTable& key) {
    if (!problems_.empty()) return std::nullopt;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      responses_.items.push_back({.name = names_[i], .options = optionsOf(i, key), .right = {}});
      AnsweredItem& item = responses_.items.back();
      const auto answers = key.find(item.name);
      for (const std::string& option : item.options) {
        item.right.push_back(answers == key.end() ? option == "1"
                                                  : placeOf(answers->second, option) < answers->second.size());
      }
    }
    if (!problems_.empty()) return std::nullopt;
    for (std::size_t row = 1; row < grid_.rows.size(); ++row) takeRow(grid_.rows[row]);
    if (problems_.empty() && responses_.rows() == 0) complain(0, "nobody answered", "write a row for each person");
    if (!problems_.empty()) return std::nullopt;
    return std::move(responses_);
  }

 private:
  void complain(int line, std::string fault, std::string remedy) {
    problems_.push_back(grid_.problem(line, std::move(fault), std::move(remedy)));
  }

  void readHeader() {
    if (grid_.rows.empty()) {
      complain(0, "the table is empty", "write a header of item names and a row for each person");
      return;
    }
    const GridRow& header = grid_.rows.front();
    std::set<std::string> seen;
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
      const std::string& name = header.cells[column];
      if (name.empty()) {
        complain(header.line, "column " + std::to_string(column + 1) + " has no name", "name its item in the header");
      } else if (!seen.insert(name).second) {
        complain(header.line, "two columns are called " + name, "give each item a name of its own");
      }
      if (name == kFrequency) {
        frequency_ = column;
      } else {
        names_.push_back(name);
        columns_.push_back(column);
      }
    }
    if (names_.empty()) complain(header.line, "no column is an item", "write a column for each item");
    for (const GridRow& row : grid_.rows) {
      if (row.cells.size() == header.cells.size()) continue;
      complain(row.line,
               "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                   std::to_string(header.cells.size()),
               "write one cell for each column, empty where there "
               "is no answer");
    }
  }

  std::vector<std::string> optionsOf(std::size_t item, const KeyTable& key) {
    const auto answers = key.find(names_[item]);
    std::set<std::string> options;
    if (answers != key.end()) options.insert(answers->second.begin(), answers->second.end());
    if (answers == key.end()) options = {"0", "1"};
    for (std::size_t row = 1; row < grid_.rows.size(); ++row) {
      const std::string& cell = grid_.rows[row].cells[columns_[item]];
      if (cell.empty()) continue;
      if (answers == key.end() && cell != "0" && cell != "1") {
        complain(grid_.rows[row].line,
                 names_[item] + " is " + cell + ", and the key does not say whether that is right",
                 "write 1 for right, 0 for wrong and nothing for no answer, or give the right answers with --key");
      } else if (options.insert(cell).second && options.size() > kMostOptions) {
        complain(grid_.rows[row].line,
                 names_[item] + " has more than " + std::to_string(kMostOptions) + " different answers",
                 "mark it first: write 1 for right and 0 for wrong");
        break;
      }
    }
    return {options.begin(), options.end()};
  }

  void takeRow(const GridRow& row) {
    double people = 1;
    if (frequency_) {
      const auto number = numberOf(row.cells[*frequency_]);
      if (!number || *number < 0 || *number != std::floor(*number) || *number > 1e9) {
        complain(row.line, "freq is no number of people: " + row.cells[*frequency_], "write a whole number, 0 or more");
        return;
      }
      people = *number;
    }
    if (people == 0) return;
    responses_.people.push_back(people);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::string& cell = row.cells[columns_[i]];
      const auto& options = responses_.items[i].options;
      responses_.choices.push_back(cell.empty() ? Responses::kNone : static_cast<std::uint8_t>(placeOf(options, cell)));
    }
  }

  const Grid& grid_;
  std::vector<Problem>& problems_;
  std::vector<std::string> names_;
  std::vector<std::size_t> columns_;  // of the names, in the table
  std::optional<std::size_t> frequency_;
  Responses responses_;
};

}  // namespace

double Responses::total() const noexcept { return std::accumulate(people.begin(), people.end(), 0.0); }

int Responses::score(std::size_t row) const noexcept {
  int right = 0;
  for (std::size_t i = 0; i < items.size(); ++i) right += isRight(row, i) ? 1 : 0;
  return right;
}

ReadResponses readResponses(const NamedBytes& file, const std::optional<NamedBytes>& key) {
  ReadResponses read;
  const Grid grid = readGrid(file.bytes, file.file, read.problems);
  ResponseReader reader{grid, read.problems};
  KeyTable right;
  if (key) {
    const Grid table = readGrid(key->bytes, key->file, read.problems);
    if (read.problems.empty()) right = KeyReader{table, reader.names(), read.problems}.read();
  }
  read.responses = reader.read(right);
  return read;
}

int Pattern::score() const noexcept { return std::accumulate(right.begin(), right.end(), 0); }

std::vector<Pattern> gathered(std::span<const Pattern> patterns) {
  std::map<std::string, double> people;
  for (const Pattern& pattern : patterns) people[{pattern.right.begin(), pattern.right.end()}] += pattern.people;
  std::vector<Pattern> fewer;
  fewer.reserve(people.size());
  for (const auto& [right, count] : people) fewer.push_back({.right = {right.begin(), right.end()}, .people = count});
  return fewer;
}

std::vector<Pattern> patternsOf(const Responses& responses) {
  std::vector<Pattern> patterns;
  patterns.reserve(responses.rows());
  for (std::size_t row = 0; row < responses.rows(); ++row) {
    patterns.push_back({.right = {}, .people = responses.people[row]});
    for (std::size_t i = 0; i < responses.items.size(); ++i) {
      patterns.back().right.push_back(responses.isRight(row, i) ? 1 : 0);
    }
  }
  return gathered(patterns);
}

}  // namespace kowruk::exam
