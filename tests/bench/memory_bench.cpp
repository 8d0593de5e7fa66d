// How much review arithmetic one core does in a second.
//
// "four grades" is what a review page needs: the states after each grade and the interval of each. "a step" is what a
// replay of the log needs: the state after one answer.
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "memory/card.h"
#include "memory/fsrs6.h"
#include "memory/fsrs7.h"

using namespace kowruk;

namespace {

struct Asked7 {
  Fsrs7State state;
  double days;
  Grade grade;
};

struct Asked6 {
  Fsrs6State state;
  int days;
  Grade grade;
};

constexpr std::size_t kAsked = 4096;
constexpr double kRetention = 0.9;

// One answer in ten forgotten, as in a log kept at 0.9; waits around the interval.
Grade someGrade(std::mt19937_64& chance) {
  const auto roll = chance() % 20;
  return roll < 2 ? Grade::Forgot : roll < 4 ? Grade::Hard : roll < 17 ? Grade::Good : Grade::Easy;
}

double someDelay(std::mt19937_64& chance) { return 0.5 + static_cast<double>(chance() % 1000) / 1000; }

// States that cards pass through in their first ten answers.
std::vector<Asked7> asked7(const Fsrs7& model) {
  std::mt19937_64 chance{7};
  std::vector<Asked7> asked;
  Fsrs7State state = model.first(Grade::Good);
  while (asked.size() < kAsked) {
    const double days = model.interval(state, kRetention) * someDelay(chance);
    const Grade grade = someGrade(chance);
    asked.push_back({state, days, grade});
    state = asked.size() % 10 == 0 ? model.first(someGrade(chance)) : model.next(state, days, grade);
  }
  return asked;
}

std::vector<Asked6> asked6(const Fsrs6& model) {
  std::mt19937_64 chance{6};
  std::vector<Asked6> asked;
  Fsrs6State state = model.first(Grade::Good);
  while (asked.size() < kAsked) {
    const int days = static_cast<int>(state.stability * someDelay(chance));
    const Grade grade = someGrade(chance);
    asked.push_back({state, days, grade});
    state = asked.size() % 10 == 0 ? model.first(someGrade(chance)) : model.next(state, days, grade);
  }
  return asked;
}

void count(benchmark::State& run) {
  run.SetItemsProcessed(static_cast<std::int64_t>(run.iterations()) * static_cast<std::int64_t>(kAsked));
}

void fsrs6FourGrades(benchmark::State& run) {
  const Fsrs6 model;
  const auto asked = asked6(model);
  const double perStability = model.intervalPerStability(kRetention);
  for (auto _ : run) {
    for (const Asked6& ask : asked) {
      auto states = model.nextWithEach(ask.state, ask.days);
      for (const Fsrs6State& state : states) benchmark::DoNotOptimize(Fsrs6::wholeInterval(state, perStability));
      benchmark::DoNotOptimize(states);
    }
  }
  count(run);
}
BENCHMARK(fsrs6FourGrades);

void fsrs6Step(benchmark::State& run) {
  const Fsrs6 model;
  const auto asked = asked6(model);
  for (auto _ : run) {
    for (const Asked6& ask : asked) benchmark::DoNotOptimize(model.next(ask.state, ask.days, ask.grade));
  }
  count(run);
}
BENCHMARK(fsrs6Step);

void fsrs7FourGrades(benchmark::State& run) {
  const Fsrs7 model;
  const auto asked = asked7(model);
  const Fsrs7Aim aim = model.aimAt(kRetention);
  for (auto _ : run) {
    for (const Asked7& ask : asked) {
      auto states = model.nextWithEach(ask.state, ask.days);
      benchmark::DoNotOptimize(model.intervals(states, aim));
      benchmark::DoNotOptimize(states);
    }
  }
  count(run);
}
BENCHMARK(fsrs7FourGrades);

void fsrs7Step(benchmark::State& run) {
  const Fsrs7 model;
  const auto asked = asked7(model);
  for (auto _ : run) {
    for (const Asked7& ask : asked) benchmark::DoNotOptimize(model.next(ask.state, ask.days, ask.grade));
  }
  count(run);
}
BENCHMARK(fsrs7Step);

void fsrs7Interval(benchmark::State& run) {
  const Fsrs7 model;
  const auto asked = asked7(model);
  for (auto _ : run) {
    for (const Asked7& ask : asked) benchmark::DoNotOptimize(model.interval(ask.state, kRetention));
  }
  count(run);
}
BENCHMARK(fsrs7Interval);

// A card's whole way, where each step waits for the one before: what replaying one card costs.
void fsrs7OneCard(benchmark::State& run) {
  const Fsrs7 model;
  const auto asked = asked7(model);
  for (auto _ : run) {
    Fsrs7State state = model.first(Grade::Good);
    for (const Asked7& ask : asked) state = model.next(state, ask.days, ask.grade);
    benchmark::DoNotOptimize(state);
  }
  count(run);
}
BENCHMARK(fsrs7OneCard);

void fsrs6OneCard(benchmark::State& run) {
  const Fsrs6 model;
  const auto asked = asked6(model);
  for (auto _ : run) {
    Fsrs6State state = model.first(Grade::Good);
    for (const Asked6& ask : asked) state = model.next(state, ask.days, ask.grade);
    benchmark::DoNotOptimize(state);
  }
  count(run);
}
BENCHMARK(fsrs6OneCard);

}  // namespace
