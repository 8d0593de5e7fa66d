// The axes of the grid, and an asking as a mixture of what can come of it.
#include "schedule/deadline_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kowruk::schedule {

namespace {

struct Axis {
  double low;
  double step;
  std::uint32_t points;
};

// Logarithms of days, and the difficulty. The slow trace is what recall hangs on; the others bend it gently. How far
// the mixtures are from the truth is held by tests/engine/schedule/deadline_grid_test.cpp.
constexpr Axis kSlow{-3.2, 0.75, 15};
constexpr Axis kFast{-2.5, 4, 4};
constexpr Axis kHard{1, 3, 4};

struct Place {
  std::uint32_t point;
  float beyond;  // share of the next point
};

Place placeOn(const Axis& axis, double value) noexcept {
  const double x = std::clamp((value - axis.low) / axis.step, 0.0, static_cast<double>(axis.points - 1));
  const auto point = std::min(static_cast<std::uint32_t>(x), axis.points - 2);
  return {point, static_cast<float>(x - point)};
}

constexpr double kLeastShare = 1e-3;  // of a chain of repetitions that is worth following
constexpr float kLeastLanding = 2e-4F;
constexpr double kGapGrowth = 1.26;
constexpr std::size_t kUsualLandings = 48;  // three grades and two ways of forgetting, eight corners each

}  // namespace

MemoryGrid::MemoryGrid(const Fsrs7& model, const Habits& habits, int longest) : model_(model), habits_(habits) {
  for (std::uint32_t s = 0; s < kSlow.points; ++s) {
    for (std::uint32_t f = 0; f < kFast.points; ++f) {
      for (std::uint32_t d = 0; d < kHard.points; ++d) {
        states_.push_back(
            {std::exp(kSlow.low + s * kSlow.step), std::exp(kFast.low + f * kFast.step), kHard.low + d * kHard.step});
      }
    }
  }
  for (int gap = 1; gap <= longest; gap = std::max(gap + 1, static_cast<int>(std::lround(gap * kGapGrowth)))) {
    gaps_.push_back(gap);
  }
  rows_.push_back(0);
  for (const Fsrs7State& from : states_) {
    for (const int gap : gaps_) {
      const Expected expected = askedGathered(from, gap);
      seconds_.push_back(static_cast<float>(expected.seconds));
      landings_.insert(landings_.end(), expected.landings.begin(), expected.landings.end());
      rows_.push_back(landings_.size());
    }
  }
}

Expected MemoryGrid::askedGathered(const Fsrs7State& state, double days) const {
  Expected expected = asked(state, days);
  gather(expected.landings);
  return expected;
}

Expected MemoryGrid::asked(const Fsrs7State& state, double days) const {
  Expected expected;
  expected.landings.reserve(kUsualLandings);
  const double recall = model_.recall(state, days);
  const auto after = model_.nextWithEach(state, days);
  double shares = 0;
  for (std::size_t i = 1; i < 4; ++i) shares += habits_.remembered[i];
  for (std::size_t i = 1; i < 4; ++i) {
    const double share = recall * habits_.remembered[i] / shares;
    expected.seconds += share * habits_.seconds[i];
    land(after[i], share, expected);
  }
  expected.seconds += (1 - recall) * habits_.seconds[0];
  again(after[0], 1 - recall, expected);
  return expected;
}

Expected MemoryGrid::met() const {
  Expected expected;
  double shares = 0;
  for (const double share : habits_.first) shares += share;
  expected.seconds = habits_.meeting;
  for (std::size_t i = 0; i < 4; ++i) {
    const Fsrs7State state = model_.first(kGrades[i]);
    const double share = habits_.first[i] / shares;
    if (i == 0) {
      again(state, share, expected);
    } else {
      land(state, share, expected);
    }
  }
  gather(expected.landings);
  return expected;
}

// The repetitions of what was forgotten, as memory/simulate.h has them.
void MemoryGrid::again(Fsrs7State forgotten, double share, Expected& expected) const {
  for (int i = 0; i < habits_.mostAgain && share > kLeastShare; ++i) {
    const double recall = model_.recall(forgotten, habits_.again);
    land(model_.next(forgotten, habits_.again, Grade::Good), share * recall, expected);
    expected.seconds += share * (recall * habits_.seconds[2] + (1 - recall) * habits_.seconds[0]);
    forgotten = model_.next(forgotten, habits_.again, Grade::Forgot);
    share *= 1 - recall;
  }
  land(forgotten, share, expected);
}

void MemoryGrid::land(const Fsrs7State& state, double share, Expected& expected) const {
  if (share <= 0) return;
  const Pair logs = logOf(Pair{state.stability, state.stabilityFast});
  const Place slow = placeOn(kSlow, logs[0]);
  const Place fast = placeOn(kFast, logs[1]);
  const Place hard = placeOn(kHard, state.difficulty);
  for (std::uint32_t corner = 0; corner < 8; ++corner) {
    const std::array<std::uint32_t, 3> up{corner & 1, (corner >> 1) & 1, corner >> 2};
    const float weight = (up[0] ? slow.beyond : 1 - slow.beyond) * (up[1] ? fast.beyond : 1 - fast.beyond) *
                         (up[2] ? hard.beyond : 1 - hard.beyond);
    if (weight == 0) continue;
    const std::uint32_t index =
        ((slow.point + up[0]) * kFast.points + fast.point + up[1]) * kHard.points + hard.point + up[2];
    expected.landings.push_back({index, static_cast<float>(share) * weight});
  }
}

// One landing a state, in their order, without the least of them.
void MemoryGrid::gather(std::vector<Landing>& landings) {
  std::sort(landings.begin(), landings.end(), [](const Landing& a, const Landing& b) { return a.state < b.state; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < landings.size(); ++i) {
    if (kept > 0 && landings[kept - 1].state == landings[i].state) {
      landings[kept - 1].share += landings[i].share;
    } else {
      landings[kept++] = landings[i];
    }
  }
  landings.resize(kept);
  std::erase_if(landings, [](const Landing& each) { return each.share < kLeastLanding; });
  float sum = 0;
  for (const Landing& each : landings) sum += each.share;
  for (Landing& each : landings) each.share /= sum;
}

}  // namespace kowruk::schedule
