// Remarks: how a slip becomes one, and how it reads.
#include "text/judge.h"
#include "text/judge_parts.h"
#include "text/letters.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

std::string at(std::u32string_view text, std::size_t i, std::size_t count = 1) {
  return i < text.size() ? encoded(text.substr(i, count)) : "";
}

Judgement nearly(Remark remark, std::string written, std::string wanted) {
  return {Verdict::Nearly, remark, std::move(written), std::move(wanted), ""};
}

}  // namespace

Judgement slip(const Alignment& alignment, std::u32string_view expected, std::u32string_view given) {
  for (const Edit& edit : alignment.edits) {
    const std::size_t i = edit.expected;
    const std::size_t j = edit.given;
    switch (edit.step) {
      case Step::Same:
      case Step::Alike: continue;
      case Step::Changed: {
        const bool spacing = expected[i] == U' ' || given[j] == U' ';
        return nearly(spacing ? Remark::Spacing : Remark::OtherLetter, at(given, j), at(expected, i));
      }
      case Step::Missing:
        if (expected[i] == U' ') return nearly(Remark::Spacing, "", " ");
        if (expected[i] == kHamza) return nearly(Remark::MissingHamza, at(given, j), at(expected, i, 2));
        return nearly(Remark::MissingLetter, "", at(expected, i));
      case Step::Extra:
        if (given[j] == U' ') return nearly(Remark::Spacing, " ", "");
        if (given[j] == kHamza) return nearly(Remark::ExtraHamza, at(given, j, 2), at(expected, i));
        return nearly(Remark::ExtraLetter, at(given, j), "");
      case Step::Swapped: return nearly(Remark::SwappedLetters, at(given, j, 2), at(expected, i, 2));
    }
  }
  return nearly(Remark::OtherLetter, "", "");
}

std::string toText(const Judgement& judgement) {
  const std::string& written = judgement.written;
  const std::string& wanted = judgement.wanted;
  switch (judgement.remark) {
    case Remark::AsExpected: return "as expected";
    case Remark::Folded: return "as expected, but for punctuation, case, spacing or digits";
    case Remark::OtherSpelling: return "both spellings are right: " + written + ", " + wanted;
    case Remark::OtherKey: return "typed with another key: you wrote " + written + ", the word has " + wanted;
    case Remark::InLatin: return "in Latin letters";
    case Remark::InYengi: return "in the Latin letters of 1965";
    case Remark::InCyrillic: return "in Cyrillic letters";
    case Remark::InTraditional: return "in traditional characters";
    case Remark::InSimplified: return "in simplified characters";
    case Remark::InPinyin: return "in pinyin";
    case Remark::OtherLetter:
    case Remark::OtherCharacter: return "you wrote " + written + ", the word has " + wanted;
    case Remark::MissingLetter: return wanted + " is missing";
    case Remark::ExtraLetter: return written + " is too much";
    case Remark::SwappedLetters: return "you wrote " + written + ", the order is " + wanted;
    case Remark::MissingHamza: return "ئ is missing: write " + wanted;
    case Remark::ExtraHamza: return "no ئ here: write " + wanted;
    case Remark::Spacing: return wanted.empty() ? "one word, without a space" : "a space is missing";
    case Remark::Dots: return "you wrote " + written + ", the word has " + wanted;
    case Remark::WrongTone: return "the tone is " + wanted + ", not " + written;
    case Remark::NoTones: return "the tones are missing: " + wanted;
    case Remark::AnotherAnswer: return "the answer is " + wanted;
    case Remark::NothingWritten: return "nothing was written; the answer is " + wanted;
    case Remark::NothingExpected: return "no answer is expected here: the lesson has a fault";
    case Remark::PinyinUnknown: break;
  }
  return "the pinyin of " + wanted + " is not known here; write it in Chinese";
}

}  // namespace kowruk::text
