// A course as a value: its lessons, their entries, and the words they are made of.
//
// A course is a folder of text files (design: engine/README.md, "A course folder"); deck/read.h makes this value of
// it. Everything here is plain data, read once and not changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "base/language.h"

namespace kowruk {

// A text in the three languages of the screens.
struct Titles {
  std::string ug;
  std::string zh;
  std::string en;

  const std::string& in(Language language) const noexcept {
    return language == Language::Uyghur ? ug : language == Language::Chinese ? zh : en;
  }
  bool operator==(const Titles&) const = default;
};

enum class EntryKind : std::uint8_t { Word, Phrase, Line, Letter, Sound, Character };

struct Entry {
  EntryId id;
  EntryKind kind = EntryKind::Word;
  int day = 0;   // phrases: the day of the month it is the phrase of, 1 to 31; 0 for none
  int week = 0;  // phrases: the week of the month it is the phrase of, 1 to 5; 0 for none
  std::string ug;
  std::string zh;
  std::string pinyin;  // authored, with tone marks
  std::string en;      // a gloss
  std::vector<EntryId> uses;
  std::vector<std::string> ugAlso;
  std::vector<std::string> zhAlso;
  std::string speaker;     // lines: "A", "B", …
  std::string politeness;  // column `register`: "polite", "plain" or empty
  std::string topic;
  std::string homograph;           // tells two entries of the same spelling apart
  bool retired = false;            // no longer asked of those who have not met it
  int strokes = 0;                 // characters: how many; 0 for none
  std::vector<std::string> parts;  // characters: what they are made of, "亻" and "尔" of 你
  std::string book;                // the printed book it stands in
  std::string page;                // and the page there, as printed: "12", "12–13"
  int line = 0;                    // where it stands in its file

  const std::string& in(Language language) const noexcept {
    return language == Language::Uyghur ? ug : language == Language::Chinese ? zh : en;
  }
  bool operator==(const Entry&) const = default;
};

struct Lesson {
  std::string file;  // "01-greetings.tsv"
  Titles title;
  Titles note;                 // on usage; paragraphs separated by an empty line
  std::vector<Titles> can;     // what one can do after it, a line each: "I can count to one hundred."
  bool readByNative = false;   // a native speaker of both sides has read it
  std::vector<Entry> entries;  // in the order of the file

  bool operator==(const Lesson&) const = default;
};

struct Course {
  CourseId id;
  int version = 1;
  std::string licence;
  Titles title;
  bool monthly = false;         // each lesson has a phrase for the days 1 to 31 and the weeks 1 to 5
  std::vector<Lesson> lessons;  // at least one

  // Where each entry stands. readCourse fills it; a course put together by hand may leave it empty and is searched
  // from end to end.
  struct Position {
    std::uint32_t lesson = 0;
    std::uint32_t entry = 0;
    bool operator==(const Position&) const = default;
  };
  std::unordered_map<EntryId, Position> positions = {};
  void index();

  // The entry of an id, or nullptr.
  const Entry* find(const EntryId& entry) const noexcept;

  // Entries of all lessons together.
  std::size_t size() const noexcept;

  bool operator==(const Course&) const = default;
};

}  // namespace kowruk
