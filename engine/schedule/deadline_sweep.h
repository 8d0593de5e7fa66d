// Every memory on every evening under prices: what it is worth, and where asking it as it is worth most leads.
//
// Give each second of evening t a price. Then cards no longer compete for minutes: each is asked when its expected
// recall on the day of the test gains more than the seconds cost. lookBack works that out from the last evening to
// today, once for all cards (after an asking, cards with equal memories are equal); lookAhead sends shares of cards
// through it and adds up the seconds they would take. Prices under which those seconds are the ones there are, are
// the right ones (schedule/deadline_prices.h).
//
//     value(t, m) = max( recall of m on the day of the test,
//                        max over later evenings u of  E value(u, m asked on u) - price(u) E seconds )
//
// With `blur` the maximum is softened, blur ln Σ e^(x / blur): what is nearly as good gets a share, so that small
// changes of a price move few cards, and the soft value is never below the sharp one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "schedule/deadline_grid.h"

namespace kowruk::schedule {

// Which gaps are looked at: all of them, or those around the one that was best the last time.
enum class Gaps : std::uint8_t { All, AroundTheBest };

class DeadlineSweep {
 public:
  // evenings: of the whole plan. lastNight: days from the last evening to the test. The grid must outlive this.
  DeadlineSweep(const MemoryGrid& grid, int evenings, double lastNight);

  const MemoryGrid& grid() const noexcept { return *grid_; }
  int evenings() const noexcept { return evenings_; }
  double daysToTest(double evening) const noexcept { return evenings_ - 1 - evening + lastNight_; }

  // prices: of a second, by evening. Values of the evenings from `today` on.
  void lookBack(int today, std::span<const double> prices, double blur, Gaps gaps);

  // After lookBack. What a mixture of memories just after an asking on an evening is worth.
  float value(int evening, std::span<const Landing> landings) const noexcept;
  float recallAtTest(int evening, std::size_t state) const noexcept {
    return recalls_[state * static_cast<std::size_t>(evenings_) + static_cast<std::size_t>(evenings_ - 1 - evening)];
  }

  // Cards put on an evening's states before lookAhead: `share` of one.
  void clear();
  void put(int evening, std::span<const Landing> landings, double share) noexcept;

  // Adds the seconds of each evening to `seconds`; returns the sum of recalls on the day of the test.
  double lookAhead(int today, std::span<double> seconds);

 private:
  static constexpr int kReach = 2;  // gaps looked at on either side of the best
  static constexpr std::size_t kWindow = 2 * kReach + 1;

  std::size_t at(int evening, std::size_t state) const noexcept {
    return static_cast<std::size_t>(evening) * grid_->states() + state;
  }
  std::size_t gapsWithin(int days) const noexcept { return within_[static_cast<std::size_t>(days)]; }
  float asked(int evening, std::size_t state, std::size_t gap) const noexcept;
  void weigh(int evening, std::size_t state, std::size_t usable, Gaps gaps);
  void soften(std::size_t here, float stop, std::size_t low, std::span<const float> worth);

  const MemoryGrid* grid_;
  int evenings_;
  double lastNight_;
  std::vector<std::size_t> within_;  // how many gaps are at most so many days
  std::vector<float> recalls_;       // by state and evenings left after an asking
  std::vector<float> prices_;
  double blur_ = 0;
  std::vector<float> values_;       // by evening and state
  std::vector<std::uint8_t> best_;  // the best gap, by evening and state
  std::vector<float> shares_;       // of the gaps around the best; what is left stops there
  std::vector<float> cards_;        // on each evening's states, for lookAhead
};

}  // namespace kowruk::schedule
