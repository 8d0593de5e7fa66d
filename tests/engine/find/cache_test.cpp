// The file of an index: used where it is whole and belongs to the courses, made anew for any other reason.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "base/error.h"
#include "engine/find/sample.h"
#include "find/cache_file.h"
#include "find/layout.h"
#include "sql/sqlite.h"
#include "text/search_key.h"

namespace kowruk::find::testing {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::stringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class Cache : public ::testing::Test {
 protected:
  Cache() { Building{courses, file}.index(); }

  std::optional<Index> open() const { return Index::open(file, contentsOf(courses)); }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& each : fs::directory_iterator(folder.path)) all.push_back(each.path().filename());
    return all;
  }

  const Folder folder;
  const fs::path file = folder.path / "find.db";
  const Courses courses{sampleCourse()};
};

TEST_F(Cache, FindsWhatAnIndexInMemoryFinds) {
  const auto index = open();
  ASSERT_TRUE(index);
  EXPECT_EQ(index->size(), courses.front()->size());
  const Index memory = indexOf(courses);
  for (const char* question : {"银行", "yaxshi", "ma", "كىتاپ", "green", "a", "好"}) {
    const auto hits = index->ask(question, 20);
    EXPECT_FALSE(hits.empty()) << question;
    EXPECT_EQ(hits, memory.ask(question, 20)) << question;
  }
  EXPECT_EQ(names(), std::vector<std::string>{"find.db"}) << "nothing stands beside it";
}

TEST_F(Cache, IsItsOwnersAlone) {
  struct stat status {};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(Cache, AnyChangeOfACourseMakesItStale) {
  const std::uint64_t before = contentsOf(courses);
  const auto changed = [&](auto&& change) {
    const auto course = sampleCourse();
    change(*course);
    return contentsOf({course});
  };
  using Change = void (*)(Course&);
  const std::vector<Change> changes{
      [](Course& c) { c.version = 2; },
      [](Course& c) { c.id.text = "d"; },
      [](Course& c) { c.lessons[0].entries[3].ug += "!"; },
      [](Course& c) { c.lessons[0].entries[3].zh += "!"; },
      [](Course& c) { c.lessons[0].entries[3].pinyin += "!"; },
      [](Course& c) { c.lessons[0].entries[3].en += "!"; },
      [](Course& c) { c.lessons[0].entries[3].id.text += "2"; },
      [](Course& c) { c.lessons[0].entries[3].ugAlso.clear(); },
      [](Course& c) { c.lessons[0].entries[3].zhAlso.emplace_back("早"); },
      [](Course& c) { c.lessons[0].entries[3].retired = true; },
      [](Course& c) { c.lessons[0].entries[3].kind = EntryKind::Line; },
      [](Course& c) { c.lessons[0].entries.pop_back(); },
      [](Course& c) { std::swap(c.lessons[0].entries[0], c.lessons[0].entries[1]); },
      [](Course& c) { std::swap(c.lessons[0].entries[0].ug, c.lessons[0].entries[0].zh); }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::uint64_t after = changed(changes[i]);
    EXPECT_NE(after, before) << i;
    EXPECT_FALSE(Index::open(file, after)) << i;
  }
  EXPECT_NE(contentsOf({courses[0], courses[0]}), before);
  EXPECT_TRUE(open());
  EXPECT_EQ(contentsOf({sampleCourse()}), before) << "the same contents read again";
}

TEST_F(Cache, OneWithAnyBitTurnedOverIsNotTrusted) {
  const std::string whole = bytesOf(file);
  EXPECT_TRUE(rc::check([&] {
    std::string damaged = whole;
    const auto at = *rc::gen::inRange<std::size_t>(0, whole.size());
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << *rc::gen::inRange(0, 8)));
    write(file, damaged);
    RC_ASSERT(!open());
  }));
  write(file, whole);
  EXPECT_TRUE(open());
}

TEST_F(Cache, OneCutShortOrLengthenedIsNotTrusted) {
  const std::string whole = bytesOf(file);
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{15}, std::size_t{16}, std::size_t{100},
                                 std::size_t{4096}, whole.size() / 2, whole.size() - 16, whole.size() - 1}) {
    write(file, whole.substr(0, size));
    EXPECT_FALSE(open()) << size;
  }
  write(file, whole + "x");
  EXPECT_FALSE(open());
  write(file, whole.substr(0, whole.size() - 16) + std::string(4096, '\0') + whole.substr(whole.size() - 16));
  EXPECT_FALSE(open());
}

TEST_F(Cache, AnythingElseOfThatNameIsNotTrustedAndIsReplaced) {
  write(file, "a letter to a friend, longer than sixteen bytes");
  EXPECT_FALSE(open());
  fs::remove(file);
  {
    std::ofstream{file};  // SQLite makes no file by itself
    sql::Connection other(file, sql::Connection::Access::Write, nullptr);
    other.run("CREATE TABLE made (only INTEGER, contents INTEGER)");
  }
  EXPECT_FALSE(open());
  fs::remove(file);
  EXPECT_FALSE(open()) << "nothing is there";
  fs::create_directory(file);
  EXPECT_FALSE(open()) << "a folder";
  fs::remove(file);
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_FALSE(open()) << "a pipe, which nobody writes to";
  Building{courses, file}.index();
  EXPECT_TRUE(open());
}

// Made by this program, but of another version or another purpose: the end is right, the header is not.
TEST_F(Cache, AnotherVersionIsNotTrusted) {
  for (const char* pragma : {"PRAGMA user_version = 99", "PRAGMA application_id = 5"}) {
    const std::string whole = bytesOf(file);
    NewFile other{file};
    write(other.path(), whole.substr(0, whole.size() - 16));
    sql::Connection(other.path(), sql::Connection::Access::Write, nullptr).run(pragma);
    other.giveName();
    ASSERT_TRUE(isWhole(file));
    EXPECT_FALSE(open()) << pragma;
    Building{courses, file}.index();
    EXPECT_TRUE(open());
  }
}

TEST_F(Cache, MakingItCanBeStoppedAtAnyStepAndLeavesWhatWasThere) {
  const std::string before = bytesOf(file);
  const Courses others{sampleCourse(), courseOf("d", {{"x", EntryKind::Word, "سۇ", "水", "shuǐ", "water"}})};
  bool more = true;
  for (int steps = 0; more; ++steps) {
    Building building{others, file};
    for (int i = 0; i < steps && more; ++i) more = building.step();
    EXPECT_EQ(building.total(), 32U);
  }
  EXPECT_EQ(bytesOf(file), before);
  EXPECT_EQ(names(), std::vector<std::string>{"find.db"}) << "no half of another stays";
  Building{others, file}.index();
  EXPECT_TRUE(Index::open(file, contentsOf(others)));
}

TEST_F(Cache, WhatACrashLeftUnfinishedIsNotInTheWay) {
  write(folder.path / "find.db.new", std::string(100'000, 'x'));
  Building{courses, file}.index();
  EXPECT_TRUE(open());
  EXPECT_EQ(names(), std::vector<std::string>{"find.db"});
}

TEST_F(Cache, TwoAtOnceDoNotMixTheirPages) {
  Building first{courses, file};
  first.step();
  try {
    Building second{courses, file};
    FAIL() << "two programs make one file";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::InUse);
  }
  std::move(first).index();
  EXPECT_TRUE(open());
  Building{courses, file}.index();
}

TEST_F(Cache, AFolderThatIsNotThereOrMayNotBeWrittenIsSaid) {
  try {
    Building{courses, folder.path / "none" / "find.db"}.index();
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::NotFound);
  }
  EXPECT_FALSE(Index::open(folder.path / "none" / "find.db", 1));
}

TEST_F(Cache, ProgressIsCountedInEntries) {
  std::vector<Texts> many;
  for (int i = 0; i < 250; ++i) many.push_back({std::to_string(i), EntryKind::Word, "سۇ", "水", "shuǐ", "water"});
  Building building{{courseOf("c", many)}};
  EXPECT_EQ(building.total(), 250U);
  std::size_t before = 0;
  int steps = 0;
  while (building.step()) {
    EXPECT_GE(building.done(), before);
    before = building.done();
    ++steps;
  }
  EXPECT_EQ(building.done(), 250U);
  EXPECT_GE(steps, 5);
  EXPECT_EQ(std::move(building).index().ask("水", 300).size(), 250U);
}

// A change of the keys makes every index stale, and this number with it: raise kVersion in find/layout.h, and then it.
TEST(CacheVersion, ChangesWithTheKeys) {
  Sum sum;
  const auto course = sampleCourse();
  for (const Entry& entry : course->lessons.front().entries) {
    const Terms terms = termsOf(entry);
    for (const std::string* each : {&terms.whole, &terms.word, &terms.pair}) sum.add(std::string_view{*each});
  }
  sum.add(std::string_view{kTables});
  EXPECT_EQ(kVersion, 1);
  EXPECT_EQ(sum.value(), 2188311787104175577U);
}

}  // namespace
}  // namespace kowruk::find::testing
