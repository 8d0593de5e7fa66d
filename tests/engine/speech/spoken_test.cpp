// What the voice is given: tones as they are said, and nothing that is not said.
#include "speech/spoken.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kowruk::speech {
namespace {

struct Case {
  std::string text;
  std::string pinyin;
  std::string spoken;
};

TEST(Spoken, PinyinHasItsNumbersAndItsSandhi) {
  const std::vector<Case> cases{
      {"银行", "yínháng", "yin2hang2"},
      {"你好", "nǐ hǎo", "ni2 hao3"},
      {"我很好", "wǒ hěn hǎo", "wo2 hen2 hao3"},
      {"你，好", "nǐ, hǎo", "ni3, hao3"},
      {"不是", "bù shì", "bu2 shi4"},
      {"不好", "bù hǎo", "bu4 hao3"},
      {"一个", "yī gè", "yi2 ge4"},
      {"一天", "yī tiān", "yi4 tian1"},
      {"第一", "dì-yī", "di4 yi1"},
      {"十一月", "shíyī yuè", "shi2yi1 yue4"},
      {"布是", "bù shì", "bu4 shi4"},  // a homophone of 不 stays what it is
      {"谢谢", "Xièxie!", "xie4xie5!"},
      {"女儿", "nǚ'ér", "nü3er2"},
      {"西安", "Xī'ān", "xi1an1"},
      {"一点儿", "yīdiǎnr", "yi4diar3"},
      {"玩儿", "wánr", "war2"},
      {"门儿", "ménr", "mer2"},
      {"今儿", "jīnr", "jir1"},
      {"花儿", "huār", "huar1"},
      {"哦，我学会了说“谢谢”。", "Ò, wǒ xuéhuì le shuō “xièxie”.", "o4, wo3 xue2hui4 le5 shuo1 xie4xie5."},
      {"T恤", "T xù", "T xu4"},
      {"", "ni3 hao3, nv3er2 lu:4", "ni2 hao3, nü3er2 lü4"},
      {"", "bù shì", "bu4 shi4"},  // nothing says that it is 不
      {"", "", ""},
  };
  for (const Case& each : cases) EXPECT_EQ(spokenPinyin(each.text, each.pinyin), each.spoken) << each.pinyin;
}

TEST(Spoken, UyghurIsSaidWithoutItsBracketsAndQuotationMarks) {
  const std::vector<Case> cases{
      {"ياخشىمۇسىز؟", "", "ياخشىمۇسىز؟"},
      {"ئۇ (ئەر كىشى)", "", "ئۇ"},
      {"ئاسمان؛ كۈن (سانىغاندا)", "", "ئاسمان؛ كۈن"},
      {"ئۇ (ئەر) كەلدى", "", "ئۇ كەلدى"},
      {"«رەھمەت» دېيىشنى ئۆگەندىم.", "", "رەھمەت دېيىشنى ئۆگەندىم."},
      {"کىتاب", "", "كىتاب"},
      {"110 غا تېلېفون قىلىڭ!", "", "110 غا تېلېفون قىلىڭ!"},
      {"ئۇ)", "", "ئۇ)"},
      {"ئۇ (", "", "ئۇ"},
      {"\x01\x1b"
       "ئۇ",
       "", "ئۇ"},  // the voice takes control characters for orders
  };
  for (const Case& each : cases) EXPECT_EQ(spokenUyghur(each.text), each.spoken) << each.text;
}

TEST(Spoken, NoBytesAreTooStrange) {
  for (const char* bytes : {"\xff\xfe", "[[h@lou]]", "<speak>",
                            "\x01"
                            "50S",
                            "((((", "好好", "ǖǘǚǜ", "r", "'"}) {
    const std::string spoken = spokenPinyin("好", bytes);
    EXPECT_EQ(spoken.find_first_of("[]<>'\x01\xff"), std::string::npos) << bytes;
    EXPECT_EQ(spokenUyghur(bytes).find('\x01'), std::string::npos);
  }
}

}  // namespace
}  // namespace kowruk::speech
