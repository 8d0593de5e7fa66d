// What the synthetic voice is given to read: text without what is not said, tones as they are said.
//
// The voice reads pinyin with numbers, never characters, whose readings it guesses (银行 as yín xíng).
//
// Example: spokenPinyin("不是，你好", "Bù shì, nǐ hǎo") is "bu2 shi4, ni2 hao3".
#pragma once

#include <string>
#include <string_view>

namespace kowruk::speech {

// Of authored pinyin, with marks or numbers; chinese is the text it belongs to and tells 不 and 一, empty where it is
// not known: 不 and 一 are then said with the tones that are written. Small letters, a number behind every syllable, ü
// as ü, r of erhua after the sound it leaves (dianr3 as diar3), punctuation where a voice pauses. Nothing else is left.
std::string spokenPinyin(std::string_view chinese, std::string_view pinyin);

// Of Uyghur: in storage form, without what stands in brackets and without quotation marks.
std::string spokenUyghur(std::string_view uyghur);

}  // namespace kowruk::speech
