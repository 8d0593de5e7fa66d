// The judge's two languages, each with one expected answer at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/alignment.h"
#include "text/judge.h"

namespace kowruk::text {

// What was typed, prepared once for all expected answers.
struct Given {
  std::string written;  // in storage form
  std::u32string comparable;
  bool arabic = false;    // has letters of Arabic script
  bool latin = false;     // of Latin
  bool cyrillic = false;  // of Cyrillic
  bool han = false;       // Chinese characters
};

// One expected answer. Its comparable form is not empty.
struct Answer {
  std::string written;  // in storage form
  std::u32string comparable;
};

// Of an answer whose comparable form is not the given one.
Judgement judgeUyghur(const Answer& answer, const Given& given);
Judgement judgeChinese(const Answer& answer, const Given& given);

// A typed pinyin against an authored one; chinese: the answer it belongs to, which tells 不 and 一.
Judgement judgePinyin(const std::string& chinese, const std::string& pinyin, const Given& given);

// A slip as a remark: the first edit that is no Step::Same, in the letters of both.
Judgement slip(const Alignment& alignment, std::u32string_view expected, std::u32string_view given);

// True for a word that spells the other as it was before, or is since, the reform of 2009. Both settled.
bool isOtherSpelling(std::u32string_view expected, std::u32string_view given);

}  // namespace kowruk::text
