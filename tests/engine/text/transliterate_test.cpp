#include "text/transliterate.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/text/bytes.h"
#include "engine/text/table.h"
#include "text/uyghur.h"

namespace kowruk::text {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// A correctly spelled word: letters and vowels in any order, but a vowel that begins the word or stands behind another
// vowel's end carries ئ, or stands without it as in يۈەن.
rc::Gen<std::string> anyWord() {
  static const std::vector<std::string> pieces{"ب",  "پ",  "ت",  "ج",  "چ",  "خ",  "د",  "ر",  "ز",  "ژ",  "س",  "ش",
                                               "غ",  "ف",  "ق",  "ك",  "گ",  "ڭ",  "ل",  "م",  "ن",  "ھ",  "ۋ",  "ي",
                                               "ا",  "ە",  "و",  "ۇ",  "ۆ",  "ۈ",  "ې",  "ى",  "ئا", "ئە", "ئو", "ئۇ",
                                               "ئۆ", "ئۈ", "ئې", "ئى", "نگ", "نغ", "سھ", "زھ", "گھ", "ڭھ", "ڭغ"};
  static const std::vector<std::string> vowels{"ا", "ە", "و", "ۇ", "ۆ", "ۈ", "ې", "ى"};
  return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))),
                      [](const std::vector<std::string>& chosen) {
                        std::string word;
                        for (const std::string& piece : chosen) word += piece;
                        for (const std::string& vowel : vowels) {
                          if (word.rfind(vowel, 0) == 0) return "ئ" + word;
                        }
                        return word;
                      });
}

rc::Gen<std::string> anyLine() {
  static const std::vector<std::string> between{" ",      "، ",      "؟ ", "؛ ", "-",  " «", "» ",  "  ", "\t",
                                                " 8:30 ", " 1,000 ", ". ", "! ", " (", ") ", " 5-", "…",  " 10:5 "};
  const auto piece = rc::gen::pair(anyWord(), rc::gen::elementOf(between));
  return rc::gen::map(rc::gen::container<std::vector<std::pair<std::string, std::string>>>(piece),
                      [](const std::vector<std::pair<std::string, std::string>>& parts) {
                        std::string line;
                        for (const auto& [word, mark] : parts) line += word + mark;
                        return line;
                      });
}

std::string withoutHamza(std::string text) {
  for (std::size_t at = text.find("ئ"); at != std::string::npos; at = text.find("ئ")) text.erase(at, 2);
  return text;
}

TEST(ToArabic, IsTheWayBack) {
  for (const Row& row : tableOf("latin.tsv", 2)) EXPECT_EQ(toArabic(row[1]), row[0]) << row[1];
}

TEST(ToArabic, ReadsWhatPeopleType) {
  const Pairs cases{
      {"Yaxshimusiz?", "ياخشىمۇسىز؟"}, {"SA’ET", "سائەت"},         {"yéngi", "يېڭى"}, {"yêngi", "يېڭى"},
      {"ata ana", "ئاتا ئانا"},        {"kitab 5ta", "كىتاب 5تا"}, {"", ""},          {"'xet'", "'خەت'"},
      {"in`gliz", "ئىنگلىز"},          {"cafe", "cافە"},           {"a'", "ئا'"},     {"u 1,000, u", "ئۇ 1,000، ئۇ"}};
  for (const auto& [latin, arabic] : cases) EXPECT_EQ(toArabic(latin), arabic) << latin;
}

TEST(Cyrillic, IsWrittenAsInKazakhstan) {
  const Pairs cases{
      {"ياخشىمۇسىز؟", "яхшимусиз?"}, {"سائەت", "саәт"},      {"يۇلتۇز", "юлтуз"},  {"ئېتىز", "етиз"},
      {"جۇڭخۇا", "җуңхуа"},          {"ئۆي، ئات", "өй, ат"}, {"كۆۋرۈك", "көврүк"}, {"قىزىل غاز", "қизил ғаз"}};
  for (const auto& [arabic, cyrillic] : cases) EXPECT_EQ(toCyrillic(arabic), cyrillic) << arabic;
}

TEST(Cyrillic, IsReadBackWhereItTells) {
  const Pairs cases{{"Яхшимусиз?", "ياخشىمۇسىز؟"},
                    {"саәт", "سائەت"},
                    {"юлтуз", "يۇلتۇز"},
                    {"эмди", "ئېمدى"},
                    {"цирк", "تسىرك"},
                    {"ёл", "يول"},
                    {"мәктәп", "مەكتەپ"},
                    {"қуръан", "قۇران"}};
  for (const auto& [cyrillic, arabic] : cases) EXPECT_EQ(fromCyrillic(cyrillic), arabic) << cyrillic;
}

TEST(Yengi, IsTheLatinOfNineteenSixtyFive) {
  const Pairs cases{
      {"ياخشىمۇسىز", "yahximusiz"}, {"قانۇن", "ⱪanun"}, {"سائەت", "sa'ət"},     {"ئۆي", "ɵy"},     {"ژۇرنال", "ⱬurnal"},
      {"شەھەر", "xəⱨər"},           {"باغ", "baƣ"},     {"ئىنگلىز", "in'gliz"}, {"يېڭى", "yengi"}, {"چاي", "qay"},
      {"ئىسھاق", "isⱨaⱪ"}};
  for (const auto& [arabic, yengi] : cases) {
    EXPECT_EQ(toYengi(arabic), yengi);
    EXPECT_EQ(fromYengi(yengi), arabic);
  }
}

TEST(Script, HasTheTagsOfBcp47) {
  EXPECT_EQ(tagOf(Script::Arabic), "ug-Arab");
  EXPECT_EQ(tagOf(Script::Latin), "ug-Latn");
  EXPECT_EQ(tagOf(Script::Cyrillic), "ug-Cyrl");
  EXPECT_EQ(tagOf(Script::Traditional), "zh-Hant");
  EXPECT_EQ(tagOf(Script::Pinyin), "zh-Latn-pinyin");
}

RC_GTEST_PROP(Latin, GoesToArabicAndBackWithoutLoss, ()) {
  const std::string line = *anyLine();
  RC_ASSERT(toArabic(toLatin(line)) == line);
  RC_ASSERT(fromYengi(toYengi(line)) == line);
}

RC_GTEST_PROP(Cyrillic, LosesNothingButHamza, ()) {
  const std::string line = *anyLine();
  RC_ASSERT(withoutHamza(fromCyrillic(toCyrillic(line))) == withoutHamza(line));
}

RC_GTEST_PROP(Transliteration, AnyBytesAreReadWithoutHarm, ()) {
  const std::string text = *rc::gen::oneOf(anyBytes(), anyText());
  for (const auto turn : {toArabic, toCyrillic, fromCyrillic, toYengi, fromYengi, toLatin}) turn(text);
}

}  // namespace
}  // namespace kowruk::text
