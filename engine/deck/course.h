// A course as a value: its lessons, their entries, and the words they are made of.
//
// A course is a folder of text files (design: engine/README.md, "A course folder"); deck/read.h makes this value of
// it. Everything here is plain data, read once and not changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
  std::string homograph;  // tells two entries of the same spelling apart
  bool retired = false;   // no longer asked of those who have not met it
  int line = 0;           // where it stands in its file

  const std::string& in(Language language) const noexcept {
    return language == Language::Uyghur ? ug : language == Language::Chinese ? zh : en;
  }
};

struct Lesson {
  std::string file;  // "01-greetings.tsv"
  Titles title;
  Titles note;                 // on usage; paragraphs separated by an empty line
  bool readByNative = false;   // a native speaker of both sides has read it
  std::vector<Entry> entries;  // in the order of the file
};

struct Course {
  CourseId id;
  int version = 1;
  std::string licence;
  Titles title;
  std::vector<Lesson> lessons;  // at least one

  // The entry of an id, or nullptr.
  const Entry* find(const EntryId& entry) const noexcept;

  // Entries of all lessons together.
  std::size_t size() const noexcept;
};

}  // namespace kowruk
