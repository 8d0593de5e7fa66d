// A test understood: what its items did, how far its scores can be trusted, and what the answers say of ability.
//
// Everything the answers support and nothing else: a figure that too few people stand behind is absent and named.
//
// Example: 40 people give item figures, alpha and Rasch; the 2PL wants 300 and is named with that number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exam/ability.h"
#include "exam/calibrate.h"
#include "exam/item_figures.h"
#include "exam/responses.h"

namespace kowruk::exam {

// A figure that is not given, and how many people it would need.
struct TooFewPeople {
  std::string figure;  // as in the output: "alpha", "two_pl", …
  double needed = 0;
};

struct PatternAbility {
  Pattern pattern;
  Estimate expected;                  // EAP
  std::optional<Estimate> likeliest;  // ML
  std::optional<Estimate> weighted;   // WLE
};

struct ScoreAbility {
  int score = 0;
  double people = 0;
  Estimate expected;
  std::optional<Estimate> likeliest;  // where the number right is all that matters: Rasch and the common slope
  std::optional<Estimate> weighted;
};

struct Analysis {
  TestFigures test;
  std::vector<ItemFigures> items;
  std::optional<Calibration> rasch;
  std::optional<Calibration> commonSlope;
  std::optional<Calibration> twoPl;
  std::optional<ItemModel> abilityModel;  // the richest that converged with every slope bounded
  std::vector<PatternAbility> patterns;   // by pattern, without items that everybody or nobody got right
  std::vector<ScoreAbility> scores;
  std::vector<TooFewPeople> tooFew;
};

Analysis analyse(const Responses& responses);

}  // namespace kowruk::exam
