#include "text/pinyin_forms.h"

#include <algorithm>

#include "text/pinyin_text.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

// The character of each piece of pinyin, 0 for what is between; empty where the two do not fit together.
std::u32string charactersOf(std::string_view chinese, const std::vector<PinyinPiece>& pieces) {
  std::u32string characters;
  std::u32string left;
  for (const char32_t c : decoded(chinese)) {
    if (isHan(c)) left += c;
  }
  std::size_t at = 0;
  for (const PinyinPiece& piece : pieces) {
    if (!piece.between.empty()) {
      characters += U'\0';
      continue;
    }
    if (at >= left.size()) return {};
    characters += left[at++];
    if (piece.erhua && at < left.size() && left[at] == U'儿') ++at;
  }
  return at == left.size() ? characters : std::u32string{};
}

// The tone of the next syllable of the same phrase; 0 where a phrase ends.
int toneAfter(const std::vector<PinyinPiece>& pieces, std::size_t i) noexcept {
  for (std::size_t k = i + 1; k < pieces.size(); ++k) {
    if (pieces[k].between.empty()) return pieces[k].tone;
    if (pieces[k].between.find_first_not_of(' ') != std::string::npos) return 0;
  }
  return 0;
}

std::size_t nextSyllable(const std::vector<PinyinPiece>& pieces, std::size_t i) noexcept {
  std::size_t k = i + 1;
  while (k < pieces.size() && !pieces[k].between.empty()) ++k;
  return k;
}

char32_t characterBefore(const std::u32string& characters, std::size_t i) noexcept {
  while (i > 0) {
    --i;
    if (characters[i] != U'\0') return characters[i];
  }
  return U'\0';
}

bool isNumeral(char32_t c) noexcept {
  return std::u32string_view{U"零〇一二三四五六七八九十百千万第初"}.find(c) != std::u32string_view::npos;
}

// 一 said by itself, as a number or an ordinal keeps its tone: 第一, 十一, 一月, 一二三, 一月一号.
bool isPlainOne(char32_t before, char32_t after) noexcept {
  return isNumeral(before) || after == U'月' || after == U'号' || after == U'日' ||
         (isNumeral(after) && std::u32string_view{U"百千万"}.find(after) == std::u32string_view::npos);
}

void sayBuAndYi(std::vector<PinyinPiece>& pieces, const std::u32string& characters) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const int next = toneAfter(pieces, i);
    if (characters[i] == U'不' && pieces[i].tone == 4) pieces[i].tone = toneOfBu(next);
    if (characters[i] != U'一' || pieces[i].tone != 1 || next == 0) continue;
    const std::size_t after = nextSyllable(pieces, i);
    const char32_t follower = after < characters.size() ? characters[after] : U'\0';
    if (!isPlainOne(characterBefore(characters, i), follower)) pieces[i].tone = toneOfYi(next);
  }
}

void sayThirdTones(std::vector<PinyinPiece>& pieces) {
  std::vector<std::size_t> rising;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].between.empty() && pieces[i].tone == 3 && toneAfter(pieces, i) == 3) rising.push_back(i);
  }
  for (const std::size_t i : rising) pieces[i].tone = 2;
}

}  // namespace

std::string toNumbers(std::string_view pinyin) { return withNumbers(piecesOfMarked(pinyin)); }

std::string toMarks(std::string_view pinyin) { return withMarks(piecesOfNumbered(pinyin)); }

std::string withSandhi(std::string_view chinese, std::string_view pinyin, Sandhi sandhi) {
  std::vector<PinyinPiece> pieces = piecesOfMarked(pinyin);
  const std::u32string characters = charactersOf(chinese, pieces);
  if (!characters.empty()) sayBuAndYi(pieces, characters);
  if (sandhi == Sandhi::Speech) sayThirdTones(pieces);
  return withMarks(pieces);
}

}  // namespace kowruk::text
