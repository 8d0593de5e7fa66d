// The search box over a million entries: what it takes to make the index, how large it is, and how soon the first
// twenty hits of every kind of question are there.
//
// The entries are made: words of Uyghur, pinyin and English syllables put together by a fixed sequence of chance,
// common ones far more often than rare ones (as Zipf found), a third of the entries words and two thirds phrases of
// three to eight words. Questions are taken from the entries themselves, some with a slip.
//
// KOWRUK_FIND_ENTRIES=10000 makes fewer. The index stands in the folder for temporary files and is deleted.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "find/building.h"
#include "find/index.h"
#include "text/pinyin_forms.h"
#include "text/syllables.h"

namespace kowruk::find {
namespace {

namespace fs = std::filesystem;

std::size_t entriesWanted() {
  const char* said = std::getenv("KOWRUK_FIND_ENTRIES");  // NOLINT(concurrency-mt-unsafe): nothing here sets one
  return said != nullptr ? std::stoul(said) : 1'000'000;
}

// One thing in four languages' worth of spelling.
struct MadeWord {
  std::string ug;
  std::string zh;
  std::string pinyin;
  std::string en;
};

class Chance {
 public:
  std::size_t below(std::size_t count) { return generator_() % count; }
  // 0 far more often than the last, as words in texts are.
  std::size_t ranked(std::size_t count) {
    const double u = static_cast<double>(generator_() % 1'000'000'007U) / 1'000'000'007.0;
    return static_cast<std::size_t>(std::pow(static_cast<double>(count), u)) - 1;
  }

 private:
  std::mt19937_64 generator_{20261124};
};

template <class List>
const auto& oneOf(Chance& chance, const List& list) {
  return list[chance.below(list.size())];
}

// The syllables of Mandarin, common and rare ones mixed.
const std::vector<std::string>& syllables() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> list;
    for (const char* initial : {"sh", "y", "d", "j", "zh", "x",  "l", "g", "h", "b", "t", "w",
                                "q",  "m", "r", "z", "n",  "ch", "f", "k", "s", "p", "c", ""}) {
      for (const char* final :
           {"i",  "e",  "a",  "u",  "ao", "ai", "en", "an",  "ang", "ong",  "ian",  "eng", "ing", "ou",  "uo",   "ei",
            "in", "ui", "iu", "un", "ue", "v",  "ia", "iao", "ie",  "iang", "iong", "ua",  "uai", "uan", "uang", "o"}) {
        const std::string letters = std::string{initial} + final;
        if (text::isSyllable(letters)) list.push_back(letters);
      }
    }
    Chance chance;
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[chance.below(i)]);
    return list;
  }();
  return all;
}

MadeWord makeWord(Chance& chance, std::size_t size) {
  static const std::vector<std::string> kUg{
      "كى",  "تاب", "ياخ", "شى",  "مۇ", "سىز", "رەھ",  "مەت", "دوخ", "تۇر", "خا",  "نا", "بىر", "چاي", "نەچ", "چە",
      "بول", "دى",  "قە",  "يەر", "دە", "ئال", "مىلى", "گۈل", "ئۆي", "لەر", "نىڭ", "غا", "دىن", "سۆز", "تىل", "ۋې"};
  static const std::vector<std::string> kEn{"ta",  "ble", "ma",  "ker", "re", "ding",  "hou", "se",   "wa",  "ter",
                                            "sun", "day", "gar", "den", "li", "brary", "tea", "cher", "mor", "ning"};
  MadeWord word;
  std::string numbers;
  for (std::size_t i = 0; i < size; ++i) {
    word.ug += oneOf(chance, kUg);
    const char32_t character = 0x4E00 + static_cast<char32_t>(chance.ranked(6000));
    word.zh += static_cast<char>(0xE0 | (character >> 12));
    word.zh += static_cast<char>(0x80 | (character >> 6 & 0x3F));
    word.zh += static_cast<char>(0x80 | (character & 0x3F));
    numbers += syllables()[chance.ranked(syllables().size())] + std::to_string(1 + chance.below(4));
    word.en += oneOf(chance, kEn);
  }
  word.pinyin = text::toMarks(numbers);
  return word;
}

std::shared_ptr<const Course> makeCourse(std::size_t entries) {
  Chance chance;
  std::vector<MadeWord> words;
  for (std::size_t i = 0; i < entries / 3; ++i)
    words.push_back(makeWord(chance, 1 + (i < 300 ? 0 : 1) + chance.below(3)));
  auto course = std::make_shared<Course>();
  course->id = {"million"};
  course->lessons.resize(1);
  auto& list = course->lessons.front().entries;
  list.reserve(entries);
  for (std::size_t i = 0; i < entries; ++i) {
    Entry entry;
    entry.id = {"million/" + std::to_string(i)};
    const bool isWord = i < words.size();
    entry.kind = isWord ? EntryKind::Word : EntryKind::Phrase;
    const std::size_t parts = isWord ? 1 : 3 + chance.below(6);
    for (std::size_t p = 0; p < parts; ++p) {
      const MadeWord& word = words[isWord ? i : chance.ranked(words.size())];
      const char* space = p == 0 ? "" : " ";
      entry.ug += space + word.ug;
      entry.zh += word.zh;
      entry.pinyin += space + word.pinyin;
      entry.en += space + word.en;
    }
    list.push_back(std::move(entry));
  }
  return course;
}

// The courses, the file, and the index in it: made once.
struct Shelf {
  Shelf() {
    std::string pattern = (fs::temp_directory_path() / "kowruk-find-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    folder = pattern;
    courses = {makeCourse(entriesWanted())};
    Building building(courses, folder / "find.db");
    index = std::move(building).index();
  }
  ~Shelf() { fs::remove_all(folder); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  const std::vector<Entry>& entries() const { return courses.front()->lessons.front().entries; }

  fs::path folder;
  Courses courses;
  std::optional<Index> index;
};

Shelf& shelf() {
  static Shelf made;
  return made;
}

void making(benchmark::State& state) {
  const Courses courses{shelf().courses};
  const fs::path file = shelf().folder / "again.db";
  for (auto _ : state) {
    Building building(courses, file);
    benchmark::DoNotOptimize(std::move(building).index());
  }
  state.counters["entries"] = static_cast<double>(shelf().entries().size());
  state.counters["bytes"] = static_cast<double>(fs::file_size(file));
  fs::remove(file);
}

void opening(benchmark::State& state) {
  const std::uint64_t contents = contentsOf(shelf().courses);
  for (auto _ : state) {
    auto index = Index::open(shelf().folder / "find.db", contents);
    if (!index) state.SkipWithError("the index is not trusted");
  }
}

// Questions in turn; the median and the slowest are counters of their own, in milliseconds.
void asking(benchmark::State& state, const std::vector<std::string>& questions) {
  const Index& index = *shelf().index;
  std::size_t i = 0;
  std::size_t hits = 0;
  std::vector<double> times;
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    hits += index.ask(questions[i++ % questions.size()], 20).size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  state.counters["hits"] = static_cast<double>(hits) / static_cast<double>(state.iterations());
  std::sort(times.begin(), times.end());
  state.counters["median_ms"] = times[times.size() / 2];
  state.counters["slowest_ms"] = times.back();
}

// A text of some entries: every so many-th, words or phrases.
template <class Text>
std::vector<std::string> some(EntryKind kind, const Text& text) {
  std::vector<std::string> texts;
  const auto& entries = shelf().entries();
  const std::size_t stride = std::max<std::size_t>(1, entries.size() / 211);
  for (std::size_t i = 0; i < entries.size(); i += stride) {
    if (entries[i].kind == kind) texts.push_back(text(entries[i]));
  }
  return texts;
}

// The first of the letters, so many, never half a letter.
std::string beginningOf(const std::string& text, std::size_t letters) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < letters && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  }
  return text.substr(0, at);
}

std::string fromLetter(const std::string& text, std::size_t letters) {
  return text.substr(beginningOf(text, letters).size());
}

// A letter left out.
std::string slipped(const std::string& text, std::size_t letter) {
  return beginningOf(text, letter) + fromLetter(text, letter + 1);
}

void askUyghurWords(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return e.ug; }));
}
void askUyghurPhrases(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return e.ug; }));
}
void askBeginnings(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return beginningOf(e.ug, 3); }));
}
void askLongBeginnings(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return beginningOf(e.ug, 5); }));
}
void askTwoWordsInside(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) {
           const std::size_t space = e.ug.find(' ');
           const std::size_t second = e.ug.find(' ', space + 1);
           return e.ug.substr(space + 1, e.ug.find(' ', second + 1) - space - 1);
         }));
}
void askOneLetter(benchmark::State& state) { asking(state, {"ن", "ي", "ك", "n", "s", "t", "i", "a", "م", "b"}); }
void askTwoLetters(benchmark::State& state) {
  asking(state, {"يا", "كى", "مۇ", "ni", "sh", "ta", "دە", "bu", "zh", "li"});
}
void askChineseInside(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return beginningOf(fromLetter(e.zh, 2), 2); }));
}
void askLongChinese(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return beginningOf(fromLetter(e.zh, 1), 5); }));
}
void askOneCharacter(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return beginningOf(e.zh, 1); }));
}
void askPinyinWithTones(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return e.pinyin; }));
}
void askPinyinWithout(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) {
           std::string letters;
           for (const char c : text::toNumbers(e.pinyin)) {
             if (c != ' ' && (c < '0' || c > '9')) letters += c;
           }
           return letters.substr(0, 12);
         }));
}
void askCommonSyllables(benchmark::State& state) {
  asking(state, {"shi de", "yi ge", "nihao", "bu shi", "zai n", "hao d", "de", "women", "shi4 bu4", "ta le"});
}
void askGlosses(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return e.en; }));
}
void askGlossesOfPhrases(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return e.en.substr(e.en.find(' ') + 1); }));
}
void askSlips(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return slipped(e.ug, 3); }));
}
void askSlipsInPhrases(benchmark::State& state) {
  asking(state, some(EntryKind::Phrase, [](auto& e) { return slipped(e.ug, 2); }));
}
void askSlipsOfPinyin(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return slipped(e.pinyin, 2); }));
}
void askSlipsOfGlosses(benchmark::State& state) {
  asking(state, some(EntryKind::Word, [](auto& e) { return slipped(e.en, 2); }));
}
void askForNothing(benchmark::State& state) {
  asking(state, {"zzzzzzzz", "ژژژژژ", "龘龘", "xyzzy plugh", "qqq", "?", "ژ ژ ژ ژ", "龘", "wxq"});
}

BENCHMARK(making)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(opening)->Unit(benchmark::kMillisecond);
BENCHMARK(askUyghurWords)->Unit(benchmark::kMillisecond);
BENCHMARK(askUyghurPhrases)->Unit(benchmark::kMillisecond);
BENCHMARK(askBeginnings)->Unit(benchmark::kMillisecond);
BENCHMARK(askLongBeginnings)->Unit(benchmark::kMillisecond);
BENCHMARK(askTwoWordsInside)->Unit(benchmark::kMillisecond);
BENCHMARK(askOneLetter)->Unit(benchmark::kMillisecond);
BENCHMARK(askTwoLetters)->Unit(benchmark::kMillisecond);
BENCHMARK(askChineseInside)->Unit(benchmark::kMillisecond);
BENCHMARK(askLongChinese)->Unit(benchmark::kMillisecond);
BENCHMARK(askOneCharacter)->Unit(benchmark::kMillisecond);
BENCHMARK(askPinyinWithTones)->Unit(benchmark::kMillisecond);
BENCHMARK(askPinyinWithout)->Unit(benchmark::kMillisecond);
BENCHMARK(askCommonSyllables)->Unit(benchmark::kMillisecond);
BENCHMARK(askGlosses)->Unit(benchmark::kMillisecond);
BENCHMARK(askGlossesOfPhrases)->Unit(benchmark::kMillisecond);
BENCHMARK(askSlips)->Unit(benchmark::kMillisecond);
BENCHMARK(askSlipsInPhrases)->Unit(benchmark::kMillisecond);
BENCHMARK(askSlipsOfPinyin)->Unit(benchmark::kMillisecond);
BENCHMARK(askSlipsOfGlosses)->Unit(benchmark::kMillisecond);
BENCHMARK(askForNothing)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kowruk::find
