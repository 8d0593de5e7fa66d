// How likely an item is to be answered right, before anybody has answered it.
//
// Two sources, and never a learner's file. The memory model at its defaults: somebody met the entry in its lesson's
// month and has answered Good whenever it was due; what they would recall on the day of the test, guessing and slips of
// the pen added. And the item's own history: shares right of earlier tests, weighed by their people against the model,
// which counts as much as kModelWorth people.
//
// Example: a word of lesson 1 at the end of month 3 is recalled by 0.94; chosen among four that is 0.955.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "deck/course.h"
#include "exam/grid.h"
#include "exam/paper.h"

namespace kowruk::exam {

inline constexpr double kModelWorth = 20;  // people
inline constexpr double kSlip = 0.005;     // a letter or character goes wrong though the word is known

// What became of an item in earlier tests.
struct ItemHistory {
  double people = 0;
  double right = 0;
};
using Histories = std::unordered_map<std::string, ItemHistory>;  // by item

// A table with the columns item, people and right (how many): an item may stand in several rows.
Histories readHistories(const Grid& grid, std::vector<Problem>& problems);

// Recall by days since an entry was met, 0 and upwards.
class Recalls {
 public:
  Recalls();
  double after(int days) const noexcept;

 private:
  std::vector<double> byDay_;
};

// Days from when an entry is met to the end of the month of `lastLesson`: phrases on their day, the rest mid-month.
int daysSinceMet(const Entry& entry, std::size_t lesson, std::size_t lastLesson) noexcept;

// In thousandths. letters: to be written by hand; choices: to guess among, 0 for none.
struct Asking {
  std::size_t choices = 0;
  std::size_t letters = 0;
};
int expectedShare(double recall, const Asking& asking, const ItemHistory& history) noexcept;

}  // namespace kowruk::exam
