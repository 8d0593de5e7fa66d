// Refits over months of study: when they come, that no morning is a flood, that a replay and a merge give the same
// cards, and that a small or a one-sided log wrecks nothing.
#include "study/refit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/study/studied.h"
#include "schedule/spread.h"
#include "store/replay.h"

namespace kowruk::study {
namespace {

using std::chrono::days;
using testing::Desk;
using testing::Studier;
using testing::wordCard;

std::map<CardId, Day> duesOf(const Learner& learner) {
  std::map<CardId, Day> dues;
  for (const Card& card : learner.file.cards()) dues[card.id] = card.memory->dueDay;
  return dues;
}

bool replayGivesTheCards(const Learner& learner) {
  std::vector<Card> cards(learner.file.cards().begin(), learner.file.cards().end());
  std::sort(cards.begin(), cards.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
  return store::replay(learner.file.events()) == cards;
}

// Runs it to its end and saves it.
void finish(Refit& refit, Learner& learner, const Moment& now) {
  while (refit.step()) {
  }
  ASSERT_TRUE(refit.save(learner, now));
}

// The promises of schedule/spread.h, of what one refit did to the file.
void expectCalm(const std::map<CardId, Day>& before, const Learner& learner, Day today) {
  schedule::Load was{{}, Language::Chinese, today};
  schedule::Load is = was;
  for (const auto& [card, due] : before) {
    const Day now = learner.file.find(card)->memory->dueDay;
    was.add(due);
    is.add(now);
    if (due <= today) {
      EXPECT_EQ(now, due) << "what waits goes on waiting";
    } else {
      EXPECT_GT(now, today) << "nothing becomes due today";
    }
    const double left = static_cast<double>((due - today).count());
    EXPECT_LE(std::abs((now - due).count()), std::max(1.0, 0.2 * left)) << card.entry.text;
  }
  const double average = was.average({}, schedule::kDaysOfAverage);
  for (int in = 1; in < 800; ++in) {
    const Day day = today + days{in};
    EXPECT_LE(is.on(day), std::max(was.on(day), schedule::fullest(average, {}, day))) << toText(day);
  }
}

TEST(Refit, ComesWithTheHundredthAnswerAndThenWithEveryTwentiethMore) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  std::vector<std::uint64_t> fits;
  for (int day = 0; day < 60; ++day, desk.nextDay()) {
    studier.study(learner, desk.now, 5);
    if (refitIfDue(learner, desk.now)) fits.push_back(learner.file.parameters()->rereading->answers);
    EXPECT_FALSE(Refit::dueFor(learner, desk.now)) << "once is enough";
  }
  ASSERT_GT(fits.size(), 5U);
  EXPECT_GE(fits[0], kFirstRefit);
  EXPECT_LT(fits[0], kFirstRefit + 60);
  for (std::size_t i = 1; i < fits.size(); ++i) {
    EXPECT_GE(static_cast<double>(fits[i]), (1 + kRefitGrowth) * static_cast<double>(fits[i - 1]));
  }
}

TEST(Refit, NoMorningIsAFloodAndNothingMovesFarOverMonthsOfRefits) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  int refits = 0;
  int changed = 0;
  std::size_t moves = 0;
  for (int day = 0; day < 100; ++day, desk.nextDay()) {
    studier.study(learner, desk.now, 8);
    auto refit = Refit::dueFor(learner, desk.now);
    if (!refit) continue;
    const auto before = duesOf(learner);
    const Fsrs7State state = learner.file.cards().front().memory->state;
    const Fsrs7::Parameters parameters = modelOf(learner).parameters();
    finish(*refit, learner, desk.now);
    expectCalm(before, learner, desk.now.day());
    if (modelOf(learner).parameters() != parameters) {
      EXPECT_NE(learner.file.cards().front().memory->state, state) << "the past is read anew";
      ++changed;
    }
    moves += learner.file.parameters()->rereading->moves.size();
    ++refits;
  }
  EXPECT_GT(refits, 15);
  EXPECT_GT(changed, 10);
  EXPECT_GT(moves, 100U) << "somebody who forgets sooner than most needs other days";
  EXPECT_TRUE(replayGivesTheCards(learner));
  EXPECT_TRUE(learner.file.verify().sound());
}

TEST(Refit, WhatWaitsGoesOnWaiting) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 40; ++day, desk.nextDay()) studier.study(learner, desk.now, 6);
  desk.now.instant += days{4};
  auto refit = Refit::of(learner, desk.now);
  const auto before = duesOf(learner);
  const auto waiting =
      std::count_if(before.begin(), before.end(), [&](const auto& card) { return card.second <= desk.now.day(); });
  ASSERT_GT(waiting, 20);
  finish(*refit, learner, desk.now);
  expectCalm(before, learner, desk.now.day());
}

TEST(Refit, ForetellsTheLearnerBetterThanTheDefaults) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 60; ++day, desk.nextDay()) studier.study(learner, desk.now, 10);
  auto refit = Refit::of(learner, desk.now);
  finish(*refit, learner, desk.now);
  // A week after a first Good: what they remember, by the truth, the defaults and the fit.
  const auto weekAfter = [](const Fsrs7& model) { return model.recall(model.first(Grade::Good), 7); };
  const double truth = weekAfter(testing::forgetful());
  EXPECT_GT(std::abs(weekAfter(Fsrs7{}) - truth), 0.02);
  EXPECT_LT(std::abs(weekAfter(modelOf(learner)) - truth), 0.5 * std::abs(weekAfter(Fsrs7{}) - truth));
}

TEST(Refit, ASmallLogTeachesLittleAndABulkOfGoodsWrecksNothing) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const auto firstGood = [](const Fsrs7& model) { return model.interval(model.first(Grade::Good), 0.9); };
  const double usual = firstGood(Fsrs7{});
  const auto allGood = [&](int cards) {
    std::vector<store::Payload> answers;
    for (int i = 0; i < cards; ++i)
      answers.emplace_back(Studier::reviewOf(learner, wordCard(i), Grade::Good, desk.now));
    learner.file.append(answers, desk.now.instant);
    desk.nextDay();
  };
  EXPECT_FALSE(Refit::of(learner, desk.now)) << "nothing to learn from";
  allGood(6);
  EXPECT_FALSE(Refit::of(learner, desk.now)) << "nor from cards answered once";
  allGood(6);
  EXPECT_FALSE(Refit::dueFor(learner, desk.now));
  auto small = Refit::of(learner, desk.now);
  finish(*small, learner, desk.now);
  EXPECT_NEAR(firstGood(modelOf(learner)) / usual, 1, 0.15);

  for (int day = 0; day < 3; ++day) allGood(300);
  auto refit = Refit::dueFor(learner, desk.now);
  ASSERT_TRUE(refit);
  const auto before = duesOf(learner);
  finish(*refit, learner, desk.now);
  expectCalm(before, learner, desk.now.day());
  EXPECT_GT(firstGood(modelOf(learner)), usual) << "it may grow";
  EXPECT_LT(firstGood(modelOf(learner)), 4 * usual) << "but not run away";
}

TEST(Refit, StoppedHalfWayItChangesNothing) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 30; ++day, desk.nextDay()) studier.study(learner, desk.now, 6);
  const std::size_t events = learner.file.events().size();
  auto refit = Refit::of(learner, desk.now);
  double progress = refit->progress();
  EXPECT_EQ(progress, 0);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(refit->step());
    EXPECT_GE(refit->progress(), progress);
    progress = refit->progress();
    EXPECT_LT(progress, 1);
  }
  EXPECT_FALSE(refit->save(learner, desk.now));
  EXPECT_EQ(learner.file.events().size(), events);
  while (refit->step()) EXPECT_LT(refit->progress(), 1);
  EXPECT_EQ(refit->progress(), 1);
}

TEST(Refit, WhatIsAnsweredMeanwhileStaysAndOtherParametersGoFirst) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 70; ++day, desk.nextDay()) studier.study(learner, desk.now, 6);
  auto refit = Refit::of(learner, desk.now);
  auto late = Refit::of(learner, desk.now);
  while (late->step()) {
  }
  // Every other card is answered before the refit ends.
  Moment meanwhile = desk.now;
  meanwhile.instant += std::chrono::minutes{1};
  std::vector<store::Payload> answers;
  for (const auto& [card, due] : duesOf(learner)) {
    if (card.entry.text.back() % 2 == 0) {
      answers.emplace_back(Studier::reviewOf(learner, card, Grade::Good, meanwhile));
    }
  }
  learner.file.append(answers, meanwhile.instant);
  const auto before = duesOf(learner);
  finish(*refit, learner, meanwhile);
  ASSERT_FALSE(learner.file.parameters()->rereading->moves.empty());
  for (const auto& [card, due] : before) {
    if (card.entry.text.back() % 2 == 0) {
      EXPECT_EQ(learner.file.find(card)->memory->dueDay, due);
    }
  }
  EXPECT_FALSE(late->save(learner, meanwhile)) << "it began from parameters that are no longer the learner's";
  EXPECT_TRUE(replayGivesTheCards(learner));
}

TEST(Refit, AnAnswerFromBeforeItCanBeTakenBack) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 40; ++day, desk.nextDay()) studier.study(learner, desk.now, 5);
  auto refit = Refit::of(learner, desk.now);
  const auto dues = duesOf(learner);
  finish(*refit, learner, desk.now);
  const auto latest = learner.file.latestReview();
  learner.file.append(store::Void{latest->id}, desk.now.instant);
  EXPECT_TRUE(replayGivesTheCards(learner));
  for (const auto& event : learner.file.events()) {
    if (event.kind == "parameters") learner.file.append(store::Void{event.id}, desk.now.instant);
  }
  EXPECT_FALSE(learner.file.parameters());
  for (const Card& card : learner.file.cards()) {
    if (card.id == latest->review.card) continue;
    EXPECT_EQ(card.memory->dueDay, dues.at(card.id)) << card.id.entry.text;
  }
  EXPECT_TRUE(replayGivesTheCards(learner));
  EXPECT_TRUE(learner.file.verify().sound());
}

TEST(Refit, TwoDevicesThatBothRefitMeetAsOne) {
  Desk here;
  Desk there;
  Learner one = here.newcomer("Ayshe");
  Studier studier;
  for (int day = 0; day < 40; ++day, here.nextDay()) studier.study(one, here.now, 5);
  there.library.restore("Ayshe", here.library.backUp(one, here.now), here.now);
  there.now = here.now;
  Learner other = there.library.open("Ayshe", there.now);
  Studier elsewhere{testing::forgetful(), 9};
  for (int day = 0; day < 10; ++day, here.nextDay(), there.nextDay()) {
    studier.study(one, here.now, 3);
    there.now.instant += std::chrono::hours{1};
    elsewhere.study(other, there.now, 0);
    there.now.instant -= std::chrono::hours{1};
    if (day == 4) {
      auto refit = Refit::of(one, here.now);
      finish(*refit, one, here.now);
    }
    if (day == 6) {
      auto refit = Refit::of(other, there.now);
      finish(*refit, other, there.now);
    }
  }
  const auto fromOne = one.file.events();
  const auto fromOther = other.file.events();
  one.file.merge(fromOther);
  other.file.merge(fromOne);
  EXPECT_EQ(store::replay(one.file.events()), store::replay(other.file.events()));
  EXPECT_EQ(one.file.parameters(), other.file.parameters());
  for (const Learner* learner : {&one, &other}) {
    EXPECT_TRUE(replayGivesTheCards(*learner));
    EXPECT_TRUE(learner->file.verify().sound());
  }
  studier.study(one, here.now, 1);
  EXPECT_TRUE(replayGivesTheCards(one));
}

}  // namespace
}  // namespace kowruk::study
