// The judge in Uyghur: Arabic script from any keyboard, Latin, the Latin of 1965, Cyrillic.
#include <algorithm>
#include <array>

#include "text/comparison.h"
#include "text/judge_parts.h"
#include "text/letters.h"
#include "text/transliterate.h"
#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::text {

namespace {

constexpr int kAnotherNumber = 100;    // no slip: 110 is not 119
constexpr std::size_t kLongest = 400;  // letters that differ; beyond, an answer is another answer

// Prices in half slips.
struct LetterPrice {
  std::u32string_view expected;
  std::u32string_view given;

  static bool isOfNumber(char32_t c) noexcept { return c < 0x40 && c != U' '; }
  static int of(char32_t c) noexcept { return isOfNumber(c) ? kAnotherNumber : c == kHamza || c == U' ' ? 1 : 2; }
  int change(std::size_t i, std::size_t j) const noexcept {
    if (expected[i] == given[j]) return 0;
    if (isOfNumber(expected[i]) || isOfNumber(given[j])) return kAnotherNumber;
    return areSimilarLetters(expected[i], given[j]) ? 1 : 2;
  }
  int missing(std::size_t i) const noexcept { return of(expected[i]); }
  int extra(std::size_t j) const noexcept { return of(given[j]); }
  int swap(std::size_t i, std::size_t j) const noexcept {
    const bool crossed = expected[i] == given[j + 1] && expected[i + 1] == given[j];
    const bool number = isOfNumber(expected[i]) || isOfNumber(given[j]);
    return crossed && !number && expected[i] != expected[i + 1] ? 2 : -1;
  }
};

std::size_t lettersIn(std::u32string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char32_t c) { return c != U' ' && c != kHamza; }));
}

int mostHalfSlips(std::size_t letters) noexcept { return letters >= 12 ? 4 : letters >= 4 ? 2 : letters >= 2 ? 1 : 0; }

// How many letters one has that the other has not: as many half slips at least are between them.
int lettersApart(std::u32string_view expected, std::u32string_view given) noexcept {
  std::array<int, 0x100> count{};
  for (const char32_t c : expected) ++count[c & 0xFFU];
  for (const char32_t c : given) --count[c & 0xFFU];
  int missing = 0;
  int extra = 0;
  for (const int each : count) (each > 0 ? missing : extra) += each;
  return std::max(missing, -extra);
}

// Nearly where the two are a slip apart, else Wrong. Keys::Mixed: keys that are often mixed up (ى ي, ە ھ) are no slip;
// the remark names the letters as they stand all the same.
enum class Keys : std::uint8_t { Strict, Mixed };

Judgement nearlyOrWrong(std::u32string_view wanted, std::u32string_view typed, const std::string& answer,
                        Keys keys = Keys::Strict) {
  const Judgement wrong{Verdict::Wrong, Remark::AnotherAnswer, "", answer, answer};
  const bool mixed = keys == Keys::Mixed;
  const std::u32string expected = mixed ? merged(std::u32string{wanted}) : std::u32string{wanted};
  const std::u32string given = mixed ? merged(std::u32string{typed}) : std::u32string{typed};
  const int most = mostHalfSlips(lettersIn(expected));
  const std::size_t apart = std::max(expected.size(), given.size()) - std::min(expected.size(), given.size());
  if (apart > 4 || std::max(expected.size(), given.size()) > kLongest) return wrong;
  if (lettersApart(expected, given) > most) return wrong;
  const Alignment alignment = align(expected.size(), given.size(), LetterPrice{expected, given});
  if (alignment.price > most || lettersIn(given) == 0) return wrong;
  Judgement nearly = slip(alignment, wanted, typed);
  nearly.answer = answer;
  return nearly;
}

char32_t withoutDots(char32_t c) noexcept {
  switch (c) {
    case U'ë': return U'e';
    case U'ö': return U'o';
    case U'ü': return U'u';
    default: return c;
  }
}

std::u32string withoutDots(std::u32string text) {
  for (char32_t& c : text) c = withoutDots(c);
  return text;
}

std::u32string withDots(std::u32string text) {
  for (char32_t& c : text) c = c == U'é' || c == U'ê' || c == U'ě' ? U'ë' : c;
  return text;
}

Judgement judgeInLatin(const std::string& answer, const Given& given) {
  const std::string latin = toLatin(answer);
  const std::u32string expected = comparable(latin);
  const std::u32string typed = withDots(given.comparable);
  if (typed == expected) return {Verdict::RightScript, Remark::InLatin, "", "", latin};
  const bool yengi = typed.find_first_of(U"əɵøƣⱪⱬⱨ") != std::u32string::npos;
  if (yengi) {
    std::u32string old = typed;
    std::replace(old.begin(), old.end(), U'ø', U'ɵ');
    const std::string inYengi = toYengi(answer);
    if (old == comparable(inYengi)) return {Verdict::RightScript, Remark::InYengi, "", "", inYengi};
    return nearlyOrWrong(comparable(inYengi), old, inYengi);
  }
  if (withoutDots(typed) == withoutDots(expected)) {
    const auto differs = std::mismatch(typed.begin(), typed.end(), expected.begin());
    return {Verdict::Nearly, Remark::Dots, encoded(*differs.first), encoded(*differs.second), latin};
  }
  return nearlyOrWrong(expected, typed, latin);
}

// One spelling for what Cyrillic may write in two ways.
std::u32string settledCyrillic(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    switch (c) {
      case U'я': out += U"йа"; break;
      case U'ю': out += U"йу"; break;
      case U'ё': out += U"йо"; break;
      case U'э': out += U'е'; break;
      case U'ъ':
      case U'ь': break;
      default: out += c;
    }
  }
  return out;
}

Judgement judgeInCyrillic(const std::string& answer, const Given& given) {
  const std::string cyrillic = toCyrillic(answer);
  const std::u32string expected = settledCyrillic(comparable(cyrillic));
  const std::u32string typed = settledCyrillic(given.comparable);
  if (typed == expected) return {Verdict::RightScript, Remark::InCyrillic, "", "", cyrillic};
  return nearlyOrWrong(expected, typed, cyrillic);
}

// True where each letter typed is the expected one or another keyboard's key for it. For a letter by itself, where ى
// and ي, ە and ھ are the very question.
bool isKeyFor(char32_t typed, char32_t expected) noexcept {
  const char32_t meant = meantBy(typed);
  if (meant == kAe) return expected == kAe || expected == kHe;
  if (meant == kI) return expected == kI || expected == kYe;
  return meant != 0 && meant == expected;
}

// True where the letters that keyboards mix up were mixed up one way only: who has ھ for ە and ە for ھ has both keys
// and has swapped them.
bool isOneWay(std::u32string_view expected, std::u32string_view given) noexcept {
  bool there = false;
  bool back = false;
  bool yeThere = false;
  bool yeBack = false;
  for (std::size_t i = 0; i < std::min(expected.size(), given.size()); ++i) {
    there = there || (expected[i] == kAe && given[i] == kHe);
    back = back || (expected[i] == kHe && given[i] == kAe);
    yeThere = yeThere || (expected[i] == kI && given[i] == kYe);
    yeBack = yeBack || (expected[i] == kYe && given[i] == kI);
  }
  return !(there && back) && !(yeThere && yeBack);
}

Judgement judgeInArabic(const Answer& one, const Given& given) {
  const std::string& answer = one.written;
  const std::u32string& expected = one.comparable;
  const std::u32string wanted = settled(expected);
  const std::u32string typed = settled(given.comparable);
  const bool oneLetter = lettersIn(wanted) <= 1;
  const bool sameKeys = oneLetter ? expected.size() == 1 && given.comparable.size() == 1 &&
                                        isKeyFor(given.comparable.front(), expected.front())
                                  : merged(wanted) == merged(typed) && isOneWay(expected, given.comparable);
  if (sameKeys || wanted == typed) {
    Judgement right{Verdict::RightKey, Remark::OtherKey, "", "", answer};
    const std::size_t shorter = std::min(expected.size(), given.comparable.size());
    for (std::size_t i = 0; i < shorter; ++i) {
      if (expected[i] == given.comparable[i]) continue;
      right.written = encoded(given.comparable[i]);
      right.wanted = encoded(expected[i]);
      break;
    }
    return right;
  }
  if (isOtherSpelling(wanted, typed)) {
    return {Verdict::Right, Remark::OtherSpelling, given.written, answer, answer};
  }
  const bool strict = oneLetter || merged(wanted) == merged(typed);
  return nearlyOrWrong(wanted, typed, answer, strict ? Keys::Strict : Keys::Mixed);
}

}  // namespace

Judgement judgeUyghur(const Answer& answer, const Given& given) {
  const bool other = !given.arabic && !given.han;
  if (other && given.cyrillic && !given.latin) return judgeInCyrillic(answer.written, given);
  if (other && given.latin && !given.cyrillic) return judgeInLatin(answer.written, given);
  return judgeInArabic(answer, given);
}

}  // namespace kowruk::text
