#include "text/comparison.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/folding.h"
#include "text/letters.h"
#include "text/script.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

bool isMinus(char32_t c) noexcept { return c == U'-' || c == 0x2212 || c == 0x2013 || c == 0xFF0D; }
bool isPoint(char32_t c) noexcept { return c == U'.' || c == 0xFF0E || c == 0x066B; }
bool isColon(char32_t c) noexcept { return c == U':' || c == 0xFF1A; }
bool isThousandsMark(char32_t c) noexcept { return c == U',' || c == 0x066C || c == 0xFF0C || c == 0x060C; }
bool isSilentApostrophe(char32_t c) noexcept {
  return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == U'`' || c == 0x00B4;
}

// A mark that is part of a number at its place; 0 for none.
char32_t markOfNumber(std::u32string_view text, std::size_t i) noexcept {
  const char32_t before = i > 0 ? text[i - 1] : U' ';
  const char32_t after = i + 1 < text.size() ? text[i + 1] : U' ';
  if (!digitOf(after)) return 0;
  if (isMinus(text[i])) return isSpace(before) ? U'-' : 0;
  if (!digitOf(before)) return 0;
  return isPoint(text[i]) ? U'.' : isColon(text[i]) ? U':' : U'\0';
}

// Three digits follow a thousands mark and one stands before it.
bool isThousands(std::u32string_view text, std::size_t i) noexcept {
  if (!isThousandsMark(text[i]) || i == 0 || !digitOf(text[i - 1]) || i + 3 >= text.size()) return false;
  for (std::size_t k = i + 1; k <= i + 3; ++k) {
    if (!digitOf(text[k])) return false;
  }
  return i + 4 >= text.size() || !digitOf(text[i + 4]);
}

// Letters that are often confused. A letter may be in several groups.
constexpr std::array<std::u32string_view, 18> kSimilar{U"وۇۆۈۋ", U"ېىي", U"اە", U"كگڭ", U"قكغ", U"خھ",
                                                       U"چجژش",  U"پبف", U"تد", U"غگ",  U"سزش", U"ەې",
                                                       U"ڭن",    U"قخ",  U"غخ", U"ۋب",  U"ەى",  U"لر"};

// The groups of each letter of the Arabic block, a bit each.
constexpr auto kGroups = [] {
  std::array<std::uint32_t, 0x100> groups{};
  for (std::size_t i = 0; i < kSimilar.size(); ++i) {
    for (const char32_t letter : kSimilar[i]) groups[letter - 0x0600] |= 1U << i;
  }
  return groups;
}();

std::uint32_t groupsOf(char32_t c) noexcept { return c >= 0x0600 && c < 0x0700 ? kGroups[c - 0x0600] : 0; }

bool isIn(const std::u32string_view& group, char32_t first, char32_t second) noexcept {
  return group.find(first) != std::u32string_view::npos && group.find(second) != std::u32string_view::npos;
}

}  // namespace

std::u32string comparable(std::string_view given) {
  const std::u32string text = canonicalLetters(given);
  std::u32string out;
  out.reserve(text.size());
  const auto space = [&] {
    if (!out.empty() && out.back() != U' ') out += U' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (isUyghurLetter(c) || (c >= 0x4E00 && c <= 0x9FFF)) {
      out += c;
    } else if (const auto digit = digitOf(c)) {
      out += U'0' + static_cast<char32_t>(*digit);
    } else if (const char32_t mark = markOfNumber(text, i); mark != 0) {
      out += mark;
    } else if (isSpace(c)) {
      space();
    } else if (isPunctuation(c)) {
      if (!isThousands(text, i) && !isSilentApostrophe(c)) space();
    } else if (c != 0x02BC) {
      out += lowered(c);
    }
  }
  if (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

std::u32string settled(std::u32string comparable) {
  settleLookAlikes(comparable);
  return comparable;
}

std::u32string merged(std::u32string settled) {
  for (char32_t& c : settled) c = c == kYe ? kI : c == kHe ? kAe : c;
  return settled;
}

std::u32string unspaced(std::u32string comparable) {
  comparable.erase(std::remove(comparable.begin(), comparable.end(), U' '), comparable.end());
  return comparable;
}

std::u32string alikeForm(std::u32string_view grapheme) {
  std::u32string form{grapheme};
  for (char32_t& c : form) {
    const char32_t meant = meantBy(c);
    c = meant != 0 ? meant : simplified(lowered(c));
    if (const auto digit = digitOf(c)) c = U'0' + static_cast<char32_t>(*digit);
  }
  return merged(std::move(form));
}

bool areSimilarLetters(char32_t first, char32_t second) noexcept { return (groupsOf(first) & groupsOf(second)) != 0; }

bool areSimilarCharacters(char32_t first, char32_t second) noexcept {
  static constexpr std::u32string_view kConfused =
      U"的地得 他她它 那哪 在再 做作 坐座 买卖 未末 己已巳 人入八 土士 千干 天夫 大太犬 午牛 日曰目 问间 没设 住往 "
      U"请清情晴 睛晴 蓝篮 密蜜 进近 园圆员 象像 带戴 须需 历厉 幸辛 拔拨 今令 免兔 候侯 侍待 洒酒 准淮 治冶 "
      U"渴喝 遍偏 钓钩 贷货 折拆 祖租 借错 谁难 王玉主 刀力 贝见 办为 无天 马鸟 喝渴 左右 上下 教数 老考 休体 找我";
  for (std::size_t from = 0; from < kConfused.size();) {
    const std::size_t to = std::min(kConfused.find(U' ', from), kConfused.size());
    if (isIn(kConfused.substr(from, to - from), first, second)) return true;
    from = to + 1;
  }
  return false;
}

}  // namespace kowruk::text
