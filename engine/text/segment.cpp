#include "text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/error.h"
#include "text/folding.h"
#include "text/unicode.h"

namespace kowruk::text {

struct Segmenter::Dictionary {
  std::unique_ptr<icu::BreakIterator> words;
};

namespace {

bool isHyphen(char32_t c) noexcept { return c == U'-' || c == U'_' || c == 0x2010; }
bool isWordApostrophe(char32_t c) noexcept { return c == U'\'' || c == 0x2019 || c == 0x02BC; }
bool joinsDigits(char32_t c) noexcept { return c == U'.' || c == U',' || c == U':'; }

bool isInWord(char32_t c) noexcept { return isLetter(c) || isMark(c) || digitOf(c); }

// True where the character belongs to the word it stands behind and the letter that follows too.
bool joins(std::u32string_view text, std::size_t i) noexcept {
  if (i + 1 >= text.size()) return false;
  const bool digits = digitOf(text[i - 1]) && digitOf(text[i + 1]);
  if (joinsDigits(text[i])) return digits;
  return (isHyphen(text[i]) || isWordApostrophe(text[i])) && isInWord(text[i - 1]) && isInWord(text[i + 1]);
}

std::vector<std::string> uyghurWords(std::u32string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    if (isSpace(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    if (isInWord(text[i])) {
      while (end < text.size() && (isInWord(text[end]) || joins(text, end))) ++end;
    }
    words.push_back(encoded(text.substr(i, end - i)));
    i = end;
  }
  return words;
}

// ICU's dictionary has 我是, 你有 … as words.
bool isPronounAndVerb(std::u32string_view word) noexcept {
  constexpr std::u32string_view kPronouns = U"我你您他她它";
  constexpr std::u32string_view kVerbs = U"是有在要想会能去来说看";
  return word.size() == 2 && kPronouns.find(word[0]) != std::u32string_view::npos &&
         kVerbs.find(word[1]) != std::u32string_view::npos;
}

void addChineseWord(std::vector<std::string>& words, std::u32string word) {
  word.erase(std::remove_if(word.begin(), word.end(), isSpace), word.end());  // ICU keeps a mark with a space before it
  if (isPronounAndVerb(word)) {
    words.push_back(encoded(word.front()));
    word.erase(0, 1);
  }
  if (!word.empty()) words.push_back(encoded(word));
}

}  // namespace

Segmenter::Segmenter(Language language) {
  if (language != Language::Chinese) return;
  UErrorCode code = U_ZERO_ERROR;
  dictionary_ = std::make_unique<Dictionary>();
  dictionary_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), code));
  if (U_FAILURE(code)) throw Error(ErrorKind::Broken, "ICU", u_errorName(code));
}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<std::string> Segmenter::segment(std::string_view text) {
  const std::u32string letters = canonicalLetters(text);
  if (!dictionary_) return uyghurWords(letters);
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(encoded(letters));
  icu::BreakIterator& breaks = *dictionary_->words;
  breaks.setText(wide);
  std::vector<std::string> words;
  for (int32_t from = breaks.first(), to = breaks.next(); to != icu::BreakIterator::DONE;
       from = to, to = breaks.next()) {
    std::string word;
    wide.tempSubStringBetween(from, to).toUTF8String(word);
    addChineseWord(words, decoded(word));
  }
  return words;
}

}  // namespace kowruk::text
