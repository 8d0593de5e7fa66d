// Marks and isolates for lines that run both ways.
#include "text/direction.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "text/unicode.h"

namespace kowruk::text {

namespace {

enum class Direction { LeftToRight, RightToLeft };

constexpr std::u32string_view kUyghurStops = U"،؛؟«»:()";
constexpr std::u32string_view kOtherStops = U"，、；：。？！（）“”‘’《》,;:()";

char32_t markOf(Direction direction) noexcept { return direction == Direction::RightToLeft ? 0x200F : 0x200E; }

// Of a character that has one of its own: a letter, not a digit or a sign.
std::optional<Direction> strongDirection(char32_t c) noexcept {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT: return Direction::LeftToRight;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return Direction::RightToLeft;
    default: return std::nullopt;
  }
}

// One paragraph, with the marks it needs.
std::u32string directedLine(std::u32string_view line, Direction language) {
  const std::u32string_view stops = language == Direction::RightToLeft ? kUyghurStops : kOtherStops;
  std::u32string out;
  std::optional<Direction> before;  // of the last word
  std::size_t waiting = 0;  // where in `out` a mark goes if the next word is of the other direction too; 0 for nowhere
  for (const char32_t c : line) {
    if (const auto strong = strongDirection(c)) {
      const bool foreign = *strong != language;
      if (!before && foreign) out.insert(0, 1, markOf(language));
      if (waiting > 0 && foreign) out.insert(waiting, 1, markOf(language));
      waiting = 0;
      before = strong;
    }
    out += c;
    if (before && *before != language && stops.find(c) != stops.npos) waiting = out.size();
  }
  return out;
}

}  // namespace

std::string isolated(std::string_view text) {
  constexpr char32_t kFirstIsolate = 0x2066;
  constexpr char32_t kStrongIsolate = 0x2068;
  constexpr char32_t kEnd = 0x2069;
  std::string out;
  out.reserve(text.size() + 6);
  append(out, kStrongIsolate);
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = nextOf(text, at);
    if (c >= kFirstIsolate && c <= kStrongIsolate) ++open;
    if (c == kEnd && open == 0) continue;
    if (c == kEnd) --open;
    append(out, c);
  }
  for (; open >= 0; --open) append(out, kEnd);
  return out;
}

std::string directed(std::string_view text, Language language) {
  const Direction direction = language == Language::Uyghur ? Direction::RightToLeft : Direction::LeftToRight;
  const std::u32string characters = decoded(text);
  std::u32string out;
  for (std::size_t start = 0; start <= characters.size();) {
    const std::size_t end = std::min(characters.find(U'\n', start), characters.size());
    out += directedLine(std::u32string_view{characters}.substr(start, end - start), direction);
    if (end < characters.size()) out += U'\n';
    start = end + 1;
  }
  return encoded(out);
}

}  // namespace kowruk::text
