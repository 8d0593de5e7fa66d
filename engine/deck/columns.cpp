#include "deck/columns.h"

#include <algorithm>

namespace kowruk::deck {

namespace {

constexpr std::array<std::string_view, kColumns> kColumnNames{
    "id",      "kind",    "day",      "week",  "ug",        "zh",      "pinyin", "en",    "uses", "ug_also",
    "zh_also", "speaker", "register", "topic", "homograph", "strokes", "parts",  "marks", "book", "page"};

constexpr std::array<std::string_view, 6> kKindNames{"word", "phrase", "line", "letter", "sound", "character"};

Need onlyFor(bool itsKind, Need need) noexcept { return itsKind ? need : Need::Foreign; }

}  // namespace

std::array<Column, kColumns> allColumns() noexcept {
  std::array<Column, kColumns> columns{};
  for (std::size_t i = 0; i < kColumns; ++i) columns[i] = static_cast<Column>(i);
  return columns;
}

std::string_view nameOf(Column column) noexcept { return kColumnNames[static_cast<std::size_t>(column)]; }

std::optional<Column> columnOf(std::string_view name) noexcept {
  const auto found = std::find(kColumnNames.begin(), kColumnNames.end(), name);
  if (found == kColumnNames.end()) return std::nullopt;
  return static_cast<Column>(found - kColumnNames.begin());
}

std::string_view nameOf(EntryKind kind) noexcept { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> kindOf(std::string_view name) noexcept {
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<EntryKind>(found - kKindNames.begin());
}

Need needOf(EntryKind kind, Column column) noexcept {
  switch (column) {
    case Column::Id:
    case Column::Kind:
    case Column::Ug:
    case Column::Zh:
    case Column::En: return Need::Required;
    case Column::Pinyin: return onlyFor(kind != EntryKind::Letter, Need::Required);
    case Column::Day:
    case Column::Week: return onlyFor(kind == EntryKind::Phrase, Need::Allowed);
    case Column::Speaker: return onlyFor(kind == EntryKind::Line, Need::Required);
    case Column::Strokes:
    case Column::Parts: return onlyFor(kind == EntryKind::Character, Need::Required);
    default: return Need::Allowed;
  }
}

}  // namespace kowruk::deck
