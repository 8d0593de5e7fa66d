#include "study/pace.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <vector>

namespace kowruk::study {

namespace {

constexpr std::chrono::days kWindow{14};
constexpr double kCountedIn = 20;
constexpr double kMostOfMedian = 4;

// What a day brought of one card.
struct DayOfCard {
  double seconds = 0;
  Grade first = Grade::Good;
  bool timed = true;  // false where an answer came without its time
  bool met = false;
};

double paceFrom(std::vector<double> seconds, double usual) {
  if (seconds.empty()) return usual;
  const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
  std::nth_element(seconds.begin(), middle, seconds.end());
  const double most = kMostOfMedian * *middle;
  double sum = kCountedIn * usual;
  for (const double each : seconds) sum += std::min(each, most);
  return sum / (kCountedIn + static_cast<double>(seconds.size()));
}

}  // namespace

schedule::Pace paceOf(std::span<const store::Review> reviews, const store::LearnerFile& file) {
  std::unordered_map<CardId, std::uint32_t> answersHere;
  for (const store::Review& review : reviews) ++answersHere[review.card];
  std::unordered_map<CardId, std::map<Day, DayOfCard>> cards;
  for (const store::Review& review : reviews) {
    auto& days = cards[review.card];
    const auto [at, isFirst] = days.try_emplace(review.at.day());
    DayOfCard& day = at->second;
    if (isFirst) day.first = review.grade;
    const Card* card = file.find(review.card);
    // All of its answers are among these: on the first of these days it was met.
    if (days.size() == 1 && card != nullptr && card->memory)
      day.met = card->memory->reviews <= answersHere[review.card];
    day.timed = day.timed && review.milliseconds > 0;
    day.seconds += static_cast<double>(review.milliseconds) / 1000;
  }
  std::array<std::vector<double>, 2> remembered;
  std::vector<double> forgotten;
  std::vector<double> met;
  for (const auto& [card, days] : cards) {
    for (const auto& [date, day] : days) {
      if (!day.timed) continue;
      auto& known = day.first == Grade::Forgot ? forgotten : remembered.at(static_cast<std::size_t>(card.skill));
      (day.met ? met : known).push_back(day.seconds);
    }
  }
  const schedule::Pace usual;
  return {.remembered = {paceFrom(remembered[0], usual.remembered[0]), paceFrom(remembered[1], usual.remembered[1])},
          .forgotten = paceFrom(forgotten, usual.forgotten),
          .fresh = paceFrom(met, usual.fresh)};
}

schedule::Pace paceOf(const Learner& learner, Day today) {
  return paceOf(learner.file.reviewsSince(today - kWindow), learner.file);
}

}  // namespace kowruk::study
