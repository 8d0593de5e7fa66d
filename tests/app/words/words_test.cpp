// The table of the screens' words: complete, in storage form, with the same slots in each language, and without the
// words the glossary rules out.
#include "words/words.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <vector>

#include "text/canonical.h"
#include "text/direction.h"
#include "text/uyghur.h"

namespace kowruk::words {
namespace {

constexpr std::array kScreens{Language::Uyghur, Language::Chinese, Language::English};

std::vector<Word> allWords() {
  std::vector<Word> all;
  for (int word = 0; word <= static_cast<int>(Word::CourseHasFaults); ++word) all.push_back(static_cast<Word>(word));
  return all;
}

constexpr std::array kErrorKinds{ErrorKind::NotFound, ErrorKind::Exists,  ErrorKind::BadName, ErrorKind::Foreign,
                                 ErrorKind::Newer,    ErrorKind::Damaged, ErrorKind::InUse,   ErrorKind::ReadOnly,
                                 ErrorKind::DiskFull, ErrorKind::NoVoice, ErrorKind::Broken};

std::set<std::string> slotsIn(std::string_view sentence) {
  std::set<std::string> slots;
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
    if (sentence[i] == '%') slots.insert(std::string{sentence.substr(i, 2)});
  }
  return slots;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(Words, EveryWordIsSaidInEveryLanguage) {
  for (const Word word : allWords()) {
    for (const Language language : kScreens) EXPECT_FALSE(say(word, language).empty()) << static_cast<int>(word);
  }
}

TEST(Words, AreInStorageForm) {
  for (const Word word : allWords()) {
    for (const Language language : {Language::Uyghur, Language::Chinese}) {
      EXPECT_TRUE(text::isCanonical(say(word, language))) << say(word, language);
    }
  }
}

TEST(Words, HaveTheSameSlotsInEachLanguage) {
  for (const Word word : allWords()) {
    const auto english = slotsIn(say(word, Language::English));
    EXPECT_EQ(slotsIn(say(word, Language::Uyghur)), english) << say(word, Language::English);
    EXPECT_EQ(slotsIn(say(word, Language::Chinese)), english) << say(word, Language::English);
  }
}

// The vowel before a suffix decides its form: one glued to a value is wrong for half of all values.
TEST(Words, NoUyghurSuffixFollowsAValue) {
  const std::array suffixes{"نىڭ", "نى", "غا", "گە", "قا", "كە", "دا", "دە", "تا", "تە", "دىن", "تىن", "لار", "لەر"};
  for (const Word word : allWords()) {
    const std::string_view sentence = say(word, Language::Uyghur);
    for (std::size_t at = sentence.find('%'); at != std::string_view::npos; at = sentence.find('%', at + 1)) {
      std::string_view after = sentence.substr(at + 2);
      while (!after.empty() && (after[0] == ' ' || after[0] == '-')) after.remove_prefix(1);
      for (const std::string_view suffix : suffixes) {
        const std::string_view rest = after.substr(0, suffix.size());
        const std::string_view next = after.substr(std::min(suffix.size(), after.size()), 1);
        EXPECT_FALSE(rest == suffix && (next.empty() || next == " " || next == "." || next == ":")) << sentence;
      }
    }
  }
}

TEST(Words, KeepToTheGlossary) {
  for (const Word word : allWords()) {
    EXPECT_FALSE(holds(say(word, Language::Uyghur), "خىتاي"));
    EXPECT_FALSE(holds(say(word, Language::Chinese), "维语"));
  }
  EXPECT_EQ(say(Word::UyghurLanguage, Language::Chinese), "维吾尔语");
  EXPECT_EQ(say(Word::MandarinLanguage, Language::Uyghur), "خەنزۇچە");
  EXPECT_EQ(say(Word::Forgot, Language::Uyghur), "ئۇنتۇپتىمەن");
}

TEST(Words, ValuesStandInTheirSlotsAndKeepTheirDirection) {
  EXPECT_EQ(say(Word::CardsWaiting, Language::English, {"12"}), "Cards today: 12");
  EXPECT_EQ(say(Word::MinutesDone, Language::English, {"3", "30"}), "Minutes today: 3 of 30");
  EXPECT_EQ(say(Word::Deleted, Language::English, {"ئايشە"}), text::isolated("ئايشە") + " is deleted.");
}

TEST(Words, EveryErrorIsASentenceThatNamesItsSubjectAndSaysWhatToDo) {
  for (const ErrorKind kind : kErrorKinds) {
    std::set<std::string> sentences;
    for (const Language language : kScreens) {
      const std::string sentence = say(Error(kind, "learner.db", "detail"), language);
      EXPECT_TRUE(holds(sentence, "learner.db")) << sentence;
      EXPECT_FALSE(holds(sentence, "%")) << sentence;
      sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), kScreens.size()) << "two languages say the same";
  }
}

}  // namespace
}  // namespace kowruk::words
