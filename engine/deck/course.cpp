#include "deck/course.h"

namespace kowruk {

void Course::index() {
  positions.clear();
  for (std::uint32_t lesson = 0; lesson < lessons.size(); ++lesson) {
    const std::vector<Entry>& entries = lessons[lesson].entries;
    for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
      positions.emplace(entries[entry].id, Position{lesson, entry});
    }
  }
}

const Entry* Course::find(const EntryId& entry) const noexcept {
  if (const auto found = positions.find(entry); found != positions.end()) {
    const auto [lesson, place] = found->second;
    if (lesson < lessons.size() && place < lessons[lesson].entries.size()) {
      const Entry& candidate = lessons[lesson].entries[place];
      if (candidate.id == entry) return &candidate;
    }
  } else if (!positions.empty() && positions.size() == size()) {
    return nullptr;
  }
  for (const Lesson& lesson : lessons) {
    for (const Entry& candidate : lesson.entries) {
      if (candidate.id == entry) return &candidate;
    }
  }
  return nullptr;
}

std::size_t Course::size() const noexcept {
  std::size_t entries = 0;
  for (const Lesson& lesson : lessons) entries += lesson.entries.size();
  return entries;
}

}  // namespace kowruk
