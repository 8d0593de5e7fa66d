// A learner's wishes, and the names they have in the log.
#pragma once

#include <string>

#include "base/language.h"

namespace kowruk::study {

enum class ReadsScript { No, ALittle, Yes };

struct Settings {
  Language screens = Language::Uyghur;  // "screens": the language of the screens
  Language learnt = Language::Chinese;  // "learnt": the language learnt
  ReadsScript reads = ReadsScript::No;  // "reads": of the language learnt
  int minutes = 30;                     // "minutes": a day, 5 to 120
  std::string theme = "system";         // "theme": system, light or dark
  bool operator==(const Settings&) const = default;
};

}  // namespace kowruk::study
