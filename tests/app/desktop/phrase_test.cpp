// What a page is handed of an entry.
#include "phrase.h"

#include <gtest/gtest.h>

#include "base/language.h"
#include "study/today.h"

namespace {

using namespace kowruk;

const study::Shown kThanks{
    .id = "first-year/thanks", .ug = "رەھمەت", .latin = "rehmet", .zh = "谢谢", .pinyin = "xièxie", .gloss = "thanks"};

}  // namespace

TEST(Phrase, OnlyTheLanguageLearntHasItsReading) {
  const desktop::Phrase phrase = desktop::phraseOf(kThanks, Language::Chinese);
  EXPECT_EQ(phrase.learnt.text, "谢谢");
  EXPECT_EQ(phrase.learnt.reading, "xièxie");
  EXPECT_FALSE(phrase.learnt.uyghur);
  EXPECT_EQ(phrase.own.text, "رەھمەت");
  EXPECT_EQ(phrase.own.reading, "");
  EXPECT_TRUE(phrase.own.uyghur);
  EXPECT_EQ(desktop::phraseOf(kThanks, Language::Uyghur).learnt.reading, "rehmet");
}

TEST(Phrase, ATextThatBeginsInTheOtherDirectionStillRunsInItsOwn) {
  struct Row {
    const char* text;
    Language language;
    bool marked;
  };
  const Row rows[]{{"رەھمەت", Language::Uyghur, false},
                   {"m ھەرپى", Language::Uyghur, true},
                   {"谢谢", Language::Chinese, false},
                   {"ئات 是马", Language::Chinese, true},
                   {"«سىز» is polite", Language::English, true}};
  for (const Row& row : rows) {
    const QString text = desktop::directed(row.text, row.language);
    EXPECT_EQ(text.size(), QString{row.text}.size() + (row.marked ? 1 : 0)) << row.text;
    EXPECT_EQ(text.isRightToLeft(), row.language == Language::Uyghur) << row.text;
  }
}

TEST(Phrase, AnExplanationIsDrawnSmallerThanAPhrase) {
  study::Shown letter = kThanks;
  letter.zh = "辅音 t，像“他”的 t，送气，两点在上。首形，中形，尾形，单形都在这里。";
  EXPECT_TRUE(desktop::phraseOf(letter, Language::Uyghur).own.lengthy);
  EXPECT_FALSE(desktop::phraseOf(kThanks, Language::Uyghur).own.lengthy);
}
