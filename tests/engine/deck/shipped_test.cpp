// The courses that ship, held to what they promise: how much there is, how it rises, and that nothing stands twice.
//
// The gate alone (deck/read.h) asks less: a teacher's own course may be short, and need not use its words again.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "deck/read.h"
#include "deck/report.h"
#include "deck/scripts.h"

namespace kowruk::deck {
namespace {

constexpr std::array kCourses{"first-steps", "first-year", "uyghur-letters", "mandarin-sounds", "first-characters"};

Course shipped(const std::string& id) {
  ReadCourse read = readCourse(std::filesystem::path{KOWRUK_SOURCE} / "decks" / id);
  for (const Problem& problem : read.problems) ADD_FAILURE() << toText(problem);
  return std::move(read.course.value());
}

std::size_t countOf(const Lesson& lesson, EntryKind kind) {
  return static_cast<std::size_t>(std::count_if(lesson.entries.begin(), lesson.entries.end(),
                                                [kind](const Entry& entry) { return entry.kind == kind; }));
}

TEST(FirstYear, HasTwelveFullLessons) {
  const Course course = shipped("first-year");
  EXPECT_TRUE(course.monthly);
  EXPECT_EQ(course.lessons.size(), 12U);
  EXPECT_GE(course.size(), 850U);
  for (const Lesson& lesson : course.lessons) {
    EXPECT_GE(countOf(lesson, EntryKind::Word), 30U) << lesson.file;
    EXPECT_EQ(countOf(lesson, EntryKind::Phrase), 31U) << lesson.file;
    const std::size_t lines = countOf(lesson, EntryKind::Line);
    EXPECT_TRUE(lines >= 8 && lines <= 12) << lesson.file << " has " << lines << " lines";
  }
}

TEST(FirstYear, SaysOfEachLessonWhatOneCanDoAfterIt) {
  std::set<std::string> said;
  for (const Lesson& lesson : shipped("first-year").lessons) {
    EXPECT_TRUE(lesson.can.size() >= 4 && lesson.can.size() <= 6) << lesson.file << " has " << lesson.can.size();
    for (const Titles& line : lesson.can) {
      EXPECT_EQ(line.en.rfind("I can ", 0), 0U) << line.en;
      EXPECT_EQ(line.zh.rfind("我能", 0), 0U) << line.zh;
      for (const std::string* text : {&line.ug, &line.zh, &line.en}) EXPECT_TRUE(said.insert(*text).second) << *text;
    }
  }
}

TEST(FirstYear, RisesWithinItsBounds) {
  const Course course = shipped("first-year");
  const CourseReport report = reportOn(course);
  for (std::size_t i = 0; i < report.lessons.size(); ++i) {
    const std::string& file = course.lessons[i].file;
    for (const PhraseLevel& level : tooSteep(report.lessons[i])) {
      ADD_FAILURE() << file << ':' << level.line << ' ' << level.phrase.text << " has " << level.newWords
                    << " new words";
    }
    for (const WordReuse& reuse : tooRare(report.lessons[i])) {
      ADD_FAILURE() << file << ':' << reuse.line << ' ' << reuse.word.text << " comes again " << reuse.later
                    << " times";
    }
    EXPECT_EQ(report.lessons[i].silent, 0U) << file << ": a phrase or line does not say which words it uses";
  }
}

TEST(ShippedCourses, NoTextStandsTwiceUnlessItIsAHomograph) {
  for (const char* id : kCourses) {
    const Course course = shipped(id);
    for (const Language side : {Language::Uyghur, Language::Chinese}) {
      std::map<std::string, const Entry*> first;
      for (const Lesson& lesson : course.lessons) {
        for (const Entry& entry : lesson.entries) {
          const auto [place, isNew] = first.emplace(entry.in(side), &entry);
          if (isNew) continue;
          EXPECT_TRUE(!entry.homograph.empty() && !place->second->homograph.empty())
              << entry.id.text << " and " << place->second->id.text;
        }
      }
    }
  }
}

// The letters in the order of the alphabet, and the carrier that stands before a vowel.
constexpr std::u32string_view kLetters = U"اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيئ";
constexpr std::u32string_view kJoinedOnlyBefore = U"اەدرزژوۇۆۈۋ";  // never joined to the letter after them

bool joinsTheNext(char32_t letter) { return kJoinedOnlyBefore.find(letter) == std::u32string_view::npos; }

// The shapes in which a letter stands in the words of a text: joined to the letter before, to the one after.
using Shape = std::pair<bool, bool>;
std::set<Shape> shapesOf(char32_t letter, const std::u32string& text) {
  const auto isLetter = [](char32_t c) { return kLetters.find(c) != std::u32string_view::npos; };
  std::set<Shape> shapes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != letter) continue;
    const bool before = i > 0 && isLetter(text[i - 1]);
    const bool after = i + 1 < text.size() && isLetter(text[i + 1]);
    if (!before && !after) continue;  // the letter by itself, not in a word
    shapes.emplace(before && joinsTheNext(text[i - 1]), after && joinsTheNext(letter));
  }
  return shapes;
}

// What a text has to show of a letter: two shapes or four, less those it never has.
std::set<Shape> allShapesOf(char32_t letter) {
  if (letter == U'ې' || letter == U'ئ') return {{false, true}, {true, true}};  // never at the end of a word
  if (!joinsTheNext(letter)) return {{false, false}, {true, false}};
  return {{false, false}, {true, false}, {false, true}, {true, true}};
}

TEST(UyghurLetters, EachOfTheThirtyTwoAndTheCarrierIsShownInAllItsShapesInWords) {
  std::map<std::u32string, std::u32string> told;
  const Course course = shipped("uyghur-letters");
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (entry.kind != EntryKind::Letter) continue;
      told.emplace(charactersOf(entry.ug).value(), charactersOf(entry.zh).value());
      for (const std::string& also : entry.ugAlso) {
        told.emplace(charactersOf(also).value(), charactersOf(entry.zh).value());
      }
    }
  }
  for (const char32_t letter : kLetters) {
    const auto found = told.find(std::u32string(1, letter));
    ASSERT_NE(found, told.end()) << nameOfCharacter(letter);
    EXPECT_EQ(shapesOf(letter, found->second), allShapesOf(letter)) << nameOfCharacter(letter);
  }
}

TEST(MandarinSounds, HasEveryInitialFinalAndTone) {
  std::set<std::string> ids;
  const Course course = shipped("mandarin-sounds");
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) ids.insert(entry.id.text.substr(entry.id.text.find('/') + 1));
  }
  for (const char* sound :
       {"b",      "p",      "m-a",    "f-ei",         "d",       "t",    "n-i",  "l-ue", "g",     "k",    "h",
        "j",      "q",      "x",      "zh",           "ch",      "sh",   "r",    "z",    "c",     "s",    "h-e",
        "sh-u",   "o",      "ai",     "ei",           "ao",      "ou",   "an",   "en",   "ang",   "eng",  "ong",
        "er",     "ia",     "ie",     "iao",          "iu",      "ian",  "in",   "iang", "ing",   "iong", "ua",
        "uo",     "uai",    "ui",     "uan",          "un",      "uang", "ueng", "uee",  "ueean", "ueen", "tone-1",
        "tone-2", "tone-3", "tone-4", "tone-neutral", "pair-3-1"}) {
    EXPECT_EQ(ids.count(sound), 1U) << sound;
  }
}

TEST(FirstCharacters, AreAHundredAndFiftyWithStrokesPartsAndWords) {
  std::size_t characters = 0;
  std::map<std::string, std::size_t> words;
  const Course course = shipped("first-characters");
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (entry.kind == EntryKind::Character) ++characters;
      for (const EntryId& used : entry.uses) ++words[used.text];
    }
  }
  EXPECT_EQ(characters, 150U);
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (entry.kind != EntryKind::Character) continue;
      EXPECT_GE(words[entry.id.text], 1U) << entry.zh << " has no word";
    }
  }
}

}  // namespace
}  // namespace kowruk::deck
