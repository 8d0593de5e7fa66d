// The ladder as a table, and each exercise as a value.
#include "study/exercise.h"

#include <gtest/gtest.h>

#include "study/exercise_line.h"
#include "study/exercise_mark.h"

namespace kowruk::study {
namespace {

using Kind = ExerciseKind;

struct Rung {
  EntryKind kind;
  Skill skill;
  std::optional<double> days;
  std::uint32_t reviews;
  Reads reads;
  bool sound;
  std::vector<Kind> exercises;
};

constexpr Skill kUnderstand = Skill::Understand;
constexpr Skill kSay = Skill::Say;

std::vector<Rung> ladder() {
  const auto word = EntryKind::Word;
  const auto phrase = EntryKind::Phrase;
  const auto letter = EntryKind::Letter;
  const auto sound = EntryKind::Sound;
  const auto script = Reads::Script;
  return {
      {word, kUnderstand, {}, 0, script, true, {Kind::Choose, Kind::Recall}},
      {word, kSay, {}, 0, script, true, {Kind::Choose, Kind::Recall}},
      {word, kUnderstand, 1.99, 3, script, true, {Kind::Choose, Kind::Recall}},
      {word, kUnderstand, 2, 1, script, true, {Kind::Recall}},
      {word, kSay, 6.9, 1, script, true, {Kind::Recall}},
      {word, kUnderstand, 7, 2, script, true, {Kind::Listen, Kind::Recall}},
      {word, kUnderstand, 7, 3, script, true, {Kind::Recall}},
      {word, kUnderstand, 7, 2, script, false, {Kind::Recall}},
      {word, kSay, 7, 2, script, false, {Kind::Type, Kind::Recall}},
      {phrase, kSay, 7, 2, script, false, {Kind::Order, Kind::Type, Kind::Recall}},
      {phrase, kSay, 7, 3, script, false, {Kind::Type, Kind::Order, Kind::Recall}},
      {word, kUnderstand, 45, 3, script, true, {Kind::ReadAloud, Kind::Listen, Kind::Recall}},
      {word, kUnderstand, 45, 4, script, true, {Kind::Listen, Kind::Recall}},
      {word, kUnderstand, 45, 3, script, false, {Kind::Recall}},
      {word, kSay, 400, 4, script, false, {Kind::Type, Kind::Recall}},
      {word, kSay, 400, 5, script, false, {Kind::Recall}},
      {phrase, kSay, 45, 3, script, false, {Kind::Gap, Kind::Order, Kind::Type, Kind::Recall}},
      {phrase, kSay, 45, 4, script, false, {Kind::Order, Kind::Type, Kind::Gap, Kind::Recall}},
      // Letters not met: by ear, by choice, from memory.
      {word, kUnderstand, 5, 2, Reads::Not, true, {Kind::Listen, Kind::Recall}},
      {word, kUnderstand, 500, 3, Reads::Not, true, {Kind::Recall}},
      {phrase, kSay, 500, 2, Reads::Not, true, {Kind::Recall}},
      {phrase, kSay, 500, 3, Reads::Not, true, {Kind::Choose, Kind::Recall}},
      // The pinyin is known and the characters are not.
      {word, kSay, 8, 2, Reads::Pinyin, false, {Kind::Type, Kind::Recall}},
      {phrase, kSay, 61, 3, Reads::Pinyin, true, {Kind::Type, Kind::Recall}},
      {word, kUnderstand, 44.9, 2, Reads::Pinyin, true, {Kind::Listen, Kind::Recall}},
      {word, kUnderstand, 61, 3, Reads::Pinyin, true, {Kind::Listen, Kind::Recall}},
      // The name of a letter is not its sound; a sound is told from others by ear.
      {letter, kUnderstand, 61, 3, script, true, {Kind::Recall}},
      {letter, kSay, 30, 2, script, false, {Kind::Type, Kind::Recall}},
      {sound, kUnderstand, {}, 0, Reads::Not, false, {Kind::Recall}},
      {sound, kUnderstand, {}, 0, Reads::Not, true, {Kind::Choose, Kind::Recall}},
  };
}

TEST(Ladder, AsksByStrengthSkillScriptAndSound) {
  int row = 0;
  for (const Rung& rung : ladder()) {
    EXPECT_EQ(exercisesFor(rung.kind, rung.skill, {rung.days, rung.reviews}, rung.reads, {rung.sound}), rung.exercises)
        << "row " << row;
    ++row;
  }
}

TEST(Ladder, EndsInARecallAndNeverAsksToWriteOrReadWhatHasNotBeenMet) {
  for (const EntryKind kind : {EntryKind::Word, EntryKind::Phrase, EntryKind::Line, EntryKind::Letter, EntryKind::Sound,
                               EntryKind::Character}) {
    for (const Skill skill : {kUnderstand, kSay}) {
      for (int tenth = 0; tenth < 1000; tenth += 7) {
        for (std::uint32_t reviews = 0; reviews < 7; ++reviews) {
          const auto kinds = exercisesFor(kind, skill, {tenth / 10.0, reviews}, Reads::Not, {tenth % 2 == 0});
          ASSERT_EQ(kinds.back(), Kind::Recall);
          for (const Kind each : kinds) {
            EXPECT_TRUE(each == Kind::Choose || each == Kind::Listen || each == Kind::Recall) << codeOf(each);
          }
          for (const Kind each : exercisesFor(kind, kUnderstand, {tenth / 10.0, reviews}, Reads::Script, {true})) {
            EXPECT_TRUE(each != Kind::Type && each != Kind::Order && each != Kind::Gap) << "these belong to say";
          }
        }
      }
    }
  }
}

Exercise choiceOfFour() { return {.kind = Kind::Choose, .options = {{"نان"}, {"چاي"}, {"سۇ"}, {"گۆش"}}, .right = 1}; }

Exercise typed(std::vector<std::string> answers, Language language = Language::Uyghur,
               std::vector<std::string> pinyins = {}) {
  return {.kind = Kind::Type, .expected = {language, std::move(answers), std::move(pinyins)}};
}

TEST(Marked, AChoiceIsGoodAtBestAndAWrongOneForgotten) {
  const Marked right = markChosen(choiceOfFour(), 1);
  EXPECT_EQ(right.judgement.verdict, text::Verdict::Right);
  EXPECT_EQ(right.suggested, Grade::Good);
  EXPECT_EQ(right.best, Grade::Good);
  for (const std::size_t option : {0U, 2U, 3U}) {
    const Marked wrong = markChosen(choiceOfFour(), option);
    EXPECT_EQ(wrong.judgement.verdict, text::Verdict::Wrong);
    EXPECT_EQ(wrong.best, Grade::Forgot);
    EXPECT_EQ(wrong.judgement.wanted, "چاي");
  }
}

struct Written {
  std::vector<std::string> answers;
  std::vector<std::string> pinyins;
  std::string given;
  text::Verdict verdict;
  Grade suggested;
  Grade best;
};

TEST(Marked, WhatIsWrittenIsGoodHardOrForgottenAndEasyByHandOnly) {
  using text::Verdict;
  const std::vector<Written> table{
      {{"كىتاب"}, {}, "كىتاب", Verdict::Right, Grade::Good, Grade::Easy},
      {{"كىتاب"}, {}, "کىتاب", Verdict::RightKey, Grade::Good, Grade::Easy},
      {{"كىتاب"}, {}, "kitab", Verdict::RightScript, Grade::Good, Grade::Easy},
      {{"كىتاب"}, {}, "كتاب", Verdict::Nearly, Grade::Hard, Grade::Hard},
      {{"كىتاب"}, {}, "دەپتەر", Verdict::Wrong, Grade::Forgot, Grade::Forgot},
      {{"كىتاب"}, {}, "", Verdict::Wrong, Grade::Forgot, Grade::Forgot},
      {{"رەھمەت", "كۆپ رەھمەت"}, {}, "كۆپ رەھمەت", Verdict::Right, Grade::Good, Grade::Easy},
      {{"朋友"}, {"péngyou"}, "朋友", Verdict::Right, Grade::Good, Grade::Easy},
      {{"朋友"}, {"péngyou"}, "peng2you", Verdict::RightScript, Grade::Good, Grade::Easy},
      {{"朋友"}, {"péngyou"}, "pengyou", Verdict::Nearly, Grade::Hard, Grade::Hard},
  };
  for (const Written& row : table) {
    const Language language = row.pinyins.empty() ? Language::Uyghur : Language::Chinese;
    const Marked marked = markWritten(typed(row.answers, language, row.pinyins), row.given);
    EXPECT_EQ(marked.judgement.verdict, row.verdict) << row.given;
    EXPECT_EQ(marked.suggested, row.suggested) << row.given;
    EXPECT_EQ(marked.best, row.best) << row.given;
    EXPECT_EQ(marked.given, row.given);
  }
}

TEST(Marked, WhereSpellingIsAskedAnotherScriptIsWrong) {
  Exercise letter = typed({"ب"});
  letter.spelling = true;
  EXPECT_EQ(markWritten(letter, "b").best, Grade::Forgot);
  EXPECT_EQ(markWritten(letter, "ب").suggested, Grade::Good);
  letter.spelling = false;
  EXPECT_EQ(markWritten(letter, "b").suggested, Grade::Good);
}

TEST(Marked, ThePictureShowsASlipAndSaysNothingOfAnotherWord) {
  const Marked slip = markWritten(typed({"كىتاب"}), "كتاب");
  EXPECT_EQ(text::printed(slip.picture), "ك[ى→]تاب");
  EXPECT_TRUE(markWritten(typed({"كىتاب"}), "دەپتەر").picture.empty());
  EXPECT_TRUE(markWritten(typed({"كىتاب"}), "كىتاب").picture.empty());
}

Exercise ordered() {
  return {.kind = Kind::Order,
          .tiles = {"بولۇۋاتىدۇ", "ئىشلىرىڭىز", "قانداق"},
          .order = {"ئىشلىرىڭىز", "قانداق", "بولۇۋاتىدۇ"},
          .expected = {Language::Uyghur, {"ئىشلىرىڭىز قانداق بولۇۋاتىدۇ؟", "قانداق بولۇۋاتىدۇ ئىشلىرىڭىز؟"}, {}}};
}

TEST(Marked, TilesInOrderAreRightTwoNeighboursSwappedNearly) {
  EXPECT_EQ(markOrdered(ordered(), {1, 2, 0}).suggested, Grade::Good);
  EXPECT_EQ(markOrdered(ordered(), {2, 0, 1}).suggested, Grade::Good) << "another accepted line";
  const Marked nearly = markOrdered(ordered(), {2, 1, 0});
  EXPECT_EQ(nearly.suggested, Grade::Hard);
  EXPECT_EQ(nearly.judgement.written, "قانداق ئىشلىرىڭىز");
  EXPECT_EQ(nearly.judgement.wanted, "ئىشلىرىڭىز قانداق");
  EXPECT_EQ(markOrdered(ordered(), {0, 1, 2}).suggested, Grade::Forgot);
}

TEST(Tiles, AreTheWordsOfALineWithoutItsMarks) {
  text::Segmenter uyghur{Language::Uyghur};
  text::Segmenter chinese{Language::Chinese};
  EXPECT_EQ(tilesOf("بۇ سىزنىڭ كىتابىڭىزمۇ؟", Language::Uyghur, uyghur),
            (std::vector<std::string>{"بۇ", "سىزنىڭ", "كىتابىڭىزمۇ"}));
  EXPECT_EQ(tilesOf("他是老师。", Language::Chinese, chinese), (std::vector<std::string>{"他", "是", "老师"}));
  EXPECT_TRUE(tilesOf("رەھمەت!", Language::Uyghur, uyghur).empty());
  const auto many = tilesOf("بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز ئون", Language::Uyghur, uyghur);
  EXPECT_EQ(many.size(), 8U);
  EXPECT_EQ(joined(many, Language::Uyghur), "بىر ئىككى ئۈچ تۆت بەش ئالتە يەتتە سەككىز توققۇز ئون");
}

TEST(Tiles, AreNeverShownInTheirOrder) {
  const std::vector<std::string> tiles{"a", "b", "c"};
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto mixed = shuffled(tiles, seed);
    EXPECT_NE(mixed, tiles);
    EXPECT_TRUE(std::is_permutation(mixed.begin(), mixed.end(), tiles.begin()));
    EXPECT_EQ(shuffled(tiles, seed), mixed) << "the same seed, the same order";
  }
}

Entry entryOf(const char* ug, const char* zh, const char* pinyin = "") {
  Entry entry;
  entry.ug = ug;
  entry.zh = zh;
  entry.pinyin = pinyin;
  return entry;
}

TEST(Gap, LeavesOutAUsedWordWithItsEndings) {
  text::Segmenter words{Language::Uyghur};
  const Entry line = entryOf("بازارغا بېرىپ نان سېتىۋالدىم.", "我去巴扎买了馕。");
  const Entry bazaar = entryOf("بازار", "巴扎");
  const Entry bread = entryOf("نان", "馕");
  const auto first = blankOf(line, {&bazaar, &bread}, Language::Uyghur, 0, words);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->word, "بازارغا");
  EXPECT_EQ(first->before + first->word + first->after, line.ug);
  EXPECT_EQ(blankOf(line, {&bazaar, &bread}, Language::Uyghur, 1, words)->word, "نان") << "by turns";
  EXPECT_FALSE(blankOf(line, {}, Language::Uyghur, 0, words));
}

TEST(Gap, OfChineseIsAWordOfItsOwnWithItsPinyin) {
  text::Segmenter words{Language::Chinese};
  const Entry line = entryOf("", "我的朋友是老师。");
  const Entry friendly = entryOf("", "朋友", "péngyou");
  const Entry half = entryOf("", "友", "yǒu");
  const auto blank = blankOf(line, {&friendly}, Language::Chinese, 0, words);
  ASSERT_TRUE(blank);
  EXPECT_EQ(blank->before, "我的");
  EXPECT_EQ(blank->after, "是老师。");
  EXPECT_EQ(blank->pinyin, "péngyou");
  EXPECT_FALSE(blankOf(line, {&half}, Language::Chinese, 0, words)) << "a part of a word is no word";
}

TEST(Gap, IsNotAWordThatStandsInTheLineTwice) {
  text::Segmenter words{Language::Chinese};
  const Entry line = entryOf("", "茶好，我喝茶。");
  const Entry tea = entryOf("", "茶", "chá");
  EXPECT_FALSE(blankOf(line, {&tea}, Language::Chinese, 0, words));
}

}  // namespace
}  // namespace kowruk::study
