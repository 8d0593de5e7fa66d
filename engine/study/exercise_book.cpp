#include "study/exercise_book.h"

#include <algorithm>

#include "study/exercise_line.h"
#include "text/unicode.h"

namespace kowruk::study {

namespace {

using Kind = ExerciseKind;

bool hasLatinLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// How a card is asked whatever the exercise: what stands for the question, and whether its reading is with it.
Exercise plainly(Kind kind, const Asked& asked) {
  Exercise exercise{.kind = kind};
  const EntryKind what = asked.entry->kind;
  if (asked.skill == Skill::Understand) {
    // The reading helps with a line; of a letter or a character it is the answer, or half of it.
    const bool isAnswer = what == EntryKind::Letter || what == EntryKind::Character;
    exercise.reading = what == EntryKind::Sound || (!isAnswer && asked.reads != Reads::Script);
  } else if (what == EntryKind::Letter && hasLatinLetter(faceOf(*asked.entry, Face::Reading, asked.learnt))) {
    exercise.cue = Cue::Reading;  // what explains a letter shows it
  }
  return exercise;
}

// What the options of a choice show.
Face faceFor(const Asked& asked, Kind kind) noexcept {
  if (asked.entry->kind == EntryKind::Sound) return Face::Reading;
  if (asked.skill == Skill::Say) return Face::Learnt;
  return asked.entry->kind == EntryKind::Letter && kind == Kind::Choose ? Face::Reading : Face::Own;
}

Line optionOf(const Entry& entry, Face face, const Asked& asked) {
  Line line{.text = faceOf(entry, face, asked.learnt)};
  line.language = face == Face::Own ? otherOf(asked.learnt) : face == Face::Learnt ? asked.learnt : Language::English;
  const bool helps = face == Face::Learnt && asked.reads != Reads::Script && asked.entry->kind != EntryKind::Letter;
  if (helps) line.reading = faceOf(entry, Face::Reading, asked.learnt);
  return line;
}

}  // namespace

ExerciseBook::ExerciseBook(std::vector<const Course*> courses, Language learnt, Possible possible)
    : courses_(std::move(courses)), learnt_(learnt), possible_(possible), words_(learnt) {}

Exercise ExerciseBook::exerciseFor(const Asked& asked) {
  // An answer taken back may be of the language learnt before: its courses are here, its book is not.
  if (asked.learnt != learnt_) return plainly(Kind::Recall, asked);
  const auto kinds = exercisesFor(asked.entry->kind, asked.skill, asked.strength, asked.reads, possible_);
  for (const Kind kind : kinds) {
    if (auto exercise = make(kind, asked)) return std::move(*exercise);
  }
  return plainly(Kind::Recall, asked);
}

std::optional<Exercise> ExerciseBook::make(Kind kind, const Asked& asked) {
  Exercise exercise = plainly(kind, asked);
  switch (kind) {
    case Kind::Recall: break;
    case Kind::ReadAloud: exercise.reading = asked.entry->kind == EntryKind::Sound; break;
    case Kind::Choose:
    case Kind::Listen: return choice(asked, std::move(exercise));
    case Kind::Order: return order(asked, std::move(exercise));
    case Kind::Gap: return gap(asked, std::move(exercise));
    case Kind::Type:
      exercise.expected = expectedOf(*asked.entry, asked.learnt);
      exercise.spelling = asked.entry->kind == EntryKind::Letter;
      break;
  }
  return exercise;
}

std::optional<Exercise> ExerciseBook::choice(const Asked& asked, Exercise exercise) {
  if (exercise.kind == Kind::Listen || asked.entry->kind == EntryKind::Sound) exercise.cue = Cue::Sound;
  const Face face = faceFor(asked, exercise.kind);
  const Neighbours* neighbours = neighboursOf(asked.entry->id);
  const std::uint64_t seed = seedOf(asked.entry->id.text, asked.strength.reviews);
  const bool legible = face != Face::Reading || hasLatinLetter(faceOf(*asked.entry, face, asked.learnt));
  std::vector<const Entry*> shown;
  if (neighbours != nullptr && legible) shown = neighbours->besides(*asked.entry, face, seed);
  if (shown.empty()) return exercise.kind == Kind::Listen ? std::optional{std::move(exercise)} : std::nullopt;
  exercise.right = seed % (shown.size() + 1);
  shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(exercise.right), asked.entry);
  for (const Entry* entry : shown) exercise.options.push_back(optionOf(*entry, face, asked));
  return exercise;
}

std::optional<Exercise> ExerciseBook::order(const Asked& asked, Exercise exercise) {
  exercise.expected = expectedOf(*asked.entry, asked.learnt);
  exercise.order = tilesOf(asked.entry->in(asked.learnt), asked.learnt, words_);
  if (exercise.order.empty()) return std::nullopt;
  exercise.tiles = shuffled(exercise.order, seedOf(asked.entry->id.text, asked.strength.reviews));
  if (exercise.tiles == exercise.order) return std::nullopt;  // one word said three times
  return exercise;
}

std::optional<Exercise> ExerciseBook::gap(const Asked& asked, Exercise exercise) {
  std::vector<const Entry*> used;
  for (const EntryId& id : asked.entry->uses) {
    for (const Course* course : courses_) {
      if (const Entry* entry = course->find(id)) {
        used.push_back(entry);
        break;
      }
    }
  }
  const auto blank = blankOf(*asked.entry, used, asked.learnt, asked.strength.reviews, words_);
  if (!blank) return std::nullopt;
  exercise.before = blank->before;
  exercise.after = blank->after;
  exercise.expected = {asked.learnt, {blank->word}, {}};
  if (!blank->pinyin.empty()) exercise.expected.pinyins = {blank->pinyin};
  return exercise;
}

const Neighbours* ExerciseBook::neighboursOf(const EntryId& entry) {
  for (const Course* course : courses_) {
    if (course->id.text != entry.course()) continue;
    return &neighbours_.try_emplace(course->id, *course, learnt_).first->second;
  }
  return nullptr;
}

}  // namespace kowruk::study
