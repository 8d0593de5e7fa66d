// Learners of one computer: made, opened, kept apart, backed up, restored, merged and gone for good.
#include "study/library.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "deck/make.h"
#include "engine/study/desk.h"

namespace kowruk::study {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::Desk;

std::optional<ErrorKind> kindThrownBy(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  return std::nullopt;
}

void study(Learner& learner, Desk& desk, int answers) {
  Session session{learner, desk.now, 60};
  for (int i = 0; i < answers && session.ask(desk.now); ++i) session.answer(Grade::Good, desk.now, 4s);
}

// Every place below a folder, names and bytes, where a text stands.
std::vector<fs::path> placesOf(const std::string& text, const fs::path& folder) {
  std::vector<fs::path> places;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().string().find(text) != std::string::npos) places.push_back(file.path());
    if (!file.is_regular_file()) continue;
    std::ifstream stream{file.path(), std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (bytes.find(text) != std::string::npos) places.push_back(file.path());
  }
  return places;
}

TEST(Library, NobodyHasStartedOnAFreshComputer) {
  const Desk desk;
  EXPECT_TRUE(desk.library.learners().empty());
  EXPECT_FALSE(desk.library.latest());
  EXPECT_TRUE(fs::is_empty(desk.data)) << "looking makes nothing";
}

TEST(Library, ANewLearnerIsThereAfterwardsWithTheirWishes) {
  Desk desk;
  Settings settings{
      .screens = Language::English, .learnt = Language::Uyghur, .reads = ReadsScript::ALittle, .minutes = 20};
  desk.library.create("  Ayshe ", settings, desk.now);
  EXPECT_EQ(desk.library.learners(), std::vector<std::string>{"Ayshe"});
  EXPECT_EQ(desk.library.latest(), "Ayshe");
  EXPECT_EQ(desk.library.open("Ayshe", desk.now).settings, settings);
}

TEST(Library, NamesInAnyScriptAreKeptAndHarmlessAsFolders) {
  Desk desk;
  const std::vector<std::string> names{"ئايشە", "小明", "a/b", "../up", ".hidden", "100%", "%2F", "O'Brien \"x\""};
  for (const std::string& name : names) desk.newcomer(name);
  auto sorted = names;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(desk.library.learners(), sorted);
  for (const auto& file : fs::directory_iterator(desk.data / "learners")) EXPECT_TRUE(file.is_directory());
  EXPECT_FALSE(fs::exists(desk.data / "up"));
}

TEST(Library, ANameThatCannotBeOneIsRefusedAndNothingIsMade) {
  Desk desk;
  for (const std::string& name : {std::string{}, std::string{"   "}, std::string(41, 'x'),
                                  std::string{"a\x01"
                                              "b"}}) {
    EXPECT_EQ(kindThrownBy([&] { desk.newcomer(name); }), ErrorKind::BadName) << '"' << name << '"';
  }
  EXPECT_TRUE(desk.library.learners().empty());
}

TEST(Library, TwoOfOneNameCannotBe) {
  Desk desk;
  desk.newcomer("Ayshe");
  EXPECT_EQ(kindThrownBy([&] { desk.newcomer("Ayshe"); }), ErrorKind::Exists);
}

TEST(Library, ALearnerInUseIsSaidSo) {
  Desk desk;
  const Learner held = desk.newcomer("Ayshe");
  Library second{desk.data, desk.decks};
  EXPECT_EQ(kindThrownBy([&] { second.open("Ayshe", desk.now); }), ErrorKind::InUse);
}

TEST(Library, TheFilesAreForTheirOwnerOnly) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  study(learner, desk, 3);
  for (const auto& file : fs::recursive_directory_iterator(desk.data / "learners")) {
    struct stat status {};
    ASSERT_EQ(::stat(file.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 077U, 0U) << file.path();
  }
}

TEST(Library, ADeletedLearnerIsFoundNowhere) {
  Desk desk;
  const std::string canary = "Canary-7f3a";
  desk.newcomer("Stays");
  {
    Learner learner = desk.newcomer(canary);
    learner.file.append(store::OwnEntry{.entry = {"own/" + canary}, .ug = "", .zh = "", .pinyin = "", .en = canary},
                        desk.now.instant);
    study(learner, desk, 5);
    desk.library.backUp(learner, desk.now);
  }
  ASSERT_FALSE(placesOf(canary, desk.data).empty());
  desk.library.remove(canary);
  EXPECT_EQ(placesOf(canary, desk.data), std::vector<fs::path>{});
  EXPECT_EQ(desk.library.learners(), std::vector<std::string>{"Stays"});
  EXPECT_NO_THROW(desk.library.open("Stays", desk.now));
}

TEST(Library, AHalfDeletedLearnerIsSweptAway) {
  Desk desk;
  desk.newcomer("Ayshe");
  fs::rename(desk.data / "learners" / "Ayshe", desk.data / "learners" / ".gone-Ayshe");
  const Library next{desk.data, desk.decks};
  EXPECT_TRUE(fs::is_empty(desk.data / "learners"));
}

TEST(Library, ARestoredBackupHoldsWhatItHeldAndTheFileBeforeIsKept) {
  Desk desk;
  fs::path backup;
  std::size_t then = 0;
  {
    Learner learner = desk.newcomer("Ayshe");
    study(learner, desk, 4);
    backup = desk.library.backUp(learner, desk.now);
    then = learner.file.events().size();
    study(learner, desk, 4);
  }
  desk.library.restore("Ayshe", backup, desk.now);
  EXPECT_EQ(desk.library.open("Ayshe", desk.now).file.events().size(), then);
  EXPECT_EQ(desk.library.backups("Ayshe").size(), 2U) << "the backup and the file from before";
}

TEST(Library, ARestoredFileGetsANewDeviceBeforeItsFirstEvent) {
  Desk desk;
  fs::path backup;
  {
    Learner learner = desk.newcomer("Ayshe");
    study(learner, desk, 2);
    backup = desk.library.backUp(learner, desk.now);
  }
  desk.library.restore("Ayshe", backup, desk.now);
  Learner learner = desk.library.open("Ayshe", desk.now);
  const DeviceId before = learner.file.events().back().id.device;
  study(learner, desk, 1);
  EXPECT_NE(learner.file.events().back().id.device, before);
}

TEST(Library, ADamagedBackupIsRefusedAndTheLearnerStaysAsTheyWere) {
  Desk desk;
  fs::path backup;
  std::size_t events = 0;
  {
    Learner learner = desk.newcomer("Ayshe");
    study(learner, desk, 4);
    backup = desk.library.backUp(learner, desk.now);
    events = learner.file.events().size();
  }
  std::fstream file{backup, std::ios::in | std::ios::out | std::ios::binary};
  file.seekp(4096 * 2);
  file << std::string(4096, '\x55');
  file.close();
  EXPECT_EQ(kindThrownBy([&] { desk.library.restore("Ayshe", backup, desk.now); }), ErrorKind::Damaged);
  EXPECT_EQ(desk.library.open("Ayshe", desk.now).file.events().size(), events);
}

TEST(Library, TwoCopiesOfALearnerMergeIntoOne) {
  Desk desk;
  {
    Learner learner = desk.newcomer("Ayshe");
    study(learner, desk, 2);
  }
  const fs::path other = desk.data / "other-computer";
  fs::create_directories(other);
  fs::copy(desk.data / "learners", other / "learners", fs::copy_options::recursive);
  Library second{other, desk.decks};
  {
    Learner here = desk.library.open("Ayshe", desk.now);
    study(here, desk, 1);
    desk.now.instant += 1h;
    Learner there = second.open("Ayshe", desk.now);
    study(there, desk, 3);
  }
  Learner here = desk.library.open("Ayshe", desk.now);
  const fs::path theirs = other / "learners" / "Ayshe" / "learner.db";
  const std::size_t gained = desk.library.merge(here, theirs);
  EXPECT_GE(gained, 3U);
  EXPECT_TRUE(here.file.verify().sound());
  EXPECT_TRUE(here.file.verify().forks.empty());
  EXPECT_EQ(desk.library.merge(here, theirs), 0U) << "a second time brings nothing";
}

TEST(Library, ChangedWishesAreEventsAndTheLatestHolds) {
  Desk desk;
  {
    Learner learner = desk.newcomer("Ayshe");
    Settings wishes = learner.settings;
    wishes.minutes = 10;
    wishes.theme = Theme::Dark;
    desk.library.change(learner, wishes, desk.now);
  }
  const Learner learner = desk.library.open("Ayshe", desk.now);
  EXPECT_EQ(learner.settings.minutes, 10);
  EXPECT_EQ(learner.settings.theme, Theme::Dark);
}

TEST(Library, LearningTheOtherLanguageStartsItsOwnPlan) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe", Language::Chinese);
  desk.now.instant += std::chrono::days{60};
  Settings wishes = learner.settings;
  wishes.learnt = Language::Uyghur;
  desk.library.change(learner, wishes, desk.now);
  EXPECT_EQ(learner.joined, desk.now.day());
  EXPECT_EQ(todayFor(learner, desk.now).planMonth, 1);
}

// A class's printed book, out of its teacher's table.
Course ourBook() {
  deck::CoursePlan plan;
  plan.id = {"our-book"};
  plan.licence = "for our class";
  plan.title = {.ug = "كىتابىمىز", .zh = "我们的课本", .en = "Our book"};
  const std::string table =
      "unit,ug,zh,pinyin,en\n"
      "1,قەلەم,笔,bǐ,pen\n"
      "1,بۇ قەلەم.,这是笔。,Zhè shì bǐ.,This is a pen.\n"
      "2,دەپتەر,本子,běnzi,exercise book\n";
  return deck::makeCourse(plan, table, deck::Separator::Comma, "book.csv").course.value();
}

// The ids of the cards a session asks, "our-book/pen" to be understood and "our-book/pen said" to be said.
std::set<std::string> askedIn(Learner& learner, const Desk& desk) {
  std::set<std::string> asked;
  Session session{learner, desk.now, 60};
  for (int i = 0; i < 300; ++i) {
    const auto ask = session.ask(desk.now);
    if (!ask) break;
    asked.insert(ask->card.entry.text + (ask->card.skill == Skill::Say ? " said" : ""));
    session.answer(Grade::Easy, desk.now, 4s);
  }
  return asked;
}

TEST(Library, ACourseOfOnesOwnIsKeptBesideTheLearnersAndNeverWrittenOver) {
  const Desk desk;
  const fs::path folder = desk.library.add(ourBook());
  EXPECT_EQ(folder, desk.data / "courses" / "our-book");
  const auto ids = desk.library.courses();
  EXPECT_EQ(std::count(ids.begin(), ids.end(), CourseId{"our-book"}), 1);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), CourseId{"first-year"}), 1);
  EXPECT_EQ(desk.library.course({"our-book"})->size(), 3U);
  EXPECT_EQ(kindThrownBy([&] { desk.library.add(ourBook()); }), ErrorKind::Exists);
  Course year = ourBook();
  year.id = kCourse;
  EXPECT_EQ(kindThrownBy([&] { desk.library.add(year); }), ErrorKind::Exists) << "not in the place of the year";
  EXPECT_TRUE(desk.library.learners().empty());
}

TEST(Library, AJoinedCourseIsAskedInTheSamePlanUntilItIsLeft) {
  Desk desk;
  desk.library.add(ourBook());
  Learner learner = desk.newcomer("Ayshe");
  EXPECT_EQ(askedIn(learner, desk).count("our-book/pen"), 0U);
  desk.nextDay();
  desk.library.join(learner, {"our-book"}, desk.now);
  desk.library.join(learner, {"our-book"}, desk.now);
  const std::set<std::string> asked = askedIn(learner, desk);
  EXPECT_EQ(asked.count("our-book/pen"), 1U);
  EXPECT_EQ(asked.count("our-book/this-is-a-pen"), 1U);
  EXPECT_EQ(asked.count("our-book/exercise-book"), 0U) << "lesson 2 is next month's";

  const CardId pen{{"our-book/pen"}, Language::Chinese, Skill::Understand};
  ASSERT_NE(learner.file.find(pen), nullptr);
  desk.library.leave(learner, {"our-book"}, desk.now);
  desk.now.instant += std::chrono::days{60};
  EXPECT_EQ(askedIn(learner, desk).count("our-book/pen"), 0U);
  EXPECT_TRUE(learner.file.find(pen)->memory) << "what was learnt is kept";
  EXPECT_EQ(kindThrownBy([&] { desk.library.leave(learner, {"our-book"}, desk.now); }), ErrorKind::NotFound);

  desk.library.join(learner, {"our-book"}, desk.now);
  EXPECT_EQ(askedIn(learner, desk).count("our-book/pen"), 1U) << "and goes on where it was";
}

TEST(Library, WhatCannotBeJoinedOrLeftIsSaid) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (const char* id : {"no-such-course", "../decks/first-year", ""}) {
    EXPECT_EQ(kindThrownBy([&] { desk.library.join(learner, {id}, desk.now); }), ErrorKind::NotFound) << id;
  }
  for (const char* id : {"first-year", "first-steps", "mandarin-sounds", "first-characters"}) {
    EXPECT_EQ(kindThrownBy([&] { desk.library.leave(learner, {id}, desk.now); }), ErrorKind::NotFound) << id;
  }
  const std::size_t events = learner.file.events().size();
  desk.library.join(learner, kCourse, desk.now);
  EXPECT_EQ(learner.file.events().size(), events) << "everybody studies it already";
}

TEST(Library, ACourseThatWasTakenAwayKeepsNobodyFromTheRest) {
  Desk desk;
  const fs::path folder = desk.library.add(ourBook());
  {
    Learner learner = desk.newcomer("Ayshe");
    desk.library.join(learner, {"our-book"}, desk.now);
    askedIn(learner, desk);
  }
  fs::rename(folder, desk.data / "elsewhere");
  desk.nextDay();
  Library library{desk.data, desk.decks};
  {
    Learner learner = library.open("Ayshe", desk.now);
    ASSERT_EQ(library.problems().size(), 1U);
    EXPECT_NE(library.problems().front().file.find("our-book"), std::string::npos);
    const std::set<std::string> asked = askedIn(learner, desk);
    EXPECT_FALSE(asked.empty());
    EXPECT_EQ(asked.count("our-book/pen"), 0U);
  }
  fs::rename(desk.data / "elsewhere", folder);
  Library again{desk.data, desk.decks};
  EXPECT_EQ(again.open("Ayshe", desk.now).beside.front().course->id, CourseId{"our-book"});
}

TEST(Library, WhoCannotReadChineseMeetsTheFirstCharactersFromTheSecondMonthOn) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const auto characters = [&](const char* date) {
    const auto brought = plan::broughtBy(learner.plan, coursesOf(learner), learner.joined, dayFromText(date).value());
    return std::count_if(brought.begin(), brought.end(),
                         [](const Entry* entry) { return entry->id.course() == "first-characters"; });
  };
  EXPECT_EQ(characters("2027-03-31"), 0);
  EXPECT_GT(characters("2027-04-01"), 0);
  EXPECT_LE(characters("2027-04-01"), 3);
  EXPECT_GE(characters("2027-04-30"), 26) << "the first lesson of ten";
  EXPECT_EQ(characters("2028-01-31"), static_cast<std::ptrdiff_t>(desk.library.course({"first-characters"})->size()))
      << "in its tenth month the last";

  Settings settings = learner.settings;
  settings.reads = ReadsScript::Yes;
  desk.library.change(learner, settings, desk.now);
  EXPECT_EQ(characters("2027-06-01"), 0) << "who reads them already";
  desk.library.join(learner, {"first-characters"}, desk.now);
  EXPECT_GT(characters("2027-03-31"), 0) << "unless they wish it";
}

}  // namespace
}  // namespace kowruk::study
