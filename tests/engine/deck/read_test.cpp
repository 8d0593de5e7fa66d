// A course folder is read whole, and whatever is wrong in it is said with file, line, fault and remedy.
#include "deck/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "engine/deck/folder.h"

namespace kowruk::deck {
namespace {

namespace fs = std::filesystem;
using testing::CourseFolder;
using testing::Scratch;

const Entry& entryOf(const Course& course, const std::string& id) {
  const Entry* entry = course.find({course.id.text + "/" + id});
  if (entry == nullptr) throw std::logic_error{"no entry " + id};
  return *entry;
}

// "01-shop.tsv:4: fault; remedy", a line each; files are named without their folder.
std::string sayingsOf(const ReadCourse& read) {
  const auto withoutFolders = [](std::string text) {
    for (std::size_t begin = text.find(" /"); begin != std::string::npos; begin = text.find(" /")) {
      text.erase(begin + 1, text.rfind('/') - begin);
    }
    return text;
  };
  std::string text;
  for (Problem problem : read.problems) {
    problem.file = fs::path{problem.file}.filename().string();
    problem.fault = withoutFolders(problem.fault);
    text += toText(problem) + "\n";
  }
  return text;
}

TEST(ReadCourse, GivesEveryFieldOfEveryKind) {
  const ReadCourse read = readCourse(testing::sampleFolder("corner-shop"));
  ASSERT_EQ(sayingsOf(read), "");
  const Course& course = read.course.value();
  EXPECT_EQ(course.id.text, "corner-shop");
  EXPECT_EQ(course.version, 3);
  EXPECT_EQ(course.licence, "CC-BY-SA-4.0");
  EXPECT_EQ(course.title.zh, "街角的商店");
  EXPECT_FALSE(course.monthly);
  ASSERT_EQ(course.lessons.size(), 2U);
  EXPECT_EQ(course.lessons[0].file, "01-shop.tsv");
  EXPECT_TRUE(course.lessons[0].readByNative);
  EXPECT_FALSE(course.lessons[1].readByNative);
  EXPECT_EQ(course.lessons[0].note.zh, "店里有馕，也有茶。\n\n馕是热的。");
  EXPECT_EQ(course.lessons[1].note, Titles{});
  EXPECT_EQ(course.size(), 16U);

  const Entry& ask = entryOf(course, "how-much-is-tea");
  EXPECT_EQ(ask.kind, EntryKind::Phrase);
  EXPECT_EQ(ask.ug, "چاي قانچە پۇل؟");
  EXPECT_EQ(ask.zh, "茶多少钱？");
  EXPECT_EQ(ask.pinyin, "Chá duōshao qián?");
  EXPECT_EQ(ask.en, "How much is the tea?");
  EXPECT_EQ(ask.uses, (std::vector<EntryId>{{"corner-shop/tea"}, {"corner-shop/how-much"}}));
  EXPECT_EQ(ask.politeness, "polite");
  EXPECT_EQ(ask.line, 9);

  const Entry& much = entryOf(course, "how-much");
  EXPECT_EQ(much.ugAlso, std::vector<std::string>{"نەچچە"});
  EXPECT_EQ(much.zhAlso, std::vector<std::string>{"几"});
  const Entry& hour = entryOf(course, "hour");
  EXPECT_EQ(hour.homograph, "duration");
  EXPECT_EQ(hour.book, "Reader 1");
  EXPECT_EQ(hour.page, "12–13");
  EXPECT_EQ(entryOf(course, "clock").topic, "house");
  EXPECT_TRUE(entryOf(course, "shop-old").retired);
  EXPECT_FALSE(entryOf(course, "shop").retired);
  EXPECT_EQ(entryOf(course, "answer").speaker, "B");
  EXPECT_EQ(entryOf(course, "letter-a").kind, EntryKind::Letter);
  EXPECT_EQ(entryOf(course, "sound-zh").kind, EntryKind::Sound);
  EXPECT_EQ(entryOf(course, "you").strokes, 7);
  EXPECT_EQ(entryOf(course, "you").parts, (std::vector<std::string>{"亻", "尔"}));
}

TEST(ReadCourse, DaysAndWeeksOfAMonthlyCourseAreRead) {
  const ReadCourse read = readCourse(testing::sampleFolder("count-to-31"));
  ASSERT_EQ(sayingsOf(read), "");
  EXPECT_TRUE(read.course->monthly);
  EXPECT_EQ(entryOf(*read.course, "day-29").day, 29);
  EXPECT_EQ(entryOf(*read.course, "day-29").week, 5);
  EXPECT_EQ(entryOf(*read.course, "day-30").week, 0);
}

// One field spoilt, and everything that is then said: no more, no less.
struct Spoilt {
  const char* file;
  const char* id;
  const char* column;
  std::string text;
  std::string said;
};

constexpr const char* kShop = "01-shop.tsv";
constexpr const char* kSigns = "02-signs.tsv";
const std::string kAny = "?";  // one fault of the row, in the words of engine/text
const std::string kNoEntry = ", which is no entry; name a word, or add it to a lesson\n";
const std::string kTwice = "; leave one out, or give each another word in homograph\n";
const std::string kSpellUyghur = "; write Uyghur with its 32 letters, and ئ before a vowel that begins a word\n";
const std::string kSpellChinese = "; write Chinese characters, and a pinyin syllable with its tone mark for each\n";

const Spoilt kIdsAndKinds[] = {
    {kShop, "clock", "id", "Clock",
     "01-shop.tsv:6: id \"Clock\" is no id; small Latin letters, digits and hyphens, such as thank-you\n"},
    {kShop, "clock", "id", "corner-shop/clock",
     "01-shop.tsv:6: id \"corner-shop/clock\" is no id; small Latin letters, digits and hyphens, such as thank-you\n"},
    {kShop, "clock", "id", "",
     "01-shop.tsv:6: id is empty; small Latin letters, digits and hyphens, such as thank-you\n"},
    {kShop, "clock", "id", "tea",
     "01-shop.tsv:6: id \"tea\" stands already at 01-shop.tsv:3; give the entry an id of its own\n"},
    {kSigns, "you", "id", "tea",
     "02-signs.tsv:5: id \"tea\" stands already at 01-shop.tsv:3; give the entry an id of its own\n"},
    {kShop, "nan", "kind", "dance",
     "01-shop.tsv:2: unknown kind \"dance\"; word, phrase, line, letter, sound or character\n"},
    {kShop, "nan", "kind", "", "01-shop.tsv:2: kind is empty; word, phrase, line, letter, sound or character\n"},
};

const Spoilt kColumnsOfAKind[] = {
    {kShop, "shop", "ug", "", "01-shop.tsv:8: ug is empty; a word has ug: write it\n"},
    {kShop, "shop", "zh", "", "01-shop.tsv:8: zh is empty; a word has zh: write it\n"},
    {kShop, "shop", "en", "", "01-shop.tsv:8: en is empty; a word has en: write it\n"},
    {kShop, "shop", "pinyin", "", "01-shop.tsv:8: pinyin is empty; a word has pinyin: write it\n"},
    {kShop, "ask", "speaker", "", "01-shop.tsv:11: speaker is empty; a line has speaker: write it\n"},
    {kShop, "ask", "speaker", "Bob", "01-shop.tsv:11: speaker is \"Bob\"; A, B, …: one capital letter\n"},
    {kShop, "two-nan", "speaker", "A", "01-shop.tsv:10: a phrase has no speaker; leave it empty\n"},
    {kSigns, "you", "strokes", "", "02-signs.tsv:5: strokes is empty; a character has strokes: write it\n"},
    {kSigns, "you", "strokes", "seven", "02-signs.tsv:5: strokes is \"seven\"; a number from 1 to 64\n"},
    {kSigns, "you", "strokes", "07", "02-signs.tsv:5: strokes is \"07\"; a number from 1 to 64\n"},
    {kSigns, "you", "parts", "", "02-signs.tsv:5: parts is empty; a character has parts: write it\n"},
    {kSigns, "you", "parts", "亻+尔",
     "02-signs.tsv:5: parts has \"亻+尔\"; characters or parts of them, one space between two, such as 亻 尔\n"},
    {kSigns, "letter-a", "strokes", "2", "02-signs.tsv:2: a letter has no strokes; leave it empty\n"},
    {kSigns, "letter-a", "pinyin", "ā", "02-signs.tsv:2: a letter has no pinyin; leave it empty\n"},
    {kSigns, "sound-zh", "pinyin", "", "02-signs.tsv:4: pinyin is empty; a sound has pinyin: write it\n"},
    {kShop, "ask", "register", "rude", "01-shop.tsv:11: register is \"rude\"; polite, plain or nothing\n"},
    {kShop, "ask", "marks", "dropped", "01-shop.tsv:11: unknown mark \"dropped\"; retired is the one mark there is\n"},
};

const Spoilt kLists[] = {
    {kShop, "two-nan", "uses", "nan loaf", "01-shop.tsv:10: uses names \"loaf\"" + kNoEntry},
    {kShop, "two-nan", "uses", "nan nan", "01-shop.tsv:10: uses names \"nan\" twice; once is enough\n"},
    {kShop, "two-nan", "uses", "ask",
     "01-shop.tsv:10: uses names \"ask\", which is a line; name a word or a fixed phrase\n"},
    {kShop, "two-nan", "uses", "two-nan", "01-shop.tsv:10: the entry uses itself; leave its own id out of uses\n"},
    {kShop, "two-nan", "uses", "nan, tea",
     "01-shop.tsv:10: uses names \"nan,\", which is no id; ids of words, one space between two\n"},
    {kShop, "two-nan", "uses", "nan bakery/loaf",
     "01-shop.tsv:10: uses names \"bakery/loaf\", but there is no such course beside this one; name a word that is "
     "there\n"},
    {kShop, "how-much", "ug_also", "نەچچە|",
     "01-shop.tsv:4: ug_also has an empty piece; one | between two answers, none at the ends\n"},
    {kShop, "how-much", "ug_also", "قانچە",
     "01-shop.tsv:4: ug_also says \"قانچە\" twice; leave out what is an answer already\n"},
    {kShop, "how-much", "zh_also", "几|几",
     "01-shop.tsv:4: zh_also says \"几\" twice; leave out what is an answer already\n"},
    {kShop, "how-much", "zh_also", "ji", "01-shop.tsv:4: zh_also: \"ji\" is not Chinese; write Chinese characters\n"},
    {kShop, "how-much", "zh_also", "几 | 多",
     "01-shop.tsv:4: zh_also has a space at its beginning or end; write it as \"几\"\n"
     "01-shop.tsv:4: zh_also has a space at its beginning or end; write it as \"多\"\n"},
};

const Spoilt kTextsTwice[] = {
    {kShop, "clock", "homograph", "duration", "01-shop.tsv:6: ug is also that of \"hour\" at 01-shop.tsv:5" + kTwice},
    {kShop, "clock", "homograph", "", "01-shop.tsv:6: ug is also that of \"hour\" at 01-shop.tsv:5" + kTwice},
    {kShop, "shop", "ug", "چاي", "01-shop.tsv:8: ug is also that of \"tea\" at 01-shop.tsv:3" + kTwice},
    {kSigns, "person", "zh", "你", "02-signs.tsv:6: zh is also that of \"you\" at 02-signs.tsv:5" + kTwice},
    {kSigns, "person", "ug", "نان", "02-signs.tsv:6: ug is also that of \"nan\" at 01-shop.tsv:2" + kTwice},
};

const Spoilt kForm[] = {
    {kShop, "nan", "en", " flat bread",
     "01-shop.tsv:2: en has a space at its beginning or end; write it as \"flat bread\"\n"},
    {kShop, "nan", "en", "flat bread ",
     "01-shop.tsv:2: en has a space at its beginning or end; write it as \"flat bread\"\n"},
    {kShop, "nan", "en", "flat  bread",
     "01-shop.tsv:2: en is not in the storage form: U+0020 stands as character 6; write it as \"flat bread\"\n"},
    {kShop, "shop", "pinyin", "dia\u0300n",
     "01-shop.tsv:8: pinyin is not in the storage form: U+0061 stands as character 3; write it as \"diàn\"\n"},
    {kShop, "nan", "ug", "نا\u0640ن",
     "01-shop.tsv:2: ug is not in the storage form: U+0640 stands as character 3; write it as \"نان\"\n"},
    {kShop, "nan", "ug", "نان\u200F",
     "01-shop.tsv:2: ug is not in the storage form: U+200F stands as character 4; write it as \"نان\"\n"},
    {kShop, "nan", "ug", "\uFEE7\uFE8E\uFEE5",
     "01-shop.tsv:2: ug is not in the storage form: U+FEE7 stands as character 1; write it as \"نان\"\n"},
    {kShop, "clock", "en", "flat\x01 bread", "01-shop.tsv:6: the line holds the control character U+0001; delete it\n"},
    {kShop, "clock", "en", "flat\u0085bread",
     "01-shop.tsv:6: the line holds the control character U+0085; delete it\n"},
    {kShop, "nan", "en", "flat bread 馕",
     "01-shop.tsv:2: en is not in Latin letters alone; write the gloss in English\n"},
    {kShop, "nan", "en", "flat bread (نان)",
     "01-shop.tsv:2: en is not in Latin letters alone; write the gloss in English\n"},
    {kShop, "nan", "en", std::string(2001, 'x'), "01-shop.tsv:2: en is longer than 2000 bytes; shorten it\n"},
    {kShop, "clock", "en", "caf\xE9", "01-shop.tsv:6: the line is not UTF-8; save the file as UTF-8\n"},
};

const Spoilt kScripts[] = {
    {kShop, "nan", "ug", "نا\u06CC", "01-shop.tsv:2: ug: U+06CC looks like ى or ي in نای" + kSpellUyghur},
    {kShop, "nan", "ug", "ان", "01-shop.tsv:2: ug: ان begins with a vowel, write ئ before it" + kSpellUyghur},
    {kShop, "nan", "ug", "نائن", "01-shop.tsv:2: ug: ئ without a vowel after it in نائن" + kSpellUyghur},
    {kShop, "nan", "ug", "نان馕", "01-shop.tsv:2: ug: 馕 (U+9995) is a Chinese character" + kSpellUyghur},
    {kShop, "how-much", "ug_also", "ان",
     "01-shop.tsv:4: ug_also: ان begins with a vowel, write ئ before it" + kSpellUyghur},
    {kShop, "nan", "pinyin", "náng bǐng",
     "01-shop.tsv:2: zh and pinyin: the pinyin has 2 syllables, the Chinese 1 character" + kSpellChinese},
    {kShop, "nan", "pinyin", "nang",
     "01-shop.tsv:2: zh and pinyin: 馕 (nang in \"nang\") has no tone mark" + kSpellChinese},
    {kShop, "nan", "pinyin", "nǎňg", kAny},
    {kShop, "nan", "zh", "ن馕", "01-shop.tsv:2: zh and pinyin: ن (U+0646) is a Uyghur letter" + kSpellChinese},
    {kShop, "how-much", "zh_also", "几ن", "01-shop.tsv:4: zh_also: \"几ن\" is not Chinese; write Chinese characters\n"},
    {kSigns, "letter-a", "ug", "\u06CC", "02-signs.tsv:2: ug: U+06CC looks like ى or ي in ی" + kSpellUyghur},
    {kSigns, "letter-a", "zh", "像“妈”里的 a：ات", kAny},
    {kSigns, "letter-a", "zh", "as in father",
     "02-signs.tsv:2: zh has no Chinese in it; tell in Chinese how the letter sounds\n"},
    {kSigns, "sound-zh", "ug", "zh", "02-signs.tsv:4: ug has no Uyghur in it; tell in Uyghur how the sound is made\n"},
    {kSigns, "sound-zh", "ug", "zh نى اېيتقاندا", kAny},
    {kSigns, "you", "pinyin", "ní hǎo", kAny},
};

template <std::size_t Count>
void expectSaid(const Spoilt (&table)[Count]) {
  for (const Spoilt& spoilt : table) {
    const CourseFolder folder{"corner-shop"};
    folder.set(spoilt.file, spoilt.id, spoilt.column, spoilt.text);
    const ReadCourse read = readCourse(folder.path());
    EXPECT_EQ(read.course->find({"corner-shop/" + std::string{spoilt.id}}), nullptr) << "a faulty row is left out";
    if (spoilt.said == kAny) {
      EXPECT_EQ(read.problems.size(), 1U) << sayingsOf(read);
      continue;
    }
    EXPECT_EQ(sayingsOf(read), spoilt.said) << spoilt.id << '.' << spoilt.column << " = " << spoilt.text;
  }
}

TEST(ReadCourse, NamesIdsAndKindsThatCannotBe) { expectSaid(kIdsAndKinds); }
TEST(ReadCourse, HoldsEachKindToItsColumns) { expectSaid(kColumnsOfAKind); }
TEST(ReadCourse, NamesWhatIsWrongInLists) { expectSaid(kLists); }
TEST(ReadCourse, NamesTextsThatStandTwice) { expectSaid(kTextsTwice); }
TEST(ReadCourse, HoldsEveryFieldToTheStorageForm) { expectSaid(kForm); }
TEST(ReadCourse, HoldsEachSideToItsScript) { expectSaid(kScripts); }

TEST(ReadCourse, ATextThatOnlyARetiredEntryHasIsNotTwice) {
  const CourseFolder folder{"corner-shop"};
  folder.set(kShop, "clock", "homograph", "");
  folder.set(kShop, "clock", "marks", "retired");
  EXPECT_EQ(sayingsOf(readCourse(folder.path())), "");
}

// A piece of a file spoilt.
struct Torn {
  const char* file;
  std::string from;
  std::string to;
  std::string said;
};

template <std::size_t Count>
void expectSaidOf(const std::string& course, const Torn (&table)[Count]) {
  for (const Torn& torn : table) {
    const CourseFolder folder{course};
    folder.replace(torn.file, torn.from, torn.to);
    EXPECT_EQ(sayingsOf(readCourse(folder.path())), torn.said) << torn.from << " → " << torn.to;
  }
}

constexpr const char* kToml = "course.toml";

const Torn kCourseFiles[] = {
    {kToml, "version = 3", "version = three",
     "course.toml:3: Error while parsing boolean: expected 'true', saw 'th'; write it as TOML (https://toml.io)\n"},
    {kToml, "id = \"corner-shop\"\n", "", "course.toml:1: there is no \"id\"; add it\n"},
    {kToml, "id = \"corner-shop\"", "id = 7", "course.toml:2: \"id\" is not a text; put it between quotation marks\n"},
    {kToml, "id = \"corner-shop\"", "id = \"Corner Shop\"",
     "course.toml:2: \"Corner Shop\" is no id of a course; small Latin letters, digits and hyphens\n"},
    {kToml, "id = \"corner-shop\"", "id = \"other-shop\"",
     "course.toml: the id is \"other-shop\", the folder is called \"corner-shop\"; call both the same\n"},
    {kToml, "version = 3", "version = 0", "course.toml:3: there is no version from 1 on; add version = 1\n"},
    {kToml, "version = 3\n", "", "course.toml:1: there is no version from 1 on; add version = 1\n"},
    {kToml, "licence = \"CC-BY-SA-4.0\"", "licence = \"\"", "course.toml:4: \"licence\" is empty; write it\n"},
    {kToml, "licence = ", "license = ",
     "course.toml:1: there is no \"licence\"; add it\ncourse.toml:4: unknown key \"license\"; leave it out\n"},
    {kToml, "zh = \"街角的商店\", ", "", "course.toml:5: there is no \"zh\" of title; add it\n"},
    {kToml, "The corner shop", "The corner  shop",
     "course.toml:5: \"en\" of title is not in the storage form; write it as \"The corner shop\"\n"},
    {kToml, "كوچىدىكى", "اوچىدىكى",
     "course.toml:5: \"ug\" of title: اوچىدىكى begins with a vowel, write ئ before it; write Uyghur with its own "
     "letters\n"},
    {kToml, "title = { ug = \"بەلگىلەر\", zh = \"符号\", en = \"Signs\" }\n", "",
     "course.toml:24: there is no table \"title\" of lesson 2; add it with ug, zh and en\n"},
    {kToml, "店里有馕，也有茶。\n\n", "店里有馕，也有茶。\n",
     "course.toml:17: \"zh\" of note of lesson 1 has a line end inside a paragraph; one line a paragraph, an empty "
     "line "
     "between two\n"},
    {kToml, "read_by_native = true", "read_by_native = \"yes\"",
     "course.toml:9: \"read_by_native\" of lesson 1 is not true or false; write it so\n"},
    {kToml, "02-signs.tsv", "02-sign.tsv",
     "02-sign.tsv: the file is missing; put it there\n"
     "02-signs.tsv: no [[lesson]] of course.toml names this file; add it there, or delete it\n"},
    {kToml, "02-signs.tsv", "../corner-shop/02-signs.tsv",
     "course.toml:25: \"../corner-shop/02-signs.tsv\" is no name of a lesson's file; name a file of this folder in "
     "small letters, such as 01-greetings.tsv\n"
     "02-signs.tsv: no [[lesson]] of course.toml names this file; add it there, or delete it\n"},
    {kToml, "02-signs.tsv", "01-shop.tsv",
     "course.toml:25: 01-shop.tsv is the file of two lessons; give each lesson its own file\n"
     "02-signs.tsv: no [[lesson]] of course.toml names this file; add it there, or delete it\n"},
};

constexpr const char* kSignsTitle = "title = { ug = \"بەلگىلەر\", zh = \"符号\", en = \"Signs\" }";

std::string withCan(const std::string& can) { return std::string{kSignsTitle} + "\ncan = " + can; }

TEST(ReadCourse, WhatOneCanDoAfterALessonIsSaidInEachLanguage) {
  const CourseFolder folder{"corner-shop"};
  folder.replace(kToml, kSignsTitle,
                 withCan("{ ug = [\"ئوقۇيالايمەن.\", \"سورىيالايمەن.\"], zh = [\"我能认。\", \"我能问。\"], "
                         "en = [\"I can read.\", \"I can ask.\"] }"));
  const ReadCourse read = readCourse(folder.path());
  ASSERT_EQ(sayingsOf(read), "");
  EXPECT_TRUE(read.course->lessons[0].can.empty());
  EXPECT_EQ(read.course->lessons[1].can,
            (std::vector<Titles>{{.ug = "ئوقۇيالايمەن.", .zh = "我能认。", .en = "I can read."},
                                 {.ug = "سورىيالايمەن.", .zh = "我能问。", .en = "I can ask."}}));
}

TEST(ReadCourse, NamesWhatIsWrongInWhatOneCanDo) {
  const std::pair<std::string, std::string> faults[] = {
      {"\"I can read.\"", "course.toml:27: there is no table \"can\" of lesson 2; add it with ug, zh and en\n"},
      {"{ ug = [\"ئوقۇيالايمەن.\"], zh = [\"我能认。\", \"我能问。\"], en = [\"I can read.\"] }",
       "course.toml:27: can of lesson 2 has 1 lines in ug, 2 in zh and 1 in en; say the same in each language\n"},
      {"{ ug = [], zh = \"我能认。\", en = [\"I can read.\"] }",
       "course.toml:27: \"ug\" of can of lesson 2 is no list of lines; write them as [\"…\", \"…\"]\n"
       "course.toml:27: \"zh\" of can of lesson 2 is no list of lines; write them as [\"…\", \"…\"]\n"},
      {"{ ug = [\"ۇقۇيالايمەن.\"], zh = [\"\"], en = [7] }",
       "course.toml:27: \"ug\" of can of lesson 2: ۇقۇيالايمەن begins with a vowel, write ئ before it; write Uyghur "
       "with "
       "its own letters\n"
       "course.toml:27: \"zh\" of can of lesson 2 is empty; write it\n"
       "course.toml:27: \"en\" of can of lesson 2 is not a text; put it between quotation marks\n"},
  };
  for (const auto& [can, said] : faults) {
    const CourseFolder folder{"corner-shop"};
    folder.replace(kToml, kSignsTitle, withCan(can));
    EXPECT_EQ(sayingsOf(readCourse(folder.path())), said) << can;
  }
}

TEST(ReadCourse, NamesWhatIsWrongInTheCourseFile) { expectSaidOf("corner-shop", kCourseFiles); }

const Torn kTables[] = {
    {kShop, "\tpage\n", "\tpages\n",
     "01-shop.tsv:1: unknown column \"pages\"; see \"A course folder\" for the names\n"},
    {kShop, "\tpage\n", "\tbook\n", "01-shop.tsv:1: two columns are called \"book\"; leave one\n"},
    {kSigns, "kind\tid", "kin\tid",
     "02-signs.tsv:1: unknown column \"kin\"; see \"A course folder\" for the names\n"
     "02-signs.tsv:1: there is no column \"kind\"; add it\n"},
    {kSigns, "kind\tid", "\xEF\xBB\xBFkind\tid",
     "02-signs.tsv:1: a byte order mark stands before the text; save as UTF-8 without one\n"},
    {kShop, "tea\tword\t", "\n\ntea\tword\t",
     "01-shop.tsv:3: the line is empty; delete it\n01-shop.tsv:4: the line is empty; delete it\n"},
    {kShop, "clock\tword\t", "clock\tword\t\t",
     "01-shop.tsv:6: the row has 19 fields, the header 18; one tab between two fields, also around an empty one\n"},
    {kShop, "clock\tword\t", "clock\tword",
     "01-shop.tsv:6: the row has 17 fields, the header 18; one tab between two fields, also around an empty one\n"},
};

TEST(ReadCourse, NamesWhatIsWrongInATable) { expectSaidOf("corner-shop", kTables); }

const Torn kCalendars[] = {
    {"01-numbers.tsv", "day-5\tphrase\t5\t", "day-5\tphrase\t\t",
     "01-numbers.tsv: no phrase for day 5; a lesson of a monthly course has one for each day from 1 to 31\n"
     "01-numbers.tsv:7: day is empty; a phrase of a monthly course is that of a day, 1 to 31\n"},
    {"01-numbers.tsv", "day-5\tphrase\t5\t", "day-5\tphrase\t6\t",
     "01-numbers.tsv: no phrase for day 5; a lesson of a monthly course has one for each day from 1 to 31\n"
     "01-numbers.tsv:8: day 6 has its phrase at 01-numbers.tsv:7 already; one phrase a day\n"},
    {"01-numbers.tsv", "day-5\tphrase\t5\t", "day-5\tphrase\t32\t",
     "01-numbers.tsv: no phrase for day 5; a lesson of a monthly course has one for each day from 1 to 31\n"
     "01-numbers.tsv:7: day is \"32\"; a number from 1 to 31\n"},
    {"01-numbers.tsv", "day-8\tphrase\t8\t2\t", "day-8\tphrase\t8\t\t",
     "01-numbers.tsv: no phrase for week 2; a lesson of a monthly course has one for each week from 1 to 5\n"},
    {"01-numbers.tsv", "day-8\tphrase\t8\t2\t", "day-8\tphrase\t8\t1\t",
     "01-numbers.tsv: no phrase for week 2; a lesson of a monthly course has one for each week from 1 to 5\n"
     "01-numbers.tsv:10: week 1 has its phrase at 01-numbers.tsv:3 already; one phrase a week\n"},
    {"01-numbers.tsv", "number\tword\t\t", "number\tword\t1\t",
     "01-numbers.tsv:2: a word has no day; leave it empty\n"},
    {kToml, "note = { ug = \"ھەر كۈنى بىر سان.\", zh = \"每天一个数字。\", en = \"A number a day.\" }\n", "",
     "course.toml:8: there is no table \"note\" of lesson 1; add it with ug, zh and en\n"},
};

TEST(ReadCourse, NamesTheDaysAndWeeksOfAMonthThatAreMissingOrTwice) { expectSaidOf("count-to-31", kCalendars); }

TEST(ReadCourse, ARetiredPhraseLeavesItsDayToAnother) {
  const CourseFolder folder{"count-to-31"};
  ASSERT_EQ(sayingsOf(readCourse(folder.path())), "") << "day-3 and day-3-old, which is retired";
  folder.set("01-numbers.tsv", "day-3-old", "marks", "");
  EXPECT_NE(sayingsOf(readCourse(folder.path())).find("day 3 has its phrase at 01-numbers.tsv:5 already"),
            std::string::npos);
}

TEST(ReadCourse, LinesThatEndAsOnWindowsAreSaidOnceAndReadAllTheSame) {
  const CourseFolder folder{"corner-shop"};
  std::string bytes = testing::bytesOf(folder.path() / kShop);
  for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2)) {
    bytes.insert(at, 1, '\r');
  }
  testing::writeBytes(folder.path() / kShop, bytes);
  const ReadCourse read = readCourse(folder.path());
  EXPECT_EQ(sayingsOf(read),
            "01-shop.tsv:1: 12 lines end in a carriage return (CRLF); save with line feeds alone (Unix)\n");
  EXPECT_EQ(read.course->size(), 16U);
}

TEST(ReadCourse, TheLastLineEndsToo) {
  const CourseFolder folder{"corner-shop"};
  std::string bytes = testing::bytesOf(folder.path() / kShop);
  bytes.pop_back();
  testing::writeBytes(folder.path() / kShop, bytes);
  EXPECT_EQ(sayingsOf(readCourse(folder.path())),
            "01-shop.tsv:12: the last line has no end; end it with a line feed\n");
}

TEST(ReadCourse, WordsOfTheCourseBesideAreNamedWithIt) {
  const CourseFolder folder{"corner-shop"};
  fs::copy(testing::sampleFolder("count-to-31"), folder.path().parent_path() / "count-to-31");
  folder.set(kShop, "two-nan", "uses", "nan count-to-31/number");
  const ReadCourse read = readCourse(folder.path());
  EXPECT_EQ(sayingsOf(read), "");
  EXPECT_EQ(entryOf(*read.course, "two-nan").uses.back().text, "count-to-31/number");

  folder.set(kShop, "two-nan", "uses", "nan count-to-31/nothing");
  EXPECT_EQ(sayingsOf(readCourse(folder.path())),
            "01-shop.tsv:10: uses names \"count-to-31/nothing\", which is no entry of that course; name a word that is "
            "there\n");
  folder.set(kShop, "two-nan", "uses", "nan ../corner-shop/tea");
  EXPECT_EQ(readCourse(folder.path()).problems.size(), 1U) << "no way out of the courses";
}

TEST(ReadCourse, FilesThatCannotBeALessonAreSaid) {
  const CourseFolder folder{"corner-shop"};
  testing::writeBytes(folder.path() / kShop, std::string((std::size_t{8} << 20U) + 1, 'x'));
  testing::writeBytes(folder.path() / kSigns, "");
  EXPECT_EQ(sayingsOf(readCourse(folder.path())),
            "01-shop.tsv: the file is larger than 8 MiB; divide it\n"
            "02-signs.tsv:1: the file is empty; begin with a line that names the columns\n");
  fs::remove(folder.path() / kShop);
  fs::create_directory(folder.path() / kShop);
  testing::writeBytes(folder.path() / kSigns, "id\tkind\tug\tzh\ten\n");
  EXPECT_EQ(sayingsOf(readCourse(folder.path())),
            "01-shop.tsv: this is not a file; put a text file there\n"
            "02-signs.tsv:1: the lesson has no entry; add a line for each\n");
}

TEST(ReadCourse, AFileOfEmptyLinesIsNotAFloodOfProblems) {
  const CourseFolder folder{"corner-shop"};
  testing::writeBytes(folder.path() / kSigns,
                      testing::bytesOf(folder.path() / kSigns) + std::string(std::size_t{4} << 20U, '\n'));
  EXPECT_LE(readCourse(folder.path()).problems.size(), 5001U);
}

TEST(ReadCourse, ManyNumbersInALineAreJudgedWithoutTryingEveryWayToReadThem) {
  const CourseFolder folder{"corner-shop"};
  std::string zh;
  std::string pinyin;
  for (int i = 0; i < 60; ++i) {
    zh += "1，";
    pinyin += i % 2 == 0 ? "yī " : "yī yī ";
  }
  folder.set(kShop, "clock", "zh", zh + "馕");
  folder.set(kShop, "clock", "pinyin", pinyin + "ma yī náng");
  EXPECT_EQ(readCourse(folder.path()).problems.size(), 1U);
}

TEST(ReadCourse, KeysOfTenThousandPartsAreRefusedBeforeTheyAreFollowed) {
  const CourseFolder folder{"corner-shop"};
  std::string key = "a";
  for (int i = 0; i < 100'000; ++i) key += ".a";
  testing::writeBytes(folder.path() / kToml, "id = \"corner-shop\"\n" + key + " = 1\n");
  const ReadCourse read = readCourse(folder.path());
  EXPECT_FALSE(read.course);
  EXPECT_EQ(sayingsOf(read), "course.toml:2: too many dots in a row; end the sentence, or quote the key\n");
}

TEST(ReadCourse, WithoutACourseFileThereIsNoCourse) {
  const CourseFolder folder{"corner-shop"};
  fs::remove(folder.path() / kToml);
  const ReadCourse read = readCourse(folder.path());
  EXPECT_FALSE(read.course);
  EXPECT_EQ(sayingsOf(read), "course.toml: the file is missing; put it there\n");
}

TEST(ReadCourse, AFolderThatIsNotThereIsABrokenWorld) {
  const Scratch scratch;
  try {
    readCourse(scratch.path() / "nowhere");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::NotFound);
  }
}

TEST(ReadCourse, TheFolderMayBeNamedWithASlashOrADot) {
  const CourseFolder folder{"corner-shop"};
  EXPECT_EQ(sayingsOf(readCourse(folder.path() / "")), "");
  EXPECT_EQ(sayingsOf(readCourse(folder.path() / "." / "..")).empty(), false) << "the folder above is no course";
  EXPECT_EQ(sayingsOf(readCourse(folder.path() / ".")), "");
}

TEST(ReadCourse, EveryCourseThatShipsIsFaultless) {
  for (const auto& folder : fs::directory_iterator(fs::path{KOWRUK_SOURCE} / "decks")) {
    EXPECT_EQ(sayingsOf(readCourse(folder.path())), "") << folder.path();
  }
}

}  // namespace
}  // namespace kowruk::deck
