// A line of pinyin as pieces that can be changed and put together again: syllables, and what stands between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kowruk::text {

struct PinyinPiece {
  std::string between;  // text that is no syllable; empty for a syllable
  std::string letters;  // as written but without marks: "Ni", V and v for Ü and ü
  int tone = 5;
  bool erhua = false;
  bool joined = false;  // it follows another syllable of its word
};

// Of pinyin with tone marks, numbers, or neither.
std::vector<PinyinPiece> piecesOfMarked(std::string_view pinyin);
std::vector<PinyinPiece> piecesOfNumbered(std::string_view pinyin);

std::string withMarks(const std::vector<PinyinPiece>& pieces);
std::string withNumbers(const std::vector<PinyinPiece>& pieces);

// 1 + the tone 一 has before a syllable of this tone: 2 before the fourth and the neutral, 4 before the rest. Same for
// 不, which is 2 before the fourth only.
int toneOfYi(int next) noexcept;
int toneOfBu(int next) noexcept;

}  // namespace kowruk::text
