// One slip and no more, and the halves by which it is found.
#include "find/slip.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "text/unicode.h"

namespace kowruk::find {
namespace {

struct Pair {
  std::u32string one;
  std::u32string other;
  bool slip;
};

TEST(Slip, IsOneLetterWrongMissingTooManyOrTwoSwapped) {
  const std::vector<Pair> cases{{U"kitab", U"kitap", true},
                                {U"kitab", U"kita", true},
                                {U"kitab", U"kittab", true},
                                {U"kitab", U"kiatb", true},
                                {U"kitab", U"kitab", false},
                                {U"kitab", U"kotap", false},
                                {U"kitab", U"ktiba", false},
                                {U"kitab", U"kit", false},
                                {U"kitab", U"btika", false},
                                {U"", U"", false},
                                {U"", U"a", true},
                                {U"ab", U"ba", true},
                                {U"aaa", U"aaaa", true},
                                {U"abab", U"baba", false},
                                {U"üzüm", U"uzüm", true},
                                {U"图书官", U"图书馆", true},
                                {U"图馆书", U"图书馆", true},
                                {U"abcd", U"bacd", true}};
  for (const Pair& each : cases) {
    EXPECT_EQ(isOneSlip(each.one, each.other), each.slip)
        << text::encoded(each.one) << " " << text::encoded(each.other);
    EXPECT_EQ(isOneSlip(each.other, each.one), each.slip)
        << text::encoded(each.other) << " " << text::encoded(each.one);
  }
}

// Every word one slip away, by making every slip.
std::vector<std::u32string> slipsOf(const std::u32string& word) {
  std::vector<std::u32string> all;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    for (const char32_t c : {U'a', U'b', U'ü'}) {
      all.push_back(word.substr(0, i) + c + word.substr(i));
      if (i < word.size()) all.push_back(word.substr(0, i) + c + word.substr(i + 1));
    }
    if (i < word.size()) all.push_back(word.substr(0, i) + word.substr(i + 1));
    if (i + 1 < word.size()) {
      std::u32string swapped = word;
      std::swap(swapped[i], swapped[i + 1]);
      all.push_back(swapped);
    }
  }
  all.erase(std::remove(all.begin(), all.end(), word), all.end());
  return all;
}

TEST(Slip, EveryWordOneSlipAwayIsNearby) {
  EXPECT_TRUE(rc::check([] {
    const auto letters = *rc::gen::container<std::vector<char32_t>>(rc::gen::elementOf(std::u32string{U"abcü"}));
    std::u32string word{letters.begin(), letters.end()};
    word.resize(std::min<std::size_t>(word.size(), kLongest));
    for (const std::u32string& meant : slipsOf(word)) {
      RC_ASSERT(isOneSlip(word, meant));
      const std::string halves = halvesOf(Side::Uyghur, meant);
      const std::string wanted = nearby(Side::Uyghur, word);
      if (halves.empty() || wanted.empty()) continue;
      const std::size_t space = halves.find(' ');
      const auto asks = [&](const std::string& half) { return wanted.find('"' + half + '"') != std::string::npos; };
      const bool found = asks(halves.substr(0, space)) || asks(halves.substr(space + 1));
      RC_ASSERT(found || swappedInTheMiddle(word) == meant);
    }
  }));
}

TEST(Slip, ShortAndVeryLongWordsAreNotKept) {
  EXPECT_EQ(halvesOf(Side::Uyghur, U"bar"), "");
  EXPECT_EQ(nearby(Side::Uyghur, U"bar"), "");
  EXPECT_EQ(halvesOf(Side::Uyghur, U"barm"), "u04aba u04zrm");
  EXPECT_EQ(halvesOf(Side::Chinese, U"银行"), "");
  EXPECT_EQ(halvesOf(Side::Chinese, U"图书馆"), "z03a图 z03z书馆");
  EXPECT_EQ(halvesOf(Side::Pinyin, U"niha"), "");
  EXPECT_EQ(halvesOf(Side::Gloss, std::u32string(25, U'a')), "");
  EXPECT_NE(halvesOf(Side::Gloss, std::u32string(24, U'a')), "");
  EXPECT_EQ(nearby(Side::Uyghur, U"kita"), "\"u04aki\" OR \"u04zta\" OR \"u05aki\" OR \"u05zita\"");
}

}  // namespace
}  // namespace kowruk::find
