// Whatever bytes a course folder holds, reading it ends with a course or with problems, and never with a crash.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "deck/read.h"
#include "engine/deck/folder.h"

namespace kowruk::deck {
namespace {

using testing::CourseFolder;

// One thing that happens to a file between two readings: bytes lost, doubled, changed or brought from elsewhere.
void spoil(std::string& bytes, const std::string& other) {
  const auto place = [](const std::string& text) { return *rc::gen::inRange<std::size_t>(0, text.size() + 1); };
  const std::size_t at = place(bytes);
  const std::size_t length = *rc::gen::inRange<std::size_t>(0, 40);
  switch (*rc::gen::inRange(0, 6)) {
    case 0: bytes.erase(at, length); break;
    case 1: bytes.insert(at, bytes.substr(at, length)); break;
    case 2: bytes.insert(at, *rc::gen::container<std::string>(length, rc::gen::arbitrary<char>())); break;
    case 3: bytes.insert(at, other.substr(place(other), length)); break;
    case 4:
      if (at < bytes.size()) bytes[at] = *rc::gen::arbitrary<char>();
      break;
    default: {
      const std::string piece =
          *rc::gen::element<std::string>("\t", "\n", "\r\n", "\xEF\xBB\xBF", "|", "/", " ", "\"\"\"", "[[", "{",
                                         "\\u0000", "ئ", "۷", "妈", "ā", "retired");
      bytes.insert(at, piece);
    }
  }
}

void expectSense(const ReadCourse& read) {
  for (const Problem& problem : read.problems) {
    RC_ASSERT(!problem.file.empty() && !problem.fault.empty() && !problem.remedy.empty() && problem.line >= 0);
  }
  if (!read.course) {
    RC_ASSERT(!read.problems.empty());
    return;
  }
  std::set<EntryId> ids;
  for (const Lesson& lesson : read.course->lessons) {
    for (const Entry& entry : lesson.entries) {
      RC_ASSERT(ids.insert(entry.id).second);
      RC_ASSERT(read.course->find(entry.id) == &entry);
      RC_ASSERT(!entry.ug.empty() && !entry.zh.empty() && !entry.en.empty() && entry.line > 1);
    }
  }
}

TEST(Mutation, ASpoiltCourseIsReadToItsEnd) {
  EXPECT_TRUE(rc::check("any bytes", [] {
    const CourseFolder folder{*rc::gen::element<std::string>("corner-shop", "count-to-31")};
    const std::string other = testing::bytesOf(testing::sampleFolder("corner-shop") / "01-shop.tsv");
    const int wounds = *rc::gen::inRange(1, 8);
    for (int i = 0; i < wounds; ++i) {
      std::vector<std::filesystem::path> files;
      for (const auto& file : std::filesystem::directory_iterator(folder.path())) files.push_back(file.path());
      std::sort(files.begin(), files.end());
      const auto file = *rc::gen::elementOf(files);
      std::string bytes = testing::bytesOf(file);
      spoil(bytes, other);
      testing::writeBytes(file, bytes);
    }
    expectSense(readCourse(folder.path()));
  }));
}

TEST(Mutation, AFileOfNothingButChanceIsReadToItsEnd) {
  EXPECT_TRUE(rc::check("only chance", [](const std::string& toml, const std::string& table) {
    const CourseFolder folder{"corner-shop"};
    testing::writeBytes(folder.path() / "02-signs.tsv", table);
    expectSense(readCourse(folder.path()));
    testing::writeBytes(folder.path() / "course.toml", toml);
    expectSense(readCourse(folder.path()));
  }));
}

}  // namespace
}  // namespace kowruk::deck
