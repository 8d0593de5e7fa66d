// Forms drawn of the real course: what a blueprint asks, or why not; alike, apart and the same again for the same seed.
#include "exam/draw.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "deck/read.h"
#include "exam/allot.h"
#include "exam/distractors.h"
#include "exam/mark.h"
#include "text/judge.h"

namespace kowruk::exam {

namespace {

const Course& year() {
  static const Course course = deck::readCourse(std::string{KOWRUK_SOURCE} + "/decks/first-year").course.value();
  return course;
}

Seed seedOf(std::uint8_t first) {
  Seed seed;
  seed.bytes[0] = first;
  seed.bytes[9] = 77;
  return seed;
}

std::string blueprintText(const std::string& learnt, int forms, const std::string& more = "") {
  return "id = \"trial\"\ncourse = \"first-year\"\nlearnt = \"" + learnt +
         "\"\nlessons = [1, 2, 3]\nforms = " + std::to_string(forms) + "\n" + more + R"(
[[cell]]
kind = "choose-meaning"
items = 8
[[cell]]
kind = "choose-phrase"
items = 6
[[cell]]
kind = "listen"
items = 6
[[cell]]
kind = "type"
items = 5
points = 2
[[cell]]
kind = "order"
items = 4
[[cell]]
kind = "gap"
items = 4
[[cell]]
kind = "match"
items = 2
pairs = 4
[[cell]]
kind = "dialogue"
items = 3
[[cell]]
kind = "read-aloud"
items = 2
points = 3
)";
}

Blueprint blueprintOf(const std::string& text) {
  auto read = readBlueprint(text, "b.toml");
  for (const Problem& problem : read.problems) ADD_FAILURE() << toText(problem);
  return read.blueprint.value();
}

Paper paperOf(const std::string& learnt, int forms, const Seed& seed, const std::string& more = "") {
  return draw(blueprintOf(blueprintText(learnt, forms, more)), year(), seed).paper.value();
}

std::set<std::string> entriesOf(const Form& form) {
  std::set<std::string> entries;
  for (const Item& item : form.items) {
    for (const EntryId& entry : item.key.entries) entries.insert(entry.text);
  }
  return entries;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST(Draw, AFormHoldsWhatTheBlueprintAsks) {
  for (const char* learnt : {"ug", "zh"}) {
    const Paper paper = paperOf(learnt, 3, seedOf(1));
    ASSERT_EQ(paper.forms.size(), 3U);
    for (const Form& form : paper.forms) {
      std::map<ItemKind, int> kinds;
      for (const Item& item : form.items) {
        ++kinds[item.question.kind];
        EXPECT_LE(item.key.lesson, 3U);
        EXPECT_GT(item.key.expected, 500);
        EXPECT_LE(item.key.expected, 1000);
      }
      EXPECT_EQ(form.items.size(), 40U);
      EXPECT_EQ(kinds[ItemKind::ChooseMeaning], 8);
      EXPECT_EQ(kinds[ItemKind::Match], 2);
      EXPECT_EQ(kinds[ItemKind::Dialogue], 3);
      EXPECT_EQ(pointsOf(form), 40 + 5 + 4);
    }
  }
}

TEST(Draw, NoEntryIsAskedTwiceNeitherInAFormNorInTwo) {
  const Paper paper = paperOf("ug", 3, seedOf(2));
  std::set<std::string> all;
  std::size_t asked = 0;
  for (const Form& form : paper.forms) {
    for (const Item& item : form.items) asked += item.key.entries.size();
    const auto entries = entriesOf(form);
    all.insert(entries.begin(), entries.end());
  }
  EXPECT_EQ(all.size(), asked);
  EXPECT_EQ(asked, 3U * (38 + 2 * 4));
}

TEST(Draw, TheSameSeedGivesTheSamePaperByteForByteAndAnotherSeedAnother) {
  const std::string once = textOf(paperOf("zh", 3, seedOf(3)));
  EXPECT_EQ(textOf(paperOf("zh", 3, seedOf(3))), once);
  EXPECT_NE(textOf(paperOf("zh", 3, seedOf(4))), once);
}

TEST(Draw, MoreFormsOrCellsDoNotMoveOthersOptions) {
  // What an item shows does not hang on what else is drawn: an item of two papers has the same options.
  const Paper few = paperOf("ug", 2, seedOf(5));
  const Paper many = paperOf("ug", 3, seedOf(5));
  const auto choicesOf = [](const Paper& paper) {
    std::map<std::string, std::set<std::string>> choices;
    for (const Form& form : paper.forms) {
      for (const Item& item : form.items) {
        if (item.question.kind == ItemKind::Match) continue;
        for (const Shown& choice : item.question.choices) choices[item.key.item].insert(choice.text);
      }
    }
    return choices;
  };
  const auto first = choicesOf(few);
  int compared = 0;
  for (const auto& [item, choices] : choicesOf(many)) {
    if (first.count(item) == 0) continue;
    EXPECT_EQ(first.at(item), choices) << item;
    ++compared;
  }
  EXPECT_GT(compared, 10);
}

TEST(Draw, FormsAreMatchedOnExpectedDifficulty) {
  for (std::uint8_t seed = 0; seed < 20; ++seed) {
    const Spread spread = spreadOf(paperOf("ug", 3, seedOf(seed)));
    EXPECT_LT(spread.most - spread.least, 3) << int{seed};  // thousandths
  }
}

TEST(Draw, FormsThatShareItemsAreMatchedToo) {
  const Paper paper = paperOf("ug", 100, seedOf(7), "share_items = true\n");
  ASSERT_EQ(paper.forms.size(), 100U);
  const Spread spread = spreadOf(paper);
  EXPECT_LT(spread.most - spread.least, 3);
  std::map<std::string, int> uses;
  for (const Form& form : paper.forms) {
    EXPECT_EQ(entriesOf(form).size(), 38U + 8) << form.name;
    for (const std::string& entry : entriesOf(form)) ++uses[entry];
  }
  EXPECT_GT(uses.size(), 150U);  // the whole bank is used, not a few items again and again
}

TEST(Draw, WrongOptionsAreNeverAlsoRight) {
  for (const char* learnt : {"ug", "zh"}) {
    for (std::uint8_t seed = 0; seed < 6; ++seed) {
      const Paper paper = paperOf(learnt, 3, seedOf(seed));
      const Language language = *languageOf(learnt);
      for (const Form& form : paper.forms) {
        for (const Item& item : form.items) {
          const ItemKind kind = item.question.kind;
          if (kind != ItemKind::ChooseMeaning && kind != ItemKind::Listen && kind != ItemKind::ChoosePhrase &&
              kind != ItemKind::Dialogue) {
            continue;
          }
          const Entry& entry = *year().find(item.key.entries.front());
          const bool meanings = kind == ItemKind::ChooseMeaning || kind == ItemKind::Listen;
          const Language shown = meanings ? otherOf(language) : language;
          const auto& also = shown == Language::Uyghur ? entry.ugAlso : entry.zhAlso;
          text::Expected expected{shown, {entry.in(shown)}, {}};
          expected.answers.insert(expected.answers.end(), also.begin(), also.end());
          ASSERT_EQ(item.question.choices.size(), 4U);
          for (std::size_t i = 0; i < 4; ++i) {
            const auto verdict = text::judge(expected, item.question.choices[i].text).verdict;
            const bool right = verdict != text::Verdict::Wrong && verdict != text::Verdict::Nearly;
            EXPECT_EQ(right, i == item.key.right.front()) << item.key.item << ' ' << item.question.choices[i].text;
          }
        }
      }
    }
  }
}

TEST(Draw, TheJudgeKeepsEntriesApartThatMeanTheSame) {
  Entry thanks;
  thanks.kind = EntryKind::Word;
  thanks.ug = "رەھمەت";
  thanks.zh = "谢谢";
  thanks.zhAlso = {"多谢"};
  thanks.en = "thank you";
  Entry many = thanks;
  many.ug = "كۆپ رەھمەت";
  many.zh = "多谢";
  many.zhAlso = {};
  many.en = "many thanks";
  Entry water = thanks;
  water.ug = "سۇ";
  water.zh = "水";
  water.zhAlso = {};
  water.en = "water";
  const auto clash = [](const Entry& one, const Entry& other) {
    return mayBothBeRight(lookAt(one, 1), lookAt(other, 1));
  };
  EXPECT_TRUE(clash(thanks, many));
  EXPECT_TRUE(clash(many, thanks));
  EXPECT_FALSE(clash(thanks, water));
  Entry enter = water;
  enter.ug = "كىرمەك";
  enter.zh = "进";
  enter.en = "to enter, to come in (a house)";
  Entry come = water;
  come.ug = "كەلمەك";
  come.zh = "来";
  come.en = "to come in";
  EXPECT_TRUE(clash(enter, come));
}

TEST(Draw, TheMostPlausibleOptionIsLeftOutWhereItIsRightToo) {
  const std::pair<const char*, const char*> words[] = {{"رەھمەت", "谢谢"}, {"كۆپ رەھمەت", "多谢"}, {"سۇ", "水"},
                                                       {"چاي", "茶"},      {"نان", "馕"},          {"ئۆي", "家"},
                                                       {"كىتاب", "书"},    {"ئات", "马"}};
  Course course;
  course.id = {"small"};
  course.lessons.resize(1);
  for (const auto& [ug, zh] : words) {
    Entry entry;
    entry.id = {"small/w" + std::to_string(course.lessons[0].entries.size())};
    entry.ug = ug;
    entry.zh = zh;
    entry.en = ug;
    entry.topic = course.lessons[0].entries.size() < 2 ? "thanks" : "things";
    course.lessons[0].entries.push_back(entry);
  }
  course.lessons[0].entries[0].zhAlso = {"多谢"};
  const Blueprint blueprint = blueprintOf(
      "id = \"t\"\ncourse = \"small\"\nlearnt = \"ug\"\nlessons = [1]\n"
      "[[cell]]\nkind = \"choose-meaning\"\nitems = 8\n");
  for (std::uint8_t seed = 0; seed < 10; ++seed) {
    const Paper paper = draw(blueprint, course, seedOf(seed)).paper.value();
    for (const Item& item : paper.forms[0].items) {
      std::set<std::string> choices;
      for (const Shown& choice : item.question.choices) choices.insert(choice.text);
      EXPECT_FALSE(choices.count("谢谢") > 0 && choices.count("多谢") > 0) << item.key.item;
    }
  }
}

TEST(Draw, TheFirstLookKnowsWhatTheJudgeOverlooks) {
  const std::pair<const char*, const char*> pairs[] = {
      {"كىتاب", "کىتاب"},           {"ئاتا-ئانا", "ئاتا ئانا"},
      {"رەھمەت (سىزگە)", "رەھمەت"}, {"ياخشىمۇسىز؟", "ياخشىمۇسىز"},
      {"شەھەر", "شەهەر"},           {"رەھمەت سىزگە", "رەھمەت، سىزگە!"}};
  for (const auto& [expected, given] : pairs) {
    Entry one;
    Entry other;
    one.ug = expected;
    other.ug = given;
    const auto verdict = text::judge({Language::Uyghur, {expected}, {}}, given).verdict;
    EXPECT_TRUE(verdict != text::Verdict::Wrong && verdict != text::Verdict::Nearly) << expected << ' ' << given;
    EXPECT_TRUE(mayBeJudgedRight(lookAt(one, 1).ug[0], lookAt(other, 1).ug[0])) << expected << ' ' << given;
  }
}

TEST(Draw, TheFirstLookPassesOverNothingThatTheJudgeCallsRight) {
  std::vector<Look> looks;
  for (std::size_t lesson = 0; lesson < 2; ++lesson) {
    for (const Entry& entry : year().lessons[lesson].entries) looks.push_back(lookAt(entry, lesson + 1));
  }
  int right = 0;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    for (std::size_t j = i % 5; j < looks.size(); j += 5) {  // a fifth of all pairs, each entry with itself among them
      for (const LookedAnswer& one : looks[i].ug) {
        for (const LookedAnswer& other : looks[j].ug) {
          const auto verdict = text::judge({Language::Uyghur, {one.text}, {}}, other.text).verdict;
          if (verdict == text::Verdict::Wrong || verdict == text::Verdict::Nearly) continue;
          EXPECT_TRUE(mayBeJudgedRight(one, other)) << one.text << ' ' << other.text;
          ++right;
        }
      }
    }
  }
  EXPECT_GT(right, 150);
}

TEST(Draw, TheRightOptionStandsInEveryPlaceAlike) {
  std::array<int, 4> places{};
  for (std::uint8_t seed = 0; seed < 30; ++seed) {
    for (const Form& form : paperOf("ug", 1, seedOf(seed)).forms) {
      for (const Item& item : form.items) {
        if (item.question.choices.size() == 4 && item.key.right.size() == 1) ++places[item.key.right.front()];
      }
    }
  }
  for (const int count : places) EXPECT_NEAR(count, 30 * 23 / 4, 50);
}

TEST(Draw, TilesNeverStandInTheirOrder) {
  for (std::uint8_t seed = 0; seed < 30; ++seed) {
    for (const Form& form : paperOf("zh", 2, seedOf(seed)).forms) {
      for (const Item& item : form.items) {
        if (item.question.kind != ItemKind::Order) continue;
        EXPECT_FALSE(std::is_sorted(item.key.right.begin(), item.key.right.end()));
      }
    }
  }
}

TEST(Draw, ACandidatesFormHoldsNeitherKeyNorSeed) {
  const Paper paper = paperOf("ug", 2, seedOf(9));
  for (const Form& form : paper.forms) {
    const std::string text = candidateText(paper.test, form.name, questionsOf(form));
    EXPECT_FALSE(holds(text, toText(paper.seed)));
    EXPECT_FALSE(holds(text, "first-year/"));
    for (const char* line :
         {"\nseed\t", "\nkey\t", "\nright\t", "\nanswer\t", "\npinyin\t", "\nentry\t", "\nnearly\t"}) {
      EXPECT_FALSE(holds(text, line)) << line;
    }
    for (const Item& item : form.items) {
      if (item.question.kind != ItemKind::Type && item.question.kind != ItemKind::Gap) continue;
      // Nor does a question hold its own answer.
      const std::string own = candidateText(paper.test, form.name, {item.question});
      EXPECT_FALSE(holds(own, item.key.answers.front())) << item.key.item;
    }
    // Forms of the same questions are the same bytes, whatever is right.
    Form other = form;
    for (Item& item : other.items) item.key = {};
    EXPECT_EQ(candidateText(paper.test, form.name, questionsOf(other)), text);
  }
}

TEST(Draw, WhatTheCourseCannotGiveIsSaidCellByCell) {
  const std::string text =
      "id = \"t\"\ncourse = \"first-year\"\nlearnt = \"ug\"\nlessons = [1]\nforms = 3\n"
      "[[cell]]\nkind = \"choose-meaning\"\nitems = 4\n"
      "[[cell]]\nkind = \"dialogue\"\nitems = 30\n"
      "[[cell]]\nkind = \"type\"\ntopic = \"no-such\"\nitems = 1\n";
  const Drawn drawn = draw(blueprintOf(text), year(), seedOf(1));
  EXPECT_FALSE(drawn.paper);
  ASSERT_EQ(drawn.shortages.size(), 2U);
  EXPECT_EQ(drawn.shortages[0].cell, 1U);
  EXPECT_EQ(drawn.shortages[0].asked, 90U);
  EXPECT_GT(drawn.shortages[0].missing, 70U);
  EXPECT_EQ(drawn.shortages[1].cell, 2U);
  EXPECT_EQ(drawn.shortages[1].missing, 3U);
}

TEST(Draw, AnchorsAreKeptAsTheyWereAndWhatWasSeenIsLeftOut) {
  Past past;
  past.papers.push_back(paperOf("ug", 1, seedOf(11)));
  std::vector<std::string> anchors;
  for (const Item& item : past.papers[0].forms[0].items) {
    if (anchors.size() < 6 && item.question.kind != ItemKind::Match) anchors.push_back(item.key.item);
  }
  std::string list = "anchors = [";
  for (const std::string& anchor : anchors) list += "\"" + anchor + "\", ";
  const Drawn drawn = draw(blueprintOf(blueprintText("ug", 2, list + "]\n")), year(), seedOf(12), past);
  ASSERT_TRUE(drawn.paper);
  const auto seen = entriesOf(past.papers[0].forms[0]);
  std::set<std::string> drawnEntries;
  std::size_t drawnItems = 0;
  for (const Form& form : drawn.paper->forms) {
    EXPECT_EQ(form.items.size(), 40U);
    std::size_t kept = 0;
    for (const Item& item : form.items) {
      if (!item.key.anchor) {
        for (const EntryId& entry : item.key.entries) {
          EXPECT_EQ(seen.count(entry.text), 0U) << entry.text;
          EXPECT_TRUE(drawnEntries.insert(entry.text).second) << entry.text;
        }
        ++drawnItems;
        continue;
      }
      ++kept;
      const auto& before = past.papers[0].forms[0].items;
      EXPECT_TRUE(std::any_of(before.begin(), before.end(), [&](const Item& old) {
        return old.question == item.question && old.key.right == item.key.right;
      })) << item.key.item;
    }
    EXPECT_EQ(kept, anchors.size());
  }
  EXPECT_EQ(drawnItems, 2 * (40 - anchors.size()));
  const Drawn lost =
      draw(blueprintOf(blueprintText("ug", 1, "anchors = [\"first-year/x:type:ug\"]\n")), year(), seedOf(12), past);
  EXPECT_FALSE(lost.paper);
  EXPECT_EQ(lost.lostAnchors, std::vector<std::string>{"first-year/x:type:ug"});
}

TEST(Draw, APaperReadBackIsTheSame) {
  const Paper paper = paperOf("zh", 2, seedOf(13), "title = { ug = \"سىناق\", zh = \"测试\\t一\\n二\", en = \"-\" }\n");
  const auto read = readPaper(textOf(paper), "paper.txt");
  for (const Problem& problem : read.problems) ADD_FAILURE() << toText(problem);
  ASSERT_TRUE(read.paper);
  EXPECT_EQ(*read.paper, paper);
}

TEST(Draw, ADamagedPaperIsRefusedWithItsLine) {
  const std::string text = textOf(paperOf("ug", 1, seedOf(14)));
  EXPECT_FALSE(readPaper("", "p").paper);
  EXPECT_FALSE(readPaper(text.substr(0, text.size() / 2), "p").paper);
  std::string other = text;
  other.replace(other.find("\nseed\t"), 8, "\nseed\txx");
  const auto read = readPaper(other, "p");
  EXPECT_FALSE(read.paper);
  ASSERT_FALSE(read.problems.empty());
  EXPECT_GT(read.problems[0].line, 1);
  std::string choice = text;
  choice.replace(choice.find("\nright\t") + 7, 1, "9");
  EXPECT_FALSE(readPaper(choice, "p").paper);
}

TEST(Draw, HistoryWeighsAgainstTheModel) {
  EXPECT_EQ(expectedShare(0.9, {.choices = 4, .letters = 0}, {}), 925);
  EXPECT_EQ(expectedShare(0.9, {}, {.people = 20, .right = 10}), 700);
  EXPECT_EQ(expectedShare(0.9, {}, {.people = 980, .right = 490}), 508);
  EXPECT_LT(expectedShare(0.9, {.choices = 0, .letters = 10}, {}), 900);
  const Recalls recalls;
  EXPECT_GT(recalls.after(1), 0.9);
  for (int day = 0; day <= 800; ++day) {
    EXPECT_GT(recalls.after(day), 0.85);
    EXPECT_LE(recalls.after(day), 1);
  }
}

TEST(Blueprint, EveryFaultIsSaidWithItsLine) {
  const auto said = [](const std::string& text) {
    const auto read = readBlueprint(text, "b.toml");
    EXPECT_FALSE(read.blueprint) << text;
    std::string all;
    for (const Problem& problem : read.problems) all += toText(problem) + "\n";
    return all;
  };
  const std::string head = "id = \"t\"\ncourse = \"first-year\"\nlearnt = \"ug\"\nlessons = [1]\n";
  EXPECT_TRUE(holds(said("id = "), "b.toml:1: "));
  EXPECT_TRUE(holds(said(head), "asks for nothing"));
  EXPECT_TRUE(holds(said(head + "forms = 0\n"), "b.toml:5: forms is 0"));
  EXPECT_TRUE(holds(said(head + "voices = \"x\"\n"), "b.toml:5: a blueprint has no voices"));
  EXPECT_TRUE(holds(said(head + "provisions = [\"money\"]\n"), "b.toml:5: there is no provision money"));
  EXPECT_TRUE(
      holds(said(head + "[[cell]]\nkind = \"dance\"\nitems = 2\n"), "b.toml:6: there is no kind of item dance"));
  EXPECT_TRUE(holds(said(head + "[[cell]]\nkind = \"type\"\n"), "does not say how many"));
  EXPECT_TRUE(holds(said(head + "[[cell]]\nkind = \"type\"\nitems = 2\nlessons = [4]\n"),
                    "b.toml:8: lesson 4 is not one of the test's"));
  EXPECT_TRUE(holds(said(head + "[[cell]]\nkind = \"type\"\nitems = 2\nentries = [\"letter\"]\n"),
                    "no item asks for a letter"));
  EXPECT_TRUE(holds(said("lessons = [1]\n"), "the test has no id"));
  EXPECT_TRUE(holds(said("lessons = [1]\n"), "names no course"));
}

TEST(Allot, GivesAllThatCanBeGiven) {
  // The first cell prefers what only the second can use.
  const Allotment allotment = allot({{2, {0, 1, 2, 3}}, {2, {0, 1}}}, 4);
  EXPECT_EQ(allotment.given[0], (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(allotment.given[1], (std::vector<std::size_t>{0, 1}));
}

TEST(Allot, IsMaximalByHallsConditionAndGivesNothingTwice) {
  EXPECT_TRUE(rc::check([] {
    const auto cells = *rc::gen::inRange<std::size_t>(1, 6);
    const std::size_t entries = 8;
    std::vector<Wanting> wanting(cells);
    for (Wanting& each : wanting) {
      each.wanted = *rc::gen::inRange<std::size_t>(0, 5);
      for (std::size_t entry = 0; entry < entries; ++entry) {
        if (*rc::gen::inRange(0, 3) == 0) each.choices.push_back(entry);
      }
    }
    const Allotment allotment = allot(wanting, entries);
    std::set<std::size_t> given;
    std::size_t total = 0;
    std::size_t wanted = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) {
      total += allotment.given[cell].size();
      wanted += wanting[cell].wanted;
      RC_ASSERT(allotment.given[cell].size() <= wanting[cell].wanted);
      given.insert(allotment.given[cell].begin(), allotment.given[cell].end());
    }
    RC_ASSERT(given.size() == total);
    // Hall, König: the most that can be given is the least, over sets of cells, of what the set may have and the
    // others want.
    std::size_t most = wanted;
    for (std::size_t set = 0; set < (1U << cells); ++set) {
      std::set<std::size_t> may;
      std::size_t others = 0;
      for (std::size_t cell = 0; cell < cells; ++cell) {
        if ((set >> cell & 1U) == 0)
          others += wanting[cell].wanted;
        else
          may.insert(wanting[cell].choices.begin(), wanting[cell].choices.end());
      }
      most = std::min(most, may.size() + others);
    }
    RC_ASSERT(total == most);
  }));
}

TEST(Chance, IsChaCha20) {
  // A key of 16 zero bytes, 20 rounds: the stream begins 89670952 608364fd 00b2f909 36f031c8 in bytes.
  Chance chance{Seed{}, 0};
  for (const std::uint32_t word : {0x52096789U, 0xfd648360U, 0x09f9b200U, 0xc831f036U}) EXPECT_EQ(chance.next(), word);
}

TEST(Chance, EveryNumberBelowIsAsLikely) {
  Chance chance{seedOf(1), 5};
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts[chance.below(7)];
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);
  EXPECT_EQ(seedFrom(toText(seedOf(5))), seedOf(5));
  EXPECT_FALSE(seedFrom("12"));
  EXPECT_FALSE(seedFrom(std::string(32, 'g')));
}

TEST(Draw, FormsHaveNames) {
  EXPECT_EQ(formName(0), "A");
  EXPECT_EQ(formName(25), "Z");
  EXPECT_EQ(formName(26), "AA");
  EXPECT_EQ(formName(27), "AB");
  EXPECT_EQ(formName(26 * 27), "AAA");
}

}  // namespace kowruk::exam
