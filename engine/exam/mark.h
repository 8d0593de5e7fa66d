// Answers marked: points for each item, by its key, and typed answers by the judge.
//
// Answers of a form come as texts, one an item: a choice is its letter or number (B or 2), an order or a match the
// numbers of the choices in turn ("2 1 3", or 213 where there are fewer than ten), a typed answer what was typed, an
// item read aloud the points its listener gave. Nothing is an item not answered, 0 points. A match earns points by its
// pairs, a typed answer with one slip the share the paper says, all else all or nothing.
//
// Example: kitab for كىتاب is right (in Latin letters); كىتپ is nearly right: 50 per cent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exam/grid.h"
#include "exam/paper.h"
#include "exam/responses.h"

namespace kowruk::exam {

struct Mark {
  double points = 0;
  bool answered = false;
  bool right = false;  // all points
};

// Absent where the answer cannot be one of this item: a letter beyond the choices, points beyond the item's.
std::optional<Mark> markOf(const Item& item, std::string_view answer, int nearly, Language learnt);

// One candidate's sitting, by the code of the test.
struct MarkedSitting {
  std::string code;
  std::size_t form = 0;  // of the paper
  std::vector<std::string> answers;
  std::vector<Mark> marks;
  double points = 0;
};

struct MarkedTest {
  std::vector<MarkedSitting> sittings;
  std::vector<Problem> problems;  // of lines and cells; a sitting with one is left out
};

// A table: code,form,1,2,3,… with a row a sitting.
MarkedTest markTest(const Paper& paper, const Grid& answers);

// A form's answers as exam analyse reads them, and its key: choices by letter, all else 1 and 0. The rows are in the
// order of their answers, so that they say nothing of who sat when. Items are columns, by their names.
struct ResponseFiles {
  std::string responses;
  std::string key;
};
ResponseFiles responsesOf(const Paper& paper, std::size_t form, const std::vector<MarkedSitting>& sittings);

// All points of a form.
int pointsOf(const Form& form) noexcept;

}  // namespace kowruk::exam
