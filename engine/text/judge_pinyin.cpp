// The judge in pinyin: what was typed, with marks or numbers or neither, against what was authored.
//
// The typed letters are laid along the expected syllables, so that it does not matter how they were divided, unless an
// apostrophe, a space or a number divides them within a syllable: xī'ān is not xiān.
#include <algorithm>
#include <array>
#include <optional>

#include "text/folding.h"
#include "text/judge_parts.h"
#include "text/pinyin.h"
#include "text/pinyin_text.h"
#include "text/syllables.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

constexpr std::size_t kLongestPinyin = 400;

struct TypedLetter {
  char letter;
  int mark = 0;          // the tone of its mark, 0 for none
  int number = 0;        // the tone of the number behind it, 1 to 5, 0 for none
  bool divided = false;  // something divides it from the letter before
};

// Letters of a typed answer; absent where it holds what is no pinyin.
class TypedReader {
 public:
  std::optional<std::vector<TypedLetter>> read(std::string_view given) {
    for (const char32_t c : decomposed(canonicalLetters(given))) {
      if (!take(lowered(c))) return std::nullopt;
    }
    settleUmlauts();
    return std::move(letters_);
  }

 private:
  bool take(char32_t c) {
    if (const char letter = pinyinLetterOf(c); letter != '\0') {
      letters_.push_back({letter, 0, 0, divided_});
      divided_ = false;
      return true;
    }
    if (const auto digit = digitOf(c)) return takeNumber(*digit);
    if (isMark(c)) return takeMark(c);
    if (c == U':' && !divided_ && !letters_.empty() && letters_.back().letter == 'u') {
      letters_.back().letter = 'v';
      return true;
    }
    divided_ = true;
    return isSpace(c) || isPunctuation(c) || c == 0x02BC;
  }

  bool takeNumber(int digit) {
    if (divided_ || letters_.empty() || letters_.back().number != 0 || digit > 5) return false;
    letters_.back().number = digit == 0 ? 5 : digit;
    return true;
  }

  bool takeMark(char32_t mark) {
    if (letters_.empty() || divided_) return false;
    TypedLetter& last = letters_.back();
    if (mark == 0x0308 && last.letter == 'u') {
      last.letter = 'v';
    } else if (toneOfMark(mark) != 0 && last.mark == 0) {
      last.mark = toneOfMark(mark);
    } else {
      return mark == 0x0302 && last.letter == 'e';  // ê
    }
    return true;
  }

  // ü behind j q x y is u; ue behind l n is üe.
  void settleUmlauts() {
    for (std::size_t i = 1; i < letters_.size(); ++i) {
      TypedLetter& here = letters_[i];
      const char before = letters_[i - 1].letter;
      if (here.divided) continue;
      if (here.letter == 'v' && std::string_view{"jqxy"}.find(before) != std::string_view::npos) here.letter = 'u';
      const bool eFollows = i + 1 < letters_.size() && letters_[i + 1].letter == 'e' && !letters_[i + 1].divided;
      if (here.letter == 'u' && here.number == 0 && eFollows && (before == 'l' || before == 'n')) here.letter = 'v';
    }
  }

  std::vector<TypedLetter> letters_;
  bool divided_ = false;
};

// An expected syllable: its letters with v for ü and the r of erhua, and the tones that are right.
struct Wanted {
  std::string letters;
  int tone = 5;
  bool erhua = false;
  std::array<bool, 6> right{};  // by tone, 1 to 5
};

std::u32string hanOf(const std::string& chinese) {
  std::u32string characters;
  for (const char32_t c : decoded(chinese)) {
    if (isHan(c)) characters += c;
  }
  return characters;
}

// The character of each syllable, 0 where the two do not fit together.
std::u32string charactersAlong(const std::string& chinese, const std::vector<Syllable>& syllables) {
  const std::u32string all = hanOf(chinese);
  std::u32string along;
  std::size_t at = 0;
  for (const Syllable& syllable : syllables) {
    if (at >= all.size()) break;
    along += all[at++];
    if (syllable.erhua && at < all.size() && all[at] == U'儿') ++at;
  }
  if (along.size() != syllables.size() || at != all.size()) return std::u32string(syllables.size(), U'\0');
  return along;
}

// The tone of a character that is often light, as dictionaries cite it; 5 for any other.
std::size_t toneCited(char32_t character) noexcept {
  if (std::u32string_view{U"个去上下面过道不"}.find(character) != std::u32string_view::npos) return 4;
  return character == U'来' ? 2 : character == U'里' ? 3 : character == U'边' || character == U'一' ? 1 : 5;
}

// Tones that are right beside the authored one: as cited or as said.
void allowSandhi(Wanted& wanted, char32_t character, std::optional<int> next) noexcept {
  const bool bu = character == U'不';
  const bool yi = character == U'一';
  if (wanted.tone == 5) {  // light; right as cited too: 一个 yí gè, 好不好 hǎo bù hǎo
    wanted.right[toneCited(character)] = true;
    return;
  }
  if (bu) wanted.right[4] = true;
  if (bu && next) wanted.right[static_cast<std::size_t>(toneOfBu(*next))] = true;
  if (yi) wanted.right[1] = true;
  if (yi && next) wanted.right[static_cast<std::size_t>(toneOfYi(*next))] = true;
  if (wanted.tone == 3 && next == 3) wanted.right[2] = true;
}

std::vector<Wanted> wantedOf(const std::string& chinese, const std::vector<Syllable>& syllables) {
  const std::u32string characters = charactersAlong(chinese, syllables);
  std::vector<Wanted> all;
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    Wanted wanted{syllables[i].letters, syllables[i].tone, syllables[i].erhua, {}};
    if (const std::size_t umlaut = wanted.letters.find("ü"); umlaut != std::string::npos) {
      wanted.letters.replace(umlaut, 2, "v");
    }
    wanted.right[static_cast<std::size_t>(wanted.tone)] = true;
    const bool last = i + 1 == syllables.size();
    allowSandhi(wanted, characters[i], last ? std::nullopt : std::optional{syllables[i + 1].tone});
    all.push_back(std::move(wanted));
  }
  return all;
}

std::string lettersOf(const std::vector<Wanted>& wanted) {
  std::string letters;
  for (const Wanted& each : wanted) letters += each.letters + (each.erhua ? "r" : "");
  return letters;
}

std::string lettersOf(const std::vector<TypedLetter>& typed) {
  std::string letters;
  for (const TypedLetter& each : typed) letters += each.letter;
  return letters;
}

// What was typed on one expected syllable.
struct TypedSyllable {
  int tone = 0;          // 0 where neither mark nor number says
  bool whole = true;     // nothing divides it within
  bool several = false;  // more than one tone
};

TypedSyllable typedAt(const std::vector<TypedLetter>& typed, std::size_t from, const Wanted& wanted) {
  TypedSyllable found;
  const std::size_t end = from + wanted.letters.size();
  for (std::size_t i = from; i < end; ++i) {
    if (i > from && typed[i].divided) found.whole = false;
    if (typed[i].number != 0 && i + 1 < end) found.whole = false;
    for (const int tone : {typed[i].mark, typed[i].number}) {
      if (tone == 0) continue;
      found.several = found.several || (found.tone != 0 && found.tone != tone);
      found.tone = tone;
    }
  }
  const bool toneBehindR = wanted.erhua && found.tone == 0;
  if (toneBehindR) found.tone = typed[end].number;
  return found;
}

std::string shown(const Wanted& wanted, int tone) { return marked(wanted.letters, tone) + (wanted.erhua ? "r" : ""); }

// The letters are the expected ones: are the tones?
Judgement judgeTones(const std::vector<Wanted>& wanted, const std::vector<TypedLetter>& typed,
                     const std::string& pinyin) {
  const bool toneless = std::all_of(typed.begin(), typed.end(),
                                    [](const TypedLetter& each) { return each.mark == 0 && each.number == 0; });
  std::optional<Judgement> fault;
  std::size_t from = 0;
  for (const Wanted& each : wanted) {
    const TypedSyllable found = typedAt(typed, from, each);
    from += each.letters.size() + (each.erhua ? 1U : 0U);
    const auto tone = static_cast<std::size_t>(found.tone == 0 ? 5 : found.tone);
    if (!found.whole) return {Verdict::Nearly, Remark::Spacing, " ", "", pinyin};
    if (!fault && (found.several || !each.right[tone])) {
      fault = {Verdict::Nearly, Remark::WrongTone, shown(each, found.tone), shown(each, each.tone), pinyin};
    }
  }
  if (!fault) return {Verdict::RightScript, Remark::InPinyin, "", "", pinyin};
  return toneless ? Judgement{Verdict::Nearly, Remark::NoTones, "", pinyin, pinyin} : *fault;
}

// The tones of what was typed in order, without neutral ones: that much is to be right where a letter is not.
bool tonesFit(const std::vector<Wanted>& wanted, const std::vector<TypedLetter>& typed) {
  std::vector<int> tones;
  for (const TypedLetter& each : typed) {
    if (each.mark != 0) tones.push_back(each.mark);
    if (each.number != 0 && each.number != 5 && each.mark == 0) tones.push_back(each.number);
  }
  std::size_t at = 0;
  for (const Wanted& each : wanted) {
    if (each.tone == 5) continue;
    if (at == tones.size() || !each.right[static_cast<std::size_t>(tones[at])]) return false;
    ++at;
  }
  return at == tones.size();
}

struct PinyinPrice {
  std::string_view expected;
  std::string_view given;
  int change(std::size_t i, std::size_t j) const noexcept {
    if (expected[i] == given[j]) return 0;
    return (expected[i] == 'v' && given[j] == 'u') || (expected[i] == 'u' && given[j] == 'v') ? 1 : 2;
  }
  int missing(std::size_t /*i*/) const noexcept { return 2; }
  int extra(std::size_t /*j*/) const noexcept { return 2; }
  int swap(std::size_t i, std::size_t j) const noexcept {
    const bool crossed = expected[i] == given[j + 1] && expected[i + 1] == given[j];
    return crossed && expected[i] != expected[i + 1] ? 2 : -1;
  }
};

// Letters with ü for v, as a remark shows them.
std::u32string shownLetters(const std::string& letters) {
  std::u32string text;
  for (const char letter : letters) text += letter == 'v' ? U'ü' : static_cast<char32_t>(letter);
  return text;
}

}  // namespace

Judgement judgePinyin(const std::string& chinese, const std::string& pinyin, const Given& given) {
  const Judgement wrong{Verdict::Wrong, Remark::AnotherAnswer, "", pinyin, pinyin};
  const auto typed = TypedReader{}.read(given.written);
  if (!typed || typed->empty() || typed->size() > kLongestPinyin) return wrong;
  const std::vector<Wanted> wanted = wantedOf(chinese, readPinyin(pinyin).syllables);
  const std::string expectedLetters = lettersOf(wanted);
  const std::string typedLetters = lettersOf(*typed);
  if (expectedLetters == typedLetters) return judgeTones(wanted, *typed, pinyin);
  const std::size_t longer = std::max(expectedLetters.size(), typedLetters.size());
  const std::size_t apart = longer - std::min(expectedLetters.size(), typedLetters.size());
  if (apart > 1 || longer > kLongestPinyin || !tonesFit(wanted, *typed)) return wrong;
  const Alignment alignment =
      align(expectedLetters.size(), typedLetters.size(), PinyinPrice{expectedLetters, typedLetters});
  if (alignment.price > (longer >= 3 ? 2 : 1)) return wrong;
  Judgement nearly = slip(alignment, shownLetters(expectedLetters), shownLetters(typedLetters));
  nearly.answer = pinyin;
  return nearly;
}

}  // namespace kowruk::text
