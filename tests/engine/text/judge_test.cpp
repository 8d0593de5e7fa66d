#include "text/judge.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/text/bytes.h"
#include "engine/text/table.h"
#include "text/canonical.h"
#include "text/picture.h"

namespace kowruk::text {
namespace {

// "right<tab>as expected"
std::string said(const Judgement& judgement) {
  return std::string{codeOf(judgement.verdict)} + '\t' + toText(judgement);
}

bool isRight(const Judgement& judgement) { return judgement.verdict <= Verdict::RightScript; }

TEST(Judge, UyghurAnswersGetTheVerdictAndTheReasonOfTheTable) {
  const std::vector<Row> rows = tableOf("judge_uyghur.tsv", 4);
  EXPECT_GE(rows.size(), 400U);
  for (const Row& row : rows) {
    EXPECT_EQ(said(judge({Language::Uyghur, alternativesOf(row[0]), {}}, row[1])), row[2] + '\t' + row[3])
        << "expected " << row[0] << ", given " << row[1];
  }
}

TEST(Judge, ChineseAnswersGetTheVerdictAndTheReasonOfTheTable) {
  const std::vector<Row> rows = tableOf("judge_chinese.tsv", 5);
  EXPECT_GE(rows.size(), 300U);
  for (const Row& row : rows) {
    EXPECT_EQ(said(judge({Language::Chinese, alternativesOf(row[0]), alternativesOf(row[1])}, row[2])),
              row[3] + '\t' + row[4])
        << "expected " << row[0] << " " << row[1] << ", given " << row[2];
  }
}

TEST(Judge, ConfusableLettersAreNeverMerged) {
  const std::vector<std::string> groups{"و ۇ ۆ ۈ ۋ", "ې ى", "ا ە", "ك گ ڭ", "ق ك", "خ ھ", "چ ج", "پ ب", "ئ ي"};
  // Every letter of a group in every place of a word, against every other letter of it there.
  const std::vector<std::pair<std::string, std::string>> frames{{"", ""},    {"ئ", ""},    {"ب", "ر"},    {"مە", "ت"},
                                                                {"سا", "ن"}, {"كىتا", ""}, {"دە", "رەخ"}, {"", "اتىن"}};
  std::size_t pairs = 0;
  for (const std::string& group : groups) {
    for (const std::string& one : split(group, ' ')) {
      for (const std::string& other : split(group, ' ')) {
        if (one == other) continue;
        for (const auto& [before, after] : frames) {
          const Judgement judgement = judge({Language::Uyghur, {before + one + after}, {}}, before + other + after);
          EXPECT_FALSE(isRight(judgement)) << before + one + after << " is not " << before + other + after;
          ++pairs;
        }
      }
    }
  }
  EXPECT_GE(pairs, 200U);
}

TEST(Judge, AnAnswerWithoutExpectationIsTheLessonsFault) {
  for (const std::vector<std::string>& none : {std::vector<std::string>{}, {""}, {" ", "\u200F"}}) {
    const Judgement judgement = judge({Language::Uyghur, none, {}}, "كىتاب");
    EXPECT_EQ(judgement.verdict, Verdict::Wrong);
    EXPECT_EQ(judgement.remark, Remark::NothingExpected);
  }
}

TEST(Judge, PinyinOfTheLessonDecides) {
  const Expected withPinyin{Language::Chinese, {"银行"}, {"yínháng"}};
  EXPECT_EQ(judge(withPinyin, "yin2hang2").verdict, Verdict::RightScript);
  EXPECT_EQ(judge(withPinyin, "yin2xing2").verdict, Verdict::Wrong);
  const Expected without{Language::Chinese, {"银行"}, {}};
  EXPECT_EQ(judge(without, "yin2hang2").remark, Remark::PinyinUnknown);
  EXPECT_EQ(judge(without, "yin2hang2").verdict, Verdict::Wrong);
}

TEST(Judge, TheAnswerComparedWithIsInTheScriptThatWasTyped) {
  const Expected expected{Language::Uyghur, {"كىتاب", "دەپتەر"}, {}};
  EXPECT_EQ(judge(expected, "kitap").answer, "kitab");
  EXPECT_EQ(judge(expected, "китап").answer, "китаб");
  EXPECT_EQ(judge(expected, "دەپتار").answer, "دەپتەر");
}

TEST(Judge, AVeryLongAnswerIsJudgedInNoTime) {
  std::string expected;
  std::string given;
  for (int i = 0; i < 20'000; ++i) {
    expected += "ئا ";
    given += "ئە ";
  }
  EXPECT_EQ(judge({Language::Uyghur, {expected}, {}}, given).verdict, Verdict::Wrong);
  EXPECT_EQ(judge({Language::Uyghur, {expected}, {}}, expected).verdict, Verdict::Right);
  EXPECT_EQ(judge({Language::Uyghur, {std::string(40, '(') + "ئا" + std::string(40, ')')}, {}}, "ئا").verdict,
            Verdict::Right);
}

TEST(Alternatives, AreDividedByBars) {
  EXPECT_EQ(alternativesOf("رەھمەت| تەشەككۈر ||"), (std::vector<std::string>{"رەھمەت", "تەشەككۈر"}));
  EXPECT_TRUE(alternativesOf("").empty());
  EXPECT_TRUE(alternativesOf(" | ").empty());
}

RC_GTEST_PROP(Judge, WhatIsExpectedIsRight, ()) {
  const std::string text = *anyText();
  const auto language = *rc::gen::element(Language::Uyghur, Language::Chinese);
  RC_PRE(!canonical(text).empty());
  RC_ASSERT(judge({language, {text}, {text}}, text).verdict == Verdict::Right);
}

RC_GTEST_PROP(Judge, AnyBytesGetAVerdictAndAReason, ()) {
  const auto any = rc::gen::oneOf(anyBytes(), anyText());
  const auto language = *rc::gen::element(Language::Uyghur, Language::Chinese);
  const Expected expected{language, alternativesOf(*any), alternativesOf(*any)};
  RC_ASSERT(!toText(judge(expected, *any)).empty());
}

RC_GTEST_PROP(Judge, StorageAndPunctuationChangeNoVerdict, ()) {
  const auto language = *rc::gen::element(Language::Uyghur, Language::Chinese);
  const Expected expected{language, {"ئۆي", "你好", *anyText()}, {"nǐ hǎo"}};
  const std::string given = *anyText();
  RC_ASSERT(judge(expected, given).verdict == judge(expected, canonical(given)).verdict);
}

TEST(Picture, ShowsLettersThatDiffer) {
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {"كىتاب", "كىتاب", "كىتاب"},
      {"كىتاب", "كىتاپ", "كىتا[ب→پ]"},
      {"كىتاب", "كتاب", "ك[ى→]تاب"},
      {"كىتاب", "كىتتاب", "كىت[→ت]اب"},
      {"قەلەم", "قلەەم", "ق[ەل→لە]ەم"},
      {"كىتاب", "کيتاب", "كىتاب"},
      {"你好", "妳好", "[你→妳]好"},
      {"長城", "长城", "長城"},
      {"kitab", "Kitab", "kitab"},
      {"", "a", "[→a]"},
      {"a", "", "[a→]"},
      {"", "", ""},
  };
  for (const auto& [expected, given, picture] : cases) EXPECT_EQ(printed(pictureOf(expected, given)), picture);
  EXPECT_EQ(pictureOf("كا", "کا").front().step, Step::Alike);
  EXPECT_EQ(pictureOf("e\u0301x", "ex").front(), (Piece{Step::Changed, "é", "e"}));
}

RC_GTEST_PROP(Picture, PiecesTogetherAreTheTexts, ()) {
  const std::string expected = *anyText();
  const std::string given = *rc::gen::oneOf(anyText(), rc::gen::just(expected));
  std::string allExpected;
  std::string allGiven;
  bool same = true;
  for (const Piece& piece : pictureOf(expected, given)) {
    allExpected += piece.expected;
    allGiven += piece.given;
    same = same && piece.step == Step::Same;
    RC_ASSERT(piece.step != Step::Missing || piece.given.empty());
    RC_ASSERT(piece.step != Step::Extra || piece.expected.empty());
  }
  RC_ASSERT(allExpected == canonical(expected));
  RC_ASSERT(allGiven == canonical(given));
  RC_ASSERT(same == (allExpected == allGiven));
}

}  // namespace
}  // namespace kowruk::text
