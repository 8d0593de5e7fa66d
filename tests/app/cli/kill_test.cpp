// The real command is killed in the middle of a review, again and again: no answer it said it had saved is ever lost.
//
// An answer is acknowledged by the line {"saved": …}. The kill comes after a few of these and a random moment more;
// then the file must verify (chain, cards against a replay) and at the end hold every acknowledged answer in its order.
// KOWRUK_FULL=1 kills 2,000 times instead of 40.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

#include "app/cli/command.h"
#include "base/time.h"

namespace kowruk::cli::testing {
namespace {

constexpr int kGradesOffered = 60;

// A review under way: its input is given, its output is read line by line.
class Child {
 public:
  explicit Child(std::vector<std::string> words) {
    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(in[0], 0);
      ::dup2(out[1], 1);
      std::vector<char*> pointers;
      for (std::string& word : words) pointers.push_back(word.data());
      pointers.push_back(nullptr);
      ::execv(pointers[0], pointers.data());
      ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = ::fdopen(out[0], "r");
  }
  ~Child() {
    std::fclose(output_);
    ::close(input_);
    ::waitpid(process_, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // A grade for each of the questions to come: 3 and 1 in turn. A reader that has gone is no news here.
  void offerGrades() const {
    std::string lines;
    for (int i = 0; i < kGradesOffered; ++i) lines += i % 2 == 0 ? "{\"grade\": 3}\n" : "{\"grade\": 1}\n";
    EXPECT_EQ(::write(input_, lines.data(), lines.size()), static_cast<ssize_t>(lines.size()));
  }

  bool line(std::string& text) const {
    char* buffer = nullptr;
    std::size_t size = 0;
    const ssize_t length = ::getline(&buffer, &size, output_);
    if (length > 0) text.assign(buffer, static_cast<std::size_t>(length));
    std::free(buffer);
    return length > 0 && text.back() == '\n';  // half a line acknowledges nothing
  }

  void kill() const { ::kill(process_, SIGKILL); }

 private:
  pid_t process_ = -1;
  int input_ = -1;
  std::FILE* output_ = nullptr;
};

// "first-year/thanks 3" out of {"saved":{"entry":"first-year/thanks","skill":"understand","grade":3}}.
std::string answerOf(const std::string& line) {
  const auto value = [&](const std::string& name) {
    const auto begin = line.find("\"" + name + "\":") + name.size() + 3;
    const auto text = line.substr(begin, line.find_first_of(",}", begin) - begin);
    return text.front() == '"' ? text.substr(1, text.size() - 2) : text;
  };
  return value("entry") + " " + value("grade");
}

// Answers of an exported log, in its order.
std::vector<std::string> answersIn(const std::filesystem::path& log) {
  std::vector<std::string> answers;
  std::ifstream stream{log};
  std::string entry;
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind("entry\t", 0) == 0) entry = line.substr(6);
    if (line.rfind("grade\t", 0) == 0) answers.push_back(entry + " " + line.substr(6));
  }
  return answers;
}

// True where `all` holds `some` in the same order.
bool holdsInOrder(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  std::size_t next = 0;
  for (const std::string& answer : all) {
    if (next < some.size() && answer == some[next]) ++next;
  }
  return next == some.size();
}

// One session, killed after a few acknowledgements and a moment more. Appends what was acknowledged.
void killedSession(const Home& home, std::mt19937& chance, std::vector<std::string>& acknowledged) {
  std::vector<std::string> words{KOWRUK_COMMAND};
  for (auto& word : home.everywhere()) words.push_back(word);
  for (const char* word : {"review", "--json", "--minutes", "600"}) words.emplace_back(word);
  const Child child{words};
  child.offerGrades();
  int left = std::uniform_int_distribution<int>{0, 8}(chance);
  const auto moment = std::uniform_int_distribution<useconds_t>{0, 3'000}(chance);
  std::string line;
  while (left > 0 && child.line(line)) {
    if (line.rfind("{\"saved\"", 0) != 0) continue;
    acknowledged.push_back(answerOf(line));
    --left;
  }
  ::usleep(left > 0 ? 0 : moment);  // chance, not a wait for something
  child.kill();
  while (child.line(line)) {
    if (line.rfind("{\"saved\"", 0) == 0) acknowledged.push_back(answerOf(line));
  }
}

TEST(Kill, NoAcknowledgedAnswerIsEverLost) {
  Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--learn", "ug", "--reads", "yes"}).status, 0);
  std::mt19937 chance{20270301};
  std::vector<std::string> acknowledged;
  Moment now = momentFromText(home.now).value();
  const int kills = std::getenv("KOWRUK_FULL") != nullptr ? 2'000 : 40;
  for (int i = 0; i < kills; ++i) {
    now.instant += std::chrono::hours{12};
    home.now = toText(now.instant);
    killedSession(home, chance, acknowledged);
    const Outcome verified = home.run({"learner", "verify", "--json"});
    ASSERT_EQ(verified.status, 0) << "after kill " << i + 1 << ": " << verified.out << verified.errors;
  }
  EXPECT_GT(acknowledged.size(), static_cast<std::size_t>(kills)) << "the kills came before anything was answered";
  ASSERT_EQ(home.run({"learner", "export", (home.data / "log.txt").string()}).status, 0);
  const auto kept = answersIn(home.data / "log.txt");
  EXPECT_TRUE(holdsInOrder(kept, acknowledged)) << acknowledged.size() << " acknowledged, " << kept.size() << " kept";
  std::cout << kills << " kills, " << acknowledged.size() << " answers acknowledged, " << kept.size() << " kept\n";
}

TEST(Kill, ALostAnswerWouldBeSeen) {
  EXPECT_TRUE(holdsInOrder({"a 3", "b 1", "c 3"}, {"a 3", "c 3"}));
  EXPECT_FALSE(holdsInOrder({"a 3", "c 3"}, {"a 3", "b 1", "c 3"}));
  EXPECT_FALSE(holdsInOrder({"c 3", "a 3"}, {"a 3", "c 3"}));
}

}  // namespace
}  // namespace kowruk::cli::testing
