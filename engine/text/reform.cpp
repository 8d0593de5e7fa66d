// Spellings from before and since the reform of 2009, both right.
//
// - A suffix with س after …ىيە: نەزەرىيىسى before, نەزەرىيەسى since.
// - A loanword that begins with two consonants: پرېزىدېنت before, پىرېزىدېنت since. Uyghur words never begin so; so
// where
//   two consonants are expected, ى between them is right. Where ى is expected it may be missing only in loanwords we
//   know: بىر is not بر.
#include <algorithm>
#include <array>

#include "text/judge_parts.h"
#include "text/letters.h"

namespace kowruk::text {

namespace {

// Beginnings of loanwords as they are spelled since 2009.
constexpr std::array<std::u32string_view, 40> kLoans{
    U"پىرېزىدېنت", U"پىرېزىد",  U"پىروگرام",   U"پىروفېس",   U"پىروبلې",  U"پىروتېس",  U"پىروسېن",    U"پىروسېس",
    U"پىرولېتار",  U"پىرىنسىپ", U"پىروېكت",    U"پىلاستى",   U"پىلاكات",  U"تىراكتور", U"تىرانسپورت", U"تىرامۋاي",
    U"تىراگېد",    U"تىرېنىر",  U"تىرىللىيون", U"كىلاسسىك",  U"كىلاسىك",  U"كىلىنىكا", U"كىلىمات",    U"كىلۇب",
    U"كىرېدىت",    U"كىرېست",   U"گىرامما",    U"گىرۇپپا",   U"گىرۇزىيە", U"گىراف",    U"گىرېتسىيە",  U"بىرىگادا",
    U"بىرازىلىيە", U"بىرونزا",  U"بىلوك",      U"فىرانسىيە", U"فىرانسۇز", U"فىلوت",    U"دىراما",     U"سىلاۋىيان"};

bool beginsWithCluster(std::u32string_view word) noexcept {
  constexpr std::u32string_view kFirst = U"بپتدكگقفس";
  constexpr std::u32string_view kSecond = U"رل";
  return word.size() > 3 && kFirst.find(word[0]) != std::u32string_view::npos &&
         kSecond.find(word[1]) != std::u32string_view::npos;
}

bool beginsWithLoan(std::u32string_view word) noexcept {
  return std::any_of(kLoans.begin(), kLoans.end(),
                     [&](std::u32string_view loan) { return word.substr(0, loan.size()) == loan; });
}

std::u32string withVowel(std::u32string_view word) {
  std::u32string with{word};
  with.insert(1, 1, kI);
  return with;
}

std::u32string withoutVowel(std::u32string_view word) {
  std::u32string without{word};
  without.erase(1, 1);
  return without;
}

// The suffix as it was before 2009.
std::u32string withOldSuffix(std::u32string word) {
  for (std::size_t i = word.find(U"ىيەس"); i != std::u32string::npos; i = word.find(U"ىيەس", i)) word[i + 2] = kI;
  return word;
}

bool isOtherSpellingOfWord(std::u32string_view expectedWord, std::u32string_view givenWord) {
  const std::u32string expected = withOldSuffix(std::u32string{expectedWord});
  const std::u32string given = withOldSuffix(std::u32string{givenWord});
  if (expected == given) return true;
  if (beginsWithCluster(expected)) return given == withVowel(expected);
  return beginsWithLoan(expected) && given == withoutVowel(expected);
}

std::u32string_view takeWord(std::u32string_view& text) {
  const std::size_t end = std::min(text.find(U' '), text.size());
  const std::u32string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

bool isOtherSpelling(std::u32string_view expected, std::u32string_view given) {
  while (!expected.empty() && !given.empty()) {
    if (!isOtherSpellingOfWord(takeWord(expected), takeWord(given))) return false;
  }
  return expected.empty() && given.empty();
}

}  // namespace kowruk::text
