#include "study/work.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

#include "plan/calendar.h"
#include "plan/plan.h"
#include "schedule/preview.h"
#include "study/lesson.h"
#include "study/pace.h"

namespace kowruk::study {

namespace {

constexpr std::chrono::minutes kOneMoreLook{5};

// Entries of all courses the learner studies, in the order of their pages.
std::vector<const Entry*> studiedBy(const Learner& learner) {
  std::vector<const Entry*> entries;
  const auto add = [&](const Course* course) {
    if (course == nullptr) return;
    const auto asked = plan::askedOf(*course);
    entries.insert(entries.end(), asked.begin(), asked.end());
  };
  for (const Course* course : {learner.leadIn.get(), learner.course.get(), learner.script.get()}) add(course);
  for (const BesideCourse& beside : learner.beside) add(beside.course.get());
  return entries;
}

}  // namespace

schedule::Queue workFor(const Learner& learner, const Moment& now, std::optional<int> minutes) {
  const Day day = now.day();
  const Fsrs7 model = modelOf(learner);
  const auto brought = broughtTo(learner, day);
  std::chrono::milliseconds left = std::chrono::minutes{minutes.value_or(goalOf(learner, day))};
  if (!minutes) left = std::max<std::chrono::milliseconds>(left - studiedOn(learner, day), kOneMoreLook);
  const auto find = [&learner](const CardId& card) { return learner.file.find(card); };
  schedule::Queue queue = schedule::queueOf({.cards = learner.file.cards(),
                                             .find = find,
                                             .brought = brought,
                                             .learnt = learner.settings.learnt,
                                             .now = now,
                                             .secondsLeft = std::chrono::duration<double>(left).count(),
                                             .model = &model,
                                             .pace = paceOf(learner, day)});
  // A card of an entry that no course here has any more cannot be shown.
  queue.due.erase(std::remove_if(queue.due.begin(), queue.due.end(),
                                 [&](const CardId& card) { return entryOf(learner, card.entry) == nullptr; }),
                  queue.due.end());
  return queue;
}

std::vector<const Entry*> broughtTo(const Learner& learner, Day day) {
  const plan::Courses courses = coursesOf(learner);
  const auto byThePlan = plan::broughtBy(learner.plan, courses, learner.joined, day);
  const plan::Cadence cadence = plan::cadenceOf(learner.plan, courses, day);
  const auto isOfToday = [&](const Entry* entry) {
    return entry == cadence.phraseOfDay || entry == cadence.phraseOfWeek;
  };
  const auto rest = std::find_if_not(byThePlan.begin(), byThePlan.end(), isOfToday);

  std::vector<const Entry*> brought(byThePlan.begin(), rest);
  std::unordered_set<const Entry*> seen(byThePlan.begin(), byThePlan.end());
  std::unordered_set<const Entry*> wanted;
  std::vector<const Entry*> early;
  for (const Entry* entry : studiedBy(learner)) {
    const EntryState state = stateOf(learner, entry->id);
    if (state == EntryState::Wanted && !isOfToday(entry)) {
      brought.push_back(entry);
      wanted.insert(entry);
    } else if (state == EntryState::Learning && seen.insert(entry).second) {
      early.push_back(entry);
    }
  }
  std::copy_if(rest, byThePlan.end(), std::back_inserter(brought),
               [&](const Entry* entry) { return wanted.count(entry) == 0; });
  brought.insert(brought.end(), early.begin(), early.end());
  return brought;
}

int goalOf(const Learner& learner, Day day) noexcept {
  return static_cast<int>(std::lround(learner.settings.minutes * learner.settings.rhythm.weightOf(day)));
}

double previewOf(const Learner& learner, double retention, const Moment& now) {
  constexpr std::chrono::days kMonth{30};
  const Day today = now.day();
  const auto come = broughtTo(learner, today + kMonth).size() - broughtTo(learner, today).size();
  const Fsrs7 model = modelOf(learner);
  // Each entry is two cards.
  return schedule::minutesADay({.cards = learner.file.cards(),
                                .learnt = learner.settings.learnt,
                                .now = now,
                                .model = &model,
                                .pace = paceOf(learner, today),
                                .freshADay = 2.0 * static_cast<double>(come) / kMonth.count()},
                               retention);
}

std::chrono::milliseconds studiedOn(const Learner& learner, Day day) {
  std::chrono::milliseconds time{0};
  for (const store::Review& review : learner.file.reviewsSince(day)) {
    if (review.at.day() == day) time += std::chrono::milliseconds{review.milliseconds};
  }
  return time;
}

int minutesOf(std::chrono::milliseconds time) noexcept { return static_cast<int>((time.count() + 30'000) / 60'000); }

const Entry* entryOf(const Learner& learner, const EntryId& id) noexcept {
  for (const Course* course : {learner.course.get(), learner.leadIn.get(), learner.script.get()}) {
    const Entry* entry = course != nullptr ? course->find(id) : nullptr;
    if (entry != nullptr) return entry;
  }
  for (const BesideCourse& each : learner.beside) {
    if (const Entry* entry = each.course->find(id)) return entry;
  }
  return nullptr;
}

}  // namespace kowruk::study
