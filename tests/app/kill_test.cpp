// The real `kowruk review`, killed in the middle of its work: what it has said is saved is saved.
//
// A child gets grades as fast as it takes them and is killed with SIGKILL at a moment drawn by chance. Then the file is
// opened: every answer and every undo it acknowledged is there, in order, with at most one more that it had no time to
// speak of; the log verifies, and its replay is the cards. (A kill cannot tell whether the disk was synced: that is
// what tests/engine/store/power_cut_test.cpp is for.)
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "store/learner_file.h"
#include "study/folders.h"

namespace kowruk {

namespace {

namespace fs = std::filesystem;

// A child with its standard input and output in our hands.
class Child {
 public:
  explicit Child(const std::vector<std::string>& words) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(in[0], 0);
      ::dup2(out[1], 1);
      std::vector<char*> pointers;
      for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
      pointers.push_back(nullptr);
      ::execv(pointers[0], pointers.data());
      ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    in_ = in[1];
    out_ = out[0];
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    kill();
    ::close(in_);
    ::close(out_);
  }

  void say(const std::string& lines) const {
    ASSERT_EQ(::write(in_, lines.data(), lines.size()), ssize_t(lines.size()));
  }

  // Waits until so many lines have come, or the child has ended.
  void waitForLines(std::ptrdiff_t count) {
    while (std::count(heard_.begin(), heard_.end(), '\n') < count && readMore(-1)) {
    }
  }

  // Listens for so long and no longer.
  void listenFor(std::chrono::microseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    for (auto left = time; left.count() > 0;) {
      if (!readMore(left.count() * 1000)) return;
      left = std::chrono::duration_cast<std::chrono::microseconds>(end - std::chrono::steady_clock::now());
    }
  }

  // Kills it and hears what it had said by then. True where it was still alive.
  bool kill() {
    if (process_ <= 0) return false;
    ::kill(process_, SIGKILL);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    while (readMore(-1)) {
    }
    return WIFSIGNALED(status);
  }

  // Every whole line it said.
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    std::istringstream stream{heard_.substr(0, heard_.rfind('\n') + 1)};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
  }

 private:
  // False at the end of what it says, true otherwise; waits at most so many nanoseconds, for ever if negative.
  bool readMore(long nanoseconds) {
    pollfd waiting{.fd = out_, .events = POLLIN, .revents = 0};
    const timespec limit{.tv_sec = nanoseconds / 1'000'000'000, .tv_nsec = nanoseconds % 1'000'000'000};
    if (::ppoll(&waiting, 1, nanoseconds < 0 ? nullptr : &limit, nullptr) == 0) return true;
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(out_, buffer.data(), buffer.size());
    if (count > 0) heard_.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  pid_t process_ = 0;
  int in_ = -1;
  int out_ = -1;
  std::string heard_;
};

// What a line acknowledges: "first-year/thanks 3" for an answer, "undone" for an undo; empty for any other line.
std::string acknowledgedBy(const std::string& line) {
  if (line == R"({"undone":true})") return "undone";
  if (line.rfind(R"({"saved":)", 0) != 0) return "";
  const auto after = [&line](const std::string& name) {
    const auto start = line.find(name) + name.size();
    return line.substr(start, line.find_first_of("\",}", start) - start);
  };
  return after(R"("entry":")") + " " + after(R"("grade":)");
}

// The same words for an event of the log.
std::string wordsFor(const store::Event& event) {
  if (!event.payload) return "unknown";
  if (std::holds_alternative<store::Void>(*event.payload)) return "undone";
  const auto* review = std::get_if<store::Review>(&*event.payload);
  return review == nullptr ? event.kind
                           : review->card.entry.text + " " + std::to_string(static_cast<int>(review->grade));
}

// A learner who is interrupted again and again.
class Interrupted {
 public:
  Interrupted() {
    const auto made = home.run({"learner", "new", "Ayshe", "--learn", "ug", "--reads", "yes"});
    EXPECT_EQ(made.status, 0) << made.errors;
    known = readLog(0).size();
  }

  // One session, its end drawn by chance; then everything is looked at. Returns how many answers were acknowledged.
  std::size_t reviewUntilKilled(std::mt19937& chance, int day) {
    home.now = toText(dayFrom(2027, 3, 2).value() + std::chrono::days{day}) + "T20:00:00+08:00";
    std::vector<std::string> words{KOWRUK_COMMAND};
    for (auto& word : home.everywhere()) words.push_back(word);
    for (const char* word : {"review", "--json", "--minutes", "600"}) words.emplace_back(word);
    std::string wishes;
    for (int i = 0; i < 60; ++i) {
      wishes += chance() % 8 == 0 ? "{\"undo\":true}\n" : "{\"grade\":" + std::to_string(chance() % 4 + 1) + "}\n";
    }
    std::vector<std::string> acknowledged;
    {
      Child child(words);
      child.say(wishes);
      child.waitForLines(static_cast<std::ptrdiff_t>(chance() % 24));
      child.listenFor(std::chrono::microseconds{chance() % 3000});
      killedAlive = child.kill();
      for (const std::string& line : child.lines()) {
        if (auto told = acknowledgedBy(line); !told.empty()) acknowledged.push_back(std::move(told));
      }
    }
    const std::vector<std::string> log = readLog(known);
    EXPECT_GE(log.size(), acknowledged.size()) << "an acknowledged answer is lost";
    EXPECT_LE(log.size(), acknowledged.size() + 1) << "only the last can have had no time to be spoken of";
    const std::size_t both = std::min(log.size(), acknowledged.size());
    for (std::size_t i = 0; i < both; ++i) EXPECT_EQ(log[i], acknowledged[i]) << i;
    unspoken += log.size() > acknowledged.size() ? 1U : 0U;
    known += log.size();
    return acknowledged.size();
  }

  cli::testing::Home home;
  std::size_t known = 0;     // events seen in the log so far
  std::size_t unspoken = 0;  // times an event was there and had not been acknowledged yet
  bool killedAlive = false;

 private:
  // The events from the nth on, in words; all of the file is held against itself.
  std::vector<std::string> readLog(std::size_t from) const {
    const fs::path data = home.data / "kowruk";
    const fs::path folder = data / "learners" / "Ayshe";
    const auto file = store::LearnerFile::open(folder / "learner.db", study::placeOf(data, folder));
    const auto found = file.verify();
    EXPECT_TRUE(found.sound()) << found.faults.front();
    EXPECT_TRUE(found.forks.empty());
    const auto events = file.events();
    std::vector<Card> cards(file.cards().begin(), file.cards().end());
    std::sort(cards.begin(), cards.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
    EXPECT_EQ(cards, store::replay(events));
    std::vector<std::string> words;
    for (std::size_t i = from; i < events.size(); ++i) words.push_back(wordsFor(events[i]));
    return words;
  }
};

}  // namespace

TEST(Kill, LosesNothingThatWasAcknowledged) {
  const int kills = std::getenv("KOWRUK_FULL") != nullptr ? 2'000 : 50;
  constexpr int kLife = 50;  // so many kills a learner
  std::mt19937 chance(20270301);
  std::size_t acknowledged = 0;
  std::size_t unspoken = 0;
  int alive = 0;
  for (int done = 0; done < kills && !::testing::Test::HasFailure();) {
    Interrupted learner;
    for (int day = 0; day < kLife && done < kills && !::testing::Test::HasFailure(); ++day, ++done) {
      acknowledged += learner.reviewUntilKilled(chance, day);
      alive += learner.killedAlive ? 1 : 0;
    }
    unspoken += learner.unspoken;
  }
  // The kills came in the midst of work, not before it and not after.
  EXPECT_GT(acknowledged, static_cast<std::size_t>(kills) * 3);
  EXPECT_GT(alive, kills * 9 / 10);
  RecordProperty("acknowledged", static_cast<int>(acknowledged));
  RecordProperty("committed_but_not_yet_acknowledged", static_cast<int>(unspoken));
}

}  // namespace kowruk
