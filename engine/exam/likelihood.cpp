#include "exam/likelihood.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace kowruk::exam {

namespace {

using Eigen::ArrayXd;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kLogRootTwoPi = 0.918938533204672741;

Eigen::Index indexOf(std::size_t i) noexcept { return static_cast<Eigen::Index>(i); }

VectorXd pointsOf(const AbilityGrid& grid) {
  return VectorXd::LinSpaced(indexOf(grid.points), grid.first, grid.at(grid.points - 1));
}

// ln of the population's share at each point.
VectorXd logShares(const ItemParameters& items, const AbilityGrid& grid) {
  const ArrayXd z = (pointsOf(grid).array() - items.mean) / items.deviation;
  return -0.5 * z.square() - kLogRootTwoPi + std::log(grid.step / items.deviation);
}

// a θ + d: a row a point, a column an item.
MatrixXd logits(const ItemParameters& items, const AbilityGrid& grid) {
  const Eigen::Map<const VectorXd> slope(items.slope.data(), indexOf(items.slope.size()));
  const Eigen::Map<const VectorXd> intercept(items.intercept.data(), indexOf(items.intercept.size()));
  return (pointsOf(grid) * slope.transpose()).rowwise() + intercept.transpose();
}

MatrixXd probabilities(const MatrixXd& logit) {
  return logit.unaryExpr([](double x) { return logistic(x); });
}

// Of the population's mean and the logarithm of its deviation, at each point: a column a point.
MatrixXd populationGradient(const ItemParameters& items, const AbilityGrid& grid) {
  const ArrayXd z = (pointsOf(grid).array() - items.mean) / items.deviation;
  MatrixXd gradient(2, z.size());
  gradient.row(0) = (z / items.deviation).matrix().transpose();
  gradient.row(1) = (z.square() - 1).matrix().transpose();
  return gradient;
}

// ln(1 + exp(x)) without overflow.
double softPlus(double x) noexcept { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

}  // namespace

struct Likelihood::Table {
  MatrixXd right;   // a row an item, a column a pattern
  VectorXd people;  // of each pattern

  // What each pattern says of ability: a row a point, a column a pattern, columns that sum to 1. Also the
  // log-likelihood of all.
  MatrixXd posterior(const ItemParameters& items, const AbilityGrid& grid, double& logLikelihood) const {
    const MatrixXd logit = logits(items, grid);
    const VectorXd nothingRight =
        logShares(items, grid) - logit.unaryExpr([](double x) { return softPlus(x); }).rowwise().sum();
    MatrixXd posterior = logit * right;
    posterior.colwise() += nothingRight;
    logLikelihood = 0;
    for (Eigen::Index n = 0; n < posterior.cols(); ++n) {
      const double highest = posterior.col(n).maxCoeff();
      posterior.col(n).array() = (posterior.col(n).array() - highest).exp();
      const double sum = posterior.col(n).sum();
      posterior.col(n) /= sum;
      logLikelihood += people[n] * (highest + std::log(sum));
    }
    return posterior;
  }

  // The gradient of each pattern: slopes, intercepts, the population's two; a column a pattern.
  MatrixXd scores(const ItemParameters& items, const AbilityGrid& grid) const {
    double unused = 0;
    const MatrixXd weights = posterior(items, grid, unused);
    const MatrixXd expected = probabilities(logits(items, grid));
    const VectorXd theta = pointsOf(grid);
    const Eigen::RowVectorXd mean = theta.transpose() * weights;
    const Eigen::Index k = right.rows();
    MatrixXd all(2 * k + 2, right.cols());
    all.topRows(k) = right * mean.asDiagonal();
    all.topRows(k) -= (theta.asDiagonal() * expected).transpose() * weights;
    all.middleRows(k, k) = right - expected.transpose() * weights;
    all.bottomRows(2) = populationGradient(items, grid) * weights;
    return all;
  }
};

namespace {

Square squareOf(const MatrixXd& matrix) {
  Square square(static_cast<std::size_t>(matrix.size()));
  Eigen::Map<MatrixXd>(square.data(), matrix.rows(), matrix.cols()) = matrix;  // symmetric: rows are columns
  return square;
}

std::vector<double> listOf(const VectorXd& vector) { return {vector.data(), vector.data() + vector.size()}; }

// What would be known if the abilities were: of each item slope and intercept together, of the population its two.
MatrixXd completeInformation(const ItemParameters& items, const AbilityGrid& grid, const VectorXd& people,
                             const MatrixXd& expected) {
  const ArrayXd theta = pointsOf(grid).array();
  const Eigen::Index k = expected.cols();
  MatrixXd information = MatrixXd::Zero(2 * k + 2, 2 * k + 2);
  for (Eigen::Index i = 0; i < k; ++i) {
    const ArrayXd weight = people.array() * expected.col(i).array() * (1 - expected.col(i).array());
    information(i, i) = (weight * theta.square()).sum();
    information(k + i, k + i) = weight.sum();
    information(k + i, i) = (weight * theta).sum();
  }
  const ArrayXd z = (theta - items.mean) / items.deviation;
  information(2 * k, 2 * k) = people.sum() / (items.deviation * items.deviation);
  information(2 * k + 1, 2 * k) = 2 * (people.array() * z).sum() / items.deviation;
  information(2 * k + 1, 2 * k + 1) = 2 * (people.array() * z.square()).sum();
  return information;
}

// Takes away what the answers of a pattern leave open: the spread of the gradient over its possible abilities.
void subtractSpread(MatrixXd& information, const MatrixXd& gradients, const VectorXd& weights, double people) {
  const VectorXd mean = gradients * weights;
  information.selfadjointView<Eigen::Lower>().rankUpdate(
      MatrixXd((gradients.colwise() - mean) * weights.cwiseSqrt().asDiagonal()), -people);
}

}  // namespace

double logistic(double x) noexcept { return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x)); }

AbilityGrid gridFor(const ItemParameters& items, double from, double to) {
  double most = 0;  // information of the test, where it is highest
  for (double theta = from; theta <= to; theta += 0.25) {
    double information = 0;
    for (std::size_t i = 0; i < items.slope.size(); ++i) {
      const double p = logistic(items.slope[i] * theta + items.intercept[i]);
      information += items.slope[i] * items.slope[i] * p * (1 - p);
    }
    most = std::max(most, information);
  }
  const double narrowest = 1 / std::sqrt(1 / (items.deviation * items.deviation) + most);
  const double wanted = std::ceil((to - from) / std::min(narrowest, 0.2 * items.deviation));
  AbilityGrid grid;
  grid.points = static_cast<std::size_t>(std::clamp(wanted, 40.0, 240.0)) + 1;
  grid.first = from;
  grid.step = (to - from) / static_cast<double>(grid.points - 1);
  return grid;
}

Likelihood::Likelihood(std::span<const Pattern> patterns, Together together) : table_(std::make_unique<Table>()) {
  const std::size_t items = patterns.empty() ? 0 : patterns.front().right.size();
  const bool byScore = together == Together::ByScore;
  const std::size_t columns = byScore ? items + 1 : patterns.size();
  table_->right = MatrixXd::Zero(indexOf(items), indexOf(columns));
  table_->people = VectorXd::Zero(indexOf(columns));
  for (std::size_t n = 0; n < patterns.size(); ++n) {
    const Eigen::Index column = byScore ? patterns[n].score() : indexOf(n);
    table_->people[column] += patterns[n].people;
    for (std::size_t i = 0; i < items; ++i)
      table_->right(indexOf(i), column) += patterns[n].right[i] * patterns[n].people;
  }
  for (Eigen::Index column = 0; column < indexOf(columns); ++column) {
    if (table_->people[column] > 0) table_->right.col(column) /= table_->people[column];
  }
}

Likelihood::~Likelihood() = default;

std::size_t Likelihood::items() const noexcept { return static_cast<std::size_t>(table_->right.rows()); }
std::size_t Likelihood::patterns() const noexcept { return static_cast<std::size_t>(table_->right.cols()); }
double Likelihood::people() const noexcept { return table_->people.sum(); }

LikelihoodPass Likelihood::at(const ItemParameters& items, const AbilityGrid& grid) const {
  LikelihoodPass pass;
  MatrixXd weights = table_->posterior(items, grid, pass.logLikelihood);
  weights *= table_->people.asDiagonal();
  const VectorXd people = weights.rowwise().sum();
  const MatrixXd right = weights * table_->right.transpose();  // a row a point, a column an item
  const VectorXd theta = pointsOf(grid);
  const MatrixXd excess = right - people.asDiagonal() * probabilities(logits(items, grid));
  pass.slopeGradient = listOf(excess.transpose() * theta);
  pass.interceptGradient = listOf(excess.colwise().sum().transpose());
  const ArrayXd z = (theta.array() - items.mean) / items.deviation;
  pass.meanGradient = (people.array() * z).sum() / items.deviation;
  pass.logDeviationGradient = (people.array() * (z.square() - 1)).sum();
  pass.people = listOf(people);
  pass.right.assign(right.data(), right.data() + right.size());
  return pass;
}

Square Likelihood::crossProduct(const ItemParameters& items, const AbilityGrid& grid) const {
  const MatrixXd scores = table_->scores(items, grid) * table_->people.cwiseSqrt().asDiagonal();
  MatrixXd information = MatrixXd::Zero(scores.rows(), scores.rows());
  information.selfadjointView<Eigen::Lower>().rankUpdate(scores);
  return squareOf(information.selfadjointView<Eigen::Lower>());
}

Square Likelihood::observed(const ItemParameters& items, const AbilityGrid& grid) const {
  double unused = 0;
  const MatrixXd weights = table_->posterior(items, grid, unused);
  const MatrixXd expected = probabilities(logits(items, grid));
  const VectorXd theta = pointsOf(grid);
  const Eigen::Index k = table_->right.rows();
  const VectorXd people = weights * table_->people;
  MatrixXd information = completeInformation(items, grid, people, expected);
  MatrixXd gradients(2 * k + 2, theta.size());
  gradients.bottomRows(2) = populationGradient(items, grid);
  for (Eigen::Index n = 0; n < weights.cols(); ++n) {
    gradients.middleRows(k, k) = (-expected.transpose()).colwise() + table_->right.col(n);
    gradients.topRows(k) = gradients.middleRows(k, k) * theta.asDiagonal();
    subtractSpread(information, gradients, weights.col(n), table_->people[n]);
  }
  return squareOf(information.selfadjointView<Eigen::Lower>());
}

std::vector<Likelihood::Expected> Likelihood::abilities(const ItemParameters& items, const AbilityGrid& grid) const {
  double unused = 0;
  const MatrixXd weights = table_->posterior(items, grid, unused);
  const VectorXd theta = pointsOf(grid);
  std::vector<Expected> abilities;
  abilities.reserve(patterns());
  for (Eigen::Index n = 0; n < weights.cols(); ++n) {
    const double mean = theta.dot(weights.col(n));
    const double variance = ((theta.array() - mean).square() * weights.col(n).array()).sum();
    abilities.push_back({.mean = mean, .deviation = std::sqrt(variance)});
  }
  return abilities;
}

}  // namespace kowruk::exam
