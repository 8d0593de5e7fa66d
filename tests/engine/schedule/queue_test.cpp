// What is asked today: what waits, what is new, siblings apart, and the minutes kept.
#include "schedule/queue.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <unordered_map>

namespace kowruk::schedule {
namespace {

using std::chrono::days;
using std::chrono::hours;

const Fsrs7 kModel;
// Round figures: 8 seconds for whatever is due, 25 for what is new.
const Pace kEight{.remembered = {8, 8}, .forgotten = 8, .fresh = 25};
const Moment kNow = momentFromText("2027-03-15T20:00:00+08:00").value();

// A learner in the middle of March: a few entries brought, a few cards met.
struct Learner {
  std::vector<Entry> entries;
  std::vector<Card> cards;
  double seconds = 1800;

  Entry& bring(const char* id, EntryKind kind = EntryKind::Word) {
    Entry& entry = entries.emplace_back();
    entry.id.text = std::string{"first-year/"} + id;
    entry.kind = kind;
    return entry;
  }

  // A card whose latest answer was so many days ago and that is due so many days from now (negative: overdue).
  Card& meet(const char* id, double ago, double dueIn, Skill skill = Skill::Understand, double stability = 10) {
    Memory memory;
    memory.state = {stability, 0.8 * stability, 5};
    const auto time = [](double d) { return std::chrono::milliseconds{static_cast<std::int64_t>(d * 86'400'000)}; };
    memory.reviewed = kNow.instant - time(ago);
    memory.due = kNow.instant + time(dueIn);
    memory.reviewedDay = kNow.dayOf(memory.reviewed);
    memory.dueDay = kNow.dayOf(memory.due);
    memory.reviews = 3;
    cards.push_back({.id = {{std::string{"first-year/"} + id}, Language::Uyghur, skill}, .memory = memory});
    return cards.back();
  }

  const Card* find(const CardId& id) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const Card& card) { return card.id == id; });
    return found == cards.end() ? nullptr : &*found;
  }

  Queue queue(Pace pace = kEight) const {
    std::vector<const Entry*> brought;
    for (const Entry& entry : entries) brought.push_back(&entry);
    return queueOf({.cards = cards,
                    .find = [this](const CardId& id) { return find(id); },
                    .brought = brought,
                    .learnt = Language::Uyghur,
                    .now = kNow,
                    .secondsLeft = seconds,
                    .model = &kModel,
                    .pace = pace});
  }
};

// "thanks", or "thanks!" for the other direction.
std::vector<std::string> names(const std::vector<CardId>& cards) {
  std::vector<std::string> names;
  for (const CardId& card : cards) {
    names.push_back(card.entry.text.substr(11) + (card.skill == Skill::Say ? "!" : ""));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(Queue, TheMostGainedPerMinuteIsAskedFirst) {
  Learner learner;
  learner.meet("sure", 8, 0, Skill::Understand, 2000);  // a look at it changes nothing
  learner.meet("doubtful", 30, -20, Skill::Understand, 5);
  learner.meet("gone", 3000, -2999, Skill::Understand, 0.01);  // it will take long, and not hold
  EXPECT_EQ(names(learner.queue(Pace{}).due), (Names{"doubtful", "gone", "sure"}));
}

TEST(Queue, WhatTakesLongerIsWorthLess) {
  Learner learner;
  learner.meet("quick", 30, -20);
  learner.meet("slow", 30, -20, Skill::Say);
  EXPECT_EQ(names(learner.queue({.remembered = {5, 9}, .forgotten = 20, .fresh = 25}).due), (Names{"quick", "slow!"}));
  EXPECT_EQ(names(learner.queue({.remembered = {9, 5}, .forgotten = 20, .fresh = 25}).due), (Names{"slow!", "quick"}));
}

TEST(Queue, ACardIsDueOnItsDayFromTheMorningAndNotTheDayBefore) {
  Learner learner;
  learner.meet("tonight", 3, 7.9 / 24);   // 03:54: still today
  learner.meet("tomorrow", 3, 8.1 / 24);  // 04:06: tomorrow
  EXPECT_EQ(names(learner.queue().due), Names{"tonight"});
}

TEST(Queue, AnIntervalUnderADayComesAgainAtTheNextSession) {
  Learner learner;
  learner.meet("hours", 0.1, 0.7);
  EXPECT_EQ(names(learner.queue().due), Names{"hours"});
}

TEST(Queue, TheMinutesAreKept) {
  Learner learner;
  learner.seconds = 600;
  for (int i = 0; i < 80; ++i) learner.meet(("d" + std::to_string(i)).c_str(), 10, -1);
  for (const char* id : {"p1", "p2", "p3", "p4"}) learner.bring(id, EntryKind::Phrase);
  learner.bring("w1");
  const Queue queue = learner.queue();
  EXPECT_EQ(queue.due.size(), 65U);
  EXPECT_EQ(names(queue.fresh), (Names{"p1", "p2", "p3"})) << "kept room for before anything due";
  EXPECT_EQ(queue.laterDue, 15U);
  EXPECT_EQ(queue.laterPhrases, 1U);
  EXPECT_EQ(queue.laterWords, 1U);
}

TEST(Queue, WhoHasNoTimeForAllPhrasesGetsTodaysFirst) {
  Learner learner;
  learner.seconds = 30;
  learner.meet("due", 10, -1);
  learner.bring("today", EntryKind::Phrase);
  learner.bring("week", EntryKind::Phrase);
  const Queue queue = learner.queue();
  EXPECT_EQ(names(queue.fresh), Names{"today"});
  EXPECT_TRUE(queue.due.empty());
  EXPECT_EQ(queue.laterDue, 1U);
  EXPECT_EQ(queue.laterPhrases, 1U);
}

TEST(Queue, PhrasesComeBeforeWordsAndBothInThePlansOrder) {
  Learner learner;
  learner.bring("w1");
  learner.bring("p1", EntryKind::Phrase);
  learner.bring("a", EntryKind::Letter);
  learner.bring("p2", EntryKind::Phrase);
  EXPECT_EQ(names(learner.queue().fresh), (Names{"p1", "p2", "w1", "a"}));
}

TEST(Queue, OnAQuietDayTheMinutesAreForNewWords) {
  Learner learner;
  learner.seconds = 100;
  for (const char* id : {"w1", "w2", "w3", "w4", "w5"}) learner.bring(id);
  const Queue queue = learner.queue();
  EXPECT_EQ(names(queue.fresh), (Names{"w1", "w2", "w3", "w4"}));
  EXPECT_EQ(queue.laterWords, 1U);
}

TEST(Queue, OfTwoSiblingsTheMoreValuableIsAskedAndTheOtherWaits) {
  Learner learner;
  learner.meet("thanks", 10, -1, Skill::Understand, 50);
  learner.meet("thanks", 10, -1, Skill::Say, 5);
  const Queue queue = learner.queue();
  EXPECT_EQ(names(queue.due), Names{"thanks!"});
  EXPECT_EQ(queue.laterDue, 1U);
}

TEST(Queue, ACardWaitsWhereItsSiblingWasAskedToday) {
  Learner learner;
  learner.meet("thanks", 0.1, 30, Skill::Understand);
  learner.meet("thanks", 10, -1, Skill::Say);
  const Queue queue = learner.queue();
  EXPECT_TRUE(queue.due.empty());
  EXPECT_EQ(queue.laterDue, 1U);
}

TEST(Queue, SayOpensWhenUnderstandIsStableForAWeek) {
  const Fsrs7State state{10, 8, 5};
  ASSERT_GT(kModel.interval(state, 0.9), kSayOpensAt);
  const Fsrs7State weak{4, 3.2, 5};
  ASSERT_LT(kModel.interval(weak, 0.9), kSayOpensAt);
  Learner learner;
  learner.bring("stable");
  learner.bring("weak");
  learner.bring("today");
  learner.bring("due");
  learner.meet("stable", 5, 5, Skill::Understand, 10);
  learner.meet("weak", 2, 2, Skill::Understand, 4);
  learner.meet("today", 0.1, 9, Skill::Understand, 10);
  learner.meet("due", 12, -1, Skill::Understand, 10);
  EXPECT_EQ(names(learner.queue().fresh), Names{"stable!"}) << "not on a day on which understand is asked";
}

TEST(Queue, WhatIsKnownOrHiddenIsNotAsked) {
  Learner learner;
  learner.bring("known");
  learner.bring("hidden");
  learner.meet("known", 10, -1).known = true;
  learner.meet("hidden", 10, -1).hidden = true;
  Card& neverAsked = learner.meet("new", 0, 0);
  neverAsked.memory.reset();
  neverAsked.known = true;
  learner.bring("new");
  const Queue queue = learner.queue();
  EXPECT_TRUE(queue.due.empty());
  EXPECT_EQ(queue.laterDue + queue.laterWords, 0U);
  EXPECT_EQ(names(queue.fresh), Names{"known!"}) << "who knows it may still learn to say it";
}

TEST(Queue, TheOtherLanguagesCardsAreNotAsked) {
  Learner learner;
  learner.meet("thanks", 10, -1).id.learnt = Language::Chinese;
  learner.bring("thanks");
  const Queue queue = learner.queue();
  EXPECT_TRUE(queue.due.empty());
  EXPECT_EQ(names(queue.fresh), Names{"thanks"});
}

// Any learner: up to forty entries, each card at any point of its life.
rc::Gen<Learner> anyLearner() {
  struct Life {
    int state;  // 0 untouched, 1 marked only, 2 and more met
    double ago;
    double interval;
    double stability;
    int marks;
  };
  const auto number = [](int low, int high) {
    return rc::gen::map(rc::gen::inRange(low, high), [](int i) { return i / 100.0; });
  };
  const auto life = rc::gen::construct<Life>(rc::gen::inRange(0, 5), number(0, 3000), number(1, 3000), number(1, 4000),
                                             rc::gen::inRange(0, 12));
  const auto entry = rc::gen::tuple(rc::gen::inRange(0, 6), life, life, rc::gen::arbitrary<bool>());
  const auto entries = rc::gen::container<std::vector<std::tuple<int, Life, Life, bool>>>(entry);
  return rc::gen::map(rc::gen::pair(entries, rc::gen::inRange(0, 900)), [](const auto& drawn) {
    Learner learner;
    learner.seconds = drawn.second;
    int count = 0;
    for (const auto& [kind, understand, say, brought] : drawn.first) {
      const std::string id = "e" + std::to_string(++count);
      if (brought) learner.bring(id.c_str(), static_cast<EntryKind>(kind));
      for (const Skill skill : {Skill::Understand, Skill::Say}) {
        const Life& drawnLife = skill == Skill::Understand ? understand : say;
        if (drawnLife.state == 0) continue;
        Card& card =
            learner.meet(id.c_str(), drawnLife.ago, drawnLife.interval - drawnLife.ago, skill, drawnLife.stability);
        if (drawnLife.state == 1) card.memory.reset();
        card.known = drawnLife.marks == 0;
        card.hidden = drawnLife.marks == 1;
      }
    }
    return learner;
  });
}

std::vector<CardId> all(const Queue& queue) {
  std::vector<CardId> cards = queue.due;
  cards.insert(cards.end(), queue.fresh.begin(), queue.fresh.end());
  return cards;
}

RC_GTEST_PROP(Queue, NoEntryIsAskedInBothDirectionsOnOneDay, ()) {
  const auto learner = *anyLearner();
  std::set<EntryId> entries;
  for (const CardId& id : all(learner.queue())) {
    RC_ASSERT(entries.insert(id.entry).second);
    const Skill other = id.skill == Skill::Say ? Skill::Understand : Skill::Say;
    const Card* sibling = learner.find({id.entry, id.learnt, other});
    RC_ASSERT((sibling == nullptr || !sibling->memory || sibling->memory->reviewedDay != kNow.day()));
  }
}

double recallNow(const Card& card) { return recall(*card.memory, kNow.instant, kModel); }

double secondsFor(const Learner& learner, const Queue& queue, const Pace& pace) {
  double seconds = static_cast<double>(queue.fresh.size()) * pace.fresh;
  for (const CardId& id : queue.due) {
    seconds += pace.expected(id.skill == Skill::Say ? 1 : 0, recallNow(*learner.find(id)));
  }
  return seconds;
}

RC_GTEST_PROP(Queue, TheSecondsAreKept, ()) {
  const auto learner = *anyLearner();
  const Pace pace{.remembered = {*rc::gen::inRange(2, 20) * 1.0, *rc::gen::inRange(2, 20) * 1.0},
                  .forgotten = *rc::gen::inRange(10, 60) * 1.0,
                  .fresh = *rc::gen::inRange(5, 60) * 1.0};
  const Queue queue = learner.queue(pace);
  const double used = secondsFor(learner, queue, pace);
  RC_ASSERT(used <= learner.seconds + 1e-6);
  if (queue.laterPhrases + queue.laterWords > 0) RC_ASSERT(used + pace.fresh > learner.seconds - 1e-6);
}

RC_GTEST_PROP(Queue, DueHasBeenMetFreshHasNotAndNeitherIsKnownOrHidden, ()) {
  const auto learner = *anyLearner();
  const Queue queue = learner.queue();
  for (const CardId& id : queue.due) {
    const Card* card = learner.find(id);
    RC_ASSERT(card != nullptr);
    RC_ASSERT(waits(*card, kNow.day()) && !card->known && !card->hidden);
  }
  for (const CardId& id : queue.fresh) {
    const Card* card = learner.find(id);
    RC_ASSERT((card == nullptr || (!card->memory && !card->known && !card->hidden)));
  }
}

RC_GTEST_PROP(Queue, WhatIsAskedAndWhatIsLeftAddUp, ()) {
  const auto learner = *anyLearner();
  const Queue queue = learner.queue();
  const auto waiting = std::count_if(learner.cards.begin(), learner.cards.end(),
                                     [](const Card& card) { return waits(card, kNow.day()); });
  RC_ASSERT(queue.due.size() + queue.laterDue == static_cast<std::size_t>(waiting));
  Learner unhurried = learner;
  unhurried.seconds = 1e6;
  const Queue everything = unhurried.queue();
  RC_ASSERT(everything.laterPhrases + everything.laterWords == 0);
  RC_ASSERT(queue.fresh.size() + queue.laterPhrases + queue.laterWords == everything.fresh.size());
}

double worthOf(const Card& card) {
  const double since = elapsedDays(card.memory->reviewed, kNow.instant);
  return gainOf(card.memory->state, since, kModel) / kEight.expected(0, recallNow(card));
}

RC_GTEST_PROP(Queue, NobodyIsLeftForLaterWhoIsWorthMore, ()) {
  const auto learner = *anyLearner();
  const Queue queue = learner.queue();
  for (std::size_t i = 1; i < queue.due.size(); ++i) {
    RC_ASSERT(worthOf(*learner.find(queue.due[i - 1])) >= worthOf(*learner.find(queue.due[i])));
  }
  std::set<EntryId> asked;
  for (const CardId& id : queue.due) asked.insert(id.entry);
  for (const Card& card : learner.cards) {
    if (!waits(card, kNow.day()) || asked.count(card.id.entry) > 0 || queue.due.empty()) continue;
    const Skill other = card.id.skill == Skill::Say ? Skill::Understand : Skill::Say;
    const Card* sibling = learner.find({card.id.entry, card.id.learnt, other});
    if (sibling != nullptr && sibling->memory && sibling->memory->reviewedDay == kNow.day()) continue;
    RC_ASSERT(worthOf(card) <= worthOf(*learner.find(queue.due.back())));
  }
}

RC_GTEST_PROP(Queue, TheOrderOfTheCardsMeansNothing, ()) {
  auto learner = *anyLearner();
  const Queue queue = learner.queue();
  std::shuffle(learner.cards.begin(), learner.cards.end(), std::mt19937{*rc::gen::arbitrary<std::uint32_t>()});
  const Queue again = learner.queue();
  RC_ASSERT(again.due == queue.due);
  RC_ASSERT(again.fresh == queue.fresh);
}

// Where many wait only the least sure are weighed: next to nothing of what could be gained is lost by it.
TEST(Queue, OfTenThousandWaitingTheBestAreFound) {
  Learner learner;
  std::mt19937 chance{1};
  const auto between = [&](double low, double high) {
    return low * std::pow(high / low, static_cast<double>(chance()) / 4294967295.0);
  };
  for (int i = 0; i < 10'000; ++i) {
    const double stability = between(0.5, 500);
    Card& card =
        learner.meet(("d" + std::to_string(i)).c_str(), stability * between(1, 30), -1, Skill::Understand, stability);
    card.memory->state.stabilityFast = between(0.5, 1000);
    card.memory->state.difficulty = between(1, 10);
  }
  std::vector<double> worths;
  for (const Card& card : learner.cards) worths.push_back(worthOf(card));
  std::sort(worths.rbegin(), worths.rend());
  // Looked up once for all, or 10,000 cards would be looked through 225 times.
  std::unordered_map<CardId, const Card*> byId;
  for (const Card& card : learner.cards) byId.emplace(card.id, &card);
  const auto find = [&](const CardId& id) {
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : found->second;
  };
  const Queue queue = queueOf({.cards = learner.cards,
                               .find = find,
                               .brought = {},
                               .learnt = Language::Uyghur,
                               .now = kNow,
                               .secondsLeft = 1800,
                               .model = &kModel,
                               .pace = kEight});
  ASSERT_EQ(queue.due.size(), 225U);
  EXPECT_EQ(queue.laterDue, 10'000U - 225U);
  double gained = 0;
  double best = 0;
  for (std::size_t i = 0; i < queue.due.size(); ++i) {
    gained += worthOf(*find(queue.due[i]));
    best += worths[i];
  }
  EXPECT_GT(gained, 0.99 * best);
}

}  // namespace
}  // namespace kowruk::schedule
