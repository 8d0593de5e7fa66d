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
    for (std::size_t slash = text.find("/01-"); slash != std::string::npos; slash = text.find("/01-")) {
      const std::size_t begin = text.rfind(' ', slash) + 1;
      text.erase(begin, slash + 1 - begin);
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
    {kShop, "shop-old", "marks", "", "01-shop.tsv:8: ug is also that of \"shop-old\" at 01-shop.tsv:7" + kTwice},
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
    {kShop, "clock", "en", "flat\u0085bread", "01-shop.tsv:6: the line holds the control character U+0085; delete it\n"},
    {kShop, "nan", "en", "flat bread 馕",
     "01-shop.tsv:2: en is not in Latin letters alone; write the gloss in English\n"},
    {kShop, "nan", "en", "flat bread (نان)",
     "01-shop.tsv:2: en is not in Latin letters alone; write the gloss in English\n"},
    {kShop, "nan", "en", std::string(2001, 'x'), "01-shop.tsv:2: en is longer than 2000 bytes; shorten it\n"},
    {kShop, "clock", "en", "caf\xE9", "01-shop.tsv:6: the line is not UTF-8; save the file as UTF-8\n"},
};

template <std::size_t Count>
void expectSaid(const Spoilt (&table)[Count]) {
  for (const Spoilt& spoilt : table) {
    const CourseFolder folder{"corner-shop"};
    folder.set(spoilt.file, spoilt.id, spoilt.column, spoilt.text);
    EXPECT_EQ(sayingsOf(readCourse(folder.path())), spoilt.said)
        << spoilt.id << '.' << spoilt.column << " = " << spoilt.text;
  }
}

TEST(ReadCourse, NamesIdsAndKindsThatCannotBe) { expectSaid(kIdsAndKinds); }
TEST(ReadCourse, HoldsEachKindToItsColumns) { expectSaid(kColumnsOfAKind); }
TEST(ReadCourse, NamesWhatIsWrongInLists) { expectSaid(kLists); }
TEST(ReadCourse, NamesTextsThatStandTwice) { expectSaid(kTextsTwice); }
TEST(ReadCourse, HoldsEveryFieldToTheStorageForm) { expectSaid(kForm); }

}  // namespace
}  // namespace kowruk::deck
