#include "exam/ability.h"

#include <cmath>

namespace kowruk::exam {

namespace {

constexpr double kFarthest = 12;  // no ability is sought beyond it
constexpr int kHalves = 4;
constexpr int kRootSteps = 100;
constexpr double kRootWidth = 1e-9;

// Sums over the items at an ability.
struct Sums {
  double gradient = 0;  // of the log-likelihood
  double information = 0;
  double skew = 0;  // Σ a³ P Q (1 - 2 P), the derivative of the information
};

Sums sumsAt(const ItemParameters& items, std::span<const std::uint8_t> right, double ability) noexcept {
  Sums sums;
  for (std::size_t i = 0; i < right.size(); ++i) {
    const double a = items.slope[i];
    const double p = logistic(a * ability + items.intercept[i]);
    sums.gradient += a * (right[i] - p);
    sums.information += a * a * p * (1 - p);
    sums.skew += a * a * a * p * (1 - p) * (1 - 2 * p);
  }
  return sums;
}

// Where a falling function is 0: by halves, then by the secant that keeps the root between its ends (Illinois method).
// Absent where it is not above 0 at the lowest ability and below at the highest.
template <class Function>
std::optional<double> rootOf(const Function& function) {
  double low = -kFarthest;
  double high = kFarthest;
  double above = function(low);
  double below = function(high);
  if (!(above > 0) || !(below < 0)) return std::nullopt;
  for (int step = 0; step < kRootSteps && high - low > kRootWidth; ++step) {
    const double middle = step < kHalves ? (low + high) / 2 : (high * above - low * below) / (above - below);
    const double value = function(middle);
    if (value == 0) return middle;
    if (value > 0) {
      low = middle;
      above = value;
      below /= step < kHalves ? 1 : 2;
    } else {
      high = middle;
      below = value;
      above /= step < kHalves ? 1 : 2;
    }
  }
  return (low + high) / 2;
}

template <class Function>
std::optional<Estimate> estimateBy(const ItemParameters& items, const Function& function) {
  const auto root = rootOf(function);
  if (!root) return std::nullopt;
  return Estimate{.value = *root, .error = 1 / std::sqrt(informationAt(items, *root))};
}

}  // namespace

std::optional<Estimate> likeliestAbility(const ItemParameters& items, std::span<const std::uint8_t> right) {
  return estimateBy(items, [&](double ability) { return sumsAt(items, right, ability).gradient; });
}

std::optional<Estimate> weightedAbility(const ItemParameters& items, std::span<const std::uint8_t> right) {
  return estimateBy(items, [&](double ability) {
    const Sums sums = sumsAt(items, right, ability);
    return sums.gradient + sums.skew / (2 * sums.information);
  });
}

std::vector<double> scoreChances(const ItemParameters& items, double ability) {
  std::vector<double> chances(items.slope.size() + 1);
  chances[0] = 1;
  for (std::size_t i = 0; i < items.slope.size(); ++i) {
    const double p = logistic(items.slope[i] * ability + items.intercept[i]);
    for (std::size_t score = i + 1; score > 0; --score) {
      chances[score] = chances[score] * (1 - p) + chances[score - 1] * p;
    }
    chances[0] *= 1 - p;
  }
  return chances;
}

std::vector<Estimate> expectedByScore(const ItemParameters& items) {
  const AbilityGrid grid = gridFor(items, items.mean - 6 * items.deviation, items.mean + 6 * items.deviation);
  const std::size_t scores = items.slope.size() + 1;
  std::vector<double> sum(scores), first(scores), second(scores);
  for (std::size_t q = 0; q < grid.points; ++q) {
    const double theta = grid.at(q);
    const double z = (theta - items.mean) / items.deviation;
    const double weight = std::exp(-z * z / 2);
    const auto chances = scoreChances(items, theta);
    for (std::size_t score = 0; score < scores; ++score) {
      const double share = weight * chances[score];
      sum[score] += share;
      first[score] += share * theta;
      second[score] += share * theta * theta;
    }
  }
  std::vector<Estimate> estimates;
  for (std::size_t score = 0; score < scores; ++score) {
    const double mean = first[score] / sum[score];
    estimates.push_back({.value = mean, .error = std::sqrt(std::max(0.0, second[score] / sum[score] - mean * mean))});
  }
  return estimates;
}

double expectedScore(const ItemParameters& items, double ability) noexcept {
  double score = 0;
  for (std::size_t i = 0; i < items.slope.size(); ++i) {
    score += logistic(items.slope[i] * ability + items.intercept[i]);
  }
  return score;
}

std::optional<double> abilityExpecting(const ItemParameters& items, double score) noexcept {
  return rootOf([&](double ability) { return score - expectedScore(items, ability); });
}

double informationAt(const ItemParameters& items, double ability) noexcept {
  double information = 0;
  for (std::size_t i = 0; i < items.slope.size(); ++i) {
    const double p = logistic(items.slope[i] * ability + items.intercept[i]);
    information += items.slope[i] * items.slope[i] * p * (1 - p);
  }
  return information;
}

}  // namespace kowruk::exam
