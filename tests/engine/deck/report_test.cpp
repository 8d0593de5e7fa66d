// How a course rises, worked out by hand for a small one.
#include "deck/report.h"

#include <gtest/gtest.h>

#include "deck/read.h"
#include "engine/deck/folder.h"

namespace kowruk::deck {
namespace {

Entry made(const std::string& id, EntryKind kind, int day = 0, const std::vector<std::string>& uses = {}) {
  Entry entry;
  entry.id = {"c/" + id};
  entry.kind = kind;
  entry.day = day;
  for (const std::string& used : uses) entry.uses.push_back({used.find('/') == std::string::npos ? "c/" + used : used});
  return entry;
}

// Three lessons: in the first the phrases stand in another order than their days.
Course risingCourse() {
  Course course;
  course.id = {"c"};
  course.lessons.resize(3);
  course.lessons[0].entries = {made("tea", EntryKind::Word),
                               made("bread", EntryKind::Word),
                               made("please", EntryKind::Word),
                               made("second", EntryKind::Phrase, 2, {"tea", "please"}),
                               made("first", EntryKind::Phrase, 1, {"tea", "bread"}),
                               made("third", EntryKind::Phrase, 3, {"second", "tea"})};
  course.lessons[1].entries = {made("cup", EntryKind::Word),
                               made("saucer", EntryKind::Word),
                               made("pot", EntryKind::Word),
                               made("steep", EntryKind::Phrase, 1, {"cup", "saucer", "pot", "tea"}),
                               made("ahead", EntryKind::Phrase, 2, {"sugar", "other/word"}),
                               made("silent", EntryKind::Phrase, 3),
                               made("said", EntryKind::Line, 0, {"cup", "tea", "please"})};
  course.lessons[2].entries = {made("sugar", EntryKind::Word),
                               made("sweet", EntryKind::Phrase, 1, {"sugar", "bread", "tea"}),
                               made("line", EntryKind::Line, 0, {"sugar"})};
  Entry old = made("old", EntryKind::Phrase, 1, {"bread", "bread", "cup"});
  old.retired = true;
  course.lessons[2].entries.push_back(old);
  return course;
}

std::vector<std::size_t> newWordsOf(const LessonReport& lesson) {
  std::vector<std::size_t> counts;
  for (const PhraseLevel& level : lesson.levels) counts.push_back(level.newWords);
  return counts;
}

TEST(Report, CountsEachLesson) {
  const CourseReport report = reportOn(risingCourse());
  ASSERT_EQ(report.lessons.size(), 3U);
  EXPECT_EQ(report.lessons[0].words, 3U);
  EXPECT_EQ(report.lessons[0].phrases, 3U);
  EXPECT_EQ(report.lessons[1].lines, 1U);
  EXPECT_EQ(report.lessons[1].silent, 1U);
  EXPECT_EQ(report.lessons[2].phrases, 1U) << "the retired one does not count";
  Course course = risingCourse();
  course.lessons[0].entries.push_back(made("a", EntryKind::Letter));
  EXPECT_EQ(reportOn(course).lessons[0].words, 4U);
  EXPECT_EQ(reportOn(course).lessons[0].reuses.size(), 3U) << "a letter is used by every word";
}

TEST(Report, AWordIsNewInTheFirstPhraseThatUsesItByDay) {
  const CourseReport report = reportOn(risingCourse());
  EXPECT_EQ(report.lessons[0].levels[0].phrase.text, "c/first");
  EXPECT_EQ(newWordsOf(report.lessons[0]), (std::vector<std::size_t>{2, 1, 0})) << "a phrase met before is one word";
  EXPECT_EQ(newWordsOf(report.lessons[1]), (std::vector<std::size_t>{3, 1, 0})) << "words of lessons before are known";
  EXPECT_DOUBLE_EQ(report.lessons[0].newWordsPerPhrase, 1.0);
  EXPECT_DOUBLE_EQ(report.lessons[1].newWordsPerPhrase, 4.0 / 3.0);
}

TEST(Report, NamesPhrasesThatAreTooSteepAndWordsThatComeLater) {
  const CourseReport report = reportOn(risingCourse());
  EXPECT_TRUE(tooSteep(report.lessons[0]).empty());
  const auto steep = tooSteep(report.lessons[1]);
  ASSERT_EQ(steep.size(), 2U);
  EXPECT_EQ(steep[0].phrase.text, "c/steep");
  EXPECT_EQ(steep[0].newWords, 3U);
  EXPECT_EQ(steep[1].phrase.text, "c/ahead");
  EXPECT_EQ(steep[1].ahead, std::vector<EntryId>{{"c/sugar"}});
}

TEST(Report, CountsHowOftenAWordComesAgain) {
  const CourseReport report = reportOn(risingCourse());
  const auto reuse = [&](std::size_t lesson, std::size_t word) { return report.lessons[lesson].reuses.at(word); };
  EXPECT_EQ(reuse(0, 0).own, 3U);
  EXPECT_EQ(reuse(0, 0).later, 3U);
  EXPECT_TRUE(reuse(0, 0).enough);
  EXPECT_EQ(reuse(0, 1).later, 1U) << "what a retired phrase uses is not used";
  EXPECT_FALSE(reuse(0, 1).enough) << "bread comes again once";
  EXPECT_TRUE(reuse(1, 0).enough) << "of the last two lessons, their own phrases and lines count: cup";
  EXPECT_FALSE(reuse(1, 1).enough) << "saucer";
  EXPECT_TRUE(reuse(2, 0).enough) << "sugar";
  const auto rare = tooRare(report.lessons[0]);
  ASSERT_EQ(rare.size(), 2U);
  EXPECT_EQ(rare[0].word.text, "c/bread");
  EXPECT_EQ(rare[1].word.text, "c/please");
}

TEST(Report, ACourseThatWasReadIsReportedWithItsLines) {
  const CourseReport report = reportOn(readCourse(testing::sampleFolder("corner-shop")).course.value());
  EXPECT_EQ(report.lessons[0].levels[0].phrase.text, "corner-shop/how-much-is-tea");
  EXPECT_EQ(report.lessons[0].levels[0].line, 9);
  EXPECT_EQ(report.lessons[0].levels[0].newWords, 2U);
}

}  // namespace
}  // namespace kowruk::deck
