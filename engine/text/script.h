// Simplified and traditional characters.
#pragma once

#include <string>

namespace kowruk::text {

// The simplified form of a character, one for one (們 → 们); itself where it has none.
char32_t simplified(char32_t character);

// The same for each character of a text.
std::u32string simplified(std::u32string_view text);

}  // namespace kowruk::text
