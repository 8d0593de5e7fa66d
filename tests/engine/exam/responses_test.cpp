// Tables of answers and their keys, in the shapes people make, and every fault with its line.
#include "exam/responses.h"

#include <gtest/gtest.h>

#include "engine/exam/published.h"

namespace kowruk::exam {

namespace {

std::string allProblems(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) text += toText(problem) + "\n";
  return text;
}

ReadResponses read(const std::string& table) { return readResponses({"r.csv", table}); }
ReadResponses read(const std::string& table, const std::string& key) {
  return readResponses({"r.csv", table}, NamedBytes{"k.csv", key});
}

}  // namespace

TEST(Responses, TheTwoPublishedTablesAreReadWhole) {
  const Responses six = published("lsat6.csv");
  const Responses seven = published("lsat7_patterns.csv");
  EXPECT_EQ(six.rows(), 1000U);
  EXPECT_EQ(six.total(), 1000);
  EXPECT_EQ(six.items[0].name, "Item 1");
  EXPECT_EQ(seven.rows(), 32U);
  EXPECT_EQ(seven.total(), 1000);
  EXPECT_EQ(patternsOf(six).size(), 30U);  // 01010 and 01100 have nobody
}

TEST(Responses, OptionsAreRightAsTheKeySays) {
  const std::string table = "Q1,Q2,Q3\nB,C,\nA,A,1\n,D,0\n";
  for (const std::string key :
       {"Q1,Q2,Q3\nB,A|C,1\n", "B,A|C,1\n", "Q1,B\nQ2,A|C\nQ3,1\n", "item,key\nQ1,B\nQ2,A|C\n"}) {
    const auto responses = read(table, key);
    ASSERT_TRUE(responses.responses) << key << allProblems(responses.problems);
    EXPECT_EQ(responses.responses->score(0), 2) << key;
    EXPECT_EQ(responses.responses->score(1), 2) << key;
    EXPECT_EQ(responses.responses->score(2), 0) << key;
    EXPECT_EQ(responses.responses->items[1].options, (std::vector<std::string>{"A", "C", "D"}));
    EXPECT_EQ(responses.responses->choice(2, 0), Responses::kNone);
  }
}

TEST(Responses, WhoAnsweredNothingStays) {
  const auto responses = read("Q1,Q2\n1,0\n,\n").responses.value();
  EXPECT_EQ(responses.rows(), 2U);
  EXPECT_EQ(responses.score(1), 0);
}

TEST(Responses, SpreadsheetsWriteTheSameInManyWays) {
  const auto plain = read("Q1,Q2\n1,0\n0,1\n").responses.value();
  for (const std::string table :
       {"\xEF\xBB\xBFQ1,Q2\r\n1,0\r\n0,1\r\n", "\"Q1\";\"Q2\"\n\"1\";0\n0;1", "Q1\tQ2\n1\t 0 \n\n0\t1\n"}) {
    const auto other = read(table);
    ASSERT_TRUE(other.responses) << allProblems(other.problems);
    EXPECT_EQ(other.responses->choices, plain.choices);
    EXPECT_EQ(other.responses->items[1].name, "Q2");
  }
}

TEST(Responses, EveryFaultIsSaidWithItsLine) {
  struct Case {
    std::string table;
    std::string key;  // "none" for none
    std::string said;
  };
  const Case cases[] = {
      {"", "none", "r.csv: the table is empty"},
      {"Q1,Q2\n1,0\n1\n", "none", "r.csv:3: the row has 1 cells, the header 2"},
      {"Q1,Q1\n1,0\n", "none", "r.csv:1: two columns are called Q1"},
      {"Q1,\n1,0\n", "none", "r.csv:1: column 2 has no name"},
      {"Q1,Q2\n1,B\n", "none", "r.csv:2: Q2 is B, and the key does not say"},
      {"Q1,Q2\n1,2\n", "none", "r.csv:2: Q2 is 2"},
      {"Q1,freq\n1,many\n", "none", "r.csv:2: freq is no number of people: many"},
      {"Q1,freq\n1,1.5\n", "none", "r.csv:2: freq is no number"},
      {"freq\n3\n", "none", "r.csv:1: no column is an item"},
      {"Q1\n", "none", "r.csv: nobody answered"},
      {"Q1,Q2\n\"1,0\n", "none", "r.csv:2: a quotation mark does not end"},
      {"Q1,Q2\n1,\xFF\n", "none", "r.csv:2: the row is not UTF-8"},
      {"Q1,Q2\nA,B\n", "", "k.csv: the key is empty"},
      {"Q1,Q2\nA,B\n", "Q1,A\nQ9,B\n", "k.csv:2: the responses have no item Q9"},
      {"Q1,Q2\nA,B\n", "Q1,A\nQ1,B\n", "k.csv:2: Q1 stands in the key twice"},
      {"Q1,Q2\nA,B\n", "Q1,A\nQ2,\n", "k.csv:2: the right answer of Q2 is empty"},
      {"Q1,Q2\nA,B\n", "Q1,A\n", "r.csv:2: Q2 is B, and the key"},
      {"Q1,Q2,Q3\nA,B,C\n", "A,B\nC\n", "k.csv:2: this is no item and its right answer"},
  };
  for (const Case& each : cases) {
    const auto got = each.key == "none" ? read(each.table) : read(each.table, each.key);
    EXPECT_FALSE(got.responses) << each.said;
    EXPECT_NE(allProblems(got.problems).find(each.said), std::string::npos) << each.said << "\n"
                                                                            << allProblems(got.problems);
    for (const Problem& problem : got.problems) EXPECT_FALSE(problem.remedy.empty()) << each.said;
  }
}

TEST(Responses, AllFaultsAreSaidNotTheFirstOnly) { EXPECT_EQ(read("Q1,Q2\n1,x\ny,0\n1,z\n").problems.size(), 3U); }

TEST(Responses, FreeTextIsNoOption) {
  std::string table = "Q1\n";
  for (int i = 0; i < 70; ++i) table += "answer " + std::to_string(i) + "\n";
  const auto got = read(table, "Q1,answer 1\n");
  EXPECT_NE(allProblems(got.problems).find("more than 64 different answers"), std::string::npos);
}

}  // namespace kowruk::exam
