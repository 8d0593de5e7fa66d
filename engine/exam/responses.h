// What a group answered: people down, items across, and which answers are right.
//
// A file of responses is a table with a header of item names, a row a person. Cells are 0 and 1, or options ("B") where
// there is a key. An empty cell is an item not answered: it counts as wrong. A column `freq` says how many people a row
// stands for.
//
//     Q1,Q2,Q3,freq        Q1,Q2,Q3                       key:  Q1,Q2,Q3    or   item,key
//     1,0,1,12             B,C,                                 B,A|C,D          Q1,B
//     0,0,1,3              A,C,D                                                 Q2,A|C
//
// Nothing in it says who a person is: rows have no names, and a column that is no item is a fault.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace kowruk::exam {

// One item: its name and what people answered.
struct AnsweredItem {
  std::string name;
  std::vector<std::string> options;  // sorted; of the answers and of the key
  std::vector<bool> right;           // of each option
};

class Responses {
 public:
  static constexpr std::uint8_t kNone = 255;  // not answered

  std::vector<AnsweredItem> items;
  std::vector<std::uint8_t> choices;  // row after row: the option of each item, or kNone
  std::vector<double> people;         // of each row: how many it stands for, at least 1

  std::size_t rows() const noexcept { return people.size(); }
  std::uint8_t choice(std::size_t row, std::size_t item) const noexcept { return choices[row * items.size() + item]; }
  bool isRight(std::size_t row, std::size_t item) const noexcept {
    const std::uint8_t option = choice(row, item);
    return option != kNone && items[item].right[option];
  }
  double total() const noexcept;  // people
  int score(std::size_t row) const noexcept;
};

struct ReadResponses {
  std::optional<Responses> responses;  // absent where there is any problem
  std::vector<Problem> problems;
};

// A file's bytes and its name, for the problems.
struct NamedBytes {
  std::string file;
  std::string bytes;
};

// The key is a row of right answers under a header of item names, a row alone in the order of the columns, or a row an
// item: its name and its right answer. Several right answers are divided by |. Items the key does not name must be 0
// and 1, and without a key all must.
ReadResponses readResponses(const NamedBytes& file, const std::optional<NamedBytes>& key = std::nullopt);

// Rows of the same right and wrong answers together, in the order of their patterns ("00101").
struct Pattern {
  std::vector<std::uint8_t> right;  // of each item: 1 or 0
  double people = 0;

  int score() const noexcept;
};
std::vector<Pattern> patternsOf(const Responses& responses);

// The same patterns together, in their order.
std::vector<Pattern> gathered(std::span<const Pattern> patterns);

}  // namespace kowruk::exam
