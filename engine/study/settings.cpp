#include "study/settings.h"

#include <charconv>

namespace kowruk::study {

namespace {

std::string_view textOf(ReadsScript reads) noexcept {
  return reads == ReadsScript::Yes ? "yes" : reads == ReadsScript::ALittle ? "a-little" : "no";
}

std::string_view textOf(Theme theme) noexcept {
  return theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system";
}

// "2027-03", the month of its first day; empty for one's own plan.
std::string textOf(const std::optional<std::chrono::year_month>& month) {
  return month ? toText(Day{*month / 1}).substr(0, 7) : "";
}

std::string value(const Settings& settings, std::string_view name) {
  if (name == "screens") return std::string{codeOf(settings.screens)};
  if (name == "learnt") return std::string{codeOf(settings.learnt)};
  if (name == "reads") return std::string{textOf(settings.reads)};
  if (name == "minutes") return std::to_string(settings.minutes);
  if (name == "theme") return std::string{textOf(settings.theme)};
  return textOf(settings.unitPlan);
}

}  // namespace

Settings settingsOf(const store::LearnerFile& file) {
  Settings settings;
  const auto read = [&](const char* name) { return file.setting(name).value_or(""); };
  if (const auto screens = languageOf(read("screens"))) settings.screens = *screens;
  const auto learnt = languageOf(read("learnt"));
  if (learnt && *learnt != Language::English) settings.learnt = *learnt;
  for (const ReadsScript reads : {ReadsScript::No, ReadsScript::ALittle, ReadsScript::Yes}) {
    if (read("reads") == textOf(reads)) settings.reads = reads;
  }
  for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
    if (read("theme") == textOf(theme)) settings.theme = theme;
  }
  const std::string minutes = read("minutes");
  int number = 0;
  const auto [end, error] = std::from_chars(minutes.data(), minutes.data() + minutes.size(), number);
  if (error == std::errc{} && end == minutes.data() + minutes.size() && number >= 5 && number <= 120) {
    settings.minutes = number;
  }
  if (const auto first = dayFromText(read("unit_plan") + "-01")) {
    const std::chrono::year_month_day date{*first};
    settings.unitPlan = date.year() / date.month();
  }
  return settings;
}

std::vector<store::Payload> changes(const std::optional<Settings>& before, const Settings& after) {
  std::vector<store::Payload> events;
  for (const char* name : {"screens", "learnt", "reads", "minutes", "theme", "unit_plan"}) {
    if (before ? value(*before, name) != value(after, name) : !value(after, name).empty()) {
      events.push_back(store::Setting{.name = name, .value = value(after, name)});
    }
  }
  return events;
}

}  // namespace kowruk::study
