// `kowruk text …` as a child: lines in, lines out.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/cli/command.h"

namespace kowruk::cli {
namespace {

using testing::holds;
using testing::Home;
using testing::Outcome;

TEST(Text, EachFilterChangesItsLines) {
  struct Case {
    std::vector<std::string> verb;
    std::string given;
    std::string out;
  };
  const std::vector<Case> cases{
      {{"fold"}, "کىتاب\n\n ﺋﯚﻱ \n", "كىتاب\n\nئۆي\n"},
      {{"fold", "--language", "zh"}, "１１０　ｗｉｆｉ\n", "110 wifi\n"},
      {{"latin"}, "  سائەت 8:30\t؟\n", "  sa'et 8:30\t?\n"},
      {{"arabic"}, "  sa'et 8:30\t?\n", "  سائەت 8:30\t؟\n"},
      {{"arabic"}, "яхшимусиз\nⱪanun\n", "ياخشىمۇسىز\nقانۇن\n"},
      {{"cyrillic"}, "ياخشىمۇسىز؟\n", "яхшимусиз?\n"},
      {{"marks"}, "ni3hao3, nv3er2\n", "nǐhǎo, nǚ'ér\n"},
      {{"numbers"}, "Nǐ hǎo, péngyou\n", "Ni3 hao3, peng2you5\n"},
      {{"segment", "--language", "zh"}, "我们去银行。\n", "我们 去 银行 。\n"},
      {{"segment"}, "ئاتا-ئانا، سىز؟\n", "ئاتا-ئانا ، سىز ؟\n"},
      {{"sort"}, "ئىت\nباش\nئوت\n", "باش\nئوت\nئىت\n"},
      {{"sort", "--language", "zh"}, "银行\tyínháng\n长城\tchángchéng\n", "长城\tchángchéng\n银行\tyínháng\n"},
      {{"latin"}, "", ""},
  };
  const Home home;
  for (const Case& each : cases) {
    std::vector<std::string> arguments{"text"};
    arguments.insert(arguments.end(), each.verb.begin(), each.verb.end());
    const Outcome outcome = home.run(arguments, each.given);
    EXPECT_EQ(outcome.out, each.out) << each.verb.front();
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
  }
}

TEST(Text, TheJudgeGivesAVerdictForEachLine) {
  const Home home;
  const Outcome outcome = home.run({"text", "judge"},
                                   "ug\tكىتاب\tقەلەم\nzh\t书\t桌子\nug\tكىتاب\tکىتاب\nzh\t银行\tyin2hang2\tyínháng\n"
                                   "zh\t银行\tyin2hang2\nug\tئۆي\tئۇي\nug\tرەھمەت|تەشەككۈر\tteshekkür\n");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "wrong\tthe answer is كىتاب\nwrong\tthe answer is 书\n"
            "right-key\ttyped with another key: you wrote ک, the word has ك\nright-script\tin pinyin\n"
            "wrong\tthe pinyin of 银行 is not known here; write it in Chinese\n"
            "nearly\tyou wrote ۇ, the word has ۆ\nright-script\tin Latin letters\n");
}

TEST(Text, AFaultyLineForTheJudgeIsNamedAndTheRestJudged) {
  const Home home;
  const Outcome outcome = home.run({"text", "judge"}, "ug\tكىتاب\nfr\tlivre\tlivre\nug\t|\tx\nug\tكىتاب\tكىتاب\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "standard input:1: a line has three columns or four"));
  EXPECT_TRUE(holds(outcome.errors, "standard input:2: \"fr\" is no language here"));
  EXPECT_TRUE(holds(outcome.errors, "standard input:3: nothing is expected"));
  EXPECT_TRUE(holds(outcome.out, "\nright\tas expected\n"));
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 4);
}

TEST(Text, EnglishIsNoLanguageOfIt) {
  const Home home;
  EXPECT_EQ(home.run({"text", "fold", "--language", "en"}, "a\n").status, 2);
  EXPECT_EQ(home.run({"text"}).status, 2);
  EXPECT_EQ(home.run({"text", "capitals"}).status, 2);
}

}  // namespace
}  // namespace kowruk::cli
