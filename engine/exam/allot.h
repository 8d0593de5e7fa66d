// Entries to cells, each to one at most: as many as the cells want, or as many as there is any way to give.
//
// A maximum bipartite matching by augmenting paths (Kuhn 1955): a cell that finds no free entry may take one from
// another cell that has a substitute. Once a cell finds no path it never will, so it is not asked again.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace kowruk::exam {

struct Wanting {
  std::size_t wanted = 0;
  std::vector<std::size_t> choices;  // entries it may have, the preferred first
};

struct Allotment {
  std::vector<std::vector<std::size_t>> given;     // of each cell
  std::vector<std::optional<std::size_t>> cellOf;  // of each entry
};

Allotment allot(const std::vector<Wanting>& cells, std::size_t entries);

}  // namespace kowruk::exam
