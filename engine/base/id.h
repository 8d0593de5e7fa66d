// Names of things that last: courses, entries, cards, devices.
//
// An entry is named by its course and its own id ("first-year/thanks"); a published id never changes its meaning.
// A card is one entry in one direction for one learner. Ids are small values: compare, hash and copy them freely.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/language.h"

namespace kowruk {

struct CourseId {
  std::string text;  // "first-year": small Latin letters, digits, hyphens
  auto operator<=>(const CourseId&) const = default;
};

struct EntryId {
  std::string text;  // "first-year/thanks"
  auto operator<=>(const EntryId&) const = default;

  // The part before the slash: "first-year".
  std::string_view course() const noexcept { return std::string_view{text}.substr(0, text.find('/')); }
};

// Understand: from the language learnt to one's own. Say: from one's own to the language learnt.
enum class Skill : std::uint8_t { Understand, Say };

struct CardId {
  EntryId entry;
  Language learnt = Language::Uyghur;
  Skill skill = Skill::Understand;
  auto operator<=>(const CardId&) const = default;
};

// 128 random bits that name one copy of one learner's file. It says nothing about the computer.
struct DeviceId {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const DeviceId&) const = default;
};

// 32 hexadecimal digits.
std::string toText(const DeviceId& device);

}  // namespace kowruk

template <>
struct std::hash<kowruk::EntryId> {
  std::size_t operator()(const kowruk::EntryId& id) const noexcept { return std::hash<std::string>{}(id.text); }
};

template <>
struct std::hash<kowruk::CardId> {
  std::size_t operator()(const kowruk::CardId& id) const noexcept {
    return std::hash<std::string>{}(id.entry.text) * 8 + static_cast<std::size_t>(id.learnt) * 2 +
           static_cast<std::size_t>(id.skill);
  }
};
