// The exercises of every entry of the real courses: what may be asked, and that no wrong answer is ever right.
#include "study/exercise_book.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "deck/read.h"
#include "study/exercise_line.h"
#include "study/exercise_mark.h"
#include "study/exercise_script.h"
#include "text/unicode.h"

namespace kowruk::study {
namespace {

using Kind = ExerciseKind;

const std::filesystem::path kDecks = std::filesystem::path{KOWRUK_SOURCE} / "decks";

Course read(const char* name) { return std::move(deck::readCourse(kDecks / name).course.value()); }

const std::vector<Course>& courses() {
  static const std::vector<Course> all{read("first-year"), read("first-steps"), read("uyghur-letters"),
                                       read("mandarin-sounds"), read("first-characters")};
  return all;
}

std::vector<const Course*> pointers() {
  std::vector<const Course*> all;
  for (const Course& course : courses()) all.push_back(&course);
  return all;
}

const Entry& entry(const char* id) {
  for (const Course& course : courses()) {
    if (const Entry* found = course.find({id})) return *found;
  }
  throw std::runtime_error(std::string{"no entry "} + id);
}

// The script courses teach one language, the others both.
bool teaches(const Course& course, Language learnt) {
  if (course.id.text == "uyghur-letters") return learnt == Language::Uyghur;
  const bool ofChinese = course.id.text == "mandarin-sounds" || course.id.text == "first-characters";
  return !ofChinese || learnt == Language::Chinese;
}

// Every card with KOWRUK_FULL (tests/run --full), else one of seven.
std::size_t stride() { return std::getenv("KOWRUK_FULL") != nullptr ? 1 : 7; }

template <class Do>
void forEveryCard(const Do& act) {
  std::size_t met = 0;
  for (const Language learnt : {Language::Uyghur, Language::Chinese}) {
    ExerciseBook book{pointers(), learnt, {.sound = true}};
    for (const Course& course : courses()) {
      if (!teaches(course, learnt)) continue;
      for (const Lesson& lesson : course.lessons) {
        for (const Entry& each : lesson.entries) {
          for (const Skill skill : {Skill::Understand, Skill::Say}) {
            if (met++ % stride() != 0) continue;
            act(book, Asked{.entry = &each, .learnt = learnt, .skill = skill, .reads = Reads::Script});
          }
        }
      }
    }
  }
}

// The language an option of a choice is judged in; a reading is one of the language learnt.
text::Expected expectedAs(const Line& option, const Asked& asked) {
  if (option.language != Language::English) return expectedOf(*asked.entry, option.language);
  return expectedOf(*asked.entry, asked.learnt);
}

TEST(Choice, NoWrongAnswerOfAnyEntryIsRight) {
  std::size_t choices = 0;
  std::size_t none = 0;
  forEveryCard([&](ExerciseBook& book, const Asked& asked) {
    for (const Kind kind : {Kind::Choose, Kind::Listen}) {
      const auto exercise = book.make(kind, asked);
      if (!exercise || exercise->options.empty()) {
        ++none;
        continue;
      }
      ++choices;
      ASSERT_EQ(exercise->options.size(), 4U);
      std::set<std::string> texts;
      for (std::size_t i = 0; i < 4; ++i) {
        const Line& option = exercise->options[i];
        EXPECT_TRUE(texts.insert(option.text).second) << option.text;
        const auto verdict = text::judge(expectedAs(option, asked), option.text).verdict;
        EXPECT_EQ(verdict < text::Verdict::Nearly, i == exercise->right)
            << asked.entry->id.text << ": " << option.text << " " << codeOf(verdict);
      }
    }
  });
  EXPECT_GT(choices, 7'000U / stride());
  EXPECT_LT(none, choices / 50) << "nearly every entry can be chosen among four";
}

TEST(Choice, OfAWordHeardHoldsNoOtherWordThatSoundsTheSame) {
  forEveryCard([&](ExerciseBook& book, const Asked& asked) {
    if (asked.learnt != Language::Chinese) return;
    const auto exercise = book.make(Kind::Listen, asked);
    if (!exercise || exercise->options.empty()) return;
    const auto said = text::readPinyin(asked.entry->pinyin).syllables;
    for (std::size_t i = 0; i < 4; ++i) {
      if (i == exercise->right || exercise->options[i].language != Language::English) continue;
      EXPECT_NE(text::readPinyin(exercise->options[i].text).syllables, said) << asked.entry->id.text;
    }
  });
}

std::set<std::string> wrongOf(const char* id, Language learnt, Skill skill, Kind kind = Kind::Choose) {
  ExerciseBook book{pointers(), learnt, {.sound = true}};
  std::set<std::string> wrong;
  for (std::uint32_t reviews = 0; reviews < 6; ++reviews) {
    const Asked asked{
        .entry = &entry(id), .learnt = learnt, .skill = skill, .strength = {{}, reviews}, .reads = Reads::Script};
    const Exercise exercise = book.make(kind, asked).value();
    for (std::size_t i = 0; i < exercise.options.size(); ++i) {
      if (i != exercise.right) wrong.insert(exercise.options[i].text);
    }
  }
  return wrong;
}

bool holdsOneOf(const std::set<std::string>& texts, const std::set<std::string>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& each) { return texts.count(each) > 0; });
}

TEST(Choice, WrongAnswersTeach) {
  EXPECT_TRUE(holdsOneOf(wrongOf("uyghur-letters/b", Language::Uyghur, Skill::Say), {"پ", "ت", "ن", "ي"}))
      << "letters that look alike";
  EXPECT_TRUE(holdsOneOf(wrongOf("uyghur-letters/o", Language::Uyghur, Skill::Say), {"ئۇ", "ئۆ", "ئۈ"}));
  EXPECT_TRUE(holdsOneOf(wrongOf("mandarin-sounds/tone-buy", Language::Chinese, Skill::Understand), {"mài"}))
      << "tones that are near";
  EXPECT_TRUE(holdsOneOf(wrongOf("first-year/apple", Language::Chinese, Skill::Understand),
                         {"نان", "ئۈزۈم", "قوغۇن", "سۈت", "ياڭاق", "ئۆرۈك", "شاپتۇل", "تاماق", "چاي"}))
      << "words of the topic";
}

TEST(Choice, IsTheSameForTheSameCardAndVariesWithItsReviews) {
  ExerciseBook one{pointers(), Language::Chinese, {}};
  ExerciseBook other{pointers(), Language::Chinese, {}};
  std::set<std::size_t> places;
  std::set<std::vector<std::string>> sets;
  for (std::uint32_t reviews = 0; reviews < 12; ++reviews) {
    const Asked asked{.entry = &entry("first-year/teacher"), .learnt = Language::Chinese, .strength = {{}, reviews}};
    const Exercise exercise = one.exerciseFor(asked);
    const Exercise again = other.exerciseFor(asked);
    EXPECT_EQ(exercise.options, again.options);
    EXPECT_EQ(exercise.right, again.right);
    places.insert(exercise.right);
    std::vector<std::string> texts;
    for (const Line& option : exercise.options) texts.push_back(option.text);
    sets.insert(texts);
  }
  EXPECT_EQ(places.size(), 4U) << "the right answer stands everywhere";
  EXPECT_GT(sets.size(), 4U);
}

TEST(Order, EveryLinesTilesInOrderAreRightAndAreShownInAnother) {
  std::size_t orders = 0;
  forEveryCard([&](ExerciseBook& book, const Asked& asked) {
    const auto exercise = book.make(Kind::Order, asked);
    if (asked.skill != Skill::Say || !exercise || exercise->tiles.empty()) return;
    ++orders;
    EXPECT_NE(exercise->tiles, exercise->order) << asked.entry->id.text;
    const std::string line = joined(exercise->order, asked.learnt);
    EXPECT_LT(text::judge(exercise->expected, line).verdict, text::Verdict::Nearly) << line;
  });
  EXPECT_GT(orders, 600U / stride());
}

TEST(Gap, EveryGapIsFilledByItsWordAndHidesIt) {
  std::size_t gaps = 0;
  forEveryCard([&](ExerciseBook& book, const Asked& asked) {
    if (asked.skill != Skill::Say) return;
    const auto exercise = book.make(Kind::Gap, asked);
    if (!exercise) return;
    ++gaps;
    const std::string word = exercise->expected.answers.front();
    EXPECT_EQ(exercise->before + word + exercise->after, asked.entry->in(asked.learnt));
    EXPECT_EQ(markWritten(*exercise, word).suggested, Grade::Good);
    EXPECT_EQ((exercise->before + exercise->after).find(word), std::string::npos) << asked.entry->id.text;
  });
  EXPECT_GT(gaps, 500U / stride());
}

TEST(Question, OfALetterIsNotExplainedByItself) {
  ExerciseBook book{pointers(), Language::Uyghur, {}};
  const Entry& letter = entry("uyghur-letters/b");
  for (const Kind kind : {Kind::Choose, Kind::Recall, Kind::Type}) {
    const auto said = book.make(kind, {.entry = &letter, .skill = Skill::Say});
    EXPECT_EQ(said->cue, Cue::Reading);
    const auto read = book.make(kind, {.entry = &letter, .skill = Skill::Understand});
    EXPECT_FALSE(read->reading) << "the reading of a letter is the answer";
  }
  const auto choice = book.make(Kind::Choose, {.entry = &letter, .skill = Skill::Understand});
  EXPECT_EQ(choice->options[choice->right].text, "b");
}

TEST(Question, CarriesItsReadingUntilTheLettersHaveBeenMet) {
  ExerciseBook book{pointers(), Language::Chinese, {.sound = true}};
  const Entry& word = entry("first-year/teacher");
  for (const Kind kind : {Kind::Choose, Kind::Recall}) {
    EXPECT_TRUE(book.make(kind, {.entry = &word, .learnt = Language::Chinese})->reading);
    EXPECT_TRUE(book.make(kind, {.entry = &word, .learnt = Language::Chinese, .reads = Reads::Pinyin})->reading);
    EXPECT_FALSE(book.make(kind, {.entry = &word, .learnt = Language::Chinese, .reads = Reads::Script})->reading);
  }
  const auto said = book.make(Kind::Choose, {.entry = &word, .learnt = Language::Chinese, .skill = Skill::Say});
  for (const Line& option : said->options) EXPECT_FALSE(option.reading.empty()) << option.text;
  const auto known = book.make(
      Kind::Choose, {.entry = &word, .learnt = Language::Chinese, .skill = Skill::Say, .reads = Reads::Script});
  for (const Line& option : known->options) EXPECT_TRUE(option.reading.empty()) << option.text;
}

TEST(Met, LettersComeWithTheCardsThatTeachThem) {
  MetLetters met;
  const Entry nan = entry("first-year/nan");
  EXPECT_EQ(readsOf(met, nan, Language::Uyghur), Reads::Not);
  for (const char* letter : {"uyghur-letters/a", "uyghur-letters/n"}) met.add(entry(letter));
  EXPECT_EQ(nan.ug, "نان");
  EXPECT_EQ(readsOf(met, nan, Language::Uyghur), Reads::Script);
  EXPECT_EQ(readsOf(met, entry("first-year/tea"), Language::Uyghur), Reads::Not);
  met.add(nan);
  EXPECT_EQ(readsOf(met, entry("first-year/teacher"), Language::Uyghur), Reads::Not) << "a word teaches no letters";
}

TEST(Met, OfChineseThePinyinFirstAndThenTheCharacters) {
  MetLetters met;
  const Entry& person = entry("first-characters/ren2");
  EXPECT_EQ(readsOf(met, person, Language::Chinese), Reads::Not);
  Entry sound = entry("mandarin-sounds/n-i");
  sound.pinyin = "rén";
  met.add(sound);
  EXPECT_EQ(readsOf(met, person, Language::Chinese), Reads::Pinyin);
  met.add(person);
  EXPECT_EQ(readsOf(met, person, Language::Chinese), Reads::Script);
  EXPECT_EQ(readsOf({.all = true}, entry("first-year/teacher"), Language::Chinese), Reads::Script);
}

}  // namespace
}  // namespace kowruk::study
