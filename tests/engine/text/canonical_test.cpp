#include "text/canonical.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/text/bytes.h"
#include "engine/text/table.h"
#include "text/unicode.h"

namespace kowruk::text {
namespace {

struct Case {
  std::string given;
  std::string stored;
};

std::string withCode(const std::string& hex) { return encoded(static_cast<char32_t>(std::stoul(hex, nullptr, 16))); }

TEST(Canonical, EachLetterComesOutOfItsPresentationForms) {
  std::size_t forms = 0;
  for (const Row& row : tableOf("letters.tsv", 4)) {
    EXPECT_EQ(canonical(row[0]), row[0]);
    for (const std::string& form : split(row[2], ' ')) {
      EXPECT_EQ(canonical("ب" + withCode(form) + "ب"), "ب" + row[0] + "ب") << form;
      ++forms;
    }
  }
  EXPECT_GE(forms, 130U);
}

TEST(Canonical, EachLetterIsReadFromTheKeysThatLookLikeIt) {
  // Between consonants ه and ی are vowels; between vowels they are ھ and ي.
  std::size_t keys = 0;
  for (const Row& row : tableOf("letters.tsv", 4)) {
    if (row[3].empty()) continue;
    const bool consonant = row[0] == "ھ" || row[0] == "ي";
    const std::string beside = consonant ? "ا" : "ب";
    for (const std::string& key : split(row[3], ' ')) {
      EXPECT_EQ(canonicalUyghur("ب" + beside + withCode(key) + beside), "ب" + beside + row[0] + beside) << key;
      EXPECT_EQ(canonical("ب" + withCode(key)), "ب" + withCode(key)) << "another language's letter is stored as it is";
      ++keys;
    }
  }
  EXPECT_GE(keys, 25U);
}

TEST(Canonical, EverySpellingOfHamzaIsOne) {
  const std::vector<Case> cases{
      {"\u064A\u0654ا", "ئا"},     // ي + hamza above
      {"\u0649\u0654ا", "ئا"},     // ى + hamza above, which NFC leaves
      {"\u06CC\u0654ا", "ئا"},     // Persian ی + hamza above
      {"ئ\u200Dۇيغۇر", "ئۇيغۇر"},  // joiner between carrier and vowel
      {"ئـۇيغۇر", "ئۇيغۇر"},       // tatweel between them
      {"ا\u0654تا", "ئاتا"},       // hamza above the vowel: NFC makes أ
      {"أتا", "ئاتا"},             // أ
      {"آتا", "ئاتا"},             // آ
      {"ؤقۇش", "ئوقۇش"},           // ؤ
      {"و\u0654قۇش", "ئوقۇش"},     //
      {"ۇ\u0654كا", "ئۇكا"},       //
      {"ۆ\u0654ي", "ئۆي"},         //
      {"ۈ\u0674چ", "ئۈچ"},         // high hamza behind the vowel
      {"\u0674ۈچ", "ئۈچ"},         // and before it, the Kazakh way
      {"ې\u0654رىق", "ئېرىق"},     //
      {"ە\u0654مما", "ئەمما"},     // NFC makes ۀ
      {"\u06C0مما", "ئەمما"},      // ۀ
      {"ه\u0654مما", "ئەمما"},     // ه + hamza above
      {"\u0678ش", "ئىش"},          // composed high hamza yeh
      {"\u0675تا", "ئاتا"},        //
      {"\u0677كا", "ئۇكا"},        //
      {"\uFBECمما", "ئەمما"},      // ligatures of old Uyghur fonts
      {"سا\uFBEDت", "سائەت"},      //
      {"قۇرئ\u0654ان", "قۇرئان"},  // a second hamza on the carrier
      {"ئا\u0654تا", "ئاتا"},      // on a vowel that has its carrier
      {"\u200Fئۇ\u0651چ", "ئۇچ"},  // vowel marks and direction marks are nothing
      {"\u0674\u0654ۇچ", "ئۇچ"},   // two signs are one
      {"ب\u0654", "ب"},            // a hamza no vowel takes is dropped
  };
  for (const Case& each : cases) {
    EXPECT_EQ(canonical(each.given), each.stored);
    EXPECT_TRUE(isCanonical(each.stored)) << each.stored;
    EXPECT_FALSE(isCanonical(each.given)) << each.given;
  }
}

TEST(Canonical, ChineseIsStoredInOneWidth) {
  const std::vector<Case> cases{
      {"　你好　　世界 ", "你好 世界"},
      {"ＷｉＦｉ", "WiFi"},
      {"１１０", "110"},
      {"你好！", "你好！"},
      {"（一）", "（一）"},
      {"｡｢｣､", "。「」、"},
      {"\uF967", "不"},
      {"\u2F08", "人"},
      {"\u2EF3", "龟"},
      {"\uFA25", "逸"},
      {"ｱ", "ア"},
      {"３．５", "3．5"},
  };
  for (const Case& each : cases) EXPECT_EQ(canonical(each.given), each.stored);
}

TEST(Canonical, WhiteSpaceIsOneSpaceBetweenWords) {
  EXPECT_EQ(canonical(" \t ياخشىمۇ\n\u2003سىز \u0085"), "ياخشىمۇ سىز");
  EXPECT_EQ(canonical(" \u200B "), "");
  EXPECT_EQ(canonical(""), "");
  EXPECT_FALSE(isCanonical(" "));
  EXPECT_FALSE(isCanonical("a "));
  EXPECT_TRUE(isCanonical("a b"));
  EXPECT_TRUE(isCanonical(""));
}

TEST(Canonical, BytesThatAreNotTextBecomeReplacementCharacters) {
  EXPECT_EQ(canonical("a\xFF"), "a\uFFFD");
  EXPECT_EQ(canonical("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(canonical("\xC0\x80"), "\uFFFD\uFFFD");            // too long a zero
  EXPECT_EQ(canonical("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(canonical("\xE4\xBD"), "\uFFFD\uFFFD");
  EXPECT_EQ(canonical(std::string_view{"a\0b", 3}), "ab");
}

TEST(Canonical, AHehOfAnotherKeyboardIsSettledByItsPlace) {
  const std::vector<Case> cases{
      {"هاۋا", "ھاۋا"},
      {"شه\u0647\u0647ر", "شەھەر"},
      {"مەكتەپكه", "مەكتەپكە"},
      {"كىتابة", "كىتابە"},
      {"گۇناه", "گۇناھ"},
      {"ره\u0647مەت", "رەھمەت"},
      {"کىتاب", "كىتاب"},
      {"یاخشى", "ياخشى"},
      {"یاخشیمۇسیز", "ياخشىمۇسىز"},
      {"دېیىش", "دېيىش"},
      {"ئیت", "ئىت"},
      {"یىل", "يىل"},
      {"بۇ کىتاب", "بۇ كىتاب"},
      {"ءانا", "ئانا"},
  };
  for (const Case& each : cases) EXPECT_EQ(canonicalUyghur(each.given), each.stored);
}

TEST(Canonical, ATerminalGivesChineseTwoColumns) {
  EXPECT_EQ(terminalWidth("abc"), 3);
  EXPECT_EQ(terminalWidth("你好！"), 6);
  EXPECT_EQ(terminalWidth("سىز"), 3);
  EXPECT_EQ(terminalWidth("e\u0301\u200E\u2068x\u2069"), 2);
}

RC_GTEST_PROP(Canonical, IsIdempotentOnAnyBytes, ()) {
  const std::string text = *anyBytes();
  const std::string once = canonical(text);
  RC_ASSERT(canonical(once) == once);
  RC_ASSERT(isCanonical(once));
}

RC_GTEST_PROP(Canonical, IsIdempotentOnTextOfBothLanguages, ()) {
  const std::string text = *anyText();
  const std::string once = canonical(text);
  RC_ASSERT(canonical(once) == once);
  RC_ASSERT(isCanonical(text) == (once == text));
  const std::string uyghur = canonicalUyghur(text);
  RC_ASSERT(canonicalUyghur(uyghur) == uyghur);
  RC_ASSERT(isCanonical(uyghur));
}

RC_GTEST_PROP(Canonical, EquivalentTextsAreStoredAlike, ()) {
  const std::u32string text = decoded(*anyText());
  RC_ASSERT(canonical(encoded(decomposed(text))) == canonical(encoded(composed(text))));
}

}  // namespace
}  // namespace kowruk::text
