// `kowruk learner set`: a learner's wishes, told and changed without a window.
//
// Without a name it tells all of them, and what some retentions would cost in minutes a day. A name and a value change
// one: the values are those of the log (study/settings.h), but for a retention without its course, which is the year's:
//
//     kowruk learner set week "100 100 100 100 100 50 0"          percent of an ordinary day, from Monday
//     kowruk learner set days_off "2027-05-01..2027-05-03"        dates and spans
//     kowruk learner set retention 0.92                           of first-year; "uyghur-letters 0.85" of another
#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "study/work.h"

namespace kowruk::cli {

namespace {

constexpr std::array kRetentions{0.8, 0.85, 0.9, 0.95};

// Minutes to a tenth.
double minutesFor(const study::Learner& learner, double retention, const Moment& now) {
  return std::round(study::previewOf(learner, retention, now) * 10) / 10;
}

int tellWishes(const Desk& desk, const study::Learner& learner) {
  const Moment now = desk.now();
  if (desk.options.json) {
    Json wishes;
    for (const std::string_view name : study::settingNames()) {
      wishes[std::string{name}] = study::textOf(learner.settings, name);
    }
    Json minutes = Json::array();
    for (const double retention : kRetentions) {
      minutes.push_back({{"retention", retention}, {"minutes", minutesFor(learner, retention, now)}});
    }
    desk.out << Json{{"learner", learner.name}, {"settings", wishes}, {"minutes_a_day", minutes}}.dump(2) << '\n';
    return 0;
  }
  for (const std::string_view name : study::settingNames()) {
    desk.out << name << '\t' << study::textOf(learner.settings, name) << '\n';
  }
  for (const double retention : kRetentions) {
    desk.out << "minutes_a_day\t" << retention << '\t' << minutesFor(learner, retention, now) << '\n';
  }
  return 0;
}

// A retention as people write it: "0.92" is the year's, "COURSE 0.92" another's, whatever else is kept.
bool setRetention(study::Settings& settings, const std::string& value) {
  study::Settings wanted;
  const bool isNamed = value.empty() || value.find(' ') != std::string::npos;
  if (!study::set(wanted, "retention", isNamed ? value : study::kCourse.text + ' ' + value)) return false;
  if (value.empty()) settings.retention.clear();
  for (const auto& [course, retention] : wanted.retention) settings.retention[course] = retention;
  return true;
}

}  // namespace

int setLearner(const Desk& desk, const LearnerWish& wish) {
  auto learner = desk.learner();
  if (!learner) throw Error(ErrorKind::NotFound, "--learner", "nobody has started here");
  if (wish.name.empty()) return tellWishes(desk, *learner);
  study::Settings settings = learner->settings;
  const bool isRetention = wish.name == "retention";
  if (isRetention ? !setRetention(settings, wish.value) : !study::set(settings, wish.name, wish.value)) {
    desk.errors << "learner set: " << wish.name << " cannot be \"" << wish.value << "\"\n";
    return 2;
  }
  desk.library().change(*learner, settings, desk.now());
  const std::string text = study::textOf(settings, wish.name);
  if (desk.options.json) {
    desk.out << Json{{"learner", learner->name}, {wish.name, text}}.dump(2) << '\n';
  } else {
    desk.out << wish.name << '\t' << text << '\n';
  }
  return 0;
}

}  // namespace kowruk::cli
