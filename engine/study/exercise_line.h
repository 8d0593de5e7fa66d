// A line taken apart: its words as tiles to be put in order, or with one of its words missing.
//
// Example: بۇ سىزنىڭ كىتابىڭىزمۇ؟ is the tiles سىزنىڭ · كىتابىڭىزمۇ · بۇ, or "بۇ سىزنىڭ ____؟".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "deck/course.h"
#include "text/segment.h"

namespace kowruk::study {

// What stands in a line for the missing word.
inline constexpr const char* kGap = "____";

// The words of a line in order, without its marks: three to eight tiles, neighbours joined where there are more words.
// Empty where the line has fewer than three.
std::vector<std::string> tilesOf(const std::string& line, Language language, text::Segmenter& words);

// The tiles in another order, never that of the line where they are not all alike.
std::vector<std::string> shuffled(std::vector<std::string> tiles, std::uint64_t seed);

// Tiles put together as one writes them.
std::string joined(const std::vector<std::string>& tiles, Language language);

// A line without one of the words it is made of.
struct Blank {
  std::string before;
  std::string word;  // as it stands in the line, inflected
  std::string after;
  std::string pinyin;  // of the word; empty where it is not known
  bool operator==(const Blank&) const = default;
};

// The line of an entry with one used word left out, by turns; absent where none of its words is found in it just once.
std::optional<Blank> blankOf(const Entry& entry, const std::vector<const Entry*>& used, Language language,
                             std::uint64_t turn, text::Segmenter& words);

}  // namespace kowruk::study
