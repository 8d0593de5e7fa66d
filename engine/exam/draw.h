// Parallel forms out of a course: the same blueprint, other items, the same expected difficulty.
//
// First every entry is given to at most one cell, so that no entry is asked twice in a form (nor, unless forms share
// items, in two forms): a maximum matching, so that a cell goes short only where no way of giving could help, and that
// is said cell by cell. Then each cell's items, in the order of their difficulty, are dealt to the forms, the easier to
// the form that has had the harder ones so far. Orders are shuffled per form, items within their kind. Everything comes
// from the seed: the same seed, the same paper, byte for byte.
//
// Example: three forms of 40 items of the first three lessons differ in their mean expected share by a thousandth.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "deck/course.h"
#include "exam/blueprint.h"
#include "exam/expected.h"

namespace kowruk::exam {

// A cell that the course cannot fill.
struct Shortage {
  std::size_t cell = 0;     // of the blueprint, from 0
  std::size_t asked = 0;    // entries, over all forms
  std::size_t missing = 0;  // of them
};

// How alike the forms are: the mean expected share right of each, in thousandths.
struct Spread {
  double mean = 0;
  double deviation = 0;  // between forms
  double least = 0;
  double most = 0;
};

// What is known of earlier tests.
struct Past {
  Histories histories;
  std::vector<Paper> papers;  // the last ones: their items are left out, their anchors taken from them
};

struct Drawn {
  std::optional<Paper> paper;  // absent where there is a shortage or a problem
  std::vector<Shortage> shortages;
  std::vector<std::string> lostAnchors;  // named by the blueprint, in no earlier paper or of no cell
};

Drawn draw(const Blueprint& blueprint, const Course& course, const Seed& seed, const Past& past = {});

Spread spreadOf(const Paper& paper);

// "A", "B", … "Z", "AA": the name of a form by its number from 0.
std::string formName(std::size_t number);

}  // namespace kowruk::exam
