#include "text/search_key.h"

#include <algorithm>
#include <vector>

#include "text/folding.h"
#include "text/letters.h"
#include "text/pinyin.h"
#include "text/pinyin_forms.h"
#include "text/script.h"
#include "text/syllables.h"
#include "text/transliterate.h"
#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::text {

namespace {

void addWord(std::string& key, std::string_view word) {
  if (word.empty()) return;
  if (!key.empty()) key += ' ';
  key += word;
}

bool isCyrillic(char32_t c) noexcept { return c >= 0x0400 && c <= 0x052F; }

bool isYengiOnly(char32_t c) noexcept { return std::u32string_view{U"əɵøƣⱪⱬⱨ"}.find(c) != std::u32string_view::npos; }

// A Uyghur text of any script as Latin letters and what stood between them.
std::u32string inLatin(const std::u32string& line) {
  const auto has = [&](auto&& is) { return std::any_of(line.begin(), line.end(), is); };
  const std::string text = encoded(line);
  if (has(isCyrillic)) return decoded(toLatin(fromCyrillic(text)));
  if (has(isYengiOnly)) return decoded(toLatin(fromYengi(text)));
  return decoded(toLatin(text));
}

bool isDividerOfLatin(char32_t c) noexcept {
  return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == U'`';
}

// A Latin letter as keys have it.
char32_t keyLetterOf(char32_t c) noexcept {
  if (c == U'y') return U'i';
  return c == U'é' || c == U'ê' || c == U'ě' ? U'ë' : c;
}

// Runs of Chinese characters (simplified) and words of anything else that is a letter or digit.
std::vector<std::u32string> runsOf(std::string_view text) {
  std::vector<std::u32string> runs;
  bool joins = false;
  bool chinese = false;
  for (const char32_t raw : canonicalLetters(text)) {
    const bool han = isHan(raw);
    if (!han && !isLetter(raw) && !digitOf(raw)) {
      joins = false;
      continue;
    }
    if (!joins || han != chinese) runs.emplace_back();
    runs.back() += han ? simplified(raw) : lowered(raw);
    joins = true;
    chinese = han;
  }
  return runs;
}

// A syllable without its tone: ü as v, r of erhua at its end.
std::string keyOf(const Syllable& syllable) {
  std::string letters = syllable.letters;
  if (const std::size_t umlaut = letters.find("ü"); umlaut != std::string::npos) letters.replace(umlaut, 2, "v");
  return letters + (syllable.erhua ? "r" : "");
}

std::vector<PinyinLetter> lettersOfQuestion(std::u32string_view word) {
  std::vector<PinyinLetter> letters;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool umlaut = c == 0x0308 || c == U':';
    if (umlaut && !letters.empty() && letters.back().letter == 'u') letters.back().letter = 'v';
    const char letter = pinyinLetterOf(c);
    if (letter != '\0') letters.push_back({letter, 0, false});
  }
  return letters;
}

bool isSyllableStart(std::string_view letters) {
  if (isSyllable(letters)) return true;
  for (const char* final : {"a",   "e",    "o",    "i",   "u",    "v",  "ao",  "an",  "en", "ang", "eng", "ong",
                            "ian", "iang", "iong", "uan", "uang", "ei", "uai", "ing", "n",  "g",   "ng"}) {
    if (isSyllable(std::string{letters} + final)) return true;
  }
  return std::string_view{"bpmfdtnlgkhjqxzcsryw"}.find(letters) != std::string_view::npos || letters == "zh" ||
         letters == "ch" || letters == "sh";
}

// The syllables of letters written together; the last may be unfinished. Empty where they are no pinyin.
std::vector<std::string> syllablesOf(std::vector<PinyinLetter> letters) {
  std::string rest;  // what is left of an unfinished syllable
  for (std::size_t taken = 0; taken <= 5 && !letters.empty(); ++taken) {
    const auto cuts = cutPinyin(letters);
    if (cuts && (rest.empty() || isSyllableStart(rest))) {
      std::vector<std::string> syllables;
      for (const PinyinCut& cut : *cuts) {
        syllables.emplace_back();
        for (std::size_t i = cut.begin; i < cut.end; ++i) syllables.back() += letters[i].letter;
      }
      if (!rest.empty()) syllables.push_back(rest);
      return syllables;
    }
    rest.insert(rest.begin(), letters.back().letter);
    letters.pop_back();
  }
  return letters.empty() && isSyllableStart(rest) ? std::vector{rest} : std::vector<std::string>{};
}

}  // namespace

std::string uyghurKey(std::string_view text) {
  std::u32string word;
  std::string key;
  const auto finish = [&] {
    addWord(key, encoded(word));
    word.clear();
  };
  for (const char32_t raw : inLatin(canonicalLetters(text))) {
    const char32_t c = lowered(raw);
    if (const auto digit = digitOf(c)) {
      word += U'0' + static_cast<char32_t>(*digit);
    } else if (isLetter(c) && !isHan(c) && !isDividerOfLatin(c)) {
      word += keyLetterOf(c);
    } else if (!isDividerOfLatin(c)) {
      finish();
    }
  }
  finish();
  return key;
}

std::string chineseKey(std::string_view text) {
  std::string key;
  for (const std::u32string& run : runsOf(text)) {
    if (!isHan(run.front())) {
      addWord(key, encoded(run));
      continue;
    }
    for (std::size_t i = 0; i < run.size(); ++i) {
      addWord(key, encoded(run[i]));
      if (i + 1 < run.size()) addWord(key, encoded(std::u32string_view{run}.substr(i, 2)));
    }
  }
  return key;
}

std::string chineseTerms(std::string_view question) {
  std::string terms;
  for (const std::u32string& run : runsOf(question)) {
    const bool pairs = isHan(run.front()) && run.size() > 1;
    if (!pairs) addWord(terms, encoded(run));
    for (std::size_t i = 0; pairs && i + 1 < run.size(); ++i) {
      addWord(terms, encoded(std::u32string_view{run}.substr(i, 2)));
    }
  }
  return terms;
}

std::string chineseWhole(std::string_view text) {
  std::string whole;
  for (const std::u32string& run : runsOf(text)) whole += encoded(run);
  return whole;
}

std::string pinyinKey(std::string_view pinyin) {
  std::string key;
  for (const Syllable& each : readPinyin(pinyin).syllables) addWord(key, keyOf(each));
  return key;
}

std::string pinyinToneKey(std::string_view pinyin) {
  const bool numbers = std::any_of(pinyin.begin(), pinyin.end(), [](char c) { return c >= '0' && c <= '9'; });
  const ReadPinyin read = readPinyin(numbers ? toMarks(pinyin) : std::string{pinyin});
  std::string key;
  bool anyTone = false;
  for (const Syllable& each : read.syllables) {
    const bool hasTone = each.tone >= 1 && each.tone <= 4;
    addWord(key, keyOf(each) + (hasTone ? std::to_string(each.tone) : ""));
    anyTone = anyTone || hasTone;
  }
  return anyTone && read.faults.empty() ? key : "";
}

std::string pinyinLetters(std::string_view question) {
  std::string letters;
  for (const char32_t c : decomposed(canonicalLetters(question))) {
    const char letter = pinyinLetterOf(c);
    if (letter != '\0') {
      letters += letter;
    } else if ((c == 0x0308 || c == U':') && !letters.empty() && letters.back() == 'u') {
      letters.back() = 'v';
    } else if (!isMark(c) && !isSpace(c) && !isPunctuation(c) && !digitOf(c)) {
      return "";
    }
  }
  return letters;
}

std::string withoutDots(std::string_view uyghurKey) {
  std::u32string plain = decoded(uyghurKey);
  for (char32_t& c : plain) c = c == U'ë' ? U'e' : c == U'ö' ? U'o' : c == U'ü' ? U'u' : c;
  return encoded(plain);
}

std::string pinyinTerms(std::string_view question) {
  const std::u32string text = decomposed(canonicalLetters(question));
  std::string terms;
  for (std::size_t i = 0; i < text.size();) {
    const auto belongs = [&](char32_t c) { return pinyinLetterOf(c) != '\0' || isMark(c) || c == U':'; };
    std::size_t end = i;
    while (end < text.size() && belongs(text[end])) ++end;
    if (end == i) {
      const bool divides = isSpace(text[i]) || isPunctuation(text[i]) || digitOf(text[i]);
      if (!divides) return "";
      ++i;
      continue;
    }
    const auto letters = lettersOfQuestion(std::u32string_view{text}.substr(i, end - i));
    const auto syllables = syllablesOf(letters);
    if (syllables.empty() && !letters.empty()) return "";
    for (const std::string& syllable : syllables) addWord(terms, syllable);
    i = end;
  }
  return terms;
}

std::string glossKey(std::string_view english) {
  std::string key;
  std::u32string word;
  const auto finish = [&] {
    addWord(key, encoded(word));
    word.clear();
  };
  for (const char32_t c : decomposed(canonicalLetters(english))) {
    if (isLetter(c) || digitOf(c)) {
      word += lowered(c);
    } else if (!isMark(c) && c != U'\'' && c != 0x2019) {
      finish();
    }
  }
  finish();
  return key;
}

}  // namespace kowruk::text
