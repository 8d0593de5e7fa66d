#include "exam/unknowns.h"

#include <algorithm>
#include <cmath>

namespace kowruk::exam {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Unknowns::Unknowns(ItemModel model, std::vector<std::optional<KnownItem>> known)
    : model_(model), known_(std::move(known)), held_(known_.size()) {
  number();
}

void Unknowns::number() {
  size_ = 0;
  population_ = -1;
  slope_.assign(known_.size(), -1);
  intercept_.assign(known_.size(), -1);
  const bool anyFree = std::any_of(known_.begin(), known_.end(), [](const auto& item) { return !item; });
  const bool anyKnown = std::any_of(known_.begin(), known_.end(), [](const auto& item) { return item.has_value(); });
  const Index common = model_ == ItemModel::CommonSlope && anyFree ? size_++ : -1;
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (known_[i]) continue;
    if (model_ == ItemModel::CommonSlope) slope_[i] = common;
    if (model_ == ItemModel::TwoPl && !held_[i]) slope_[i] = size_++;
    intercept_[i] = size_++;
  }
  if (!anyKnown) return;
  population_ = size_;
  size_ += 2;
}

VectorXd Unknowns::valuesOf(const ItemParameters& items) const {
  VectorXd values(size_);
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (slope_[i] >= 0) values[slope_[i]] = items.slope[i];
    if (intercept_[i] >= 0) values[intercept_[i]] = items.intercept[i];
  }
  if (population_ >= 0) {
    values[population_] = items.mean;
    values[population_ + 1] = std::log(items.deviation);
  }
  return values;
}

ItemParameters Unknowns::with(const VectorXd& values, ItemParameters items) const {
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (slope_[i] >= 0) items.slope[i] = values[slope_[i]];
    if (intercept_[i] >= 0) items.intercept[i] = values[intercept_[i]];
  }
  if (population_ >= 0) {
    items.mean = values[population_];
    items.deviation = std::exp(values[population_ + 1]);
  }
  return items;
}

VectorXd Unknowns::gradientOf(const LikelihoodPass& pass) const {
  VectorXd gradient = VectorXd::Zero(size_);
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (slope_[i] >= 0) gradient[slope_[i]] += pass.slopeGradient[i];
    if (intercept_[i] >= 0) gradient[intercept_[i]] += pass.interceptGradient[i];
  }
  if (population_ >= 0) {
    gradient[population_] = pass.meanGradient;
    gradient[population_ + 1] = pass.logDeviationGradient;
  }
  return gradient;
}

MatrixXd Unknowns::map() const {
  const auto items = static_cast<Index>(known_.size());
  MatrixXd map = MatrixXd::Zero(2 * items + 2, size_);
  for (Index i = 0; i < items; ++i) {
    const auto item = static_cast<std::size_t>(i);
    if (slope_[item] >= 0) map(i, slope_[item]) = 1;
    if (intercept_[item] >= 0) map(items + i, intercept_[item]) = 1;
  }
  if (population_ >= 0) map.block(2 * items, population_, 2, 2).setIdentity();
  return map;
}

MatrixXd Unknowns::informationOf(const Square& ofParameters) const {
  const auto side = static_cast<Index>(2 * known_.size() + 2);
  const Eigen::Map<const MatrixXd> all(ofParameters.data(), side, side);
  const MatrixXd to = map();
  return to.transpose() * all * to;
}

MatrixXd Unknowns::spreadOver(const MatrixXd& covariance) const {
  const MatrixXd to = map();
  return to * covariance * to.transpose();
}

bool Unknowns::isTooSteep(const ItemParameters& items) const noexcept {
  for (std::size_t i = 0; i < slope_.size(); ++i) {
    if (slope_[i] >= 0 && std::abs(items.slope[i]) > kSteepestSlope) return true;
  }
  return false;
}

bool Unknowns::holdSteep(const ItemParameters& items) {
  bool any = false;
  for (std::size_t i = 0; i < slope_.size(); ++i) {
    if (model_ != ItemModel::TwoPl || slope_[i] < 0 || std::abs(items.slope[i]) < kSteepestSlope / 2) continue;
    held_[i] = true;
    any = true;
  }
  if (any) number();
  return any;
}

}  // namespace kowruk::exam
