// The day's queue: find what waits and what is new, keep siblings apart, and fill the minutes.
//
// A learner may have 100,000 cards and ten minutes: only cards that wait have their recall worked out, and only as
// many as fit are put in order.
#include "schedule/queue.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kowruk::schedule {

namespace {

// The cards of one entry that have been touched, by skill; nullptr for others.
using Siblings = std::array<const Card*, 2>;

std::size_t indexOf(Skill skill) noexcept { return static_cast<std::size_t>(skill); }
Skill otherOf(Skill skill) noexcept { return skill == Skill::Understand ? Skill::Say : Skill::Understand; }

struct Waiting {
  double recall;
  const Card* card;

  // For a heap whose top is the least remembered; equals in the order of their names.
  bool operator<(const Waiting& other) const noexcept {
    return recall != other.recall ? recall > other.recall : other.card->id < card->id;
  }
};

// What one look at every card finds.
struct Found {
  std::unordered_map<std::string_view, Siblings> brought;          // the touched cards of what the plan has brought
  std::array<std::unordered_set<std::string_view>, 2> askedToday;  // entries, by skill
  std::vector<Waiting> waiting;
};

Found lookThrough(const Question& question) {
  const Day today = question.now.day();
  Found found;
  for (const Entry* entry : question.brought) found.brought.try_emplace(entry->id.text);
  for (const Card& card : question.cards) {
    if (card.id.learnt != question.learnt) continue;
    const std::string_view entry = card.id.entry.text;
    const auto brought = found.brought.find(entry);
    if (brought != found.brought.end()) brought->second[indexOf(card.id.skill)] = &card;
    if (card.memory && card.memory->reviewedDay == today) found.askedToday[indexOf(card.id.skill)].insert(entry);
    if (waits(card, today)) {
      found.waiting.push_back({recall(*card.memory, question.now.instant, *question.model), &card});
    }
  }
  return found;
}

// The least remembered of what waits, as many as fit; none whose sibling is among them or was asked today.
std::vector<CardId> dueOf(Found& found, std::size_t fits) {
  std::vector<CardId> due;
  std::unordered_set<std::string_view> entries;
  std::make_heap(found.waiting.begin(), found.waiting.end());
  for (auto end = found.waiting.end(); end != found.waiting.begin() && due.size() < fits;) {
    std::pop_heap(found.waiting.begin(), end);
    const CardId& card = (--end)->card->id;
    const bool siblingAsked = found.askedToday[indexOf(otherOf(card.skill))].count(card.entry.text) > 0;
    if (!siblingAsked && entries.insert(card.entry.text).second) due.push_back(card);
  }
  return due;
}

// A sibling that has been asked today, or is to be, keeps the other back.
bool takesTheDay(const Card* card, Day day) noexcept {
  return card != nullptr && ((card->memory && card->memory->reviewedDay == day) || waits(*card, day));
}

bool untouched(const Card* card) noexcept {
  return card == nullptr || (!card->memory && !card->known && !card->hidden);
}

// The direction of an entry that can be asked as new today: first *understand*, and *say* once that is stable.
std::optional<Skill> newSkill(const Siblings& siblings, const Question& question) {
  const Day today = question.now.day();
  const Card* understand = siblings[indexOf(Skill::Understand)];
  const Card* say = siblings[indexOf(Skill::Say)];
  if (untouched(understand)) return takesTheDay(say, today) ? std::nullopt : std::optional{Skill::Understand};
  if (!untouched(say) || understand->hidden || !understand->memory || takesTheDay(understand, today)) return {};
  return stability(*understand->memory, *question.model) >= kSayOpensAt ? std::optional{Skill::Say} : std::nullopt;
}

struct Fresh {
  std::vector<CardId> phrases;
  std::vector<CardId> words;
};

Fresh freshIn(const Question& question, const Found& found) {
  Fresh fresh;
  for (const Entry* entry : question.brought) {
    const auto skill = newSkill(found.brought.at(entry->id.text), question);
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
  assert(question.model != nullptr && question.pace.review > 0 && question.pace.fresh > 0);
  const Pace& pace = question.pace;
  Found found = lookThrough(question);
  Fresh fresh = freshIn(question, found);
  const std::size_t kept =
      std::min({kPhrasesKeptRoomFor, fresh.phrases.size(), fitting(question.secondsLeft, pace.fresh)});
  const double forDue = question.secondsLeft - static_cast<double>(kept) * pace.fresh;
  Queue queue;
  queue.due = dueOf(found, fitting(forDue, pace.review));
  queue.laterDue = found.waiting.size() - queue.due.size();

  const double forFresh = question.secondsLeft - static_cast<double>(queue.due.size()) * pace.review;
  const std::size_t fits = fitting(forFresh, pace.fresh);
  queue.laterPhrases = takeFresh(fresh.phrases, fits, queue);
  queue.laterWords = takeFresh(fresh.words, fits - queue.fresh.size(), queue);
  return queue;
}

}  // namespace kowruk::schedule
