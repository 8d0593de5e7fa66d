#include "app/cli/command.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kowruk::cli::testing {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void become(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  ::setenv("LANG", "en_US.UTF-8", 1);
  ::unsetenv("LC_ALL");
  ::execvp(pointers[0], pointers.data());
  ::_exit(127);
}

int statusOf(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string readAll(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

// More of what a terminal shows; false when the other end is closed or a minute has passed.
bool readMore(int terminal, std::string& shown) {
  pollfd waiting{.fd = terminal, .events = POLLIN, .revents = 0};
  if (::poll(&waiting, 1, 60'000) <= 0) return false;
  std::array<char, 4096> buffer{};
  const ssize_t count = ::read(terminal, buffer.data(), buffer.size());
  if (count <= 0) return false;
  shown.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

}  // namespace

Home::Home() {
  std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
  data = ::mkdtemp(pattern.data());
}

Home::~Home() { fs::remove_all(data); }

std::vector<std::string> Home::everywhere() const {
  return {"--data", (data / "kowruk").string(), "--decks", std::string{KOWRUK_SOURCE} + "/decks", "--now", now};
}

Outcome Home::run(std::vector<std::string> arguments, const std::string& input,
                  const std::vector<std::string>& before) const {
  const fs::path streams = data / "streams";
  fs::create_directories(streams);
  std::ofstream(streams / "in", std::ios::binary) << input;
  std::vector<std::string> words = before;
  words.emplace_back(KOWRUK_COMMAND);
  for (auto& word : everywhere()) words.push_back(word);
  for (auto& word : arguments) words.push_back(word);

  const pid_t child = ::fork();
  if (child == 0) {
    const int in = ::open((streams / "in").c_str(), O_RDONLY);
    const int out = ::open((streams / "out").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int errors = ::open((streams / "errors").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(in, 0);
    ::dup2(out, 1);
    ::dup2(errors, 2);
    become(words);
  }
  Outcome outcome{.status = statusOf(child)};
  outcome.out = readAll(streams / "out");
  outcome.errors = readAll(streams / "errors");
  return outcome;
}

Outcome Home::runAtTerminal(std::vector<std::string> arguments, const std::vector<Step>& steps) const {
  std::vector<std::string> words{KOWRUK_COMMAND};
  for (auto& word : everywhere()) words.push_back(word);
  for (auto& word : arguments) words.push_back(word);
  int terminal = -1;
  winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) become(words);

  Outcome outcome;
  std::size_t seen = 0;
  for (const Step& step : steps) {
    std::size_t at = outcome.out.find(step.waitFor, seen);
    while (at == std::string::npos && readMore(terminal, outcome.out)) at = outcome.out.find(step.waitFor, seen);
    if (at == std::string::npos) {
      outcome.errors = "never shown: " + step.waitFor;
      break;
    }
    seen = at + step.waitFor.size();
    if (::write(terminal, step.keys.data(), step.keys.size()) < 0) outcome.errors = "the keys went nowhere";
  }
  while (outcome.errors.empty() && readMore(terminal, outcome.out)) {
  }
  if (!outcome.errors.empty()) ::kill(child, SIGKILL);
  outcome.status = statusOf(child);
  ::close(terminal);
  return outcome;
}

}  // namespace kowruk::cli::testing
