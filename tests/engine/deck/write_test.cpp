// What is written is read back the same, and written whole or not at all.
#include "deck/write.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.h"
#include "deck/read.h"
#include "engine/deck/folder.h"

namespace kowruk::deck {
namespace {

namespace fs = std::filesystem;
using testing::Scratch;

std::string saidOf(const ReadCourse& read) {
  std::string text;
  for (const Problem& problem : read.problems) text += toText(problem) + "\n";
  return text;
}

Course sample(const std::string& course) { return readCourse(testing::sampleFolder(course)).course.value(); }

TEST(WriteCourse, TheSamplesAreReadBackAsTheyWere) {
  for (const char* name : {"corner-shop", "count-to-31"}) {
    const Scratch scratch;
    const Course course = sample(name);
    writeCourse(course, scratch.path() / name);
    const ReadCourse read = readCourse(scratch.path() / name);
    EXPECT_EQ(saidOf(read), "");
    EXPECT_TRUE(read.course == course) << name;
  }
}

TEST(WriteCourse, EveryCourseThatShipsIsReadBackAsItWas) {
  for (const auto& folder : fs::directory_iterator(fs::path{KOWRUK_SOURCE} / "decks")) {
    const Scratch scratch;
    const Course course = readCourse(folder.path()).course.value();
    writeCourse(course, scratch.path() / course.id.text);
    const ReadCourse read = readCourse(scratch.path() / course.id.text);
    ASSERT_TRUE(read.course);
    EXPECT_EQ(read.course->lessons.size(), course.lessons.size());
    EXPECT_EQ(read.course->size(), course.size()) << folder.path() << '\n' << saidOf(read);
  }
}

// A text in storage form with all that TOML would take for its own.
std::string anyTitle() {
  const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "a", "\"", "\\", "\"\"\"", "'", "#", "=", "[", "دەرس", "课", "\\n", "é", "x y", ".")));
  std::string text = "t";
  for (const std::string& piece : pieces) text += piece;
  return text;
}

std::string anyNote() {
  std::string note = anyTitle();
  for (int more = *rc::gen::inRange(0, 3); more > 0; --more) note += "\n\n" + anyTitle();
  return note;
}

Titles anyTitles(std::string (*text)()) { return {.ug = text(), .zh = text(), .en = text()}; }

// Some entries of the sample courses under new ids, none of their texts a fault.
Course anyCourse() {
  Course course;
  course.id = {"any-course"};
  course.version = *rc::gen::inRange(1, 1000);
  course.licence = anyTitle();
  course.title = anyTitles(anyTitle);
  std::vector<Entry> pool;
  for (const char* name : {"corner-shop", "count-to-31"}) {
    for (const Lesson& lesson : sample(name).lessons) {
      pool.insert(pool.end(), lesson.entries.begin(), lesson.entries.end());
    }
  }
  int number = 0;
  bool named = false;  // the first entry is one that others may use
  for (int lessons = *rc::gen::inRange(1, 4); lessons > 0; --lessons) {
    Lesson lesson;
    lesson.file = std::to_string(lessons) + "-any.tsv";
    lesson.title = anyTitles(anyTitle);
    if (*rc::gen::arbitrary<bool>()) lesson.note = anyTitles(anyNote);
    lesson.readByNative = *rc::gen::arbitrary<bool>();
    for (int lines = *rc::gen::inRange(0, 4); lines > 0; --lines) lesson.can.push_back(anyTitles(anyTitle));
    for (int entries = *rc::gen::inRange(1, 12); entries > 0; --entries) {
      Entry entry = *rc::gen::elementOf(pool);
      entry.id = {"any-course/e" + std::to_string(++number)};
      entry.homograph = std::to_string(number);
      entry.uses.clear();
      if (named && entry.kind == EntryKind::Phrase && *rc::gen::arbitrary<bool>()) {
        entry.uses.push_back({"any-course/e1"});
      }
      entry.topic = *rc::gen::element<std::string>("", "food", "\"quoted\"", "a|b");
      entry.page = *rc::gen::element<std::string>("", "7", "7–8");
      entry.line = static_cast<int>(lesson.entries.size()) + 2;
      if (number == 1) named = entry.kind != EntryKind::Line;
      lesson.entries.push_back(std::move(entry));
    }
    course.lessons.push_back(std::move(lesson));
  }
  course.index();
  return course;
}

TEST(WriteCourse, AnyCourseIsReadBackAsItWas) {
  EXPECT_TRUE(rc::check("read after write is the same", [] {
    const Course course = anyCourse();
    const Scratch scratch;
    writeCourse(course, scratch.path() / "any-course");
    const ReadCourse read = readCourse(scratch.path() / "any-course");
    if (!read.problems.empty()) RC_FAIL(saidOf(read));
    RC_ASSERT(*read.course == course);
  }));
}

TEST(WriteCourse, WhatIsThereAlreadyIsLeftAsItIs) {
  const Scratch scratch;
  const fs::path folder = scratch.path() / "corner-shop";
  fs::create_directory(folder);
  try {
    writeCourse(sample("corner-shop"), folder);
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::Exists);
  }
  EXPECT_TRUE(fs::is_empty(folder));
}

TEST(WriteCourse, WhereItCannotBeWrittenNothingIsLeftBehind) {
  const Scratch scratch;
  Course course = sample("corner-shop");
  course.lessons.back().file = "no-such-folder/02.tsv";  // the second file fails, after the first was written
  EXPECT_THROW(writeCourse(course, scratch.path() / "corner-shop"), Error);
  EXPECT_TRUE(fs::is_empty(scratch.path()));
  EXPECT_THROW(writeCourse(course, scratch.path() / "nowhere" / "corner-shop"), Error);
}

TEST(WriteCourse, ADraftOfARunThatWasCutOffIsNoHindrance) {
  const Scratch scratch;
  fs::create_directory(scratch.path() / ".new-corner-shop");
  testing::writeBytes(scratch.path() / ".new-corner-shop" / "99-old.tsv", "old");
  writeCourse(sample("corner-shop"), scratch.path() / "corner-shop" / "");
  EXPECT_EQ(saidOf(readCourse(scratch.path() / "corner-shop")), "");
}

}  // namespace
}  // namespace kowruk::deck
