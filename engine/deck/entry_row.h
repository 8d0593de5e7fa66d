// One row ↔ one entry, and every rule that a row can break by itself.
#pragma once

#include <optional>
#include <vector>

#include "base/error.h"
#include "deck/table.h"

namespace kowruk::deck {

struct ReadRow {
  std::optional<Entry> entry;     // absent where its id cannot be told; else as far as the row can be read
  std::vector<Problem> problems;  // of this row
};

ReadRow readRow(const CourseId& course, const SourceRow& row);

// The fields that give the entry back.
Fields fieldsOf(const Entry& entry);

// The part of an id after the slash: "thanks".
std::string_view ownId(const EntryId& id) noexcept;

}  // namespace kowruk::deck
