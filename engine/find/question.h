// What was typed into the search box, as questions to the index.
//
// Nobody says which language "men" is: it is asked as Uyghur, as pinyin and as a gloss, and the best match of the best
// kind stands first. The last word may be unfinished.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "find/term.h"

namespace kowruk::find {

// How a text is like the question, best first.
enum class How : std::uint8_t {
  Same,             // but for punctuation, white space, case and the keyboard it was typed on
  SameButForMarks,  // the tones differ, or dots of Latin letters
  Begins,           // the text begins so; the question's last word may be unfinished
  Inside,           // so it stands anywhere in the text
  Scattered,        // the question's words, of more than three the longest three, stand anywhere in the text
  OneSlip,          // so it stands in the text but for one slip in one word; in the whole text for Chinese and pinyin
};

// "same", "same-but-for-marks", "begins", "inside", "scattered", "one-slip"
std::string_view nameOf(How how) noexcept;

enum class Table : std::uint8_t { Whole, Word, Pair };

// One expression of FTS5 for one table.
struct Query {
  Side side;
  How how;
  Table table;
  std::string expression;
};

// A question with a slip in one of its words. Of Chinese and pinyin the one word is a whole text.
struct Misspelt {
  Side side;
  std::vector<std::string> words;
};

struct Question {
  std::vector<Query> queries;  // in the order of How
  std::vector<Misspelt> misspelt;
};

// Takes any bytes. Only the beginning of a very long question is asked.
Question questionOf(std::string_view typed);

// The question with one of `meant` in the place of the word at `wrong`. There is at least one.
Query withWordMeant(const Misspelt& question, std::size_t wrong, const std::vector<std::string>& meant);

}  // namespace kowruk::find
