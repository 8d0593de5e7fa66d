// What to ask today: due cards, then new ones, within the minutes a learner gives.
//
// Due cards come first, the least remembered first; then new cards in the order the plan brings them, phrases before
// words. Siblings (the two directions of an entry) are never asked on the same day. What the minutes do not hold is
// counted, so that it can be said.
//
// Example: ten minutes, 60 cards due at 8 s and three new phrases at 25 s: all three phrases of the plan's today are
// kept room for first, then the 65 least remembered due cards fit.
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
  std::size_t laterWords = 0;  // words and lines
};

// *Say* of an entry opens when *understand* has a stability of 7 days.
inline constexpr double kSayOpensAt = 7;

Queue queueOf(const Question& question);

}  // namespace kowruk::schedule
