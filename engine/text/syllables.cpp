#include "text/syllables.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/unicode.h"

namespace kowruk::text {

namespace {

// Initials and the finals each takes, as they are spelled; v is ü. Rare but real syllables (tei, nun, rua …) included.
struct InitialRow {
  std::string_view initial;
  std::string_view finals;
};

constexpr std::array<InitialRow, 22> kInitials{{
    {"",
     "a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai "
     "wei wan wen wang weng"},
    {"b", "a o ai ei ao an en ang eng i ie iao ian in ing u"},
    {"p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"},
    {"m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"},
    {"f", "a o ei ou an en ang eng u"},
    {"d", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"},
    {"t", "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"},
    {"n", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve"},
    {"l", "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve"},
    {"g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"k", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"j", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"q", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"x", "i ia ie iao iu ian in iang ing iong u ue uan un"},
    {"zh", "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"ch", "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang"},
    {"sh", "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang"},
    {"r", "e i ao ou an en ang eng ong u ua uo ui uan un"},
    {"z", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"},
    {"c", "a e i ai ei ao ou an en ang eng ong u uo ui uan un"},
    {"s", "a e i ai ao ou an en ang eng ong u uo ui uan un"},
}};

constexpr std::size_t kLongest = 6;  // zhuang, chuang, shuang

std::vector<std::string> allSyllables() {
  std::vector<std::string> all{"m", "n", "ng", "hm", "hng"};
  for (const InitialRow& row : kInitials) {
    for (std::size_t from = 0; from < row.finals.size();) {
      const std::size_t to = std::min(row.finals.find(' ', from), row.finals.size());
      all.push_back(std::string{row.initial} + std::string{row.finals.substr(from, to - from)});
      from = to + 1;
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

bool isPinyinVowel(char letter) noexcept { return std::string_view{"aeiouv"}.find(letter) != std::string_view::npos; }

// m, n, ng, hm and hng have no vowel: they are whole words only (嗯 ńg), or every n would be one.
bool hasVowel(std::string_view syllable) noexcept {
  return std::any_of(syllable.begin(), syllable.end(), isPinyinVowel);
}

// Prices of a division: the cheapest is the one people mean; of two, the one whose last syllable is longer (fan gan).
constexpr int kSyllablePrice = 10;
constexpr int kErhuaPrice = 5;
constexpr int kImpossible = std::numeric_limits<int>::max() / 2;

struct Cheapest {
  int price = kImpossible;
  std::size_t from = 0;
  bool erhua = false;
};

int marksIn(const std::vector<PinyinLetter>& letters, std::size_t begin, std::size_t end) noexcept {
  return static_cast<int>(std::count_if(letters.begin() + static_cast<std::ptrdiff_t>(begin),
                                        letters.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](const PinyinLetter& each) { return each.tone != 0; }));
}

void offer(Cheapest& step, int price, std::size_t from, bool erhua) noexcept {
  if (price < step.price) step = {price, from, erhua};
}

std::vector<PinyinCut> cutsOf(const std::vector<Cheapest>& steps) {
  std::vector<PinyinCut> cuts;
  for (std::size_t at = steps.size() - 1; at > 0; at = steps[at].from) {
    cuts.push_back({steps[at].from, at, steps[at].erhua});
  }
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace

bool isSyllable(std::string_view letters) noexcept {
  static const std::vector<std::string> all = allSyllables();
  return std::binary_search(all.begin(), all.end(), letters);
}

std::optional<std::vector<PinyinCut>> cutPinyin(const std::vector<PinyinLetter>& letters) {
  std::string plain;
  plain.reserve(letters.size());
  for (const PinyinLetter& each : letters) plain += each.letter;
  const std::string_view all{plain};
  std::vector<Cheapest> best(letters.size() + 1);
  best[0].price = 0;
  for (std::size_t from = 0; from < all.size(); ++from) {
    if (best[from].price >= kImpossible) continue;
    const int start = best[from].price + kSyllablePrice;
    for (std::size_t length = 1; length <= std::min(kLongest, all.size() - from); ++length) {
      const std::string_view syllable = all.substr(from, length);
      const std::size_t to = from + length;
      if (!isSyllable(syllable) || marksIn(letters, from, to) > 1) continue;
      if (!hasVowel(syllable) && length != all.size()) continue;
      offer(best[to], start, from, false);
      if (to < all.size() && all[to] == 'r' && letters[to].tone == 0) {
        offer(best[to + 1], start + kErhuaPrice, from, true);
      }
    }
  }
  if (best.back().price >= kImpossible) return std::nullopt;
  return cutsOf(best);
}

std::size_t markPlace(std::string_view syllable) noexcept {
  const std::size_t open = syllable.find_first_of("ae");
  if (open != std::string_view::npos) return open;
  const std::size_t ou = syllable.find("ou");
  if (ou != std::string_view::npos) return ou;
  const std::size_t last = syllable.find_last_of("iouv");
  if (last != std::string_view::npos) return last;
  return std::min(syllable.find_first_of("mn"), syllable.size() - 1);  // ḿ, ń, ňg, hm̀
}

char pinyinLetterOf(char32_t character) noexcept {
  if (character == 0x0251) return 'a';  // ɑ
  if (character == 0x0261) return 'g';  // ɡ
  if (character >= U'A' && character <= U'Z') return static_cast<char>(character + 32);
  return character >= U'a' && character <= U'z' ? static_cast<char>(character) : '\0';
}

int toneOfMark(char32_t mark) noexcept {
  switch (mark) {
    case 0x0304: return 1;
    case 0x0301: return 2;
    case 0x030C:
    case 0x0306: return 3;
    case 0x0300: return 4;
    default: return 0;
  }
}

std::string marked(std::string_view syllable, int tone) {
  constexpr std::array<char32_t, 5> kMarks{0, 0x0304, 0x0301, 0x030C, 0x0300};
  std::u32string out;
  const std::size_t place = markPlace(syllable);
  for (std::size_t i = 0; i < syllable.size(); ++i) {
    const bool umlaut = syllable[i] == 'v' || syllable[i] == 'V';
    out += umlaut ? (syllable[i] == 'v' ? U'ü' : U'Ü') : static_cast<char32_t>(syllable[i]);
    if (i == place && tone >= 1 && tone <= 4) out += kMarks[static_cast<std::size_t>(tone)];
  }
  return encoded(composed(out));
}

}  // namespace kowruk::text
