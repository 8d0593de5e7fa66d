// The search for prices, and the evening's order.
#include "schedule/deadline.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

namespace kowruk::schedule {

namespace {

constexpr double kDayOffPrice = 1e3;  // of a second that is not there
constexpr double kFirstPrice = 2e-3;  // expected answers a second
constexpr double kLeastPrice = 1e-9;
constexpr int kAllGapsEvery = 8;         // rounds
constexpr double kElapsedAtLeast = 0.5;  // days: a card asked this evening is not asked again
constexpr double kPlanned = 1e9;         // the index of a new card that is planned: none is put off for ever
constexpr double kUnplanned = 0.5;       // what the index of a new card is worth beyond those planned
constexpr double kFewestShares = 1e-6;   // of a card: less is not followed
constexpr std::size_t kMostOptions = 64;

// A search: the blur goes from dull to sharp, in what an asking costs; the steps from `speed` to `lastSpeed`.
struct Search {
  int rounds;
  double dull;
  double sharp;
  double speed;
  double lastSpeed;
};

Search searchFor(Effort effort) noexcept {
  switch (effort) {
    case Effort::Fresh: return {32, 0.2, 0.1, 1, 0.1};
    case Effort::Warm: return {20, 0.15, 0.1, 0.5, 0.05};
    case Effort::Touch: return {1, 0.1, 0.1, 0.15, 0.15};
  }
  return {};
}

// Steps of a price's logarithm by what is used over the budget: of its evening, of the stretch of evenings around it,
// of all. Cards step aside from one evening to the next at once, from a stretch unwillingly: so the steps differ.
constexpr double kOwnStep = 0.1;
constexpr double kNearStep = 0.15;
constexpr double kWholeStep = 0.3;
constexpr int kStretches = 12;  // evenings / this is the reach of a stretch on either side

double excess(double used, double budget) noexcept {
  return budget <= 0 ? 0 : std::clamp(used / budget - 1, -0.8, 2.0);
}

// blur ln Σ e^(x / blur) over what is there.
double softMaximum(std::span<const double> worth, double blur) noexcept {
  const double peak = *std::max_element(worth.begin(), worth.end());
  double sum = 0;
  for (const double each : worth) sum += expOf((each - peak) / blur);
  return peak + blur * logOf(sum);
}

}  // namespace

Band bandOf(double score, std::size_t questions, double doubt) noexcept {
  const double variance = score * (1 - score);
  const double ofDraw = variance / static_cast<double>(std::max<std::size_t>(questions, 1));
  const double reach = 1.96 * std::sqrt(ofDraw + variance * variance * doubt * doubt);
  return {std::max(0.0, score - reach), std::min(1.0, score + reach)};
}

TestPlan::TestPlan(const MemoryGrid& grid, TestDate date)
    : grid_(&grid),
      date_(std::move(date)),
      sweep_(grid, date_.evenings, date_.lastNight),
      met_(grid.met()),
      usualSeconds_(grid.asked(grid.model().first(Grade::Good), 7).seconds) {
  assert(date_.evenings > 0 && date_.evenings <= kMostEvenings);
  assert(date_.seconds.size() == static_cast<std::size_t>(date_.evenings));
  prices_.assign(date_.seconds.size(), kFirstPrice);
  budget_ = date_.seconds;
  used_ = date_.seconds;
  meeting_.assign(date_.seconds.size(), 0);
}

double TestPlan::secondsFor(int today, std::span<const double> spent) const noexcept {
  const double seconds = date_.seconds[static_cast<std::size_t>(today)];
  if (today != date_.evenings - 1 || date_.evenings <= kLastEveningAtMost) return seconds;
  const double before = std::accumulate(spent.begin(), spent.end(), 0.0);
  return std::min(seconds, kLastEveningAtMost * before / (date_.evenings - kLastEveningAtMost));
}

// The same for the plan: evenings that are over count with their budget.
void TestPlan::capTheLast(int today) noexcept {
  std::vector<double> spent(date_.seconds.begin(), date_.seconds.end() - 1);
  for (auto t = static_cast<std::size_t>(today); t < spent.size(); ++t) spent[t] = std::min(used_[t], spent[t]);
  budget_.back() = today == date_.evenings - 1 ? date_.seconds.back() : secondsFor(date_.evenings - 1, spent);
}

TestPlan::Prospect TestPlan::prospectOf(int today, const Standing& card) const {
  Prospect prospect;
  prospect.reviewed = card.reviewed;
  prospect.stay = grid_->model().recall(*card.state, sweep_.daysToTest(card.reviewed));
  prospect.rows.push_back(0);
  const auto add = [&](int evening) {
    const double days = evening - card.reviewed;
    if (evening >= date_.evenings || days < kElapsedAtLeast) return;
    const Expected asked = grid_->askedGathered(*card.state, days);
    prospect.evenings.push_back(evening);
    prospect.seconds.push_back(static_cast<float>(asked.seconds));
    prospect.landings.insert(prospect.landings.end(), asked.landings.begin(), asked.landings.end());
    prospect.rows.push_back(prospect.landings.size());
  };
  const int from = std::max(today, static_cast<int>(std::ceil(card.reviewed)));
  add(from);
  for (const int gap : grid_->gaps()) add(from + gap);
  return prospect;
}

// Of cards that have been answered since, or were not there, the prospects are made anew.
void TestPlan::lookAt(int today, std::span<const Standing> cards) {
  prospects_.resize(cards.size());
  seen_.clear();
  for (std::uint32_t i = 0; i < cards.size(); ++i) {
    if (!cards[i].state) continue;
    Prospect& prospect = prospects_[i];
    if (prospect.rows.empty() || prospect.reviewed != cards[i].reviewed) prospect = prospectOf(today, cards[i]);
    seen_.push_back(i);
  }
  fresh_ = static_cast<double>(cards.size() - seen_.size());
}

double TestPlan::worthOf(const Prospect& prospect, std::size_t option) const noexcept {
  const int evening = prospect.evenings[option];
  return static_cast<double>(sweep_.value(evening, prospect.landing(option))) -
         prices_[static_cast<std::size_t>(evening)] * static_cast<double>(prospect.seconds[option]);
}

// Shares of one card over its evenings.
void TestPlan::lay(const Prospect& prospect, int today) {
  std::array<double, kMostOptions> worth;
  const std::size_t count = prospect.evenings.size();
  double peak = prospect.stay;
  for (std::size_t i = 0; i < count; ++i) {
    worth[i] = prospect.evenings[i] < today ? -kDayOffPrice : worthOf(prospect, i);
    peak = std::max(peak, worth[i]);
  }
  const double staying = expOf((prospect.stay - peak) / blur_);
  double sum = staying;
  for (std::size_t i = 0; i < count; ++i) sum += worth[i] = expOf((worth[i] - peak) / blur_);
  recalled_ += prospect.stay * staying / sum;
  for (std::size_t i = 0; i < count; ++i) {
    const double share = worth[i] / sum;
    if (share < kFewestShares) continue;
    used_[static_cast<std::size_t>(prospect.evenings[i])] += share * static_cast<double>(prospect.seconds[i]);
    sweep_.put(prospect.evenings[i], prospect.landing(i), share);
  }
}

double TestPlan::freshWorth(int evening) const noexcept {
  return static_cast<double>(sweep_.value(evening, met_.landings)) -
         prices_[static_cast<std::size_t>(evening)] * met_.seconds;
}

// The same of all that were never met: they are alike. One that is never met is worth nothing.
void TestPlan::layFresh(int today) {
  std::vector<double> worth(1, 0.0);
  for (int evening = today; evening < date_.evenings; ++evening) worth.push_back(freshWorth(evening));
  const double all = softMaximum(worth, blur_);
  for (int evening = today; evening < date_.evenings; ++evening) {
    const auto t = static_cast<std::size_t>(evening);
    meeting_[t] = fresh_ * expOf((worth[t + 1 - static_cast<std::size_t>(today)] - all) / blur_);
    if (meeting_[t] < kFewestShares) continue;
    used_[t] += meeting_[t] * met_.seconds;
    sweep_.put(evening, met_.landings, meeting_[t]);
  }
}

// Where all cards go under the prices, the seconds they take and what is recalled in the end.
void TestPlan::round(int today, Gaps gaps) {
  sweep_.lookBack(today, prices_, blur_, gaps);
  sweep_.clear();
  std::fill(used_.begin(), used_.end(), 0);
  std::fill(meeting_.begin(), meeting_.end(), 0);
  recalled_ = 0;
  layFresh(today);
  for (const std::uint32_t i : seen_) lay(prospects_[i], today);
  recalled_ += sweep_.lookAhead(today, used_);
}

void TestPlan::move(int today, double speed) noexcept {
  const auto from = static_cast<std::size_t>(today);
  const std::size_t reach = std::max<std::size_t>(1, (prices_.size() - from) / kStretches);
  const auto sum = [&](const std::vector<double>& seconds, std::size_t first, std::size_t end) {
    return std::accumulate(seconds.begin() + static_cast<std::ptrdiff_t>(first),
                           seconds.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
  };
  const double whole = excess(sum(used_, from, used_.size()), sum(budget_, from, used_.size()));
  for (std::size_t t = from; t < prices_.size(); ++t) {
    if (budget_[t] <= 0) {
      prices_[t] = kDayOffPrice;
      continue;
    }
    const std::size_t first = std::max(from, t - std::min(t, reach));
    const std::size_t end = std::min(prices_.size(), t + reach + 1);
    const double near = excess(sum(used_, first, end), sum(budget_, first, end));
    const double step = kOwnStep * excess(used_[t], budget_[t]) + kNearStep * near + kWholeStep * whole;
    if (prices_[t] >= kDayOffPrice) prices_[t] = kFirstPrice;
    prices_[t] = std::max(kLeastPrice, prices_[t] * expOf(speed * step));
  }
}

double TestPlan::blurFor(int today, double sharpness) const noexcept {
  double sum = 0;
  int count = 0;
  for (auto t = static_cast<std::size_t>(today); t < prices_.size(); ++t) {
    if (budget_[t] <= 0) continue;
    sum += prices_[t];
    ++count;
  }
  const double price = count > 0 ? sum / count : kFirstPrice;
  return std::clamp(sharpness * price * usualSeconds_, 1e-5, 1e-2);
}

void TestPlan::settle(int today, std::span<const Standing> cards, Effort effort) {
  lookAt(today, cards);
  const Search search = searchFor(effort);
  budget_ = date_.seconds;
  move(today, 0);
  for (int i = 0; i < search.rounds; ++i) {
    const double done = search.rounds > 1 ? static_cast<double>(i) / (search.rounds - 1) : 1;
    blur_ = blurFor(today, search.dull * expOf(done * logOf(search.sharp / search.dull)));
    const bool all = effort != Effort::Touch && i % kAllGapsEvery == 0;
    round(today, all ? Gaps::All : Gaps::AroundTheBest);
    capTheLast(today);
    move(today, search.speed * expOf(done * logOf(search.lastSpeed / search.speed)));
  }
  round(today, Gaps::All);
}

// What a card is worth that is not asked this evening.
double TestPlan::waiting(const Prospect& prospect, int today) const noexcept {
  std::array<double, kMostOptions + 1> worth;
  std::size_t count = 0;
  worth[count++] = prospect.stay;
  for (std::size_t i = 0; i < prospect.evenings.size(); ++i) {
    if (prospect.evenings[i] > today) worth[count++] = worthOf(prospect, i);
  }
  return softMaximum(std::span{worth}.first(count), blur_);
}

// What meeting a new card gains over meeting it on a later evening or never, a second.
double TestPlan::freshIndex(int today) const noexcept {
  std::vector<double> later(1, 0.0);
  for (int evening = today + 1; evening < date_.evenings; ++evening) later.push_back(freshWorth(evening));
  const double now = static_cast<double>(sweep_.value(today, met_.landings));
  return (now - softMaximum(later, blur_)) / met_.seconds;
}

std::vector<std::uint32_t> TestPlan::order(int today, std::span<const Standing> cards) {
  lookAt(today, cards);
  struct Candidate {
    double index;
    std::uint32_t card;
  };
  std::vector<Candidate> candidates;
  const double fresh = freshIndex(today);
  double planned = std::ceil(meeting_[static_cast<std::size_t>(today)]);
  for (std::uint32_t i = 0; i < cards.size(); ++i) {
    if (!cards[i].state) {
      candidates.push_back({planned-- >= 1 && fresh > 0 ? kPlanned : kUnplanned * fresh, i});
      continue;
    }
    const double days = today - cards[i].reviewed;
    if (days < kElapsedAtLeast) continue;
    const Expected asked = grid_->asked(*cards[i].state, days);
    const double gain = static_cast<double>(sweep_.value(today, asked.landings)) - waiting(prospects_[i], today);
    candidates.push_back({gain / asked.seconds, i});
  }
  std::erase_if(candidates, [&](const Candidate& each) { return each.index <= date_.leastGain; });
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.index > b.index; });
  std::vector<std::uint32_t> order;
  for (const Candidate& each : candidates) order.push_back(each.card);
  return order;
}

// The bound at the prices as they are, sharp.
double TestPlan::boundNow(int today) {
  sweep_.lookBack(today, prices_, 0, Gaps::All);
  double best = 0;
  for (int evening = today; evening < date_.evenings; ++evening) best = std::max(best, freshWorth(evening));
  double bound = fresh_ * best;
  for (const std::uint32_t i : seen_) {
    double worth = prospects_[i].stay;
    for (std::size_t k = 0; k < prospects_[i].evenings.size(); ++k) {
      if (prospects_[i].evenings[k] >= today) worth = std::max(worth, worthOf(prospects_[i], k));
    }
    bound += worth;
  }
  for (auto t = static_cast<std::size_t>(today); t < prices_.size(); ++t) {
    if (budget_[t] > 0) bound += prices_[t] * budget_[t];
  }
  sweep_.lookBack(today, prices_, blur_, Gaps::All);
  return bound;
}

// Seconds that the plan would use beyond an evening's are taken back at their price.
Forecast TestPlan::forecast(int today, std::span<const Standing> cards) {
  assert(!cards.empty());
  Forecast forecast{0, 0, used_, meeting_};
  double recalled = recalled_;
  for (auto t = static_cast<std::size_t>(today); t < used_.size(); ++t) {
    if (used_[t] <= budget_[t]) continue;
    recalled -= std::min(prices_[t], kFirstPrice) * (used_[t] - budget_[t]);
    forecast.seconds[t] = budget_[t];
  }
  forecast.score = recalled / static_cast<double>(cards.size());
  forecast.bound = boundNow(today) / static_cast<double>(cards.size());
  return forecast;
}

}  // namespace kowruk::schedule
