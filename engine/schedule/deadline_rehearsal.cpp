// Evenings one after the other: an order by one of the ways, answers by chance, until the minutes are over.
#include "schedule/deadline_rehearsal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>

namespace kowruk::schedule {

namespace {

constexpr double kPlainRetention = 0.9;
constexpr int kLastWeek = 7;
constexpr int kSettlings = 30;  // the planner's prices are settled again so often at most, evenly over the evenings

struct Rehearsing {
  const Exam* exam;
  const Rehearsed* learner;
  Fsrs7Aim aim;
  std::vector<Standing> believed;
  std::vector<Fsrs7State> truth;
  std::vector<int> due;
  std::vector<Chance> chance;  // a card's own
  std::vector<double> drawn;   // what the recall of a card must exceed at the test
  std::size_t met = 0;
};

Rehearsing begin(const Exam& exam, const Rehearsed& learner, std::uint64_t seed) {
  Rehearsing now{&exam, &learner, learner.belief.aimAt(kPlainRetention), {}, {}, {}, {}, {}, 0};
  now.believed.resize(exam.cards);
  now.truth.resize(exam.cards);
  now.due.resize(exam.cards);
  Chance seeds{seed};
  for (std::size_t i = 0; i < exam.cards; ++i) {
    now.chance.emplace_back(seeds.bits());
    now.drawn.push_back(now.chance.back().share());
  }
  return now;
}

// Asks one card this evening; returns the seconds it took.
double askOne(Rehearsing& now, std::uint32_t card, int evening, const Tuning& tuning) {
  const Habits& habits = now.exam->habits;
  Standing& standing = now.believed[card];
  const bool fresh = !standing.state;
  const double days = evening - standing.reviewed;
  const Asking asking = fresh ? meet(now.learner->truth, habits, now.truth[card], now.chance[card])
                              : ask(now.learner->truth, habits, days, now.truth[card], now.chance[card]);
  const Fsrs7& belief = now.learner->belief;
  Fsrs7State state = fresh ? belief.first(asking.grades[0]) : belief.next(*standing.state, days, asking.grades[0]);
  for (int i = 1; i < asking.answers; ++i) {
    state = belief.next(state, habits.again, asking.grades[static_cast<std::size_t>(i)]);
  }
  standing = {state, static_cast<double>(evening)};
  if (fresh) ++now.met;
  const double interval = std::clamp(std::round(belief.curveOf(state).interval(now.aim)), 1.0, 36'500.0);
  now.due[card] = evening + std::min(static_cast<int>(interval), tuning.cap);
  return asking.seconds;
}

// The cards met before this evening: those that are due, and the others, each the least remembered first.
struct Sorted {
  std::vector<std::uint32_t> due;
  std::vector<std::uint32_t> ahead;
};

Sorted sortedOf(const Rehearsing& now, int evening, Way way) {
  const bool cramming = way == Way::Cramming && evening >= now.exam->date.evenings - kLastWeek;
  std::vector<std::pair<double, std::uint32_t>> known;
  for (std::uint32_t i = 0; i < now.believed.size(); ++i) {
    const Standing& card = now.believed[i];
    if (!card.state || card.reviewed >= evening) continue;
    known.emplace_back(now.learner->belief.recall(*card.state, evening - card.reviewed), i);
  }
  std::sort(known.begin(), known.end());
  Sorted sorted;
  for (const auto& [recall, card] : known) {
    (cramming || now.due[card] <= evening ? sorted.due : sorted.ahead).push_back(card);
  }
  return sorted;
}

std::vector<std::uint32_t> rivalOrder(const Rehearsing& now, int evening, Way way, const Tuning& tuning) {
  const double spread = std::max(1.0, tuning.metBy * now.exam->date.evenings);
  const double share = std::min(1.0, (evening + 1) / spread);
  const auto target = static_cast<std::size_t>(std::ceil(share * static_cast<double>(now.exam->cards)));
  std::vector<std::uint32_t> fresh;
  for (std::uint32_t i = 0; i < now.believed.size(); ++i) {
    if (!now.believed[i].state) fresh.push_back(i);
  }
  const std::size_t planned = std::min(fresh.size(), target - std::min(target, now.met));
  const Sorted sorted = sortedOf(now, evening, way);
  std::vector<std::uint32_t> order;
  const auto add = [&order](auto from, auto to) { order.insert(order.end(), from, to); };
  const auto middle = fresh.begin() + static_cast<std::ptrdiff_t>(planned);
  if (tuning.freshFirst) add(fresh.begin(), middle);
  add(sorted.due.begin(), sorted.due.end());
  if (!tuning.freshFirst) add(fresh.begin(), middle);
  add(sorted.ahead.begin(), sorted.ahead.end());
  add(middle, fresh.end());
  return order;
}

void score(const Rehearsing& now, Performance& performance) {
  const TestDate& date = now.exam->date;
  const auto cards = static_cast<double>(now.exam->cards);
  for (std::size_t i = 0; i < now.exam->cards; ++i) {
    if (!now.believed[i].state) continue;
    const double days = date.evenings - 1 - now.believed[i].reviewed + date.lastNight;
    const double recall = now.learner->truth.recall(now.truth[i], days);
    performance.expected += recall / cards;
    if (now.drawn[i] < recall) performance.right += 1 / cards;
  }
}

// The planner, an evening after the other.
class Planner {
 public:
  Planner(const Exam& exam, const Fsrs7& belief, const std::vector<double>& prices)
      : grid_(belief, exam.habits, exam.date.evenings), plan_(grid_, exam.date) {
    if (!prices.empty()) plan_.startFrom(prices);
  }

  std::vector<std::uint32_t> order(const Rehearsing& now, int evening, Performance& performance) {
    const int every = std::max(1, now.exam->date.evenings / kSettlings);
    if (evening == 0) {
      plan_.settle(0, now.believed, Effort::Fresh);
      performance.forecast = plan_.forecast(0, now.believed);
    } else if (evening % every == 0) {
      plan_.settle(evening, now.believed, Effort::Touch);
    }
    return plan_.order(evening, now.believed);
  }

  const TestPlan& plan() const noexcept { return plan_; }

 private:
  MemoryGrid grid_;
  TestPlan plan_;
};

}  // namespace

double Performance::lastToAverage() const noexcept {
  const double sum = std::accumulate(seconds.begin(), seconds.end(), 0.0);
  return sum > 0 ? seconds.back() * static_cast<double>(seconds.size()) / sum : 0;
}

Performance rehearse(Way way, const Tuning& tuning, const Exam& exam, const Rehearsed& learner, std::uint64_t seed,
                     const std::vector<double>& prices) {
  Rehearsing now = begin(exam, learner, seed);
  std::unique_ptr<Planner> planner;
  if (way == Way::Planned) planner = std::make_unique<Planner>(exam, learner.belief, prices);
  Performance performance;
  for (int evening = 0; evening < exam.date.evenings; ++evening) {
    double left = planner ? planner->plan().secondsFor(evening, performance.seconds)
                          : exam.date.seconds[static_cast<std::size_t>(evening)];
    const double given = left;
    const auto order = planner ? planner->order(now, evening, performance) : rivalOrder(now, evening, way, tuning);
    // The last answer may end after the minutes do, in every way alike.
    for (std::size_t i = 0; i < order.size() && left > 0; ++i) left -= askOne(now, order[i], evening, tuning);
    performance.seconds.push_back(given - left);
  }
  score(now, performance);
  return performance;
}

Tuning bestTuning(Way way, const Exam& exam, std::span<const Rehearsed> learners, std::uint64_t seed) {
  std::vector<int> caps{36'500};
  if (way == Way::Capped) {
    for (const double share : {0.08, 0.15, 0.3, 0.5}) {
      caps.push_back(std::max(2, static_cast<int>(std::lround(share * exam.date.evenings))));
    }
    caps.erase(caps.begin());
  }
  Tuning best;
  double most = -1;
  for (const int cap : caps) {
    for (const bool freshFirst : {true, false}) {
      for (const double metBy : {0.15, 0.4, 0.65, 0.9}) {
        const Tuning tuning{metBy, freshFirst, cap};
        double sum = 0;
        for (std::size_t i = 0; i < learners.size(); ++i) {
          sum += rehearse(way, tuning, exam, learners[i], seed + i).expected;
        }
        if (sum <= most) continue;
        most = sum;
        best = tuning;
      }
    }
  }
  return best;
}

std::vector<double> pricesFor(const Exam& exam, const Fsrs7& model) {
  const MemoryGrid grid{model, exam.habits, exam.date.evenings};
  TestPlan plan{grid, exam.date};
  plan.settle(0, std::vector<Standing>(exam.cards), Effort::Fresh);
  return plan.prices();
}

}  // namespace kowruk::schedule
