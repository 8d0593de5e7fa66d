#include "text/pinyin_text.h"

#include <algorithm>
#include <optional>

#include "text/syllables.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr int kNoDigit = -1;

bool isApostropheOfPinyin(char32_t c) noexcept { return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018; }

bool isPinyinCharacter(char32_t c) noexcept {
  return pinyinLetterOf(c) != '\0' || toneOfMark(c) != 0 || c == 0x0308 || c == 0x0302;
}

// Letters with their marks from i on, which moves behind them. Absent where a mark is none of pinyin's.
std::optional<std::vector<PinyinLetter>> takeLetters(std::u32string_view text, std::size_t& i) {
  std::vector<PinyinLetter> letters;
  bool readable = true;
  for (; i < text.size() && (isPinyinCharacter(text[i]) || isMark(text[i])); ++i) {
    const char32_t c = text[i];
    if (const char letter = pinyinLetterOf(c); letter != '\0') {
      letters.push_back({letter, 0, c >= U'A' && c <= U'Z'});
    } else if (letters.empty()) {
      readable = false;
    } else if (c == 0x0308 && letters.back().letter == 'u') {
      letters.back().letter = 'v';
    } else if (toneOfMark(c) != 0 && letters.back().tone == 0) {
      letters.back().tone = static_cast<std::int8_t>(toneOfMark(c));
    } else if (c != 0x0302) {
      readable = false;
    }
  }
  if (!readable || letters.empty()) return std::nullopt;
  return letters;
}

PinyinPiece pieceOf(const std::vector<PinyinLetter>& letters, const PinyinCut& cut, bool joined) {
  PinyinPiece piece;
  piece.erhua = cut.erhua;
  piece.joined = joined;
  const std::size_t end = cut.erhua ? cut.end - 1 : cut.end;
  for (std::size_t k = cut.begin; k < end; ++k) {
    piece.letters += letters[k].capital ? static_cast<char>(letters[k].letter - 32) : letters[k].letter;
    if (letters[k].tone != 0) piece.tone = letters[k].tone;
  }
  return piece;
}

// What the pieces are made of; `numbered` text gives its tones behind the letters.
class PieceReader {
 public:
  PieceReader(std::string_view pinyin, bool numbered) : text_(decomposed(decoded(pinyin))), numbered_(numbered) {}

  std::vector<PinyinPiece> read() {
    while (at_ < text_.size()) {
      const std::size_t from = at_;
      if (isApostropheOfPinyin(text_[at_]) && joins()) {
        ++at_;
      } else if (!pinyinLetterOf(text_[at_]) || !takeWord()) {
        at_ = std::max(from + 1, at_);
        keep(from, at_);
      }
    }
    return std::move(pieces_);
  }

 private:
  // An apostrophe between a syllable and a letter divides them.
  bool joins() const {
    return !pieces_.empty() && pieces_.back().between.empty() && at_ + 1 < text_.size() &&
           pinyinLetterOf(text_[at_ + 1]) != '\0';
  }

  void keep(std::size_t from, std::size_t to) {
    const std::string text = encoded(composed(std::u32string_view{text_}.substr(from, to - from)));
    if (!pieces_.empty() && !pieces_.back().between.empty()) {
      pieces_.back().between += text;
    } else {
      pieces_.push_back({text, "", 5, false, false});
    }
  }

  // One run of letters, and in numbered text the digit behind it. False where it is no pinyin: at_ is then behind it.
  bool takeWord() {
    const std::size_t from = at_;
    const bool afterLetter = from > 0 && isLetter(text_[from - 1]);
    auto letters = takeLetters(text_, at_);
    if (numbered_ && letters) takeColon(*letters);
    const bool cutShort = at_ < text_.size() && isLetter(text_[at_]);
    if (!letters || cutShort || afterLetter) {
      while (at_ < text_.size() && (isLetter(text_[at_]) || isMark(text_[at_]))) ++at_;
      return false;
    }
    if (isErhuaBehindNumber(*letters)) {
      pieces_.back().erhua = true;
      takeDigit();
      return true;
    }
    const auto cuts = cutPinyin(*letters);
    const int digit = numbered_ ? takeDigit() : kNoDigit;
    if (!cuts) return false;
    const bool joined = from > 0 && !pieces_.empty() && pieces_.back().between.empty();
    for (std::size_t k = 0; k < cuts->size(); ++k) pieces_.push_back(pieceOf(*letters, (*cuts)[k], k > 0 || joined));
    if (digit >= 1 && digit <= 4) pieces_.back().tone = digit;
    return true;
  }

  // u: is ü.
  void takeColon(std::vector<PinyinLetter>& letters) {
    while (at_ < text_.size() && text_[at_] == U':' && letters.back().letter == 'u') {
      std::size_t behind = at_ + 1;
      const bool digitFollows = behind < text_.size() && digitOf(text_[behind]);
      const auto more = takeLetters(text_, behind);
      if (!digitFollows && !more) return;
      letters.back().letter = 'v';
      if (more) letters.insert(letters.end(), more->begin(), more->end());
      at_ = digitFollows ? at_ + 1 : behind;
    }
  }

  // A digit 0 to 5 that is no part of a longer number, which is then behind at_; kNoDigit for none.
  int takeDigit() {
    if (at_ >= text_.size()) return kNoDigit;
    const int digit = digitOf(text_[at_]).value_or(kNoDigit);
    const bool longer = at_ + 1 < text_.size() && digitOf(text_[at_ + 1]);
    if (digit < 0 || digit > 5 || longer) return kNoDigit;
    ++at_;
    return digit;
  }

  bool isErhuaBehindNumber(const std::vector<PinyinLetter>& letters) const {
    return numbered_ && letters.size() == 1 && letters.front().letter == 'r' && !pieces_.empty() &&
           pieces_.back().between.empty() && !pieces_.back().erhua;
  }

  std::u32string text_;
  bool numbered_;
  std::size_t at_ = 0;
  std::vector<PinyinPiece> pieces_;
};

bool beginsWithVowel(const std::string& letters) {
  return std::string_view{"aeoAEO"}.find(letters.front()) != std::string_view::npos;
}

}  // namespace

std::vector<PinyinPiece> piecesOfMarked(std::string_view pinyin) { return PieceReader(pinyin, false).read(); }

std::vector<PinyinPiece> piecesOfNumbered(std::string_view pinyin) { return PieceReader(pinyin, true).read(); }

std::string withMarks(const std::vector<PinyinPiece>& pieces) {
  std::string text;
  for (const PinyinPiece& piece : pieces) {
    if (!piece.between.empty()) {
      text += piece.between;
      continue;
    }
    if (piece.joined && beginsWithVowel(piece.letters)) text += '\'';
    std::string small = piece.letters;
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const std::u32string markedLetters = decomposed(decoded(marked(small, piece.tone)));
    std::u32string out;
    std::size_t letter = 0;
    for (const char32_t c : markedLetters) {
      const bool capital = !isMark(c) && piece.letters[letter] >= 'A' && piece.letters[letter] <= 'Z';
      if (!isMark(c)) ++letter;
      out += capital ? c - 32 : c;
    }
    text += encoded(composed(out)) + (piece.erhua ? "r" : "");
  }
  return text;
}

std::string withNumbers(const std::vector<PinyinPiece>& pieces) {
  std::string text;
  for (const PinyinPiece& piece : pieces) {
    text += piece.between;
    if (!piece.between.empty()) continue;
    for (const char c : piece.letters) {
      if (c == 'v' || c == 'V') {
        text += c == 'v' ? "ü" : "Ü";
      } else {
        text += c;
      }
    }
    text += (piece.erhua ? "r" : "") + std::to_string(piece.tone);
  }
  return text;
}

int toneOfYi(int next) noexcept { return next == 4 || next == 5 ? 2 : 4; }

int toneOfBu(int next) noexcept { return next == 4 ? 2 : 4; }

}  // namespace kowruk::text
