// A teacher's table becomes a course, or a list of what is missing, row by row.
#include "deck/make.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "deck/read.h"
#include "deck/write.h"
#include "engine/deck/folder.h"

namespace kowruk::deck {
namespace {

CoursePlan plan() {
  CoursePlan plan;
  plan.id = {"our-book"};
  plan.licence = "for our class";
  plan.title = {.ug = "كىتابىمىز", .zh = "我们的课本", .en = "Our book"};
  plan.book = "Reader 1";
  plan.columns = {{"课", "unit"},     {"汉语", "zh"}, {"维语对照", "ug"},
                  {"拼音", "pinyin"}, {"页", "page"}, {"意思", "en"}};
  return plan;
}

std::string saidOf(const MadeCourse& made) {
  std::string text;
  for (const Problem& problem : made.problems) text += toText(problem) + "\n";
  return text;
}

const std::string kTable =
    "课,汉语,拼音,维语对照,意思,页\r\n"
    "第一课,谢谢。,Xièxie.,رەھمەت.,Thank you.,12\r\n"
    "第一课,茶,chá,چاي,tea,12\r\n"
    "Unit 2,馕,náng,نان,\"bread, flat\",20\r\n"
    ",,,,,\r\n"
    "第一课,\"店\",diàn,دۇكان ,tea,13\r\n";

TEST(MakeCourse, EveryRowBecomesAnEntryOfItsUnit) {
  const MadeCourse made = makeCourse(plan(), kTable, Separator::Comma, "book.csv");
  ASSERT_EQ(saidOf(made), "");
  const Course& course = made.course.value();
  ASSERT_EQ(course.lessons.size(), 2U);
  EXPECT_EQ(course.lessons[0].file, "01.tsv");
  EXPECT_EQ(course.lessons[0].title.ug, "第一课");
  EXPECT_EQ(course.lessons[1].file, "02-unit-2.tsv");
  ASSERT_EQ(course.lessons[0].entries.size(), 3U);
  const Entry& thanks = course.lessons[0].entries[0];
  EXPECT_EQ(thanks.id.text, "our-book/thank-you");
  EXPECT_EQ(thanks.kind, EntryKind::Phrase);
  EXPECT_EQ(thanks.page, "12");
  EXPECT_EQ(thanks.book, "Reader 1");
  EXPECT_EQ(course.lessons[0].entries[1].kind, EntryKind::Word);
  EXPECT_EQ(course.lessons[0].entries[2].id.text, "our-book/tea-2");
  EXPECT_EQ(course.lessons[0].entries[2].ug, "دۇكان") << "white space at the ends is mended";
  EXPECT_EQ(course.lessons[1].entries[0].en, "bread, flat");
}

TEST(MakeCourse, WrittenItPassesTheGate) {
  const testing::Scratch scratch;
  writeCourse(makeCourse(plan(), kTable, Separator::Comma, "book.csv").course.value(), scratch.path() / "our-book");
  const ReadCourse read = readCourse(scratch.path() / "our-book");
  for (const Problem& problem : read.problems) ADD_FAILURE() << toText(problem);
  EXPECT_EQ(read.course->size(), 4U);
}

TEST(MakeCourse, TabsAndSemicolonsAndAMarkAtTheBeginningAreReadToo) {
  for (const char separator : {'\t', ';'}) {
    std::string table = "\xEF\xBB\xBF" + kTable;
    table.replace(table.find("\"bread, flat\""), 13, "bread");
    std::replace(table.begin(), table.end(), ',', separator);
    if (separator == '\t') table.replace(table.find("\"店\""), 5, "店");
    const MadeCourse made = makeCourse(plan(), table, separator == '\t' ? Separator::Tab : Separator::Comma, "book");
    EXPECT_EQ(saidOf(made), "");
    EXPECT_EQ(made.course->size(), 4U);
  }
}

TEST(MakeCourse, WhatIsMissingIsSaidRowByRow) {
  const std::string table =
      "课,汉语,拼音,维语对照,意思,页\n"
      "第一课,谢谢。,,رەھمەت.,Thank you.,12\n"
      "第一课,茶,chá,,tea,12\n"
      ",馕,náng,نان,bread,20\n"
      "第二课,店,diàn,دۇكان,,21\n"
      "第二课,店,diàn,ۇن,shop,21,,note\n"
      "第二课,水,shuǐ,سۇ,water,21\n";
  const MadeCourse made = makeCourse(plan(), table, Separator::Comma, "book.csv");
  EXPECT_EQ(saidOf(made),
            "book.csv:2: pinyin is empty; a phrase has pinyin: write it\n"
            "book.csv:3: ug is empty; a word has ug: write it\n"
            "book.csv:4: unit is empty; name the lesson the row belongs to\n"
            "book.csv:5: en is empty; a word has en: write it\n"
            "book.csv:6: the row has more cells than the header; name the column, or clear it\n");
  ASSERT_TRUE(made.course);
  EXPECT_EQ(made.course->size(), 1U);
}

TEST(MakeCourse, AHeaderThatDoesNotFitTheMapIsSaid) {
  EXPECT_EQ(saidOf(makeCourse(plan(), "课,汉语,拼音,维语,意思,页\n一,茶,chá,چاي,tea,1\n", Separator::Comma, "b.csv")),
            "b.csv:1: unknown column \"维语\"; map it to a column, or to nothing to leave it out\n"
            "b.csv:1: there is no column \"维语对照\" to be ug; name a column of the table\n"
            "b.csv:1: there is no column ug; add it, or map one to it\n");
}

TEST(MakeCourse, ATableThatIsNoneIsSaid) {
  EXPECT_EQ(saidOf(makeCourse(plan(), "", Separator::Comma, "b.csv")),
            "b.csv: the table has no rows; a header line, then a row for each entry\n");
  EXPECT_EQ(makeCourse(plan(), "\xB5\xDA\xD2\xBB\xBF\xCE,a\nb,c\n", Separator::Comma, "b.csv").problems.front().fault,
            "the row is not UTF-8");
  EXPECT_EQ(saidOf(makeCourse(plan(), kTable + "\"第一课,茶\n", Separator::Comma, "b.csv")),
            "b.csv:7: a quotation mark does not end; close it, or write two for one\n");
}

TEST(MakeCourse, AnIdATitleAndALicenceAreNeeded) {
  CoursePlan bad = plan();
  bad.id = {"Our Book"};
  bad.licence = "";
  bad.title.ug = "";
  EXPECT_EQ(saidOf(makeCourse(bad, kTable, Separator::Comma, "b.csv")),
            "Our Book: this is no id of a course; small Latin letters, digits and hyphens\n"
            "Our Book: the course has no licence; say who may use it and how\n"
            "Our Book: the course has no title in Uyghur; give it one\n");
}

TEST(MakeCourse, AColumnMappedToNothingIsLeftOutAndNamesMayHaveCapitals) {
  CoursePlan own = plan();
  own.columns = {{"Lesson", "unit"}, {"Remarks", ""}};
  const std::string table =
      "Lesson,UG,Zh,Pinyin,EN,Remarks,,\n"
      "1,چاي,茶,chá,tea,hot,,\n";
  const MadeCourse made = makeCourse(own, table, Separator::Comma, "b.csv");
  EXPECT_EQ(saidOf(made), "");
  ASSERT_TRUE(made.course);
  EXPECT_EQ(made.course->lessons.front().entries.front().pinyin, "chá");
  EXPECT_EQ(saidOf(makeCourse(own, table + "1,نان,馕,náng,bread,,,fresh\n", Separator::Comma, "b.csv")),
            "b.csv:3: the row has more cells than the header; name the column, or clear it\n");
  own.columns["Lesson"] = "units";
  EXPECT_EQ(saidOf(makeCourse(own, table, Separator::Comma, "b.csv")),
            "b.csv:1: \"units\" is no column of a course; one of id kind day week ug zh pinyin en uses ug_also zh_also "
            "speaker register topic homograph strokes parts marks book page unit\n");
}

TEST(MakeCourse, ATableIsReadFromItsFileByTabsWhereItsFirstLineHasOne) {
  const testing::Scratch scratch;
  CoursePlan own = plan();
  own.columns.clear();
  testing::writeBytes(scratch.path() / "book.txt", "ug\tzh\tpinyin\ten\nچاي\t茶\tchá\ttea, hot\n");
  EXPECT_EQ(makeCourse(own, scratch.path() / "book.txt").course.value().lessons.front().entries.front().en, "tea, hot");
  testing::writeBytes(scratch.path() / "book.csv", "ug,zh,pinyin,en\nچاي,茶,chá,tea\n");
  EXPECT_EQ(makeCourse(own, scratch.path() / "book.csv").course.value().size(), 1U);
  const MadeCourse none = makeCourse(own, scratch.path() / "other.csv");
  EXPECT_FALSE(none.course);
  EXPECT_EQ(none.problems.front().fault, "the file is missing");
}

TEST(MakeCourse, WithoutUnitsThereIsOneLesson) {
  CoursePlan own = plan();
  own.columns.clear();
  const MadeCourse made = makeCourse(own, "ug\tzh\tpinyin\ten\nچاي\t茶\tchá\ttea\n", Separator::Tab, "b.tsv");
  ASSERT_EQ(saidOf(made), "");
  EXPECT_EQ(made.course->lessons.front().title, own.title);
}

TEST(MakeCourse, AnyTableIsReadToItsEndAndWhatIsMadePassesTheGate) {
  EXPECT_TRUE(rc::check("any table", [] {
    std::string table = kTable;
    for (int wounds = *rc::gen::inRange(0, 4); wounds > 0; --wounds) {
      const std::size_t at = *rc::gen::inRange<std::size_t>(0, table.size());
      const std::string piece =
          *rc::gen::element<std::string>("\"", ",", "\n", "\r\n", "\x01", "\xFF", "茶", "ئ", "\"\"", "  ", "|", "");
      table.replace(at, *rc::gen::inRange<std::size_t>(0, 4), piece);
    }
    const MadeCourse made = makeCourse(plan(), table, Separator::Comma, "book.csv");
    RC_ASSERT(made.course || !made.problems.empty());
    if (!made.course || !made.problems.empty()) return;
    const testing::Scratch scratch;
    writeCourse(*made.course, scratch.path() / "our-book");
    const ReadCourse read = readCourse(scratch.path() / "our-book");
    if (!read.problems.empty()) RC_FAIL(toText(read.problems.front()));
    RC_ASSERT(read.course->size() == made.course->size());
  }));
}

}  // namespace
}  // namespace kowruk::deck
