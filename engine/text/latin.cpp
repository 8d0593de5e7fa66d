// Uyghur in Latin letters (ULY).
#include <algorithm>

#include "text/folding.h"
#include "text/letters.h"
#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::text {

namespace {

constexpr char32_t kApostrophe = U'\'';

// True where the Latin of two letters side by side would read as one: n+g, n+gh, s+h, z+h, g+h.
bool wouldJoin(char32_t before, char32_t here) noexcept {
  constexpr char32_t kNun = 0x0646;
  constexpr char32_t kGaf = 0x06AF;
  constexpr char32_t kGhain = 0x063A;
  if (before == kNun) return here == kGaf || here == kGhain;
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

}  // namespace

std::string toLatin(std::string_view uyghur) {
  const std::u32string text = uyghurLetters(uyghur);
  std::u32string out;
  out.reserve(text.size() * 2);
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U'\0'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const char32_t before = i > 0 ? text[i - 1] : U'\0';
    const bool inNumber = digitOf(before) && digitOf(at(i + 1));
    if (c == kHamza) {
      if (isUyghurLetter(before) || !isUyghurVowel(at(i + 1))) out += kApostrophe;
    } else if (const UyghurLetter* letter = uyghurLetterOf(c); letter != nullptr) {
      if (wouldJoin(before, c)) out += kApostrophe;
      out += letter->latin;
    } else {
      const char32_t mark = inNumber ? 0 : latinMarkFor(c);
      out += mark == 0 ? c : mark;
    }
  }
  return encoded(out);
}

}  // namespace kowruk::text
