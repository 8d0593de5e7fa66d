// Pinyin as authored, with tone marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kowruk::text {

struct Syllable {
  std::string letters;  // small, ü as ü, no tone mark: "nü"
  int tone = 5;         // 1 to 4, 5 for the neutral tone
  bool operator==(const Syllable&) const = default;
};

// The syllables of a pinyin text with tone marks: words may be written together (péngyou), ' divides (Xī'ān), a final r
// is erhua of the syllable before (wánr). Punctuation and digits are passed over. Absent letters or a syllable Mandarin
// does not have: `faults` says which, one sentence each.
struct ReadPinyin {
  std::vector<Syllable> syllables;
  std::vector<std::string> faults;
};
ReadPinyin readPinyin(std::string_view pinyin);

// The faults of a Chinese text in storage form with its pinyin, one sentence each: characters that are not Chinese or
// punctuation, Uyghur letters among them, another number of syllables than of characters (erhua 儿 counted with its
// syllable; digits are read digit by digit), a tone mark missing on a syllable whose character has no neutral tone.
std::vector<std::string> chineseFaults(std::string_view chinese, std::string_view pinyin);

}  // namespace kowruk::text
