// Where a test is passed: the cut score of a panel, by the modified Angoff method (Angoff 1971).
//
// Each judge says of each item what share of people who just know enough would get it right. A judge's cut is the sum
// over the items; the panel's is the mean of its judges, and its standard error says how far another panel's might be.
//
//     item,points,Judge 1,Judge 2,Judge 3        `points` may be left out: 1 for each
//     Q1,1,0.8,0.75,0.9                          shares from 0 to 1, or 80%
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "exam/responses.h"

namespace kowruk::exam {

inline constexpr std::size_t kJudgesForError = 5;  // below, the spread of a panel says nothing of other panels

struct JudgedItem {
  std::string name;
  double points = 1;
  double mean = 0;                  // of the judges' shares
  std::optional<double> deviation;  // between judges; absent for one judge
};

struct CutScore {
  std::vector<JudgedItem> items;
  std::vector<double> judges;   // the cut of each, in points
  double points = 0;            // of the whole test
  double cut = 0;               // in points
  std::optional<double> error;  // absent for fewer than kJudgesForError judges
};

struct ReadCut {
  std::optional<CutScore> cut;
  std::vector<Problem> problems;
};

ReadCut readCutScore(const NamedBytes& sheet);

}  // namespace kowruk::exam
