// Uyghur in Cyrillic letters, as Uyghurs in Kazakhstan write it.
#include <array>

#include "text/folding.h"
#include "text/letters.h"
#include "text/transliterate.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr char32_t kAlef = 0x0627;
constexpr char32_t kU = 0x06C7;
constexpr char32_t kO = 0x0648;

// Two letters in one: я is يا.
char32_t vowelAfterYe(char32_t cyrillic) noexcept {
  switch (cyrillic) {
    case U'я': return kAlef;
    case U'ю': return kU;
    case U'ё': return kO;
    default: return 0;
  }
}

// Russian letters in loanwords, and letters of Kazakh keyboards.
std::u32string_view lettersOfLoan(char32_t cyrillic) noexcept {
  switch (cyrillic) {
    case U'э': return U"ې";
    case U'ы':
    case U'і': return U"ى";
    case U'ц': return U"تس";
    case U'щ': return U"ش";
    default: return {};
  }
}

char32_t plainLetterOf(char32_t cyrillic) noexcept {
  for (const UyghurLetter& letter : kAlphabet) {
    if (letter.cyrillic.front() == cyrillic) return letter.letter;
  }
  return 0;
}

}  // namespace

std::string toCyrillic(std::string_view uyghur) {
  const std::u32string text = uyghurLetters(uyghur);
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
    if (c == kHamza) continue;
    if (c == kYe && (after == kAlef || after == kU)) {
      out += after == kAlef ? U'я' : U'ю';
      ++i;
    } else if (const UyghurLetter* letter = uyghurLetterOf(c); letter != nullptr) {
      out += letter->cyrillic;
    } else {
      const bool inNumber = i > 0 && digitOf(text[i - 1]) && digitOf(after);
      out += c == 0x061F ? U'?' : c == 0x060C && !inNumber ? U',' : c == 0x061B ? U';' : c;
    }
  }
  return encoded(out);
}

std::string fromCyrillic(std::string_view cyrillic) {
  const std::u32string text = canonicalLetters(cyrillic);
  std::u32string out;
  out.reserve(text.size() + 8);
  const auto addVowelOrConsonant = [&](char32_t letter) {
    const char32_t before = out.empty() ? U'\0' : out.back();
    if (isUyghurVowel(letter) && (!isUyghurLetter(before) || isUyghurVowel(before))) out += kHamza;
    out += letter;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = lowered(text[i]);
    const char32_t after = i + 1 < text.size() ? text[i + 1] : U'\0';
    const bool inNumber = i > 0 && digitOf(text[i - 1]) && digitOf(after);
    if (c == U'ъ' || c == U'ь') continue;
    if (const char32_t letter = plainLetterOf(c); letter != 0) {
      addVowelOrConsonant(letter);
    } else if (const char32_t vowel = vowelAfterYe(c); vowel != 0) {
      out += kYe;
      out += vowel;
    } else if (const auto loan = lettersOfLoan(c); !loan.empty()) {
      for (const char32_t each : loan) addVowelOrConsonant(each);
    } else {
      out += c == U'?'                ? char32_t{0x061F}
             : c == U',' && !inNumber ? char32_t{0x060C}
             : c == U';'              ? char32_t{0x061B}
                                      : c;
    }
  }
  return encoded(out);
}

}  // namespace kowruk::text
