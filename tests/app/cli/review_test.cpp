// The exercises through the real command: as a conversation in lines, and at a terminal.
#include <gtest/gtest.h>

#include <sstream>

#include "app/cli/command.h"
#include "base/time.h"

namespace kowruk::cli::testing {
namespace {

// The lines that begin like this, in order.
std::vector<std::string> linesOf(const std::string& text, const std::string& start) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    if (line.rfind(start, 0) == 0) lines.push_back(line);
  }
  return lines;
}

std::string repeated(const std::string& line, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += line;
  return lines;
}

// A learner who reads and finds everything easy: the quickest way up the ladder. After four days they come but every
// third week.
struct Reader : Home {
  Reader() { EXPECT_EQ(run({"learner", "new", "Ayshe", "--learn", "ug", "--reads", "yes"}).status, 0); }

  void comeAgain() {
    day += std::chrono::days{++visits < 4 ? 1 : 21};
    now = toText(day) + "T20:00:00+08:00";
  }

  // Studies until the next card is asked by this exercise; false where none is in a dozen visits. What a day brings is
  // looked at in a copy first.
  bool reach(const std::string& exercise) {
    for (; visits < 12; comeAgain()) {
      Home copy;
      copy.now = now;
      std::filesystem::copy(data, copy.data, std::filesystem::copy_options::recursive);
      const auto asks = linesOf(copy.run({"review", "--json", "--minutes", "15"}, easies(200)).out, "{\"ask\"");
      int before = 0;
      for (const std::string& ask : asks) {
        if (holds(ask, "\"exercise\":\"" + exercise + "\"")) {
          run({"review", "--json", "--minutes", "15"}, easies(before));
          return true;
        }
        ++before;
      }
      run({"review", "--json", "--minutes", "15"}, easies(200));
    }
    return false;
  }

  static std::string easies(int count) { return repeated("{\"grade\": 4}\n", count); }

  int visits = 0;
  Day day = dayFrom(2027, 3, 1).value();
};

TEST(Review, AChoiceIsMarkedAndThenSavedWithAGradeThatIsOpen) {
  const Reader reader;
  const Outcome outcome = reader.run({"review", "--json"}, R"({"answer": 1}
{"grade": 4}
{"grade": 1}
)");
  const auto marked = linesOf(outcome.out, "{\"marked\"");
  ASSERT_EQ(marked.size(), 1U) << outcome.out;
  EXPECT_TRUE(holds(marked[0], R"("verdict":"right")") != holds(marked[0], R"("verdict":"wrong")"));
  EXPECT_TRUE(holds(marked[0], R"("best":3)") || holds(marked[0], R"("best":1)"));
  EXPECT_TRUE(holds(outcome.errors, "standard input:2: the best grade")) << outcome.errors;
  EXPECT_EQ(outcome.status, 1);
  ASSERT_EQ(linesOf(outcome.out, "{\"saved\"").size(), 1U);
}

TEST(Review, OneOfTheFourIsRightAndTheOthersAreNot) {
  int right = 0;
  for (int option = 1; option <= 4; ++option) {
    const Reader reader;
    const Outcome outcome =
        reader.run({"review", "--json"}, "{\"answer\": " + std::to_string(option) + "}\n{\"grade\": 1}\n");
    const bool isRight = holds(outcome.out, R"("verdict":"right")");
    EXPECT_NE(isRight, holds(outcome.out, R"("verdict":"wrong")")) << outcome.out;
    right += isRight ? 1 : 0;
  }
  EXPECT_EQ(right, 1);
}

TEST(Review, AnAnswerOfAnotherKindIsNamedAndTheSameQuestionStands) {
  const Reader reader;
  const Outcome outcome = reader.run({"review", "--json"}, R"({"answer": "text"}
{"answer": [1, 2]}
{"answer": 5}
{"answer": 0}
{"answer": null}
{"grade": 3}
)");
  EXPECT_EQ(outcome.status, 1);
  for (int line = 1; line <= 5; ++line) {
    EXPECT_TRUE(holds(outcome.errors, "standard input:" + std::to_string(line) + ": this is no answer")) << line;
  }
  const auto asks = linesOf(outcome.out, "{\"ask\"");
  ASSERT_GE(asks.size(), 6U);
  for (int ask = 1; ask < 6; ++ask) EXPECT_EQ(asks[static_cast<std::size_t>(ask)], asks[0]);
  EXPECT_EQ(linesOf(outcome.out, "{\"saved\"").size(), 1U) << "a grade alone is the learner's own";
}

TEST(Review, NothingIsHeardWhereNothingCanBePlayed) {
  const auto hears = [](bool sound) {
    Reader reader;
    std::vector<std::string> words{"review", "--json", "--minutes", "10"};
    if (sound) words.emplace_back("--sound");
    for (; reader.visits < 8; reader.comeAgain()) {
      if (holds(reader.run(words, Reader::easies(100)).out, R"("exercise":"listen")")) return true;
    }
    return false;
  };
  EXPECT_TRUE(hears(true));
  EXPECT_FALSE(hears(false));
}

TEST(Review, WhatIsWrittenIsJudgedInLinesAndAtATerminal) {
  Reader reader;
  ASSERT_TRUE(reader.reach("type"));
  const Outcome lines = reader.run({"review", "--json"}, R"({"answer": "zzz"}
{"again": true}
{"answer": "qqq"}
{"undo": false}
)");
  const auto marked = linesOf(lines.out, "{\"marked\"");
  ASSERT_EQ(marked.size(), 2U) << lines.out;
  EXPECT_TRUE(holds(marked[1], R"("given":"qqq")"));
  EXPECT_TRUE(holds(marked[1], R"("best":1)"));
  EXPECT_TRUE(linesOf(lines.out, "{\"saved\"").empty());

  const Outcome terminal = reader.runAtTerminal({"review", "--language", "en"}, {{"Write, then Enter", "zzz\n"},
                                                                                 {"Not right", ""},
                                                                                 {"write again", "u"},
                                                                                 {"Write, then Enter", "\n"},
                                                                                 {"Easy", "2"},
                                                                                 {"Cards left", "\x04"},
                                                                                 {"This review is done", ""}});
  EXPECT_EQ(terminal.status, 0) << terminal.out << terminal.errors;
  EXPECT_TRUE(holds(terminal.out, "Answers: 1")) << terminal.out;
}

TEST(Review, TilesArePutInOrderAtATerminal) {
  Reader reader;
  ASSERT_TRUE(reader.reach("order"));
  const Outcome terminal = reader.runAtTerminal({"review", "--language", "en"}, {{"Write the numbers in order", "12\n"},
                                                                                 {"Write the numbers in order", "\n"},
                                                                                 {"Easy", "3"},
                                                                                 {"Cards left", "\x04"},
                                                                                 {"This review is done", ""}});
  EXPECT_EQ(terminal.status, 0) << terminal.out << terminal.errors;
  EXPECT_TRUE(holds(terminal.out, "Answers: 1")) << terminal.out;
}

TEST(Review, AtATerminalANumberChoosesAndTwoSaysItWasGuessed) {
  const Reader reader;
  const Outcome terminal = reader.runAtTerminal(
      {"review", "--language", "en"},
      {{"1–4: choose", "1"}, {"Space: go on", " "}, {"Cards left", "\x04"}, {"This review is done", ""}});
  EXPECT_EQ(terminal.status, 0) << terminal.out << terminal.errors;
  EXPECT_TRUE(holds(terminal.out, "Answers: 1")) << terminal.out;
  EXPECT_TRUE(holds(terminal.out, "\nRight") || holds(terminal.out, "\nNot right") || holds(terminal.out, "Right"));
}

}  // namespace
}  // namespace kowruk::cli::testing
