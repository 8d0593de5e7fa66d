// How a course rises: how many new words each phrase brings, and how often each word comes again.
//
// Worked out from `uses` alone. A word is new in a phrase if it is of the phrase's own lesson (or a later one) and no
// phrase of that lesson before it, by day, has used it; a fixed phrase that is named in `uses` counts as one word. A
// word is used again where a phrase or a line of a later lesson uses it; for the last two lessons, where phrases and
// lines of their own do.
//
// Example: day 1 "Tea?" uses tea, day 2 "Tea, please." uses tea please: one new word in each, and tea is used twice.
#pragma once

#include <cstddef>
#include <vector>

#include "deck/course.h"

namespace kowruk::deck {

inline constexpr std::size_t kMostNewWords = 2;  // in a phrase
inline constexpr std::size_t kLeastReuses = 2;   // of a word

struct PhraseLevel {
  EntryId phrase;
  int line = 0;
  std::size_t newWords = 0;
  std::vector<EntryId> ahead;  // words of later lessons
};

struct WordReuse {
  EntryId word;
  int line = 0;
  std::size_t own = 0;    // phrases and lines of its own lesson that use it
  std::size_t later = 0;  // of later lessons
  bool enough = false;
};

struct LessonReport {
  std::size_t words = 0;  // letters, sounds and characters among them
  std::size_t phrases = 0;
  std::size_t lines = 0;
  std::size_t silent = 0;           // phrases and lines that say nothing of the words they use
  double newWordsPerPhrase = 0;     // on average
  std::vector<PhraseLevel> levels;  // of every phrase, by day
  std::vector<WordReuse> reuses;    // of every word and character, in the order of the file
};

struct CourseReport {
  std::vector<LessonReport> lessons;  // as in the course
};

// Retired entries do not count.
CourseReport reportOn(const Course& course);

// Phrases with more than kMostNewWords new words or with words of later lessons.
std::vector<PhraseLevel> tooSteep(const LessonReport& lesson);

// Words that do not come again often enough.
std::vector<WordReuse> tooRare(const LessonReport& lesson);

}  // namespace kowruk::deck
