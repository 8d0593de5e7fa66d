// Item parameters from answers: Rasch, one common slope, or a slope for each item (2PL).
//
// Marginal maximum likelihood: abilities are a normal population, integrated out. A few passes of EM (Bock & Aitkin
// 1981) come near from anywhere, a quasi-Newton search (BFGS, started from the information of the answers themselves)
// then converges to the maximum. The scale is the population's: mean 0, deviation 1, unless items are fixed.
//
// Example: LSAT section 6 (1,000 people, 5 items) with a common slope: slope 0.755, log-likelihood -2466.938.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "exam/likelihood.h"

namespace kowruk::exam {

// Rasch: every slope is 1. CommonSlope: one for all, estimated. TwoPl: one for each.
enum class ItemModel : std::uint8_t { Rasch, CommonSlope, TwoPl };

// "rasch", "common_slope", "two_pl".
std::string_view codeOf(ItemModel model) noexcept;

// How many people a model needs to mean anything: 30, 100, 300.
double peopleFor(ItemModel model) noexcept;

inline constexpr double kSteepestSlope = 8;  // a slope that grows past it has no maximum

// An item as it is known before: on the scale of an earlier test.
struct KnownItem {
  double slope = 1;
  double intercept = 0;

  double difficulty() const noexcept { return -intercept / slope; }
};

struct ItemEstimate {
  double slope = 1;
  double intercept = 0;
  double difficulty = 0;  // -intercept / slope
  double slopeError = 0;  // standard errors; 0 of what was not estimated
  double interceptError = 0;
  double difficultyError = 0;
  bool unbounded = false;  // its slope ran towards kSteepestSlope and was held: the item fits no curve
};

struct Calibration {
  ItemModel model = ItemModel::Rasch;
  std::vector<std::optional<ItemEstimate>> items;  // absent: everybody right or nobody, which no difficulty explains
  double mean = 0;                                 // of the population; 0 and 1 unless items were fixed
  double deviation = 1;
  double meanError = 0;
  double logLikelihood = 0;
  bool converged = false;
  bool exactErrors = false;    // from the curvature itself; otherwise from the sum of squared gradients
  std::vector<double> passes;  // the log-likelihood after each step of the search: it never falls
};

struct CalibrationStart {
  int emPasses = 8;
  std::vector<std::optional<KnownItem>> known = {};  // of each item: held as it is; with any the population is free
  const Calibration* near = nullptr;                 // a calibration of the same items to begin at
};

// patterns: at least one, all of the same items.
Calibration calibrate(std::span<const Pattern> patterns, ItemModel model, const CalibrationStart& start = {});

// The parameters of the items that have any, in their order, and the population: for abilities.
ItemParameters parametersOf(const Calibration& calibration);

// The patterns without the items that have no parameters.
std::vector<Pattern> withoutConstants(std::span<const Pattern> patterns, const Calibration& calibration);

}  // namespace kowruk::exam
