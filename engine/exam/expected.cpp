#include "exam/expected.h"

#include <algorithm>
#include <cmath>

#include "memory/fsrs7.h"

namespace kowruk::exam {

namespace {

constexpr int kDaysKept = 800;
constexpr int kMonth = 30;
constexpr int kMidMonth = 15;
constexpr double kRetention = 0.9;  // what a learner aims at unless they say otherwise

}  // namespace

Histories readHistories(const Grid& grid, std::vector<Problem>& problems) {
  Histories histories;
  const auto complain = [&](int line, const char* fault, const char* remedy) {
    problems.push_back(grid.problem(line, fault, remedy));
  };
  const std::vector<std::string> header{"item", "people", "right"};
  if (grid.rows.empty() || grid.rows.front().cells != header) {
    complain(1, "the history has another header", "write item,people,right");
    return histories;
  }
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    const auto& cells = grid.rows[row].cells;
    const auto people = cells.size() == 3 ? numberOf(cells[1]) : std::nullopt;
    const auto right = cells.size() == 3 ? numberOf(cells[2]) : std::nullopt;
    if (!people || !right || *people < 0 || *right < 0 || *right > *people) {
      complain(grid.rows[row].line, "this is no item with its people and how many were right",
               "write item,people,right with right no more than people");
      continue;
    }
    histories[cells[0]].people += *people;
    histories[cells[0]].right += *right;
  }
  return histories;
}

Recalls::Recalls() {
  const Fsrs7 model;
  Fsrs7State state = model.first(Grade::Good);
  double reviewed = 0;
  double due = std::max(1.0, model.interval(state, kRetention));
  for (int day = 0; day <= kDaysKept; ++day) {
    while (reviewed + due <= day) {
      state = model.next(state, due, Grade::Good);
      reviewed += due;
      due = std::max(1.0, model.interval(state, kRetention));
    }
    byDay_.push_back(model.recall(state, day - reviewed));
  }
}

double Recalls::after(int days) const noexcept {
  return byDay_[static_cast<std::size_t>(std::clamp(days, 0, kDaysKept))];
}

int daysSinceMet(const Entry& entry, std::size_t lesson, std::size_t lastLesson) noexcept {
  const int months = lastLesson > lesson ? static_cast<int>(lastLesson - lesson) : 0;
  const int met = entry.day > 0 ? std::min(entry.day, kMonth) : kMidMonth;
  return months * kMonth + kMonth - met;
}

int expectedShare(double recall, const Asking& asking, const ItemHistory& history) noexcept {
  double share = recall;
  if (asking.choices > 0) share += (1 - share) / static_cast<double>(asking.choices);
  share *= std::pow(1 - kSlip, static_cast<double>(asking.letters));
  share = (history.right + kModelWorth * share) / (history.people + kModelWorth);
  return static_cast<int>(std::lround(1000 * share));
}

}  // namespace kowruk::exam
