// A first day through the real command: the page for nobody, the four questions at a terminal, a review, and tomorrow.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

std::size_t countOf(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string grades(int count, int grade) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += "{\"grade\": " + std::to_string(grade) + "}\n";
  return lines;
}

TEST(FirstDay, WithoutATerminalThePageIsPrintedAndNothingIsMade) {
  const Home home;
  const Outcome outcome = home.run({"today"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.errors, "");
  for (const char* line : {"Phrase of the day", "Phrase of the week", "Lesson of the month"}) {
    EXPECT_TRUE(holds(outcome.out, line)) << outcome.out;
  }
  EXPECT_FALSE(std::filesystem::exists(home.data / "kowruk")) << "looking makes nothing";
}

TEST(FirstDay, ThePageSpeaksTheLanguageAskedFor) {
  const Home home;
  EXPECT_TRUE(holds(home.run({"today", "--language", "zh"}).out, "每日一句"));
  EXPECT_TRUE(holds(home.run({"today", "--language", "ug"}).out, "بۈگۈنكى جۈملە"));
}

TEST(FirstDay, AtATerminalFourQuestionsThePageAndTheReview) {
  const Home home;
  const Outcome outcome = home.runAtTerminal({"today"}, {{"English\r\n> ", "3\n"},
                                                         {"What do you want to learn?", "1\n"},
                                                         {"Can you read its script?", "3\n"},
                                                         {"How many minutes a day?", "1\n"},
                                                         {"A nickname is enough.", "Ayshe\n"},
                                                         {"start the review", " "},
                                                         {"show the answer", " "},
                                                         {"Easy", "3"},
                                                         {"show the answer", "u"},
                                                         {"taken back", " "},
                                                         {"Easy", "1"},
                                                         {"show the answer", "q"},
                                                         {"This review is done", ""}});
  EXPECT_EQ(outcome.errors, "") << outcome.out;
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(holds(outcome.out, "Answers: 1")) << "one was taken back: " << outcome.out;
  const Outcome verified = home.run({"learner", "verify", "--json"});
  EXPECT_EQ(verified.status, 0) << verified.errors;
  EXPECT_TRUE(holds(verified.out, "\"sound\": true"));
}

TEST(FirstDay, AReviewInLinesSavesEachAnswerAndTomorrowBringsWhatIsDue) {
  Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--learn", "ug", "--reads", "yes"}).status, 0);
  const Outcome first = home.run({"review", "--json"}, grades(200, 1));
  EXPECT_EQ(first.status, 0) << first.errors;
  const std::size_t saved = countOf(first.out, "\"saved\"");
  EXPECT_GT(saved, 0U);
  EXPECT_TRUE(holds(first.out, "\"summary\""));

  home.now = "2027-03-02T20:00:00+08:00";
  const Outcome page = home.run({"today", "--json"});
  EXPECT_FALSE(holds(page.out, "\"waiting\": 0,")) << page.out;
  const Outcome second = home.run({"review", "--json"}, grades(1, 3));
  EXPECT_TRUE(holds(second.out, "\"new\":false")) << "what was forgotten comes before what is new: " << second.out;
}

TEST(FirstDay, ALineThatSaysNothingIsNamedAndTheSameQuestionStands) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const Outcome outcome = home.run({"review", "--json"}, "good\n{\"grade\": 7}\n{\"grade\": 3}\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "standard input:1:")) << outcome.errors;
  EXPECT_TRUE(holds(outcome.errors, "standard input:2:")) << outcome.errors;
  EXPECT_EQ(countOf(outcome.out, "\"saved\""), 1U);
}

TEST(FirstDay, WrongUseEndsWithTwo) {
  const Home home;
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{}, {"dance"}, {"review", "--minutes", "none"}, {"course", "check"}}) {
    EXPECT_EQ(home.run(words).status, 2);
  }
}

TEST(FirstDay, AClockSetBackAYearIsSaidAndStudyGoesOn) {
  Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--learn", "ug"}).status, 0);
  ASSERT_EQ(home.run({"review", "--json"}, grades(1, 3)).status, 0);
  home.now = "2026-03-01T20:00:00+08:00";
  EXPECT_TRUE(holds(home.run({"today", "--language", "en"}).errors, "clock is behind"));
  EXPECT_EQ(countOf(home.run({"review", "--json"}, grades(1, 3)).out, "\"saved\""), 1U);
  EXPECT_EQ(home.run({"learner", "verify"}).status, 0);
}

}  // namespace
}  // namespace kowruk::cli::testing
