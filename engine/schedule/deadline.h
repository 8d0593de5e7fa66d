// Planning for a test: what to ask on which evening, so that the expected score on the date is highest.
//
// Formulation. N cards in scope, met or not; evenings t = 0 … T-1 with B(t) seconds each; the test some hours after the
// last. An asking of a card on evening t costs seconds and moves its FSRS-7 memory by chance: remembered as Hard, Good
// or Easy, or forgotten and asked again until it comes. A policy says each evening, from what has happened so far,
// which cards to ask. Sought is the policy with
//
//     max  E Σ recall of card i at the test     so that     seconds asked on evening t <= B(t)  for every t.
//
// Solver. If the budgets must hold on average only, the problem falls apart: with a price p(t) for a second of evening
// t, each card is planned alone (schedule/deadline_sweep.h), and
//
//     bound(p) = Σ over cards of its best worth under p  +  Σ p(t) B(t)   >=   what any policy can reach,
//
// for all prices p >= 0. The prices that make the bound least are searched by its slopes B(t) - seconds(t), on a bound
// made smooth. Then each evening every card has an index: what asking it now gains over waiting for its best later
// evening, a second. The evening asks the cards of the highest index while minutes last. What the plan expects and the
// bound stand side by side in the forecast: the gap between them says how far from the best the plan can be. Prices
// are settled again from what really happened as often as one likes.
//
// The last evening never holds more than twice the average one, whatever its budget.
//
// Example: MemoryGrid grid{model, {}, 45}; TestPlan plan{grid, {.evenings = 45, .seconds = std::vector(45, 1200.0)}};
// each evening plan.settle(t, cards, Effort::Touch), then ask plan.order(t, cards) until the minutes are over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "schedule/deadline_sweep.h"

namespace kowruk::schedule {

inline constexpr int kMostEvenings = 400;
inline constexpr double kLastEveningAtMost = 2;  // times the average evening

struct TestDate {
  int evenings = 30;             // on which one can still learn, the first is number 0; 1 to kMostEvenings
  double lastNight = 14.0 / 24;  // days from the last evening's session to the test
  std::vector<double> seconds;   // of each evening, 0 for a day off; as many as evenings
  double leastGain = 0;          // expected answers a second must bring to be asked for
};

// What is believed about a card in scope.
struct Standing {
  std::optional<Fsrs7State> state;  // absent: never met
  double reviewed = 0;              // its latest answer, in days on the plan's count: below 0 before the first evening
};

struct Forecast {
  double score = 0;             // expected share of the scope that is recalled at the test
  double bound = 0;             // that no policy exceeds, in the planner's model
  std::vector<double> seconds;  // expected, by evening
  std::vector<double> fresh;    // cards met for the first time, by evening
};

// Where the share of right answers falls in 19 tests of 20 with so many questions drawn from the scope. doubt: of the
// model itself, as the deviation of an error in the logit that all cards share.
struct Band {
  double low = 0;
  double high = 1;
};
Band bandOf(double score, std::size_t questions, double doubt) noexcept;

// How much work goes into the prices: from nothing, from those of a plan like it, or a little after a day or two.
enum class Effort : std::uint8_t { Fresh, Warm, Touch };

class TestPlan {
 public:
  // The grid is of the learner's model, reaches date.evenings and outlives the plan.
  TestPlan(const MemoryGrid& grid, TestDate date);

  // Searches the prices for the cards as they stand before evening `today`. A card keeps its place between calls.
  void settle(int today, std::span<const Standing> cards, Effort effort);

  // After settle, on the same evening or a later one: the cards to ask, best first, as many as are worth it. Those
  // never met come in their own order.
  std::vector<std::uint32_t> order(int today, std::span<const Standing> cards);

  // After settle, on the same evening: where the plan leads.
  Forecast forecast(int today, std::span<const Standing> cards);

  // How many seconds the evening may take, given what each evening before it took.
  double secondsFor(int today, std::span<const double> spent) const noexcept;

  // Expected answers that one more second of each evening would bring.
  const std::vector<double>& prices() const noexcept { return prices_; }
  void startFrom(const std::vector<double>& prices) { prices_ = prices; }

 private:
  // What asking one card on each of some evenings leads to.
  struct Prospect {
    double reviewed = 0;
    double stay = 0;  // recall at the test if it is not asked
    std::vector<int> evenings;
    std::vector<float> seconds;
    std::vector<std::size_t> rows;
    std::vector<Landing> landings;

    std::span<const Landing> landing(std::size_t i) const noexcept {
      return std::span{landings}.subspan(rows[i], rows[i + 1] - rows[i]);
    }
  };

  void lookAt(int today, std::span<const Standing> cards);
  Prospect prospectOf(int today, const Standing& card) const;
  void round(int today, Gaps gaps);
  void lay(const Prospect& prospect, int today);
  void layFresh(int today);
  void capTheLast(int today) noexcept;
  void move(int today, double speed) noexcept;
  double worthOf(const Prospect& prospect, std::size_t option) const noexcept;
  double waiting(const Prospect& prospect, int today) const noexcept;
  double freshWorth(int evening) const noexcept;
  double freshIndex(int today) const noexcept;
  double blurFor(int today, double sharpness) const noexcept;
  double boundNow(int today);

  const MemoryGrid* grid_;
  TestDate date_;
  DeadlineSweep sweep_;
  Expected met_;
  double usualSeconds_ = 0;          // of one asking
  std::vector<Prospect> prospects_;  // by card; of those met
  std::vector<std::uint32_t> seen_;  // those met
  double fresh_ = 0;                 // how many are not
  double blur_ = 0;
  std::vector<double> prices_;
  std::vector<double> budget_;   // seconds of each evening, the last one capped
  std::vector<double> used_;     // seconds of each evening, as the last round would have it
  std::vector<double> meeting_;  // cards met for the first time, likewise
  double recalled_ = 0;          // at the test, likewise
};

}  // namespace kowruk::schedule
