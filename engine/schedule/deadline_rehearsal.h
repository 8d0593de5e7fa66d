// A test prepared for by learners who do not exist, in four ways, with the same minutes.
//
// Plain FSRS asks what has faded to 0.9; capped FSRS does so with no interval over a cap; cramming is plain until the
// last week and then goes through everything; planned is schedule/deadline.h. What the rivals leave open is tuned for
// them on other learners (bestTuning): by when the new cards are met, whether new or due cards go first, the cap. When
// nothing is due they use their minutes all the same, on the cards least remembered: strong rivals, or the comparison
// says nothing. Chance belongs to the card, not to the way: the same learner meets the same luck in all four.
//
// Example: rehearse(Way::Planned, {}, exam, learner, 7).expected is 0.953 where the plain way makes 0.908.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "schedule/deadline.h"

namespace kowruk::schedule {

enum class Way : std::uint8_t { Plain, Capped, Cramming, Planned };
inline constexpr std::array kWays{Way::Plain, Way::Capped, Way::Cramming, Way::Planned};

struct Exam {
  std::size_t cards = 500;  // all new on the first evening
  TestDate date;
  Habits habits;
};

// What the rivals may choose.
struct Tuning {
  double metBy = 0.5;      // share of the evenings over which the new cards are spread evenly
  bool freshFirst = true;  // new cards before due ones
  int cap = 36'500;        // longest interval in days
};

// A learner as they are and as the planner believes them to be.
struct Rehearsed {
  Fsrs7 truth;
  Fsrs7 belief;
};

struct Performance {
  double expected = 0;          // mean recall over the scope at the test, by the learner's true memory
  double right = 0;             // share of right answers when each card is asked once there
  std::vector<double> seconds;  // really used, by evening
  Forecast forecast;            // of the first evening; planned only

  double lastToAverage() const noexcept;
};

// prices: where the planner starts from, empty for nothing.
Performance rehearse(Way way, const Tuning& tuning, const Exam& exam, const Rehearsed& learner, std::uint64_t seed,
                     const std::vector<double>& prices = {});

// The tuning under which these learners are expected to know most.
Tuning bestTuning(Way way, const Exam& exam, std::span<const Rehearsed> learners, std::uint64_t seed);

// Prices for somebody with this model, to start many like them from.
std::vector<double> pricesFor(const Exam& exam, const Fsrs7& model);

}  // namespace kowruk::schedule
