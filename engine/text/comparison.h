// What the judge compares: texts without what does not make an answer wrong.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// Text in one case, digits of every script as 0–9, punctuation and white space as single spaces, none at the ends.
// Apostrophes are nothing. What tells numbers apart stays: . and : between digits, a minus before them; a comma between
// digits is nothing (1,000 is 1000).
std::u32string comparable(std::string_view text);

// comparable text with letters of other keyboards as Uyghur ones.
std::u32string settled(std::u32string comparable);

// settled text with the two pairs of letters that keyboards mix up as one: ي as ى, ھ as ە.
std::u32string merged(std::u32string settled);

// comparable text without its spaces.
std::u32string unspaced(std::u32string comparable);

// One grapheme so that those which differ only in key, case, width or Chinese script are equal.
std::u32string alikeForm(std::u32string_view grapheme);

// The pairs of letters that are often confused but are different: و ۇ ۆ ۈ ۋ, ې ى, ا ە, ك گ ڭ, ق ك, خ ھ, چ ج, پ ب, …
bool areSimilarLetters(char32_t first, char32_t second) noexcept;

// The pairs of characters that are often confused: 的 地 得, 他 她 它, 在 再, 买 卖, …
bool areSimilarCharacters(char32_t first, char32_t second) noexcept;

}  // namespace kowruk::text
