// A learner's cards as the plan sees them, and its order as cards again.
#include "schedule/deadline_queue.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <unordered_set>

namespace kowruk::schedule {

namespace {

// Seconds that bring less than this in expected answers are better spent on something else: a minute must bring 0.006.
constexpr double kWorthASecond = 1e-4;
constexpr double kTenMinutes = 600;

TestDate dateOf(const DeadlineQuestion& question, int evenings, double more) {
  TestDate date{.evenings = evenings,
                .seconds = std::vector<double>(static_cast<std::size_t>(evenings), question.secondsADay + more),
                .leastGain = kWorthASecond};
  date.seconds.front() = question.secondsLeft;
  return date;
}

// The latest answer lies before the first evening, which is now.
std::vector<Standing> standingsOf(const DeadlineQuestion& question) {
  std::vector<Standing> cards;
  for (const CardId& id : question.scope) {
    const Card* card = question.find(id);
    if (card != nullptr && card->memory) {
      cards.push_back({card->memory->state, -elapsedDays(card->memory->reviewed, question.now.instant)});
    } else {
      cards.push_back({});
    }
  }
  return cards;
}

// As many of the order as the seconds hold. An entry that has been asked today keeps its sibling back.
std::vector<CardId> keptOf(const DeadlineQuestion& question, std::span<const std::uint32_t> order,
                           const std::vector<Standing>& cards, const MemoryGrid& grid, double seconds) {
  std::unordered_set<std::string_view> asked;
  for (const CardId& id : question.scope) {
    const Card* card = question.find(id);
    const bool today = card != nullptr && card->memory && card->memory->reviewedDay == question.now.day();
    if (today) asked.insert(id.entry.text);
  }
  std::vector<CardId> kept;
  for (const std::uint32_t i : order) {
    const CardId& id = question.scope[i];
    if (asked.count(id.entry.text) > 0) continue;
    const Expected expected = cards[i].state ? grid.asked(*cards[i].state, -cards[i].reviewed) : grid.met();
    if (expected.seconds > seconds) break;
    seconds -= expected.seconds;
    asked.insert(id.entry.text);
    kept.push_back(id);
  }
  return kept;
}

}  // namespace

Habits habitsOf(const Pace& pace) noexcept {
  Habits habits;
  const double good = pace.remembered[0];
  habits.seconds = {std::max(1.0, pace.forgotten - good), 1.5 * good, good, 0.75 * good};
  habits.meeting = std::max(1.0, pace.fresh - habits.first[0] * good);
  return habits;
}

std::optional<DeadlineDay> deadlineQueue(const DeadlineQuestion& question) {
  assert(question.model != nullptr);
  const auto evenings = static_cast<int>((question.testDay - question.now.day()).count());
  if (evenings < 1 || evenings > kMostEvenings || question.scope.empty()) return std::nullopt;
  const MemoryGrid grid{*question.model, habitsOf(question.pace), evenings};
  const std::vector<Standing> cards = standingsOf(question);
  TestPlan plan{grid, dateOf(question, evenings, 0)};
  plan.settle(0, cards, Effort::Fresh);
  const Forecast forecast = plan.forecast(0, cards);
  DeadlineDay day;
  day.score = forecast.score;
  day.band = bandOf(forecast.score, question.questions, question.doubt);
  day.bound = forecast.bound;
  day.secondsBy = forecast.seconds;
  day.cards = keptOf(question, plan.order(0, cards), cards, grid, question.secondsLeft);
  TestPlan more{grid, dateOf(question, evenings, kTenMinutes)};
  more.startFrom(plan.prices());
  more.settle(0, cards, Effort::Warm);
  day.scoreWithTenMore = std::max(day.score, more.forecast(0, cards).score);
  return day;
}

}  // namespace kowruk::schedule
