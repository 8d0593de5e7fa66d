#include "text/script.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <unordered_map>

#include "base/error.h"
#include "text/unicode.h"

namespace kowruk::text {

namespace {

// ICU's converter works on whole texts and is slow to start; asked once for each character, it becomes a table.
std::unordered_map<char32_t, char32_t> tableOfSimplified() {
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> converter{
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, code)};
  if (U_FAILURE(code)) throw Error(ErrorKind::Broken, "ICU", u_errorName(code));
  // Characters that are simplified ones of another meaning: 俱 is not 具, a 姊 no 姐.
  constexpr std::u32string_view kOwnMeaning = U"俱吒姊摺箝苎跤阪藉";
  std::unordered_map<char32_t, char32_t> table;
  for (UChar32 c = 0x3400; c < 0xA000; ++c) {
    icu::UnicodeString text(c);
    converter->transliterate(text);
    const bool own = kOwnMeaning.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
    if (!own && text.countChar32() == 1 && text.char32At(0) != c) {
      table.emplace(static_cast<char32_t>(c), static_cast<char32_t>(text.char32At(0)));
    }
  }
  return table;
}

}  // namespace

char32_t simplified(char32_t character) {
  static const std::unordered_map<char32_t, char32_t> table = tableOfSimplified();
  const auto found = table.find(character);
  return found == table.end() ? character : found->second;
}

bool isSimplifiedToo(char32_t traditional) noexcept {
  constexpr std::u32string_view kBothForms = U"著乾瞭覆徵";  // 著名, 乾坤, 瞭望, 覆盖, 徵 the note
  return kBothForms.find(traditional) != std::u32string_view::npos;
}

std::u32string simplified(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (const char32_t character : text) out += simplified(character);
  return out;
}

}  // namespace kowruk::text
