// `kowruk course` and `kowruk plan` as an author and a unit use them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

namespace fs = std::filesystem;

std::size_t linesOf(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Course, EveryCourseThatShipsPassesTheGate) {
  const Home home;
  std::vector<std::string> words{"course", "check"};
  for (const auto& folder : fs::directory_iterator(fs::path{KOWRUK_SOURCE} / "decks")) words.push_back(folder.path());
  ASSERT_GE(words.size(), 4U);
  const Outcome outcome = home.run(words);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out + outcome.errors, "");
}

TEST(Course, EveryFaultIsNamedWithItsFileAndLine) {
  const Home home;
  const fs::path folder = home.data / "first-year";
  fs::copy(fs::path{KOWRUK_SOURCE} / "decks" / "first-year", folder, fs::copy_options::recursive);
  {
    std::ofstream lesson(folder / "01-greetings.tsv", std::ios::app);
    lesson << "broken\n"
           << "also-broken\tdance\n";
  }
  const Outcome outcome = home.run({"course", "check", folder.string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_GE(linesOf(outcome.errors), 2U) << outcome.errors;
  EXPECT_NE(outcome.errors.find("01-greetings.tsv:"), std::string::npos) << outcome.errors;
}

TEST(Course, AFaultyCourseIsSaidOnceAndTheRestCanBeLearnt) {
  const Home home;
  const fs::path decks = home.data / "decks";
  fs::copy(fs::path{KOWRUK_SOURCE} / "decks", decks, fs::copy_options::recursive);
  std::ofstream(decks / "first-year" / "01-greetings.tsv", std::ios::app) << "broken\n";
  const Outcome outcome = home.run({"today", "--decks", decks.string(), "--language", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.errors.find("course files have faults"), std::string::npos) << outcome.errors;
  EXPECT_NE(outcome.out.find("Phrase of the day"), std::string::npos);
}

TEST(Course, TheListNamesWhatIsHere) {
  const Home home;
  const Outcome outcome = home.run({"course", "list"});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  for (const char* id : {"first-steps", "first-year", "mandarin-sounds", "uyghur-letters"}) {
    EXPECT_NE(outcome.out.find(id), std::string::npos) << id;
  }
}

TEST(Plan, EveryDayOfAYearHasItsTwoPhrases) {
  const Home home;
  const Outcome outcome = home.run({"plan", "show", "--from", "2027-01-01", "--days", "365"});
  ASSERT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(linesOf(outcome.out), 365U);
  EXPECT_EQ(outcome.out.find("\t\t"), std::string::npos) << "a day without a phrase";
}

TEST(Plan, AUnitsPlanFileWithFaultsIsRefusedWithTheLine) {
  const Home home;
  std::ofstream(home.data / "plan.toml") << "start = \"2027-13\"\n";
  const Outcome outcome = home.run({"plan", "show", "--plan", (home.data / "plan.toml").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.errors.find("plan.toml:1:"), std::string::npos) << outcome.errors;
}

}  // namespace
}  // namespace kowruk::cli::testing
