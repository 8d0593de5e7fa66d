// Where exercises come from: the courses of a learner as a book of exercises.
//
// It tries the exercises of a card's rung in turn and makes the first that can be made: a choice needs three good
// wrong answers, tiles need three words, a gap a used word that stands in the line. All of it follows from the card and
// the number of its reviews; nothing is left to chance.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "study/exercise.h"
#include "study/exercise_choose.h"
#include "text/segment.h"

namespace kowruk::study {

// A card to be asked.
struct Asked {
  const Entry* entry = nullptr;
  Language learnt = Language::Uyghur;
  Skill skill = Skill::Understand;
  Strength strength{};
  Reads reads = Reads::Not;
};

class ExerciseBook {
 public:
  // courses outlive it.
  ExerciseBook(std::vector<const Course*> courses, Language learnt, Possible possible);

  // What to ask; at worst to recall.
  Exercise exerciseFor(const Asked& asked);

  // One exercise of a card; absent where it cannot be made.
  std::optional<Exercise> make(ExerciseKind kind, const Asked& asked);

 private:
  std::optional<Exercise> choice(const Asked& asked, Exercise base);
  std::optional<Exercise> order(const Asked& asked, Exercise base);
  std::optional<Exercise> gap(const Asked& asked, Exercise base);
  const Neighbours* neighboursOf(const EntryId& entry);

  std::vector<const Course*> courses_;
  Language learnt_;
  Possible possible_;
  text::Segmenter words_;
  std::map<CourseId, Neighbours> neighbours_;  // made when first needed
};

}  // namespace kowruk::study
