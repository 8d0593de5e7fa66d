#include "deck/scripts.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "text/uyghur.h"

namespace kowruk::deck {

namespace {

constexpr std::u32string_view kVowelsAndCarrier = U"\u0627\u06D5\u0648\u06C7\u06C6\u06C8\u06D0\u0649\u0626";

// Bytes after the first, and the bits the first one gives; 0 bits for a byte that begins no character.
struct Lead {
  std::size_t more = 0;
  std::uint32_t bits = 0;
  char32_t smallest = 0;  // a character below this has a shorter form
};

std::optional<Lead> leadOf(unsigned char byte) noexcept {
  if (byte < 0x80U) return Lead{0, byte, 0};
  if (byte >= 0xC2U && byte < 0xE0U) return Lead{1, byte & 0x1FU, 0x80};
  if (byte >= 0xE0U && byte < 0xF0U) return Lead{2, byte & 0x0FU, 0x800};
  if (byte >= 0xF0U && byte < 0xF5U) return Lead{3, byte & 0x07U, 0x10000};
  return std::nullopt;
}

bool within(char32_t character, char32_t first, char32_t last) noexcept {
  return character >= first && character <= last;
}

// Calls `act` with each run of characters of the Uyghur script.
template <typename Act>
void forEachUyghurWord(const std::u32string& characters, Act act) {
  for (auto at = characters.begin(); at != characters.end();) {
    const auto begin = std::find_if(at, characters.end(), isUyghurScript);
    const auto end = std::find_if_not(begin, characters.end(), isUyghurScript);
    if (begin != end) act(std::u32string_view{&*begin, static_cast<std::size_t>(end - begin)});
    at = end;
  }
}

bool standsAlone(std::u32string_view word) noexcept {
  return word.size() == 1 && kVowelsAndCarrier.find(word.front()) != std::u32string_view::npos;
}

}  // namespace

std::optional<std::u32string> charactersOf(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = leadOf(static_cast<unsigned char>(text[at]));
    if (!lead || at + lead->more >= text.size()) return std::nullopt;
    char32_t character = lead->bits;
    for (std::size_t i = 1; i <= lead->more; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      if ((byte & 0xC0U) != 0x80U) return std::nullopt;
      character = (character << 6U) | (byte & 0x3FU);
    }
    if (character < lead->smallest || character > 0x10FFFF || within(character, 0xD800, 0xDFFF)) return std::nullopt;
    characters += character;
    at += lead->more + 1;
  }
  return characters;
}

std::string toUtf8(std::u32string_view characters) {
  std::string text;
  const auto tail = [&](char32_t bits) { text += static_cast<char>(0x80U | (bits & 0x3FU)); };
  for (const char32_t character : characters) {
    if (character < 0x80) {
      text += static_cast<char>(character);
    } else if (character < 0x800) {
      text += static_cast<char>(0xC0U | (character >> 6U));
      tail(character);
    } else if (character < 0x10000) {
      text += static_cast<char>(0xE0U | (character >> 12U));
      tail(character >> 6U);
      tail(character);
    } else {
      text += static_cast<char>(0xF0U | (character >> 18U));
      tail(character >> 12U);
      tail(character >> 6U);
      tail(character);
    }
  }
  return text;
}

std::string nameOfCharacter(char32_t character) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(character));
  return name;
}

bool isUyghurScript(char32_t character) noexcept {
  if (character == 0x060C || character == 0x061B || character == 0x061F || character == 0x06D4) return false;
  if (within(character, 0x0660, 0x066D) || within(character, 0x06F0, 0x06F9)) return false;
  return within(character, 0x0610, 0x06FF) || within(character, 0x0750, 0x077F) || within(character, 0x08A0, 0x08FF) ||
         within(character, 0xFB50, 0xFDFF) || within(character, 0xFE70, 0xFEFC);
}

bool isChinese(char32_t character) noexcept {
  return within(character, 0x2E80, 0x2FDF) || within(character, 0x31C0, 0x31EF) || within(character, 0x3400, 0x4DBF) ||
         within(character, 0x4E00, 0x9FFF) || within(character, 0xF900, 0xFAFF) ||
         within(character, 0x20000, 0x3134F) || character == 0x3005 || character == 0x3007;
}

bool isControl(char32_t character) noexcept { return character < 0x20 || within(character, 0x7F, 0x9F); }

std::string inQuotes(std::string_view text) {
  constexpr std::size_t kLongest = 120;  // bytes
  if (text.size() <= kLongest) return '"' + std::string{text} + '"';
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return '"' + std::string{text.substr(0, end)} + "…\"";
}

bool hasUyghur(std::string_view text) {
  const auto characters = charactersOf(text);
  return characters && std::any_of(characters->begin(), characters->end(), isUyghurScript);
}

bool hasChinese(std::string_view text) {
  const auto characters = charactersOf(text);
  return characters && std::any_of(characters->begin(), characters->end(), isChinese);
}

std::vector<std::string> readingFaults(std::string_view text) {
  const auto characters = charactersOf(text);
  if (!characters) return {};
  std::u32string words = *characters;
  forEachUyghurWord(*characters, [&](std::u32string_view word) {
    if (standsAlone(word)) words[static_cast<std::size_t>(word.data() - characters->data())] = U' ';
  });
  return text::uyghurFaults(toUtf8(words));
}

std::vector<std::string> uyghurWordFaults(std::string_view text) {
  const auto characters = charactersOf(text);
  std::vector<std::string> faults;
  if (!characters) return faults;
  forEachUyghurWord(*characters, [&](std::u32string_view word) {
    if (standsAlone(word)) return;
    for (std::string& fault : text::uyghurFaults(toUtf8(word))) faults.push_back(std::move(fault));
  });
  return faults;
}

}  // namespace kowruk::deck
