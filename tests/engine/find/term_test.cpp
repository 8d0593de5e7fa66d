// The terms of an entry: what stands in the index.
#include "find/term.h"

#include <gtest/gtest.h>

#include "engine/find/sample.h"

namespace kowruk::find::testing {
namespace {

TEST(Terms, AreTheWholeTextsTheirWordsAndTheirPairs) {
  const Entry thanks =
      entryOf("c", {"thanks", EntryKind::Word, "كۆپ رەھمەت", "谢谢您", "xièxie nín", "thank you, thanks"});
  const Terms terms = termsOf(thanks);
  EXPECT_EQ(terms.whole, "uköprehmet vkoprehmet z谢谢您 pxiexienin qxie4xienin2 ethankyou ethanks");
  EXPECT_EQ(terms.word, "bkop ukop urehmet fxie pxie pxie pnin athank athanks ethank eyou ethanks");
  EXPECT_EQ(
      terms.pair,
      "bkop·rehmet ukop·rehmet c谢 c谢谢 z谢 z谢谢 z谢 z谢您 z您 fxie·xie pxie·xie pxie·nin athank·you ethank·you "
      "eyou·thanks");
}

TEST(Terms, APhraseIsOneSenseAndABracketNone) {
  EXPECT_EQ(termsOf(entryOf("c", {"p", EntryKind::Phrase, "", "", "", "Well, thanks. And you?"})).whole,
            "ewellthanksandyou");
  EXPECT_EQ(termsOf(entryOf("c", {"w", EntryKind::Word, "", "", "", "to rain (or snow), to fall"})).whole,
            "erain efall");
  EXPECT_EQ(termsOf(entryOf("c", {"w", EntryKind::Word, "", "", "", "to"})).whole, "eto");
  EXPECT_EQ(termsOf(entryOf("c", {"w", EntryKind::Word, "", "", "", "a (letter"})).whole, "ea");
}

TEST(Terms, OfNothingAreNone) {
  const Terms terms = termsOf(Entry{});
  EXPECT_EQ(terms.whole + terms.word + terms.pair, "");
}

TEST(Terms, EveryAlternativeHasItsOwn) {
  const Terms terms = termsOf(entryOf("c", {"w", EntryKind::Word, "چاي", "茶", "chá", "tea", {"قەھۋە"}, {"咖啡"}}));
  EXPECT_EQ(terms.whole, "uchai uqehwe z茶 z咖啡 pcha qcha2 etea");
  EXPECT_NE(terms.pair.find("c咖啡"), std::string::npos);
  EXPECT_NE(terms.word.find("bqehwe"), std::string::npos);
}

TEST(Terms, WordsStandBetweenSpaces) {
  EXPECT_EQ(wordsOf(" a  bc "), (std::vector<std::string_view>{"a", "bc"}));
  EXPECT_TRUE(wordsOf("").empty());
  EXPECT_EQ(joined(" a  bc "), "abc");
  EXPECT_EQ(glossWords("The bank!"), "bank");
  EXPECT_EQ(glossWords("To"), "to");
  EXPECT_EQ(glossWords("tomorrow"), "tomorrow");
}

}  // namespace
}  // namespace kowruk::find::testing
