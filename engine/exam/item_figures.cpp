#include "exam/item_figures.h"

#include <algorithm>
#include <cmath>

namespace kowruk::exam {

namespace {

// Sums of pairs (x, y), each of them weighted, for their correlation.
struct Pairs {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;

  void take(double weight, double first, double second) noexcept {
    n += weight;
    x += weight * first;
    y += weight * second;
    xx += weight * first * first;
    yy += weight * second * second;
    xy += weight * first * second;
  }

  std::optional<double> correlation() const noexcept {
    const double spreadX = n * xx - x * x;
    const double spreadY = n * yy - y * y;
    const double tiny = 1e-9 * n * n;  // no spread but for rounding
    if (spreadX <= tiny || spreadY <= tiny) return std::nullopt;
    return (n * xy - x * y) / std::sqrt(spreadX * spreadY);
  }
};

// The share of the people with each score that belongs to the best 27 %; of the lowest when `scores` is reversed.
std::vector<double> extremeShares(const std::vector<double>& scores, double people) {
  std::vector<double> shares(scores.size());
  double wanted = kExtremeGroup * people;
  for (std::size_t score = scores.size(); score-- > 0 && wanted > 0;) {
    if (scores[score] == 0) continue;
    shares[score] = std::min(1.0, wanted / scores[score]);
    wanted -= scores[score];
  }
  return shares;
}

// The people by score, and how each of them counts among the best and the weakest.
struct Scored {
  std::vector<int> of;  // each row's
  std::vector<double> people;
  double all = 0;
  std::vector<double> upper;
  std::vector<double> lower;

  explicit Scored(const Responses& responses) : people(responses.items.size() + 1), all(responses.total()) {
    for (std::size_t row = 0; row < responses.rows(); ++row) {
      of.push_back(responses.score(row));
      people[static_cast<std::size_t>(of.back())] += responses.people[row];
    }
    upper = extremeShares(people, all);
    std::vector<double> reversed{people.rbegin(), people.rend()};
    lower = extremeShares(reversed, all);
    std::reverse(lower.begin(), lower.end());
  }
};

OptionFigures figuresOf(const Responses& responses, const Scored& scored, std::size_t item, std::size_t option) {
  OptionFigures figures{.option = responses.items[item].options[option],
                        .right = responses.items[item].right[option],
                        .share = 0,
                        .pointBiserial = std::nullopt,
                        .upper = 0,
                        .lower = 0};
  Pairs pairs;
  const double group = kExtremeGroup * scored.all;
  for (std::size_t row = 0; row < responses.rows(); ++row) {
    const bool chosen = responses.choice(row, item) == option;
    const int rest = scored.of[row] - (responses.isRight(row, item) ? 1 : 0);
    pairs.take(responses.people[row], chosen ? 1 : 0, rest);
    if (!chosen) continue;
    const auto score = static_cast<std::size_t>(scored.of[row]);
    figures.share += responses.people[row];
    figures.upper += responses.people[row] * scored.upper[score];
    figures.lower += responses.people[row] * scored.lower[score];
  }
  figures.share /= scored.all;
  figures.upper = std::min(1.0, figures.upper / group);
  figures.lower = std::min(1.0, figures.lower / group);
  if (scored.all >= kPeopleForCorrelations) figures.pointBiserial = pairs.correlation();
  return figures;
}

void flagOptions(ItemFigures& item) {
  bool unused = false;
  double best = item.pointBiserial.value_or(0);
  for (const OptionFigures& option : item.options) {
    if (option.right) continue;
    unused = unused || (item.options.size() > 2 && option.share < kUnusedShare);
    const bool beats = item.pointBiserial && option.pointBiserial.value_or(0) > std::max(best, 0.0);
    if (!beats || option.share < kUnusedShare) continue;
    best = *option.pointBiserial;
    item.betterOption = option.option;
  }
  if (!item.betterOption.empty()) item.flags.push_back(ItemFlag::Miskeyed);
  if (unused) item.flags.push_back(ItemFlag::UnusedOption);
}

void flag(ItemFigures& item) {
  if (!item.facility) return;
  if (*item.facility >= 1) return item.flags.push_back(ItemFlag::EverybodyRight);
  flagOptions(item);
  if (*item.facility <= 0) return item.flags.push_back(ItemFlag::NobodyRight);
  if (*item.facility > kTooEasy) item.flags.push_back(ItemFlag::TooEasy);
  if (*item.facility < kTooHard) item.flags.push_back(ItemFlag::TooHard);
  if (!item.pointBiserial) return;
  if (*item.pointBiserial < 0) {
    item.flags.push_back(ItemFlag::Negative);
  } else if (*item.pointBiserial < kWeakDiscrimination) {
    item.flags.push_back(ItemFlag::Weak);
  }
}

ItemFigures figuresOf(const Responses& responses, const Scored& scored, std::size_t item) {
  ItemFigures figures;
  figures.name = responses.items[item].name;
  if (scored.all < kPeopleForShares) return figures;
  Pairs pairs;
  double answered = 0;
  figures.facility = figures.upper = figures.lower = 0;
  for (std::size_t row = 0; row < responses.rows(); ++row) {
    const double right = responses.isRight(row, item) ? 1 : 0;
    pairs.take(responses.people[row], right, scored.of[row] - right);
  }
  for (std::size_t option = 0; option < responses.items[item].options.size(); ++option) {
    figures.options.push_back(figuresOf(responses, scored, item, option));
    const OptionFigures& last = figures.options.back();
    answered += last.share;
    if (!last.right) continue;
    *figures.upper += last.upper;
    *figures.lower += last.lower;
  }
  figures.facility = pairs.x / pairs.n;
  figures.unanswered = std::max(0.0, 1 - answered);
  if (*figures.unanswered < 1e-9) figures.unanswered = 0;
  if (scored.all >= kPeopleForCorrelations) figures.pointBiserial = pairs.correlation();
  flag(figures);
  return figures;
}

}  // namespace

std::string_view codeOf(ItemFlag flag) noexcept {
  switch (flag) {
    case ItemFlag::Miskeyed: return "miskeyed";
    case ItemFlag::Negative: return "negative";
    case ItemFlag::Weak: return "weak";
    case ItemFlag::TooEasy: return "too-easy";
    case ItemFlag::TooHard: return "too-hard";
    case ItemFlag::UnusedOption: return "unused-option";
    case ItemFlag::EverybodyRight: return "everybody-right";
    case ItemFlag::NobodyRight: return "nobody-right";
  }
  return "";
}

std::vector<ItemFigures> itemFigures(const Responses& responses) {
  const Scored scored{responses};
  std::vector<ItemFigures> figures;
  for (std::size_t item = 0; item < responses.items.size(); ++item) {
    figures.push_back(figuresOf(responses, scored, item));
  }
  return figures;
}

TestFigures testFigures(const Responses& responses) {
  const Scored scored{responses};
  TestFigures figures;
  figures.people = scored.all;
  figures.scores = scored.people;
  if (scored.all < kPeopleForShares) return figures;
  double sum = 0;
  double squares = 0;
  for (std::size_t score = 0; score < scored.people.size(); ++score) {
    const auto value = static_cast<double>(score);
    sum += scored.people[score] * value;
    squares += scored.people[score] * value * value;
  }
  const double n = scored.all;
  const double variance = (squares - sum * sum / n) / (n - 1);
  figures.mean = sum / n;
  figures.deviation = std::sqrt(std::max(0.0, variance));
  const auto k = static_cast<double>(responses.items.size());
  if (n < kPeopleForCorrelations || k < 2 || variance <= 1e-12) return figures;
  double itemVariances = 0;
  for (std::size_t item = 0; item < responses.items.size(); ++item) {
    double right = 0;
    for (std::size_t row = 0; row < responses.rows(); ++row) {
      if (responses.isRight(row, item)) right += responses.people[row];
    }
    itemVariances += right * (n - right) / n / (n - 1);
  }
  const double alpha = k / (k - 1) * (1 - itemVariances / variance);
  figures.alpha = alpha;
  figures.sem = *figures.deviation * std::sqrt(std::max(0.0, 1 - alpha));
  if (alpha < 1) {
    const double half = 1.959963985 * std::sqrt(2 * k / (k - 1) / (n - 2));
    figures.alphaBand = {1 - (1 - alpha) * std::exp(half), 1 - (1 - alpha) * std::exp(-half)};
  }
  return figures;
}

double conditionalSem(int score, int items) noexcept {
  if (items < 2) return 0;
  return std::sqrt(static_cast<double>(score) * (items - score) / (items - 1.0));
}

}  // namespace kowruk::exam
