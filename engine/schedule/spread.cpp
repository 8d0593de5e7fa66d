#include "schedule/spread.h"

#include <algorithm>
#include <cmath>

namespace kowruk::schedule {

namespace {

using std::chrono::days;

// How far a card is from where it belongs: the logarithm of the share by which its interval is wrong.
double urgencyOf(const Wish& wish) noexcept {
  const auto length = [&wish](Day day) { return std::max(1.0, static_cast<double>((day - wish.reviewed).count())); };
  return std::abs(std::log(length(wish.wanted) / length(wish.due)));
}

bool isMoreUrgent(const Wish& one, const Wish& other) noexcept {
  const double urgency = urgencyOf(one);
  const double otherUrgency = urgencyOf(other);
  return urgency != otherUrgency ? urgency > otherUrgency : one.card < other.card;
}

// As near to what is wanted as it may come.
Day within(const Wish& wish, Day today) noexcept {
  const auto left = static_cast<double>((wish.due - today).count());
  const days most{std::max(1, static_cast<int>(left * kFarthestShift))};
  // Two days after its answer at least: nearer is not for a schedule of days (Memory::comesAgainToday).
  const Day earliest = std::max({wish.due - most, today + days{1}, wish.reviewed + days{2}});
  return std::clamp(wish.wanted, std::min(earliest, wish.due), wish.due + most);
}

}  // namespace

std::size_t fullest(double average, const Rhythm& rhythm, Day day) noexcept {
  return static_cast<std::size_t>(std::ceil(kFullest * rhythm.weightOf(day) * average));
}

std::vector<Shift> spread(std::vector<Wish> wishes, Load load, const Rhythm& rhythm, Day today) {
  const double average = load.average(rhythm, kDaysOfAverage);
  std::sort(wishes.begin(), wishes.end(), isMoreUrgent);
  std::vector<Shift> shifts;
  for (const Wish& wish : wishes) {
    if (shifts.size() == kMostShifts) break;
    const Day goal = within(wish, today);
    const days step{goal < wish.due ? 1 : -1};
    // From the goal back towards where it is: the first Day with room.
    for (Day day = goal; day != wish.due; day += step) {
      if (load.on(day) + 1 > fullest(average, rhythm, day)) continue;
      load.remove(wish.due);
      load.add(day);
      shifts.push_back({.card = wish.card, .from = wish.due, .to = day});
      break;
    }
  }
  return shifts;
}

}  // namespace kowruk::schedule
