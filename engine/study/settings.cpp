#include "study/settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kowruk::study {

namespace {

constexpr std::array<std::string_view, 10> kNames{"screens",  "learnt",    "reads",     "minutes", "theme",
                                                  "readings", "unit_plan", "retention", "week",    "days_off"};

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

// Whole hundredths: what is written reads back as the same number.
int percentOf(double share) noexcept { return static_cast<int>(std::lround(share * 100)); }

std::string joined(std::string list, const std::string& next) { return list.empty() ? next : list + ' ' + next; }

std::string textOf(const std::map<std::string, double, std::less<>>& retention) {
  std::string text;
  for (const auto& [course, wish] : retention) {
    const int percent = percentOf(wish);
    text = joined(text, course + " 0." + (percent < 10 ? "0" : "") + std::to_string(percent));
  }
  return text;
}

std::string textOf(const std::array<double, 7>& week) {
  if (week == schedule::Rhythm{}.week) return "";
  std::string text;
  for (const double share : week) text = joined(text, std::to_string(percentOf(share)));
  return text;
}

std::string textOf(const std::vector<schedule::DaysOff>& off) {
  std::string text;
  for (const schedule::DaysOff& days : off) {
    text = joined(text, toText(days.first) + (days.last != days.first ? ".." + toText(days.last) : ""));
  }
  return text;
}

std::vector<std::string_view> wordsIn(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

template <class Number>
std::optional<Number> numberIn(std::string_view text, Number low, Number high) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !(number >= low && number <= high)) return {};
  return number;
}

std::optional<std::map<std::string, double, std::less<>>> retentionIn(std::string_view text) {
  const auto words = wordsIn(text);
  if (words.size() % 2 != 0) return std::nullopt;
  std::map<std::string, double, std::less<>> retention;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    const auto wish = numberIn(words[i + 1], kLowestRetention, kHighestRetention);
    if (!wish || !retention.emplace(words[i], percentOf(*wish) / 100.0).second) return std::nullopt;
  }
  return retention;
}

std::optional<std::array<double, 7>> weekIn(std::string_view text) {
  std::array<double, 7> week = schedule::Rhythm{}.week;
  const auto words = wordsIn(text);
  if (words.empty()) return week;
  if (words.size() != week.size()) return std::nullopt;
  for (std::size_t i = 0; i < week.size(); ++i) {
    const auto percent = numberIn(words[i], 0, 100);
    if (!percent) return std::nullopt;
    week.at(i) = *percent / 100.0;
  }
  return week;
}

std::optional<std::vector<schedule::DaysOff>> daysOffIn(std::string_view text) {
  std::vector<schedule::DaysOff> off;
  for (const std::string_view word : wordsIn(text)) {
    const std::size_t dots = word.find("..");
    const auto first = dayFromText(word.substr(0, dots));
    const auto last = dots == std::string_view::npos ? first : dayFromText(word.substr(dots + 2));
    if (!first || !last || *last < *first) return std::nullopt;
    off.push_back({.first = *first, .last = *last});
  }
  return off;
}

// Puts what was read where it belongs; false where nothing could be read.
template <class Field, class Value>
bool put(Field& field, const std::optional<Value>& value) {
  if (value) field = *value;
  return value.has_value();
}

// The one of the choices whose text it is.
template <class Choice, std::size_t N>
bool choose(Choice& field, std::string_view text, const std::array<Choice, N>& choices) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [text](Choice choice) { return textOf(choice) == text; });
  if (found != choices.end()) field = *found;
  return found != choices.end();
}

bool setUnitPlan(Settings& settings, std::string_view text) {
  if (text.empty()) {
    settings.unitPlan.reset();
    return true;
  }
  const auto first = dayFromText(std::string{text} + "-01");
  if (!first) return false;
  const std::chrono::year_month_day date{*first};
  settings.unitPlan = date.year() / date.month();
  return true;
}

bool setLearnt(Settings& settings, std::string_view text) {
  const auto learnt = languageOf(text);
  return learnt != Language::English && put(settings.learnt, learnt);
}

}  // namespace

double retentionOf(const Settings& settings, const EntryId& entry) noexcept {
  const auto found = settings.retention.find(entry.course());
  return found == settings.retention.end() ? kRetention : found->second;
}

std::span<const std::string_view> settingNames() noexcept { return kNames; }

std::string textOf(const Settings& settings, std::string_view name) {
  if (name == "screens") return std::string{codeOf(settings.screens)};
  if (name == "learnt") return std::string{codeOf(settings.learnt)};
  if (name == "reads") return std::string{textOf(settings.reads)};
  if (name == "minutes") return std::to_string(settings.minutes);
  if (name == "theme") return std::string{textOf(settings.theme)};
  if (name == "readings") return settings.readings ? "yes" : "no";
  if (name == "unit_plan") return textOf(settings.unitPlan);
  if (name == "retention") return textOf(settings.retention);
  if (name == "week") return textOf(settings.rhythm.week);
  return name == "days_off" ? textOf(settings.rhythm.off) : "";
}

bool set(Settings& settings, std::string_view name, std::string_view text) {
  if (name == "screens") return put(settings.screens, languageOf(text));
  if (name == "learnt") return setLearnt(settings, text);
  if (name == "reads") {
    return choose(settings.reads, text, std::array{ReadsScript::No, ReadsScript::ALittle, ReadsScript::Yes});
  }
  if (name == "minutes") return put(settings.minutes, numberIn(text, 5, 120));
  if (name == "theme") return choose(settings.theme, text, std::array{Theme::System, Theme::Light, Theme::Dark});
  if (name == "readings") {
    settings.readings = text == "yes" || (text != "no" && settings.readings);
    return text == "yes" || text == "no";
  }
  if (name == "unit_plan") return setUnitPlan(settings, text);
  if (name == "retention") return put(settings.retention, retentionIn(text));
  if (name == "week") return put(settings.rhythm.week, weekIn(text));
  return name == "days_off" && put(settings.rhythm.off, daysOffIn(text));
}

Settings settingsOf(const store::LearnerFile& file) {
  Settings settings;
  for (const std::string_view name : kNames) {
    if (const auto text = file.setting(std::string{name})) set(settings, name, *text);
  }
  return settings;
}

std::vector<store::Payload> changes(const std::optional<Settings>& before, const Settings& after) {
  std::vector<store::Payload> events;
  for (const std::string_view name : kNames) {
    const std::string text = textOf(after, name);
    if (before ? textOf(*before, name) != text : !text.empty()) {
      events.push_back(store::Setting{.name = std::string{name}, .value = text});
    }
  }
  return events;
}

}  // namespace kowruk::study
