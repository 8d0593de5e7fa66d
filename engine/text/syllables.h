// The syllables of Mandarin, and how a run of pinyin letters divides into them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kowruk::text {

// A letter of pinyin with its marks taken off: 'a' to 'z', 'v' for ü. tone 1 to 4, 0 for no mark.
struct PinyinLetter {
  char letter;
  std::int8_t tone = 0;
  bool capital = false;
};

// One syllable of a run: letters [begin, end), and whether an r of erhua follows them (it is in [begin, end) too).
struct PinyinCut {
  std::size_t begin;
  std::size_t end;
  bool erhua;
};

// True for the about 410 syllables Mandarin has, and for m, n, ng, hm, hng (v for ü: "nv").
bool isSyllable(std::string_view letters) noexcept;

// Divides letters that stand between spaces or apostrophes. No syllable but the first begins with a vowel where that
// can be helped ("fangan" is fan gan), each has one tone mark at most. Absent where they do not divide.
std::optional<std::vector<PinyinCut>> cutPinyin(const std::vector<PinyinLetter>& letters);

// Where the tone mark stands in a syllable: on a or e, on the o of ou, else on the last vowel.
std::size_t markPlace(std::string_view syllable) noexcept;

// The letter a character of decomposed pinyin is, lower case (ɑ and ɡ of phonetic fonts as a and g); 0 for none.
char pinyinLetterOf(char32_t character) noexcept;

// 1 to 4 for a combining macron, acute, caron (or breve, often typed for it) and grave; 0 for any other.
int toneOfMark(char32_t mark) noexcept;

// A syllable with its mark: ("nv", 3) → "nǚ". A tone of 0 or 5 has no mark.
std::string marked(std::string_view syllable, int tone);

}  // namespace kowruk::text
