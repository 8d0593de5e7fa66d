// broughtBy: everything a plan has brought to somebody by a Day, in the order they should meet it.
//
// The lessons go round: after the last the first comes again. Whoever joins in the middle of a round has missed its
// months so far and catches up on them; months of the rounds before come again by themselves.
#include <algorithm>
#include <unordered_set>

#include "plan/calendar.h"
#include "plan/plan.h"

namespace kowruk::plan {

using namespace std::chrono;

namespace {

// The words and lines of a lesson come spread over this many days, so that no first day is a flood and the month's end
// is for practice.
constexpr int kDaysOfNewWords = 21;

// Entries in the order they are brought, each once.
class Bringing {
 public:
  void bring(const Entry* entry) {
    if (entry != nullptr && seen_.insert(entry).second) entries_.push_back(entry);
  }
  void bring(const std::vector<const Entry*>& entries) {
    for (const Entry* entry : entries) bring(entry);
  }
  const std::vector<const Entry*>& soFar() const noexcept { return entries_; }
  std::vector<const Entry*> take() { return std::move(entries_); }

 private:
  std::vector<const Entry*> entries_;
  std::unordered_set<const Entry*> seen_;
};

bool isLastOfMonth(Day day) noexcept { return year_month_day{day + days{1}}.day() == std::chrono::day{1}; }

// A lesson, and what of its month has come by a Day.
class LessonSoFar {
 public:
  // A lesson whose month is over.
  explicit LessonSoFar(const Lesson& lesson) : lesson_(&lesson), days_(kDaysOfNewWords), over_(true) {}

  // The lesson of the month that holds the Day `place` tells of.
  LessonSoFar(const Lesson& lesson, const Place& place, Day day)
      : lesson_(&lesson),
        place_(place),
        days_(std::min(place.dayOfMonth, kDaysOfNewWords)),
        over_(isLastOfMonth(day)) {}

  void bringPhrases(Bringing& brought) const {
    for (const Dated& phrase : phrasesOf(*lesson_)) {
      if (hasCome(phrase)) brought.bring(phrase.entry);
    }
  }

  void bringRest(Bringing& brought, const std::unordered_set<EntryId>& used) const {
    std::vector<const Entry*> entries;
    for (const Entry& entry : lesson_->entries) {
      if (entry.kind != EntryKind::Phrase && !entry.retired) entries.push_back(&entry);
    }
    const auto turns = static_cast<std::size_t>(days_);
    const std::size_t come = over_ ? entries.size() : (entries.size() * turns + kDaysOfNewWords - 1) / kDaysOfNewWords;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i < come || used.count(entries[i]->id) > 0) brought.bring(entries[i]);
    }
  }

 private:
  // Its day has come, or its week.
  bool hasCome(const Dated& phrase) const noexcept {
    if (over_ || phrase.day <= place_.dayOfMonth) return true;
    const int week = phrase.entry->week;
    if (week == 0 || place_.weekMonth < place_.month) return false;
    return place_.weekMonth > place_.month || week <= place_.weekOfMonth;
  }

  const Lesson* lesson_;
  Place place_;
  int days_;
  bool over_;
};

// The lessons of the round in which somebody joined, from its first month to now, each once.
std::vector<LessonSoFar> lessonsSoFar(const Course& course, int firstMonth, const Place& place, Day day) {
  std::vector<LessonSoFar> lessons;
  const int round = static_cast<int>(course.lessons.size());
  const bool whole = place.month - firstMonth >= round;
  for (int month = firstMonth; month <= place.month && month < firstMonth + round; ++month) {
    const Lesson& lesson = lessonOf(course, month);
    const bool now = month == place.month && !whole;
    lessons.push_back(now ? LessonSoFar{lesson, place, day} : LessonSoFar{lesson});
  }
  return lessons;
}

// What a course whose months a plan counts has given by a Day to somebody who came to it on `joined`; nothing before
// month 1.
class CourseSoFar {
 public:
  CourseSoFar(const Course* course, const Plan& plan, Day joined, Day day) {
    const Place place = placeOf(plan, day);
    if (place.leadIn || course == nullptr || course->lessons.empty()) return;
    const Place then = placeOf(plan, joined);
    const int round = static_cast<int>(course->lessons.size());
    const int roundBegan = (then.month - 1) / round * round + 1;
    lessons_ = lessonsSoFar(*course, roundBegan, place, day);
    const bool late = then.month > roundBegan;
    first_ = late ? 0 : turnOf(place.month - roundBegan, lessons_.size());
  }

  void bringPhrases(Bringing& brought) const {
    for (const LessonSoFar& lesson : lessons_) lesson.bringPhrases(brought);
  }

  // This month's lesson first for who is up to date, the oldest first for who joined in the middle of a round.
  void bringRest(Bringing& brought, const std::unordered_set<EntryId>& used) const {
    if (!lessons_.empty()) lessons_[first_].bringRest(brought, used);
    for (const LessonSoFar& lesson : lessons_) lesson.bringRest(brought, used);
  }

 private:
  std::vector<LessonSoFar> lessons_;
  std::size_t first_ = 0;
};

// Phrases of the days and weeks of a lead-in until a Day or its end; from its last day on all of them.
void bringLeadIn(Bringing& brought, const Plan& plan, const Course& course, Day joined, Day day) {
  const std::vector<const Entry*> phrases = leadInPhrases(course);
  const Day end = std::min(day, Day{plan.start / 1} - days{1});
  const Courses courses{.leadIn = &course};
  for (Day each = std::max(joined, end - days{phrases.size() * 7}); each <= end; each += days{1}) {
    const Cadence cadence = cadenceOf(plan, courses, each);
    brought.bring(cadence.phraseOfDay);
    brought.bring(cadence.phraseOfWeek);
  }
  if (day >= Day{plan.start / 1} - days{1}) brought.bring(phrases);
}

void bringScript(Bringing& brought, const Course& script, Day joined, Day day) {
  std::vector<const Entry*> entries = askedOf(script);
  const auto come = static_cast<std::size_t>((day - joined).count() + 1) * kScriptADay;
  entries.resize(std::min(entries.size(), come));
  brought.bring(entries);
}

// What a course has beside the phrases of a lead-in.
std::vector<const Entry*> restOf(const Course& course) {
  std::vector<const Entry*> rest = askedOf(course);
  rest.erase(
      std::remove_if(rest.begin(), rest.end(), [](const Entry* entry) { return entry->kind == EntryKind::Phrase; }),
      rest.end());
  return rest;
}

std::unordered_set<EntryId> wordsUsedBy(const std::vector<const Entry*>& entries) {
  std::unordered_set<EntryId> words;
  for (const Entry* entry : entries) words.insert(entry->uses.begin(), entry->uses.end());
  return words;
}

void bringBeside(Bringing& brought, const Plan& plan, const Beside& beside, Day day) {
  if (beside.from > day) return;
  const year_month_day from{beside.from};
  const Plan own{.start = plan.ofUnit ? plan.start : from.year() / from.month(), .leadInFrom = std::nullopt};
  const CourseSoFar course{beside.course, own, beside.from, day};
  course.bringPhrases(brought);
  course.bringRest(brought, wordsUsedBy(brought.soFar()));
}

}  // namespace

std::vector<const Entry*> broughtBy(const Plan& plan, const Courses& courses, Day joined, Day day) {
  joined = std::min(joined, day);  // a clock set back
  const bool hadLeadIn = placeOf(plan, joined).leadIn && courses.leadIn != nullptr;
  const CourseSoFar year{courses.year, plan, joined, day};

  Bringing brought;
  const Cadence cadence = cadenceOf(plan, courses, day);
  brought.bring(cadence.phraseOfDay);
  brought.bring(cadence.phraseOfWeek);
  if (hadLeadIn) bringLeadIn(brought, plan, *courses.leadIn, joined, day);
  year.bringPhrases(brought);
  if (!placeOf(plan, day).leadIn) {
    brought.bring(cadenceOf(plan, courses, std::max(joined, Day{plan.start / 1})).phraseOfWeek);
  }
  const auto used = wordsUsedBy(brought.soFar());
  if (courses.script != nullptr) bringScript(brought, *courses.script, joined, day);
  year.bringRest(brought, used);
  for (const Beside& beside : courses.beside) bringBeside(brought, plan, beside, day);
  if (hadLeadIn) brought.bring(restOf(*courses.leadIn));
  return brought.take();
}

}  // namespace kowruk::plan
