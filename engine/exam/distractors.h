// Wrong options that are plausible and never right as well.
//
// Beside an entry stand others like it: of its kind, its topic, its lesson, its length and its ending. Whether one of
// them might be right too is for the judge to say: about every answer either entry accepts, in both languages; entries
// that share a sense of their gloss or sound alike are left out as well. Chosen once for an entry, without chance: the
// test's seed takes its pick among the eight best.
//
// Example: beside رەھمەت "谢谢" never stands 多谢, which رەھمەت also means.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "deck/course.h"
#include "text/pinyin.h"

namespace kowruk::exam {

inline constexpr std::size_t kGoodDistractors = 8;

// An answer and its letters in order of the alphabet, for a first look.
struct LookedAnswer {
  std::string text;
  std::u32string letters;
  bool optional = false;  // it has a part in brackets, which may be left out
};

// An entry, looked at once for all comparisons.
struct Look {
  const Entry* entry = nullptr;
  std::size_t lesson = 1;
  std::vector<LookedAnswer> ug;
  std::vector<LookedAnswer> zh;
  std::vector<std::string> senses;  // of its gloss: "to enter, to come in (a house)" is "come in" and "enter"
  std::vector<text::Syllable> syllables;
  char32_t end = U'\0';  // the mark its Uyghur ends with
};

// The entry outlives it.
Look lookAt(const Entry& entry, std::size_t lesson);

// True where what is right for one entry may be right for the other.
bool mayBothBeRight(const Look& one, const Look& other);

// False where two answers differ in more letters than the judge can overlook: he need not be asked.
bool mayBeJudgedRight(const LookedAnswer& expected, const LookedAnswer& given) noexcept;

// How easily `other` is taken for the answer to `asked`, the higher the more.
int plausibility(const Look& asked, const Look& other);

// True where the two may stand beside each other in one choice: words with words, lines with lines.
bool sameShape(const Entry& one, const Entry& other) noexcept;

}  // namespace kowruk::exam
