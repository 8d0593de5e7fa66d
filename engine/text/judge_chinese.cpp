// The judge in Chinese characters, simplified or traditional.
#include <algorithm>

#include "text/comparison.h"
#include "text/judge_parts.h"
#include "text/script.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr std::size_t kLongestChinese = 400;

struct CharacterPrice {
  std::u32string_view expected;
  std::u32string_view given;

  int change(std::size_t i, std::size_t j) const noexcept {
    if (expected[i] == given[j]) return 0;
    return areSimilarCharacters(expected[i], given[j]) ? 1 : 2;
  }
  int missing(std::size_t /*i*/) const noexcept { return 2; }
  int extra(std::size_t /*j*/) const noexcept { return 2; }
  int swap(std::size_t i, std::size_t j) const noexcept {
    const bool crossed = expected[i] == given[j + 1] && expected[i + 1] == given[j];
    return crossed && expected[i] != expected[i + 1] ? 2 : -1;
  }
};

// True where each character is the expected one, or the traditional of it.
template <class Same>
bool eachIs(std::u32string_view expected, std::u32string_view given, const Same& same) {
  return expected.size() == given.size() && std::equal(expected.begin(), expected.end(), given.begin(), same);
}

Judgement slipOfCharacters(std::u32string_view expected, std::u32string_view given, const std::string& answer) {
  const Judgement wrong{Verdict::Wrong, Remark::AnotherAnswer, "", answer, answer};
  const std::size_t longer = std::max(expected.size(), given.size());
  const std::size_t apart = longer - std::min(expected.size(), given.size());
  if (apart > 2 || longer > kLongestChinese) return wrong;
  const Alignment alignment = align(expected.size(), given.size(), CharacterPrice{expected, given});
  const std::size_t count = expected.size();
  const int most = count >= 12 ? 4 : count >= 3 ? 2 : count == 2 ? 1 : 0;
  if (alignment.price > most) return wrong;
  Judgement nearly = slip(alignment, expected, given);
  if (nearly.remark == Remark::OtherLetter) nearly.remark = Remark::OtherCharacter;
  nearly.answer = answer;
  return nearly;
}

}  // namespace

Judgement judgeChinese(const Answer& answer, const Given& given) {
  const std::u32string expected = unspaced(answer.comparable);
  const std::u32string typed = unspaced(given.comparable);
  if (expected == typed) return {Verdict::Right, Remark::Folded, "", "", answer.written};
  const auto traditional = [](char32_t wanted, char32_t c) { return wanted == c || simplified(c) == wanted; };
  if (eachIs(expected, typed, traditional)) {
    return {Verdict::RightScript, Remark::InTraditional, "", "", answer.written};
  }
  const auto simple = [](char32_t wanted, char32_t c) {
    return wanted == c || (simplified(wanted) == c && !isSimplifiedToo(wanted));
  };
  if (eachIs(expected, typed, simple)) return {Verdict::RightScript, Remark::InSimplified, "", "", answer.written};
  if (!given.han) return {Verdict::Wrong, Remark::AnotherAnswer, "", answer.written, answer.written};
  return slipOfCharacters(expected, simplified(typed), answer.written);
}

}  // namespace kowruk::text
