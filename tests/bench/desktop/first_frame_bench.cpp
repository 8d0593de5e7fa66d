// The real window, started as a person starts it: from exec to the first frame, and what it holds in memory at rest.
//
// Offscreen unless the environment names another platform, so under Xvfb: QT_QPA_PLATFORM=xcb xvfb-run -a …
// Usage: kowruk_desktop_bench --benchmark_repetitions=21 --benchmark_report_aggregates_only=true
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "study/library.h"

extern char** environ;

namespace {

using namespace kowruk;
namespace fs = std::filesystem;

// A data folder with one learner in it.
class Home {
 public:
  Home() {
    std::string pattern = (fs::temp_directory_path() / "kowruk-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder could be made");
    path_ = pattern;
    study::Library library{path_, fs::path{KOWRUK_SOURCE} / "decks"};
    library.create("Anna", study::Settings{}, momentFromText("2027-03-02T20:00:00+08:00").value());
  }
  ~Home() { fs::remove_all(path_); }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

  const fs::path& path() const noexcept { return path_; }

 private:
  fs::path path_;
};

// The program as a child whose output is read from a pipe.
class Child {
 public:
  explicit Child(std::vector<std::string> arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe could be made");
    output_ = ends[0];
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    arguments.insert(arguments.begin(), KOWRUK_DESKTOP);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    if (::posix_spawn(&process_, KOWRUK_DESKTOP, &actions, nullptr, pointers.data(), environ) != 0) {
      throw std::runtime_error("the window could not be started");
    }
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
  }
  ~Child() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    ::close(output_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Waits for its first line; false where it ends without one.
  bool waitForALine() const {
    char letter = 0;
    while (::read(output_, &letter, 1) == 1) {
      if (letter == '\n') return true;
    }
    return false;
  }

  // Resident memory in MB, all of it and what is this process's alone.
  double residentMegabytes(const std::string& field) const {
    std::ifstream stream{"/proc/" + std::to_string(process_) + "/smaps_rollup"};
    double total = 0;
    for (std::string line; std::getline(stream, line);) {
      if (line.rfind(field, 0) == 0) total += std::stod(line.substr(line.find(':') + 1)) / 1024;
    }
    return total;
  }

 private:
  pid_t process_ = 0;
  int output_ = -1;
};

void startToFirstFrame(benchmark::State& state) {
  const Home home;
  for (auto unused : state) {
    const auto start = std::chrono::steady_clock::now();
    const Child child{{"--data", home.path(), "--quit-after-first-frame"}};
    if (!child.waitForALine()) return state.SkipWithError("no first frame");
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
}

void memoryAtRest(benchmark::State& state) {
  const Home home;
  for (auto unused : state) {
    const Child child{{"--data", home.path()}};
    std::this_thread::sleep_for(std::chrono::seconds{2});  // what is measured is rest
    state.SetIterationTime(2);
    state.counters["resident_MB"] = child.residentMegabytes("Rss");
    state.counters["own_MB"] = child.residentMegabytes("Private_");
  }
}

}  // namespace

BENCHMARK(startToFirstFrame)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(memoryAtRest)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

int main(int count, char** arguments) {
  ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
