#include "deck/report.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace kowruk::deck {

namespace {

// How often an entry is used, by the lessons of those that use it.
struct UseCount {
  std::size_t own = 0;
  std::size_t later = 0;
};

bool isText(const Entry& entry) noexcept { return entry.kind == EntryKind::Phrase || entry.kind == EntryKind::Line; }

using LessonOf = std::unordered_map<EntryId, std::size_t>;

LessonOf lessonsOf(const Course& course) {
  LessonOf lessons;
  for (std::size_t i = 0; i < course.lessons.size(); ++i) {
    for (const Entry& entry : course.lessons[i].entries) lessons.emplace(entry.id, i);
  }
  return lessons;
}

std::unordered_map<EntryId, UseCount> countUses(const Course& course, const LessonOf& lessonOf) {
  std::unordered_map<EntryId, UseCount> counts;
  for (std::size_t i = 0; i < course.lessons.size(); ++i) {
    for (const Entry& entry : course.lessons[i].entries) {
      if (entry.retired || !isText(entry)) continue;
      for (const EntryId& used : entry.uses) {
        const auto home = lessonOf.find(used);
        if (home == lessonOf.end() || home->second > i) continue;
        ++(home->second == i ? counts[used].own : counts[used].later);
      }
    }
  }
  return counts;
}

std::vector<const Entry*> phrasesByDay(const Lesson& lesson) {
  std::vector<const Entry*> phrases;
  for (const Entry& entry : lesson.entries) {
    if (entry.kind == EntryKind::Phrase && !entry.retired) phrases.push_back(&entry);
  }
  std::stable_sort(phrases.begin(), phrases.end(), [](const Entry* a, const Entry* b) { return a->day < b->day; });
  return phrases;
}

void addLevels(LessonReport& report, const Lesson& lesson, std::size_t number, const LessonOf& lessonOf) {
  std::unordered_set<EntryId> met;
  std::size_t sum = 0;
  for (const Entry* phrase : phrasesByDay(lesson)) {
    PhraseLevel level{.phrase = phrase->id, .line = phrase->line, .newWords = 0, .ahead = {}};
    for (const EntryId& used : phrase->uses) {
      const auto home = lessonOf.find(used);
      if (home == lessonOf.end() || home->second < number) continue;  // of another course, or met in a lesson before
      if (home->second > number) level.ahead.push_back(used);
      if (met.insert(used).second) ++level.newWords;
    }
    met.insert(phrase->id);  // a fixed phrase that another uses is known from its own day on
    sum += level.newWords;
    report.levels.push_back(std::move(level));
  }
  if (!report.levels.empty()) {
    report.newWordsPerPhrase = static_cast<double>(sum) / static_cast<double>(report.levels.size());
  }
}

}  // namespace

CourseReport reportOn(const Course& course) {
  const LessonOf lessonOf = lessonsOf(course);
  const auto counts = countUses(course, lessonOf);
  CourseReport report;
  for (std::size_t i = 0; i < course.lessons.size(); ++i) {
    const bool amongTheLast = i + 2 >= course.lessons.size();
    LessonReport& lesson = report.lessons.emplace_back();
    for (const Entry& entry : course.lessons[i].entries) {
      if (entry.retired) continue;
      if (isText(entry)) {
        ++(entry.kind == EntryKind::Phrase ? lesson.phrases : lesson.lines);
        if (entry.uses.empty()) ++lesson.silent;
        continue;
      }
      ++lesson.words;
      if (entry.kind == EntryKind::Letter || entry.kind == EntryKind::Sound) continue;  // every word uses them
      const auto found = counts.find(entry.id);
      const UseCount count = found != counts.end() ? found->second : UseCount{};
      lesson.reuses.push_back({.word = entry.id,
                               .line = entry.line,
                               .own = count.own,
                               .later = count.later,
                               .enough = (amongTheLast ? count.own : count.later) >= kLeastReuses});
    }
    addLevels(lesson, course.lessons[i], i, lessonOf);
  }
  return report;
}

std::vector<PhraseLevel> tooSteep(const LessonReport& lesson) {
  std::vector<PhraseLevel> steep;
  std::copy_if(lesson.levels.begin(), lesson.levels.end(), std::back_inserter(steep),
               [](const PhraseLevel& level) { return level.newWords > kMostNewWords || !level.ahead.empty(); });
  return steep;
}

std::vector<WordReuse> tooRare(const LessonReport& lesson) {
  std::vector<WordReuse> rare;
  std::copy_if(lesson.reuses.begin(), lesson.reuses.end(), std::back_inserter(rare),
               [](const WordReuse& reuse) { return !reuse.enough; });
  return rare;
}

}  // namespace kowruk::deck
