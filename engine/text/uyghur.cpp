#include "text/uyghur.h"

#include <algorithm>

#include "text/letters.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

bool isUyghurMark(char32_t c) noexcept {
  return std::u32string_view{U".:!()[]«»‹›–—-…/%+=“”\"'’*°№&#، ؛؟"}.find(c) != std::u32string_view::npos;
}

// What belongs where a Latin or Chinese mark stands; 0 for any other character.
char32_t uyghurMarkFor(char32_t c) noexcept {
  switch (c) {
    case U'?':
    case 0xFF1F: return 0x061F;
    case U',':
    case 0xFF0C:
    case 0x3001: return 0x060C;
    case U';':
    case 0xFF1B: return 0x061B;
    case 0x3002: return U'.';
    case 0xFF01: return U'!';
    case 0xFF1A: return U':';
    case 0xFF08: return U'(';
    case 0xFF09: return U')';
    default: return 0;
  }
}

// The letters a look-alike may stand for: "ە or ھ".
std::string lettersMeantBy(char32_t c) {
  const char32_t meant = meantBy(c);
  if (meant == kAe) return encoded(kAe) + " or " + encoded(kHe);
  if (meant == kI) return encoded(kI) + " or " + encoded(kYe);
  return encoded(meant);
}

// The word around place i, up to what is no letter.
std::string wordAt(std::u32string_view text, std::size_t i) {
  std::size_t begin = i;
  while (begin > 0 && isLetter(text[begin - 1])) --begin;
  std::size_t end = i;
  while (end < text.size() && isLetter(text[end])) ++end;
  return encoded(text.substr(begin, end - begin));
}

// What is wrong with the character at i; empty for nothing.
std::string uyghurFaultAt(std::u32string_view text, std::size_t i) {
  const char32_t c = text[i];
  const char32_t before = i > 0 ? text[i - 1] : U'\0';
  const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
  const auto named = [&] { return encoded(c) + " (" + codeOf(c) + ")"; };
  if (c == kHamza) return isUyghurVowel(after) ? "" : "ئ without a vowel after it in " + wordAt(text, i);
  if (isUyghurVowel(c)) {
    return isLetter(before) ? "" : wordAt(text, i) + " begins with a vowel, write ئ before it";
  }
  if (isUyghurLetter(c) || digitOf(c) || c == U' ' || isUyghurMark(c)) return "";
  if (c == U',' && digitOf(before) && digitOf(after)) return "";
  if (const char32_t mark = uyghurMarkFor(c); mark != 0)
    return named() + " is not a Uyghur mark, write " + encoded(mark);
  if (meantBy(c) != 0) return codeOf(c) + " looks like " + lettersMeantBy(c) + " in " + wordAt(text, i);
  if (isHan(c)) return named() + " is a Chinese character";
  if (isLatinLetter(c)) return named() + " is a Latin letter";
  return named() + (isLetter(c) ? " is not a letter of the Uyghur alphabet" : " does not belong in Uyghur");
}

}  // namespace

std::vector<std::string> uyghurFaults(std::string_view text) {
  const std::u32string characters = decoded(text);
  std::vector<std::string> faults;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    std::string fault = uyghurFaultAt(characters, i);
    if (!fault.empty() && std::find(faults.begin(), faults.end(), fault) == faults.end()) {
      faults.push_back(std::move(fault));
    }
  }
  return faults;
}

}  // namespace kowruk::text
