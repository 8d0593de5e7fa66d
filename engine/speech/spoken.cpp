#include "speech/spoken.h"

#include <array>

#include "text/canonical.h"
#include "text/pinyin_forms.h"
#include "text/pinyin_text.h"
#include "text/unicode.h"

namespace kowruk::speech {

namespace {

// Where a voice pauses or rises: the mark it knows for each; 0 for what is not said.
char pauseOf(char32_t c) noexcept {
  switch (c) {
    case U'，':
    case U'、':
    case U'،':
    case U',': return ',';
    case U'。':
    case U'.': return '.';
    case U'？':
    case U'؟':
    case U'?': return '?';
    case U'！':
    case U'!': return '!';
    case U'；':
    case U'؛':
    case U';': return ';';
    case U'：':
    case U':': return ':';
    case U'…':
    case U'—': return ',';
    default: return '\0';
  }
}

// What stands between syllables: words in Latin letters and digits, pauses, single spaces.
void appendBetween(std::string& spoken, std::string_view between) {
  for (const char32_t c : text::decoded(between)) {
    const bool said = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    if (said) {
      spoken += static_cast<char>(c);
    } else if (const char pause = pauseOf(c); pause != '\0') {
      if (!spoken.empty() && spoken.back() == ' ') spoken.pop_back();
      spoken += pause;
    } else if (!spoken.empty() && spoken.back() != ' ') {
      spoken += ' ';
    }
  }
}

// The letters of a syllable before the r of erhua, which takes the place of a final n or i: wanr is said war.
std::string beforeErhua(std::string letters) {
  constexpr std::array<std::string_view, 5> kGivesWay{"an", "en", "in", "ai", "ei"};
  for (const std::string_view end : kGivesWay) {
    if (letters.size() < end.size() || letters.compare(letters.size() - end.size(), end.size(), end) != 0) continue;
    letters.pop_back();
    break;
  }
  return letters;
}

std::string syllableOf(const text::PinyinPiece& piece) {
  std::string letters;
  for (const char c : piece.letters) letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (piece.erhua) letters = beforeErhua(letters) + "r";
  std::string syllable;
  for (const char c : letters) syllable += c == 'v' ? std::string{"ü"} : std::string{c};
  return syllable + std::to_string(piece.tone);
}

std::string trimmed(std::string text) {
  const std::size_t last = text.find_last_not_of(' ');
  text.erase(last == std::string::npos ? 0 : last + 1);
  return text;
}

}  // namespace

std::string spokenPinyin(std::string_view chinese, std::string_view pinyin) {
  const std::string authored = text::toMarks(pinyin);
  std::string spoken;
  for (const text::PinyinPiece& piece :
       text::piecesOfMarked(text::withSandhi(chinese, authored, text::Sandhi::Speech))) {
    if (piece.between.empty()) {
      spoken += syllableOf(piece);
    } else {
      appendBetween(spoken, piece.between);
    }
  }
  return trimmed(std::move(spoken));
}

std::string spokenUyghur(std::string_view uyghur) {
  std::u32string spoken;
  int brackets = 0;
  for (const char32_t c : text::decoded(text::canonicalUyghur(uyghur))) {
    if (c == U'(' || c == U'（') ++brackets;
    const bool left = brackets == 0 && std::u32string_view{U"«»“”\"‹›"}.find(c) == std::u32string_view::npos;
    if (left && !(c == U' ' && !spoken.empty() && spoken.back() == U' ')) spoken += c;
    if ((c == U')' || c == U'）') && brackets > 0) --brackets;
  }
  return trimmed(text::encoded(spoken));
}

}  // namespace kowruk::speech
