#include "study/work.h"

#include <algorithm>
#include <cmath>

#include "plan/plan.h"
#include "schedule/preview.h"
#include "study/pace.h"

namespace kowruk::study {

namespace {
constexpr std::chrono::minutes kOneMoreLook{5};
}

schedule::Queue workFor(const Learner& learner, const Moment& now, std::optional<int> minutes) {
  const Day day = now.day();
  const Fsrs7 model = modelOf(learner);
  const auto brought = plan::broughtBy(learner.plan, coursesOf(learner), learner.joined, day);
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

int goalOf(const Learner& learner, Day day) noexcept {
  return static_cast<int>(std::lround(learner.settings.minutes * learner.settings.rhythm.weightOf(day)));
}

double previewOf(const Learner& learner, double retention, const Moment& now) {
  constexpr std::chrono::days kMonth{30};
  const Day today = now.day();
  const auto broughtTo = [&learner](Day day) {
    return plan::broughtBy(learner.plan, coursesOf(learner), learner.joined, day).size();
  };
  const auto come = broughtTo(today + kMonth) - broughtTo(today);
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
