// The day's page as a value: the same for the window and the terminal.
#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "deck/course.h"
#include "plan/plan.h"
#include "study/library.h"

namespace kowruk::study {

// An entry as it is shown: both scripts and what helps to read each.
struct Shown {
  std::string id;
  std::string ug;
  std::string latin;  // Uyghur in Latin letters (ULY)
  std::string zh;
  std::string pinyin;
  std::string gloss;  // English
};

struct TodayPage {
  Day day{};
  bool leadIn = false;
  int planMonth = 1;
  std::optional<Shown> phraseOfDay;
  std::optional<Shown> phraseOfWeek;
  Titles lessonTitle;
  bool readByNative = false;
  std::size_t lessonKnown = 0;  // entries of the lesson that have been learnt (understand: reviewed at least once)
  std::size_t lessonEntries = 0;
  std::size_t waiting = 0;   // cards in today's queue
  std::size_t fresh = 0;     // of these, new ones
  std::size_t laterDue = 0;  // left for another day: the minutes are few
  std::size_t laterPhrases = 0;
  std::size_t laterWords = 0;
  int minutesDone = 0;  // spent in reviews today
  int minutesGoal = 30;
  std::optional<Day> nextEvaluation;
  std::optional<Day> nextTest;
};

TodayPage todayFor(const Learner& learner, const Moment& now);

// The page for a computer on which nobody has started yet.
TodayPage todayForVisitor(const Library& library, const Moment& now);

Shown shown(const Entry& entry);

}  // namespace kowruk::study
