#include "text/judge.h"

#include <algorithm>

#include "text/canonical.h"
#include "text/comparison.h"
#include "text/judge_parts.h"
#include "text/letters.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr int kMostOptionalParts = 6;  // 64 ways to say one answer

Given givenOf(std::string_view text) {
  Given given;
  given.written = canonical(text);
  given.comparable = comparable(given.written);
  for (const char32_t c : given.comparable) {
    given.arabic = given.arabic || (c >= 0x0600 && c <= 0x07FF && isLetter(c));
    given.cyrillic = given.cyrillic || (c >= 0x0400 && c <= 0x052F);
    given.han = given.han || isHan(c);
    given.latin = given.latin || (c < 0x3000 && isLatinLetter(c));
  }
  return given;
}

// The first part in brackets at or behind `from`: its place and length, brackets included; length 0 for none.
std::pair<std::size_t, std::size_t> optionalPart(std::u32string_view answer) {
  const std::size_t open = answer.find_first_of(U"(（");
  if (open == std::u32string_view::npos) return {0, 0};
  const std::size_t close = answer.find_first_of(U")）", open);
  return close == std::u32string_view::npos ? std::pair<std::size_t, std::size_t>{0, 0}
                                            : std::pair<std::size_t, std::size_t>{open, close + 1 - open};
}

// The answer with and without each part in brackets, the full one first.
void expand(const std::u32string& answer, int left, std::vector<std::string>& out) {
  const auto [open, length] = optionalPart(answer);
  if (length == 0 || left == 0) {
    const std::string text = canonical(encoded(answer));
    if (!text.empty()) out.push_back(text);
    return;
  }
  std::u32string with = answer;
  with.erase(open + length - 1, 1).erase(open, 1);
  std::u32string without = answer;
  without.erase(open, length);
  expand(with, left - 1, out);
  expand(without, left - 1, out);
}

std::vector<std::string> waysToSay(const std::string& answer) {
  if (answer.find('(') == std::string::npos && answer.find("（") == std::string::npos) return {answer};
  std::vector<std::string> ways;
  expand(decoded(answer), kMostOptionalParts, ways);
  if (ways.empty()) ways.push_back(answer);
  return ways;
}

bool isBetter(const Judgement& first, const Judgement& second) noexcept { return first.verdict < second.verdict; }

void keepBetter(Judgement& best, Judgement other, bool& any) {
  if (!any || isBetter(other, best)) best = std::move(other);
  any = true;
}

Judgement judgeOne(Language language, const std::string& answer, const Given& given) {
  if (answer == given.written) return {Verdict::Right, Remark::AsExpected, "", "", answer};
  const Answer one{answer, comparable(answer)};
  if (one.comparable.empty()) return {Verdict::Wrong, Remark::AnotherAnswer, given.written, answer, answer};
  if (one.comparable == given.comparable) return {Verdict::Right, Remark::Folded, "", "", answer};
  return language == Language::Chinese ? judgeChinese(one, given) : judgeUyghur(one, given);
}

// An answer typed in pinyin, against every authored pinyin; answers and pinyins go in pairs where both have as many.
Judgement judgeInPinyin(const Expected& expected, const std::vector<std::string>& answers, const Given& given) {
  Judgement best{Verdict::Wrong, Remark::PinyinUnknown, given.written, answers.front(), answers.front()};
  bool any = false;
  for (std::size_t i = 0; i < expected.pinyins.size(); ++i) {
    const std::string pinyin = canonical(expected.pinyins[i]);
    if (pinyin.empty()) continue;
    const std::string& chinese = answers[std::min(i, answers.size() - 1)];
    const std::vector<std::string> saidWays = waysToSay(pinyin);
    const std::vector<std::string> writtenWays = waysToSay(chinese);
    for (std::size_t way = 0; way < saidWays.size(); ++way) {
      const std::string& writtenWay = writtenWays[writtenWays.size() == saidWays.size() ? way : 0];
      keepBetter(best, judgePinyin(writtenWay, saidWays[way], given), any);
    }
  }
  return best;
}

}  // namespace

std::string_view codeOf(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::Right: return "right";
    case Verdict::RightKey: return "right-key";
    case Verdict::RightScript: return "right-script";
    case Verdict::Nearly: return "nearly";
    case Verdict::Wrong: break;
  }
  return "wrong";
}

Judgement judge(const Expected& expected, std::string_view text) {
  std::vector<std::string> answers;
  for (const std::string& answer : expected.answers) {
    std::string stored = canonical(answer);
    if (!stored.empty()) answers.push_back(std::move(stored));
  }
  if (answers.empty()) return {Verdict::Wrong, Remark::NothingExpected, "", "", ""};
  const Given given = givenOf(text);
  if (given.written.empty()) return {Verdict::Wrong, Remark::NothingWritten, "", answers.front(), answers.front()};
  Judgement best;
  bool any = false;
  for (const std::string& answer : answers) {
    if (answer == given.written) return {Verdict::Right, Remark::AsExpected, "", "", answer};
    for (const std::string& way : waysToSay(answer)) keepBetter(best, judgeOne(expected.language, way, given), any);
  }
  const bool pinyin = expected.language == Language::Chinese && given.latin && !given.han && !given.arabic;
  if (pinyin && best.verdict == Verdict::Wrong) return judgeInPinyin(expected, answers, given);
  return best;
}

std::vector<std::string> alternativesOf(std::string_view column) {
  std::vector<std::string> answers;
  for (std::size_t from = 0; from <= column.size();) {
    const std::size_t to = std::min(column.find('|', from), column.size());
    std::string answer = canonical(column.substr(from, to - from));
    if (!answer.empty()) answers.push_back(std::move(answer));
    from = to + 1;
  }
  return answers;
}

}  // namespace kowruk::text
