// Which way a line runs, seen as a reader sees it: the words of a shown line from where reading begins.
#include "text/direction.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "engine/text/bytes.h"
#include "text/unicode.h"

namespace kowruk::text {
namespace {

// The given letters in the order in which they stand on the screen, from the reader's first side to the other.
std::u32string asRead(const std::string& line, Language language, const std::u32string& letters) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(line);
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  ubidi_setPara(bidi, text.getBuffer(), text.length(),
                language == Language::Uyghur ? UBIDI_DEFAULT_RTL : UBIDI_DEFAULT_LTR, nullptr, &status);
  std::u32string seen;
  for (int32_t i = 0; i < ubidi_getResultLength(bidi); ++i) {
    const auto letter = static_cast<char32_t>(text[ubidi_getLogicalIndex(bidi, i, &status)]);
    if (letters.find(letter) != letters.npos) seen += letter;
  }
  EXPECT_TRUE(U_SUCCESS(status));
  const bool rightToLeft = ubidi_getParaLevel(bidi) % 2 == 1;
  EXPECT_EQ(rightToLeft, language == Language::Uyghur) << line;
  ubidi_close(bidi);
  if (rightToLeft) std::reverse(seen.begin(), seen.end());
  return seen;
}

TEST(Direction, WordsOfTheOtherDirectionFollowEachOtherAsTheLineIsRead) {
  struct Row {
    std::string line;
    Language language;
    std::u32string letters;  // in the order to be read
  };
  const Row rows[] = {
      {"هەرپ m، a: بىرىنچىسى", Language::Uyghur, U"ma"},
      {"هەرپ w، o: x دېگەندە", Language::Uyghur, U"wox"},
      {"m (a) دېگەن", Language::Uyghur, U"ma"},
      {"您 ۋە 你", Language::Uyghur, U"您你"},
      {"早، 晚؛ 好", Language::Uyghur, U"早晚好"},
      {"首形 ت، 中形 ب：ك，ل。", Language::Chinese, U"تبكل"},
      {"ت、ب", Language::Chinese, U"تب"},
      {"Say ت, ب (ك); ل: م", Language::English, U"تبكلم"},
      {"ت and ب", Language::English, U"تب"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(asRead(directed(row.line, row.language), row.language, row.letters), row.letters) << row.line;
}

TEST(Direction, APhraseOfTheOtherDirectionStaysWhole) {
  EXPECT_EQ(asRead(directed("«nǐ hǎo» دېگەن", Language::Uyghur), Language::Uyghur, U"nh"),
            U"hn");  // runs left to right
  EXPECT_EQ(directed("كەچۈرۈڭ، چۈشەنمىدىم.", Language::Uyghur), "كەچۈرۈڭ، چۈشەنمىدىم.");
  EXPECT_EQ(directed("Wi-Fi 12:30", Language::English), "Wi-Fi 12:30");
  EXPECT_EQ(directed("", Language::Uyghur), "");
}

TEST(Direction, EveryParagraphRunsAsItsLanguage) {
  EXPECT_EQ(directed("m هەرپ\nسىز\n\na", Language::Uyghur), "\u200Fm هەرپ\nسىز\n\n\u200Fa");
  EXPECT_EQ(directed("سىز is polite\nsen", Language::English), "\u200Eسىز is polite\nsen");
}

TEST(Direction, AnIsolateKeepsItsTextToItself) {
  EXPECT_EQ(isolated("سىز"), "\u2068سىز\u2069");
  EXPECT_EQ(isolated("a\u2069b"), "\u2068ab\u2069");
  EXPECT_EQ(isolated("a\u2067b"), "\u2068a\u2067b\u2069\u2069");
  EXPECT_EQ(isolated(isolated("x")), "\u2068\u2068x\u2069\u2069");
}

RC_GTEST_PROP(Direction, OnlyMarksAreAddedAndOnlyOnce, ()) {
  const std::string text = *anyText();
  for (const Language language : {Language::Uyghur, Language::Chinese, Language::English}) {
    const std::string once = directed(text, language);
    std::u32string bare = decoded(once);
    std::u32string given = decoded(text);
    const auto isTheMark = [](char32_t c) { return c == 0x200E || c == 0x200F; };
    bare.erase(std::remove_if(bare.begin(), bare.end(), isTheMark), bare.end());
    given.erase(std::remove_if(given.begin(), given.end(), isTheMark), given.end());
    RC_ASSERT(bare == given);
    RC_ASSERT(directed(once, language) == once);
  }
}

RC_GTEST_PROP(Direction, AnIsolateIsAlwaysBalanced, ()) {
  int open = 0;
  int least = 1;
  const std::u32string text = decoded(isolated(*anyText()));
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0x2066 && text[i] <= 0x2068) ++open;
    if (text[i] == 0x2069) --open;
    if (i + 1 < text.size()) least = std::min(least, open);
  }
  RC_ASSERT(open == 0);
  RC_ASSERT(least == 1);
}

}  // namespace
}  // namespace kowruk::text
