#include "schedule/level.h"

#include <algorithm>
#include <cmath>

namespace kowruk::schedule {

namespace {

// Days either way for an interval in days.
int fuzzOf(double interval) noexcept {
  const auto within = [interval](double from, double to) { return std::max(0.0, std::min(interval, to) - from); };
  return static_cast<int>(1 + 0.15 * within(2.5, 7) + 0.1 * within(7, 20) + 0.05 * within(20, 1e9) + 0.5);
}

}  // namespace

std::optional<std::pair<Day, Day>> rangeOf(const Memory& memory) noexcept {
  constexpr double kShortest = 2.5;
  const double interval = elapsedDays(memory.reviewed, memory.due);
  if (interval < kShortest) return std::nullopt;
  const std::chrono::days fuzz{fuzzOf(interval)};
  return std::pair{std::max(memory.reviewedDay + std::chrono::days{2}, memory.dueDay - fuzz), memory.dueDay + fuzz};
}

std::optional<Day> dayFor(const Memory& memory, const Load& load, const Rhythm& rhythm, std::optional<Day> sibling) {
  const auto range = rangeOf(memory);
  if (!range) return std::nullopt;
  const auto interval = static_cast<double>((memory.dueDay - memory.reviewedDay).count());
  std::optional<Day> best;
  double least = 0;
  const auto look = [&](Day day) {
    const double weight = rhythm.weightOf(day);
    if (weight <= 0) return;
    const double far = static_cast<double>((day - memory.reviewedDay).count()) / interval;
    const double cost = (static_cast<double>(load.on(day)) + 1) / weight * std::pow(far, kPull);
    if (!best || cost < least) {
      best = day;
      least = cost;
    }
  };
  const auto lookThrough = [&](std::optional<Day> without) {
    // From the due Day outwards, so that of equals the nearest is taken, and of these the earlier.
    for (Day near = memory.dueDay, far = memory.dueDay; near >= range->first || far <= range->second;
         near -= std::chrono::days{1}, far += std::chrono::days{1}) {
      if (near >= range->first && near != without) look(near);
      if (far != near && far <= range->second && far != without) look(far);
    }
  };
  lookThrough(sibling);
  if (!best) lookThrough(std::nullopt);
  return best ? best : memory.dueDay;
}

}  // namespace kowruk::schedule
