// Pinyin in its forms: marks ↔ numbers, and tones as they change in speech.
//
// Example: toNumbers("Nǐ hǎo, péngyou") is "Ni3 hao3, peng2you5", and toMarks of that is "Nǐ hǎo, péngyou" again.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// Tone marks as numbers behind each syllable: 5 for the neutral tone, r of erhua before the number (wanr2), ü stays.
// What does not divide into syllables of Mandarin, white space and punctuation stay as they are; apostrophes between
// syllables go, as numbers divide.
std::string toNumbers(std::string_view pinyin);

// Numbers behind syllables as tone marks: ni3hao3 → nǐhǎo; v and u: are ü (lv4, nu:3), 0 and 5 no mark, an r behind a
// number is erhua (wan2r5 → wánr). An apostrophe comes before a syllable that begins with a vowel (xi1an1 → Xī'ān).
// Words without numbers and other digits (3 ge4) stay as they are.
std::string toMarks(std::string_view pinyin);

enum class Sandhi {
  Display,  // 不 and 一 as they are said: bú shì, yí ge, yì tiān
  Speech,   // and a third tone before another as the second: ní hǎo
};

// Authored pinyin with the tones of its place, with marks. chinese is the text it belongs to: it tells 不 and 一 from
// their homophones; where the two do not fit together, or 一 is a number or an ordinal (第一, 一月, at the end), its
// tone stays. Nothing else changes.
std::string withSandhi(std::string_view chinese, std::string_view pinyin, Sandhi sandhi);

}  // namespace kowruk::text
