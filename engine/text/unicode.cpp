#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>

#include "base/error.h"

namespace kowruk::text {

namespace {

constexpr char32_t kBad = 0xFFFD;

void mustWork(UErrorCode code) {
  if (U_FAILURE(code)) throw Error(ErrorKind::Broken, "ICU", u_errorName(code));
}

using Form = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& formOf(Form form) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* found = form(code);
  mustWork(code);
  return *found;
}

icu::UnicodeString wideOf(std::u32string_view characters) {
  icu::UnicodeString wide;
  for (const char32_t character : characters) wide.append(static_cast<UChar32>(character));
  return wide;
}

std::u32string narrowOf(const icu::UnicodeString& wide) {
  std::u32string characters;
  characters.reserve(static_cast<std::size_t>(wide.length()));
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    characters.push_back(static_cast<char32_t>(wide.char32At(i)));
  }
  return characters;
}

std::u32string normalized(std::u32string_view characters, const icu::Normalizer2& form) {
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString result;
  form.normalize(wideOf(characters), result, code);
  mustWork(code);
  return narrowOf(result);
}

int8_t typeOf(char32_t character) noexcept { return u_charType(static_cast<UChar32>(character)); }

// How many bytes a sequence of this first byte has, and the least code point that needs them.
struct Lead {
  int length;
  char32_t least;
  char32_t bits;
};

Lead leadOf(unsigned char byte) noexcept {
  if (byte < 0x80) return {1, 0, byte};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, byte & 0x1FU};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, 0x800, byte & 0x0FU};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, 0x10000, byte & 0x07U};
  return {0, 0, 0};
}

}  // namespace

char32_t nextOf(std::string_view utf8, std::size_t& at) noexcept {
  const Lead lead = leadOf(static_cast<unsigned char>(utf8[at]));
  ++at;
  if (lead.length <= 1) return lead.length == 1 ? lead.bits : kBad;
  char32_t character = lead.bits;
  std::size_t behind = at;
  for (int i = 1; i < lead.length; ++i, ++behind) {
    if (behind >= utf8.size()) return kBad;
    const auto byte = static_cast<unsigned char>(utf8[behind]);
    if ((byte & 0xC0U) != 0x80U) return kBad;
    character = (character << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < lead.least || character > 0x10FFFF || surrogate) return kBad;
  at = behind;
  return character;
}

std::u32string decoded(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) characters.push_back(nextOf(utf8, at));
  return characters;
}

void append(std::string& utf8, char32_t character) {
  const auto tail = [&](unsigned shift) { utf8 += static_cast<char>(0x80U | ((character >> shift) & 0x3FU)); };
  if (character < 0x80) {
    utf8 += static_cast<char>(character);
  } else if (character < 0x800) {
    utf8 += static_cast<char>(0xC0U | (character >> 6U));
    tail(0);
  } else if (character < 0x10000) {
    utf8 += static_cast<char>(0xE0U | (character >> 12U));
    tail(6);
    tail(0);
  } else {
    utf8 += static_cast<char>(0xF0U | (character >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string encoded(std::u32string_view characters) {
  std::string utf8;
  utf8.reserve(characters.size() * 2);
  for (const char32_t character : characters) append(utf8, character);
  return utf8;
}

std::string encoded(char32_t character) { return encoded(std::u32string_view{&character, 1}); }

std::string codeOf(char32_t character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (char32_t rest = character; rest > 0 || digits.size() < 4; rest >>= 4U) digits.insert(0, 1, kDigits[rest & 0xFU]);
  return "U+" + digits;
}

std::u32string composed(std::u32string_view characters) {
  static const icu::Normalizer2& form = formOf(icu::Normalizer2::getNFCInstance);
  return normalized(characters, form);
}

std::u32string decomposed(std::u32string_view characters) {
  static const icu::Normalizer2& form = formOf(icu::Normalizer2::getNFDInstance);
  return normalized(characters, form);
}

std::u32string compatible(char32_t character) {
  static const icu::Normalizer2& form = formOf(icu::Normalizer2::getNFKCInstance);
  return normalized({&character, 1}, form);
}

bool isSpace(char32_t character) noexcept { return u_isUWhiteSpace(static_cast<UChar32>(character)) != 0; }

bool isInvisible(char32_t character) noexcept {
  if (isSpace(character)) return false;
  return typeOf(character) == U_CONTROL_CHAR ||
         u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool isMark(char32_t character) noexcept { return (U_MASK(typeOf(character)) & U_GC_M_MASK) != 0; }

bool isPunctuation(char32_t character) noexcept {
  return (U_MASK(typeOf(character)) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool isLetter(char32_t character) noexcept { return (U_MASK(typeOf(character)) & U_GC_L_MASK) != 0; }

bool isHan(char32_t character) noexcept {
  if (character >= 0x4E00 && character <= 0x9FFF) return true;
  if (character < 0x2E80) return false;
  UErrorCode code = U_ZERO_ERROR;
  return isLetter(character) && uscript_getScript(static_cast<UChar32>(character), &code) == USCRIPT_HAN;
}

bool isArabicMark(char32_t character) noexcept {
  if (character < 0x0610 || character > 0x08FF) return false;
  return character <= 0x06FF ? isMark(character) : character >= 0x08D3 && isMark(character);
}

bool isLatinLetter(char32_t character) noexcept {
  UErrorCode code = U_ZERO_ERROR;
  return isLetter(character) && uscript_getScript(static_cast<UChar32>(character), &code) == USCRIPT_LATIN;
}

bool isWide(char32_t character) noexcept {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

std::optional<int> digitOf(char32_t character) noexcept {
  if (character >= U'0' && character <= U'9') return static_cast<int>(character - U'0');
  const int value = character < 0x80 ? -1 : u_charDigitValue(static_cast<UChar32>(character));
  return value < 0 ? std::nullopt : std::optional{value};
}

char32_t lowered(char32_t character) noexcept {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
}

}  // namespace kowruk::text
