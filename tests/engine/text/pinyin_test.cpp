#include "text/pinyin.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/text/bytes.h"
#include "engine/text/table.h"
#include "text/syllables.h"

namespace kowruk::text {
namespace {

// "xi1 an1" of what was read; an r for erhua.
std::string numbered(const std::vector<Syllable>& syllables) {
  std::string text;
  for (const Syllable& each : syllables) {
    text += (text.empty() ? "" : " ") + each.letters + (each.erhua ? "r" : "") + std::to_string(each.tone);
  }
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

TEST(Pinyin, SyllablesAreReadOutOfWords) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"péngyou", "peng2 you5"},
      {"Xī'ān", "xi1 an1"},
      {"xiān", "xian1"},
      {"fāng'àn", "fang1 an4"},
      {"wánr", "wanr2"},
      {"nǚ’ér", "nü3 er2"},
      {"érzi", "er2 zi5"},
      {"nǎr", "nar3"},
      {"yìdiǎnr", "yi4 dianr3"},
      {"huār", "huar1"},
      {"nǐ hǎo!", "ni3 hao3"},
      {"lüèduó", "lüe4 duo2"},
      {"lǜ", "lü4"},
      {"Zhōnghuá", "zhong1 hua2"},
      {"dōngxi", "dong1 xi5"},
      {"shíhou", "shi2 hou5"},
      {"xiānsheng", "xian1 sheng5"},
      {"ńg", "ng2"},
      {"nàr qù", "nar4 qu4"},
      {"zhèr", "zher4"},
      {"ni\u030C ha\u030Co", "ni3 hao3"},
      {"3 ge", "ge5"},
      {"", ""},
      {"shénmeyàng", "shen2 me5 yang4"},
      {"yīhuìr", "yi1 huir4"},
      {"tiān'ānmén", "tian1 an1 men2"},
      {"bīngqílín", "bing1 qi2 lin2"},
      {"jiǎnchá", "jian3 cha2"},
      {"gēr", "ger1"},
      {"értóng", "er2 tong2"},
      {"nánguò", "nan2 guo4"},
      {"dàngāo", "dan4 gao1"},
      {"yīnggāi", "ying1 gai1"},
      {"jīngyàn", "jing1 yan4"},
      {"Wūlǔmùqí", "wu1 lu3 mu4 qi2"},
  };
  for (const auto& [given, read] : cases) {
    const ReadPinyin result = readPinyin(given);
    EXPECT_EQ(numbered(result.syllables), read) << given;
    EXPECT_EQ(joined(result.faults), "") << given;
  }
}

TEST(Pinyin, ASyllableBeginsWithAVowelOnlyBehindAnApostrophe) {
  EXPECT_EQ(numbered(readPinyin("fāngàn").syllables), "fan1 gan4");
  EXPECT_EQ(numbered(readPinyin("xīān").syllables), "xi1 an1") << "two marks are two syllables";
}

TEST(Pinyin, MandarinHasAboutFourHundredAndTenSyllables) {
  std::size_t count = 0;
  // Every run of one to six letters would take long; syllables are an initial and at most four letters more.
  const std::string_view initials[] = {"",  "b", "p", "m",  "f",  "d",  "t", "n", "l", "g", "k", "h",
                                       "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "w", "y"};
  const std::string_view finals[] = {
      "a",  "o",   "e",  "i",   "u",  "v",    "ai",  "ei",   "ao", "ou", "an",  "en", "ang", "eng", "ong",  "er", "ia",
      "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un",  "uang", "ue", "ve"};
  for (const auto initial : initials) {
    for (const auto final : finals) count += isSyllable(std::string{initial} + std::string{final}) ? 1U : 0U;
  }
  EXPECT_GE(count, 405U);
  EXPECT_LE(count, 418U);
  for (const char* absent : {"bong", "fi", "xua", "ji4", "gi", "kia", "zhing", "sheing", "", "lue", "nue", "vn"}) {
    EXPECT_FALSE(isSyllable(absent)) << absent;
  }
}

TEST(Pinyin, FaultsAreNamed) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"haǒ", "the tone mark of \"haǒ\" belongs on another letter: hǎo"},
      {"lv", "pinyin has no v, write ü"},
      {"hăo", "write a caron"},
      {"hɑo", "phonetic letter, write a"},
      {"hello", "\"hello\" does not divide into syllables of Mandarin"},
      {"你", "你 (U+4F60) is not a letter of pinyin"},
      {"ñi", "no tone of pinyin"},
      {"yа", "is not a letter of pinyin"},  // a Cyrillic а
      {"shìì", "does not divide"},
      {"xuém", "does not divide"},  // m is a syllable only by itself
      {"hǎom", "does not divide"},
  };
  for (const auto& [given, fault] : cases) {
    const std::string faults = joined(readPinyin(given).faults);
    EXPECT_NE(faults.find(fault), std::string::npos) << given << ": " << faults;
  }
}

TEST(ChineseFaults, ATextAndItsPinyinAgree) {
  for (const Row& row : tableOf("chinese_right.tsv", 2)) {
    EXPECT_EQ(joined(chineseFaults(row[0], row[1])), "") << row[0] << " " << row[1];
  }
}

TEST(ChineseFaults, EachFaultIsNamed) {
  for (const Row& row : tableOf("chinese_faults.tsv", 3)) {
    const std::string faults = joined(chineseFaults(row[0], row[1]));
    EXPECT_NE(faults.find(row[2]), std::string::npos) << row[0] << " " << row[1] << ": " << faults;
  }
}

RC_GTEST_PROP(Pinyin, AnyBytesAreReadWithoutHarm, ()) {
  const std::string text = *rc::gen::oneOf(anyBytes(), anyText());
  for (const Syllable& each : readPinyin(text).syllables) {
    RC_ASSERT(each.tone >= 1 && each.tone <= 5);
    RC_ASSERT(!each.letters.empty());
  }
  chineseFaults(text, *anyText());
}

RC_GTEST_PROP(Pinyin, SyllablesWrittenWithApostrophesAreReadBack, ()) {
  static const std::vector<std::string> some{"xi",  "an",  "er", "nv",  "lve", "zhuang", "peng", "a",   "o",    "you",
                                             "gui", "liu", "wo", "yue", "ri",  "ang",    "quan", "hao", "jiong"};
  const auto chosen = *rc::gen::container<std::vector<std::pair<std::string, int>>>(
      rc::gen::pair(rc::gen::elementOf(some), rc::gen::inRange(1, 6)));
  std::string written;
  std::string expected;
  for (const auto& [letters, tone] : chosen) {
    written += (written.empty() ? "" : "'") + marked(letters, tone);
    std::string shown = letters;
    if (const auto v = shown.find('v'); v != std::string::npos) shown.replace(v, 1, "ü");
    expected += (expected.empty() ? "" : " ") + shown + std::to_string(tone);
  }
  const ReadPinyin read = readPinyin(written);
  RC_ASSERT(numbered(read.syllables) == expected);
  RC_ASSERT(read.faults.empty());
}

}  // namespace
}  // namespace kowruk::text
