// What `kowruk` prints for a person: the day's page, a question, its answer, the end of a session.
//
// Each line holds one script, so that a terminal that knows nothing of directions still shows it right.
#pragma once

#include <iosfwd>

#include "base/language.h"
#include "study/session.h"
#include "study/today.h"

namespace kowruk::cli {

void printPage(std::ostream& out, const study::TodayPage& page, Language language);

// How many cards wait, in one line.
void printWaiting(std::ostream& out, const study::TodayPage& page, Language language);

void printQuestion(std::ostream& out, const study::Ask& ask, std::size_t left, Language language);
void printAnswer(std::ostream& out, const study::Ask& ask, Language language);

// The verdict on what was answered, why, the answer, and the grades that are open.
void printMarked(std::ostream& out, const study::Ask& ask, const study::Marked& marked, Language language);
void printSummary(std::ostream& out, const study::Summary& summary, Language language);

}  // namespace kowruk::cli
