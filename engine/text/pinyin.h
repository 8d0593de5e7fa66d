// Pinyin as authored, with tone marks.
//
// Example: readPinyin("Xī'ān yǒu péngyou") is xi1 an1 you3 peng2 you5.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kowruk::text {

struct Syllable {
  std::string letters;  // small, ü as ü, no tone mark: "nü"
  int tone = 5;         // 1 to 4, 5 for the neutral tone
  bool erhua = false;   // an r is said at its end (wánr: "wan", erhua)
  bool operator==(const Syllable&) const = default;
};

// The syllables of a pinyin text with tone marks: words may be written together (péngyou), ' divides (Xī'ān), a final r
// is erhua of the syllable before (wánr). Punctuation and digits are passed over; capitals are small letters. `faults`
// says, one sentence each: letters that are no syllable of Mandarin, v or u: for ü, a mark on the wrong letter (haǒ) or
// of the wrong kind (ă), characters that are not pinyin. Never throws on any bytes.
struct ReadPinyin {
  std::vector<Syllable> syllables;
  std::vector<std::string> faults;
};
ReadPinyin readPinyin(std::string_view pinyin);

// The faults of a Chinese text in storage form with its pinyin, one sentence each, in English, empty for none:
// - of the Chinese: Uyghur letters in it, characters that are neither Chinese, Latin letters, digits nor punctuation,
//   a traditional character (們), half-width punctuation (write ，。？), a space between two Chinese characters;
// - of the pinyin: what readPinyin says;
// - of both: another number of syllables than of characters, an r without 儿. 儿 is a syllable of its own (érzi) or the
//   r of the syllable before (wánr). A run of digits is read digit by digit (110 yāo yāo líng) or as a number (shíwǔ),
//   or stands in the pinyin as it is; a run of Latin letters stands in the pinyin as it is (T恤 T xù).
// - a tone mark missing. A syllable may be without one where its character is a particle (的 了 吗 吧 …), a suffix or a
//   word of place (们 子 个 里 上 …), the second half of a doubled word (妈妈, 看一看, 是不是), or follows another
//   syllable of its word and ends some everyday word lightly (朋友 认识 知道 东西 …, about 300 characters known). So a
//   word with no mark at all is a fault unless it is made of particles; in pinyin written syllable by syllable, "péng
//   you" passes. 不 and 一 pass with any tone, as said or as cited: bú shì, bù shì. A reading itself (is 行 xíng or
//   háng) is not judged.
std::vector<std::string> chineseFaults(std::string_view chinese, std::string_view pinyin);

}  // namespace kowruk::text
