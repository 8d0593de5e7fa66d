#include "study/exercise_line.h"

#include <algorithm>
#include <array>

#include "study/exercise_choose.h"
#include "text/unicode.h"

namespace kowruk::study {

namespace {

constexpr std::size_t kFewestTiles = 3;
constexpr std::size_t kMostTiles = 8;

bool isWord(const std::string& segment) {
  const std::u32string characters = text::decoded(segment);
  return std::any_of(characters.begin(), characters.end(), [](char32_t c) { return !text::isPunctuation(c); });
}

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// What a Uyghur word keeps when it is inflected: a verb without its -maq, else all of it.
std::string stemOf(const std::string& word) {
  for (const std::string_view ending : {"ماق", "مەك"}) {
    if (endsWith(word, ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

// A word of the line that is the used one, perhaps with endings.
bool realises(const std::string& token, const std::string& word) {
  constexpr std::size_t kShortestStem = 3;
  constexpr std::size_t kMostEndings = 10;
  if (token == word) return true;
  const std::string stem = stemOf(word);
  const std::size_t letters = text::decoded(stem).size();
  return letters >= kShortestStem && startsWith(token, stem) && text::decoded(token).size() <= letters + kMostEndings;
}

std::optional<Blank> without(const std::string& line, const std::string& word) {
  const std::size_t at = line.find(word);
  if (at == std::string::npos || line.find(word, at + 1) != std::string::npos) return std::nullopt;
  Blank blank{line.substr(0, at), word, line.substr(at + word.size()), ""};
  return isWord(blank.before) || isWord(blank.after) ? std::optional{std::move(blank)} : std::nullopt;
}

std::optional<Blank> uyghurBlank(const std::string& line, const Entry& used, text::Segmenter& words) {
  for (const std::string& token : words.segment(line)) {
    if (realises(token, used.ug)) return without(line, token);
  }
  return std::nullopt;
}

// Of a Chinese line, where the word is one of its words and no part of a longer one.
std::optional<Blank> chineseBlank(const std::string& line, const Entry& used, text::Segmenter& words) {
  const std::vector<std::string> tokens = words.segment(line);
  for (std::size_t from = 0; from < tokens.size(); ++from) {
    std::string run;
    for (std::size_t to = from; to < tokens.size() && run.size() < used.zh.size(); ++to) run += tokens[to];
    if (run != used.zh) continue;
    auto blank = without(line, used.zh);
    if (blank) blank->pinyin = used.pinyin;
    return blank;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> tilesOf(const std::string& line, Language language, text::Segmenter& words) {
  std::vector<std::string> tiles;
  for (std::string& segment : words.segment(line)) {
    if (isWord(segment)) tiles.push_back(std::move(segment));
  }
  while (tiles.size() > kMostTiles) {
    // The two neighbours that are shortest together become one.
    std::size_t shortest = 0;
    const auto length = [&](std::size_t i) { return tiles[i].size() + tiles[i + 1].size(); };
    for (std::size_t i = 1; i + 1 < tiles.size(); ++i) {
      if (length(i) < length(shortest)) shortest = i;
    }
    tiles[shortest] = joined({tiles[shortest], tiles[shortest + 1]}, language);
    tiles.erase(tiles.begin() + static_cast<std::ptrdiff_t>(shortest) + 1);
  }
  if (tiles.size() < kFewestTiles) tiles.clear();
  return tiles;
}

std::vector<std::string> shuffled(std::vector<std::string> tiles, std::uint64_t seed) {
  const std::vector<std::string> inOrder = tiles;
  for (std::size_t i = tiles.size(); i > 1; --i) std::swap(tiles[i - 1], tiles[seedOf("tile", seed + i) % i]);
  if (tiles == inOrder && !tiles.empty()) std::rotate(tiles.begin(), tiles.begin() + 1, tiles.end());
  return tiles;
}

std::string joined(const std::vector<std::string>& tiles, Language language) {
  std::string line;
  for (const std::string& tile : tiles) {
    if (!line.empty() && language != Language::Chinese) line += ' ';
    line += tile;
  }
  return line;
}

std::optional<Blank> blankOf(const Entry& entry, const std::vector<const Entry*>& used, Language language,
                             std::uint64_t turn, text::Segmenter& words) {
  std::vector<Blank> blanks;
  for (const Entry* word : used) {
    auto blank =
        language == Language::Chinese ? chineseBlank(entry.zh, *word, words) : uyghurBlank(entry.ug, *word, words);
    if (blank) blanks.push_back(std::move(*blank));
  }
  if (blanks.empty()) return std::nullopt;
  return blanks[turn % blanks.size()];
}

}  // namespace kowruk::study
