// What durability costs: one answer on the disk, and a file of 100,000 reviews opened, verified, backed up and merged.
//
// The answers' times are taken one by one: their median and 99th percentile stand in the counters p50_ms and p99_ms.
// The files lie in the folder for temporary files; set TMPDIR to a disk whose syncs are to be measured.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "store/learner_file.h"

namespace kowruk::store {

namespace {

namespace fs = std::filesystem;

const Place kDesk{"desk"};

struct Shelf100k {
  Shelf100k() {
    const char* chosen = std::getenv("TMPDIR");
    std::string pattern = std::string{chosen != nullptr ? chosen : "/tmp"} + "/kowruk-bench-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    auto file = LearnerFile::create(path(), kDesk);
    std::vector<Payload> batch;
    for (int i = 0; i < 100'000; ++i) {
      batch.push_back(answer(i));
      if (batch.size() == 5'000) {
        file.append(batch, at(i).instant);
        batch.clear();
      }
    }
  }
  ~Shelf100k() { fs::remove_all(folder); }
  Shelf100k(const Shelf100k&) = delete;
  Shelf100k& operator=(const Shelf100k&) = delete;

  // 100,000 answers of a minute each, 300 a day, over 10,000 cards.
  static Moment at(int i) {
    return {.instant = Instant{std::chrono::hours{24} * (20'000 + i / 300) + std::chrono::minutes{i % 300}}};
  }

  static Review answer(int i) {
    return {.card = {.entry = {"first-year/word-" + std::to_string(i * 7919 % 10'000)}},
            .grade = kGrades.at(static_cast<std::size_t>(i * 31 % 7 % 4)),
            .exercise = "recall",
            .verdict = "",
            .milliseconds = 5'000,
            .at = at(i),
            .retention = 0.9,
            .parameters = "fsrs-7"};
  }

  fs::path path() const { return folder / "learner.db"; }

  fs::path folder;
};

Shelf100k& shelf() {
  static Shelf100k made;
  return made;
}

void ADurableAnswer(benchmark::State& state) {
  auto file = LearnerFile::open(shelf().path(), kDesk);
  std::vector<double> times;
  int i = 100'000;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    file.append(Shelf100k::answer(i), Shelf100k::at(i).instant);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    state.SetIterationTime(took.count());
    times.push_back(took.count() * 1e3);
    ++i;
  }
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
}
BENCHMARK(ADurableAnswer)->UseManualTime()->Iterations(2'000)->Unit(benchmark::kMillisecond);

void AnUndo(benchmark::State& state) {
  auto file = LearnerFile::open(shelf().path(), kDesk);
  for (auto _ : state) file.append(Void{file.latestReview()->id}, Shelf100k::at(200'000).instant);
}
BENCHMARK(AnUndo)->Iterations(200)->Unit(benchmark::kMillisecond);

void Opening(benchmark::State& state) {
  shelf();
  for (auto _ : state) benchmark::DoNotOptimize(LearnerFile::open(shelf().path(), kDesk).cards().size());
}
BENCHMARK(Opening)->Unit(benchmark::kMillisecond);

void OpeningWithoutTheCards(benchmark::State& state) {
  shelf();
  for (auto _ : state) benchmark::DoNotOptimize(LearnerFile::open(shelf().path(), {"elsewhere"}).cards().size());
}
BENCHMARK(OpeningWithoutTheCards)->Unit(benchmark::kMillisecond);

void Verifying(benchmark::State& state) {
  const auto file = LearnerFile::open(shelf().path(), kDesk);
  for (auto _ : state) {
    if (!file.verify().sound()) state.SkipWithError("the file is not sound");
  }
}
BENCHMARK(Verifying)->Unit(benchmark::kMillisecond);

void BackingUp(benchmark::State& state) {
  const auto file = LearnerFile::open(shelf().path(), kDesk);
  for (auto _ : state) file.backUp(shelf().folder / "backup.db");
}
BENCHMARK(BackingUp)->Unit(benchmark::kMillisecond);

void MergingIntoANewFile(benchmark::State& state) {
  const auto events = LearnerFile::open(shelf().path(), kDesk).events();
  for (auto _ : state) {
    const fs::path path = shelf().folder / "other.db";
    fs::remove(path);
    benchmark::DoNotOptimize(LearnerFile::create(path, kDesk).merge(events));
  }
}
BENCHMARK(MergingIntoANewFile)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace kowruk::store
