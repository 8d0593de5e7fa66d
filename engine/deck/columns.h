// The columns of a lesson's file, the kinds of entries, and which kind has which columns.
//
// Columns are found by name, in any order; one that no entry of a file uses may be left out. This page and "A course
// folder" in engine/README.md say the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deck/course.h"

namespace kowruk::deck {

enum class Column : std::uint8_t {
  Id,
  Kind,
  Day,
  Week,
  Ug,
  Zh,
  Pinyin,
  En,
  Uses,
  UgAlso,
  ZhAlso,
  Speaker,
  Register,
  Topic,
  Homograph,
  Strokes,
  Parts,
  Marks,
  Book,
  Page,
};
inline constexpr std::size_t kColumns = 20;

// Every column, in the order in which they are written.
std::array<Column, kColumns> allColumns() noexcept;

// "ug_also"; absent for a name that no column has.
std::string_view nameOf(Column column) noexcept;
std::optional<Column> columnOf(std::string_view name) noexcept;

// "phrase"; absent for a name that no kind has.
std::string_view nameOf(EntryKind kind) noexcept;
std::optional<EntryKind> kindOf(std::string_view name) noexcept;

// What a column is to a kind: every entry of it has it, an entry may have it, none has it.
enum class Need : std::uint8_t { Required, Allowed, Foreign };
Need needOf(EntryKind kind, Column column) noexcept;

// One row by columns; empty where the row or the file has nothing there.
class Fields {
 public:
  std::string& operator[](Column column) noexcept { return texts_[static_cast<std::size_t>(column)]; }
  const std::string& operator[](Column column) const noexcept { return texts_[static_cast<std::size_t>(column)]; }

 private:
  std::array<std::string, kColumns> texts_;
};

}  // namespace kowruk::deck
