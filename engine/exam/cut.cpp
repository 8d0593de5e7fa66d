#include "exam/cut.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "exam/grid.h"

namespace kowruk::exam {

namespace {

// Standard, of a sample; absent for fewer than two.
std::optional<double> sampleDeviation(const std::vector<double>& values) {
  if (values.size() < 2) return std::nullopt;
  const auto n = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / (n - 1));
}

class SheetOfJudges {
 public:
  SheetOfJudges(const Grid& grid, std::vector<Problem>& problems) : grid_(grid), problems_(problems) {}

  std::optional<CutScore> read() {
    if (!readHeader()) return std::nullopt;
    for (std::size_t row = 1; row < grid_.rows.size(); ++row) takeItem(grid_.rows[row]);
    if (problems_.empty() && cut_.items.empty()) complain(0, "no item is judged", "write a row for each item");
    if (!problems_.empty()) return std::nullopt;
    const auto judges = static_cast<double>(cut_.judges.size());
    cut_.cut = std::accumulate(cut_.judges.begin(), cut_.judges.end(), 0.0) / judges;
    if (cut_.judges.size() >= kJudgesForError) cut_.error = *sampleDeviation(cut_.judges) / std::sqrt(judges);
    return std::move(cut_);
  }

 private:
  void complain(int line, std::string fault, std::string remedy) {
    problems_.push_back(grid_.problem(line, std::move(fault), std::move(remedy)));
  }

  bool readHeader() {
    if (grid_.rows.empty() || grid_.rows.front().cells.front() != "item") {
      complain(grid_.rows.empty() ? 0 : 1, "the sheet has no header",
               "begin it with item, then points if you like, then a column for each judge");
      return false;
    }
    const auto& header = grid_.rows.front().cells;
    hasPoints_ = header.size() > 1 && header[1] == "points";
    const std::size_t before = hasPoints_ ? 2 : 1;
    if (header.size() <= before) {
      complain(1, "nobody judges", "write a column for each judge");
      return false;
    }
    cut_.judges.assign(header.size() - before, 0);
    return true;
  }

  void takeItem(const GridRow& row) {
    if (row.cells.size() != grid_.rows.front().cells.size()) {
      complain(row.line,
               "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                   std::to_string(grid_.rows.front().cells.size()),
               "write one cell for each column");
      return;
    }
    JudgedItem item{.name = row.cells.front(), .points = 1, .mean = 0, .deviation = std::nullopt};
    if (hasPoints_) {
      const auto points = numberOf(row.cells[1]);
      if (!points || *points <= 0) complain(row.line, "these are no points: " + row.cells[1], "write a number above 0");
      item.points = points.value_or(1);
    }
    std::vector<double> shares;
    for (std::size_t judge = 0; judge < cut_.judges.size(); ++judge) {
      const std::string& cell = row.cells[judge + (hasPoints_ ? 2 : 1)];
      const auto share = numberOf(cell);
      if (!share || *share < 0 || *share > 1) {
        complain(row.line, "this is no share of people: " + (cell.empty() ? "an empty cell" : cell),
                 "write a number from 0 to 1, or per cent as 80%");
        return;
      }
      shares.push_back(*share);
      cut_.judges[judge] += item.points * *share;
    }
    item.mean = std::accumulate(shares.begin(), shares.end(), 0.0) / static_cast<double>(shares.size());
    item.deviation = sampleDeviation(shares);
    cut_.points += item.points;
    cut_.items.push_back(std::move(item));
  }

  const Grid& grid_;
  std::vector<Problem>& problems_;
  bool hasPoints_ = false;
  CutScore cut_;
};

}  // namespace

ReadCut readCutScore(const NamedBytes& sheet) {
  ReadCut read;
  const Grid grid = readGrid(sheet.bytes, sheet.file, read.problems);
  if (read.problems.empty()) read.cut = SheetOfJudges{grid, read.problems}.read();
  return read;
}

}  // namespace kowruk::exam
