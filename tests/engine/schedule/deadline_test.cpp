// Planning for a test: against every possible policy where all can be tried, and by its own promises where not.
#include "schedule/deadline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "schedule/deadline_queue.h"
#include "schedule/deadline_rehearsal.h"

namespace kowruk::schedule {
namespace {

const Fsrs7 kUsual;

// Ten seconds an answer, remembered is Good, and no second try: an evening is a number of answers, an answer has two
// outcomes, and all policies can be tried.
Habits twoOutcomes() {
  Habits habits;
  habits.first = {0, 0, 1, 0};
  habits.remembered = {0, 0, 1, 0};
  habits.meeting = 10;
  habits.seconds = {10, 10, 10, 10};
  habits.mostAgain = 0;
  return habits;
}

using Cards = std::vector<Standing>;

double scoreOf(const Cards& cards, const TestDate& date) {
  double sum = 0;
  for (const Standing& card : cards) {
    if (card.state) sum += kUsual.recall(*card.state, date.evenings - 1 - card.reviewed + date.lastNight);
  }
  return sum;
}

// The expected score when a card (or none) is asked on an evening of one answer, and `then` says what follows.
template <class Then>
double asking(Cards cards, std::size_t card, int evening, const Then& then) {
  Standing& asked = cards[card];
  if (!asked.state) {
    asked = {kUsual.first(Grade::Good), static_cast<double>(evening)};
    return then(cards);
  }
  const double days = evening - asked.reviewed;
  const double recall = kUsual.recall(*asked.state, days);
  const auto after = kUsual.nextWithEach(*asked.state, days);
  asked = {after[2], static_cast<double>(evening)};
  const double remembered = then(cards);
  asked = {after[0], static_cast<double>(evening)};
  return recall * remembered + (1 - recall) * then(cards);
}

double bestOf(const Cards& cards, const TestDate& date, int evening) {
  if (evening == date.evenings) return scoreOf(cards, date);
  const auto then = [&](const Cards& next) { return bestOf(next, date, evening + 1); };
  double best = then(cards);
  for (std::size_t i = 0; i < cards.size(); ++i) best = std::max(best, asking(cards, i, evening, then));
  return best;
}

// What the planner reaches, settling anew on every evening of every course of events.
double plannedFrom(const Cards& cards, const TestDate& date, const MemoryGrid& grid, int evening) {
  if (evening == date.evenings) return scoreOf(cards, date);
  TestPlan plan{grid, date};
  plan.settle(evening, cards, Effort::Fresh);
  const auto order = plan.order(evening, cards);
  const auto then = [&](const Cards& next) { return plannedFrom(next, date, grid, evening + 1); };
  return order.empty() ? then(cards) : asking(cards, order.front(), evening, then);
}

TestDate oneAnswerAnEvening(int evenings) {
  return {.evenings = evenings, .seconds = std::vector<double>(static_cast<std::size_t>(evenings), 10)};
}

struct Instance {
  double best;
  double planned;
  double bound;
};

Instance solved(const Cards& cards, int evenings) {
  const TestDate date = oneAnswerAnEvening(evenings);
  const MemoryGrid grid{kUsual, twoOutcomes(), evenings};
  TestPlan plan{grid, date};
  plan.settle(0, cards, Effort::Fresh);
  const double bound = plan.forecast(0, cards).bound * static_cast<double>(cards.size());
  return {bestOf(cards, date, 0), plannedFrom(cards, date, grid, 0), bound};
}

// Cards met some days ago, and new ones.
Cards someCards(std::uint64_t seed, std::size_t count) {
  Chance chance{seed};
  Cards cards(count);
  for (Standing& card : cards) {
    if (chance.share() < 0.3) continue;
    Fsrs7State state = kUsual.first(kGrades[chance.below(4)]);
    const double days = 1 + 5 * chance.share();
    state = kUsual.next(state, days, kGrades[chance.below(4)]);
    card = {state, -1 - 20 * chance.share()};
  }
  return cards;
}

TEST(Deadline, SmallTestsArePlannedWithinTwoHundredthsOfTheBestPolicyAndNoneExceedsTheBound) {
  double best = 0;
  double planned = 0;
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    const Instance instance = solved(someCards(seed, 3), 4);
    EXPECT_LE(instance.planned, instance.best + 1e-9) << seed;
    // The bound stands on the grid's memories: so far may they be from the true ones.
    EXPECT_GE(instance.bound, instance.best - 0.01) << seed;
    EXPECT_GE(instance.planned, 0.90 * instance.best) << seed;
    best += instance.best;
    planned += instance.planned;
  }
  RecordProperty("planned_of_best", std::to_string(planned / best));
  EXPECT_GE(planned, 0.98 * best);
}

TEST(Deadline, TheBoundIsCloseWhereCardsAreMany) {
  const Cards cards(400);
  const MemoryGrid grid{kUsual, {}, 40};
  TestPlan plan{grid, {.evenings = 40, .seconds = std::vector<double>(40, 600)}};
  plan.settle(0, cards, Effort::Fresh);
  const Forecast forecast = plan.forecast(0, cards);
  EXPECT_LE(forecast.score, forecast.bound);
  EXPECT_GE(forecast.score, forecast.bound - 0.01);
}

// Whoever rehearses it: no mean of many may exceed the bound, by more than chance and the grid allow.
TEST(Deadline, NoWayExceedsTheBoundAndThePlannedOneComesNear) {
  Exam exam;
  exam.cards = 400;
  exam.date = {.evenings = 30, .seconds = std::vector<double>(30, 900)};
  const auto prices = pricesFor(exam, kUsual);
  for (const Way way : kWays) {
    double sum = 0;
    double bound = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
      const Performance each = rehearse(way, {}, exam, {kUsual, kUsual}, seed, prices);
      sum += each.expected / 12;
      if (way == Way::Planned) bound = each.forecast.bound;
    }
    if (way == Way::Planned) {
      EXPECT_LE(sum, bound + 0.006);
      EXPECT_GE(sum, bound - 0.012);
    }
  }
}

TEST(Deadline, ThePlannedWayBeatsTheOthersWhereMinutesAreFew) {
  Exam exam;
  exam.cards = 500;
  exam.date = {.evenings = 30, .seconds = std::vector<double>(30, 900)};
  const Rehearsed learner{kUsual, kUsual};
  const double planned = rehearse(Way::Planned, {}, exam, learner, 5).expected;
  for (const Way way : {Way::Plain, Way::Capped, Way::Cramming}) {
    const Tuning tuning = bestTuning(way, exam, std::span{&learner, 1}, 5);
    EXPECT_GT(planned, rehearse(way, tuning, exam, learner, 5).expected + 0.003);
  }
}

TEST(Deadline, EveningsKeepTheirSecondsDaysOffAreFreeAndTheLastIsNoPileUp) {
  Exam exam;
  exam.cards = 60;  // few: there is nothing to do on most evenings
  exam.date = {.evenings = 28, .seconds = {}, .leastGain = 2e-4};
  for (int evening = 0; evening < 28; ++evening) exam.date.seconds.push_back(evening % 7 == 6 ? 0 : 1200);
  exam.date.seconds.back() = 7200;  // a long last evening is offered
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const Performance done = rehearse(Way::Planned, {}, exam, {kUsual, kUsual}, seed);
    for (std::size_t t = 0; t < 28; ++t) {
      EXPECT_LE(done.seconds[t], exam.date.seconds[t] + 120) << t;  // the last answer may end late
      EXPECT_TRUE(exam.date.seconds[t] > 0 || done.seconds[t] == 0) << t;
      EXPECT_LE(done.forecast.seconds[t], exam.date.seconds[t] + 1e-9) << t;
    }
    EXPECT_LE(done.lastToAverage(), kLastEveningAtMost + 0.25) << seed;  // likewise: one answer
    EXPECT_GT(done.expected, 0.9);
  }
}

TEST(Deadline, ASeedGivesTheSamePlanAndTheSameDays) {
  Exam exam;
  exam.cards = 100;
  exam.date = {.evenings = 14, .seconds = std::vector<double>(14, 600)};
  const auto once = rehearse(Way::Planned, {}, exam, {kUsual, kUsual}, 9);
  const auto twice = rehearse(Way::Planned, {}, exam, {kUsual, kUsual}, 9);
  EXPECT_EQ(once.seconds, twice.seconds);
  EXPECT_EQ(once.expected, twice.expected);
  EXPECT_NE(once.seconds, rehearse(Way::Planned, {}, exam, {kUsual, kUsual}, 10).seconds);
}

// A card that was answered in the meantime is seen as it is now, by a plan that is carried on and by a new one alike.
TEST(Deadline, PlanningAgainStartsFromWhatReallyHappened) {
  Cards cards = someCards(3, 40);
  const MemoryGrid grid{kUsual, {}, 10};
  TestPlan carried{grid, {.evenings = 10, .seconds = std::vector<double>(10, 100)}};
  carried.settle(0, cards, Effort::Fresh);
  const auto first = carried.order(0, cards);
  ASSERT_FALSE(first.empty());
  for (std::size_t i = 0; i < 5; ++i) cards[first[i]] = {kUsual.first(Grade::Easy), 0};
  carried.settle(1, cards, Effort::Warm);
  TestPlan anew{grid, {.evenings = 10, .seconds = std::vector<double>(10, 100)}};
  anew.settle(1, cards, Effort::Fresh);
  const Forecast a = carried.forecast(1, cards);
  const Forecast b = anew.forecast(1, cards);
  EXPECT_NEAR(a.score, b.score, 0.01);
  EXPECT_NEAR(a.bound, b.bound, 0.01);
  const auto then = carried.order(1, cards);
  ASSERT_FALSE(then.empty());
  EXPECT_EQ(std::count(first.begin(), first.begin() + 5, then.front()), 0);
}

TEST(Deadline, AMixtureOnTheGridRecallsWhatTheMemoryDoes) {
  const MemoryGrid grid{kUsual, {}, 60};
  double most = 0;
  double sum = 0;
  int count = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    for (const Standing& card : someCards(seed, 2)) {
      if (!card.state || card.state->stability < 0.05) continue;
      Habits sure = twoOutcomes();
      const MemoryGrid exact{kUsual, sure, 1};
      const auto after = kUsual.nextWithEach(*card.state, 6);
      const double recall = kUsual.recall(*card.state, 6);
      const double truth = recall * kUsual.recall(after[2], 20) + (1 - recall) * kUsual.recall(after[0], 20);
      double mixed = 0;
      for (const Landing& landing : exact.asked(*card.state, 6).landings) {
        mixed += static_cast<double>(landing.share) * kUsual.recall(exact.state(landing.state), 20);
      }
      most = std::max(most, std::abs(mixed - truth));
      sum += mixed - truth;
      ++count;
    }
  }
  EXPECT_LT(most, 0.02);
  EXPECT_LT(std::abs(sum / count), 0.002);
}

// ---- a learner's own cards ----

const Moment kTonight = momentFromText("2027-03-15T20:00:00+08:00").value();

struct Scope {
  std::vector<CardId> ids;
  std::vector<Card> cards;

  DeadlineQuestion question(int daysToTest) const {
    DeadlineQuestion question;
    question.scope = ids;
    question.find = [this](const CardId& id) -> const Card* {
      for (const Card& card : cards) {
        if (card.id == id) return &card;
      }
      return nullptr;
    };
    question.now = kTonight;
    question.testDay = kTonight.day() + std::chrono::days{daysToTest};
    question.secondsADay = question.secondsLeft = 300;
    question.model = &kUsual;
    return question;
  }
};

Scope bothDirections(int entries) {
  Scope scope;
  for (int i = 0; i < entries; ++i) {
    for (const Skill skill : {Skill::Understand, Skill::Say}) {
      const CardId id{{"c/e" + std::to_string(i)}, Language::Uyghur, skill};
      scope.ids.push_back(id);
      const Moment then{kTonight.instant - std::chrono::hours{24 * (2 + i % 9)}, kTonight.offset};
      scope.cards.push_back({.id = id, .memory = review({}, Grade::Good, then, kUsual, 0.9)});
    }
  }
  return scope;
}

TEST(DeadlineQueue, KeepsSiblingsApartAndTheMinutes) {
  const Scope scope = bothDirections(40);
  const auto day = deadlineQueue(scope.question(20));
  ASSERT_TRUE(day);
  ASSERT_GE(day->cards.size(), 10U);
  EXPECT_LE(day->cards.size(), 45U);  // 300 seconds at 7 and more
  std::set<std::string> entries;
  for (const CardId& id : day->cards) EXPECT_TRUE(entries.insert(id.entry.text).second) << id.entry.text;
  EXPECT_LT(day->band.low, day->score);
  EXPECT_GT(day->band.high, day->score);
  EXPECT_GE(day->bound, day->score);
  EXPECT_EQ(day->secondsBy.size(), 20U);
}

TEST(DeadlineQueue, TenMinutesMoreBuyAnswersWhereMinutesAreFew) {
  Scope scope;
  for (int i = 0; i < 300; ++i) scope.ids.push_back({{"c/e" + std::to_string(i)}, Language::Uyghur, Skill::Understand});
  const auto day = deadlineQueue(scope.question(12));
  ASSERT_TRUE(day);
  EXPECT_GT(day->scoreWithTenMore, day->score + 0.2);
  EXPECT_EQ(day->cards.front(), scope.ids.front());  // new ones in their own order
}

TEST(DeadlineQueue, IsThereBeforeTheTestOnly) {
  const Scope scope = bothDirections(5);
  EXPECT_TRUE(deadlineQueue(scope.question(1)));
  EXPECT_FALSE(deadlineQueue(scope.question(0)));
  EXPECT_FALSE(deadlineQueue(scope.question(-3)));
  EXPECT_FALSE(deadlineQueue(scope.question(kMostEvenings + 1)));
  EXPECT_FALSE(deadlineQueue(Scope{}.question(10)));
}

}  // namespace
}  // namespace kowruk::schedule
