// Which parameters a calibration seeks: the numbers a search moves, and what they mean.
//
// Items in their parameters are (slopes, intercepts, mean, ln deviation); a search moves only those that are not given.
// A common slope is one unknown that stands for many parameters. Gradients and information are carried over by the same
// map. Known items are held, and then the population is sought instead. Inside this room only (Eigen).
#pragma once

#include <Eigen/Dense>
#include <optional>
#include <vector>

#include "exam/calibrate.h"

namespace kowruk::exam {

class Unknowns {
 public:
  Unknowns(ItemModel model, std::vector<std::optional<KnownItem>> known);

  Eigen::Index size() const noexcept { return size_; }
  bool seeksSlope(std::size_t item) const noexcept { return slope_[item] >= 0; }
  bool seeksIntercept(std::size_t item) const noexcept { return intercept_[item] >= 0; }
  bool sharesSlope() const noexcept { return model_ == ItemModel::CommonSlope; }
  bool seeksPopulation() const noexcept { return population_ >= 0; }
  bool isHeld(std::size_t item) const noexcept { return held_[item]; }  // by holdSteep

  Eigen::VectorXd valuesOf(const ItemParameters& items) const;
  // The same items with these values.
  ItemParameters with(const Eigen::VectorXd& values, ItemParameters items) const;

  Eigen::VectorXd gradientOf(const LikelihoodPass& pass) const;
  Eigen::MatrixXd informationOf(const Square& ofParameters) const;
  // The covariance of all parameters out of that of the unknowns; 0 for what is not sought.
  Eigen::MatrixXd spreadOver(const Eigen::MatrixXd& covariance) const;

  // True where a slope is steeper than kSteepestSlope allows.
  bool isTooSteep(const ItemParameters& items) const noexcept;

  // Holds the slopes that ran away (over half the limit) where they are; false where there is none.
  bool holdSteep(const ItemParameters& items);

 private:
  void number();
  Eigen::MatrixXd map() const;  // a row a parameter, a column an unknown

  ItemModel model_;
  std::vector<std::optional<KnownItem>> known_;
  std::vector<bool> held_;
  std::vector<Eigen::Index> slope_;  // of each item; -1 where it is given
  std::vector<Eigen::Index> intercept_;
  Eigen::Index population_ = -1;  // of the mean; the deviation is next
  Eigen::Index size_ = 0;
};

}  // namespace kowruk::exam
