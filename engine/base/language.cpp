#include "base/language.h"

#include <cassert>

namespace kowruk {

std::string_view codeOf(Language language) noexcept {
  switch (language) {
    case Language::Uyghur: return "ug";
    case Language::Chinese: return "zh";
    case Language::English: return "en";
  }
  return {};
}

std::optional<Language> languageOf(std::string_view code) noexcept {
  for (const Language language : {Language::Uyghur, Language::Chinese, Language::English}) {
    if (code == codeOf(language)) return language;
  }
  return std::nullopt;
}

Language otherOf(Language learnt) noexcept {
  assert(learnt != Language::English);
  return learnt == Language::Uyghur ? Language::Chinese : Language::Uyghur;
}

}  // namespace kowruk
