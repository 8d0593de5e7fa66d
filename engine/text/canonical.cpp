#include "text/canonical.h"

#include <algorithm>

#include "text/folding.h"
#include "text/letters.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr char32_t kHamzaAbove = 0x0654;
constexpr char32_t kHighHamza = 0x0674;
constexpr char32_t kMaddahAbove = 0x0653;
constexpr char32_t kHamzaBelow = 0x0655;
constexpr char32_t kTatweel = 0x0640;

// Characters no step ever touches and that compose with nothing before them: most texts are made of these alone.
bool isSettled(char32_t c) noexcept {
  if (c < 0x80) return c > 0x20 && c < 0x7F;
  if (c < 0x0250) return c >= 0x00A1 && c != 0x00AD;
  if (c >= 0x0600 && c < 0x0700) return isUyghurLetter(c) || c == 0x060C || c == 0x061B || c == 0x061F;
  if (c >= 0x2010 && c <= 0x2027) return true;
  if (c >= 0x3001 && c <= 0x3020) return true;
  return c >= 0x4E00 && c <= 0x9FFF;
}

bool isPresentationForm(char32_t c) noexcept {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x0675 && c <= 0x0678);
}

// Full-width letters and digits, half-width kana and punctuation, and radicals drawn as characters.
bool isOtherWidth(char32_t c) noexcept {
  return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) ||
         (c >= 0xFF61 && c <= 0xFFDC) || (c >= 0x2F00 && c <= 0x2FD5) || c == 0x2E9F || c == 0x2EF3;
}

bool isDropped(char32_t c) noexcept {
  if (c == kTatweel || isInvisible(c)) return true;
  return isArabicMark(c) && (c < kMaddahAbove || c > kHamzaBelow);
}

// Presentation forms as letters, widths as plain, and without what nobody sees.
std::u32string withoutForms(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextOf(text, at);
    if (isSettled(c)) {
      out += c;
    } else if (c == 0xFEE9 || c == 0xFEEA) {  // old Uyghur fonts drew ە here, Unicode says ه
      out += kAe;
    } else if (c == 0xFEEB || c == 0xFEEC) {
      out += kHe;
    } else if (isPresentationForm(c)) {
      for (const char32_t part : compatible(c)) {
        if (!isDropped(part) && !isSpace(part)) out += part;  // a vowel mark by itself decomposes to space and mark
      }
    } else if (isOtherWidth(c)) {
      for (const char32_t part : compatible(c)) {
        if (!isDropped(part)) out += part;
      }
    } else if (!isDropped(c)) {
      out += c;
    }
  }
  return out;
}

bool isHamzaSign(char32_t c) noexcept { return c == kHamzaAbove || c == kHighHamza; }

// The vowel a composed letter with hamza or maddah stands for: ؤ → و. 0 for any other.
char32_t vowelOfComposed(char32_t c) noexcept {
  switch (c) {
    case 0x0622:
    case 0x0623: return 0x0627;
    case 0x0624: return 0x0648;
    case 0x06C0:
    case 0x06C2: return kAe;
    default: return 0;
  }
}

// The vowel a letter is when a hamza sign follows or precedes it: ە may be typed as any heh, ى as ي. 0 for none.
char32_t vowelUnderHamza(char32_t c) noexcept {
  if (isUyghurVowel(c)) return c;
  if (c == kYe || c == 0x06CC) return kI;
  return c == kHe || meantBy(c) == kAe ? kAe : 0;
}

// The first of each run of hamza signs.
std::u32string withSingleSigns(const std::u32string& in) {
  std::u32string out;
  out.reserve(in.size());
  for (const char32_t c : in) {
    if (!isHamzaSign(c) || out.empty() || !isHamzaSign(out.back())) out += c;
  }
  return out;
}

// Every spelling of ئ and its vowel as ئ + vowel. A hamza sign with no vowel beside it is dropped where it is a mark.
std::u32string withCarriers(const std::u32string& letters) {
  const std::u32string in = withSingleSigns(letters);
  std::u32string out;
  out.reserve(in.size());
  std::size_t i = 0;
  const auto next = [&] { return i + 1 < in.size() ? in[i + 1] : U'\0'; };
  const auto carry = [&](char32_t vowel) {
    if (out.empty() || out.back() != kHamza) out += kHamza;
    out += vowel;
    while (isHamzaSign(next())) ++i;
  };
  for (; i < in.size(); ++i) {
    const char32_t c = in[i];
    if (const char32_t vowel = vowelOfComposed(c); vowel != 0) {
      carry(vowel);
    } else if ((c == kI || c == 0x06CC) && next() == kHamzaAbove) {
      out += kHamza;
      ++i;
    } else if (isHamzaSign(next()) && vowelUnderHamza(c) != 0) {
      carry(vowelUnderHamza(c));
    } else if (c == kHighHamza && isUyghurVowel(next())) {
      carry(in[++i]);
    } else if (c != kHamzaAbove) {
      out += c;
    }
  }
  return out;
}

std::u32string letterForm(std::string_view text) {
  std::u32string plain = decoded(text);
  const auto settled = [](char32_t c) { return c == U' ' || c == U'\t' || isSettled(c); };
  if (std::all_of(plain.begin(), plain.end(), settled)) return plain;  // nearly every text
  std::u32string letters = composed(withoutForms(text));
  const auto goes = [](char32_t c) { return c == kMaddahAbove || c == kHamzaBelow || isDropped(c); };
  letters.erase(std::remove_if(letters.begin(), letters.end(), goes), letters.end());
  return composed(withCarriers(letters));
}

// White space at the ends dropped, runs of it one space.
std::u32string spaced(const std::u32string& in) {
  std::u32string out;
  out.reserve(in.size());
  for (const char32_t c : in) {
    if (!isSpace(c)) {
      out += c;
    } else if (!out.empty() && out.back() != U' ') {
      out += U' ';
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

// True for text that is made of settled characters and single spaces between them.
bool isPlainlyCanonical(std::string_view text) noexcept {
  bool space = true;  // a space may not stand here
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextOf(text, at);
    if (c == U' ' ? space : !isSettled(c)) return false;
    space = c == U' ';
  }
  return !space || text.empty();
}

// What a heh or yeh of another keyboard is at its place, given the letters before and after.
char32_t heAt(char32_t before, char32_t after) noexcept {
  const bool begins = before != kHamza && !isLetter(before);
  if (begins || isUyghurVowel(after) || isUyghurVowel(before)) return kHe;
  return kAe;
}

char32_t yeAt(char32_t before, char32_t after) noexcept {
  if (before == kHamza) return kI;
  return !isLetter(before) || isUyghurVowel(before) || isUyghurVowel(after) ? kYe : kI;
}

}  // namespace

std::u32string canonicalLetters(std::string_view text) { return letterForm(text); }

void settleLookAlikes(std::u32string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t meant = meantBy(text[i]);
    if (meant == 0) continue;
    const char32_t before = i > 0 ? text[i - 1] : U'\0';
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
    text[i] = meant == kAe ? heAt(before, after) : meant == kI ? yeAt(before, after) : meant;
  }
  if (text.find(kHighHamza) != std::u32string::npos) text = withCarriers(text);  // beside a vowel only now known as one
}

std::u32string uyghurLetters(std::string_view line) {
  std::u32string letters = canonicalLetters(line);
  settleLookAlikes(letters);
  return letters;
}

std::string canonical(std::string_view text) {
  if (isPlainlyCanonical(text)) return std::string{text};
  return encoded(spaced(letterForm(text)));
}

bool isCanonical(std::string_view text) { return isPlainlyCanonical(text) || canonical(text) == text; }

std::string canonicalUyghur(std::string_view text) {
  if (isPlainlyCanonical(text)) return std::string{text};
  return encoded(spaced(uyghurLetters(text)));
}

int terminalWidth(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextOf(text, at);
    if (c >= 0x20 && c < 0x7F) {
      ++columns;
    } else if (!isInvisible(c) && !isMark(c)) {
      columns += isWide(c) ? 2 : 1;
    }
  }
  return columns;
}

}  // namespace kowruk::text
