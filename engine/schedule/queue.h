// What to ask today: due cards, then new ones, within the minutes a learner gives.
//
// Due cards come first, the least remembered first; then new cards in the order the plan brings them, phrases before
// words. Siblings (the two directions of an entry) are never asked on the same day. What the minutes do not hold is
// counted, so that it can be said.
//
// Example: ten minutes, 80 cards due at 8 s and three new phrases at 25 s: the three phrases are kept room for first,
// then the 65 least remembered due cards fit, and 15 are left for another day.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "deck/course.h"
#include "memory/card.h"

namespace kowruk::schedule {

// How long an answer takes, until the learner's own times are known. Seconds.
struct Pace {
  double review = 8;
  double fresh = 25;  // a new card, with its repetitions on the same day
};

struct Question {
  std::span<const Card> cards;            // every card of this learner and language that has been touched
  std::span<const Entry* const> brought;  // what the plan has brought, in order (plan::broughtBy)
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

// Whether a card waits on a Day: its due Day has come, or its interval was under a day and it has not been asked since.
bool waits(const Card& card, Day day) noexcept;

Queue queueOf(const Question& question);

}  // namespace kowruk::schedule
