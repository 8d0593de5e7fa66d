// A pinyin text as words, for those who need to know where a word begins.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/pinyin.h"

namespace kowruk::text {

struct PinyinWord {
  std::string text;  // as written, composed
  std::vector<Syllable> syllables;
  bool literal = false;  // a run of digits, or one of the Latin words asked for: it has no syllables
};

// The words of a pinyin text in order. latin: words that stand as they are (the T of "T xù"). Faults are appended.
std::vector<PinyinWord> pinyinWords(std::string_view pinyin, const std::set<std::string>& latin,
                                    std::vector<std::string>& faults);

}  // namespace kowruk::text
