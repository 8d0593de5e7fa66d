#include "study/exercise.h"

#include <algorithm>

namespace kowruk::study {

namespace {

using Kind = ExerciseKind;

// Days of stability from which a rung asks.
constexpr double kSecondRung = 2;
constexpr double kThirdRung = 7;
constexpr double kFourthRung = 45;

// A word, a letter or a character; else a line of several words.
bool isShort(EntryKind kind) noexcept { return kind != EntryKind::Phrase && kind != EntryKind::Line; }

std::vector<Kind> rungFor(EntryKind kind, Skill skill, double days, Reads reads) {
  if (days < kSecondRung) return {Kind::Choose};
  const bool understand = skill == Skill::Understand;
  if (reads == Reads::Not) {
    return understand ? std::vector{Kind::Listen, Kind::Recall} : std::vector{Kind::Recall, Kind::Choose};
  }
  if (days < kThirdRung) return {Kind::Recall};
  if (days < kFourthRung) {
    if (understand) return {Kind::Listen, Kind::Recall};
    return isShort(kind) ? std::vector{Kind::Type} : std::vector{Kind::Order, Kind::Type};
  }
  if (understand) return {Kind::ReadAloud, Kind::Listen, Kind::Recall};
  return isShort(kind) ? std::vector{Kind::Type, Kind::Recall} : std::vector{Kind::Gap, Kind::Order, Kind::Type};
}

bool canBe(Kind exercise, EntryKind kind, Reads reads, const Possible& possible) noexcept {
  switch (exercise) {
    case Kind::Listen: return possible.sound && kind != EntryKind::Letter;  // the name of a letter is not its sound
    case Kind::ReadAloud: return possible.sound && kind != EntryKind::Letter && reads == Reads::Script;
    case Kind::Order:
    case Kind::Gap: return reads == Reads::Script;
    case Kind::Choose: return possible.sound || kind != EntryKind::Sound;  // sounds are told apart by ear
    case Kind::Recall:
    case Kind::Type: break;
  }
  return true;
}

}  // namespace

std::string_view codeOf(ExerciseKind kind) noexcept {
  switch (kind) {
    case Kind::Choose: return "choose";
    case Kind::Recall: return "recall";
    case Kind::Listen: return "listen";
    case Kind::Type: return "type";
    case Kind::Order: return "order";
    case Kind::Gap: return "gap";
    case Kind::ReadAloud: break;
  }
  return "read-aloud";
}

std::vector<Kind> exercisesFor(EntryKind kind, Skill skill, const Strength& strength, Reads reads,
                               const Possible& possible) {
  std::vector<Kind> rung = rungFor(kind, skill, strength.days.value_or(0), reads);
  const auto turn = static_cast<std::ptrdiff_t>(strength.reviews % rung.size());
  std::rotate(rung.begin(), rung.begin() + turn, rung.end());
  rung.erase(
      std::remove_if(rung.begin(), rung.end(), [&](Kind exercise) { return !canBe(exercise, kind, reads, possible); }),
      rung.end());
  const auto recall = std::find(rung.begin(), rung.end(), Kind::Recall);
  rung.erase(recall == rung.end() ? recall : recall + 1, rung.end());
  if (rung.empty() || rung.back() != Kind::Recall) rung.push_back(Kind::Recall);
  return rung;
}

}  // namespace kowruk::study
