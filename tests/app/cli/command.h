// The real `kowruk` as a child, without a terminal or at a pseudo-terminal of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kowruk::cli::testing {

struct Outcome {
  int status = -1;  // exit status; -1 where it was ended by a signal
  std::string out{};
  std::string errors{};
};

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// An empty data folder, deleted afterwards, and a clock that stands at 2027-03-01T20:00:00+08:00 until it is moved.
struct Home {
  Home();
  ~Home();
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

  // Runs `kowruk ARGUMENTS` with the given standard input. before: words before the command, such as strace's.
  Outcome run(std::vector<std::string> arguments, const std::string& input = "",
              const std::vector<std::string>& before = {}) const;

  // Runs `kowruk ARGUMENTS` at a terminal, typing keys one after another as it asks for them: each pair is a text to
  // wait for and the keys to type then. Returns all that was shown.
  struct Step {
    std::string waitFor;
    std::string keys;
  };
  Outcome runAtTerminal(std::vector<std::string> arguments, const std::vector<Step>& steps) const;

  std::vector<std::string> everywhere() const;

  std::filesystem::path data;
  std::string now = "2027-03-01T20:00:00+08:00";
};

}  // namespace kowruk::cli::testing
