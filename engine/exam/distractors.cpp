#include "exam/distractors.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/judge.h"
#include "text/pinyin.h"
#include "text/unicode.h"

namespace kowruk::exam {

namespace {

bool isSentence(const Entry& entry) noexcept {
  return entry.kind == EntryKind::Phrase || entry.kind == EntryKind::Line;
}

std::vector<LookedAnswer> answersIn(const std::string& first, const std::vector<std::string>& also) {
  std::vector<LookedAnswer> answers;
  const auto add = [&](const std::string& text) {
    LookedAnswer answer{.text = text, .letters = {}, .optional = text.find_first_of("(（") != std::string::npos};
    for (const char32_t c : text::decoded(text)) {
      if (!text::isPunctuation(c) && !text::isSpace(c)) answer.letters += text::lowered(c);
    }
    std::sort(answer.letters.begin(), answer.letters.end());
    if (!text.empty()) answers.push_back(std::move(answer));
  };
  add(first);
  for (const std::string& each : also) add(each);
  return answers;
}

bool judgedRight(Language language, const std::string& expected, const std::string& given) {
  const auto verdict = text::judge({language, {expected}, {}}, given).verdict;
  return verdict == text::Verdict::Right || verdict == text::Verdict::RightKey || verdict == text::Verdict::RightScript;
}

bool shareAnswer(Language language, const std::vector<LookedAnswer>& ones, const std::vector<LookedAnswer>& others) {
  for (const LookedAnswer& one : ones) {
    for (const LookedAnswer& other : others) {
      if (mayBeJudgedRight(one, other) && judgedRight(language, one.text, other.text)) return true;
      if (mayBeJudgedRight(other, one) && judgedRight(language, other.text, one.text)) return true;
    }
  }
  return false;
}

// In the order of the alphabet, each once.
std::vector<std::string> sensesIn(std::string_view gloss) {
  std::set<std::string> senses;
  std::string sense;
  int brackets = 0;
  const auto end = [&] {
    while (!sense.empty() && sense.back() == ' ') sense.pop_back();
    if (sense.rfind("to ", 0) == 0) sense.erase(0, 3);
    if (!sense.empty()) senses.insert(sense);
    sense.clear();
  };
  for (const char c : gloss) {
    if (c == ')') {
      brackets = std::max(0, brackets - 1);
    } else if (c == '(') {
      ++brackets;
    } else if (brackets == 0 && (c == ',' || c == ';' || c == '/')) {
      end();
    } else if (brackets == 0 && (c != ' ' || !sense.empty())) {
      sense += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
  }
  end();
  return {senses.begin(), senses.end()};
}

bool shareSense(const Look& one, const Look& other) {
  return std::any_of(one.senses.begin(), one.senses.end(), [&](const std::string& sense) {
    return std::binary_search(other.senses.begin(), other.senses.end(), sense);
  });
}

bool ofOneLength(std::size_t one, std::size_t other) noexcept {
  const std::size_t longer = std::max(one, other);
  return (longer - std::min(one, other)) * 3 <= longer + 3;
}

char32_t lastMark(const std::string& line) {
  const std::u32string characters = text::decoded(line);
  return !characters.empty() && text::isPunctuation(characters.back()) ? characters.back() : U'\0';
}

}  // namespace

bool sameShape(const Entry& one, const Entry& other) noexcept {
  return isSentence(one) == isSentence(other) && one.kind != EntryKind::Letter && one.kind != EntryKind::Sound &&
         other.kind != EntryKind::Letter && other.kind != EntryKind::Sound;
}

Look lookAt(const Entry& entry, std::size_t lesson) {
  return {.entry = &entry,
          .lesson = lesson,
          .ug = answersIn(entry.ug, entry.ugAlso),
          .zh = answersIn(entry.zh, entry.zhAlso),
          .senses = sensesIn(entry.en),
          .syllables = text::readPinyin(entry.pinyin).syllables,
          .end = lastMark(entry.ug)};
}

bool mayBothBeRight(const Look& one, const Look& other) {
  const bool soundTheSame = !one.syllables.empty() && one.syllables == other.syllables;
  return soundTheSame || shareSense(one, other) || shareAnswer(Language::Uyghur, one.ug, other.ug) ||
         shareAnswer(Language::Chinese, one.zh, other.zh);
}

bool mayBeJudgedRight(const LookedAnswer& expected, const LookedAnswer& given) noexcept {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < expected.letters.size() && j < given.letters.size();) {
    if (expected.letters[i] == given.letters[j]) {
      ++common;
      ++i;
      ++j;
    } else {
      ++(expected.letters[i] < given.letters[j] ? i : j);
    }
  }
  // Two letters or a third may be other keys, another spelling or traditional characters.
  const auto few = [&](std::size_t letters) { return letters - common <= std::max<std::size_t>(2, letters / 3); };
  return few(given.letters.size()) && (expected.optional || few(expected.letters.size()));
}

int plausibility(const Look& asked, const Look& other) {
  const Entry& one = *asked.entry;
  const Entry& two = *other.entry;
  int score = 0;
  if (!one.topic.empty() && one.topic == two.topic) score += 4;
  if (asked.lesson == other.lesson) score += 3;
  if (one.kind == two.kind) score += 2;
  if (ofOneLength(one.zh.size(), two.zh.size())) score += 2;
  if (ofOneLength(one.ug.size(), two.ug.size())) score += 2;
  if (asked.end == other.end) score += 2;
  const auto shared = std::count_if(one.uses.begin(), one.uses.end(), [&](const EntryId& word) {
    return std::find(two.uses.begin(), two.uses.end(), word) != two.uses.end();
  });
  return score + static_cast<int>(std::min<std::ptrdiff_t>(shared, 3));
}

}  // namespace kowruk::exam
