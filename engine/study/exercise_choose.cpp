#include "study/exercise_choose.h"

#include <algorithm>
#include <set>

#include "text/alignment.h"
#include "text/comparison.h"
#include "text/unicode.h"
#include "text/uyghur.h"

namespace kowruk::study {

namespace {

constexpr std::size_t kBesides = 3;
constexpr std::size_t kGoodOnes = 8;  // of so many the seed takes its pick

// What makes a wrong answer a good one.
constexpr int kSameTopic = 4;
constexpr int kSameLesson = 3;
constexpr int kSameLength = 2;
constexpr int kSameEnd = 2;
constexpr int kSameKind = 2;

bool isLine(EntryKind kind) noexcept { return kind == EntryKind::Phrase || kind == EntryKind::Line; }

// Words stand beside words, phrases beside phrases, letters beside letters.
bool sameShape(const Entry& one, const Entry& other) noexcept {
  const auto isWord = [](EntryKind kind) { return kind == EntryKind::Word || kind == EntryKind::Character; };
  if (isWord(one.kind)) return isWord(other.kind);
  if (isLine(one.kind)) return isLine(other.kind);
  return one.kind == other.kind;
}

bool isRight(text::Verdict verdict) noexcept {
  return verdict == text::Verdict::Right || verdict == text::Verdict::RightKey || verdict == text::Verdict::RightScript;
}

// Whether some answer of the one is right for the other.
bool shareAnAnswer(const Entry& one, const Entry& other, Language language) {
  const text::Expected answers = expectedOf(one, language);
  const text::Expected others = expectedOf(other, language);
  const auto accepts = [](const text::Expected& expected, const std::string& given) {
    return !given.empty() && isRight(text::judge(expected, given).verdict);
  };
  return std::any_of(others.answers.begin(), others.answers.end(),
                     [&](const std::string& given) { return accepts(answers, given); }) ||
         std::any_of(answers.answers.begin(), answers.answers.end(),
                     [&](const std::string& given) { return accepts(others, given); });
}

// The senses of a gloss: "to enter, to come in" is enter and come in.
std::set<std::string> sensesOf(std::string_view gloss) {
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
    if (c == '(') ++brackets;
    if (c == ',' || c == ';' || c == '/') {
      if (brackets == 0) end();
    } else if (brackets == 0 && (c != ' ' || !sense.empty())) {
      sense += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    if (c == ')') brackets = std::max(brackets - 1, 0);
  }
  end();
  return senses;
}

bool shareASense(const Entry& one, const Entry& other) {
  const auto senses = sensesOf(one.en);
  const auto others = sensesOf(other.en);
  return std::any_of(senses.begin(), senses.end(), [&](const std::string& sense) { return others.count(sense) > 0; });
}

bool soundAlike(const Entry& one, const Entry& other) {
  const auto syllables = text::readPinyin(one.pinyin).syllables;
  return !syllables.empty() && syllables == text::readPinyin(other.pinyin).syllables;
}

// The mark a line ends with, if any: a question beside three statements would give itself away.
char32_t endOf(std::u32string_view line) noexcept {
  return !line.empty() && text::isPunctuation(line.back()) ? line.back() : U'\0';
}

// 0 to 6: how easily one Uyghur word is taken for another.
int lookAlike(std::u32string_view one, std::u32string_view other) {
  constexpr std::size_t kLongest = 14;
  constexpr int kMost = 6;
  const std::size_t longer = std::max(one.size(), other.size());
  if (longer > kLongest || longer - std::min(one.size(), other.size()) > 2) return 0;
  struct Price {
    std::u32string_view one;
    std::u32string_view other;
    int change(std::size_t i, std::size_t j) const {
      return one[i] == other[j] ? 0 : text::areSimilarLetters(one[i], other[j]) ? 1 : 3;
    }
    int missing(std::size_t) const { return 2; }
    int extra(std::size_t) const { return 2; }
    int swap(std::size_t i, std::size_t j) const {
      return one[i] == other[j + 1] && one[i + 1] == other[j] && one[i] != one[i + 1] ? 2 : -1;
    }
  };
  return std::max(kMost - text::align(one.size(), other.size(), Price{one, other}).price, 0);
}

// 0 to 6: how near the tones and the characters are.
int nearTones(const std::vector<text::Syllable>& one, const std::vector<text::Syllable>& other) {
  if (one.empty() || one.size() != other.size() || one.size() > 4) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < one.size(); ++i) same += one[i].letters == other[i].letters ? 1U : 0U;
  if (same == one.size()) return 6;
  return same > 0 ? 2 : 0;
}

int nearCharacters(std::u32string_view one, std::u32string_view other) {
  if (one.size() != other.size() || one.size() > 4) return 0;
  int near = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] == other[i])
      near += 2;
    else if (text::areSimilarCharacters(one[i], other[i]))
      near += 4;
  }
  return std::min(near, 6);
}

int partsShared(const Entry& one, const Entry& other) {
  const bool shared = std::any_of(one.parts.begin(), one.parts.end(), [&](const std::string& part) {
    return std::find(other.parts.begin(), other.parts.end(), part) != other.parts.end();
  });
  return shared ? 3 : 0;
}

bool nearLength(std::size_t one, std::size_t other) noexcept {
  const std::size_t longer = std::max(one, other);
  return (longer - std::min(one, other)) * 4 <= longer + 4;
}

std::uint64_t mixed(std::uint64_t value) noexcept {  // splitmix64
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

}  // namespace

std::string faceOf(const Entry& entry, Face face, Language learnt) {
  if (face == Face::Own) return entry.in(otherOf(learnt));
  if (face == Face::Learnt) return entry.in(learnt);
  return learnt == Language::Uyghur ? text::toLatin(entry.ug) : entry.pinyin;
}

text::Expected expectedOf(const Entry& entry, Language language) {
  text::Expected expected{language, {entry.in(language)}, {}};
  const auto& also = language == Language::Uyghur ? entry.ugAlso : entry.zhAlso;
  expected.answers.insert(expected.answers.end(), also.begin(), also.end());
  if (language == Language::Chinese && !entry.pinyin.empty()) expected.pinyins = {entry.pinyin};
  return expected;
}

std::uint64_t seedOf(std::string_view text, std::uint64_t count) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return mixed(hash ^ mixed(count));
}

bool mayBothBeRight(const Entry& one, const Entry& other) {
  return soundAlike(one, other) || shareASense(one, other) || shareAnAnswer(one, other, Language::Uyghur) ||
         shareAnAnswer(one, other, Language::Chinese);
}

Neighbours::Neighbours(const Course& course, Language learnt) : learnt_(learnt) {
  looks_.reserve(course.size());
  for (std::size_t lesson = 0; lesson < course.lessons.size(); ++lesson) {
    for (const Entry& entry : course.lessons[lesson].entries) {
      Look look{.entry = &entry, .lesson = lesson, .line = text::decoded(entry.in(learnt))};
      if (learnt == Language::Chinese) look.syllables = text::readPinyin(entry.pinyin).syllables;
      looks_.push_back(std::move(look));
    }
  }
}

int Neighbours::likeness(const Look& asked, const Look& other) const {
  const Entry& one = *asked.entry;
  const Entry& two = *other.entry;
  int score = 0;
  if (learnt_ == Language::Uyghur) {
    score += 2 * lookAlike(asked.line, other.line);
  } else {
    score += 2 * std::max({nearTones(asked.syllables, other.syllables), nearCharacters(asked.line, other.line),
                           partsShared(one, two)});
  }
  if (!one.topic.empty() && one.topic == two.topic) score += kSameTopic;
  if (asked.lesson == other.lesson) score += kSameLesson;
  if (one.kind == two.kind) score += kSameKind;
  if (nearLength(asked.line.size(), other.line.size())) score += kSameLength;
  if (endOf(asked.line) == endOf(other.line)) score += kSameEnd;
  return score;
}

std::vector<const Entry*> Neighbours::besides(const Entry& asked, Face face, std::uint64_t seed) const {
  const auto own = std::find_if(looks_.begin(), looks_.end(), [&](const Look& look) { return look.entry == &asked; });
  if (own == looks_.end()) return {};
  struct Ranked {
    int score;
    std::uint64_t chance;
    const Entry* entry;
  };
  std::vector<Ranked> ranked;
  for (const Look& look : looks_) {
    if (look.entry == &asked || look.entry->retired || !sameShape(asked, *look.entry)) continue;
    ranked.push_back({likeness(*own, look), mixed(seed ^ seedOf(look.entry->id.text, 0)), look.entry});
  }
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& one, const Ranked& other) {
    return one.score != other.score ? one.score > other.score : one.chance < other.chance;
  });
  // The best stays first; of the next ones the seed takes its pick.
  const std::size_t good = std::min(ranked.size(), kGoodOnes);
  if (good > 1) {
    std::sort(ranked.begin() + 1, ranked.begin() + static_cast<std::ptrdiff_t>(good),
              [](const Ranked& one, const Ranked& other) { return one.chance < other.chance; });
  }
  std::vector<const Entry*> taken;
  std::set<std::string> faces{faceOf(asked, face, learnt_), ""};
  for (const Ranked& each : ranked) {
    const auto clashes = [&](const Entry* other) { return mayBothBeRight(*other, *each.entry); };
    if (clashes(&asked) || std::any_of(taken.begin(), taken.end(), clashes)) continue;
    if (!faces.insert(faceOf(*each.entry, face, learnt_)).second) continue;
    taken.push_back(each.entry);
    if (taken.size() == kBesides) return taken;
  }
  return {};
}

}  // namespace kowruk::study
