// What a desired retention costs: minutes a day over the coming weeks.
//
// Each card (of many, an even sample) is lived through day by day: asked when it is due, remembered with the
// probability the model gives, graded Good or Forgot, and asked again after the interval of the retention. Whether it
// is remembered is settled by a number that belongs to the card and the count of its answers, the same for every
// retention: what differs between two retentions is the retention. New cards come at a steady rate. Nothing here
// knows the daily minutes: it is what the schedule would ask for, not what somebody gives it.
//
// Example: at 0.95 a thousand young cards ask for about twice the minutes of 0.9.
#pragma once

#include <span>

#include "base/language.h"
#include "base/time.h"
#include "memory/card.h"
#include "schedule/gain.h"

namespace kowruk::schedule {

inline constexpr int kPreviewDays = 60;

struct Outlook {
  std::span<const Card> cards;
  Language learnt = Language::Uyghur;
  Moment now;
  const Fsrs7* model = nullptr;
  Pace pace;
  double freshADay = 0;  // new cards
};

double minutesADay(const Outlook& outlook, double retention);

}  // namespace kowruk::schedule
