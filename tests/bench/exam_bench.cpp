// What tests cost: 10,000 people and 100 items analysed, with everything `exam analyse` gives; 1,000 parallel forms of
// 40 items drawn from the year, and how far their mean expected shares lie apart.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "deck/read.h"
#include "exam/analyse.h"
#include "exam/draw.h"

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

void drawManyForms(benchmark::State& state) {
  const auto course = kowruk::deck::readCourse(KOWRUK_SOURCE "/decks/first-year").course.value();
  std::string text =
      "id = \"bench\"\ncourse = \"first-year\"\nlearnt = \"ug\"\nforms = 1000\nshare_items = true\n"
      "lessons = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n";
  const std::pair<const char*, int> cells[] = {{"choose-meaning", 8}, {"choose-phrase", 7}, {"listen", 7},
                                               {"type", 5},           {"order", 4},         {"gap", 4},
                                               {"dialogue", 3},       {"read-aloud", 2}};
  for (const auto& [kind, items] : cells) {
    text += "[[cell]]\nkind = \"" + std::string{kind} + "\"\nitems = " + std::to_string(items) + "\n";
  }
  const Blueprint blueprint = readBlueprint(text, "bench.toml").blueprint.value();
  Seed seed;
  for (auto _ : state) {
    ++seed.bytes[0];
    const Drawn drawn = draw(blueprint, course, seed);
    const Spread spread = spreadOf(*drawn.paper);
    state.counters["forms"] = static_cast<double>(drawn.paper->forms.size());
    state.counters["items"] = static_cast<double>(drawn.paper->forms.front().items.size());
    state.counters["mean"] = spread.mean / 1000;
    state.counters["deviation"] = spread.deviation / 1000;
    state.counters["range"] = (spread.most - spread.least) / 1000;
  }
}

}  // namespace

BENCHMARK(drawManyForms)->Unit(benchmark::kSecond);
BENCHMARK(analyseLargeTest)->Unit(benchmark::kSecond);
