// How long this learner's answers take, from their own log.
//
// What counts is a card's whole time on a day: the first answer and those that repeat it. These times are sorted by
// what the day brought: a card met for the first time, one remembered (by skill), one forgotten. Somebody who goes for
// tea must not stretch every plan, so a time counts as four times the median of its kind at most; and a few answers
// tell little, so twenty at the usual pace (schedule::Pace) are counted in.
//
// Example: thirty cards remembered in 5 s each, one in two minutes: 6.1 s.
#pragma once

#include <span>

#include "schedule/gain.h"
#include "store/event.h"
#include "study/library.h"

namespace kowruk::study {

// Reviews of the file in the order in which they were given; the file tells whether all of a card's are among them.
schedule::Pace paceOf(std::span<const store::Review> reviews, const store::LearnerFile& file);

// Of the last two weeks of study.
schedule::Pace paceOf(const Learner& learner, Day today);

}  // namespace kowruk::study
