#include "exam/observed_link.h"

#include <algorithm>
#include <cmath>

namespace kowruk::exam {

namespace {

// How much score goes with a point of the anchor, in each group.
struct PerAnchorPoint {
  double x = 0;
  double y = 0;
};

// Kolen & Brennan, 4.5 to 4.8: moments in the synthetic population, then the line that brings them together.
ScoreLine syntheticLine(const FormMoments& x, const FormMoments& y, PerAnchorPoint per, double weight) noexcept {
  const double other = 1 - weight;
  const double shift = x.anchorMean - y.anchorMean;
  const double spread = x.anchorVariance - y.anchorVariance;
  const double meanX = x.mean - other * per.x * shift;
  const double meanY = y.mean + weight * per.y * shift;
  const double both = weight * other * shift * shift;
  const double varianceX = x.variance - other * per.x * per.x * spread + both * per.x * per.x;
  const double varianceY = y.variance + weight * per.y * per.y * spread + both * per.y * per.y;
  const double slope = std::sqrt(std::max(0.0, varianceY) / varianceX);
  return {.slope = slope, .intercept = meanY - slope * meanX};
}

double levinePer(const FormMoments& form, AnchorPlace place) noexcept {
  if (place == AnchorPlace::Internal) return form.variance / form.covariance;
  return (form.variance + form.covariance) / (form.anchorVariance + form.covariance);
}

// The share of people below a score plus half of those at it, a score between two taken in proportion.
double percentileRank(const ScoreShares& shares, double score) noexcept {
  const double nearest = std::floor(score + 0.5);
  double below = 0;
  for (std::size_t s = 0; s < shares.size(); ++s) {
    const auto value = static_cast<double>(s);
    if (value < nearest) below += shares[s];
    if (value == nearest) return below + (score - (nearest - 0.5)) * shares[s];
  }
  return nearest < 0 ? 0 : 1;
}

// The score of a percentile rank. Where nobody has a score its neighbours meet in the middle of the gap.
double scoreAt(const ScoreShares& shares, double rank) noexcept {
  constexpr double kNothing = 1e-12;
  double below = 0;
  std::size_t upper = 0;
  while (upper + 1 < shares.size() && below + shares[upper] <= rank + kNothing) below += shares[upper++];
  double last = 0;  // the highest score with anybody, below `rank`
  for (std::size_t s = 0; s < upper; ++s) {
    if (shares[s] > kNothing) last = static_cast<double>(s);
  }
  if (shares[upper] <= kNothing) return last + 0.5;
  const double within = (rank - below) / shares[upper];
  const double from = static_cast<double>(upper) - 0.5;
  if (within <= kNothing && upper > 0 && below > kNothing) return (from + last + 0.5) / 2;
  return from + std::min(1.0, within);
}

}  // namespace

ScoreLine tuckerLine(const FormMoments& x, const FormMoments& y, double weight) noexcept {
  return syntheticLine(x, y, {x.covariance / x.anchorVariance, y.covariance / y.anchorVariance}, weight);
}

ScoreLine levineLine(const FormMoments& x, const FormMoments& y, double weight, AnchorPlace place) noexcept {
  return syntheticLine(x, y, {levinePer(x, place), levinePer(y, place)}, weight);
}

ScoreLine chainedLine(const FormMoments& x, const FormMoments& y) noexcept {
  const double toAnchor = std::sqrt(x.anchorVariance / x.variance);
  const double fromAnchor = std::sqrt(y.variance / y.anchorVariance);
  const double slope = toAnchor * fromAnchor;
  return {.slope = slope, .intercept = y.mean + fromAnchor * (x.anchorMean - y.anchorMean) - slope * x.mean};
}

std::vector<double> equipercentile(const ScoreShares& from, const ScoreShares& to) {
  std::vector<double> equivalents;
  for (std::size_t score = 0; score < from.size(); ++score) {
    equivalents.push_back(scoreAt(to, percentileRank(from, static_cast<double>(score))));
  }
  return equivalents;
}

FormScores formScores(const Responses& responses, std::span<const std::size_t> anchors, AnchorPlace place) {
  const std::size_t items = responses.items.size() - (place == AnchorPlace::External ? anchors.size() : 0);
  FormScores form{.score = ScoreShares(items + 1), .anchor = ScoreShares(anchors.size() + 1), .moments = {}};
  FormMoments& moments = form.moments;
  const double people = moments.people = responses.total();
  double squares = 0;
  double anchorSquares = 0;
  double products = 0;
  for (std::size_t row = 0; row < responses.rows(); ++row) {
    int anchor = 0;
    for (const std::size_t item : anchors) anchor += responses.isRight(row, item) ? 1 : 0;
    const int score = responses.score(row) - (place == AnchorPlace::External ? anchor : 0);
    const double share = responses.people[row] / people;
    form.score[static_cast<std::size_t>(score)] += share;
    form.anchor[static_cast<std::size_t>(anchor)] += share;
    moments.mean += share * score;
    moments.anchorMean += share * anchor;
    squares += share * score * score;
    anchorSquares += share * anchor * anchor;
    products += share * score * anchor;
  }
  moments.variance = squares - moments.mean * moments.mean;
  moments.anchorVariance = anchorSquares - moments.anchorMean * moments.anchorMean;
  moments.covariance = products - moments.mean * moments.anchorMean;
  return form;
}

std::vector<double> chainedEquipercentile(const FormScores& x, const FormScores& y) {
  std::vector<double> equivalents;
  for (const double anchor : equipercentile(x.score, x.anchor)) {
    equivalents.push_back(scoreAt(y.score, percentileRank(y.anchor, anchor)));
  }
  return equivalents;
}

}  // namespace kowruk::exam
