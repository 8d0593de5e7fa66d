// The scales of two tests made one, through items that stand in both.
//
// Each calibration has its own group's mean as 0. Anchors must have the same difficulty on one scale, so their
// estimates give the line from the new scale to the old: θ_old = slope θ_new + intercept. Mean/mean takes the slope
// from the discriminations (Loyd & Hoover 1980), mean/sigma from the spread of difficulties (Marco 1977). An anchor
// that has moved - a leaked item, a changed text - would bend the line: those that stand off by more than
// kDriftDistance and more than chance allows are dropped, the farthest first, and the line is drawn again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exam/calibrate.h"

namespace kowruk::exam {

inline constexpr double kDriftDistance = 0.3;  // in ability; differences under it do no harm
inline constexpr double kDriftErrors = 2.58;   // standard errors: one sound anchor in a hundred goes beyond
inline constexpr std::size_t kFewestAnchors = 3;

enum class ScaleMethod : std::uint8_t { MeanMean, MeanSigma };

// "mean_mean", "mean_sigma".
std::string_view codeOf(ScaleMethod method) noexcept;

// An item as two calibrations see it.
struct Anchor {
  std::string name;
  ItemEstimate before;
  ItemEstimate now;
};

struct AnchorFit {
  std::string name;
  double displacement = 0;  // new difficulty on the old scale, minus the old one
  double errors = 0;        // the same in standard errors
  bool kept = true;
};

struct ScaleLink {
  double slope = 1;
  double intercept = 0;
  double error = 0;                // of the intercept, from how the anchors kept disagree
  bool disagree = false;           // anchors that drifted remain: too few would be left without them
  std::vector<AnchorFit> anchors;  // all of them, in their order

  double onOld(double ability) const noexcept { return slope * ability + intercept; }
};

// anchors: at least two, of slopes above 0.
ScaleLink linkScales(std::span<const Anchor> anchors, ScaleMethod method);

}  // namespace kowruk::exam
