// The Uyghur alphabet as code points: its 32 letters, the carrier ئ, and the letters other keyboards type for them.
#pragma once

#include <array>
#include <string_view>

namespace kowruk::text {

inline constexpr char32_t kHamza = 0x0626;  // ئ: no letter of its own, it carries a vowel
inline constexpr char32_t kAe = 0x06D5;     // ە
inline constexpr char32_t kHe = 0x06BE;     // ھ
inline constexpr char32_t kI = 0x0649;      // ى
inline constexpr char32_t kYe = 0x064A;     // ي

struct UyghurLetter {
  char32_t letter;
  bool vowel;
  std::u32string_view latin;     // ULY
  std::u32string_view cyrillic;  // as taught in the Soviet republics (Kazakhstan's Uyghurs write it)
  std::u32string_view yengi;     // the Latin of 1965–1982
};

// In alphabetical order.
inline constexpr std::array<UyghurLetter, 32> kAlphabet{{
    {0x0627, true, U"a", U"а", U"a"},   {0x06D5, true, U"e", U"ә", U"ə"},    {0x0628, false, U"b", U"б", U"b"},
    {0x067E, false, U"p", U"п", U"p"},  {0x062A, false, U"t", U"т", U"t"},   {0x062C, false, U"j", U"җ", U"j"},
    {0x0686, false, U"ch", U"ч", U"q"}, {0x062E, false, U"x", U"х", U"h"},   {0x062F, false, U"d", U"д", U"d"},
    {0x0631, false, U"r", U"р", U"r"},  {0x0632, false, U"z", U"з", U"z"},   {0x0698, false, U"zh", U"ж", U"ⱬ"},
    {0x0633, false, U"s", U"с", U"s"},  {0x0634, false, U"sh", U"ш", U"x"},  {0x063A, false, U"gh", U"ғ", U"ƣ"},
    {0x0641, false, U"f", U"ф", U"f"},  {0x0642, false, U"q", U"қ", U"ⱪ"},   {0x0643, false, U"k", U"к", U"k"},
    {0x06AF, false, U"g", U"г", U"g"},  {0x06AD, false, U"ng", U"ң", U"ng"}, {0x0644, false, U"l", U"л", U"l"},
    {0x0645, false, U"m", U"м", U"m"},  {0x0646, false, U"n", U"н", U"n"},   {0x06BE, false, U"h", U"һ", U"ⱨ"},
    {0x0648, true, U"o", U"о", U"o"},   {0x06C7, true, U"u", U"у", U"u"},    {0x06C6, true, U"ö", U"ө", U"ɵ"},
    {0x06C8, true, U"ü", U"ү", U"ü"},   {0x06CB, false, U"w", U"в", U"w"},   {0x06D0, true, U"ë", U"е", U"e"},
    {0x0649, true, U"i", U"и", U"i"},   {0x064A, false, U"y", U"й", U"y"},
}};

// The letter's row, or nullptr for any other character.
const UyghurLetter* uyghurLetterOf(char32_t character) noexcept;

bool isUyghurVowel(char32_t character) noexcept;

// A letter of the alphabet or ئ.
bool isUyghurLetter(char32_t character) noexcept;

// What a letter of an Arabic, Persian, Urdu, Kazakh or Kirghiz keyboard is meant to be: ک → ك. Where two letters look
// like it (ه is ە or ھ, ی is ى or ي) this is the first. 0 where nothing looks like it.
char32_t meantBy(char32_t lookAlike) noexcept;

}  // namespace kowruk::text
