#include "schedule/rhythm.h"

#include <algorithm>

namespace kowruk::schedule {

double Rhythm::weightOf(Day day) const noexcept {
  const bool isOff =
      std::any_of(off.begin(), off.end(), [day](const DaysOff& days) { return days.first <= day && day <= days.last; });
  return isOff ? 0 : week.at(std::chrono::weekday{day}.iso_encoding() - 1);
}

Load::Load(std::span<const Card> cards, Language learnt, Day today) : first_(today + std::chrono::days{1}) {
  for (const Card& card : cards) {
    if (card.id.learnt == learnt && card.memory && !card.known && !card.hidden && card.memory->dueDay >= first_) {
      add(card.memory->dueDay);
    }
  }
}

std::size_t Load::on(Day day) const noexcept {
  const auto at = (day - first_).count();
  return at < 0 || at >= static_cast<std::ptrdiff_t>(counts_.size()) ? 0 : counts_[static_cast<std::size_t>(at)];
}

void Load::add(Day day) {
  if (day < first_) return;
  const auto at = static_cast<std::size_t>((day - first_).count());
  if (at >= counts_.size()) counts_.resize(at + 1);
  ++counts_[at];
}

void Load::remove(Day day) noexcept {
  if (on(day) > 0) --counts_[static_cast<std::size_t>((day - first_).count())];
}

double Load::average(const Rhythm& rhythm, int days) const noexcept {
  double cards = 0;
  double weight = 0;
  for (int i = 0; i < days; ++i) {
    const Day day = first_ + std::chrono::days{i};
    cards += static_cast<double>(on(day));
    weight += rhythm.weightOf(day);
  }
  return weight > 0 ? cards / weight : cards / days;
}

}  // namespace kowruk::schedule
