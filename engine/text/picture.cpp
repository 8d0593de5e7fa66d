#include "text/picture.h"

#include "text/canonical.h"
#include "text/comparison.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr std::size_t kMostGraphemes = 1000;

struct Graphemes {
  std::vector<std::string> written;
  std::vector<std::u32string> folded;  // alike where equal
};

Graphemes graphemesOf(std::string_view text) {
  Graphemes graphemes;
  const std::u32string characters = decoded(canonical(text));
  for (std::size_t i = 0; i < characters.size();) {
    std::size_t end = i + 1;
    while (end < characters.size() && isMark(characters[end])) ++end;
    const std::u32string_view grapheme = std::u32string_view{characters}.substr(i, end - i);
    graphemes.written.push_back(encoded(grapheme));
    graphemes.folded.push_back(alikeForm(grapheme));
    i = end;
  }
  return graphemes;
}

struct PiecePrice {
  const Graphemes& expected;
  const Graphemes& given;
  std::size_t from;  // graphemes before are the same on both sides

  bool same(std::size_t i, std::size_t j) const { return expected.folded[from + i] == given.folded[from + j]; }
  int change(std::size_t i, std::size_t j) const { return same(i, j) ? 0 : 3; }
  int missing(std::size_t /*i*/) const { return 2; }
  int extra(std::size_t /*j*/) const { return 2; }
  int swap(std::size_t i, std::size_t j) const { return !same(i, j) && same(i, j + 1) && same(i + 1, j) ? 3 : -1; }
};

Piece pieceOf(const Graphemes& expected, const Graphemes& given, const Edit& edit, std::size_t from) {
  const std::size_t i = from + edit.expected;
  const std::size_t j = from + edit.given;
  switch (edit.step) {
    case Step::Missing: return {edit.step, expected.written[i], ""};
    case Step::Extra: return {edit.step, "", given.written[j]};
    case Step::Swapped:
      return {edit.step, expected.written[i] + expected.written[i + 1], given.written[j] + given.written[j + 1]};
    default: break;
  }
  const bool alike = edit.step == Step::Same && expected.written[i] != given.written[j];
  return {alike ? Step::Alike : edit.step, expected.written[i], given.written[j]};
}

std::string all(const std::vector<std::string>& written, std::size_t from, std::size_t count) {
  std::string text;
  for (std::size_t i = from; i < from + count; ++i) text += written[i];
  return text;
}

}  // namespace

std::vector<Piece> pictureOf(std::string_view expected, std::string_view given) {
  const Graphemes wanted = graphemesOf(expected);
  const Graphemes typed = graphemesOf(given);
  const std::size_t n = wanted.written.size();
  const std::size_t m = typed.written.size();
  std::size_t from = 0;
  while (from < std::min(n, m) && wanted.folded[from] == typed.folded[from]) ++from;
  std::size_t behind = 0;
  while (behind < std::min(n, m) - from && wanted.folded[n - 1 - behind] == typed.folded[m - 1 - behind]) ++behind;
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < from; ++i) pieces.push_back(pieceOf(wanted, typed, {Step::Same, i, i}, 0));
  const std::size_t wantedLeft = n - from - behind;
  const std::size_t typedLeft = m - from - behind;
  if (std::max(wantedLeft, typedLeft) > kMostGraphemes) {
    pieces.push_back({Step::Changed, all(wanted.written, from, wantedLeft), all(typed.written, from, typedLeft)});
  } else {
    for (const Edit& edit : align(wantedLeft, typedLeft, PiecePrice{wanted, typed, from}).edits) {
      pieces.push_back(pieceOf(wanted, typed, edit, from));
    }
  }
  for (std::size_t i = behind; i > 0; --i) pieces.push_back(pieceOf(wanted, typed, {Step::Same, n - i, m - i}, 0));
  return pieces;
}

std::string printed(const std::vector<Piece>& picture) {
  std::string text;
  for (const Piece& piece : picture) {
    const bool same = piece.step == Step::Same || piece.step == Step::Alike;
    text += same ? piece.expected : "[" + piece.expected + "→" + piece.given + "]";
  }
  return text;
}

}  // namespace kowruk::text
