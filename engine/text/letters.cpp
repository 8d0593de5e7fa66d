#include "text/letters.h"

namespace kowruk::text {

namespace {

constexpr char32_t kFirstArabic = 0x0600;
constexpr char32_t kBehindArabic = 0x0700;

// Row of each code point of the Arabic block in the alphabet, from 1; 0 for none.
constexpr auto kRows = [] {
  std::array<unsigned char, kBehindArabic - kFirstArabic> rows{};
  for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
    rows[kAlphabet[i].letter - kFirstArabic] = static_cast<unsigned char>(i + 1);
  }
  return rows;
}();

}  // namespace

const UyghurLetter* uyghurLetterOf(char32_t character) noexcept {
  if (character < kFirstArabic || character >= kBehindArabic) return nullptr;
  const unsigned char row = kRows[character - kFirstArabic];
  return row == 0 ? nullptr : &kAlphabet[row - 1U];
}

bool isUyghurVowel(char32_t character) noexcept {
  const UyghurLetter* found = uyghurLetterOf(character);
  return found != nullptr && found->vowel;
}

bool isUyghurLetter(char32_t character) noexcept { return character == kHamza || uyghurLetterOf(character) != nullptr; }

char32_t meantBy(char32_t lookAlike) noexcept {
  switch (lookAlike) {
    case 0x06A9:  // Persian keheh
    case 0x06AA:  // swash kaf
    case 0x063B: return 0x0643;
    case 0x06AC:  // kaf with one dot
    case 0x0763: return 0x06AD;
    case 0x06CC:  // Persian yeh
    case 0x06D2:  // Urdu yeh barree
    case 0x06CD: return kI;
    case 0x0647:  // Arabic heh
    case 0x06C1:  // Urdu heh goal
    case 0x06C3:
    case 0x06FF:
    case 0x0629: return kAe;  // teh marbuta
    case 0x06A7:              // qaf with one dot
    case 0x06A2: return 0x0641;
    case 0x066F: return 0x0642;  // dotless qaf
    case 0x06C5:                 // Kirghiz oe
    case 0x06C9: return 0x06C6;  // Kirghiz yu
    case 0x06CF:
    case 0x06CA: return 0x06CB;  // waw with two or one dots
    case 0x06D1:                 // yeh with three dots
    case 0x067B: return 0x06D0;
    case 0x0672:  // alef with a hamza of another kind
    case 0x0673:
    case 0x0671: return 0x0627;
    case 0x0621: return kHamza;
    default: return 0;
  }
}

}  // namespace kowruk::text
