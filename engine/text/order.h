// The order of dictionaries: Uyghur by its alphabet, Chinese by pinyin, then strokes.
//
// Keys are bytes to be compared with <; sort by them. Example: باش < ئوت < ئۇن < ئۆي < ئۈزۈم < ئېيىق < ئىت, as ئ has no
// place of its own: a word that begins with a vowel stands under it.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// Of Uyghur in Arabic script, from any keyboard. Equal words that differ in ئ, case or marks are told apart last.
std::string uyghurSortKey(std::string_view uyghur);

// Of Chinese with its authored pinyin: syllable by syllable, letters before tones (ü after u), then the fewest strokes.
// Without pinyin the commonest reading of each character is taken (银行 is right, 长城 is not always).
std::string chineseSortKey(std::string_view chinese, std::string_view pinyin);

}  // namespace kowruk::text
