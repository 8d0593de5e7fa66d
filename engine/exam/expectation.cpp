#include "exam/expectation.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace kowruk::exam {

namespace {

constexpr int kNewtonSteps = 4;
constexpr int kHalvings = 12;

// An item's expected answers.
struct Expectation {
  const AbilityGrid& grid;
  std::span<const double> people;  // at each point
  std::span<const double> right;

  double logLikelihood(double slope, double intercept) const noexcept {
    double sum = 0;
    for (std::size_t q = 0; q < grid.points; ++q) {
      const double z = slope * grid.at(q) + intercept;
      const double soft = z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
      sum += right[q] * z - people[q] * soft;
    }
    return sum;
  }
};

// First and second derivatives by slope and intercept.
struct Slopes {
  double bySlope = 0, byIntercept = 0;
  double slopeTwice = 0, both = 0, interceptTwice = 0;  // minus the second derivatives

  void take(const Expectation& item, double slope, double intercept) noexcept {
    for (std::size_t q = 0; q < item.grid.points; ++q) {
      const double theta = item.grid.at(q);
      const double p = logistic(slope * theta + intercept);
      const double excess = item.right[q] - item.people[q] * p;
      const double weight = item.people[q] * p * (1 - p);
      bySlope += theta * excess;
      byIntercept += excess;
      slopeTwice += weight * theta * theta;
      both += weight * theta;
      interceptTwice += weight;
    }
  }
};

// The step of Newton's method over what is sought.
std::pair<double, double> newtonStep(const Slopes& at, bool slope, bool intercept) noexcept {
  if (slope && intercept) {
    const double determinant = at.slopeTwice * at.interceptTwice - at.both * at.both;
    if (determinant > 1e-12) {
      return {(at.bySlope * at.interceptTwice - at.byIntercept * at.both) / determinant,
              (at.byIntercept * at.slopeTwice - at.bySlope * at.both) / determinant};
    }
  }
  return {slope && at.slopeTwice > 1e-12 ? at.bySlope / at.slopeTwice : 0,
          intercept && at.interceptTwice > 1e-12 ? at.byIntercept / at.interceptTwice : 0};
}

void improve(const Expectation& item, double& slope, double& intercept, bool seeksSlope, bool seeksIntercept) {
  double best = item.logLikelihood(slope, intercept);
  for (int step = 0; step < kNewtonSteps; ++step) {
    Slopes at;
    at.take(item, slope, intercept);
    auto [slopeStep, interceptStep] = newtonStep(at, seeksSlope, seeksIntercept);
    for (int halving = 0;; ++halving) {
      if (halving == kHalvings) return;
      const double next = item.logLikelihood(slope + slopeStep, intercept + interceptStep);
      if (next >= best && std::abs(slope + slopeStep) <= kSteepestSlope) {
        slope += slopeStep;
        intercept += interceptStep;
        best = next;
        break;
      }
      slopeStep /= 2;
      interceptStep /= 2;
    }
  }
}

// The step of the one slope of all items, intercepts as they are.
void improveCommon(const std::vector<Expectation>& items, const Unknowns& unknowns, ItemParameters& parameters) {
  const auto all = [&](double change) {
    double sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!unknowns.seeksSlope(i)) continue;
      sum += items[i].logLikelihood(parameters.slope[i] + change, parameters.intercept[i]);
    }
    return sum;
  };
  Slopes at;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (unknowns.seeksSlope(i)) at.take(items[i], parameters.slope[i], parameters.intercept[i]);
  }
  double step = at.slopeTwice > 1e-12 ? at.bySlope / at.slopeTwice : 0;
  const double before = all(0);
  for (int halving = 0; halving < kHalvings; ++halving, step /= 2) {
    if (all(step) < before) continue;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (unknowns.seeksSlope(i)) parameters.slope[i] = std::min(parameters.slope[i] + step, kSteepestSlope);
    }
    return;
  }
}

}  // namespace

ItemParameters maximised(const Unknowns& unknowns, const LikelihoodPass& pass, const AbilityGrid& grid,
                         ItemParameters items) {
  std::vector<Expectation> expectations;
  for (std::size_t i = 0; i < items.slope.size(); ++i) {
    expectations.push_back({grid, pass.people, std::span{pass.right}.subspan(i * grid.points, grid.points)});
    improve(expectations.back(), items.slope[i], items.intercept[i], unknowns.seeksSlope(i) && !unknowns.sharesSlope(),
            unknowns.seeksIntercept(i));
  }
  if (unknowns.sharesSlope()) improveCommon(expectations, unknowns, items);
  if (!unknowns.seeksPopulation()) return items;
  double people = 0;
  double sum = 0;
  double squares = 0;
  for (std::size_t q = 0; q < grid.points; ++q) {
    people += pass.people[q];
    sum += pass.people[q] * grid.at(q);
    squares += pass.people[q] * grid.at(q) * grid.at(q);
  }
  items.mean = sum / people;
  items.deviation = std::sqrt(std::max(1e-4, squares / people - items.mean * items.mean));
  return items;
}

}  // namespace kowruk::exam
