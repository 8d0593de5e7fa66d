// The day's work of a learner, for the page and the session alike, so that the two never disagree.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "schedule/queue.h"
#include "study/library.h"

namespace kowruk::study {

// What waits today. minutes: absent for what is left of the day's goal, at least 5 so that one more look is always
// worth it.
schedule::Queue workFor(const Learner& learner, const Moment& now, std::optional<int> minutes);

// The entries to meet by a Day, in order: today's phrase and this week's, what the learner has asked for, what else the
// plan has brought, and what they took up before its day.
std::vector<const Entry*> broughtTo(const Learner& learner, Day day);

// The minutes a Day is for: fewer on an easy day, none on a day off.
int goalOf(const Learner& learner, Day day) noexcept;

// Minutes a day that a retention would ask for in the coming weeks, with what the plan brings (schedule/preview.h).
double previewOf(const Learner& learner, double retention, const Moment& now);

// Time spent in reviews on a Day, from question to grade.
std::chrono::milliseconds studiedOn(const Learner& learner, Day day);

// Whole minutes, rounded half up: what is shown.
int minutesOf(std::chrono::milliseconds time) noexcept;

// An entry of the learner's courses, or nullptr.
const Entry* entryOf(const Learner& learner, const EntryId& id) noexcept;

}  // namespace kowruk::study
