// Pinyin in its forms, dictionary order, words and search keys.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "engine/text/bytes.h"
#include "engine/text/table.h"
#include "text/canonical.h"
#include "text/order.h"
#include "text/pinyin.h"
#include "text/pinyin_forms.h"
#include "text/search_key.h"
#include "text/segment.h"
#include "text/syllables.h"

namespace kowruk::text {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(Numbers, StandForMarksAndBack) {
  const Pairs cases{{"Nǐ hǎo, péngyou!", "Ni3 hao3, peng2you5!"},
                    {"Xī'ān", "Xi1an1"},
                    {"fāng'àn", "fang1an4"},
                    {"wánr", "wanr2"},
                    {"lǜchá", "lü4cha2"},
                    {"nǚ'ér", "nü3er2"},
                    {"  ma  ", "  ma5  "},
                    {"zhàn lüè", "zhan4 lüe4"},
                    {"ÉR", "ER2"},
                    {"Wǒ jiào ……", "Wo3 jiao4 ……"},
                    {"", ""}};
  for (const auto& [marks, numbers] : cases) {
    EXPECT_EQ(toNumbers(marks), numbers);
    EXPECT_EQ(toMarks(numbers), marks);
  }
}

TEST(Marks, ComeFromEveryWayOfTyping) {
  const Pairs cases{{"nv3", "nǚ"},     {"nu:3", "nǚ"},        {"lu:e4", "lüè"},     {"lve4", "lüè"},
                    {"ma0", "ma"},     {"ma5", "ma"},         {"wan2r5", "wánr"},   {"ni3hao3", "nǐhǎo"},
                    {"3 ge4", "3 gè"}, {"ge4 110", "gè 110"}, {"hao123", "hao123"}, {"hello 5", "hello 5"},
                    {"NI3", "NǏ"},     {"xi1'an1", "xī'ān"},  {"你hao3", "你hao3"}, {"liu2", "liú"},
                    {"gui4", "guì"},   {"jiu3", "jiǔ"}};
  for (const auto& [typed, marks] : cases) EXPECT_EQ(toMarks(typed), marks) << typed;
}

TEST(Sandhi, IsWrittenAndSaid) {
  const std::vector<std::array<std::string, 4>> cases{
      {"不是", "bù shì", "bú shì", "bú shì"},
      {"不好", "bù hǎo", "bù hǎo", "bù hǎo"},
      {"不", "bù", "bù", "bù"},
      {"一个", "yī ge", "yí ge", "yí ge"},
      {"一天", "yītiān", "yìtiān", "yìtiān"},
      {"一样", "yīyàng", "yíyàng", "yíyàng"},
      {"第一天", "dì-yī tiān", "dì-yī tiān", "dì-yī tiān"},
      {"一月", "yīyuè", "yīyuè", "yīyuè"},
      {"十一", "shíyī", "shíyī", "shíyī"},
      {"一百", "yībǎi", "yìbǎi", "yìbǎi"},
      {"你好", "nǐ hǎo", "nǐ hǎo", "ní hǎo"},
      {"我很好。", "Wǒ hěn hǎo.", "Wǒ hěn hǎo.", "Wó hén hǎo."},
      {"好，你好", "hǎo, nǐ hǎo", "hǎo, nǐ hǎo", "hǎo, ní hǎo"},
      {"不（猫）", "bù", "bù", "bù"},  // the two do not fit together: nothing is guessed
      {"一点儿", "yīdiǎnr", "yìdiǎnr", "yìdiǎnr"},
      {"对不起", "duìbuqǐ", "duìbuqǐ", "duìbuqǐ"},
  };
  for (const auto& [chinese, authored, shown, spoken] : cases) {
    EXPECT_EQ(withSandhi(chinese, authored, Sandhi::Display), shown) << chinese;
    EXPECT_EQ(withSandhi(chinese, authored, Sandhi::Speech), spoken) << chinese;
  }
}

RC_GTEST_PROP(Numbers, AndMarksAreInverse, ()) {
  static const std::vector<std::string> some{"xi",  "an",  "er", "nv",  "lve", "zhuang", "peng", "a",   "o",    "you",
                                             "gui", "liu", "wo", "yue", "ri",  "ang",    "quan", "hao", "jiong"};
  static const std::vector<std::string> between{"", " ", ", ", "! ", "…"};
  const auto parts = *rc::gen::container<std::vector<std::tuple<std::string, int, std::string>>>(
      rc::gen::tuple(rc::gen::elementOf(some), rc::gen::inRange(1, 6), rc::gen::elementOf(between)));
  std::string written;
  bool joined = false;
  for (const auto& [letters, tone, mark] : parts) {
    const bool vowel = std::string_view{"aeo"}.find(letters.front()) != std::string_view::npos;
    written += (joined && vowel ? "'" : "") + marked(letters, tone) + mark;
    joined = mark.empty();
  }
  // Only where the words divide as they were put together; the rest is a question of where syllables end.
  const std::string numbers = toNumbers(written);
  RC_ASSERT(toNumbers(toMarks(numbers)) == numbers);
  RC_ASSERT(readPinyin(toMarks(numbers)).syllables == readPinyin(written).syllables);
}

RC_GTEST_PROP(Forms, AnyBytesAreReadWithoutHarm, ()) {
  const auto any = rc::gen::oneOf(anyBytes(), anyText());
  const std::string text = *any;
  toNumbers(text);
  toMarks(text);
  withSandhi(*any, text, Sandhi::Speech);
  uyghurSortKey(text);
  chineseSortKey(text, *any);
  for (const auto key : {uyghurKey, chineseKey, chineseTerms, chineseWhole, pinyinKey, pinyinToneKey, pinyinTerms,
                         pinyinLetters, glossKey}) {
    const std::string made = key(text);
    RC_ASSERT(made.find("  ") == std::string::npos);
    RC_ASSERT(made.empty() || (made.front() != ' ' && made.back() != ' '));
  }
}

TEST(Order, OfTheAlphabet) {
  const std::vector<std::string> alphabet{"ا", "ە", "ب", "پ", "ت", "ج", "چ", "خ", "د", "ر", "ز",
                                          "ژ", "س", "ش", "غ", "ف", "ق", "ك", "گ", "ڭ", "ل", "م",
                                          "ن", "ھ", "و", "ۇ", "ۆ", "ۈ", "ۋ", "ې", "ى", "ي"};
  for (std::size_t i = 0; i + 1 < alphabet.size(); ++i) {
    EXPECT_LT(uyghurSortKey(alphabet[i]), uyghurSortKey(alphabet[i + 1])) << alphabet[i];
    EXPECT_LT(uyghurSortKey("با" + alphabet[i]), uyghurSortKey("با" + alphabet[i + 1])) << alphabet[i];
  }
}

TEST(Order, AWordThatBeginsWithAVowelStandsUnderIt) {
  const std::vector<std::string> words{"ئات", "ئاتا", "ئەتە", "باش",   "تاش",   "گۈل",   "مەن", "ھاۋا",
                                       "ئوت", "ئۇن",  "ئۆي",  "ئۈزۈم", "ۋەتەن", "ئېيىق", "ئىت", "ياز"};
  std::vector<std::string> sorted = words;
  std::sort(sorted.rbegin(), sorted.rend());
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return uyghurSortKey(a) < uyghurSortKey(b); });
  EXPECT_EQ(sorted, words);
}

TEST(Order, HamzaWithinAWordHasNoPlaceOfItsOwn) {
  EXPECT_LT(uyghurSortKey("قۇراق"), uyghurSortKey("قۇرئان"));
  EXPECT_LT(uyghurSortKey("سائەت"), uyghurSortKey("سات"));
  EXPECT_NE(uyghurSortKey("قۇران"), uyghurSortKey("قۇرئان"));
}

TEST(Order, IsTheSameForEveryKeyboard) {
  EXPECT_LT(uyghurSortKey("کىتاب"), uyghurSortKey("گۈل"));
  EXPECT_LT(uyghurSortKey("قار"), uyghurSortKey("کىتاب"));
  EXPECT_EQ(uyghurSortKey("ﻛﯩﺘﺎﺏ"), uyghurSortKey("كىتاب"));
}

TEST(Order, OfChineseIsByAuthoredPinyinThenStrokes) {
  const std::vector<std::pair<std::string, std::string>> words{
      {"长城", "chángchéng"}, {"重庆", "Chóngqìng"}, {"行", "háng"},      {"路", "lù"},
      {"落", "luò"},          {"绿", "lǜ"},          {"妈", "mā"},        {"马", "mǎ"},
      {"骂", "mà"},           {"吗", "ma"},          {"行", "xíng"},      {"一", "yī"},
      {"衣", "yī"},           {"医", "yī"},          {"银行", "yínháng"}, {"音乐", "yīnyuè"}};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto& [chinese, pinyin] = words[i];
    const auto& [next, nextPinyin] = words[i + 1];
    if (chinese == "银行") continue;
    EXPECT_LT(chineseSortKey(chinese, pinyin), chineseSortKey(next, nextPinyin)) << chinese << " " << next;
  }
  EXPECT_LT(chineseSortKey("音乐", "yīnyuè"), chineseSortKey("银行", "yínháng"));
  EXPECT_LT(chineseSortKey("爱", ""), chineseSortKey("北", ""));
}

std::string segmented(Language language, const std::string& text) {
  Segmenter segmenter{language};
  std::string out;
  for (const std::string& word : segmenter.segment(text)) out += (out.empty() ? "" : "|") + word;
  return out;
}

TEST(Segmenter, DividesUyghurAtWhatIsNoLetter) {
  EXPECT_EQ(segmented(Language::Uyghur, "ياخشىمۇسىز؟ ئاتا-ئانا 8:30 دا «خەت» sa'et 1,000."),
            "ياخشىمۇسىز|؟|ئاتا-ئانا|8:30|دا|«|خەت|»|sa'et|1,000|.");
  EXPECT_EQ(segmented(Language::Uyghur, "  "), "");
  EXPECT_EQ(segmented(Language::Uyghur, "- 'a-"), "-|'|a|-");
}

TEST(Segmenter, DividesChineseByADictionary) {
  EXPECT_EQ(segmented(Language::Chinese, "我们去银行。"), "我们|去|银行|。");
  EXPECT_EQ(segmented(Language::Chinese, "我是老师"), "我|是|老师");
  EXPECT_EQ(segmented(Language::Chinese, "你好，我 叫 阿里"), "你好|，|我|叫|阿里");
  EXPECT_EQ(segmented(Language::Chinese, ""), "");
}

RC_GTEST_PROP(Segmenter, WordsTogetherAreTheText, ()) {
  static Segmenter uyghur{Language::Uyghur};
  static Segmenter chinese{Language::Chinese};
  const std::string text = canonical(*anyText());
  std::string spaceless = text;
  spaceless.erase(std::remove(spaceless.begin(), spaceless.end(), ' '), spaceless.end());
  for (Segmenter* segmenter : {&uyghur, &chinese}) {
    std::string all;
    for (const std::string& word : segmenter->segment(text)) {
      RC_ASSERT(!word.empty());
      all += word;
    }
    all.erase(std::remove(all.begin(), all.end(), ' '), all.end());
    RC_ASSERT(all == spaceless);
  }
}

TEST(SearchKey, OfUyghurIsOneForEveryScriptAndKeyboard) {
  for (const char* text : {"ياخشىمۇسىز؟", "ﻳﺎﺧﺸﯩﻤﯘﺳﯩﺰ", "یاخشیمۇسیز", "Yaxshimusiz", "яхшимусиз", "ياخشيمۇسيز"}) {
    EXPECT_EQ(uyghurKey(text), "iaxshimusiz") << text;
  }
  const Pairs cases{{"سائەت 8:30", "saet 8 30"},
                    {"sa'et", "saet"},
                    {"саәт", "saet"},
                    {"ⱪanun", "qanun"},
                    {"قانغا", "qangha"},
                    {"yéngi", "iëngi"},
                    {"ئاتا-ئانا", "ata ana"},
                    {"٥ كىتاب", "5 kitab"},
                    {"银行", ""},
                    {"", ""}};
  for (const auto& [text, key] : cases) EXPECT_EQ(uyghurKey(text), key) << text;
}

TEST(SearchKey, OfChineseHasCharactersAndPairs) {
  EXPECT_EQ(chineseKey("我们去银行"), "我 我们 们 们去 去 去银 银 银行 行");
  EXPECT_EQ(chineseKey("你好，銀行 T恤110"), "你 你好 好 银 银行 行 t 恤 110");
  EXPECT_EQ(chineseTerms("银行"), "银行");
  EXPECT_EQ(chineseTerms("去銀行"), "去银 银行");
  EXPECT_EQ(chineseTerms("行"), "行");
  EXPECT_EQ(chineseTerms(""), "");
}

TEST(SearchKey, OfPinyinHasNoTones) {
  EXPECT_EQ(pinyinKey("Nǐ hǎo, péngyou wánr nǚ"), "ni hao peng you wanr nv");
  const Pairs cases{{"nihao", "ni hao"},   {"ni3hao3", "ni hao"},
                    {"nǐhǎo", "ni hao"},   {"nih", "ni h"},
                    {"lu:4", "lv"},        {"lü", "lv"},
                    {"xian", "xian"},      {"xi'an", "xi an"},
                    {"zhongg", "zhong g"}, {"zh", "zh"},
                    {"yaxshi", ""},        {"hello", ""},
                    {"你好", ""},          {"", ""},
                    {"wanr2", "wanr"}};
  for (const auto& [question, terms] : cases) EXPECT_EQ(pinyinTerms(question), terms) << question;
}

TEST(SearchKey, OfWholeChineseIsOneWord) {
  EXPECT_EQ(chineseWhole("你好，銀行 T恤110！"), "你好银行t恤110");
  EXPECT_EQ(chineseWhole("？ "), "");
}

TEST(SearchKey, OfPinyinHasTonesIfWanted) {
  const Pairs cases{{"nǐ hǎo", "ni3 hao3"}, {"ni3hao3", "ni3 hao3"},
                    {"xièxie", "xie4 xie"}, {"xie4xie5", "xie4 xie"},
                    {"lu:4", "lv4"},        {"lv4", "lv4"},
                    {"nǚ", "nv3"},          {"wánr", "wanr2"},
                    {"nihao", ""},          {"yāoyāo 110", "yao1 yao1"},
                    {"hello3", ""},         {"", ""}};
  for (const auto& [pinyin, key] : cases) EXPECT_EQ(pinyinToneKey(pinyin), key) << pinyin;
}

TEST(SearchKey, OfMisspeltPinyinIsItsLetters) {
  const Pairs cases{{"nǐ hoa", "nihoa"}, {"ni3 hao3!", "nihao"}, {"lu:4", "lv"}, {"lü", "lv"},
                    {"Xī'ān", "xian"},   {"银行 yin", ""},       {"كىتاب", ""},  {"", ""}};
  for (const auto& [question, letters] : cases) EXPECT_EQ(pinyinLetters(question), letters) << question;
}

TEST(SearchKey, MayLeaveTheDotsOut) {
  EXPECT_EQ(withoutDots("iëshil öi üzüm"), "ieshil oi uzum");
  EXPECT_EQ(withoutDots(""), "");
}

TEST(SearchKey, OfAGlossIsPlainWords) { EXPECT_EQ(glossKey("How's the Café? (tea)"), "hows the cafe tea"); }

}  // namespace
}  // namespace kowruk::text
