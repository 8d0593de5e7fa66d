#include "text/pinyin.h"

#include <algorithm>

#include "text/pinyin_word.h"
#include "text/syllables.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

bool isDivider(char32_t c) noexcept { return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018; }

// One run of letters and apostrophes as it was written, in decomposed form, with the faults of single letters found.
class WordReader {
 public:
  WordReader(std::u32string_view word, std::vector<std::string>& faults) : word_(word), faults_(&faults) {}

  std::vector<Syllable> read() {
    std::vector<PinyinLetter> part;
    for (std::size_t i = 0; i < word_.size(); ++i) {
      if (isDivider(word_[i])) {
        take(part);
      } else {
        i = readLetter(i, part);
      }
    }
    take(part);
    return std::move(syllables_);
  }

 private:
  // Reads the letter at i with its marks, which end at the place returned.
  std::size_t readLetter(std::size_t i, std::vector<PinyinLetter>& part) {
    const char32_t c = word_[i];
    PinyinLetter letter{pinyinLetterOf(c)};
    if (letter.letter == '\0') return complain(encoded(c) + " (" + codeOf(c) + ") is not a letter of pinyin"), i;
    if (c > 0x7F) complain(encoded(c) + " (" + codeOf(c) + ") is a phonetic letter, write " + letter.letter);
    if (letter.letter == 'v') complain("pinyin has no v, write ü");
    for (; i + 1 < word_.size() && isMark(word_[i + 1]); ++i) {
      const char32_t mark = word_[i + 1];
      if (mark == 0x0306) complain(shown() + " has a breve for the third tone, write a caron (ǎ)");
      if (mark == 0x0308 && letter.letter == 'u') {
        letter.letter = 'v';
      } else if (toneOfMark(mark) != 0 && letter.tone == 0) {
        letter.tone = static_cast<std::int8_t>(toneOfMark(mark));
      } else {
        complain(shown() + " has a mark that is no tone of pinyin (" + codeOf(mark) + ")");
      }
    }
    part.push_back(letter);
    return i;
  }

  // The letters up to an apostrophe or the end of the word become syllables.
  void take(std::vector<PinyinLetter>& part) {
    if (part.empty()) return;
    const auto cuts = cutPinyin(part);
    if (!cuts) {
      complain("\"" + shown() + "\" does not divide into syllables of Mandarin");
    } else {
      for (const PinyinCut& cut : *cuts) syllables_.push_back(syllableOf(part, cut));
    }
    part.clear();
  }

  Syllable syllableOf(const std::vector<PinyinLetter>& part, const PinyinCut& cut) {
    const std::size_t end = cut.erhua ? cut.end - 1 : cut.end;
    Syllable syllable;
    syllable.erhua = cut.erhua;
    std::string letters;
    for (std::size_t i = cut.begin; i < end; ++i) letters += part[i].letter;
    const std::size_t place = cut.begin + markPlace(letters);
    for (std::size_t i = cut.begin; i < end; ++i) {
      if (part[i].tone == 0) continue;
      syllable.tone = part[i].tone;
      if (i != place)
        complain("the tone mark of \"" + shown() + "\" belongs on another letter: " + marked(letters, part[i].tone));
    }
    for (const char letter : letters) syllable.letters += letter == 'v' ? "ü" : std::string{letter};
    return syllable;
  }

  std::string shown() const { return encoded(composed(word_)); }

  void complain(const std::string& fault) {
    if (std::find(faults_->begin(), faults_->end(), fault) == faults_->end()) faults_->push_back(fault);
  }

  std::u32string_view word_;
  std::vector<std::string>* faults_;
  std::vector<Syllable> syllables_;
};

bool belongsToWord(std::u32string_view text, std::size_t i) noexcept {
  const char32_t c = text[i];
  if (isDivider(c)) return i > 0 && i + 1 < text.size() && pinyinLetterOf(text[i + 1]) != '\0';
  return isLetter(c) || isMark(c);
}

}  // namespace

std::vector<PinyinWord> pinyinWords(std::string_view pinyin, const std::set<std::string>& latin,
                                    std::vector<std::string>& faults) {
  const std::u32string text = decomposed(decoded(pinyin));
  std::vector<PinyinWord> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (belongsToWord(text, i)) {
      while (end < text.size() && belongsToWord(text, end)) ++end;
      const std::u32string_view run = std::u32string_view{text}.substr(i, end - i);
      PinyinWord word{encoded(composed(run)), {}, false};
      word.literal = latin.count(word.text) > 0;
      if (!word.literal) word.syllables = WordReader(run, faults).read();
      words.push_back(std::move(word));
    } else if (digitOf(text[i])) {
      while (end < text.size() && digitOf(text[end])) ++end;
      words.push_back({encoded(std::u32string_view{text}.substr(i, end - i)), {}, true});
    } else if (!isSpace(text[i]) && !isPunctuation(text[i])) {
      faults.push_back(encoded(text[i]) + " (" + codeOf(text[i]) + ") does not belong in pinyin");
    }
    i = end;
  }
  return words;
}

ReadPinyin readPinyin(std::string_view pinyin) {
  ReadPinyin result;
  for (PinyinWord& word : pinyinWords(pinyin, {}, result.faults)) {
    std::move(word.syllables.begin(), word.syllables.end(), std::back_inserter(result.syllables));
  }
  return result;
}

}  // namespace kowruk::text
