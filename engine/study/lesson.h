// A lesson as a page to read, with what the learner makes of each entry: new, asked for, being learnt, known, hidden.
//
// "I know this" and "learn this" are marks in the log. Known: neither card of the entry is asked. Asked for: the
// learner wants it next, before its day in the plan; such an entry has been touched and has no memory yet, so the log
// says it with the mark that is not on. Both are deeds that can be taken back.
//
// Example: markKnown(learner, {{"first-year/thanks"}}, now); the entry is not new in today's queue any more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/time.h"
#include "deck/course.h"
#include "study/library.h"
#include "study/today.h"

namespace kowruk::study {

// Wanted: the learner has asked for it. Learning: reviewed at least once. Hidden: not asked, by the learner's wish.
enum class EntryState : std::uint8_t { New, Wanted, Learning, Known, Hidden };

// What a lesson has, in the order of its page.
enum class PartKind : std::uint8_t { Letters, Sounds, Characters, Words, Phrases, Dialogue };

struct LessonId {
  CourseId course;
  std::size_t index = 0;  // from 0, in the order of the course
  bool operator==(const LessonId&) const = default;
};

struct LessonEntry {
  Shown shown;
  EntryKind kind = EntryKind::Word;
  EntryState state = EntryState::New;
  int day = 0;                       // phrases of a month's lesson: of the month
  int week = 0;                      // phrases of the week: of the month
  bool ofToday = false;              // the phrase of the day
  bool ofThisWeek = false;           // the phrase of the week
  std::string speaker{};             // lines: "A", "B", …
  int strokes = 0;                   // characters
  std::vector<std::string> parts{};  // characters
};

// Phrases of a month's lesson come in weeks: one part for the days 1 to 7, one for 8 to 14, …
struct LessonPart {
  PartKind kind = PartKind::Words;
  int firstDay = 0;  // 0: not by days
  int lastDay = 0;
  std::vector<LessonEntry> entries;  // at least one
};

struct LessonCounts {
  std::size_t entries = 0;   // hidden ones are not counted
  std::size_t learning = 0;  // of these
  std::size_t known = 0;     // of these
  std::size_t met() const noexcept { return learning + known; }
  bool operator==(const LessonCounts&) const = default;
};

struct LessonPage {
  LessonId id;
  Titles course;
  std::size_t lessons = 0;  // of the course
  Titles title;
  Titles note;
  std::vector<Titles> can;  // what one can do after it
  bool readByNative = false;
  bool now = false;      // the lesson of the month, or of the lead-in while it lasts
  bool studied = false;  // of a course the learner studies: entries can be marked
  LessonCounts counts;
  std::vector<LessonPart> parts;
};

// A line in the contents of a course.
struct LessonTitle {
  LessonId id;
  Titles title;
  bool now = false;
  LessonCounts counts;
};

struct CourseContents {
  CourseId id;
  Titles title;
  bool studied = false;  // else it can be read, and joined
  std::vector<LessonTitle> lessons;
};

// All that is there to read: the lead-in, the year, the script, the courses joined beside them, then those that could
// be joined; none that teaches the script of one's own language. A course that is damaged is left out, and stands in
// the library's problems.
std::vector<CourseContents> contentsOf(const Library& library, const Learner& learner, Day day);

// The lesson of the month, or of the lead-in while it lasts.
LessonId lessonNow(const Learner& learner, Day day);

// Absent where there is no such lesson among the contents. Retired entries are left out.
std::optional<LessonPage> lessonPageOf(const Library& library, const Learner& learner, const LessonId& id, Day day);

EntryState stateOf(const Learner& learner, const EntryId& entry);
LessonCounts countsOf(const Learner& learner, const Lesson& lesson);

// What was done in one go, to be taken back in one go.
struct Deed {
  std::vector<store::EventId> events;  // none where everything was so already
};

// "I know this": not asked until it is to be learnt again. Throws Error: NotFound for an entry of no course the
// learner studies, and what appending throws; then nothing has changed.
Deed markKnown(Learner& learner, std::span<const EntryId> entries, const Moment& now);

// "Learn this": no longer known or hidden; a new one comes next.
Deed learnThis(Learner& learner, std::span<const EntryId> entries, const Moment& now);

// Takes a deed back, once.
void takeBack(Learner& learner, const Deed& deed, const Moment& now);

}  // namespace kowruk::study
