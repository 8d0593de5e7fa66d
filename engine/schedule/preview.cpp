#include "schedule/preview.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kowruk::schedule {

namespace {

constexpr std::size_t kSample = 500;

// A number from 0 to 1 that belongs to a card and an answer (splitmix64's finaliser).
double chanceOf(std::uint64_t card, std::uint64_t answer) noexcept {
  std::uint64_t z = (card << 20U) + answer + 1;
  z *= 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
}

// Lives cards through, one after the other.
class Living {
 public:
  Living(const Outlook& outlook, double retention)
      : model_(outlook.model), pace_(&outlook.pace), aim_(outlook.model->aimAt(retention)) {}

  // Seconds asked for until the last day. reviewed and due count in days from now.
  double secondsOf(Fsrs7State state, std::size_t skill, double reviewed, double due,
                   std::uint64_t card) const noexcept {
    double seconds = 0;
    std::uint64_t answer = 0;
    for (double day = std::max(0.0, std::floor(due)); day < kPreviewDays; day = std::floor(due)) {
      const bool isThere = chanceOf(card, answer++) < model_->recall(state, day - reviewed);
      seconds += isThere ? pace_->remembered.at(skill) : pace_->forgotten;
      state = model_->next(state, day - reviewed, isThere ? Grade::Good : Grade::Forgot);
      reviewed = day;
      due = day + std::max(1.0, model_->curveOf(state).interval(aim_));
    }
    return seconds;
  }

  // Of a card that is new on a day: it ends it with a Good.
  double secondsOfFresh(double day, std::uint64_t card) const noexcept {
    const Fsrs7State state = model_->first(Grade::Good);
    const double due = day + std::max(1.0, model_->curveOf(state).interval(aim_));
    return pace_->fresh + secondsOf(state, card % 2, day, due, card);
  }

 private:
  const Fsrs7* model_;
  const Pace* pace_;
  Fsrs7Aim aim_;
};

}  // namespace

double minutesADay(const Outlook& outlook, double retention) {
  const Living living(outlook, retention);
  const Fsrs7Aim aim = outlook.model->aimAt(retention);
  std::vector<const Card*> asked;
  for (const Card& card : outlook.cards) {
    if (card.id.learnt == outlook.learnt && card.memory && !card.known && !card.hidden) asked.push_back(&card);
  }
  std::sort(asked.begin(), asked.end(), [](const Card* one, const Card* other) { return one->id < other->id; });
  const std::size_t sample = std::min(asked.size(), kSample);
  double seconds = 0;
  for (std::size_t i = 0; i < sample; ++i) {
    const Card& card = *asked[i * asked.size() / sample];
    const double reviewed = -elapsedDays(card.memory->reviewed, outlook.now.instant);
    const double due = reviewed + outlook.model->curveOf(card.memory->state).interval(aim);
    seconds += living.secondsOf(card.memory->state, static_cast<std::size_t>(card.id.skill), reviewed, due, i);
  }
  if (sample > 0) seconds *= static_cast<double>(asked.size()) / static_cast<double>(sample);
  const auto fresh = static_cast<std::uint64_t>(outlook.freshADay * kPreviewDays);
  for (std::uint64_t i = 0; i < fresh; ++i) {
    seconds += living.secondsOfFresh(std::floor(static_cast<double>(i) / outlook.freshADay), kSample + i);
  }
  return seconds / 60 / kPreviewDays;
}

}  // namespace kowruk::schedule
