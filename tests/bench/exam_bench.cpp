// What a large test costs: 10,000 people, 100 items, everything `exam analyse` gives.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "exam/analyse.h"

using namespace kowruk::exam;

namespace {

// People and items of a normal population, slopes about 1, answers as a 2PL gives them.
NamedBytes simulatedTest(std::size_t people, std::size_t items) {
  std::mt19937_64 chance{2027};
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> roll{0, 1};
  std::vector<double> slope(items);
  std::vector<double> intercept(items);
  std::string table;
  for (std::size_t i = 0; i < items; ++i) {
    slope[i] = 0.6 + 0.9 * roll(chance);
    intercept[i] = normal(chance);
    table += (i == 0 ? "Q" : ",Q") + std::to_string(i + 1);
  }
  table += '\n';
  for (std::size_t n = 0; n < people; ++n) {
    const double theta = normal(chance);
    for (std::size_t i = 0; i < items; ++i) {
      if (i > 0) table += ',';
      table += roll(chance) < logistic(slope[i] * theta + intercept[i]) ? '1' : '0';
    }
    table += '\n';
  }
  return {"simulated.csv", table};
}

void analyseLargeTest(benchmark::State& state) {
  const NamedBytes file = simulatedTest(10'000, 100);
  for (auto _ : state) {
    const auto read = readResponses(file);
    const Analysis analysis = analyse(*read.responses);
    benchmark::DoNotOptimize(analysis.patterns.data());
    state.counters["steps of 2PL"] = static_cast<double>(analysis.twoPl->passes.size());
    state.counters["converged"] = analysis.twoPl->converged ? 1 : 0;
  }
}

}  // namespace

BENCHMARK(analyseLargeTest)->Unit(benchmark::kSecond);
