// A test prepared for in four ways by learners who do not exist, for the command that compares them.
//
// The values and verbs are schedule's (schedule/deadline_rehearsal.h says what each is); the shells know study only, so
// here they stand under its roof.
//
// Example: study::rehearse(study::Way::Planned, {}, exam, learner, 7).expected
#pragma once

#include "schedule/deadline_rehearsal.h"

namespace kowruk::study {

using schedule::Band;
using schedule::bandOf;
using schedule::bestTuning;
using schedule::Exam;
using schedule::kWays;
using schedule::Performance;
using schedule::pricesFor;
using schedule::rehearse;
using schedule::Rehearsed;
using schedule::Tuning;
using schedule::Way;

}  // namespace kowruk::study
