// `kowruk find` as people and scripts use it, over the courses that ship.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// The first entry found, as JSON; null for none.
Json firstOf(const Home& home, const std::string& question) {
  const Outcome outcome = home.run({"find", question, "--json"});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  const Json all = Json::parse(outcome.out);
  EXPECT_EQ(all.at("question"), question);
  return all.at("found").empty() ? Json{} : all.at("found").front();
}

struct Case {
  const char* question;
  const char* zh;
  const char* side;
  const char* how;
};

TEST(Find, EveryScriptLeadsToTheEntry) {
  const Home home;
  const std::vector<Case> cases{{"رەھمەت", "谢谢", "uyghur", "same"},
                                {"ره‌همه‌ت", "谢谢", "uyghur", "same"},
                                {"rehmet", "谢谢", "uyghur", "same"},
                                {"謝謝", "谢谢", "chinese", "same"},
                                {"xiexie", "谢谢", "pinyin", "same"},
                                {"xie4xie", "谢谢", "pinyin", "same"},
                                {"xié xie", "谢谢", "pinyin", "same-but-for-marks"},
                                {"thank you", "谢谢", "gloss", "same"},
                                {"teahcer", "老师", "gloss", "one-slip"},
                                {"كىتاپ", "书", "uyghur", "one-slip"}};
  for (const Case& each : cases) {
    const Json found = firstOf(home, each.question);
    ASSERT_FALSE(found.is_null()) << each.question;
    EXPECT_EQ(found.at("zh"), each.zh) << each.question;
    EXPECT_EQ(found.at("side"), each.side) << each.question;
    EXPECT_EQ(found.at("how"), each.how) << each.question;
    EXPECT_EQ(found.at("id").get<std::string>().rfind(found.at("course").get<std::string>() + "/", 0), 0U);
  }
}

TEST(Find, AWordInsideAPhraseIsFoundAndTheLimitIsKept) {
  const Home home;
  const Outcome outcome = home.run({"find", "银行", "--limit", "3"});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 3) << outcome.out;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\t'), 3 * 5) << "the columns of course show";
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) EXPECT_TRUE(holds(line, "银行")) << line;
}

TEST(Find, WordsWithoutQuotationMarksAreOneQuestion) {
  const Home home;
  const Outcome apart = home.run({"find", "thank", "you"});
  EXPECT_EQ(apart.status, 0);
  EXPECT_EQ(apart.out, home.run({"find", "thank you"}).out);
  EXPECT_NE(apart.out, "");
}

TEST(Find, NothingFoundIsSaidInTheLanguageAskedFor) {
  const Home home;
  const std::vector<std::pair<const char*, const char*>> said{
      {"en", "Nothing found"}, {"zh", "没有找到"}, {"ug", "تېپىلمىدى"}};
  for (const auto& [language, sentence] : said) {
    const Outcome outcome = home.run({"find", "zzzzzz", "--language", language});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(holds(outcome.errors, sentence)) << outcome.errors;
  }
  EXPECT_EQ(Json::parse(home.run({"find", "zzzzzz", "--json"}).out).at("found"), Json::array());
}

TEST(Find, AnyBytesAreAQuestion) {
  const Home home;
  for (const char* question : {"\xFF\xFE", "\"", "*", "a\nb", "\xED\xA0\x80", "' OR 1=1"}) {
    const Outcome outcome = home.run({"find", question, "--json"});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    EXPECT_TRUE(Json::accept(outcome.out)) << outcome.out;
  }
  EXPECT_EQ(home.run({"find", ""}).status, 0);
}

TEST(Find, WrongUseIsTwo) {
  const Home home;
  EXPECT_EQ(home.run({"find"}).status, 2);
  EXPECT_EQ(home.run({"find", "book", "--limit", "0"}).status, 2);
  EXPECT_EQ(home.run({"find", "book", "--limit", "many"}).status, 2);
}

TEST(Find, WithoutATerminalNothingIsCreated) {
  const Home home;
  EXPECT_EQ(home.run({"find", "book"}).status, 0);
  EXPECT_FALSE(fs::exists(home.data / "kowruk"));
  fs::create_directory(home.data / "kowruk");
  EXPECT_EQ(home.run({"find", "book"}).status, 0);
  EXPECT_TRUE(fs::is_empty(home.data / "kowruk"));
}

TEST(Find, AtATerminalTheIndexIsKeptAndThenUsed) {
  const Home home;
  const Outcome first = home.runAtTerminal({"find", "银行"}, {});
  EXPECT_TRUE(holds(first.out, "银行")) << first.out;
  const fs::path file = home.data / "kowruk" / "find.db";
  EXPECT_FALSE(fs::exists(file)) << "who looks something up has not begun to learn";
  fs::create_directory(file.parent_path());
  EXPECT_EQ(home.runAtTerminal({"find", "银行"}, {}).out, first.out);
  ASSERT_TRUE(fs::exists(file));
  const auto made = fs::last_write_time(file);
  EXPECT_EQ(home.runAtTerminal({"find", "银行"}, {}).out, first.out);
  EXPECT_EQ(fs::last_write_time(file), made) << "it was good";
  const Outcome piped = home.run({"find", "银行"});
  EXPECT_TRUE(holds(piped.out, "银行"));
  EXPECT_EQ(fs::last_write_time(file), made);

  // Damaged: what it says is not believed, and a person at a terminal gets a good one.
  { std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(5000) << "damage"; }
  EXPECT_EQ(home.run({"find", "银行"}).out, piped.out);
  EXPECT_EQ(home.runAtTerminal({"find", "银行"}, {}).out, first.out);
  EXPECT_NE(fs::last_write_time(file), made);
}

TEST(Find, AnOlderIndexIsNotAskedAboutNewCourses) {
  const Home home;
  fs::create_directory(home.data / "kowruk");
  home.runAtTerminal({"find", "银行"}, {});
  ASSERT_TRUE(fs::exists(home.data / "kowruk" / "find.db"));
  const fs::path decks = home.data / "decks";
  fs::copy(fs::path{KOWRUK_SOURCE} / "decks", decks, fs::copy_options::recursive);
  const fs::path lesson = decks / "first-steps" / "01-first-steps.tsv";
  std::string text;
  {
    std::stringstream all;
    all << std::ifstream(lesson).rdbuf();
    text = all.str();
  }
  const std::size_t at = text.find("Thank");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 5, "Zebra");
  std::ofstream(lesson, std::ios::trunc) << text;
  EXPECT_TRUE(holds(home.run({"find", "zebra", "--decks", decks.string()}).out, "first-steps/"));
  EXPECT_EQ(home.run({"find", "zebra"}).out, "") << "the courses that ship have none";
}

TEST(Find, ALearnersAnswersAndNameAreNotInTheIndex) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Canary-Qanatliq"}).status, 0);
  home.runAtTerminal({"find", "银行"}, {});
  std::stringstream bytes;
  bytes << std::ifstream(home.data / "kowruk" / "find.db", std::ios::binary).rdbuf();
  ASSERT_GT(bytes.str().size(), 100'000U);
  EXPECT_FALSE(holds(bytes.str(), "anary"));
  EXPECT_FALSE(holds(bytes.str(), "anatliq"));
}

}  // namespace
}  // namespace kowruk::cli::testing
