// The day's queue: find what waits and what is new, keep siblings apart, and fill the minutes.
//
// A learner may have 100,000 cards and ten minutes: one look at every card finds those that wait, without touching
// their names. Where they are many, the gain of each would take the time of ten looks; an answer that is as good as
// sure gains next to nothing, so those nearest to one half are weighed and the others are not.
#include "schedule/queue.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>

namespace kowruk::schedule {

namespace {

std::size_t indexOf(Skill skill) noexcept { return static_cast<std::size_t>(skill); }
Skill otherOf(Skill skill) noexcept { return skill == Skill::Understand ? Skill::Say : Skill::Understand; }

struct Waiting {
  const Card* card;
  double recall;
  double worth = 0;  // days gained per second

  // The most valuable first; equals in the order of their names.
  static bool isWorthMore(const Waiting& one, const Waiting& other) noexcept {
    return one.worth != other.worth ? one.worth > other.worth : one.card->id < other.card->id;
  }
  // The least sure first.
  static bool isLessSure(const Waiting& one, const Waiting& other) noexcept {
    const double sure = std::abs(one.recall - 0.5);
    const double otherSure = std::abs(other.recall - 0.5);
    return sure != otherSure ? sure < otherSure : one.card->id < other.card->id;
  }
};

std::vector<Waiting> waitingIn(const Question& question) {
  const Day today = question.now.day();
  std::vector<Waiting> waiting;
  for (const Card& card : question.cards) {
    if (card.id.learnt != question.learnt || !waits(card, today)) continue;
    waiting.push_back({&card, recall(*card.memory, question.now.instant, *question.model)});
  }
  return waiting;
}

// The best of what waits, as many as may be needed, in the order to ask.
std::vector<Waiting> weighed(std::vector<Waiting> waiting, const Question& question) {
  if (waiting.size() > kMostWeighed) {
    const auto end = waiting.begin() + kMostWeighed;
    std::nth_element(waiting.begin(), end, waiting.end(), Waiting::isLessSure);
    waiting.erase(end, waiting.end());
  }
  for (Waiting& each : waiting) {
    const Memory& memory = *each.card->memory;
    const double gain = gainOf(memory.state, elapsedDays(memory.reviewed, question.now.instant), *question.model);
    each.worth = gain / question.pace.expected(indexOf(each.card->id.skill), each.recall);
  }
  std::sort(waiting.begin(), waiting.end(), Waiting::isWorthMore);
  return waiting;
}

bool wasAsked(const Card* card, Day day) noexcept {
  return card != nullptr && card->memory && card->memory->reviewedDay == day;
}

// A sibling that has been asked today, or is to be, keeps the other back.
bool takesTheDay(const Card* card, Day day) noexcept {
  return card != nullptr && (wasAsked(card, day) || waits(*card, day));
}

// Due cards from the first on, until the seconds are used up; none whose sibling is among them or was asked today.
// Takes what they use from the seconds.
std::vector<CardId> dueOf(const std::vector<Waiting>& waiting, const Question& question, double& seconds) {
  constexpr double kHair = 1e-9;  // of rounding, forgiven
  std::vector<CardId> due;
  std::unordered_set<EntryId> entries;
  for (const Waiting& each : waiting) {
    const CardId& id = each.card->id;
    const double takes = question.pace.expected(indexOf(id.skill), each.recall);
    if (takes > seconds + kHair) break;
    if (entries.contains(id.entry)) continue;
    if (wasAsked(question.find({id.entry, id.learnt, otherOf(id.skill)}), question.now.day())) continue;
    entries.insert(id.entry);
    due.push_back(id);
    seconds -= takes;
  }
  return due;
}

bool untouched(const Card* card) noexcept {
  return card == nullptr || (!card->memory && !card->known && !card->hidden);
}

// The direction of an entry that can be asked as new today: first *understand*, and *say* once that is stable.
std::optional<Skill> newSkill(const EntryId& entry, const Question& question) {
  const Day today = question.now.day();
  const Card* understand = question.find({entry, question.learnt, Skill::Understand});
  const Card* say = question.find({entry, question.learnt, Skill::Say});
  if (untouched(understand)) return takesTheDay(say, today) ? std::nullopt : std::optional{Skill::Understand};
  if (!untouched(say) || understand->hidden || !understand->memory || takesTheDay(understand, today)) return {};
  return stability(*understand->memory, *question.model) >= kSayOpensAt ? std::optional{Skill::Say} : std::nullopt;
}

struct Fresh {
  std::vector<CardId> phrases;
  std::vector<CardId> words;
};

Fresh freshIn(const Question& question) {
  Fresh fresh;
  for (const Entry* entry : question.brought) {
    const auto skill = newSkill(entry->id, question);
    if (!skill) continue;
    auto& list = entry->kind == EntryKind::Phrase ? fresh.phrases : fresh.words;
    list.push_back({entry->id, question.learnt, *skill});
  }
  return fresh;
}

// How many answers of so many seconds fit; a hair's breadth of rounding is forgiven.
std::size_t fitting(double seconds, double each) noexcept {
  return seconds < each ? 0 : static_cast<std::size_t>(seconds / each + 1e-9);
}

// Moves the first of a list into the queue, as many as fit; returns how many stay behind.
std::size_t takeFresh(std::vector<CardId>& list, std::size_t fits, Queue& queue) {
  const std::size_t taken = std::min(list.size(), fits);
  std::move(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(taken), std::back_inserter(queue.fresh));
  return list.size() - taken;
}

}  // namespace

bool waits(const Card& card, Day day) noexcept {
  if (!card.memory || card.known || card.hidden) return false;
  return card.memory->dueDay <= day || card.memory->comesAgainToday();
}

Queue queueOf(const Question& question) {
  assert(question.model != nullptr && question.find && question.pace.fresh > 0);
  const double each = question.pace.fresh;
  Fresh fresh = freshIn(question);
  const std::size_t kept = std::min({kPhrasesKeptRoomFor, fresh.phrases.size(), fitting(question.secondsLeft, each)});
  const double keptSeconds = static_cast<double>(kept) * each;
  double seconds = question.secondsLeft - keptSeconds;
  std::vector<Waiting> waiting = waitingIn(question);
  Queue queue;
  queue.laterDue = waiting.size();
  queue.due = dueOf(weighed(std::move(waiting), question), question, seconds);
  queue.laterDue -= queue.due.size();

  const std::size_t fits = fitting(seconds + keptSeconds, each);
  queue.laterPhrases = takeFresh(fresh.phrases, fits, queue);
  queue.laterWords = takeFresh(fresh.words, fits - queue.fresh.size(), queue);
  return queue;
}

}  // namespace kowruk::schedule
