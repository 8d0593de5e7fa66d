// Backwards for what a memory is worth, forwards for what it takes.
#include "schedule/deadline_sweep.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kowruk::schedule {

namespace {

float mixed(std::span<const Landing> landings, const float* values) noexcept {
  float sum = 0;
  for (const Landing& landing : landings) sum += landing.share * values[landing.state];
  return sum;
}

constexpr std::size_t kMostGaps = 64;
constexpr float kFewestCards = 1e-7F;  // a share that is not followed further

}  // namespace

DeadlineSweep::DeadlineSweep(const MemoryGrid& grid, int evenings, double lastNight)
    : grid_(&grid), evenings_(evenings), lastNight_(lastNight) {
  const auto days = static_cast<std::size_t>(evenings);
  for (std::size_t left = 0, gaps = 0; left < days; ++left) {
    while (gaps < grid.gaps().size() && static_cast<std::size_t>(grid.gaps()[gaps]) <= left) ++gaps;
    within_.push_back(gaps);
  }
  recalls_.resize(grid.states() * days);
  for (std::size_t i = 0; i < grid.states(); ++i) {
    const Fsrs7Curve curve = grid.model().curveOf(grid.state(i));
    for (std::size_t left = 0; left < days; ++left) {
      recalls_[i * days + left] = static_cast<float>(curve.recall(static_cast<double>(left) + lastNight));
    }
  }
  values_.resize(days * grid.states());
  best_.resize(values_.size());
  shares_.resize(values_.size() * kWindow);
  cards_.resize(values_.size());
}

float DeadlineSweep::asked(int evening, std::size_t state, std::size_t gap) const noexcept {
  const int on = evening + grid_->gaps()[gap];
  return mixed(grid_->landings(state, gap), &values_[at(on, 0)]) -
         prices_[static_cast<std::size_t>(on)] * grid_->seconds(state, gap);
}

void DeadlineSweep::lookBack(int today, std::span<const double> prices, double blur, Gaps gaps) {
  prices_.assign(prices.begin(), prices.end());
  blur_ = blur;
  for (int evening = evenings_ - 1; evening >= today; --evening) {
    const std::size_t usable = gapsWithin(evenings_ - 1 - evening);
    for (std::size_t i = 0; i < grid_->states(); ++i) weigh(evening, i, usable, gaps);
  }
}

// The value of one state after an asking on an evening, and the shares of what may come next.
void DeadlineSweep::weigh(int evening, std::size_t state, std::size_t usable, Gaps gaps) {
  const std::size_t here = at(evening, state);
  const float stop = recallAtTest(evening, state);
  std::fill_n(&shares_[here * kWindow], kWindow, 0.0F);
  values_[here] = stop;
  if (usable == 0) return;
  std::size_t low = 0;
  std::size_t high = usable;
  if (gaps == Gaps::AroundTheBest) {
    low = std::min<std::size_t>(best_[here] - std::min<std::size_t>(best_[here], kReach), usable - 1);
    high = std::min(usable, std::max<std::size_t>(best_[here], low) + kReach + 1);
  }
  std::array<float, kMostGaps> worth;
  std::size_t best = low;
  for (std::size_t gap = low; gap < high; ++gap) {
    worth[gap] = asked(evening, state, gap);
    if (worth[gap] > worth[best]) best = gap;
  }
  best_[here] = static_cast<std::uint8_t>(best);
  if (blur_ <= 0) {
    values_[here] = std::max(stop, worth[best]);
    if (worth[best] > stop) shares_[here * kWindow + kReach] = 1;
    return;
  }
  low = std::max(low, best - std::min<std::size_t>(best, kReach));
  high = std::min(high, best + kReach + 1);
  soften(here, stop, low, std::span{worth}.subspan(low, high - low));
}

// The soft maximum of stopping and of the gaps from `low` on, all of them within reach of the best.
void DeadlineSweep::soften(std::size_t here, float stop, std::size_t low, std::span<const float> worth) {
  constexpr double kNothing = -700;
  const float peak = std::max(stop, *std::max_element(worth.begin(), worth.end()));
  const std::size_t first = low + kReach - best_[here];
  std::array<double, kWindow + 1> parts;
  parts.fill(kNothing);
  parts[kWindow] = static_cast<double>(stop - peak) / blur_;
  for (std::size_t i = 0; i < worth.size(); ++i) parts[first + i] = static_cast<double>(worth[i] - peak) / blur_;
  double sum = 0;
  for (std::size_t slot = 0; slot < parts.size(); slot += 2) {
    const Pair both = expOf(Pair{parts[slot], parts[slot + 1]});
    parts[slot] = both[0];
    parts[slot + 1] = both[1];
    sum += both[0] + both[1];
  }
  float* shares = &shares_[here * kWindow];
  for (std::size_t slot = 0; slot < kWindow; ++slot) shares[slot] = static_cast<float>(parts[slot] / sum);
  values_[here] = peak + static_cast<float>(blur_ * logOf(sum));
}

float DeadlineSweep::value(int evening, std::span<const Landing> landings) const noexcept {
  return mixed(landings, &values_[at(evening, 0)]);
}

void DeadlineSweep::clear() { std::fill(cards_.begin(), cards_.end(), 0.0F); }

void DeadlineSweep::put(int evening, std::span<const Landing> landings, double share) noexcept {
  float* cards = &cards_[at(evening, 0)];
  for (const Landing& landing : landings) cards[landing.state] += static_cast<float>(share) * landing.share;
}

double DeadlineSweep::lookAhead(int today, std::span<double> seconds) {
  double recalled = 0;
  for (int evening = today; evening < evenings_; ++evening) {
    for (std::size_t i = 0; i < grid_->states(); ++i) {
      const float cards = cards_[at(evening, i)];
      if (cards < kFewestCards) continue;
      float stopping = cards;
      const float* shares = &shares_[at(evening, i) * kWindow];
      for (std::size_t slot = 0; slot < kWindow; ++slot) {
        const float going = cards * shares[slot];
        if (going < kFewestCards) continue;
        stopping -= going;
        const std::size_t gap = best_[at(evening, i)] + slot - kReach;
        const int on = evening + grid_->gaps()[gap];
        seconds[static_cast<std::size_t>(on)] += going * grid_->seconds(i, gap);
        put(on, grid_->landings(i, gap), going);
      }
      recalled += stopping * recallAtTest(evening, i);
    }
  }
  return recalled;
}

}  // namespace kowruk::schedule
