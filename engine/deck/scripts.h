// Which script a character belongs to, and what that says of a field of a course.
//
// The rooms below judge a whole text of one language. A course also holds texts in which two scripts may meet: what a
// letter sounds like told in Chinese, how a Mandarin sound is made told in Uyghur, a note on usage. There only the
// Uyghur words are judged, one by one, and a lone vowel is a letter that is spoken of, not a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kowruk::deck {

// The characters of a UTF-8 text; absent where the bytes are not UTF-8.
std::optional<std::u32string> charactersOf(std::string_view text);

// The other way.
std::string toUtf8(std::u32string_view characters);

// "U+06CC"
std::string nameOfCharacter(char32_t character);

bool isUyghurScript(char32_t character) noexcept;  // of the Arabic script: letters and marks, not punctuation or digits
bool isChinese(char32_t character) noexcept;       // an ideograph or a part of one
bool isControl(char32_t character) noexcept;       // line ends and tabs among them

// A text between quotation marks for a message, its end left out where it is long.
std::string inQuotes(std::string_view text);

bool hasUyghur(std::string_view text);
bool hasChinese(std::string_view text);

// The faults of a Uyghur text in which letters and syllables stand alone ("ئا", "نا تا ما", "ا"): as
// text::uyghurFaults, but a lone vowel needs no ئ and a lone ئ no vowel.
std::vector<std::string> readingFaults(std::string_view text);

// The faults of the Uyghur words in a text of any scripts.
std::vector<std::string> uyghurWordFaults(std::string_view text);

}  // namespace kowruk::deck
