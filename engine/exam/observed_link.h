// Scores of one form as scores of another, when two groups share only some items: the anchor.
//
// Form X was answered by the new group, form Y by the old one, the anchor V by both. Tucker takes the regression on the
// anchor to be the same in both groups (best where they are alike), Levine the true scores to go together perfectly
// (best where they differ); both speak of a synthetic population of the two. Chained methods go from X to V in the new
// group and from V to Y in the old one. Formulas: Kolen & Brennan, Test Equating, Scaling, and Linking, 2014: Tucker
// and Levine 4.2, chained linear 4.4, equipercentile 2.5, chained 5.2.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "exam/responses.h"

namespace kowruk::exam {

inline constexpr double kPeopleForLinearLink = 30;  // in each group
inline constexpr double kPeopleForEquipercentile = 200;

// Whether the anchor's items count in the score.
enum class AnchorPlace : std::uint8_t { Internal, External };

// A form and the anchor in the group that answered both. Variances and the covariance are of the group (divided by n).
struct FormMoments {
  double people = 0;
  double mean = 0;
  double variance = 0;
  double anchorMean = 0;
  double anchorVariance = 0;
  double covariance = 0;  // of score and anchor
};

// y = slope x + intercept.
struct ScoreLine {
  double slope = 1;
  double intercept = 0;

  double at(double score) const noexcept { return slope * score + intercept; }
};

// weight: of the new group in the synthetic population, 0 to 1.
ScoreLine tuckerLine(const FormMoments& x, const FormMoments& y, double weight) noexcept;
ScoreLine levineLine(const FormMoments& x, const FormMoments& y, double weight, AnchorPlace place) noexcept;
ScoreLine chainedLine(const FormMoments& x, const FormMoments& y) noexcept;

// The share of people at each score, 0 upwards.
using ScoreShares = std::vector<double>;

// For each score of the first its equivalent in the second: the score with the same percentile rank, scores being
// intervals half a point to each side.
std::vector<double> equipercentile(const ScoreShares& from, const ScoreShares& to);

// A form's people by score and by anchor score.
struct FormScores {
  ScoreShares score;
  ScoreShares anchor;
  FormMoments moments;
};

// anchors: the columns that are the anchor.
FormScores formScores(const Responses& responses, std::span<const std::size_t> anchors, AnchorPlace place);

// For each score of X its equivalent in Y.
std::vector<double> chainedEquipercentile(const FormScores& x, const FormScores& y);

}  // namespace kowruk::exam
