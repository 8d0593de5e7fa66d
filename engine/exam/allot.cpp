#include "exam/allot.h"

namespace kowruk::exam {

namespace {

class Allotter {
 public:
  Allotter(const std::vector<Wanting>& cells, std::size_t entries) : cells_(cells), cellOf_(entries) {}

  // Gives a cell one entry more, if there is any way to.
  bool give(std::size_t cell) {
    seen_.assign(cellOf_.size(), false);
    return find(cell);
  }

  Allotment result() {
    Allotment allotment{.given = std::vector<std::vector<std::size_t>>(cells_.size()), .cellOf = cellOf_};
    // In each cell's own order of preference.
    for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
      for (const std::size_t entry : cells_[cell].choices) {
        if (cellOf_[entry] == cell) allotment.given[cell].push_back(entry);
      }
    }
    return allotment;
  }

 private:
  // Breadth first: the cells a chain of substitutes may pass through, each reached once.
  bool find(std::size_t first) {
    struct Step {
      std::size_t cell;
      std::size_t from;   // the step before
      std::size_t entry;  // that this cell would give up
    };
    std::vector<Step> steps{{first, 0, 0}};
    std::vector<bool> reached(cells_.size());
    reached[first] = true;
    for (std::size_t at = 0; at < steps.size(); ++at) {
      for (const std::size_t entry : cells_[steps[at].cell].choices) {
        if (seen_[entry]) continue;
        seen_[entry] = true;
        if (!cellOf_[entry]) {
          take(steps, at, entry);
          return true;
        }
        const std::size_t owner = *cellOf_[entry];
        if (reached[owner]) continue;
        reached[owner] = true;
        steps.push_back({owner, at, entry});
      }
    }
    return false;
  }

  template <class Steps>
  void take(const Steps& steps, std::size_t at, std::size_t entry) {
    for (;;) {
      const std::size_t passed = steps[at].entry;
      cellOf_[entry] = steps[at].cell;
      if (at == 0) return;
      entry = passed;
      at = steps[at].from;
    }
  }

  const std::vector<Wanting>& cells_;
  std::vector<std::optional<std::size_t>> cellOf_;
  std::vector<bool> seen_;
};

}  // namespace

Allotment allot(const std::vector<Wanting>& cells, std::size_t entries) {
  Allotter allotter{cells, entries};
  std::vector<std::size_t> left;
  for (const Wanting& cell : cells) left.push_back(cell.wanted);
  // One at a time in turn, so that what is short is short everywhere alike.
  for (bool any = true; any;) {
    any = false;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      if (left[cell] == 0) continue;
      if (allotter.give(cell)) {
        --left[cell];
        any = true;
      } else {
        left[cell] = 0;
      }
    }
  }
  return allotter.result();
}

}  // namespace kowruk::exam
