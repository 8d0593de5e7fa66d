// Uyghur in its other scripts, both ways: Latin (ULY), Cyrillic, and the Latin of 1965 to 1982 (yengi yeziq).
//
// All take and give whole lines: white space, digits and characters of other scripts stay as they are; letters come out
// small, as Arabic script has no capitals. Example: toArabic("Sa'et 8:30?") is "سائەت 8:30؟".
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

enum class Script { Arabic, Latin, Yengi, Cyrillic, Simplified, Traditional, Pinyin };

// The BCP 47 tag of the language in a script: "ug-Arab", "ug-Latn", "ug-Cyrl", "zh-Hans", "zh-Hant", "zh-Latn-pinyin".
// The Latin of 1965 has no tag of its own; it is "ug-Latn" too.
std::string_view tagOf(Script script) noexcept;

// The inverse of toLatin (text/uyghur.h): toArabic(toLatin(x)) is x for every line of correctly spelled Uyghur whose
// Latin letters, if any, were none. ' before a vowel is ئ, before a consonant nothing; a vowel that begins a word has
// ئ, a vowel after a vowel has none (yüen → يۈەن); é, ê and ě are ë. ? , ; become ؟ ، ؛ but not between digits.
std::string toArabic(std::string_view latin);

// Cyrillic does not write ئ (саәт), so fromCyrillic puts one between two vowels, which is right 19 times in 20, and
// cannot know one after a consonant (قۇرئان). я ю ё are two letters each.
std::string toCyrillic(std::string_view uyghur);
std::string fromCyrillic(std::string_view cyrillic);

// The Latin of 1965, lossless as ULY is.
std::string toYengi(std::string_view uyghur);
std::string fromYengi(std::string_view yengi);

}  // namespace kowruk::text
