// What must hold of the text room for any bytes: run by the fuzzers, and by the ordinary tests over the seeds.
//
// A broken law throws BrokenLaw; under a fuzzer nobody catches it and the input is kept.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "text/canonical.h"
#include "text/direction.h"
#include "text/judge.h"
#include "text/order.h"
#include "text/picture.h"
#include "text/pinyin.h"
#include "text/pinyin_forms.h"
#include "text/search_key.h"
#include "text/segment.h"
#include "text/transliterate.h"
#include "text/uyghur.h"

namespace kowruk::text {

struct BrokenLaw : std::logic_error {
  using std::logic_error::logic_error;
};

inline void must(bool holds, const char* law) {
  if (!holds) throw BrokenLaw(law);
}

// Storage, scripts, keys and words of one text.
inline void checkFolds(std::string_view text) {
  const std::string stored = canonical(text);
  must(canonical(stored) == stored, "canonical is idempotent");
  must(isCanonical(stored), "what canonical gives is canonical");
  const std::string uyghur = canonicalUyghur(text);
  must(canonicalUyghur(uyghur) == uyghur, "canonicalUyghur is idempotent");
  must(isCanonical(uyghur), "what canonicalUyghur gives is canonical");
  must(terminalWidth(text) >= 0, "a width is no less than nothing");
  must(isolated(text).size() >= 6, "an isolate has its two ends");
  for (const auto turn : {toLatin, toArabic, toCyrillic, fromCyrillic, toYengi, fromYengi}) turn(text);
  const std::string numbers = toNumbers(text);
  toMarks(text);
  must(toNumbers(toMarks(numbers)).size() <= numbers.size() * 4 + 4, "numbers and marks do not grow without end");
  for (const auto key : {uyghurKey, chineseKey, chineseTerms, chineseWhole, pinyinKey, pinyinToneKey, pinyinTerms,
                         pinyinLetters, glossKey}) {
    must(key(text).find("  ") == std::string::npos, "words of a key have one space between");
  }
  uyghurFaults(text);
  readPinyin(text);
  uyghurSortKey(text);
  chineseSortKey(text, text);
  static Segmenter uyghurWords{Language::Uyghur};
  static Segmenter chineseWords{Language::Chinese};
  for (Segmenter* words : {&uyghurWords, &chineseWords}) {
    for (const std::string& word : words->segment(text)) must(!word.empty(), "no word is empty");
  }
}

// A judgement: lines of language (u or z), expected, pinyin, given.
inline void checkJudge(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from <= text.size() && lines.size() < 4;) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    lines.emplace_back(text.substr(from, to - from));
    from = to + 1;
  }
  lines.resize(4);
  const Language language = lines[0] == "z" ? Language::Chinese : Language::Uyghur;
  const Expected expected{language, alternativesOf(lines[1]), alternativesOf(lines[2])};
  must(!toText(judge(expected, lines[3])).empty(), "every verdict has a reason");
  for (const std::string& answer : expected.answers) {
    must(judge(expected, answer).verdict == Verdict::Right, "what is expected is right");
  }
  std::string wanted;
  std::string given;
  for (const Piece& piece : pictureOf(lines[1], lines[3])) {
    wanted += piece.expected;
    given += piece.given;
  }
  must(wanted == canonical(lines[1]) && given == canonical(lines[3]), "a picture holds both texts whole");
  chineseFaults(lines[1], lines[2]);
  withSandhi(lines[1], lines[2], Sandhi::Speech);
}

}  // namespace kowruk::text
