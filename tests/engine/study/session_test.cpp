// A sitting from the first card to the last, on the real courses: what is asked, saved, taken back and said at the end.
#include "study/session.h"

#include <gtest/gtest.h>

#include "engine/study/desk.h"

namespace kowruk::study {
namespace {

using namespace std::chrono_literals;
using testing::Desk;

TEST(Session, TheFirstDayAsksTodaysPhraseFirst) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const TodayPage page = todayFor(learner, desk.now);
  Session session{learner, desk.now};
  const auto ask = session.ask(desk.now);
  ASSERT_TRUE(ask);
  EXPECT_EQ(ask->entry.id, page.phraseOfDay->id);
  EXPECT_TRUE(ask->fresh);
  EXPECT_EQ(ask->questionIn, Language::Chinese);
  EXPECT_EQ(ask->answerIn, Language::Uyghur);
  EXPECT_EQ(session.left(), page.waiting);
}

TEST(Session, TheCaptionsAreWhatTheAnswerBrings) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (const Grade grade : kGrades) {
    Session session{learner, desk.now};
    const Ask ask = session.ask(desk.now).value();
    session.answer(grade, desk.now, 4s);
    const Memory memory = learner.file.find(ask.card)->memory.value();
    EXPECT_EQ(comebackIn(memory.due - memory.reviewed), ask.comebacks[static_cast<std::size_t>(grade) - 1]);
    ASSERT_TRUE(session.undo(desk.now));
  }
}

TEST(Session, AForgottenCardComesBackAfterItsIntervalAndNotBefore) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const CardId first = session.ask(desk.now)->card;
  session.answer(Grade::Forgot, desk.now, 4s);
  EXPECT_NE(session.ask(desk.now)->card, first);
  desk.now.instant += 1min;
  session.answer(Grade::Good, desk.now, 4s);
  EXPECT_EQ(session.ask(desk.now)->card, first);
}

TEST(Session, AHardCardComesBackAfterTenOthers) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (int day = 1; day < 5; ++day) desk.nextDay();
  Session session{learner, desk.now, 60};
  ASSERT_GE(session.left(), 12U) << "the first five days bring too few entries for this test";
  const CardId first = session.ask(desk.now)->card;
  session.answer(Grade::Hard, desk.now, 4s);
  for (int other = 1; other <= 10; ++other) {
    ASSERT_NE(session.ask(desk.now)->card, first) << "after " << other - 1 << " others";
    session.answer(Grade::Good, desk.now, 4s);
  }
  EXPECT_EQ(session.ask(desk.now)->card, first);
}

TEST(Session, UndoAsksTheSameCardAgainAndLeavesNoTrace) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const Ask before = session.ask(desk.now).value();
  const std::size_t left = session.left();
  session.answer(Grade::Good, desk.now, 4s);
  ASSERT_TRUE(session.undo(desk.now));
  EXPECT_EQ(session.ask(desk.now)->card, before.card);
  EXPECT_EQ(session.left(), left);
  EXPECT_EQ(session.answered(), 0U);
  const Card* card = learner.file.find(before.card);
  EXPECT_TRUE(card == nullptr || !card->memory);
}

TEST(Session, UndoSurvivesClosingTheProgram) {
  Desk desk;
  CardId answered;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    answered = session.ask(desk.now)->card;
    session.answer(Grade::Easy, desk.now, 4s);
  }
  Learner learner = desk.library.open("Ayshe", desk.now);
  Session session{learner, desk.now};
  ASSERT_NE(session.ask(desk.now)->card, answered);
  ASSERT_TRUE(session.undo(desk.now));
  EXPECT_EQ(session.ask(desk.now)->card, answered);
  EXPECT_FALSE(session.undo(desk.now)) << "there is nothing more to take back";
}

TEST(Session, ClosingInTheMiddleLosesNothing) {
  Desk desk;
  std::vector<CardId> answered;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    for (int i = 0; i < 3; ++i) {
      answered.push_back(session.ask(desk.now)->card);
      session.answer(Grade::Good, desk.now, 4s);
    }
  }
  const Learner learner = desk.library.open("Ayshe", desk.now);
  for (const CardId& card : answered) EXPECT_TRUE(learner.file.find(card)->memory) << card.entry.text;
  EXPECT_TRUE(learner.file.verify().sound());
}

TEST(Session, TheTwoDirectionsOfAnEntryAreNotAskedOnOneDay) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  for (int day = 0; day < 20; ++day) {
    std::set<EntryId> seen;
    std::set<CardId> cards;
    Session session{learner, desk.now, 60};
    while (const auto ask = session.ask(desk.now)) {
      if (cards.insert(ask->card).second) {
        EXPECT_TRUE(seen.insert(ask->card.entry).second) << ask->card.entry.text;
      }
      session.answer(Grade::Good, desk.now, 4s);
      desk.now.instant += 5s;
    }
    desk.nextDay();
  }
  EXPECT_TRUE(std::any_of(learner.file.cards().begin(), learner.file.cards().end(), [](const Card& card) {
    return card.id.skill == Skill::Say;
  })) << "after three weeks no card has been asked in the other direction";
}

TEST(Session, TheEndSaysWhatWasLearntAndWhenToComeBack) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const std::size_t cards = session.left();
  while (session.ask(desk.now)) session.answer(Grade::Good, desk.now, 6s);
  const Summary summary = session.summary(desk.now);
  EXPECT_EQ(summary.reviews, cards);
  EXPECT_EQ(summary.learnt.size(), cards);
  EXPECT_EQ(summary.forgotten, 0U);
  EXPECT_EQ(summary.nextDay, desk.now.day() + std::chrono::days{1});
  EXPECT_EQ(summary.minutes, static_cast<int>((cards * 6 + 30) / 60));
  EXPECT_EQ(todayFor(learner, desk.now).minutesDone, summary.minutes);
}

TEST(Session, AClockSetBackIsSaidAndTheLaterTimeGoesOn) {
  Desk desk;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    session.answer(Grade::Good, desk.now, 4s);
  }
  const Instant late = desk.now.instant;
  desk.now.instant -= std::chrono::days{365};
  Learner learner = desk.library.open("Ayshe", desk.now);
  EXPECT_TRUE(learner.clockSetBack);
  Session session{learner, desk.now};
  const CardId card = session.ask(desk.now)->card;
  session.answer(Grade::Good, desk.now, 4s);
  EXPECT_GE(learner.file.find(card)->memory->reviewed, late);
}

// A learner who reads, whose cards all have answers behind them: so strong that each rung can be reached.
struct Strong {
  explicit Strong(Language learnt = Language::Uyghur, ReadsScript reads = ReadsScript::Yes) {
    Settings settings;
    settings.learnt = learnt;
    settings.reads = reads;
    learner.emplace(desk.library.create("Ayshe", settings, desk.now));
  }

  // Answers Good on the days between until a card is asked by this exercise; false where none is for five months.
  bool reach(ExerciseKind kind, bool sound = false) {
    for (int day = 0; day < 150; ++day, desk.nextDay()) {
      session = std::make_unique<Session>(*learner, desk.now, 15, Possible{.sound = sound});
      for (int cards = 0; cards < 60 && session->ask(desk.now); ++cards) {
        if (session->ask(desk.now)->exercise.kind == kind) return true;
        session->answer(Grade::Good, desk.now, 4s);
        desk.now.instant += 1s;
      }
    }
    return false;
  }

  store::Review latest() const { return learner->file.latestReview()->review; }

  Desk desk;
  std::optional<Learner> learner;
  std::unique_ptr<Session> session;
};

std::size_t wrongOption(const Exercise& exercise) { return (exercise.right + 1) % exercise.options.size(); }

TEST(Exercise, OfANewCardIsAChoiceThatIsGoodAtBest) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Choose));
  Session& session = *strong.session;
  const Ask ask = session.ask(strong.desk.now).value();
  EXPECT_TRUE(ask.fresh);
  const Marked marked = session.choose(ask.exercise.right).value();
  EXPECT_EQ(marked.suggested, Grade::Good);
  EXPECT_FALSE(session.choose(wrongOption(ask.exercise))) << "a choice stands";
  session.writeAgain();
  EXPECT_TRUE(session.marked());
  session.answer(Grade::Easy, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().grade, Grade::Good) << "a choice is never Easy";
  EXPECT_EQ(strong.latest().exercise, "choose");
  EXPECT_EQ(strong.latest().verdict, "right");
}

TEST(Exercise, AGuessIsHardAndAWrongChoiceForgotten) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Choose));
  Session& session = *strong.session;
  session.choose(session.ask(strong.desk.now)->exercise.right);
  session.answer(Grade::Hard, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().grade, Grade::Hard);
  session.choose(wrongOption(session.ask(strong.desk.now)->exercise));
  session.answer(Grade::Good, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().grade, Grade::Forgot);
  EXPECT_EQ(strong.latest().verdict, "wrong");
}

TEST(Exercise, WhoLooksInsteadOfAnsweringHasRecalled) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Choose));
  strong.session->answer(Grade::Easy, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().grade, Grade::Easy);
  EXPECT_EQ(strong.latest().exercise, "recall");
  EXPECT_EQ(strong.latest().verdict, "");
}

TEST(Exercise, SpeedAloneDecidesNothing) {
  for (const auto took : {0ms, 90'000ms}) {
    Strong strong;
    ASSERT_TRUE(strong.reach(ExerciseKind::Choose));
    const Marked marked = strong.session->choose(strong.session->ask(strong.desk.now)->exercise.right).value();
    EXPECT_EQ(marked.suggested, Grade::Good);
    strong.session->answer(marked.suggested, strong.desk.now, took);
    EXPECT_EQ(strong.latest().grade, Grade::Good);
  }
}

TEST(Exercise, WhatIsWrittenIsJudgedAndCanBeWrittenAgain) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Type)) << "no card came so far that it is written";
  Session& session = *strong.session;
  const Ask ask = session.ask(strong.desk.now).value();
  EXPECT_EQ(ask.card.skill, Skill::Say);
  EXPECT_EQ(session.write("قازان").value().suggested, Grade::Forgot);
  EXPECT_FALSE(session.write(ask.entry.ug)) << "not before the first is taken back";
  session.writeAgain();
  EXPECT_FALSE(session.marked());
  EXPECT_EQ(session.write(ask.entry.latin).value().judgement.verdict, text::Verdict::RightScript);
  session.answer(Grade::Easy, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().grade, Grade::Easy);
  EXPECT_EQ(strong.latest().exercise, "type");
  EXPECT_EQ(strong.latest().verdict, "right-script");
}

TEST(Exercise, TilesAreAllTakenOnceAndPutInOrder) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Order));
  Session& session = *strong.session;
  const Exercise exercise = session.ask(strong.desk.now)->exercise;
  std::vector<std::size_t> places;
  for (const std::string& word : exercise.order) {
    for (std::size_t tile = 0; tile < exercise.tiles.size(); ++tile) {
      const bool taken = std::find(places.begin(), places.end(), tile) != places.end();
      if (exercise.tiles[tile] == word && !taken) {
        places.push_back(tile);
        break;
      }
    }
  }
  EXPECT_FALSE(session.order({places[0]})) << "not all";
  EXPECT_FALSE(session.order(std::vector<std::size_t>(places.size(), places[0]))) << "one again and again";
  EXPECT_FALSE(session.order(std::vector<std::size_t>(places.size(), 99))) << "no such tile";
  EXPECT_FALSE(session.write("سالام")) << "this is not written";
  EXPECT_EQ(session.order(places).value().suggested, Grade::Good);
  session.answer(Grade::Good, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().exercise, "order");
  EXPECT_EQ(strong.latest().verdict, "right");
}

TEST(Exercise, AGapIsFilledWithTheWordThatStoodThere) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Gap));
  const Exercise exercise = strong.session->ask(strong.desk.now)->exercise;
  EXPECT_EQ(strong.session->write(exercise.expected.answers.front()).value().suggested, Grade::Good);
  strong.session->answer(Grade::Good, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().exercise, "gap");
}

TEST(Exercise, IsHeardOrReadAloudOnlyWhereThereIsSound) {
  Strong silent;
  EXPECT_FALSE(silent.reach(ExerciseKind::Listen));
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Listen, true));
  const Exercise heard = strong.session->ask(strong.desk.now)->exercise;
  EXPECT_EQ(heard.cue, Cue::Sound);
  ASSERT_EQ(heard.options.size(), 4U);
  EXPECT_EQ(strong.session->choose(heard.right).value().best, Grade::Good);
  strong.session->answer(Grade::Good, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().exercise, "listen");
  ASSERT_TRUE(strong.reach(ExerciseKind::ReadAloud, true));
  strong.session->answer(Grade::Easy, strong.desk.now, 4s);
  EXPECT_EQ(strong.latest().exercise, "read-aloud");
  EXPECT_EQ(strong.latest().verdict, "");
}

TEST(Exercise, WhoCannotReadIsNeverAskedToWriteWhatTheyHaveNotMet) {
  Strong strong{Language::Uyghur, ReadsScript::No};
  std::set<ExerciseKind> asked;
  bool metSome = false;
  for (int day = 0; day < 60; ++day, strong.desk.nextDay()) {
    Session session{*strong.learner, strong.desk.now, 30};
    for (int cards = 0; cards < 40; ++cards) {
      const auto ask = session.ask(strong.desk.now);
      if (!ask) break;
      const MetLetters met = metBy(*strong.learner);
      const Entry* entry = nullptr;
      for (const Course* course : {strong.learner->course.get(), strong.learner->script.get()}) {
        if (entry == nullptr) entry = course->find(ask->card.entry);
      }
      if (entry != nullptr && readsOf(met, *entry, Language::Uyghur) == Reads::Not) {
        const ExerciseKind kind = ask->exercise.kind;
        EXPECT_TRUE(kind == ExerciseKind::Choose || kind == ExerciseKind::Recall) << ask->entry.ug;
        const bool learntShown = ask->card.skill == Skill::Understand && entry->kind != EntryKind::Letter;
        EXPECT_TRUE(ask->exercise.reading || !learntShown) << ask->entry.ug;
      } else if (entry != nullptr) {
        metSome = true;
      }
      session.answer(Grade::Good, strong.desk.now, 4s);
      strong.desk.now.instant += 1s;
    }
  }
  EXPECT_TRUE(metSome) << "in two months letters are met";
}

TEST(Exercise, UndoBringsTheSameExerciseBackUnmarked) {
  Strong strong;
  ASSERT_TRUE(strong.reach(ExerciseKind::Choose));
  Session& session = *strong.session;
  const Exercise before = session.ask(strong.desk.now)->exercise;
  session.choose(before.right);
  session.answer(Grade::Good, strong.desk.now, 4s);
  ASSERT_TRUE(session.undo(strong.desk.now));
  EXPECT_EQ(session.ask(strong.desk.now)->exercise.options, before.options);
  EXPECT_EQ(session.ask(strong.desk.now)->exercise.right, before.right);
  EXPECT_FALSE(session.marked());
}

TEST(Comeback, SaysMinutesHoursOrDays) {
  using Unit = Comeback::Unit;
  const std::vector<std::pair<std::chrono::milliseconds, Comeback>> table{
      {3s, {1, Unit::Minutes}},         {90s, {2, Unit::Minutes}},
      {59min, {59, Unit::Minutes}},     {59min + 40s, {1, Unit::Hours}},
      {14h + 20min, {14, Unit::Hours}}, {23h + 40min, {1, Unit::Days}},
      {36h, {2, Unit::Days}},           {std::chrono::days{4} + 18h, {5, Unit::Days}}};
  for (const auto& [interval, caption] : table) {
    EXPECT_EQ(comebackIn(interval), caption) << interval.count() << " ms";
  }
}

}  // namespace
}  // namespace kowruk::study
