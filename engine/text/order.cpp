#include "text/order.h"

#include <unicode/coll.h>
#include <unicode/tblcoll.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/error.h"
#include "text/canonical.h"
#include "text/pinyin.h"

namespace kowruk::text {

namespace {

void mustCollate(UErrorCode code) {
  if (U_FAILURE(code)) throw Error(ErrorKind::Broken, "ICU", u_errorName(code));
}

std::unique_ptr<icu::Collator> collatorOf(const char* locale) {
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator{icu::Collator::createInstance(icu::Locale::createFromName(locale), code)};
  mustCollate(code);
  return collator;
}

// ICU's own rules for Uyghur put ئ before ا; here it only tells apart what is equal without it.
std::unique_ptr<icu::Collator> uyghurCollator() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::UnicodeString rules =
      icu::UnicodeString::fromUTF8("[reorder Arab]&ا<<ئا<ە<<ئە<ب&ك<گ<ڭ<ل&ھ<و<<ئو<ۇ<<ئۇ<ۆ<<ئۆ<ۈ<<ئۈ<ۋ<ې<<ئې<ى<<ئى<ي");
  auto collator = std::make_unique<icu::RuleBasedCollator>(rules, code);
  mustCollate(code);
  return collator;
}

std::string keyIn(const icu::Collator& collator, std::string_view text) {
  const icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string key(text.size() * 2 + 32, '\0');
  const auto room = [&] { return static_cast<int32_t>(key.size()); };
  const auto bytes = [&] { return reinterpret_cast<uint8_t*>(key.data()); };
  int32_t length = collator.getSortKey(wide, bytes(), room());
  if (length > room()) {
    key.resize(static_cast<std::size_t>(length));
    length = collator.getSortKey(wide, bytes(), room());
  }
  key.resize(static_cast<std::size_t>(length > 0 ? length - 1 : 0));  // without the zero at the end
  return key;
}

}  // namespace

std::string uyghurSortKey(std::string_view uyghur) {
  static const std::unique_ptr<icu::Collator> collator = uyghurCollator();
  const std::string text = canonicalUyghur(uyghur);
  return keyIn(*collator, text) + '\0' + text;
}

std::string chineseSortKey(std::string_view chinese, std::string_view pinyin) {
  static const std::unique_ptr<icu::Collator> byPinyin = collatorOf("zh@collation=pinyin");
  static const std::unique_ptr<icu::Collator> byStrokes = collatorOf("zh@collation=stroke");
  const std::string text = canonical(chinese);
  std::string key;
  for (const Syllable& syllable : readPinyin(pinyin).syllables) {
    key += syllable.letters;                        // ü is behind z in UTF-8, so behind u
    key += static_cast<char>('0' + syllable.tone);  // before any letter: a shorter syllable comes first
  }
  if (key.empty()) return keyIn(*byPinyin, text) + '\0' + text;
  return key + '\0' + keyIn(*byStrokes, text) + '\0' + text;
}

}  // namespace kowruk::text
