// The day's queue for somebody who has met 50,000 entries in both directions: 100,000 cards, a tenth of them waiting.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <unordered_map>

#include "schedule/queue.h"

using namespace kowruk;

namespace {

constexpr int kEntries = 50'000;
const Moment kEvening = momentFromText("2027-03-15T20:00:00+08:00").value();

std::vector<Card> manyCards(int waitingInHundred) {
  std::mt19937_64 chance{1};
  std::vector<Card> cards;
  for (int i = 0; i < kEntries; ++i) {
    for (const Skill skill : {Skill::Understand, Skill::Say}) {
      const double stability = 1 + static_cast<double>(chance() % 10'000) / 50;
      const bool waits = static_cast<int>(chance() % 100) < waitingInHundred;
      Memory memory;
      memory.state = {stability, 0.8 * stability, 5};
      memory.reviewed = kEvening.instant - std::chrono::hours{static_cast<long>(24 * stability)};
      memory.due = kEvening.instant + std::chrono::hours{waits ? -24 : 24 * 7};
      memory.reviewedDay = kEvening.dayOf(memory.reviewed);
      memory.dueDay = kEvening.dayOf(memory.due);
      cards.push_back({.id = {{"first-year/entry-" + std::to_string(i)}, Language::Uyghur, skill}, .memory = memory});
    }
  }
  std::shuffle(cards.begin(), cards.end(), chance);
  return cards;
}

void queueOfAHundredThousand(benchmark::State& run) {
  const auto cards = manyCards(static_cast<int>(run.range(0)));
  std::vector<Entry> entries(1000);
  std::vector<const Entry*> brought;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].id.text = "first-year/entry-" + std::to_string(i * 49 + 990);
    entries[i].kind = i % 3 == 0 ? EntryKind::Phrase : EntryKind::Word;
    brought.push_back(&entries[i]);
  }
  std::unordered_map<CardId, const Card*> byId;  // as the learner's file has it
  for (const Card& card : cards) byId.emplace(card.id, &card);
  const auto find = [&byId](const CardId& id) {
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : found->second;
  };
  const Fsrs7 model;
  for (auto _ : run) {
    benchmark::DoNotOptimize(schedule::queueOf({.cards = cards,
                                                .find = find,
                                                .brought = brought,
                                                .learnt = Language::Uyghur,
                                                .now = kEvening,
                                                .secondsLeft = 1800,
                                                .model = &model,
                                                .pace = {}}));
  }
}
// In a hundred cards, so many wait: an ordinary day, and the worst after a year away.
BENCHMARK(queueOfAHundredThousand)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
