#include "study/today.h"

#include <algorithm>

#include "schedule/queue.h"
#include "study/lesson.h"
#include "study/work.h"
#include "text/uyghur.h"

namespace kowruk::study {

namespace {

void fillCalendar(TodayPage& page, const plan::Plan& plan, const plan::Courses& courses) {
  const plan::Place place = plan::placeOf(plan, page.day);
  const plan::Cadence cadence = plan::cadenceOf(plan, courses, page.day);
  page.leadIn = place.leadIn;
  page.planMonth = place.month;
  if (cadence.phraseOfDay != nullptr) page.phraseOfDay = shown(*cadence.phraseOfDay);
  if (cadence.phraseOfWeek != nullptr) page.phraseOfWeek = shown(*cadence.phraseOfWeek);
  const Lesson& lesson = cadence.lesson != nullptr ? *cadence.lesson : courses.leadIn->lessons.front();
  page.lessonTitle = lesson.title;
  page.readByNative = lesson.readByNative;
  page.lessonEntries = static_cast<std::size_t>(
      std::count_if(lesson.entries.begin(), lesson.entries.end(), [](const Entry& entry) { return !entry.retired; }));
  page.nextEvaluation = cadence.nextEvaluation;
  page.nextTest = cadence.nextTest;
}

}  // namespace

Shown shown(const Entry& entry) {
  return {.id = entry.id.text,
          .ug = entry.ug,
          .latin = text::toLatin(entry.ug),
          .zh = entry.zh,
          .pinyin = entry.pinyin,
          .gloss = entry.en};
}

TodayPage todayFor(const Learner& learner, const Moment& now) {
  TodayPage page;
  page.day = now.day();
  fillCalendar(page, learner.plan, coursesOf(learner));
  const plan::Cadence cadence = plan::cadenceOf(learner.plan, coursesOf(learner), page.day);
  const LessonCounts counts =
      countsOf(learner, cadence.lesson != nullptr ? *cadence.lesson : learner.leadIn->lessons.front());
  page.lessonKnown = counts.met();
  page.lessonEntries = counts.entries;

  page.minutesGoal = goalOf(learner, page.day);
  page.minutesDone = minutesOf(studiedOn(learner, page.day));
  const schedule::Queue queue = workFor(learner, now, std::nullopt);
  page.waiting = queue.due.size() + queue.fresh.size();
  page.fresh = queue.fresh.size();
  page.laterDue = queue.laterDue;
  page.laterPhrases = queue.laterPhrases;
  page.laterWords = queue.laterWords;
  return page;
}

TodayPage todayForVisitor(const Library& library, const Moment& now) {
  const auto course = library.course(kCourse);
  const auto leadIn = library.course(kLeadIn);
  TodayPage page;
  page.day = now.day();
  const std::chrono::year_month_day date{page.day};
  fillCalendar(page, plan::Plan{.start = date.year() / date.month(), .leadInFrom = std::nullopt},
               {.year = course.get(), .leadIn = leadIn.get()});
  return page;
}

}  // namespace kowruk::study
