// A picture of the difference between what was expected and what was typed, as data.
//
// A window underlines pieces of a word it has drawn whole (colouring letters one by one would break the joining of
// Arabic script); a terminal prints printed(): "ki[t→d]ab".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/alignment.h"

namespace kowruk::text {

// One grapheme (a letter with its marks) of each side, two for Step::Swapped. Empty where that side has none.
struct Piece {
  Step step;
  std::string expected;
  std::string given;
  bool operator==(const Piece&) const = default;
};

// The pieces in reading order. All `expected` together are canonical(expected), all `given` canonical(given), so that
// lengths give the places in the drawn word. Letters that another key, case or the other Chinese script types are
// Step::Alike. Where more than 1,000 graphemes of both differ, they are one Changed piece.
std::vector<Piece> pictureOf(std::string_view expected, std::string_view given);

// For a terminal: changes as [expected→given], missing as [expected→], too many as [→given]; the rest as expected.
std::string printed(const std::vector<Piece>& picture);

}  // namespace kowruk::text
