// Uyghur in Latin letters, both ways: ULY and the Latin of 1965 differ only in their letters.
#include <algorithm>
#include <array>
#include <vector>

#include "text/folding.h"
#include "text/letters.h"
#include "text/transliterate.h"
#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::text {

namespace {

constexpr char32_t kApostrophe = U'\'';

using Spelling = std::u32string_view UyghurLetter::*;

// Where Latin spellings begin with which character: an array for the small ASCII letters, a list for the rest.
struct Reader {
  explicit Reader(Spelling spelling) {
    for (const UyghurLetter& letter : kAlphabet) {
      const std::u32string_view latin = letter.*spelling;
      auto& place = latin.size() == 2 ? pairs : singles;
      place.push_back(&letter);
    }
    for (const UyghurLetter* letter : singles) {
      const char32_t first = (letter->*spelling).front();
      if (first < ascii.size()) ascii[first] = letter;
    }
  }

  std::array<const UyghurLetter*, 128> ascii{};
  std::vector<const UyghurLetter*> singles;
  std::vector<const UyghurLetter*> pairs;
};

const Reader& readerOf(Spelling spelling) {
  static const Reader latin{&UyghurLetter::latin};
  static const Reader yengi{&UyghurLetter::yengi};
  return spelling == &UyghurLetter::latin ? latin : yengi;
}

// Other ways to type a letter of the scheme, lower case.
char32_t settledLatin(char32_t c, Spelling spelling) noexcept {
  const bool uly = spelling == &UyghurLetter::latin;
  if (uly && (c == U'é' || c == U'ê' || c == U'ě')) return U'ë';
  if (uly && c == U'v') return U'w';
  if (!uly && (c == U'ø' || c == U'ö')) return U'ɵ';
  return c;
}

// The letter that begins at i of a small-lettered text, and how many characters it is; nullptr for none.
std::pair<const UyghurLetter*, std::size_t> letterAt(std::u32string_view text, std::size_t i, Spelling spelling) {
  const Reader& reader = readerOf(spelling);
  for (const UyghurLetter* pair : reader.pairs) {
    if (text.substr(i, 2) == pair->*spelling) return {pair, 2};
  }
  if (text[i] < reader.ascii.size()) return {reader.ascii[text[i]], 1};
  for (const UyghurLetter* single : reader.singles) {
    if ((single->*spelling).front() == text[i]) return {single, 1};
  }
  return {nullptr, 1};
}

// True where the Latin of two letters side by side would read as one: n+g, n+gh, s+h, z+h, g+h.
bool wouldJoin(char32_t before, char32_t here, Spelling spelling) noexcept {
  constexpr char32_t kNun = 0x0646;
  constexpr char32_t kGaf = 0x06AF;
  constexpr char32_t kGhain = 0x063A;
  if (before == kNun && here == kGaf) return true;
  if (spelling != &UyghurLetter::latin) return false;
  if (before == kNun) return here == kGhain;
  return here == kHe && (before == 0x0633 || before == 0x0632 || before == kGaf);
}

// The mark in Latin text for one of Uyghur; 0 for any other character.
char32_t latinMarkFor(char32_t c) noexcept {
  switch (c) {
    case 0x061F: return U'?';
    case 0x060C: return U',';
    case 0x061B: return U';';
    default: return 0;
  }
}

char32_t arabicMarkFor(char32_t c) noexcept {
  switch (c) {
    case U'?': return 0x061F;
    case U',': return 0x060C;
    case U';': return 0x061B;
    default: return 0;
  }
}

bool isApostrophe(char32_t c) noexcept {
  return c == kApostrophe || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == U'`' || c == 0x00B4;
}

bool isBetweenDigits(std::u32string_view text, std::size_t i) noexcept {
  return i > 0 && i + 1 < text.size() && digitOf(text[i - 1]) && digitOf(text[i + 1]);
}

std::string written(std::string_view uyghur, Spelling spelling) {
  const std::u32string text = uyghurLetters(uyghur);
  std::u32string out;
  out.reserve(text.size() * 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const char32_t before = i > 0 ? text[i - 1] : U'\0';
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
    if (c == kHamza) {
      if (isUyghurLetter(before) || !isUyghurVowel(after)) out += kApostrophe;
    } else if (const UyghurLetter* letter = uyghurLetterOf(c); letter != nullptr) {
      if (wouldJoin(before, c, spelling)) out += kApostrophe;
      out += letter->*spelling;
    } else {
      const char32_t mark = isBetweenDigits(text, i) ? 0 : latinMarkFor(c);
      out += mark == 0 ? c : mark;
    }
  }
  return encoded(out);
}

std::string readBack(std::string_view latin, Spelling spelling) {
  std::u32string text = canonicalLetters(latin);
  for (char32_t& c : text) c = settledLatin(lowered(c), spelling);
  std::u32string out;
  out.reserve(text.size() + 8);
  bool inWord = false;      // a letter stands before
  bool apostrophe = false;  // an apostrophe stands between it and what comes
  for (std::size_t i = 0; i < text.size();) {
    const auto [letter, length] = letterAt(text, i, spelling);
    if (letter != nullptr) {
      if (letter->vowel && (!inWord || apostrophe)) out += kHamza;
      out += letter->letter;
      inWord = true;
    } else if (isApostrophe(text[i]) && inWord && i + 1 < text.size() &&
               letterAt(text, i + 1, spelling).first != nullptr) {
      apostrophe = true;
      ++i;
      continue;
    } else {
      const char32_t mark = isBetweenDigits(text, i) ? 0 : arabicMarkFor(text[i]);
      out += mark == 0 ? text[i] : mark;
      inWord = isLetter(text[i]);
    }
    apostrophe = false;
    i += length;
  }
  return encoded(out);
}

}  // namespace

std::string toLatin(std::string_view uyghur) { return written(uyghur, &UyghurLetter::latin); }
std::string toArabic(std::string_view latin) { return readBack(latin, &UyghurLetter::latin); }
std::string toYengi(std::string_view uyghur) { return written(uyghur, &UyghurLetter::yengi); }
std::string fromYengi(std::string_view yengi) { return readBack(yengi, &UyghurLetter::yengi); }

std::string_view tagOf(Script script) noexcept {
  switch (script) {
    case Script::Arabic: return "ug-Arab";
    case Script::Latin:
    case Script::Yengi: return "ug-Latn";
    case Script::Cyrillic: return "ug-Cyrl";
    case Script::Simplified: return "zh-Hans";
    case Script::Traditional: return "zh-Hant";
    case Script::Pinyin: break;
  }
  return "zh-Latn-pinyin";
}

}  // namespace kowruk::text
