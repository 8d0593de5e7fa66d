// The marginal likelihood of item parameters: how likely all patterns are when the abilities are a normal population.
//
// An item with slope a and intercept d is answered right at ability θ with probability 1 / (1 + exp(-(a θ + d))); its
// difficulty is b = -d / a. The integral over θ is a sum over equally spaced points, which for so smooth a function is
// exact to many digits as long as the points stand no farther apart than the narrowest posterior is wide (`gridFor`).
// Everything one pass gives - likelihood, gradient, expected counts - comes out of two matrix products. Bock & Aitkin,
// Psychometrika 1981; standard errors Louis, JRSS B 1982.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "exam/responses.h"

namespace kowruk::exam {

// Slopes and intercepts of all items, and the population.
struct ItemParameters {
  std::vector<double> slope;
  std::vector<double> intercept;
  double mean = 0;  // of the population's ability
  double deviation = 1;
};

// Points of ability, equally spaced.
struct AbilityGrid {
  double first = -6;
  double step = 0.2;
  std::size_t points = 61;

  double at(std::size_t point) const noexcept { return first + step * static_cast<double>(point); }
};

// A grid from `from` to `to` fine enough for a test of these items: 41 to 241 points.
AbilityGrid gridFor(const ItemParameters& items, double from = -6, double to = 6);

// 1 / (1 + exp(-x)) without overflow.
double logistic(double x) noexcept;

// What one pass over the patterns gives.
struct LikelihoodPass {
  double logLikelihood = 0;
  std::vector<double> slopeGradient;  // of the log-likelihood
  std::vector<double> interceptGradient;
  double meanGradient = 0;
  double logDeviationGradient = 0;
  std::vector<double> people;  // expected at each point
  std::vector<double> right;   // expected right answers: item after item, by point
};

// Square matrices are row after row.
using Square = std::vector<double>;

// ByScore: people of one number right stand together with their mean answers. Where all slopes are one the likelihood,
// its gradient and the exact information about that slope and the intercepts are the same, for a hundredth of the price
// (the number right is all that a posterior hangs on); `crossProduct` and the abilities of patterns are not to be had.
enum class Together : std::uint8_t { ByPattern, ByScore };

class Likelihood {
 public:
  explicit Likelihood(std::span<const Pattern> patterns, Together together = Together::ByPattern);
  ~Likelihood();
  Likelihood(const Likelihood&) = delete;
  Likelihood& operator=(const Likelihood&) = delete;

  std::size_t items() const noexcept;
  std::size_t patterns() const noexcept;
  double people() const noexcept;

  LikelihoodPass at(const ItemParameters& items, const AbilityGrid& grid) const;

  // The information at a maximum about the slopes, then the intercepts, then the mean and the logarithm of the
  // deviation, as the sum over people of the squares of their own gradients: what the curvature tends to in large
  // groups, at the price of two passes.
  Square crossProduct(const ItemParameters& items, const AbilityGrid& grid) const;

  // The same exactly: minus the second derivatives. Costs patterns × points × items².
  Square observed(const ItemParameters& items, const AbilityGrid& grid) const;

  // Of each pattern: the mean and the standard deviation of its ability, given its answers (EAP).
  struct Expected {
    double mean = 0;
    double deviation = 0;
  };
  std::vector<Expected> abilities(const ItemParameters& items, const AbilityGrid& grid) const;

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

}  // namespace kowruk::exam
