// Answers into points, as people write them on a grid.
#include "exam/mark.h"

#include <gtest/gtest.h>

namespace kowruk::exam {

namespace {

Item itemOf(ItemKind kind, int points = 1) {
  Item item;
  item.question.kind = kind;
  item.question.points = points;
  item.key.item = "c/" + std::string{codeOf(kind)};
  return item;
}

Item choice() {
  Item item = itemOf(ItemKind::ChooseMeaning);
  item.question.choices = {{"水", ""}, {"谢谢", ""}, {"茶", ""}, {"家", ""}};
  item.key.right = {1};
  return item;
}

Item order() {
  Item item = itemOf(ItemKind::Order, 2);
  item.question.choices = {{"كىتاب", ""}, {"بۇ", ""}, {"ياخشى", ""}};
  item.key.right = {1, 0, 2};
  item.key.answers = {"بۇ كىتاب ياخشى."};
  return item;
}

Item match() {
  Item item = itemOf(ItemKind::Match, 4);
  item.question.choices = {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}};
  item.question.left = item.question.choices;
  item.key.right = {2, 0, 3, 1};
  return item;
}

Item typed() {
  Item item = itemOf(ItemKind::Type, 2);
  item.key.answers = {"كىتاب", "دەپتەر"};
  return item;
}

double pointsFor(const Item& item, const std::string& answer) {
  const auto mark = markOf(item, answer, 50, Language::Uyghur);
  return mark ? mark->points : -1;
}

Paper smallPaper() {
  Paper paper;
  paper.test.learnt = Language::Uyghur;
  paper.forms = {{"A", {choice(), typed(), itemOf(ItemKind::ReadAloud, 3)}}, {"B", {match()}}};
  return paper;
}

}  // namespace

TEST(Mark, AnswersEarnWhatTheyAreWorth) {
  struct Case {
    Item item;
    std::string answer;
    double points;  // -1: it cannot be an answer
  };
  const Case cases[] = {
      {choice(), "B", 1},
      {choice(), "b", 1},
      {choice(), "2", 1},
      {choice(), "A", 0},
      {choice(), "", 0},
      {choice(), "E", -1},
      {choice(), "5", -1},
      {choice(), "0", -1},
      {choice(), "AB", -1},
      {order(), "2 1 3", 2},
      {order(), "213", 2},
      {order(), "BAC", 2},
      {order(), "2,1,3", 2},
      {order(), "123", 0},
      {order(), "21", 0},
      {order(), "211", -1},
      {order(), "214", -1},
      {match(), "3 1 4 2", 4},
      {match(), "3142", 4},
      {match(), "3124", 2},
      {match(), "3---", 1},
      {match(), "31", 2},
      {match(), "31425", -1},
      {match(), "3 1 9 2", -1},
      {typed(), "كىتاب", 2},
      {typed(), "kitab", 2},
      {typed(), "دەپتەر", 2},
      {typed(), "كىتاپ", 1},
      {typed(), "سۇ", 0},
      {typed(), " كىتاب ", 2},
      {itemOf(ItemKind::ReadAloud, 3), "2", 2},
      {itemOf(ItemKind::ReadAloud, 3), "1.5", 1.5},
      {itemOf(ItemKind::ReadAloud, 3), "4", -1},
      {itemOf(ItemKind::ReadAloud, 3), "good", -1},
  };
  for (const Case& each : cases) {
    EXPECT_EQ(pointsFor(each.item, each.answer), each.points) << each.item.key.item << ": " << each.answer;
  }
}

TEST(Mark, ASheetIsMarkedAndGivesTablesForTheAnalysis) {
  std::vector<Problem> problems;
  const Grid grid = readGrid("code,form,1,2,3\nq2,A,C,,1\nk7,A,B,kitab,3\nz9,B,3142\n", "a.csv", problems);
  const MarkedTest test = markTest(smallPaper(), grid);
  EXPECT_TRUE(test.problems.empty());
  ASSERT_EQ(test.sittings.size(), 3U);
  EXPECT_EQ(test.sittings[0].points, 1);
  EXPECT_EQ(test.sittings[1].points, 6);
  EXPECT_EQ(test.sittings[2].points, 4);
  const auto files = responsesOf(smallPaper(), 0, test.sittings);
  EXPECT_EQ(files.responses, "c/choose-meaning,c/type,c/read-aloud\nB,1,1\nC,,0\n");
  EXPECT_EQ(files.key, "item,key\nc/choose-meaning,B\nc/type,1\nc/read-aloud,1\n");
  const auto read = readResponses({"r", files.responses}, NamedBytes{"k", files.key});
  ASSERT_TRUE(read.responses);
  EXPECT_EQ(read.responses->score(0), 3);
  EXPECT_EQ(files.responses.find("k7"), std::string::npos);  // no code in it
}

TEST(Mark, FaultsOfASheetAreSaidWithTheirLines) {
  const auto said = [](const std::string& sheet) {
    std::vector<Problem> problems;
    const auto test = markTest(smallPaper(), readGrid(sheet, "a.csv", problems));
    std::string all;
    for (const Problem& problem : test.problems) all += toText(problem) + "\n";
    return all;
  };
  EXPECT_NE(said("").find("a.csv: the answers have no header"), std::string::npos);
  EXPECT_NE(said("code,form,1\nx,C,B\n").find("a.csv:2: the paper has no form C"), std::string::npos);
  EXPECT_NE(said("code,form,1\nx,A,F\n").find("a.csv:2: answer 1 cannot be one: F"), std::string::npos);
  EXPECT_NE(said("code,form,1\n,A,B\n").find("a.csv:2: the row has no code"), std::string::npos);
  EXPECT_NE(said("code,form,1\nx,B,1,2\n").find("a.csv:2: there are more answers than the 1 items"), std::string::npos);
  EXPECT_NE(said("code,form,1\nx,A,B\nx,A,B\n").find("a.csv:3: the code x has two rows"), std::string::npos);
}

}  // namespace kowruk::exam
