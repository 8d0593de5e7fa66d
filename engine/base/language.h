// The languages of Köwrük. Two are learnt, three are spoken by the screens.
//
// Language::Uyghur and Language::Chinese are equal: each can be the language learnt and each can be
// one's own. English is a language of screens and glosses only.
#pragma once

#include <optional>
#include <string_view>

namespace kowruk {

enum class Language { Uyghur, Chinese, English };

// "ug", "zh" or "en": the codes used in files, on the command line and in the log.
std::string_view codeOf(Language language) noexcept;

// The language of a code as codeOf gives it; absent for any other text.
std::optional<Language> languageOf(std::string_view code) noexcept;

// The other of the two languages learnt. Asked of English (a caller's bug) it asserts.
Language otherOf(Language learnt) noexcept;

}  // namespace kowruk
