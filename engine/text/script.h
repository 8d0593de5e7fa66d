// Simplified and traditional characters.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// The simplified form of a character, one for one (們 → 们); itself where it has none.
char32_t simplified(char32_t character);

// True for a traditional character that is a simplified one too, in other words: 著 (着, but 著名), 乾 (干, but 乾坤).
bool isSimplifiedToo(char32_t traditional) noexcept;

// `simplified` of each character of a text.
std::u32string simplified(std::u32string_view text);

}  // namespace kowruk::text
