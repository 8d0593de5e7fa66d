// The judge's reasons as sentences.
#include "text/judge.h"
#include "words/words.h"

namespace kowruk::words {

namespace {

Word wordFor(const text::Judgement& judgement) noexcept {
  using text::Remark;
  switch (judgement.remark) {
    case Remark::AsExpected: return Word::ReasonAsExpected;
    case Remark::Folded: return Word::ReasonFolded;
    case Remark::OtherSpelling: return Word::ReasonOtherSpelling;
    case Remark::OtherKey: return Word::ReasonOtherKey;
    case Remark::InLatin: return Word::ReasonInLatin;
    case Remark::InYengi: return Word::ReasonInYengi;
    case Remark::InCyrillic: return Word::ReasonInCyrillic;
    case Remark::InTraditional: return Word::ReasonInTraditional;
    case Remark::InSimplified: return Word::ReasonInSimplified;
    case Remark::InPinyin: return Word::ReasonInPinyin;
    case Remark::OtherLetter:
    case Remark::OtherCharacter: return Word::ReasonOtherLetter;
    case Remark::MissingLetter: return Word::ReasonMissingLetter;
    case Remark::ExtraLetter: return Word::ReasonExtraLetter;
    case Remark::SwappedLetters: return Word::ReasonSwapped;
    case Remark::MissingHamza: return Word::ReasonMissingHamza;
    case Remark::ExtraHamza: return Word::ReasonExtraHamza;
    case Remark::Spacing: return judgement.wanted.empty() ? Word::ReasonOneWord : Word::ReasonMissingSpace;
    case Remark::Dots: return Word::ReasonDots;
    case Remark::WrongTone: return Word::ReasonWrongTone;
    case Remark::NoTones: return Word::ReasonNoTones;
    case Remark::AnotherAnswer: return Word::ReasonAnotherAnswer;
    case Remark::NothingWritten: return Word::ReasonNothingWritten;
    case Remark::NothingExpected: return Word::ReasonNothingExpected;
    case Remark::PinyinUnknown: break;
  }
  return Word::ReasonPinyinUnknown;
}

}  // namespace

std::string say(const text::Judgement& judgement, Language language) {
  return say(wordFor(judgement), language, {judgement.written, judgement.wanted});
}

}  // namespace kowruk::words
