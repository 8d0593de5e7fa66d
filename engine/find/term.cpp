#include "find/term.h"

#include <algorithm>

#include "text/search_key.h"

namespace kowruk::find {

namespace {

void add(std::string& terms, char mark, std::string_view word) {
  if (word.empty()) return;
  if (!terms.empty()) terms += ' ';
  terms += mark;
  terms += word;
}

using Words = std::vector<std::string_view>;

void addFirst(Terms& terms, const Marks& marks, const Words& words) {
  if (!words.empty()) add(terms.word, marks.first, words[0]);
  if (words.size() > 1) add(terms.pair, marks.first, pairOf(words[0], words[1]));
}

void addAll(Terms& terms, const Marks& marks, const Words& words) {
  for (const std::string_view word : words) add(terms.word, marks.any, word);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) add(terms.pair, marks.any, pairOf(words[i], words[i + 1]));
}

void addUyghur(Terms& terms, std::string_view text) {
  const Marks marks = marksOf(Side::Uyghur);
  const std::string key = text::uyghurKey(text);
  const std::string plain = text::withoutDots(key);
  add(terms.whole, marks.any, joined(key));
  if (plain != key) add(terms.whole, marks.plain, joined(plain));
  const Words words = wordsOf(plain);
  addFirst(terms, marks, words);
  addAll(terms, marks, words);
}

// True where the second word of a key of Chinese is the pair that begins with the first, a character.
bool beginsPair(std::string_view first, std::string_view second) {
  const bool han = static_cast<unsigned char>(first.front()) >= 0x80U;
  return han && second.size() > first.size() && second.substr(0, first.size()) == first;
}

void addChinese(Terms& terms, std::string_view text) {
  const Marks marks = marksOf(Side::Chinese);
  add(terms.whole, marks.any, text::chineseWhole(text));
  const std::string key = text::chineseKey(text);
  const Words words = wordsOf(key);
  if (!words.empty()) add(terms.pair, marks.first, words[0]);
  if (words.size() > 1 && beginsPair(words[0], words[1])) add(terms.pair, marks.first, words[1]);
  for (const std::string_view word : words) add(terms.pair, marks.any, word);
}

std::string withoutTones(std::string key) {
  key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c >= '1' && c <= '4'; }), key.end());
  return key;
}

void addPinyin(Terms& terms, std::string_view text) {
  const Marks marks = marksOf(Side::Pinyin);
  const std::string tones = text::pinyinToneKey(text);
  const std::string key = tones.empty() ? text::pinyinKey(text) : withoutTones(tones);
  add(terms.whole, marks.any, joined(key));
  add(terms.whole, marks.plain, joined(tones));
  const Words syllables = wordsOf(key);
  addFirst(terms, marks, syllables);
  addAll(terms, marks, syllables);
}

// A gloss without what stands in brackets; where it divides, each part: "hello (at any time), hi" → "hello ", " hi".
std::vector<std::string> sensesOf(std::string_view gloss, bool divides) {
  std::vector<std::string> senses{""};
  int depth = 0;
  for (const char c : gloss) {
    if (c == '(') ++depth;
    if (depth == 0) {
      if (divides && (c == ',' || c == ';' || c == '/')) {
        senses.emplace_back();
      } else {
        senses.back() += c;
      }
    }
    if (c == ')') depth = std::max(0, depth - 1);
  }
  return senses;
}

void addGloss(Terms& terms, const Entry& entry) {
  const Marks marks = marksOf(Side::Gloss);
  const bool sentence = entry.kind == EntryKind::Phrase || entry.kind == EntryKind::Line;
  for (const std::string& sense : sensesOf(entry.en, !sentence)) {
    const std::string key = glossWords(sense);
    add(terms.whole, marks.any, joined(key));
    addFirst(terms, marks, wordsOf(key));
  }
  const std::string key = text::glossKey(entry.en);
  addAll(terms, marks, wordsOf(key));
}

}  // namespace

std::string_view nameOf(Side side) noexcept {
  constexpr std::array<std::string_view, 4> kNames{"uyghur", "chinese", "pinyin", "gloss"};
  return kNames[static_cast<std::size_t>(side)];
}

Marks marksOf(Side side) noexcept {
  constexpr std::array<Marks, 4> kMarks{{{'u', 'b', 'v'}, {'z', 'c', 'z'}, {'p', 'f', 'q'}, {'e', 'a', 'e'}}};
  return kMarks[static_cast<std::size_t>(side)];
}

Terms termsOf(const Entry& entry) {
  Terms terms;
  addUyghur(terms, entry.ug);
  for (const std::string& text : entry.ugAlso) addUyghur(terms, text);
  addChinese(terms, entry.zh);
  for (const std::string& text : entry.zhAlso) addChinese(terms, text);
  addPinyin(terms, entry.pinyin);
  addGloss(terms, entry);
  return terms;
}

std::vector<std::string_view> wordsOf(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    if (end > 0) words.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

std::string joined(std::string_view key) {
  std::string whole{key};
  whole.erase(std::remove(whole.begin(), whole.end(), ' '), whole.end());
  return whole;
}

std::string glossWords(std::string_view gloss) {
  std::string key = text::glossKey(gloss);
  for (const std::string_view word : {"to ", "a ", "an ", "the "}) {
    if (key.size() > word.size() && std::string_view{key}.substr(0, word.size()) == word)
      return key.substr(word.size());
  }
  return key;
}

std::string pairOf(std::string_view first, std::string_view second) {
  return std::string{first}.append("·").append(second);  // no key has this in it
}

}  // namespace kowruk::find
