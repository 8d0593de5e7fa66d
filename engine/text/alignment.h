// The cheapest way from one sequence to another: which parts are the same, changed, missing, too many or swapped.
//
// Damerau's distance (a swap of neighbours is one step) with the caller's prices. For short texts: the table is
// (n + 1) × (m + 1).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kowruk::text {

enum class Step : std::uint8_t {
  Same,
  Alike,    // the same but for the key, the case or the script
  Changed,  // one for another
  Missing,  // expected, not given
  Extra,    // given, not expected
  Swapped,  // two neighbours in the other order
};

struct Edit {
  Step step;
  std::size_t expected;  // where in the expected sequence it stands
  std::size_t given;     // and in the given one
};

struct Alignment {
  int price = 0;
  std::vector<Edit> edits;  // in order; a swap is one edit over two places of both
};

// price.change(i, j): 0 where the expected i and the given j are the same; price.missing(i); price.extra(j);
// price.swap(i, j): of expected i, i+1 for given j, j+1, negative where they are no swap.
template <class Price>
Alignment align(std::size_t expected, std::size_t given, const Price& price) {
  const std::size_t width = given + 1;
  std::vector<int> best((expected + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> int& { return best[i * width + j]; };
  const auto swapFrom = [&](std::size_t i, std::size_t j) { return i >= 2 && j >= 2 ? price.swap(i - 2, j - 2) : -1; };
  for (std::size_t i = 1; i <= expected; ++i) at(i, 0) = at(i - 1, 0) + price.missing(i - 1);
  for (std::size_t j = 1; j <= given; ++j) at(0, j) = at(0, j - 1) + price.extra(j - 1);
  for (std::size_t i = 1; i <= expected; ++i) {
    for (std::size_t j = 1; j <= given; ++j) {
      at(i, j) = std::min({at(i - 1, j - 1) + price.change(i - 1, j - 1), at(i - 1, j) + price.missing(i - 1),
                           at(i, j - 1) + price.extra(j - 1)});
      const int swap = swapFrom(i, j);
      if (swap >= 0) at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + swap);
    }
  }
  Alignment found{at(expected, given), {}};
  for (std::size_t i = expected, j = given; i > 0 || j > 0;) {
    const int swap = swapFrom(i, j);
    if (i > 0 && j > 0 && at(i, j) == at(i - 1, j - 1) + price.change(i - 1, j - 1)) {
      --i, --j;
      found.edits.push_back({price.change(i, j) == 0 ? Step::Same : Step::Changed, i, j});
    } else if (swap >= 0 && at(i, j) == at(i - 2, j - 2) + swap) {
      i -= 2, j -= 2;
      found.edits.push_back({Step::Swapped, i, j});
    } else if (i > 0 && at(i, j) == at(i - 1, j) + price.missing(i - 1)) {
      --i;
      found.edits.push_back({Step::Missing, i, j});
    } else {
      --j;
      found.edits.push_back({Step::Extra, i, j});
    }
  }
  std::reverse(found.edits.begin(), found.edits.end());
  return found;
}

}  // namespace kowruk::text
