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

TEST(Course, TheReportSaysHowACourseRises) {
  const Home home;
  const fs::path year = fs::path{KOWRUK_SOURCE} / "decks" / "first-year";
  const Outcome outcome = home.run({"course", "check", "--report", year.string()});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_EQ(linesOf(outcome.out), 13U) << "a heading and a line a lesson, nothing outside the bounds:\n" << outcome.out;

  const fs::path folder = home.data / "first-year";
  fs::copy(year, folder, fs::copy_options::recursive);
  std::ofstream(folder / "03-compliments.tsv", std::ios::app)
      << "once\tword\t\t\tبىرلا قېتىم\t只一次\tzhǐ yī cì\tonly once\t\t\t\t\t\t\n";
  const Outcome rare = home.run({"course", "check", "--report", folder.string()});
  EXPECT_EQ(rare.status, 0) << rare.errors;
  EXPECT_TRUE(holds(rare.out, "03-compliments.tsv:78: first-year/once is used in its own lesson 0 times")) << rare.out;
  const Outcome json = home.run({"course", "check", "--report", "--json", folder.string()});
  EXPECT_TRUE(holds(json.out, "\"new_words_a_phrase\"")) << json.out;
}

TEST(Course, ShowSaysWhatOneCanDoAfterEachLesson) {
  const Home home;
  const Outcome outcome = home.run({"course", "show", "first-year", "--language", "en"});
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_TRUE(holds(outcome.out, "# Introductions\n- I can ")) << outcome.out.substr(0, 2000);
}

// What a spreadsheet of a class saves: its own column names, an order of its own.
constexpr const char* kClassTable =
    "课,汉语,拼音,维语,英语,页,备注\n"
    "第一课,笔,bǐ,قەلەم,pen,3,先学\n"
    "第一课,这是笔。,Zhè shì bǐ.,بۇ قەلەم.,This is a pen.,3,\n"
    "第二课,本子,běnzi,دەپتەر,exercise book,9,\n";

std::vector<std::string> newCourse(const fs::path& table) {
  return {"course",        "new",        table.string(), "--id",       "our-book", "--title-ug",
          "كىتابىمىز",     "--title-zh", "我们的课本",   "--title-en", "Our book", "--licence",
          "for our class", "--book",     "Reader 1",     "--map",      "课=unit",  "--map",
          "汉语=zh",       "--map",      "拼音=pinyin",  "--map",      "维语=ug",  "--map",
          "英语=en",       "--map",      "页=page",      "--map",      "备注="};
}

TEST(Course, ATeachersTableBecomesACourseThatIsStudiedInTheSamePlan) {
  const Home home;
  const fs::path table = home.data / "class.csv";
  std::ofstream(table) << kClassTable;
  const Outcome made = home.run(newCourse(table));
  ASSERT_EQ(made.status, 0) << made.errors;
  const fs::path folder = home.data / "kowruk" / "courses" / "our-book";
  EXPECT_EQ(made.out, "our-book\t" + folder.string() + "\t2\t3\n");
  EXPECT_TRUE(holds(home.run({"course", "list", "--language", "en"}).out, "our-book\tOur book\t2\t3\n"));
  EXPECT_TRUE(holds(home.run({"course", "show", "our-book"}).out, "قەلەم"));
  EXPECT_EQ(home.run({"course", "check", folder.string()}).status, 0);

  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--learn", "zh"}).status, 0);
  const Outcome joined = home.run({"learner", "join", "our-book", "--language", "en"});
  EXPECT_EQ(joined.status, 0) << joined.errors;
  EXPECT_TRUE(holds(joined.out, "Our book")) << joined.out;
  EXPECT_EQ(home.run({"learner", "join", "no-such-book"}).status, 1);
  const Outcome left = home.run({"learner", "leave", "our-book", "--json"});
  EXPECT_EQ(left.status, 0) << left.errors;
  EXPECT_TRUE(holds(left.out, "\"left\": \"our-book\"")) << left.out;
  EXPECT_EQ(home.run({"learner", "leave", "our-book"}).status, 1);
}

TEST(Course, NothingIsWrittenWhereATableHasFaultsOrTheFolderIsThere) {
  const Home home;
  const fs::path table = home.data / "class.csv";
  std::ofstream(table) << kClassTable << "第二课,字,,خەت,character,9,\n"
                       << "第二课,书,shū,كىتاب,,9,\n";
  const Outcome faulty = home.run(newCourse(table));
  EXPECT_EQ(faulty.status, 1);
  EXPECT_TRUE(holds(faulty.errors, "class.csv:5: pinyin is empty")) << faulty.errors;
  EXPECT_TRUE(holds(faulty.errors, "class.csv:6: en is empty")) << faulty.errors;
  EXPECT_FALSE(fs::exists(home.data / "kowruk" / "courses"));

  std::ofstream(table, std::ios::trunc) << kClassTable;
  auto into = newCourse(table);
  into.insert(into.end(), {"--into", home.data.string()});
  ASSERT_EQ(home.run(into).status, 0);
  EXPECT_TRUE(fs::exists(home.data / "our-book" / "course.toml"));
  std::ofstream(home.data / "our-book" / "mine.txt") << "kept";
  const Outcome again = home.run(into);
  EXPECT_EQ(again.status, 1);
  EXPECT_TRUE(holds(again.errors, "our-book")) << again.errors;
  EXPECT_TRUE(fs::exists(home.data / "our-book" / "mine.txt"));
  EXPECT_EQ(home.run({"course", "new", table.string()}).status, 2) << "without an id";
  EXPECT_EQ(home.run({"course", "new", table.string(), "--id", "x", "--map", "zh"}).status, 2);
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
