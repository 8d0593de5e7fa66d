// Code points for the rest of the room: UTF-8 in and out, and the classes of characters both languages need.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kowruk::text {

// The code points of a text; each byte sequence that is not UTF-8 is one U+FFFD. Never throws on any bytes.
std::u32string decoded(std::string_view utf8);

// The next code point at `at`, which moves behind it. at < utf8.size().
char32_t nextOf(std::string_view utf8, std::size_t& at) noexcept;

// UTF-8 of a code point that is one (as `decoded` gives them).
void append(std::string& utf8, char32_t character);
std::string encoded(std::u32string_view characters);
std::string encoded(char32_t character);

// "U+06CC"
std::string codeOf(char32_t character);

// Unicode normalisation, form C or the full decomposition D.
std::u32string composed(std::u32string_view characters);
std::u32string decomposed(std::u32string_view characters);

// The compatibility decomposition of one character (ﻻ → لا, ａ → a), composed; itself where it has none.
std::u32string compatible(char32_t character);

bool isSpace(char32_t character) noexcept;      // Unicode White_Space
bool isInvisible(char32_t character) noexcept;  // default ignorables (zero-width, bidi controls, …) and C0/C1 controls
bool isMark(char32_t character) noexcept;       // combining marks
bool isPunctuation(char32_t character) noexcept;
bool isLetter(char32_t character) noexcept;  // of any script
bool isHan(char32_t character) noexcept;
bool isArabicMark(char32_t character) noexcept;  // vowel marks and the like: 064B–065F, 0670, …
bool isLatinLetter(char32_t character) noexcept;
bool isWide(char32_t character) noexcept;  // two columns in a terminal

// The value of a decimal digit of any script (٣ → 3); absent for anything else.
std::optional<int> digitOf(char32_t character) noexcept;

char32_t lowered(char32_t character) noexcept;

}  // namespace kowruk::text
