// Learners who do not exist: whose memory is FSRS-7 with parameters of their own, and who answer by chance.
//
// What a schedule is worth can only be seen over months; here a year takes a fraction of a second. An answer is
// remembered with the probability the learner's own model gives; which grade it then gets, and how long it took, is
// drawn from Habits. A card that was forgotten is asked again in the same session until it comes. Chance is counted
// out in whole numbers, sums, products and roots alone: a seed gives the same figures on every computer.
//
// Example: Chance chance{7}; Fsrs7 learner{drawnParameters(Fsrs7::kDefaults, 0.5, chance)};
// simulate(learner, {.cards = 10'000, .days = 365}, {}, chance).log is a log that Fit can learn from.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "memory/fsrs7.h"
#include "memory/log.h"

namespace kowruk {

// xoshiro256++, seeded by splitmix64.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) noexcept;

  std::uint64_t bits() noexcept;
  double share() noexcept;                        // 0 to 1, exclusive of 1, in steps of 2^-53
  double normal() noexcept;                       // mean 0, deviation 1
  std::size_t below(std::size_t count) noexcept;  // 0 to count - 1; count > 0

 private:
  std::array<std::uint64_t, 4> state_{};
};

// How answers fall and how long they take. The defaults stand for typed and spoken answers judged as Köwrük does:
// Easy is rare, for it is given by hand alone.
struct Habits {
  std::array<double, 4> first{0.25, 0.10, 0.55, 0.10};    // shares of the grades when a card is first met
  std::array<double, 4> remembered{0, 0.15, 0.80, 0.05};  // and of one that is remembered; Forgot's is 0
  double meeting = 18;                                    // mean seconds of a first meeting, whatever the grade
  std::array<double, 4> seconds{15, 11, 7, 5};            // mean seconds of any other answer, by grade
  double spread = 0.5;                                    // of the logarithm of the seconds (log-normal)
  double again = 10.0 / 1440;                             // days until what was forgotten is asked again
  int mostAgain = 3;                                      // times in one session; remembered then is Good

  bool operator==(const Habits&) const = default;
};

// Parameters of one learner among many: each drawn around `centre` with `spread` times the published deviation
// between learners (first stabilities by their logarithm, so that none is below nothing), then clamped to its range.
Fsrs7::Parameters drawnParameters(const Fsrs7::Parameters& centre, double spread, Chance& chance) noexcept;

// A card asked in one session: the answer, and those after it where it was forgotten.
struct Asking {
  static constexpr int kMost = 8;
  std::array<Grade, kMost> grades{};  // the first `answers` of them
  int answers = 0;
  double seconds = 0;  // of all of them
};

// Habits::mostAgain is at most Asking::kMost - 1. `state` becomes that after the last answer. meet: for a card never
// asked before.
Asking meet(const Fsrs7& learner, const Habits& habits, Fsrs7State& state, Chance& chance) noexcept;
Asking ask(const Fsrs7& learner, const Habits& habits, double days, Fsrs7State& state, Chance& chance) noexcept;

// A stretch of study by the plain rule: a session each evening asks what has faded to `retention`, then new cards.
struct Stretch {
  std::uint32_t cards = 1000;
  int days = 365;
  std::uint32_t freshADay = 30;
  double retention = 0.9;
  Instant start{};  // of the first session
};

struct Stretched {
  std::vector<LoggedAnswer> log;  // in the order of time
  double seconds = 0;             // of all answers
  double knownAtEnd = 0;          // mean recall over the cards met, a day after the last session
};
Stretched simulate(const Fsrs7& learner, const Stretch& stretch, const Habits& habits, Chance& chance);

}  // namespace kowruk
