#include "study/exercise_script.h"

#include <algorithm>
#include <array>

#include "study/work.h"
#include "text/letters.h"
#include "text/pinyin.h"
#include "text/unicode.h"

namespace kowruk::study {

namespace {

constexpr std::array<std::string_view, 3> kScriptCourses{"uyghur-letters", "first-characters", "mandarin-sounds"};

bool ofScript(char32_t character) noexcept { return text::isUyghurLetter(character) || text::isHan(character); }

std::u32string pinyinLetters(std::string_view pinyin) {
  std::u32string letters;
  for (const text::Syllable& syllable : text::readPinyin(pinyin).syllables) letters += text::decoded(syllable.letters);
  return letters;
}

bool hasAll(const std::set<char32_t>& met, const std::u32string& letters) {
  return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) { return met.count(letter) > 0; });
}

}  // namespace

void MetLetters::add(const Entry& entry) {
  const auto addAll = [this](std::string_view line) {
    for (const char32_t letter : text::decoded(line)) {
      if (ofScript(letter)) letters.insert(letter);
    }
  };
  if (entry.kind == EntryKind::Letter) {
    addAll(entry.ug);
    for (const std::string& also : entry.ugAlso) addAll(also);
  } else if (entry.kind == EntryKind::Character) {
    addAll(entry.zh);
  } else if (entry.kind == EntryKind::Sound) {
    for (const char32_t letter : pinyinLetters(entry.pinyin)) letters.insert(letter);
  }
}

MetLetters metBy(const Learner& learner) {
  MetLetters met{.all = learner.settings.reads == ReadsScript::Yes};
  if (met.all) return met;
  for (const Card& card : learner.file.cards()) {
    const bool answered = card.memory.has_value() || card.known;
    if (!answered || card.id.skill != Skill::Understand) continue;
    const std::string_view course = card.id.entry.course();
    if (std::find(kScriptCourses.begin(), kScriptCourses.end(), course) == kScriptCourses.end()) continue;
    if (const Entry* entry = entryOf(learner, card.id.entry)) met.add(*entry);
  }
  return met;
}

Reads readsOf(const MetLetters& met, const Entry& entry, Language learnt) {
  if (met.all) return Reads::Script;
  std::u32string script;
  for (const char32_t letter : text::decoded(entry.in(learnt))) {
    if (ofScript(letter)) script += letter;
  }
  if (!script.empty() && hasAll(met.letters, script)) return Reads::Script;
  if (learnt != Language::Chinese) return Reads::Not;
  const std::u32string pinyin = pinyinLetters(entry.pinyin);
  return !pinyin.empty() && hasAll(met.letters, pinyin) ? Reads::Pinyin : Reads::Not;
}

}  // namespace kowruk::study
