// What an entry is found by: the terms of its texts, for three tables of the index.
//
// `whole` has a term for each whole text, without its spaces; `word` the words of Uyghur and of glosses and the
// syllables of pinyin, which a question may begin to spell; `pair` two neighbours as one term (words, syllables,
// Chinese characters) and Chinese characters alone, so that what stands together in a question is looked for together:
// the commonest words make rare pairs. The first letter of a term says of which side it is and where it stands, so that
// one table serves all and nothing has to be looked at twice.
//
// Example: رەھمەت, 谢谢, xièxie, "thank you, thanks" has the whole terms urehmet z谢谢 pxiexie qxie4xie ethankyou
// ethanks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "deck/course.h"

namespace kowruk::find {

// The text of an entry that a question is like.
enum class Side : std::uint8_t { Uyghur, Chinese, Pinyin, Gloss };
inline constexpr std::array<Side, 4> kSides{Side::Uyghur, Side::Chinese, Side::Pinyin, Side::Gloss};

// "uyghur", "chinese", "pinyin", "gloss"
std::string_view nameOf(Side side) noexcept;

// The first letters of a side's terms.
struct Marks {
  char any;    // anywhere in a text; in `whole`: a text as its spelling has it
  char first;  // at the beginning of a text
  char plain;  // in `whole`: a text as one spells it who leaves out the dots of Latin letters; with tones for pinyin
};
Marks marksOf(Side side) noexcept;

// The terms of one entry, with one space between.
struct Terms {
  std::string whole;
  std::string word;
  std::string pair;
};
Terms termsOf(const Entry& entry);

// Words between spaces.
std::vector<std::string_view> wordsOf(std::string_view key);

// A key without its spaces.
std::string joined(std::string_view key);

// A gloss, or a question for one, as words; without the "to", "a", "an" or "the" before it, if more follows.
std::string glossWords(std::string_view gloss);

// Two words that follow one another as one, without marks.
std::string pairOf(std::string_view first, std::string_view second);

}  // namespace kowruk::find
