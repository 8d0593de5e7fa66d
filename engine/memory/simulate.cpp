// Chance, one answer, one session of a card, and a year of them.
#include "memory/simulate.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace kowruk {

namespace {

// Published deviation of each parameter between learners; of the first stabilities that of their logarithm.
constexpr Fsrs7::Parameters kBetweenLearners{0.9,    0.9,    0.9,    0.9,    0.523,  0.2528, 0.4329, 0.2966, 0.2139,
                                             0.2889, 0.1862, 0.175,  0.3812, 0.3013, 0.9104, 0.3234, 0.2448, 0.3273,
                                             0.1842, 0.1735, 0.4608, 0.311,  0.864,  0.0418, 0.2596, 0.0798, 0.0682,
                                             0.1282, 0.1397, 0.1407, 0.1489, 0.2,    0.15,   0.15};

std::uint64_t splitMix(std::uint64_t& seed) noexcept {
  std::uint64_t z = (seed += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

Grade gradeBy(const std::array<double, 4>& shares, Chance& chance) noexcept {
  double left = chance.share() * (shares[0] + shares[1] + shares[2] + shares[3]);
  for (std::size_t i = 0; i < 3; ++i) {
    if (left < shares[i]) return kGrades[i];
    left -= shares[i];
  }
  return Grade::Easy;
}

// Log-normal with a given mean.
double secondsAbout(double mean, double spread, Chance& chance) noexcept {
  return mean * expOf(spread * chance.normal() - spread * spread / 2);
}

void note(Asking& asking, Grade grade, double seconds) noexcept {
  asking.grades[static_cast<std::size_t>(asking.answers++)] = grade;
  asking.seconds += seconds;
}

double secondsOf(const Habits& habits, Grade grade, Chance& chance) noexcept {
  return secondsAbout(habits.seconds[static_cast<std::size_t>(grade) - 1], habits.spread, chance);
}

// What was forgotten, until it comes.
void askAgain(const Fsrs7& learner, const Habits& habits, Fsrs7State& state, Asking& asking, Chance& chance) noexcept {
  assert(habits.mostAgain < Asking::kMost);
  for (int i = 0; i < habits.mostAgain && asking.grades[static_cast<std::size_t>(asking.answers - 1)] == Grade::Forgot;
       ++i) {
    const bool comes = chance.share() < learner.recall(state, habits.again);
    const Grade grade = comes ? Grade::Good : Grade::Forgot;
    state = learner.next(state, habits.again, grade);
    note(asking, grade, secondsOf(habits, grade, chance));
  }
}

}  // namespace

Chance::Chance(std::uint64_t seed) noexcept {
  for (auto& word : state_) word = splitMix(seed);
}

std::uint64_t Chance::bits() noexcept {
  auto& s = state_;
  const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
  const std::uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = std::rotl(s[3], 45);
  return result;
}

double Chance::share() noexcept { return static_cast<double>(bits() >> 11) * 0x1p-53; }

// Marsaglia's polar method: a logarithm and a root are all it takes.
double Chance::normal() noexcept {
  for (;;) {
    const double u = 2 * share() - 1;
    const double v = 2 * share() - 1;
    const double q = u * u + v * v;
    if (q > 0 && q < 1) return u * std::sqrt(-2 * logOf(q) / q);
  }
}

std::size_t Chance::below(std::size_t count) noexcept {
  assert(count > 0);
  return std::min(static_cast<std::size_t>(share() * static_cast<double>(count)), count - 1);
}

Fsrs7::Parameters drawnParameters(const Fsrs7::Parameters& centre, double spread, Chance& chance) noexcept {
  Fsrs7::Parameters drawn = centre;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const double moved = spread * kBetweenLearners[i] * chance.normal();
    drawn[i] = i < 4 ? drawn[i] * expOf(moved) : drawn[i] + moved;
  }
  return Fsrs7::clamped(drawn);
}

Asking meet(const Fsrs7& learner, const Habits& habits, Fsrs7State& state, Chance& chance) noexcept {
  Asking asking;
  const Grade grade = gradeBy(habits.first, chance);
  state = learner.first(grade);
  note(asking, grade, secondsAbout(habits.meeting, habits.spread, chance));
  askAgain(learner, habits, state, asking, chance);
  return asking;
}

Asking ask(const Fsrs7& learner, const Habits& habits, double days, Fsrs7State& state, Chance& chance) noexcept {
  Asking asking;
  const bool comes = chance.share() < learner.recall(state, days);
  const Grade grade = comes ? gradeBy(habits.remembered, chance) : Grade::Forgot;
  state = learner.next(state, days, grade);
  note(asking, grade, secondsOf(habits, grade, chance));
  askAgain(learner, habits, state, asking, chance);
  return asking;
}

Stretched simulate(const Fsrs7& learner, const Stretch& stretch, const Habits& habits, Chance& chance) {
  assert(stretch.days > 0);
  const auto days = static_cast<std::size_t>(stretch.days);
  const Fsrs7Aim aim = learner.aimAt(stretch.retention);
  std::vector<Fsrs7State> states(stretch.cards);
  std::vector<std::size_t> asked(stretch.cards);
  std::vector<std::vector<std::uint32_t>> due(days);
  std::uint32_t met = 0;
  Stretched stretched;
  for (std::size_t day = 0; day < days; ++day) {
    double clock = 0;  // seconds since the session began
    const Instant evening = stretch.start + std::chrono::days{day};
    const auto sit = [&](std::uint32_t card, const Asking& asking) {
      for (int i = 0; i < asking.answers; ++i) {
        const double later = clock + i * habits.again * 86'400;
        const auto at = evening + std::chrono::milliseconds{std::llround(1000 * later)};
        stretched.log.push_back({card, at, asking.grades[static_cast<std::size_t>(i)]});
      }
      clock += asking.seconds;
      asked[card] = day;
      const double wait = std::max(1.0, std::round(learner.curveOf(states[card]).interval(aim)));
      if (wait < static_cast<double>(days - day)) due[day + static_cast<std::size_t>(wait)].push_back(card);
    };
    for (const std::uint32_t card : due[day]) {
      sit(card, ask(learner, habits, static_cast<double>(day - asked[card]), states[card], chance));
    }
    for (const std::uint32_t last = std::min(stretch.cards, met + stretch.freshADay); met < last; ++met) {
      sit(met, meet(learner, habits, states[met], chance));
    }
    stretched.seconds += clock;
  }
  for (std::uint32_t card = 0; card < met; ++card) {
    stretched.knownAtEnd += learner.recall(states[card], static_cast<double>(days - asked[card])) / met;
  }
  std::stable_sort(stretched.log.begin(), stretched.log.end(),
                   [](const LoggedAnswer& a, const LoggedAnswer& b) { return a.at < b.at; });
  return stretched;
}

}  // namespace kowruk
