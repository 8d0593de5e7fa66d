// Courses whose entries say where they belong: "year/m03-d17", "year/m03-w5", "year/m03-word-12", "first/phrase-4".
#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace kowruk::plan::testing {

inline std::string two(int number) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d", number);
  return text;
}

inline Entry entry(const std::string& id, EntryKind kind, int day = 0, int week = 0) {
  Entry made;
  made.id = {id};
  made.kind = kind;
  made.day = day;
  made.week = week;
  made.ug = made.zh = made.en = id;
  return made;
}

// A week's phrase is that of day 6 × week: 6, 12, 18, 24 and 30, so that some weeks come before their phrase's day.
inline Lesson lessonOfMonth(int month) {
  const std::string prefix = "year/m" + two(month) + "-";
  Lesson lesson;
  for (int word = 1; word <= 30; ++word) lesson.entries.push_back(entry(prefix + "word-" + two(word), EntryKind::Word));
  for (int day = 31; day >= 1; --day) {
    Entry phrase = entry(prefix + "d" + two(day), EntryKind::Phrase, day, day % 6 == 0 ? day / 6 : 0);
    phrase.uses = {{prefix + "word-" + two(std::min(day, 30))}};
    lesson.entries.push_back(phrase);
  }
  for (int line = 1; line <= 10; ++line) lesson.entries.push_back(entry(prefix + "line-" + two(line), EntryKind::Line));
  Entry old = entry(prefix + "retired", EntryKind::Phrase, 1, 1);
  old.retired = true;
  lesson.entries.insert(lesson.entries.begin(), old);
  return lesson;
}

inline Course yearOf(int lessons) {
  Course course;
  course.id = {"year"};
  course.monthly = true;
  for (int month = 1; month <= lessons; ++month) course.lessons.push_back(lessonOfMonth(month));
  return course;
}

inline Course simple(const std::string& id, EntryKind kind, int entries) {
  Course course;
  course.id = {id};
  course.lessons.resize(1);
  for (int i = 1; i <= entries; ++i) {
    course.lessons.front().entries.push_back(entry(id + "/" + std::to_string(i), kind));
  }
  return course;
}

// A year of twelve lessons, ten phrases for a lead-in, fifty letters.
struct Shelf {
  Course year = yearOf(12);
  Course first = simple("first", EntryKind::Phrase, 10);
  Course letters = simple("letters", EntryKind::Letter, 50);

  Courses courses() const { return {.year = &year, .leadIn = &first, .script = nullptr}; }
  Courses withScript() const { return {.year = &year, .leadIn = &first, .script = &letters}; }
};

inline std::vector<std::string> idsOf(const std::vector<const Entry*>& entries) {
  std::vector<std::string> ids;
  ids.reserve(entries.size());
  for (const Entry* each : entries) ids.push_back(each->id.text);
  return ids;
}

inline Day on(int year, unsigned month, unsigned day) { return dayFrom(year, month, day).value(); }

}  // namespace kowruk::plan::testing
