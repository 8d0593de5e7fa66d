#include "find/question.h"

#include <algorithm>
#include <numeric>

#include "text/search_key.h"
#include "text/unicode.h"

namespace kowruk::find {

namespace {

constexpr std::size_t kMostCharacters = 200;
constexpr std::size_t kMostTerms = 16;
constexpr std::size_t kMostScattered = 3;

enum class Ending : std::uint8_t { Whole, Open };  // Open: the word may go on

std::string quoted(char mark, std::string_view word, Ending ending = Ending::Whole) {
  std::string term{'"', mark};
  term.append(word);
  return term + (ending == Ending::Open ? "\"*" : "\"");
}

void join(std::string& expression, std::string_view with, const std::string& part) {
  if (!expression.empty()) expression.append(with);
  expression.append(part);
}

// All terms, the first with its own mark, the last perhaps open.
std::string allOf(const std::vector<std::string>& terms, char first, char any, Ending last) {
  std::string expression;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Ending ending = i + 1 == terms.size() ? last : Ending::Whole;
    join(expression, " AND ", quoted(i == 0 ? first : any, terms[i], ending));
  }
  return expression;
}

std::vector<std::string> pairsOf(const std::vector<std::string>& words) {
  std::vector<std::string> pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs.push_back(pairOf(words[i], words[i + 1]));
  return pairs;
}

// The longest words, in any order. Long ones are rare, so few entries have to be looked at.
std::string longestOf(const std::vector<std::string>& words, char mark) {
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return words[a].size() > words[b].size(); });
  order.resize(std::min(order.size(), kMostScattered));
  std::string expression;
  for (const std::size_t i : order) {
    join(expression, " AND ", quoted(mark, words[i], i + 1 == words.size() ? Ending::Open : Ending::Whole));
  }
  return expression;
}

class Asking {
 public:
  void whole(Side side, How how, char mark, std::string_view word) {
    if (!word.empty()) queries_.push_back({side, how, Table::Whole, quoted(mark, word)});
  }

  void parts(Side side, Table table, const std::vector<std::string>& terms, Ending last) {
    if (terms.empty()) return;
    const Marks marks = marksOf(side);
    queries_.push_back({side, How::Begins, table, allOf(terms, marks.first, marks.any, last)});
    queries_.push_back({side, How::Inside, table, allOf(terms, marks.any, marks.any, last)});
  }

  // Words, the last of which may go on: one alone, or several as pairs.
  void words(Side side, const std::vector<std::string>& words) {
    if (words.size() == 1) return parts(side, Table::Word, words, Ending::Open);
    parts(side, Table::Pair, pairsOf(words), Ending::Open);
  }

  void scattered(Side side, const std::vector<std::string>& words) {
    if (words.size() < 2) return;
    queries_.push_back({side, How::Scattered, Table::Word, longestOf(words, marksOf(side).any)});
  }

  std::vector<Query> inOrder() && {
    std::stable_sort(queries_.begin(), queries_.end(), [](const Query& a, const Query& b) { return a.how < b.how; });
    return std::move(queries_);
  }

 private:
  std::vector<Query> queries_;
};

std::vector<std::string> termsIn(std::string_view key) {
  const auto words = wordsOf(key);
  return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kMostTerms))};
}

bool hasAscii(std::string_view key) {
  return std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U && c != ' '; });
}

void askUyghur(Asking& asking, std::vector<Misspelt>& misspelt, std::string_view typed) {
  const Marks marks = marksOf(Side::Uyghur);
  const std::string key = text::uyghurKey(typed);
  const std::string plain = text::withoutDots(key);
  asking.whole(Side::Uyghur, How::Same, marks.any, joined(key));
  if (plain != key) asking.whole(Side::Uyghur, How::SameButForMarks, marks.any, joined(plain));
  asking.whole(Side::Uyghur, How::SameButForMarks, marks.plain, joined(plain));
  const auto terms = termsIn(plain);
  asking.words(Side::Uyghur, terms);
  asking.scattered(Side::Uyghur, terms);
  if (!terms.empty()) misspelt.push_back({Side::Uyghur, terms});
}

void askChinese(Asking& asking, std::vector<Misspelt>& misspelt, std::string_view typed) {
  const std::string whole = text::chineseWhole(typed);
  asking.whole(Side::Chinese, How::Same, marksOf(Side::Chinese).any, whole);
  asking.parts(Side::Chinese, Table::Pair, termsIn(text::chineseTerms(typed)), Ending::Whole);
  if (!whole.empty()) misspelt.push_back({Side::Chinese, {whole}});
}

void askPinyin(Asking& asking, std::vector<Misspelt>& misspelt, std::string_view typed) {
  const Marks marks = marksOf(Side::Pinyin);
  const std::string letters = text::pinyinLetters(typed);
  if (letters.empty()) return;
  const std::string tones = joined(text::pinyinToneKey(typed));
  asking.whole(Side::Pinyin, How::Same, marks.plain, tones);
  asking.whole(Side::Pinyin, tones.empty() ? How::Same : How::SameButForMarks, marks.any, letters);
  asking.words(Side::Pinyin, termsIn(text::pinyinTerms(typed)));
  misspelt.push_back({Side::Pinyin, {letters}});
}

void askGloss(Asking& asking, std::vector<Misspelt>& misspelt, std::string_view typed) {
  const std::string key = glossWords(typed);
  if (!hasAscii(key)) return;
  asking.whole(Side::Gloss, How::Same, marksOf(Side::Gloss).any, joined(key));
  const auto terms = termsIn(key);
  asking.words(Side::Gloss, terms);
  asking.scattered(Side::Gloss, terms);
  misspelt.push_back({Side::Gloss, terms});
}

}  // namespace

std::string_view nameOf(How how) noexcept {
  constexpr std::array<std::string_view, 6> kNames{"same",   "same-but-for-marks", "begins",
                                                   "inside", "scattered",          "one-slip"};
  return kNames[static_cast<std::size_t>(how)];
}

Question questionOf(std::string_view typed) {
  // Four bytes a character at most: what lies behind need not be read.
  const std::u32string beginning = text::decoded(typed.substr(0, 4 * kMostCharacters)).substr(0, kMostCharacters);
  const std::string asked = text::encoded(beginning);
  Question question;
  Asking asking;
  askUyghur(asking, question.misspelt, asked);
  askChinese(asking, question.misspelt, asked);
  askPinyin(asking, question.misspelt, asked);
  askGloss(asking, question.misspelt, asked);
  question.queries = std::move(asking).inOrder();
  return question;
}

Query withWordMeant(const Misspelt& question, std::size_t wrong, const std::vector<std::string>& meant) {
  const char mark = marksOf(question.side).any;
  const bool ofTexts = question.side == Side::Chinese || question.side == Side::Pinyin;
  const std::size_t count = question.words.size();
  std::string choice;
  if (count == 1) {
    for (const std::string& word : meant) join(choice, " OR ", quoted(mark, word));
    return {question.side, How::OneSlip, ofTexts ? Table::Whole : Table::Word, choice};
  }
  const auto pair = [&](const std::string& first, const std::string& second, std::size_t place) {
    return quoted(mark, pairOf(first, second), place + 1 == count && place != wrong ? Ending::Open : Ending::Whole);
  };
  for (const std::string& word : meant) {
    std::string around;
    if (wrong > 0) join(around, " AND ", pair(question.words[wrong - 1], word, wrong));
    if (wrong + 1 < count) join(around, " AND ", pair(word, question.words[wrong + 1], wrong + 1));
    join(choice, " OR ", "(" + around + ")");
  }
  std::string expression = "(" + choice + ")";
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const bool touches = i == wrong || i + 1 == wrong;
    if (!touches) join(expression, " AND ", pair(question.words[i], question.words[i + 1], i + 1));
  }
  return {question.side, How::OneSlip, Table::Pair, expression};
}

}  // namespace kowruk::find
