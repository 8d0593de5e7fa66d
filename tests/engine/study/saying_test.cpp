// What of the courses can be said, and by whom.
#include "study/saying.h"

#include <gtest/gtest.h>

#include <fstream>

#include "deck/read.h"
#include "speech/spoken.h"
#include "speech/wav.h"

namespace kowruk::study {
namespace {

namespace fs = std::filesystem;

const fs::path kShelf = fs::path{KOWRUK_SOURCE} / "decks";

// A copy of first-steps whose sound folder is filled by hand, deleted afterwards.
struct Shelf {
  Shelf() {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    decks = ::mkdtemp(pattern.data());
    fs::copy(kShelf / "first-steps", decks / "first-steps", fs::copy_options::recursive);
    fs::create_directory(sound());
  }
  ~Shelf() { fs::remove_all(decks); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  fs::path sound() const { return decks / "first-steps" / "sound"; }
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream{sound() / name, std::ios::binary} << bytes;
  }

  fs::path decks;
};

TEST(Saying, EveryEntryOfEveryCourseIsSaidInItsOwnLetters) {
  const Library library{::testing::TempDir(), kShelf};
  std::size_t said = 0;
  for (const CourseId& id : library.courses()) {
    for (const Lesson& lesson : library.course(id)->lessons) {
      for (const Entry& entry : lesson.entries) {
        const auto chinese = sayingOf(entry, Language::Chinese, kShelf);
        const auto uyghur = sayingOf(entry, Language::Uyghur, kShelf);
        EXPECT_EQ(chinese.has_value(), entry.kind != EntryKind::Letter) << entry.id.text;
        EXPECT_EQ(uyghur.has_value(), entry.kind != EntryKind::Sound) << entry.id.text;
        if (chinese) {
          const std::string spoken = speech::spokenPinyin(chinese->text, chinese->pinyin);
          EXPECT_EQ(spoken.find_first_not_of("abcdefghijklmnopqrstuvwxyzü12345TKABCDGVXZ ,.?!;:"), std::string::npos)
              << entry.id.text << ": " << spoken;
          EXPECT_NE(spoken.find_first_of("12345"), std::string::npos) << entry.id.text;
        }
        const bool mute = uyghur && speech::spokenUyghur(uyghur->text).empty();
        EXPECT_FALSE(mute) << entry.id.text;
        ++said;
      }
    }
  }
  EXPECT_GT(said, 1'000U);
}

TEST(Saying, IsFoundByAnIdATextPinyinOrTheCharactersOfAnEntry) {
  const Library library{::testing::TempDir(), kShelf};
  const auto of = [&](const char* what, Language language) { return sayingOf(library, kShelf, what, language); };
  EXPECT_EQ(of("first-year/thanks", Language::Chinese)->pinyin, "xièxie");
  EXPECT_EQ(of("first-year/thanks", Language::Uyghur)->text, "رەھمەت");
  EXPECT_EQ(of("谢谢", Language::Chinese)->pinyin, "xièxie");
  EXPECT_EQ(of("ni3 hao3", Language::Chinese)->pinyin, "ni3 hao3");
  EXPECT_EQ(of("rehmet", Language::Uyghur)->text, "رەھمەت");
  EXPECT_EQ(of("ياخشى ئۇخلاڭ", Language::Uyghur)->text, "ياخشى ئۇخلاڭ");
  for (const char* none : {"first-year/no-such-entry", "魑魅魍魉", "xyz4", "", "?!", "谢谢 abc"}) {
    EXPECT_FALSE(of(none, Language::Chinese)) << none;
  }
  for (const char* none : {"谢谢", "", "؟"}) EXPECT_FALSE(of(none, Language::Uyghur)) << none;
  EXPECT_FALSE(of("first-year/thanks", Language::English));
}

TEST(Saying, ARecordingBesideTheCourseIsTakenForItsOwnSideOnly) {
  const Shelf shelf;
  const auto course = deck::readCourse(shelf.decks / "first-steps").course;
  const Entry& entry = course->lessons.front().entries.front();
  const std::string name = entry.id.text.substr(entry.id.text.find('/') + 1);
  shelf.put(name + ".ug.wav", speech::toWav({std::vector<std::int16_t>(800, 100), 16'000, {}}));
  EXPECT_EQ(sayingOf(entry, Language::Uyghur, shelf.decks)->recording, shelf.sound() / (name + ".ug.wav"));
  EXPECT_TRUE(sayingOf(entry, Language::Chinese, shelf.decks)->recording.empty());
}

TEST(Saying, TheRecordingsOfACourseAreChecked) {
  const Shelf shelf;
  const fs::path folder = shelf.decks / "first-steps";
  const Course course = *deck::readCourse(folder).course;
  const std::string id = course.lessons.front().entries.front().id.text;
  const std::string name = id.substr(id.find('/') + 1);
  shelf.put(name + ".ug.wav", speech::toWav({std::vector<std::int16_t>(800, 100), 16'000, {}}));
  EXPECT_TRUE(recordingProblems(folder, course).empty());
  shelf.put(name + ".zh.wav", "no sound");
  shelf.put("nobody.ug.wav", "");
  shelf.put(name + ".mp3", "");
  const auto problems = recordingProblems(folder, course);
  ASSERT_EQ(problems.size(), 3U);
  for (const Problem& problem : problems) EXPECT_FALSE(problem.remedy.empty());
  fs::remove_all(shelf.sound());
  EXPECT_TRUE(recordingProblems(folder, course).empty()) << "a course without recordings";
}

}  // namespace
}  // namespace kowruk::study
