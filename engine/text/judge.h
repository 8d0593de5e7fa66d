// The judge: is a typed answer right, and if not, what would make it so.
//
//     judge({Language::Uyghur, {"كىتاب"}, {}}, "کىتاب")  → RightKey: you wrote ک, the word has ك
//     judge({Language::Uyghur, {"ئۆي"}, {}}, "ئۇي")      → Nearly: you wrote ۇ, the word has ۆ
//     judge({Language::Chinese, {"马"}, {"mǎ"}}, "ma2")  → Nearly: the tone is mǎ, not má
//
// What a learner cannot know better is right: punctuation, case, spaces round them, digits of another script, another
// keyboard's letter, another script of the language, either spelling where a reform changed it, either tone where
// sandhi changes it. What is another letter or another tone is never right: و ۇ ۆ ۈ ۋ, ې ى, ا ە, ك گ ڭ, ق ك, خ ھ, چ ج,
// پ ب are different letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace kowruk::text {

enum class Verdict : std::uint8_t {
  Right,
  RightKey,     // right, with another key's letters: ک for ك, ه for ە, ى for ي
  RightScript,  // right, in another script of the language, or as pinyin
  Nearly,       // one slip: Judgement::remark says which
  Wrong,
};

// "right", "right-key", "right-script", "nearly" or "wrong".
std::string_view codeOf(Verdict verdict) noexcept;

// Why. `written` and `wanted` of the Judgement hold the letters, syllables or characters it is about.
enum class Remark : std::uint8_t {
  AsExpected,
  Folded,         // but for punctuation, case, spacing or the script of digits
  OtherSpelling,  // right before or since the reform of 2009
  OtherKey,
  InLatin,
  InYengi,  // the Latin of 1965
  InCyrillic,
  InTraditional,
  InSimplified,
  InPinyin,
  OtherLetter,
  MissingLetter,
  ExtraLetter,
  SwappedLetters,
  MissingHamza,
  ExtraHamza,
  Spacing,  // a space too many or missing
  Dots,     // Latin letters without their dots: o for ö
  OtherCharacter,
  WrongTone,
  NoTones,
  AnotherAnswer,    // something else; `wanted` is the answer
  NothingWritten,   // the answer is empty
  NothingExpected,  // the expectation is empty: a fault of the deck, not of the learner
  PinyinUnknown,    // written in pinyin, and the deck has none to compare with
};

struct Judgement {
  Verdict verdict = Verdict::Wrong;
  Remark remark = Remark::AnotherAnswer;
  std::string written;  // what the remark is about, as typed
  std::string wanted;   // what should stand there
  std::string answer;   // the expected answer it came nearest to, in the script it was typed in: for pictureOf
};

struct Expected {
  Language language = Language::Uyghur;  // the language of the answer: Uyghur or Chinese
  std::vector<std::string> answers;      // any of them is right; (…) in an answer may be left out
  std::vector<std::string> pinyins;  // of Chinese answers, with tone marks; none: an answer in pinyin is never right
};

// The verdict on what was typed: the best over all expected answers. An empty answer is wrong. Never throws on any
// bytes but Error(Broken) where ICU is.
//
// Nearly is what a learner meant but for one slip: one letter changed, missing, too many or swapped in an answer of
// four letters or more, two in twelve or more; letters that are often confused count half, so they are near in shorter
// words too; any number of dots left out in Latin; in Chinese one character in three or more, or one often confused in
// two; in pinyin one tone or all tones missing, or one letter with the tones right.
Judgement judge(const Expected& expected, std::string_view given);

// The reason in English, for a learner: "you wrote ۇ, the word has ۆ".
std::string toText(const Judgement& judgement);

// The answers of a column that holds several, divided by |, each in storage form; empty ones left out.
std::vector<std::string> alternativesOf(std::string_view column);

}  // namespace kowruk::text
