#include "find/slip.h"

#include <algorithm>

#include "text/unicode.h"

namespace kowruk::find {

namespace {

std::size_t middleOf(std::size_t length) noexcept { return length / 2; }

bool isKept(Side side, std::size_t length) noexcept { return length >= shortestOf(side) && length <= kLongest; }

enum class Half : char { Front = 'a', Back = 'z' };

// "u05aki": the front half of a Uyghur word of 5 letters.
std::string termOf(Side side, std::size_t length, Half half, std::u32string_view letters) {
  std::string term{marksOf(side).any};
  term += static_cast<char>('0' + length / 10);
  term += static_cast<char>('0' + length % 10);
  term += static_cast<char>(half);
  return term + text::encoded(letters);
}

}  // namespace

std::size_t shortestOf(Side side) noexcept { return side == Side::Chinese ? 3 : side == Side::Pinyin ? 5 : 4; }

bool isOneSlip(std::u32string_view one, std::u32string_view other) noexcept {
  while (!one.empty() && !other.empty() && one.front() == other.front()) {
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
  while (!one.empty() && !other.empty() && one.back() == other.back()) {
    one.remove_suffix(1);
    other.remove_suffix(1);
  }
  if (one.size() <= 1 && other.size() <= 1) return one.size() + other.size() > 0;
  return one.size() == 2 && other.size() == 2 && one[0] == other[1] && one[1] == other[0];
}

std::string halvesOf(Side side, std::u32string_view word) {
  if (!isKept(side, word.size())) return "";
  const std::size_t middle = middleOf(word.size());
  return termOf(side, word.size(), Half::Front, word.substr(0, middle)) + ' ' +
         termOf(side, word.size(), Half::Back, word.substr(middle));
}

std::string nearby(Side side, std::u32string_view word) {
  if (!isKept(side, word.size())) return "";
  std::string terms;
  const auto add = [&terms](const std::string& term) {
    terms.append(terms.empty() ? "\"" : " OR \"").append(term + "\"");
  };
  for (std::size_t length = word.size() - 1; length <= word.size() + 1; ++length) {
    if (!isKept(side, length)) continue;
    const std::size_t front = middleOf(length);
    const std::size_t back = length - front;
    add(termOf(side, length, Half::Front, word.substr(0, front)));
    add(termOf(side, length, Half::Back, word.substr(word.size() - std::min(back, word.size()))));
  }
  return terms;
}

std::u32string swappedInTheMiddle(std::u32string_view word) {
  std::u32string swapped{word};
  const std::size_t middle = middleOf(word.size());
  if (middle > 0) std::swap(swapped[middle - 1], swapped[middle]);
  return swapped;
}

}  // namespace kowruk::find
