#include "plan/calendar.h"

#include <algorithm>
#include <iterator>

namespace kowruk::plan {

namespace {

// Where a lesson has no entry of its own for a number: the nth of its phrases, then again from the first.
const Entry* inTurn(const Lesson& lesson, const std::vector<Dated>& phrases, int number) {
  if (!phrases.empty()) return phrases[turnOf(number - 1, phrases.size())].entry;
  std::vector<const Entry*> entries;
  for (const Entry& entry : lesson.entries) {
    if (!entry.retired) entries.push_back(&entry);
  }
  return entries.empty() ? nullptr : entries[turnOf(number - 1, entries.size())];
}

}  // namespace

std::vector<Dated> phrasesOf(const Lesson& lesson) {
  std::vector<Dated> phrases;
  bool dated = false;
  for (const Entry& entry : lesson.entries) {
    if (entry.kind != EntryKind::Phrase || entry.retired) continue;
    phrases.push_back({entry.day > 0 ? entry.day : kNoDay, &entry});
    dated = dated || entry.day > 0;
  }
  if (!dated) {
    int day = 0;
    for (Dated& phrase : phrases) phrase.day = ++day;
  }
  std::stable_sort(phrases.begin(), phrases.end(), [](const Dated& a, const Dated& b) { return a.day < b.day; });
  return phrases;
}

const Entry* phraseOfDay(const Lesson& lesson, int day) {
  const std::vector<Dated> phrases = phrasesOf(lesson);
  const auto found =
      std::find_if(phrases.begin(), phrases.end(), [day](const Dated& phrase) { return phrase.day == day; });
  return found != phrases.end() ? found->entry : inTurn(lesson, phrases, day);
}

const Entry* phraseOfWeek(const Lesson& lesson, int week) {
  const std::vector<Dated> phrases = phrasesOf(lesson);
  const auto found =
      std::find_if(phrases.begin(), phrases.end(), [week](const Dated& phrase) { return phrase.entry->week == week; });
  return found != phrases.end() ? found->entry : inTurn(lesson, phrases, week);
}

const Lesson& lessonOf(const Course& course, int month) {
  return course.lessons[turnOf(month - 1, course.lessons.size())];
}

std::vector<const Entry*> askedOf(const Course& course) {
  std::vector<const Entry*> entries;
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (!entry.retired) entries.push_back(&entry);
    }
  }
  return entries;
}

std::vector<const Entry*> leadInPhrases(const Course& course) {
  std::vector<const Entry*> entries = askedOf(course);
  std::vector<const Entry*> phrases;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(phrases),
               [](const Entry* entry) { return entry->kind == EntryKind::Phrase; });
  return phrases.empty() ? entries : phrases;
}

Day leadInStart(const Plan& plan, std::size_t phrases) {
  return plan.leadInFrom.value_or(Day{plan.start / 1} - std::chrono::days{phrases});
}

std::size_t turnOf(std::int64_t number, std::size_t size) noexcept {
  const auto length = static_cast<std::int64_t>(size);
  return static_cast<std::size_t>((number % length + length) % length);
}

}  // namespace kowruk::plan
