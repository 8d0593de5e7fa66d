// What an answer is worth: the judge's verdict, its reason, and the grades it leaves open.
//
//     right is Good, nearly is Hard, wrong is Forgot. A choice is never more than Good, and one that was guessed is
//     Hard. Easy is given by hand only, and only to what was written. How long it took decides nothing.
//
// Example: كتاب for كىتاب is nearly: Hard at best; "ى is missing", and the picture shows where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory/grade.h"
#include "study/exercise.h"
#include "text/judge.h"
#include "text/picture.h"

namespace kowruk::study {

struct Marked {
  text::Judgement judgement;
  std::string given{};                 // what was chosen, written or put together: shown, never kept
  std::vector<text::Piece> picture{};  // where it differs from judgement.answer; empty where that says nothing
  Grade suggested = Grade::Forgot;
  Grade best = Grade::Forgot;  // the highest that can be given by hand

  bool operator==(const Marked&) const = default;
};

// Of a choice among exercise.options, by place.
Marked markChosen(const Exercise& exercise, std::size_t option);

// Of what was written for Type or Gap.
Marked markWritten(const Exercise& exercise, std::string_view given);

// Of exercise.tiles in the order they were taken. Nearly: two neighbours are swapped.
Marked markOrdered(const Exercise& exercise, const std::vector<std::size_t>& taken);

}  // namespace kowruk::study
