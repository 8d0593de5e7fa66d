// A year of 10,000 simulated cards, and a plan for a test of 5,000 cards in 180 days.
#include <benchmark/benchmark.h>

#include "schedule/deadline.h"

using namespace kowruk;

namespace {

void yearOfTenThousandCards(benchmark::State& run) {
  std::size_t answers = 0;
  for (auto _ : run) {
    Chance chance{1};
    const auto year = simulate(Fsrs7{}, {.cards = 10'000, .days = 365, .freshADay = 30}, {}, chance);
    answers = year.log.size();
    benchmark::DoNotOptimize(year);
  }
  run.counters["answers"] = static_cast<double>(answers);
}
BENCHMARK(yearOfTenThousandCards)->Unit(benchmark::kMillisecond);

// So many of the 5,000 have been met before.
void planForATest(benchmark::State& run) {
  const Fsrs7 model;
  std::vector<schedule::Standing> cards(5000);
  Chance chance{1};
  for (std::size_t i = 0; i < static_cast<std::size_t>(run.range(0)); ++i) {
    Fsrs7State state;
    meet(model, {}, state, chance);
    ask(model, {}, 3, state, chance);
    cards[i] = {state, -1 - 40 * chance.share()};
  }
  double gap = 0;
  for (auto _ : run) {
    const schedule::MemoryGrid grid{model, {}, 180};
    schedule::TestPlan plan{grid, {.evenings = 180, .seconds = std::vector<double>(180, 2400)}};
    plan.settle(0, cards, schedule::Effort::Fresh);
    const auto forecast = plan.forecast(0, cards);
    gap = forecast.bound - forecast.score;
    benchmark::DoNotOptimize(plan.order(0, cards));
  }
  run.counters["gap"] = gap;
}
BENCHMARK(planForATest)->Arg(0)->Arg(2500)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace
