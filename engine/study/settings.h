// A learner's wishes, and the names they have in the log.
//
// Each field is one setting event: its name stands in quotes below. What a log says that cannot be (a file edited by
// hand) is passed over and the default holds.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/language.h"
#include "store/learner_file.h"

namespace kowruk::study {

enum class ReadsScript { No, ALittle, Yes };

enum class Theme { System, Light, Dark };

struct Settings {
  Language screens = Language::Uyghur;                // "screens": the language of the screens
  Language learnt = Language::Chinese;                // "learnt": the language learnt
  ReadsScript reads = ReadsScript::No;                // "reads": the script of the language learnt
  int minutes = 30;                                   // "minutes": a day, 5 to 120
  Theme theme = Theme::System;                        // "theme"
  std::optional<std::chrono::year_month> unitPlan{};  // "unit_plan": month 1 of a unit's plan; absent: one's own
  bool operator==(const Settings&) const = default;
};

// The settings a log holds.
Settings settingsOf(const store::LearnerFile& file);

// The events that turn `before` into `after`: none where they are equal. before absent: all of them.
std::vector<store::Payload> changes(const std::optional<Settings>& before, const Settings& after);

}  // namespace kowruk::study
