// One slip of the finger: which words a misspelt one may be, without looking at all of them.
//
// A slip is one letter wrong, missing or too many, or two neighbours swapped. It lies in one half of the word, so the
// other half stands as it should: the index keeps the halves of every word with its length, and a question looks for
// six halves (three lengths, two halves each) and compares the few words that have one of them. That is two short terms
// a word; all words with one letter left out, the usual way, would be as many terms as the word has letters.
//
// Example: "kitap" is looked for among words of 4, 5 and 6 letters that begin with "ki" or "kit" or end with "ap",
// "tap".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "find/term.h"

namespace kowruk::find {

// Letters of words that are looked for with a slip in them. In fewer than the shortest a slip makes another word;
// longer ones are not kept.
std::size_t shortestOf(Side side) noexcept;
inline constexpr std::size_t kLongest = 24;

// True where exactly one slip lies between the two.
bool isOneSlip(std::u32string_view one, std::u32string_view other) noexcept;

// The two halves of a word as terms. Empty for a word that is too short or too long.
std::string halvesOf(Side side, std::u32string_view word);

// An expression of FTS5 that finds all words one slip from this one by their halves, but for the one in which the
// letters in the middle are swapped. Empty for a word that is too short or too long.
std::string nearby(Side side, std::u32string_view word);

// The word with the letters on both sides of its middle swapped.
std::u32string swappedInTheMiddle(std::u32string_view word);

}  // namespace kowruk::find
