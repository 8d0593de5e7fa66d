// A learner's wishes, and the names they have in the log.
//
// Each field is one setting event: its name stands in quotes below. What a log says that cannot be (a file edited by
// hand) is passed over and the default holds.
//
// Example: set(settings, "week", "100 100 100 100 100 50 0") is half Saturdays and no Sundays.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
#include "schedule/rhythm.h"
#include "store/learner_file.h"

namespace kowruk::study {

enum class ReadsScript { No, ALittle, Yes };

enum class Theme { System, Light, Dark };

inline constexpr double kRetention = 0.9;
inline constexpr double kLowestRetention = 0.7;
inline constexpr double kHighestRetention = 0.97;  // beyond, the minutes run away

struct Settings {
  Language screens = Language::Uyghur;                // "screens": the language of the screens
  Language learnt = Language::Chinese;                // "learnt": the language learnt
  ReadsScript reads = ReadsScript::No;                // "reads": the script of the language learnt
  int minutes = 30;                                   // "minutes": a day, 5 to 120
  Theme theme = Theme::System;                        // "theme"
  bool readings = true;                               // "readings": Latin letters or pinyin above a lesson's lines
  std::optional<std::chrono::year_month> unitPlan{};  // "unit_plan": month 1 of a unit's plan; absent: one's own
  // "retention": the recall wished for when a card comes again, by course; kRetention for the others.
  // "first-year 0.92 uyghur-letters 0.85"
  std::map<std::string, double, std::less<>> retention{};
  // "week": percent of an ordinary day, from Monday, "100 100 100 100 100 50 0"; "days_off": dates and spans,
  // "2027-05-01..2027-05-03 2027-10-01"
  schedule::Rhythm rhythm{};
  bool operator==(const Settings&) const = default;
};

// The retention wished for the cards of an entry.
double retentionOf(const Settings& settings, const EntryId& entry) noexcept;

// The names above, in that order.
std::span<const std::string_view> settingNames() noexcept;

// A setting as the log has it; empty for none.
std::string textOf(const Settings& settings, std::string_view name);

// Sets one from its text. False, and nothing is changed, for a name that is none and a text it cannot have.
bool set(Settings& settings, std::string_view name, std::string_view text);

// The settings a log holds.
Settings settingsOf(const store::LearnerFile& file);

// The events that turn `before` into `after`: none where they are equal. before absent: all of them.
std::vector<store::Payload> changes(const std::optional<Settings>& before, const Settings& after);

}  // namespace kowruk::study
