// What is found, by what, and in which order.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "engine/find/sample.h"
#include "engine/text/bytes.h"
#include "text/search_key.h"

namespace kowruk::find::testing {
namespace {

struct Case {
  const char* question;
  const char* first;  // the entry that stands first; empty: nothing is found
  Side side;
  How how;
};

class Ask : public ::testing::Test {
 protected:
  static const Index& index() {
    static const Index made = indexOf({sampleCourse()});
    return made;
  }

  static void expectFirst(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
      const auto hits = index().ask(each.question, 10);
      if (*each.first == '\0') {
        EXPECT_EQ(idsOf(hits), "") << each.question;
        continue;
      }
      ASSERT_FALSE(hits.empty()) << each.question;
      EXPECT_EQ(hits.front().entry.text, std::string{"c/"} + each.first) << each.question << ": " << idsOf(hits);
      EXPECT_EQ(nameOf(hits.front().side), nameOf(each.side)) << each.question;
      EXPECT_EQ(nameOf(hits.front().how), nameOf(each.how)) << each.question;
    }
  }

  static std::string ids(std::string_view question, std::size_t limit = 10) {
    return idsOf(index().ask(question, limit));
  }

  static bool finds(std::string_view question, const std::string& id) {
    const auto hits = index().ask(question, 50);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.entry.text == "c/" + id; });
  }
};

TEST_F(Ask, UyghurIsFoundInEveryScriptAndOnEveryKeyboard) {
  expectFirst({{"ياخشىمۇسىز", "hello", Side::Uyghur, How::Same},
               {"ﻳﺎﺧﺸﯩﻤﯘﺳﯩﺰ", "hello", Side::Uyghur, How::Same},
               {"یاخشیمۇسیز", "hello", Side::Uyghur, How::Same},
               {"ياخشيمۇسيز؟", "hello", Side::Uyghur, How::Same},
               {"Yaxshimusiz?", "hello", Side::Uyghur, How::Same},
               {"яхшимусиз", "hello", Side::Uyghur, How::Same},
               {"yahximusiz", "", Side::Uyghur, How::Same},
               {"كىتاب", "book", Side::Uyghur, How::Same},
               {"کىتاب", "book", Side::Uyghur, How::Same},
               {"كيتاب", "book", Side::Uyghur, How::Same},
               {"мектәп", "", Side::Uyghur, How::Same},
               {"ئەسسالامۇئەلەيكۇم", "hello", Side::Uyghur, How::Same},
               {"ata-ana", "parents", Side::Uyghur, How::Same},
               {"ئاتا ئانا", "parents", Side::Uyghur, How::Same},
               {"sa'et", "clock", Side::Uyghur, How::Same},
               {"saet", "clock", Side::Uyghur, How::Same},
               {"саәт", "clock", Side::Uyghur, How::Same},
               {"ⱪanun", "", Side::Uyghur, How::Same}});
}

TEST_F(Ask, DotsOfLatinLettersMayBeLeftOut) {
  expectFirst({{"üzüm", "grape", Side::Uyghur, How::Same},
               {"uzum", "grape", Side::Uyghur, How::SameButForMarks},
               {"ئۇزۇم", "grape", Side::Uyghur, How::SameButForMarks},
               {"yeshil", "green", Side::Uyghur, How::SameButForMarks},
               {"yéshil", "green", Side::Uyghur, How::Same},
               {"yëshil", "green", Side::Uyghur, How::Same}});
}

TEST_F(Ask, ChineseIsFoundByCharactersAndInsideAPhrase) {
  expectFirst({{"银行", "bank", Side::Chinese, How::Same},
               {"銀行", "bank", Side::Chinese, How::Same},
               {"去银行", "at-bank", Side::Chinese, How::Inside},
               {"我们去", "at-bank", Side::Chinese, How::Begins},
               {"我們去銀行", "at-bank", Side::Chinese, How::Same},
               {"书", "book", Side::Chinese, How::Same},
               {"書", "book", Side::Chinese, How::Same},
               {"馆", "library", Side::Chinese, How::Inside},
               {"您好", "hello", Side::Chinese, How::Same},
               {"t恤", "t-shirt", Side::Chinese, How::Same},
               {"Ｔ恤", "t-shirt", Side::Chinese, How::Same},
               {"110", "police", Side::Uyghur, How::Begins},
               {"行银", "", Side::Chinese, How::Same},
               {"们银", "", Side::Chinese, How::Same}});
  EXPECT_EQ(ids("银行"), "bank bank-clerk at-bank");
}

TEST_F(Ask, PinyinIsFoundWithTonesOrWithout) {
  expectFirst({{"nihao", "hello", Side::Pinyin, How::Same},
               {"ni hao", "hello", Side::Pinyin, How::Same},
               {"nǐhǎo", "hello", Side::Pinyin, How::Same},
               {"ni3hao3", "hello", Side::Pinyin, How::Same},
               {"Ni3 hao3!", "hello", Side::Pinyin, How::Same},
               {"ni2hao2", "hello", Side::Pinyin, How::SameButForMarks},
               {"nih", "hello", Side::Pinyin, How::Begins},
               {"mǎ", "horse", Side::Pinyin, How::Same},
               {"ma3", "horse", Side::Pinyin, How::Same},
               {"mà", "scold", Side::Pinyin, How::Same},
               {"māma", "mother", Side::Pinyin, How::Same},
               {"yinhang", "bank", Side::Pinyin, How::Same},
               {"qu yinhang", "at-bank", Side::Pinyin, How::Inside},
               {"lǜchá", "green-tea", Side::Pinyin, How::Same},
               {"lücha", "green-tea", Side::Pinyin, How::Same},
               {"lvcha", "green-tea", Side::Pinyin, How::Same},
               {"lu:4cha2", "green-tea", Side::Pinyin, How::Same},
               {"lv4", "green", Side::Pinyin, How::Same},
               {"nv3ren2", "woman", Side::Pinyin, How::Same},
               {"xi'an", "xian", Side::Pinyin, How::Same},
               {"xian1", "first", Side::Pinyin, How::Same},
               {"wanr", "play", Side::Pinyin, How::Same},
               {"wanr2", "play", Side::Pinyin, How::Same},
               {"tushug", "library", Side::Pinyin, How::Begins}});
  EXPECT_EQ(ids("xian", 2), "xian first");
  EXPECT_EQ(index().ask("mǎ", 10).at(1).how, How::SameButForMarks) << "another tone is found behind";
}

TEST_F(Ask, AGlossIsFoundByItsSenses) {
  expectFirst({{"bank", "bank", Side::Gloss, How::Same},
               {"BANK", "bank", Side::Gloss, How::Same},
               {"well", "good", Side::Gloss, How::Same},
               {"hello", "hello", Side::Gloss, How::Same},
               {"swim", "swim", Side::Gloss, How::Same},
               {"to swim", "swim", Side::Gloss, How::Same},
               {"the bank", "bank", Side::Gloss, How::Same},
               {"time of day", "hello", Side::Gloss, How::Inside},
               {"new boo", "new-book", Side::Gloss, How::Inside},
               {"what tim", "what-time", Side::Gloss, How::Begins},
               {"day time", "hello", Side::Gloss, How::Scattered},
               {"bank we go", "at-bank", Side::Gloss, How::Scattered},
               {"bank we went", "", Side::Gloss, How::Scattered},
               {"xi an", "xian", Side::Pinyin, How::Same}});
}

TEST_F(Ask, TheBestKindOfMatchStandsFirst) {
  // Same, then beginnings (words before the phrase), then inside.
  EXPECT_EQ(ids("ياخشى"), "good hello hello-teacher");
  EXPECT_EQ(ids("كىتاب"), "book bookshop new-book");
  EXPECT_EQ(ids("book"), "book bookshop new-book");
  EXPECT_EQ(ids("بانكا"), "bank bank-clerk");
  const auto hits = index().ask("كىتاب", 10);
  EXPECT_EQ(hits.at(0).how, How::Same);
  EXPECT_EQ(hits.at(1).how, How::Begins);
  EXPECT_EQ(hits.at(2).how, How::Inside);
}

TEST_F(Ask, OneSlipIsForgivenBehindEverythingElse) {
  expectFirst({{"كىتاپ", "book", Side::Uyghur, How::OneSlip},         // another letter
               {"ياخشىمۇسز", "hello", Side::Uyghur, How::OneSlip},    // one missing
               {"ياخشىىمۇسىز", "hello", Side::Uyghur, How::OneSlip},  // one too many
               {"yaxhsimusiz", "hello", Side::Uyghur, How::OneSlip},  // two swapped
               {"ktaib", "", Side::Uyghur, How::OneSlip},             // two slips
               {"mualim", "", Side::Uyghur, How::OneSlip},            // two slips
               {"muellim", "teacher", Side::Uyghur, How::Same},
               {"mu'elim", "teacher", Side::Uyghur, How::OneSlip},
               {"teahcer", "teacher", Side::Gloss, How::OneSlip},
               {"libary", "library", Side::Gloss, How::OneSlip},
               {"tushuguna", "library", Side::Pinyin, How::OneSlip},
               {"yinghang", "bank", Side::Pinyin, How::OneSlip},
               {"图书官", "library", Side::Chinese, How::OneSlip},
               {"图馆", "", Side::Chinese, How::OneSlip},
               {"new bokk", "new-book", Side::Gloss, How::OneSlip},
               {"yëngi kitap", "new-book", Side::Uyghur, How::OneSlip},
               {"yengi ktaib", "", Side::Uyghur, How::OneSlip}});
  EXPECT_EQ(ids("kitab"), "book bookshop new-book") << "nobody slipped who typed a text that is there";
}

TEST_F(Ask, ASlipInTheMiddleOfAWordIsSeenToo) {
  // kitab: the halves are ki and tab; with i and t swapped neither stands as it should.
  EXPECT_EQ(ids("ktaib"), "");
  EXPECT_EQ(ids("ktiab"), "book new-book");
  EXPECT_EQ(ids("kiatb"), "book new-book");
  EXPECT_EQ(ids("ikatab"), "");
  EXPECT_TRUE(finds("teahcer", "teacher"));
  EXPECT_TRUE(finds("bakn", "bank")) << "b a | n k";
  EXPECT_TRUE(finds("bnak", "bank")) << "the letters on both sides of the middle";
}

TEST_F(Ask, ShortWordsAreNotTakenForOthers) {
  EXPECT_FALSE(finds("بور", "is"));       // bor, bar: three letters
  EXPECT_FALSE(finds("بارر", "is"));      // four letters, but the word has three
  EXPECT_FALSE(finds("ئاز", "horse"));    // az, at
  EXPECT_FALSE(finds("银河", "bank"));    // two characters
  EXPECT_FALSE(finds("ni ho", "hello"));  // four letters of pinyin
  EXPECT_FALSE(finds("go", "good") && index().ask("goo", 10).front().how == How::OneSlip);
  EXPECT_FALSE(finds("gok", "book"));
}

TEST_F(Ask, NothingIsFoundForNothing) {
  for (const char* question : {"", " ", "?", "…", "'", "\"", "*", "ـ", "\u200F", "😀", "AND", "zzzz NOT \"", "龘"}) {
    EXPECT_EQ(ids(question), "") << question;
  }
  EXPECT_EQ(ids("银行", 0), "");
  EXPECT_EQ(indexOf({}).ask("银行", 10).size(), 0U);
}

TEST_F(Ask, AsManyAsWantedAndEachOnce) {
  for (const char* question : {"a", "ي", "好", "ma", "b"}) {
    const auto all = index().ask(question, 1000);
    std::set<std::string> ids;
    for (const Hit& hit : all) EXPECT_TRUE(ids.insert(hit.entry.text).second) << hit.entry.text;
    for (std::size_t limit = 1; limit <= all.size(); ++limit) {
      const auto some = index().ask(question, limit);
      ASSERT_EQ(some.size(), limit) << question;
      EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin())) << question << " " << limit;
    }
  }
}

TEST(Ranking, WordsThenPhrasesShortThenLongThenTheOrderOfTheCourses) {
  using enum EntryKind;
  auto first = courseOf("a", {{"long-phrase", Phrase, "چاي ئىچىمەن بۈگۈن.", "我今天喝茶。", "", "x"},
                              {"phrase", Line, "چاي بار.", "有茶。", "", "x"},
                              {"long-word", Word, "چايدان قاپقىقى", "茶壶盖子", "", "x"},
                              {"second", Word, "چايدان", "茶壶", "", "x"},
                              {"old", Word, "چايخور", "茶客", "", "x"}});
  first->lessons.front().entries.back().retired = true;
  const auto later = courseOf("b", {{"third", Word, "چايخان", "茶馆", "", "x"}});
  EXPECT_EQ(idsOf(indexOf({first, later}).ask("چاي", 10)), "second third long-word phrase long-phrase old");
  EXPECT_EQ(idsOf(indexOf({later, first}).ask("چاي", 10)), "third second long-word phrase long-phrase old");
  EXPECT_EQ(idsOf(indexOf({first, later}).ask("茶", 10)), "second third long-word old phrase long-phrase")
      << "有茶 is inside";
}

// "men" is Uyghur, pinyin and a gloss: what is alike in the same way stands in the one order, whichever text it is of.
TEST(Ranking, TheTextThatIsLikeTheQuestionDoesNotDecide) {
  using enum EntryKind;
  const auto course = courseOf("c", {{"gloss", Word, "ئەرلەر", "男人", "nánrén", "men"},
                                     {"pinyin", Word, "ئىشىك", "门", "mén", "door"},
                                     {"uyghur", Word, "مەن", "我", "wǒ", "I"}});
  const auto hits = indexOf({course}).ask("men", 10);
  const std::vector<Hit> expected{{{"c/uyghur"}, Side::Uyghur, How::Same},
                                  {{"c/pinyin"}, Side::Pinyin, How::Same},
                                  {{"c/gloss"}, Side::Gloss, How::Same}};
  EXPECT_EQ(hits, expected) << idsOf(hits);
  const auto other = courseOf(
      "c", {{"uyghur", Word, "مەن ئۆزۈم", "我自己", "wǒ zìjǐ", "I"}, {"gloss", Word, "چاي", "茶", "chá", "menu"}});
  EXPECT_EQ(idsOf(indexOf({other}).ask("men", 10)), "gloss uyghur");
}

TEST(Question, AnyBytesAreAQuestion) {
  const Index index = indexOf({sampleCourse()});
  EXPECT_TRUE(rc::check("bytes", [&] { index.ask(*text::anyBytes(), 10); }));
  EXPECT_TRUE(rc::check("text", [&] { index.ask(*text::anyText(), 10); }));
  for (const char* piece : {"ا", "银", "a ", "ni ", "\"", "\xFF", "ئا ", "AND ", "(", "ma3"}) {
    std::string question;
    for (int i = 0; i < 100'000; ++i) question += piece;
    index.ask(question, 10);
  }
}

// The promise of the order, held against a reading of all entries.
TEST(Question, TheIndexFindsWhatAReadingOfAllEntriesFinds) {
  const auto word = rc::gen::map(rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abi"})),
                                 [](std::string letters) { return letters.substr(0, 4) + "t"; });
  EXPECT_TRUE(rc::check([&] {
    const auto texts = *rc::gen::container<std::vector<std::vector<std::string>>>(
        rc::gen::resize(3, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(word))));
    std::vector<Texts> all;
    for (const auto& words : texts) {
      std::string ug;
      for (const std::string& each : words) ug += (ug.empty() ? "" : " ") + each;
      all.push_back({std::to_string(all.size()), EntryKind::Word, ug, "", "", ""});
    }
    const auto course = courseOf("c", all);
    std::string question = *word;
    question.resize(static_cast<std::size_t>(*rc::gen::inRange(1, static_cast<int>(question.size()) + 1)));
    const auto limit = static_cast<std::size_t>(*rc::gen::inRange(1, 8));

    std::vector<Hit> expected;
    std::vector<const Entry*> order;
    for (const Entry& entry : course->lessons.front().entries) order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->ug.size() < b->ug.size(); });
    const auto hasHow = [&](const Entry& entry, How how) {
      const std::string padded = " " + entry.ug;
      std::string whole = entry.ug;
      whole.erase(std::remove(whole.begin(), whole.end(), ' '), whole.end());
      if (how == How::Same) return whole == question;
      if (how == How::Begins) return entry.ug.rfind(question, 0) == 0;
      return padded.find(" " + question) != std::string::npos;
    };
    std::set<const Entry*> met;
    for (const How how : {How::Same, How::Begins, How::Inside}) {
      for (const Entry* entry : order) {
        if (expected.size() == limit || !hasHow(*entry, how) || !met.insert(entry).second) continue;
        expected.push_back({entry->id, Side::Uyghur, how});
      }
    }
    auto hits = indexOf({course}).ask(question, limit);
    hits.erase(std::remove_if(hits.begin(), hits.end(), [](const Hit& hit) { return hit.how == How::OneSlip; }),
               hits.end());
    RC_ASSERT(hits == expected);
  }));
}

}  // namespace
}  // namespace kowruk::find::testing
