// `kowruk plan show`: what the plan brings, day by day. One line a day, or with --json one object a day in an array.
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "plan/plan.h"

namespace kowruk::cli {

namespace {

// The plan asked about: of a file, else the learner's, else of somebody who starts today. Absent: the file has
// problems.
std::optional<plan::Plan> planFor(const Desk& desk, const PlanWindow& window) {
  if (window.plan.empty()) {
    const auto learner = desk.learner();
    return learner ? learner->plan : plan::startingAlone(desk.now().day());
  }
  const plan::ReadPlan read = plan::readPlan(window.plan);
  for (const Problem& problem : read.problems) desk.errors << toText(problem) << '\n';
  return read.problems.empty() ? read.plan : std::nullopt;
}

Json dayOf(Day day, const plan::Place& place, const plan::Cadence& cadence) {
  const auto phrase = [](const Entry* entry) { return entry != nullptr ? toJson(study::shown(*entry)) : Json{}; };
  return {{"day", toText(day)},
          {"lead_in", place.leadIn},
          {"month", place.month},
          {"lesson", cadence.lesson != nullptr ? Json(cadence.lesson->title.en) : Json{}},
          {"phrase_of_day", phrase(cadence.phraseOfDay)},
          {"phrase_of_week", phrase(cadence.phraseOfWeek)},
          {"evaluation", cadence.evaluation},
          {"test", cadence.test}};
}

void print(std::ostream& out, Day day, const plan::Cadence& cadence) {
  out << toText(day);
  for (const Entry* phrase : {cadence.phraseOfDay, cadence.phraseOfWeek}) {
    out << '\t' << (phrase != nullptr ? phrase->zh + "  " + phrase->ug : "");
  }
  if (cadence.evaluation) out << "\tevaluation";
  if (cadence.test) out << "\ttest";
  out << '\n';
}

}  // namespace

int showPlan(const Desk& desk, const PlanWindow& window) {
  const auto plan = planFor(desk, window);
  if (!plan) return 1;
  const study::Library& library = desk.library();
  const auto course = library.course(study::kCourse);
  const auto leadIn = library.course(study::kLeadIn);
  const Day from = window.from.value_or(desk.now().day());
  Json days = Json::array();
  for (Day day = from; day < from + std::chrono::days{window.days}; day += std::chrono::days{1}) {
    const plan::Cadence cadence = plan::cadenceOf(*plan, {.year = course.get(), .leadIn = leadIn.get()}, day);
    if (desk.options.json) {
      days.push_back(dayOf(day, plan::placeOf(*plan, day), cadence));
    } else {
      print(desk.out, day, cadence);
    }
  }
  if (desk.options.json) desk.out << days.dump(2) << '\n';
  return 0;
}

}  // namespace kowruk::cli
