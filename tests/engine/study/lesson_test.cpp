// A lesson as a page, and what a learner says of its entries: known is not asked, asked for comes next, all can be
// taken back.
#include "study/lesson.h"

#include <gtest/gtest.h>

#include "engine/study/desk.h"
#include "study/work.h"

namespace kowruk::study {
namespace {

using namespace std::chrono_literals;
using testing::Desk;

const LessonId kFirst{kCourse, 0};

std::vector<CardId> queued(const Learner& learner, const Moment& now, int minutes = 600) {
  schedule::Queue queue = workFor(learner, now, minutes);
  queue.due.insert(queue.due.end(), queue.fresh.begin(), queue.fresh.end());
  return queue.due;
}

bool asks(const Learner& learner, const Moment& now, const EntryId& entry) {
  const auto cards = queued(learner, now);
  return std::any_of(cards.begin(), cards.end(), [&](const CardId& card) { return card.entry == entry; });
}

// The first entry of a kind in a lesson of the year.
EntryId firstOf(const Learner& learner, EntryKind kind, std::size_t lesson = 0) {
  const auto& entries = learner.course->lessons.at(lesson).entries;
  return std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.kind == kind; })->id;
}

std::string hexOf(const Learner& learner) {
  std::string all;
  std::vector<Card> cards(learner.file.cards().begin(), learner.file.cards().end());
  std::sort(cards.begin(), cards.end(), [](const Card& a, const Card& b) { return a.id < b.id; });
  for (const Card& card : cards) {
    all += card.id.entry.text + (card.known ? " known" : "") + (card.hidden ? " hidden" : "") +
           (card.memory ? " met" : "") + "\n";
  }
  return all;
}

Learner readerOfChinese(Desk& desk) {
  return desk.library.create("Ayshe", {.learnt = Language::Chinese, .reads = ReadsScript::Yes}, desk.now);
}

TEST(Lesson, HasItsWordsItsPhrasesByWeekAndItsDialogueEachEntryOnce) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe");
  const LessonPage page = lessonPageOf(desk.library, learner, kFirst, desk.now.day()).value();
  EXPECT_EQ(page.title, learner.course->lessons.front().title);
  EXPECT_EQ(page.lessons, learner.course->lessons.size());
  EXPECT_TRUE(page.now);
  EXPECT_TRUE(page.studied);
  ASSERT_EQ(page.parts.size(), 7U) << "words, five weeks, dialogue";
  EXPECT_EQ(page.parts.front().kind, PartKind::Words);
  EXPECT_EQ(page.parts.back().kind, PartKind::Dialogue);
  int day = 0;
  std::set<std::string> ids;
  std::set<int> weeks;
  for (const LessonPart& part : page.parts) {
    ASSERT_FALSE(part.entries.empty());
    for (const LessonEntry& entry : part.entries) {
      EXPECT_TRUE(ids.insert(entry.shown.id).second) << entry.shown.id;
      EXPECT_EQ(entry.state, EntryState::New);
      EXPECT_EQ(entry.speaker.empty(), part.kind != PartKind::Dialogue);
      if (part.kind != PartKind::Phrases) continue;
      EXPECT_EQ(entry.day, ++day);
      EXPECT_GE(entry.day, part.firstDay);
      EXPECT_LE(entry.day, part.lastDay);
      if (entry.week > 0) weeks.insert(entry.week);
    }
  }
  EXPECT_EQ(day, 31);
  EXPECT_EQ(weeks, (std::set<int>{1, 2, 3, 4, 5}));
  EXPECT_EQ(ids.size(), page.counts.entries);
  EXPECT_EQ(page.counts.met(), 0U);
}

TEST(Lesson, MarksThePhrasesOfThisDayAndThisWeek) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe");
  const TodayPage today = todayFor(learner, desk.now);
  const LessonPage page = lessonPageOf(desk.library, learner, kFirst, desk.now.day()).value();
  std::vector<std::string> ofToday;
  std::vector<std::string> ofThisWeek;
  for (const LessonPart& part : page.parts) {
    for (const LessonEntry& entry : part.entries) {
      if (entry.ofToday) ofToday.push_back(entry.shown.id);
      if (entry.ofThisWeek) ofThisWeek.push_back(entry.shown.id);
    }
  }
  EXPECT_EQ(ofToday, std::vector{today.phraseOfDay->id});
  EXPECT_EQ(ofThisWeek, std::vector{today.phraseOfWeek->id});
}

TEST(Lesson, TheContentsHaveAllTwelveMarkThisMonthsAndOfferTheScript) {
  Desk desk;
  const Learner learner = desk.newcomer("Ayshe", Language::Chinese);
  const Day nextMonth = desk.now.day() + std::chrono::days{31};
  const auto contents = contentsOf(desk.library, learner, nextMonth);
  std::vector<std::string> ids;
  std::vector<LessonId> now;
  for (const CourseContents& course : contents) {
    ids.push_back(course.id.text);
    for (const LessonTitle& lesson : course.lessons) {
      EXPECT_TRUE(lessonPageOf(desk.library, learner, lesson.id, nextMonth)) << course.id.text;
      if (lesson.now) now.push_back(lesson.id);
    }
  }
  EXPECT_EQ(ids, (std::vector<std::string>{"first-steps", "first-year", "mandarin-sounds", "first-characters"}));
  EXPECT_EQ(contents[1].lessons.size(), 12U);
  EXPECT_EQ(now, (std::vector<LessonId>{{kCourse, 1}}));
  EXPECT_EQ(now.front(), lessonNow(learner, nextMonth));
  for (const CourseContents& course : contents) EXPECT_TRUE(course.studied) << course.id.text;
}

TEST(Lesson, WhoReadsTheScriptIsOfferedItsCoursesAndStudiesThemOnceJoined) {
  Desk desk;
  Learner learner = readerOfChinese(desk);
  const LessonId first{{"first-characters"}, 0};
  EXPECT_FALSE(lessonPageOf(desk.library, learner, first, desk.now.day())->studied);
  EXPECT_FALSE(contentsOf(desk.library, learner, desk.now.day()).back().studied);
  desk.library.join(learner, first.course, desk.now);
  EXPECT_TRUE(lessonPageOf(desk.library, learner, first, desk.now.day())->studied);
}

TEST(Lesson, WhoLearnsUyghurIsOfferedItsLettersOnly) {
  Desk desk;
  const Learner learner = desk.newcomer("小李", Language::Uyghur);
  for (const CourseContents& course : contentsOf(desk.library, learner, desk.now.day())) {
    EXPECT_NE(course.id.text, "mandarin-sounds");
    EXPECT_NE(course.id.text, "first-characters");
  }
  EXPECT_TRUE(lessonPageOf(desk.library, learner, {{"uyghur-letters"}, 0}, desk.now.day()));
  EXPECT_FALSE(lessonPageOf(desk.library, learner, {{"mandarin-sounds"}, 0}, desk.now.day()));
  EXPECT_FALSE(lessonPageOf(desk.library, learner, {kCourse, 12}, desk.now.day()));
}

TEST(Lesson, InALeadInTheFirstStepsAreTheLessonNow) {
  Desk desk;
  desk.now = momentFromText("2027-03-20T20:00:00+08:00").value();
  const Learner learner = desk.newcomer("Ayshe");
  EXPECT_EQ(lessonNow(learner, desk.now.day()), (LessonId{kLeadIn, 0}));
  const LessonPage page = lessonPageOf(desk.library, learner, {kLeadIn, 0}, desk.now.day()).value();
  EXPECT_TRUE(page.now);
  ASSERT_EQ(page.parts.size(), 1U);
  EXPECT_EQ(page.parts.front().firstDay, 0) << "its phrases have no days";
}

TEST(Lesson, WhatIsKnownIsNotAskedInEitherDirectionAndCountsAsLearnt) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const EntryId phrase{todayFor(learner, desk.now).phraseOfDay->id};
  ASSERT_TRUE(asks(learner, desk.now, phrase));
  const std::size_t waiting = todayFor(learner, desk.now).waiting;
  markKnown(learner, {{phrase}}, desk.now);
  EXPECT_FALSE(asks(learner, desk.now, phrase));
  EXPECT_EQ(stateOf(learner, phrase), EntryState::Known);
  const TodayPage page = todayFor(learner, desk.now);
  EXPECT_EQ(page.waiting, waiting - 1);
  EXPECT_EQ(page.lessonKnown, 1U);
  EXPECT_EQ(countsOf(learner, learner.course->lessons.front()).known, 1U);
  for (const Skill skill : {Skill::Understand, Skill::Say}) {
    EXPECT_TRUE(learner.file.find({phrase, Language::Chinese, skill})->known);
  }
}

TEST(Lesson, AKnownCardThatWasBeingLearntWaitsNoMoreAndKeepsItsMemory) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Session session{learner, desk.now};
  const EntryId entry = session.ask(desk.now)->card.entry;
  session.answer(Grade::Good, desk.now, 5s);
  for (int day = 0; day < 30; ++day) desk.nextDay();
  ASSERT_TRUE(asks(learner, desk.now, entry));
  markKnown(learner, {{entry}}, desk.now);
  EXPECT_FALSE(asks(learner, desk.now, entry));
  learnThis(learner, {{entry}}, desk.now);
  EXPECT_EQ(stateOf(learner, entry), EntryState::Learning);
  EXPECT_TRUE(asks(learner, desk.now, entry)) << "it goes on from what was remembered";
}

TEST(Lesson, WhatIsAskedForComesNextBeforeItsDay) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const EntryId coming = firstOf(learner, EntryKind::Word, 6);
  const EntryId phrase = firstOf(learner, EntryKind::Phrase, 6);
  ASSERT_FALSE(asks(learner, desk.now, coming));
  learnThis(learner, {{coming, phrase}}, desk.now);
  EXPECT_EQ(stateOf(learner, coming), EntryState::Wanted);
  EXPECT_TRUE(asks(learner, desk.now, coming));

  const TodayPage today = todayFor(learner, desk.now);
  const auto brought = broughtTo(learner, desk.now.day());
  const std::size_t ofToday = today.phraseOfDay->id == today.phraseOfWeek->id ? 1 : 2;
  EXPECT_EQ(brought.front()->id.text, today.phraseOfDay->id) << "today's phrase stays first";
  std::vector<EntryId> next;
  for (std::size_t i = ofToday; i < ofToday + 2; ++i) next.push_back(brought.at(i)->id);
  EXPECT_NE(std::find(next.begin(), next.end(), coming), next.end());
  EXPECT_NE(std::find(next.begin(), next.end(), phrase), next.end());
}

TEST(Lesson, NothingIsBroughtTwiceWhateverIsAskedFor) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const TodayPage today = todayFor(learner, desk.now);
  learnThis(learner, {{{today.phraseOfDay->id}, firstOf(learner, EntryKind::Word), firstOf(learner, EntryKind::Line)}},
            desk.now);
  const auto brought = broughtTo(learner, desk.now.day());
  EXPECT_EQ(std::set<const Entry*>(brought.begin(), brought.end()).size(), brought.size());
  EXPECT_EQ(brought.front()->id.text, today.phraseOfDay->id);
}

TEST(Lesson, WhatWasTakenUpBeforeItsDayIsLearntToTheEnd) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const EntryId coming = firstOf(learner, EntryKind::Word, 6);
  learnThis(learner, {{coming}}, desk.now);
  const CardId understand{coming, Language::Chinese, Skill::Understand};
  learner.file.append(store::Review{.card = understand,
                                    .grade = Grade::Easy,
                                    .exercise = "recall",
                                    .verdict = "",
                                    .at = desk.now,
                                    .parameters = "fsrs-7"},
                      desk.now.instant);
  EXPECT_EQ(stateOf(learner, coming), EntryState::Learning);
  std::set<Skill> asked;
  for (int day = 0; day < 25; ++day) {
    desk.nextDay();
    for (const CardId& card : queued(learner, desk.now)) {
      if (card.entry == coming) asked.insert(card.skill);
    }
  }
  EXPECT_EQ(asked.count(Skill::Say), 1U) << "its other direction opens too";
}

TEST(Lesson, LearnThisTakesBackKnownAndHidden) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const EntryId entry = firstOf(learner, EntryKind::Word);
  markKnown(learner, {{entry}}, desk.now);
  learnThis(learner, {{entry}}, desk.now);
  EXPECT_EQ(stateOf(learner, entry), EntryState::Wanted);
  const store::Payload hidden =
      store::Mark{.card = {entry, Language::Chinese, Skill::Understand}, .what = store::Mark::What::Hidden, .on = true};
  learner.file.append(hidden, desk.now.instant);
  const std::size_t entries = countsOf(learner, learner.course->lessons.front()).entries;
  EXPECT_EQ(stateOf(learner, entry), EntryState::Hidden);
  EXPECT_FALSE(asks(learner, desk.now, entry));
  learnThis(learner, {{entry}}, desk.now);
  EXPECT_TRUE(asks(learner, desk.now, entry));
  EXPECT_EQ(countsOf(learner, learner.course->lessons.front()).entries, entries + 1) << "hidden ones are not counted";
}

TEST(Lesson, ADeedIsTakenBackWholeAndSurvivesTheDoorToo) {
  Desk desk;
  std::string before;
  {
    Learner learner = desk.newcomer("Ayshe");
    Session session{learner, desk.now};
    session.answer(Grade::Good, desk.now, 5s);
    before = hexOf(learner);
    const EntryId word = firstOf(learner, EntryKind::Word);
    const EntryId line = firstOf(learner, EntryKind::Line);
    const Deed first = markKnown(learner, {{word, line}}, desk.now);
    const Deed second = learnThis(learner, {{word}}, desk.now);
    EXPECT_EQ(stateOf(learner, word), EntryState::Wanted);
    takeBack(learner, second, desk.now);
    EXPECT_EQ(stateOf(learner, word), EntryState::Known);
    EXPECT_EQ(stateOf(learner, line), EntryState::Known);
    takeBack(learner, first, desk.now);
    EXPECT_EQ(hexOf(learner), before);
    EXPECT_TRUE(learner.file.verify().sound());
  }
  const Learner again = desk.library.open("Ayshe", desk.now);
  EXPECT_EQ(hexOf(again), before);
}

TEST(Lesson, WhatIsSoAlreadyIsNoDeed) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  const EntryId word = firstOf(learner, EntryKind::Word);
  markKnown(learner, {{word}}, desk.now);
  EXPECT_TRUE(markKnown(learner, {{word}}, desk.now).events.empty());
  learnThis(learner, {{word}}, desk.now);
  EXPECT_TRUE(learnThis(learner, {{word}}, desk.now).events.empty());
}

TEST(Lesson, AnEntryThatIsNowhereMarksNothingAtAll) {
  Desk desk;
  Learner learner = readerOfChinese(desk);
  const EntryId word = firstOf(learner, EntryKind::Word);
  const std::string before = hexOf(learner);
  EXPECT_THROW(markKnown(learner, {{word, {"first-year/no-such-entry"}}}, desk.now), Error);
  EXPECT_THROW(learnThis(learner, {{{"first-characters/ren2"}}}, desk.now), Error) << "a course not joined";
  EXPECT_EQ(hexOf(learner), before);
}

}  // namespace
}  // namespace kowruk::study
