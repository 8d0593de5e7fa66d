#include "plan/plan.h"

#include <algorithm>
#include <unordered_set>

namespace kowruk::plan {

using namespace std::chrono;

namespace {

constexpr int kMonthsOfQuarter = 3;
constexpr int kMonthsOfHalfYear = 6;
constexpr unsigned kLastDayToBegin = 10;  // who starts alone later than this waits for the 1st

// The words and lines of a lesson come spread over this many days, so that the month's end is for practice.
constexpr int kDaysOfNewWords = 21;

int countOf(year_month month) noexcept {
  return static_cast<int>(month.year()) * 12 + static_cast<int>(static_cast<unsigned>(month.month())) - 1;
}

year_month monthOf(Day day) noexcept {
  const year_month_day date{day};
  return date.year() / date.month();
}

// 1 for the plan's first month, 0 and less before it.
int monthIn(const Plan& plan, Day day) noexcept { return countOf(monthOf(day)) - countOf(plan.start) + 1; }

Day lastDayOf(year_month month) noexcept { return Day{month / last}; }

Day thursdayOf(Day day) noexcept { return day + days{4} - days{weekday{day}.iso_encoding()}; }

int dayOfMonth(Day day) noexcept { return static_cast<int>(static_cast<unsigned>(year_month_day{day}.day())); }

// The last day of the period of so many months of the plan in which a Day lies; of the first where it lies before.
Day endOfPeriod(const Plan& plan, Day day, int monthsOfPeriod) noexcept {
  const int month = std::max(monthIn(plan, day), 1);
  const int period = (month - 1) / monthsOfPeriod;
  return lastDayOf(plan.start + months{(period + 1) * monthsOfPeriod - 1});
}

const Lesson& lessonOf(const Course& course, int month) noexcept {
  return course.lessons[static_cast<std::size_t>(month - 1) % course.lessons.size()];
}

const Entry* phraseOfDay(const Lesson& lesson, int day) noexcept {
  const auto found = std::find_if(lesson.entries.begin(), lesson.entries.end(),
                                  [day](const Entry& entry) { return entry.day == day && !entry.retired; });
  return found == lesson.entries.end() ? nullptr : &*found;
}

const Entry* phraseOfWeek(const Lesson& lesson, int week) noexcept {
  const auto found = std::find_if(lesson.entries.begin(), lesson.entries.end(),
                                  [week](const Entry& entry) { return entry.week == week && !entry.retired; });
  return found == lesson.entries.end() ? nullptr : &*found;
}

// The phrases of a course in their order, round and round.
const Entry* phraseInTurn(const Course& course, std::int64_t turn) noexcept {
  std::int64_t count = 0;
  for (const Lesson& lesson : course.lessons) {
    count += std::count_if(lesson.entries.begin(), lesson.entries.end(),
                           [](const Entry& entry) { return entry.kind == EntryKind::Phrase && !entry.retired; });
  }
  if (count == 0) return nullptr;
  std::int64_t left = (turn % count + count) % count;
  for (const Lesson& lesson : course.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (entry.kind == EntryKind::Phrase && !entry.retired && left-- == 0) return &entry;
    }
  }
  return nullptr;
}

std::int64_t leadInTurn(const Plan& plan, Day day) noexcept {
  return (day - plan.leadInFrom.value_or(Day{plan.start / 1})).count();
}

// Days on which phrases of a lead-in come: none where the plan has no lead-in.
bool inLeadIn(const Plan& plan, Day day) noexcept { return monthIn(plan, day) < 1; }

// What has been brought, each once.
class Bringing {
 public:
  void bring(const Entry* entry) {
    if (entry != nullptr && !entry->retired && seen_.insert(entry).second) brought_.push_back(entry);
  }
  const std::vector<const Entry*>& soFar() const noexcept { return brought_; }
  std::vector<const Entry*> all() && { return std::move(brought_); }

 private:
  std::vector<const Entry*> brought_;
  std::unordered_set<const Entry*> seen_;
};

// A lesson, and how many of its days have come: 31 once its month is over or ends today.
struct LessonSoFar {
  const Lesson* lesson = nullptr;
  int days = 31;
};

// The lessons up to a Day, the oldest first. A lesson that begins again has been brought whole before.
std::vector<LessonSoFar> lessonsSoFar(const Plan& plan, const Course& course, Day day) {
  std::vector<LessonSoFar> lessons;
  const int month = monthIn(plan, day);
  const int count = std::min(month, static_cast<int>(course.lessons.size()));
  for (int m = 1; m <= count; ++m) {
    const bool running = m == month && day != lastDayOf(monthOf(day));
    lessons.push_back({&lessonOf(course, m), running ? dayOfMonth(day) : 31});
  }
  return lessons;
}

void bringPhrases(Bringing& bringing, const Plan& plan, const Courses& courses, Day day,
                  const std::vector<LessonSoFar>& lessons) {
  if (plan.leadInFrom) {
    const Day lastDay = std::min(day, Day{plan.start / 1} - days{1});
    for (Day d = *plan.leadInFrom; d <= lastDay; d += days{1}) {
      bringing.bring(phraseInTurn(*courses.leadIn, leadInTurn(plan, d)));
    }
  }
  for (const LessonSoFar& so : lessons) {
    for (int d = 1; d <= so.days; ++d) bringing.bring(phraseOfDay(*so.lesson, d));
  }
}

void bringScript(Bringing& bringing, const Course& script, Day joined, Day day) {
  std::int64_t left = kScriptADay * ((day - joined).count() + 1);
  for (const Lesson& lesson : script.lessons) {
    for (const Entry& entry : lesson.entries) {
      if (left-- <= 0) return;
      bringing.bring(&entry);
    }
  }
}

std::unordered_set<EntryId> wordsUsedBy(const std::vector<const Entry*>& entries) {
  std::unordered_set<EntryId> words;
  for (const Entry* entry : entries) words.insert(entry->uses.begin(), entry->uses.end());
  return words;
}

// Words and lines of one lesson: those whose turn has come, and those of phrases that have been brought already.
void bringWords(Bringing& bringing, const LessonSoFar& so, const std::unordered_set<EntryId>& used) {
  std::vector<const Entry*> words;
  for (const Entry& entry : so.lesson->entries) {
    if (entry.kind != EntryKind::Phrase && !entry.retired) words.push_back(&entry);
  }
  const auto turns = static_cast<std::size_t>(std::min(so.days, kDaysOfNewWords));
  const std::size_t come = (words.size() * turns + kDaysOfNewWords - 1) / kDaysOfNewWords;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < come || used.count(words[i]->id) > 0) bringing.bring(words[i]);
  }
}

}  // namespace

Plan startingAlone(Day first) {
  const year_month_day date{first};
  const year_month month = date.year() / date.month();
  if (static_cast<unsigned>(date.day()) <= kLastDayToBegin) return {.start = month, .leadInFrom = std::nullopt};
  return {.start = month + months{1}, .leadInFrom = first};
}

Place placeOf(const Plan& plan, Day day) noexcept {
  const Day thursday = thursdayOf(day);
  const int month = std::max(monthIn(plan, day), 1);
  return {.leadIn = inLeadIn(plan, day),
          .month = month,
          .quarter = (month - 1) / kMonthsOfQuarter + 1,
          .dayOfMonth = dayOfMonth(day),
          .weekOfMonth = (dayOfMonth(thursday) - 1) / 7 + 1,
          .weekMonth = std::max(monthIn(plan, thursday), 0)};
}

Cadence cadenceOf(const Plan& plan, const Courses& courses, Day day) {
  const Place place = placeOf(plan, day);
  Cadence cadence;
  if (place.leadIn) {
    cadence.phraseOfDay = phraseInTurn(*courses.leadIn, leadInTurn(plan, day));
  } else {
    cadence.lesson = &lessonOf(*courses.year, place.month);
    cadence.phraseOfDay = phraseOfDay(*cadence.lesson, place.dayOfMonth);
  }
  if (place.weekMonth > 0) {
    cadence.phraseOfWeek = phraseOfWeek(lessonOf(*courses.year, place.weekMonth), place.weekOfMonth);
  } else {
    cadence.phraseOfWeek = phraseInTurn(*courses.leadIn, thursdayOf(day).time_since_epoch().count() / 7);
  }
  cadence.nextEvaluation = endOfPeriod(plan, day, kMonthsOfQuarter);
  cadence.nextTest = endOfPeriod(plan, day, kMonthsOfHalfYear);
  cadence.evaluation = cadence.nextEvaluation == day;
  cadence.test = cadence.nextTest == day;
  return cadence;
}

std::vector<const Entry*> broughtBy(const Plan& plan, const Courses& courses, Day joined, Day day) {
  Bringing bringing;
  const Cadence cadence = cadenceOf(plan, courses, day);
  bringing.bring(cadence.phraseOfDay);
  bringing.bring(cadence.phraseOfWeek);
  std::vector<LessonSoFar> lessons = lessonsSoFar(plan, *courses.year, day);
  bringPhrases(bringing, plan, courses, day, lessons);
  if (courses.script != nullptr) bringScript(bringing, *courses.script, joined, day);

  const bool late = plan.ofUnit && monthIn(plan, joined) > 1;
  if (!late && !lessons.empty()) std::rotate(lessons.begin(), lessons.end() - 1, lessons.end());
  const auto used = wordsUsedBy(bringing.soFar());
  for (const LessonSoFar& so : lessons) bringWords(bringing, so, used);
  return std::move(bringing).all();
}

}  // namespace kowruk::plan
