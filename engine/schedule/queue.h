// What to ask today: due cards, then new ones, within the minutes a learner gives.
//
// Due cards come first, the most gained per second of the learner's time first (schedule/gain.h); then new cards in
// the order the plan brings them, phrases before words. Siblings (the two directions of an entry) are never asked on
// the same day. What the minutes do not hold is counted, so that it can be said: a backlog after a holiday is worked
// off in the minutes of each day, the most valuable cards first, and new phrases go on.
//
// Example: ten minutes, 80 cards due at 8 s and three new phrases at 25 s: the three phrases are kept room for first,
// then the 65 due cards worth most fit, and 15 are left for another day.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "deck/course.h"
#include "memory/card.h"
#include "schedule/gain.h"

namespace kowruk::schedule {

struct Question {
  std::span<const Card> cards;                     // every card of this learner that has been touched
  std::function<const Card*(const CardId&)> find;  // one of them by its id, or nullptr
  std::span<const Entry* const> brought;           // what the plan has brought, in order (plan::broughtBy)
  Language learnt = Language::Uyghur;
  Moment now;
  double secondsLeft = 1800;  // of the day's minutes
  const Fsrs7* model = nullptr;
  Pace pace;
};

struct Queue {
  std::vector<CardId> due;    // in the order to ask
  std::vector<CardId> fresh;  // in the order to ask; never reviewed before
  std::size_t laterDue = 0;   // due, but left for another day
  std::size_t laterPhrases = 0;
  std::size_t laterWords = 0;  // new, and no phrases: words, lines, letters, sounds, characters
};

// *Say* of an entry opens when *understand* has a stability of 7 days, and then on a day on which *understand* is not
// asked.
inline constexpr double kSayOpensAt = 7;

// So many new phrases are kept room for before anything due: today's, this week's, and one to catch up with.
inline constexpr std::size_t kPhrasesKeptRoomFor = 3;

// Where more cards wait than this, only so many are weighed: those whose answer is least sure (recall nearest to one
// half). They hold what is worth most: see schedule/queue.cpp.
inline constexpr std::size_t kMostWeighed = 4096;

// Whether a card waits on a Day: its due Day has come, or its interval was under a day and it has not been asked since.
bool waits(const Card& card, Day day) noexcept;

Queue queueOf(const Question& question);

}  // namespace kowruk::schedule
