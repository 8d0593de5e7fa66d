#include "exam/calibrate.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cassert>
#include <cmath>

#include "exam/expectation.h"
#include "exam/unknowns.h"

namespace kowruk::exam {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kConverged = 1e-10;       // twice what a Newton step would still gain in log-likelihood
constexpr double kNearlyConverged = 1e-5;  // the same where rounding hides the gain
constexpr double kExactCost = 1e9;         // multiplications that exact standard errors may cost
constexpr int kMostSteps = 200;
constexpr int kMostHalvings = 30;
constexpr double kWidestAbility = 8;  // where an earlier scale is kept, abilities may be far from 0

// The search of one calibration, over items that are not constant.
class Climb {
 public:
  Climb(std::span<const Pattern> patterns, Together together, Unknowns unknowns, ItemParameters start)
      : likelihood_(patterns, together),
        together_(together),
        unknowns_(std::move(unknowns)),
        items_(std::move(start)) {}

  void run(int emPasses) {
    grid_ = grid();
    for (int pass = 0; pass < emPasses && unknowns_.size() > 0; ++pass) expect();
    grid_ = grid();
    while (!search() && unknowns_.holdSteep(items_)) grid_ = grid();
  }

  const ItemParameters& items() const noexcept { return items_; }
  const Unknowns& unknowns() const noexcept { return unknowns_; }
  const std::vector<double>& passes() const noexcept { return passes_; }
  bool converged() const noexcept { return converged_; }

  bool affordsExactErrors() const noexcept {
    const auto k = static_cast<double>(2 * likelihood_.items());
    return together_ == Together::ByScore ||
           static_cast<double>(likelihood_.patterns() * grid_.points) * k * k <= kExactCost;
  }

  // Of all parameters; absent where the answers do not determine them.
  std::optional<MatrixXd> covariance() const {
    const Square all =
        affordsExactErrors() ? likelihood_.observed(items_, grid_) : likelihood_.crossProduct(items_, grid_);
    const Eigen::LLT<MatrixXd> roots(unknowns_.informationOf(all));
    if (roots.info() != Eigen::Success) return std::nullopt;
    return unknowns_.spreadOver(roots.solve(MatrixXd::Identity(unknowns_.size(), unknowns_.size())));
  }

 private:
  AbilityGrid grid() const {
    return unknowns_.seeksPopulation() ? gridFor(items_, -kWidestAbility, kWidestAbility) : gridFor(items_);
  }

  void expect() {
    const LikelihoodPass pass = likelihood_.at(items_, grid_);
    passes_.push_back(pass.logLikelihood);
    items_ = maximised(unknowns_, pass, grid_, std::move(items_));
  }

  // Inverse of the information as the answers give it, with a little of what would be known if abilities were: in small
  // groups the former alone has no inverse.
  MatrixXd firstCurvature() const {
    if (together_ == Together::ByScore) {
      const Eigen::LLT<MatrixXd> roots(unknowns_.informationOf(likelihood_.observed(items_, grid_)));
      if (roots.info() == Eigen::Success) return roots.solve(MatrixXd::Identity(unknowns_.size(), unknowns_.size()));
    }
    MatrixXd information = unknowns_.informationOf(likelihood_.crossProduct(items_, grid_));
    information.diagonal() *= 1.01;
    information.diagonal().array() += 1e-3 * likelihood_.people() / static_cast<double>(unknowns_.size());
    return information.ldlt().solve(MatrixXd::Identity(information.rows(), information.cols()));
  }

  // BFGS to the maximum; false where the limit of slopes stood in the way.
  bool search() {
    LikelihoodPass pass = likelihood_.at(items_, grid_);
    passes_.push_back(pass.logLikelihood);
    converged_ = unknowns_.size() == 0;
    if (converged_) return true;
    MatrixXd curvature = firstCurvature();
    VectorXd point = unknowns_.valuesOf(items_);
    VectorXd gradient = unknowns_.gradientOf(pass);
    for (int step = 0; step < kMostSteps; ++step) {
      const VectorXd direction = curvature * gradient;
      const double gain = gradient.dot(direction);
      if (gain < kConverged) return converged_ = true;
      const auto next = advance(point, direction, gain, pass.logLikelihood);
      if (!next) {
        converged_ = gain < kNearlyConverged;
        return converged_ || !metLimit_;
      }
      pass = *next;
      passes_.push_back(pass.logLikelihood);
      const VectorXd moved = unknowns_.valuesOf(items_) - point;
      const VectorXd turned = gradient - unknowns_.gradientOf(pass);  // of minus the log-likelihood
      point += moved;
      gradient -= turned;
      update(curvature, moved, turned);
    }
    return true;
  }

  // The first of ever shorter steps that gains enough; items_ is then there.
  std::optional<LikelihoodPass> advance(const VectorXd& point, const VectorXd& direction, double gain, double before) {
    metLimit_ = false;
    double length = 1;
    for (int halving = 0; halving < kMostHalvings; ++halving, length /= 2) {
      ItemParameters there = unknowns_.with(point + length * direction, items_);
      if (unknowns_.isTooSteep(there)) {
        metLimit_ = true;
        continue;
      }
      LikelihoodPass pass = likelihood_.at(there, grid_);
      if (!(pass.logLikelihood >= before + 1e-4 * length * gain)) continue;
      items_ = std::move(there);
      return pass;
    }
    return std::nullopt;
  }

  // Broyden, Fletcher, Goldfarb, Shanno 1970: the inverse of the curvature after a step.
  static void update(MatrixXd& curvature, const VectorXd& moved, const VectorXd& turned) {
    const double along = moved.dot(turned);
    if (along <= 1e-12 * moved.norm() * turned.norm()) return;
    const VectorXd bent = curvature * turned;
    curvature += (1 + turned.dot(bent) / along) / along * moved * moved.transpose();
    curvature -= (bent * moved.transpose() + moved * bent.transpose()) / along;
  }

  Likelihood likelihood_;
  Together together_;
  Unknowns unknowns_;
  ItemParameters items_;
  AbilityGrid grid_;
  std::vector<double> passes_;
  bool converged_ = false;
  bool metLimit_ = false;
};

// Of each item: whether some got it right and some did not.
std::vector<bool> varying(std::span<const Pattern> patterns) {
  std::vector<bool> varies(patterns.front().right.size());
  for (std::size_t i = 0; i < varies.size(); ++i) {
    varies[i] = std::any_of(patterns.begin(), patterns.end(),
                            [&](const Pattern& pattern) { return pattern.right[i] != patterns.front().right[i]; });
  }
  return varies;
}

std::vector<Pattern> withItems(std::span<const Pattern> patterns, const std::vector<bool>& kept) {
  std::vector<Pattern> fewer;
  fewer.reserve(patterns.size());
  for (const Pattern& pattern : patterns) {
    fewer.push_back({.right = {}, .people = pattern.people});
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (kept[i]) fewer.back().right.push_back(pattern.right[i]);
    }
  }
  return fewer;
}

// Where a search begins: at what is known, at a calibration before, or at the shares right.
ItemParameters startOf(std::span<const Pattern> patterns, const std::vector<std::optional<KnownItem>>& known) {
  ItemParameters items;
  double people = 0;
  for (const Pattern& pattern : patterns) people += pattern.people;
  for (std::size_t i = 0; i < known.size(); ++i) {
    double right = 0;
    for (const Pattern& pattern : patterns) right += pattern.right[i] * pattern.people;
    const double share = right / people;
    items.slope.push_back(known[i] ? known[i]->slope : 1);
    items.intercept.push_back(known[i] ? known[i]->intercept : 1.2 * std::log(share / (1 - share)));
  }
  return items;
}

void estimate(std::optional<ItemEstimate>& item, const Climb& climb, std::size_t at,
              const std::optional<MatrixXd>& covariance) {
  const double slope = climb.items().slope[at];
  const double intercept = climb.items().intercept[at];
  item = ItemEstimate{.slope = slope,
                      .intercept = intercept,
                      .difficulty = -intercept / slope,
                      .slopeError = 0,
                      .interceptError = 0,
                      .difficultyError = 0,
                      .unbounded = climb.unknowns().isHeld(at)};
  if (!covariance) return;
  const auto i = static_cast<Eigen::Index>(at);
  const auto d = i + static_cast<Eigen::Index>(climb.items().slope.size());
  const double both = (*covariance)(i, d);
  const double slopes = (*covariance)(i, i);
  const double intercepts = (*covariance)(d, d);
  item->slopeError = std::sqrt(slopes);
  item->interceptError = std::sqrt(intercepts);
  const double variance = intercepts + item->difficulty * item->difficulty * slopes + 2 * item->difficulty * both;
  item->difficultyError = std::sqrt(std::max(0.0, variance)) / std::abs(slope);
}

}  // namespace

std::string_view codeOf(ItemModel model) noexcept {
  return model == ItemModel::Rasch ? "rasch" : model == ItemModel::CommonSlope ? "common_slope" : "two_pl";
}

double peopleFor(ItemModel model) noexcept {
  return model == ItemModel::Rasch ? 30 : model == ItemModel::CommonSlope ? 100 : 300;
}

Calibration calibrate(std::span<const Pattern> patterns, ItemModel model, const CalibrationStart& start) {
  assert(!patterns.empty());
  const std::size_t items = patterns.front().right.size();
  std::vector<bool> kept = varying(patterns);
  std::vector<std::optional<KnownItem>> known;
  for (std::size_t i = 0; i < items; ++i) {
    const std::optional<KnownItem> before = i < start.known.size() ? start.known[i] : std::nullopt;
    if (before) kept[i] = true;
    if (kept[i]) known.push_back(before);
  }
  Calibration calibration;
  calibration.model = model;
  calibration.items.resize(items);
  if (known.empty()) return calibration;
  const auto used = withItems(patterns, kept);
  ItemParameters first = startOf(used, known);
  if (start.near != nullptr) first = parametersOf(*start.near);
  const bool equalSlopes = model != ItemModel::TwoPl &&
                           std::none_of(known.begin(), known.end(), [](const auto& item) { return item.has_value(); });
  Climb climb{used, equalSlopes ? Together::ByScore : Together::ByPattern, Unknowns{model, known}, std::move(first)};
  climb.run(start.emPasses);
  const auto covariance = climb.covariance();
  std::size_t at = 0;
  for (std::size_t i = 0; i < items; ++i) {
    if (kept[i]) estimate(calibration.items[i], climb, at++, covariance);
  }
  calibration.mean = climb.items().mean;
  calibration.deviation = climb.items().deviation;
  const auto last = static_cast<Eigen::Index>(2 * used.front().right.size());
  if (covariance) calibration.meanError = std::sqrt((*covariance)(last, last));
  calibration.logLikelihood = climb.passes().back();
  calibration.converged = climb.converged() && covariance.has_value();
  calibration.exactErrors = climb.affordsExactErrors();
  calibration.passes = climb.passes();
  return calibration;
}

ItemParameters parametersOf(const Calibration& calibration) {
  ItemParameters items{.slope = {}, .intercept = {}, .mean = calibration.mean, .deviation = calibration.deviation};
  for (const auto& item : calibration.items) {
    if (!item) continue;
    items.slope.push_back(item->slope);
    items.intercept.push_back(item->intercept);
  }
  return items;
}

std::vector<Pattern> withoutConstants(std::span<const Pattern> patterns, const Calibration& calibration) {
  std::vector<bool> kept;
  for (const auto& item : calibration.items) kept.push_back(item.has_value());
  return withItems(patterns, kept);
}

}  // namespace kowruk::exam
