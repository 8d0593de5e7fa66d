// A learner's file from the first answer on: what it says while it is open is what it says when it is opened again.
#include "store/learner_file.h"

#include <gtest/gtest.h>

#include "engine/store/sample.h"
#include "engine/store/watched_disk.h"
#include "sql/sqlite.h"
#include "store/payload.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::bytesOf;
using testing::card;
using testing::evening;
using testing::fitted;
using testing::Folder;
using testing::kHere;
using testing::kThere;
using testing::refusalOf;
using testing::sorted;
using testing::WatchedDisk;

namespace fs = std::filesystem;

// An event that a newer version might write, after the ones that are there.
Event ofTomorrow(const LearnerFile& file) {
  Event event;
  event.id = {.device = seal::randomDevice(), .sequence = 1};
  event.clock = file.latestClock().value() + std::chrono::milliseconds{1};
  event.kind = "recording";
  event.version = 1;
  event.fields = "minutes\t3\n";
  event.hash = hashOf(event);
  return event;
}

}  // namespace

TEST(LearnerFile, IsMadeWholeAndForItsOwnerOnly) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  auto file = LearnerFile::create(path, kHere);
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  file.append(Setting{.name = "screens", .value = "ug"}, evening().instant);
  EXPECT_EQ(fs::status(path.string() + "-wal").permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(fs::exists(path.string() + ".new"));
  EXPECT_TRUE(file.verify().sound());
  EXPECT_EQ(refusalOf([&] { LearnerFile::create(path, kHere); }), ErrorKind::Exists);
}

TEST(LearnerFile, AHalfMadeFileOfACrashIsNoObstacle) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  testing::writeBytes(path.string() + ".new", "half a file");
  testing::writeBytes(path.string() + ".new-journal", "half a journal");
  EXPECT_TRUE(LearnerFile::create(path, kHere).verify().sound());
  EXPECT_FALSE(fs::exists(path.string() + ".new-journal"));
}

TEST(LearnerFile, SaysTheSameWhenItIsOpenedAgain) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  std::vector<Card> before;
  {
    auto file = LearnerFile::create(path, kHere);
    const Instant now = evening().instant;
    const Day day = evening().day();
    const std::vector<Payload> first{
        Setting{.name = "minutes", .value = "20"}, CourseJoined{{"first-year"}, Language::Uyghur, day},
        CourseJoined{{"first-steps"}, Language::Uyghur, day}, OwnEntry{{"own/1"}, "نان", "馕", "náng", "flat bread"}};
    EXPECT_EQ(file.append(first, now).size(), 4U);
    file.append(answer(card(1), Grade::Good, evening(1)), evening(1).instant);
    file.append(answer(card(2), Grade::Forgot, evening(2)), evening(2).instant);
    file.append(Mark{.card = card(2), .what = Mark::What::Flagged}, evening(3).instant);
    file.append(fitted("fit-1"), evening(4).instant);
    file.append(CourseLeft{{"first-steps"}}, evening(5).instant);
    file.append(Setting{.name = "minutes", .value = "30"}, evening(6).instant);
    before = sorted(file.cards());
  }
  const auto file = LearnerFile::open(path, kHere);
  EXPECT_EQ(sorted(file.cards()), before);
  ASSERT_NE(file.find(card(2)), nullptr);
  EXPECT_TRUE(file.find(card(2))->flagged);
  EXPECT_EQ(file.find(card(2))->memory->grade, Grade::Forgot);
  EXPECT_EQ(file.find(card(3)), nullptr);
  EXPECT_EQ(file.setting("minutes"), "30");
  EXPECT_EQ(file.setting("theme"), std::nullopt);
  ASSERT_EQ(file.courses().size(), 1U);
  EXPECT_EQ(file.courses().front().course.text, "first-year");
  EXPECT_EQ(file.courses().front().day, evening().day());
  EXPECT_EQ(file.parameters(), fitted("fit-1"));
  ASSERT_EQ(file.ownEntries().size(), 1U);
  EXPECT_EQ(file.ownEntries().front().zh, "馕");
  EXPECT_EQ(file.latestClock(), evening(6).instant);
  EXPECT_EQ(file.events().size(), 10U);
  EXPECT_TRUE(file.verify().sound());
  EXPECT_EQ(file.verify().events, 10U);
}

TEST(LearnerFile, AnUndoneAnswerIsUndoneAlsoAfterTheProgramWasClosed) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  std::optional<Card> once;
  {
    auto file = LearnerFile::create(path, kHere);
    file.append(answer(card(1), Grade::Good, evening()), evening().instant);
    once = *file.find(card(1));
    file.append(answer(card(1), Grade::Forgot, evening(24)), evening(24).instant);
    file.append(answer(card(2), Grade::Easy, evening(24)), evening(24).instant);
  }
  auto file = LearnerFile::open(path, kHere);
  auto latest = file.latestReview();
  ASSERT_TRUE(latest);
  EXPECT_EQ(latest->review, answer(card(2), Grade::Easy, evening(24)));
  file.append(Void{latest->id}, evening(25).instant);
  EXPECT_EQ(file.find(card(2)), nullptr) << "a card that was never answered is not there";

  latest = file.latestReview();
  ASSERT_TRUE(latest);
  EXPECT_EQ(latest->review.card, card(1));
  EXPECT_EQ(latest->review.grade, Grade::Forgot);
  file.append(Void{latest->id}, evening(26).instant);
  EXPECT_EQ(*file.find(card(1)), *once);

  file.append(Void{file.latestReview()->id}, evening(27).instant);
  EXPECT_FALSE(file.latestReview());
  EXPECT_TRUE(file.cards().empty());
  EXPECT_EQ(file.events().size(), 6U) << "nothing is ever removed from a log";
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, OnlyWhatIsThereAndHoldsCanBeTakenBack) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  const EventId review = file.append(answer(card(1), Grade::Good, evening()), evening().instant);
  const EventId back = file.append(Void{review}, evening().instant);
  const auto refused = [&](const EventId& id) {
    return refusalOf([&] { file.append(Void{id}, evening(1).instant); }) == ErrorKind::Broken;
  };
  EXPECT_TRUE(refused(review)) << "it has been taken back already";
  EXPECT_TRUE(refused(back)) << "a void cannot be taken back";
  EXPECT_TRUE(refused({review.device, 3}));
  EXPECT_TRUE(refused({seal::randomDevice(), 1}));
  EXPECT_EQ(file.events().size(), 2U);
}

TEST(LearnerFile, TakesBackSettingsCoursesParametersAndOwnEntriesToo) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  const Instant now = evening().instant;
  file.append(Setting{"theme", "light"}, now);
  file.append(OwnEntry{{"own/1"}, "a", "b", "c", "d"}, now);
  const EventId dark = file.append(Setting{"theme", "dark"}, now);
  const EventId joined = file.append(CourseJoined{{"first-year"}, Language::Chinese, evening().day()}, now);
  const EventId fit = file.append(fitted("fit-1"), now);
  const EventId edited = file.append(OwnEntry{{"own/1"}, "a2", "b", "c", "d"}, now);
  Review review = answer(card(1), Grade::Good, evening());
  review.parameters = "fit-1";
  file.append(review, now);
  const Card counted = *file.find(card(1));
  for (const EventId& id : {dark, joined, fit, edited}) file.append(Void{id}, now);
  EXPECT_EQ(file.setting("theme"), "light");
  EXPECT_TRUE(file.courses().empty());
  EXPECT_FALSE(file.parameters());
  EXPECT_EQ(file.ownEntries().front().ug, "a");
  EXPECT_EQ(*file.find(card(1)), counted) << "what was answered under parameters still counts by them";
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, AFitReadsThePastAnewAndMovesTheDaysItLists) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  for (const int word : {1, 2}) {
    for (const double hours : {0.0, 100.0}) {
      file.append(answer(card(word), Grade::Good, evening(hours)), evening(hours).instant);
    }
  }
  const Memory before = file.find(card(1))->memory.value();
  const Card other = *file.find(card(2));
  Parameters fit = fitted("fit-1", 9);
  const Day from = before.dueDay;
  fit.rereading =
      Rereading{.answers = 4,
                .moves = {{card(1), from, from + std::chrono::days{3}}, {card(2), from + std::chrono::days{1}, from}}};
  const EventId fitted = file.append(fit, evening(101).instant);

  // As if both answers had been given under the new parameters; when it was asked and how often has not changed.
  Fsrs7::Parameters values{};
  std::copy(fit.values.begin(), fit.values.end(), values.begin());
  const Fsrs7 model{values};
  Memory after = file.find(card(1))->memory.value();
  EXPECT_EQ(after.state, model.next(model.first(Grade::Good), 100.0 / 24, Grade::Good));
  EXPECT_NE(after.state, before.state);
  EXPECT_EQ(after.dueDay, from + std::chrono::days{3});
  EXPECT_EQ(after.due, before.due + std::chrono::days{3});
  after.moveTo(from);
  after.state = before.state;
  EXPECT_EQ(after, before);
  EXPECT_EQ(file.find(card(2))->memory->dueDay, other.memory->dueDay) << "it was not due on the Day that was written";

  // The next answer starts from what was read anew.
  Review next = answer(card(1), Grade::Hard, evening(200));
  next.parameters = "fit-1";
  const Memory from200 = review(file.find(card(1))->memory, Grade::Hard, next.at, model, 0.9);
  const EventId answered = file.append(next, next.at.instant);
  EXPECT_EQ(file.find(card(1))->memory, from200);
  EXPECT_TRUE(file.verify().sound());

  file.append(Void{answered}, evening(201).instant);
  EXPECT_EQ(file.find(card(1))->memory->dueDay, from + std::chrono::days{3});
  file.append(Void{fitted}, evening(202).instant);
  EXPECT_EQ(file.find(card(1))->memory, before) << "a fit taken back has moved nothing";
  EXPECT_EQ(*file.find(card(2)), other);
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, AFitReadsNothingOfACardThatWasResetAfterIt) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  file.append(answer(card(1), Grade::Good, evening()), evening().instant);
  Parameters fit = fitted("fit-1", 9);
  fit.rereading = Rereading{.answers = 1, .moves = {}};
  file.append(fit, evening(1).instant);
  file.append(Mark{.card = card(1), .what = Mark::What::Reset}, evening(2).instant);
  file.append(answer(card(1), Grade::Good, evening(3)), evening(3).instant);
  EXPECT_EQ(file.find(card(1))->memory->state, Fsrs7{}.first(Grade::Good));
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, AChosenDueDayHoldsWhereTheIntervalAllowsIt) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  Review good = answer(card(1), Grade::Good, evening());  // 4.78 days: the evening's fifth Day after
  const Day natural = evening().day() + std::chrono::days{5};
  const auto dueAfter = [&](Grade grade, std::optional<Day> chosen) {
    good.grade = grade;
    good.due = chosen;
    const EventId id = file.append(good, good.at.instant);
    const Memory memory = file.find(card(1))->memory.value();
    EXPECT_EQ(good.at.dayOf(memory.due), memory.dueDay);
    file.append(Void{id}, good.at.instant);
    return memory.dueDay;
  };
  EXPECT_EQ(dueAfter(Grade::Good, std::nullopt), natural);
  EXPECT_EQ(dueAfter(Grade::Good, natural + std::chrono::days{2}), natural + std::chrono::days{2});
  EXPECT_EQ(dueAfter(Grade::Good, natural - std::chrono::days{3}), natural - std::chrono::days{3});
  EXPECT_EQ(dueAfter(Grade::Good, natural + std::chrono::days{4}), natural) << "not what was chosen for this interval";
  EXPECT_EQ(dueAfter(Grade::Good, evening().day()), natural);
  EXPECT_EQ(dueAfter(Grade::Forgot, natural), evening().day()) << "seconds stay seconds";
}

TEST(LearnerFile, ABatchIsAllOrNothing) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  file.append(answer(card(1), Grade::Good, evening()), evening().instant);
  const auto before = sorted(file.cards());
  Review stray = answer(card(3), Grade::Good, evening(1));
  stray.parameters = "never-fitted";
  const std::vector<Payload> batch{answer(card(1), Grade::Easy, evening(1)), Setting{"theme", "dark"},
                                   Mark{.card = card(2), .what = Mark::What::Hidden}, stray};
  EXPECT_EQ(refusalOf([&] { file.append(batch, evening(1).instant); }), ErrorKind::Broken);
  EXPECT_EQ(sorted(file.cards()), before);
  EXPECT_FALSE(file.setting("theme"));
  EXPECT_EQ(file.events().size(), 1U);
  EXPECT_TRUE(file.append(std::vector<Payload>{}, evening(1).instant).empty());

  // The events of one batch see one another.
  Review fittedReview = answer(card(3), Grade::Good, evening(1));
  fittedReview.parameters = "fit-1";
  EXPECT_EQ(file.append(std::vector<Payload>{fitted("fit-1"), fittedReview}, evening(1).instant).size(), 2U);
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, AClockSetBackAYearIsGoneOnWithFromTheLatestEvent) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  file.append(answer(card(1), Grade::Good, evening()), evening().instant);
  const Moment lastYear = evening(-365 * 24);
  file.append(answer(card(1), Grade::Good, lastYear), lastYear.instant);
  file.append(Setting{"theme", "dark"}, lastYear.instant);
  const auto events = file.events();
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[1].clock, evening().instant + std::chrono::milliseconds{1});
  EXPECT_EQ(events[2].clock, evening().instant + std::chrono::milliseconds{2});
  EXPECT_EQ(std::get<Review>(*events[1].payload).at.instant, evening().instant) << "never before the answer before";
  EXPECT_EQ(file.find(card(1))->memory->reviewed, evening().instant);
  EXPECT_EQ(file.find(card(1))->memory->reviews, 2U);
  EXPECT_EQ(file.latestClock(), events[2].clock);
  EXPECT_TRUE(file.verify().sound());
}

TEST(LearnerFile, RemembersTheReviewsOfADayAndLater) {
  const Folder folder;
  auto file = LearnerFile::create(folder / "learner.db", kHere);
  for (int day = 0; day < 5; ++day) {
    const Moment at = evening(24.0 * day);
    file.append(answer(card(day), Grade::Good, at), at.instant);
  }
  file.append(Void{file.latestReview()->id}, evening(24 * 5).instant);
  const auto reviews = file.reviewsSince(evening(24 * 2).day());
  ASSERT_EQ(reviews.size(), 2U);
  EXPECT_EQ(reviews[0].card, card(2));
  EXPECT_EQ(reviews[1].card, card(3));
  EXPECT_TRUE(file.reviewsSince(evening(24 * 9).day()).empty());
}

TEST(LearnerFile, ACopyIsAnotherDeviceFromItsFirstEventOn) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  {
    auto file = LearnerFile::create(path, kHere);
    file.append(answer(card(1), Grade::Good, evening()), evening().instant);
  }
  fs::copy_file(path, folder / "copy.db");
  const DeviceId first = LearnerFile::open(path, kHere).events().front().id.device;
  {
    // Looking is not writing: whoever looks twice and then writes is one device.
    EXPECT_TRUE(LearnerFile::open(folder / "copy.db", kThere).verify().sound());
    auto copy = LearnerFile::open(folder / "copy.db", kThere);
    EXPECT_FALSE(copy.latestReview()) << "nothing was answered on this device yet";
    const EventId here = copy.append(answer(card(1), Grade::Good, evening(1)), evening(1).instant);
    EXPECT_NE(here.device, first);
    EXPECT_EQ(here.sequence, 1U);
    EXPECT_TRUE(copy.verify().sound());
  }
  auto copy = LearnerFile::open(folder / "copy.db", kThere);
  const EventId next = copy.append(answer(card(1), Grade::Good, evening(2)), evening(2).instant);
  EXPECT_EQ(next.sequence, 2U) << "the same place is the same device";
  const EventId old = LearnerFile::open(path, kHere).append(Setting{"theme", "dark"}, evening(2).instant);
  EXPECT_EQ(old.device, first);
  EXPECT_EQ(old.sequence, 2U);
}

TEST(LearnerFile, KeepsEventsOfANewerVersionAndOpensToReadOnly) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  Event unknown;
  {
    auto file = LearnerFile::create(path, kHere);
    file.append(answer(card(1), Grade::Good, evening()), evening().instant);
    unknown = ofTomorrow(file);
    Event newerReview = unknown;
    newerReview.id.sequence = 2;
    newerReview.previous = unknown.hash;
    newerReview.kind = "review";
    newerReview.version = 3;
    newerReview.hash = hashOf(newerReview);
    EXPECT_FALSE(file.readOnly());
    EXPECT_EQ(file.merge({unknown, newerReview}), 2U);
    EXPECT_TRUE(file.readOnly());
    EXPECT_EQ(refusalOf([&] { file.append(Setting{"theme", "dark"}, evening(1).instant); }), ErrorKind::ReadOnly);
    EXPECT_EQ(refusalOf([&] { file.merge({}); }), ErrorKind::ReadOnly);
  }
  const auto file = LearnerFile::open(path, kHere);
  EXPECT_TRUE(file.readOnly());
  EXPECT_NE(file.find(card(1)), nullptr);
  const auto events = file.events();
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[1].kind, "recording");
  EXPECT_EQ(events[1].fields, unknown.fields);
  EXPECT_EQ(events[1].hash, unknown.hash);
  EXPECT_FALSE(events[1].payload);
  EXPECT_EQ(events[2].version, 3);
  EXPECT_TRUE(file.verify().sound()) << file.verify().faults.front();
}

TEST(LearnerFile, LeavesTheCardsOfANewerVersionAlone) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  {
    auto file = LearnerFile::create(path, kHere);
    file.append(answer(card(1), Grade::Good, evening()), evening().instant);
    file.merge({ofTomorrow(file)});
  }
  // Whoever knows the new kind finds that the cards are to be worked out anew, and does so.
  const auto cardsKept = [&] {
    const sql::Connection raw(path, sql::Connection::Access::Write, nullptr);
    return sql::wholeOf(raw, "SELECT cards FROM copy");
  };
  EXPECT_EQ(cardsKept(), -1);
  EXPECT_EQ(LearnerFile::open(path, kHere).cards().size(), 1U);
  EXPECT_EQ(cardsKept(), -1) << "opening to read only writes no cards";
}

TEST(LearnerFile, ACacheThatIsNotWhatWasWrittenIsWorkedOutAnew) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  std::vector<Card> right;
  {
    auto file = LearnerFile::create(path, kHere);
    for (int i = 0; i < 30; ++i) file.append(answer(card(i % 7), Grade::Good, evening(i)), evening(i).instant);
    right = sorted(file.cards());
  }
  for (const char* damage :
       {"UPDATE card SET stability = stability + 1e-12 WHERE entry LIKE '%3'", "DELETE FROM card WHERE entry LIKE '%3'",
        "UPDATE card SET known = 1 WHERE entry LIKE '%3'", "UPDATE copy SET cards = 3",
        "UPDATE copy SET card_sum = zeroblob(32)", "UPDATE card SET learnt = 'en' WHERE entry LIKE '%3'",
        "INSERT INTO card (entry, learnt, skill, known, hidden, flagged) VALUES ('x', 'ug', 'say', 0, 0, 0)"}) {
    sql::Connection(path, sql::Connection::Access::Write, nullptr).run(damage);
    EXPECT_EQ(sorted(LearnerFile::open(path, kHere).cards()), right) << damage;
    EXPECT_TRUE(LearnerFile::open(path, kHere).verify().sound()) << damage;
  }
}

TEST(LearnerFile, ABackupIsWholeAndLeavesNoHalf) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  const fs::path backup = folder / "backup.db";
  auto file = LearnerFile::create(path, kHere);
  for (int i = 0; i < 50; ++i) file.append(answer(card(i), Grade::Good, evening(i)), evening(i).instant);
  EXPECT_LT(fs::file_size(path), fs::file_size(path.string() + "-wal")) << "the file alone would not be a backup";
  file.backUp(backup);
  file.backUp(backup);  // over the older one
  EXPECT_EQ(fs::status(backup).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(fs::exists(backup.string() + ".half"));
  const auto restored = LearnerFile::open(backup, kThere);
  EXPECT_EQ(sorted(restored.cards()), sorted(file.cards()));
  EXPECT_EQ(restored.events().size(), 50U);
  EXPECT_TRUE(restored.verify().sound());
  EXPECT_EQ(refusalOf([&] { file.backUp(backup); }), ErrorKind::InUse) << "it is open, and its -wal is beside it";
  EXPECT_EQ(refusalOf([&] { file.backUp(folder / "nowhere/backup.db"); }), ErrorKind::NotFound);
}

}  // namespace kowruk::store
