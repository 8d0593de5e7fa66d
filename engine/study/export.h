// A learner's log as plain text, for the learner: nothing else leaves a file.
//
// An event is a line that begins with `event`, then its fields as they stand in the log, then an empty line:
//
//     event TAB device TAB sequence TAB clock TAB kind TAB version TAB hash
//     setting TAB minutes
//     value TAB 30
//
// The clock is an instant in UTC (ISO 8601); hash is the event's, in hexadecimal digits, so that an event can be found
// again in the file. Oldest first. How long an answer took stays in the file: minutes learnt are shown to the learner
// and never exported, so that nobody can ask for them.
#pragma once

#include <filesystem>

#include "study/library.h"

namespace kowruk::study {

// Writes the whole log to a file, mode 0600, whole or not at all. Throws Error(Exists) where the file is there already,
// else what writing throws.
void exportLog(const Learner& learner, const std::filesystem::path& to);

}  // namespace kowruk::study
