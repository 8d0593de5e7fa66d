// Laws that hold for every life of a file: the cards are what the log gives, and logs meet without loss.
#include "engine/store/history.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

#include "engine/store/watched_disk.h"
#include "sql/sqlite.h"

namespace kowruk::store {

namespace {

using testing::anySteps;
using testing::Folder;
using testing::replayGivesTheCards;
using testing::Replica;
using testing::stateOf;
using testing::Step;
using testing::WatchedDisk;

namespace fs = std::filesystem;

Replica newReplica(const WatchedDisk& disk, const fs::path& path, const std::string& place) {
  return {LearnerFile::create(path, {place}, disk.vfs()), path, {place}, disk.vfs()};
}

// Another copy of a file, as one carries it to another computer; in the same place where a person was careless.
Replica cloneOf(Replica& original, const fs::path& path, const std::string& place) {
  { const LearnerFile closed = std::move(original.file); }
  fs::copy_file(original.path, path, fs::copy_options::overwrite_existing);
  original.file = LearnerFile::open(original.path, original.place, original.vfs);
  return {LearnerFile::open(path, {place}, original.vfs), path, {place}, original.vfs, original.now};
}

// The events in pieces: in any order, some of them twice.
std::vector<std::vector<Event>> piecesOf(const std::vector<Event>& events) {
  const auto twice = *rc::gen::inRange<std::size_t>(0, events.size() + 1);
  std::vector<Event> dealt = events;
  std::copy_n(events.begin(), twice, std::back_inserter(dealt));
  std::mt19937 chance(*rc::gen::arbitrary<std::uint32_t>());
  std::shuffle(dealt.begin(), dealt.end(), chance);
  std::vector<std::vector<Event>> pieces(*rc::gen::inRange<std::size_t>(1, 5));
  for (Event& event : dealt) pieces[chance() % pieces.size()].push_back(std::move(event));
  return pieces;
}

bool onlyGaps(const Verification& found) {
  return std::all_of(found.faults.begin(), found.faults.end(), [](const std::string& fault) {
    return fault.rfind("the event before ", 0) == 0 && fault.find(" is not here") != std::string::npos;
  });
}

// A new file that gets the same events piece by piece, closed and opened in between.
std::string stateFromPieces(const WatchedDisk& disk, const fs::path& path, const std::vector<Event>& events) {
  fs::remove(path);
  Replica replica = newReplica(disk, path, "elsewhere");
  for (const auto& piece : piecesOf(events)) {
    replica.file.merge(piece);
    RC_ASSERT(onlyGaps(replica.file.verify()));
    const std::string state = stateOf(replica.file);
    replica.reopen();
    RC_ASSERT(stateOf(replica.file) == state);
  }
  RC_ASSERT(replica.file.verify().sound());
  RC_ASSERT(replica.file.merge(events) == 0U);
  return stateOf(replica.file);
}

}  // namespace

TEST(History, ReplayGivesTheCardsOfTheFileByteForByte) {
  const Folder folder;
  const WatchedDisk disk;
  EXPECT_TRUE(rc::check([&] {
    const fs::path path = folder / "learner.db";
    fs::remove(path);
    Replica replica = newReplica(disk, path, "here");
    for (const Step& step : *anySteps()) {
      replica.live(step);
      RC_ASSERT(replayGivesTheCards(replica.file));
    }
    RC_ASSERT(replica.file.verify().sound());
    const std::string state = stateOf(replica.file);
    replica.reopen();
    RC_ASSERT(stateOf(replica.file) == state);
    // Without its cache, and on another computer, the same again.
    { const LearnerFile closed = std::move(replica.file); }
    sql::Connection(path, sql::Connection::Access::Write, nullptr).run("UPDATE copy SET cards = -1; DELETE FROM card");
    replica.file = LearnerFile::open(path, {"there"}, disk.vfs());
    RC_ASSERT(stateOf(replica.file) == state);
  }));
}

TEST(History, ReplayAsksForNoOrderAndCountsNothingTwice) {
  const Folder folder;
  const WatchedDisk disk;
  EXPECT_TRUE(rc::check([&] {
    const fs::path path = folder / "learner.db";
    fs::remove(path);
    Replica replica = newReplica(disk, path, "here");
    replica.live(*anySteps());
    const auto right = replay(replica.file.events());
    std::vector<Event> all;
    for (auto& piece : piecesOf(replica.file.events())) {
      std::move(piece.begin(), piece.end(), std::back_inserter(all));
    }
    RC_ASSERT(replay(all) == right);
  }));
}

TEST(History, WhatWasTakenBackMightNeverHaveBeen) {
  const Folder folder;
  const WatchedDisk disk;
  EXPECT_TRUE(rc::check([&] {
    const fs::path path = folder / "learner.db";
    fs::remove(path);
    Replica replica = newReplica(disk, path, "here");
    replica.live(*anySteps());
    const auto events = replica.file.events();
    std::set<EventId> taken;
    for (const Event& event : events) {
      if (const auto* back = std::get_if<Void>(&*event.payload)) taken.insert(back->event);
    }
    std::vector<Event> rest;
    for (Event event : events) {
      const bool gone = taken.contains(event.id);
      auto* parameters = std::get_if<Parameters>(&*event.payload);
      // Parameters that were taken back still count for the answers given under them, and for those alone.
      if (gone && parameters != nullptr) parameters->rereading.reset();
      if (std::holds_alternative<Void>(*event.payload) || (gone && parameters == nullptr)) continue;
      rest.push_back(std::move(event));
    }
    RC_ASSERT(replay(rest) == replay(events));
    RC_CLASSIFY(!taken.empty(), "something was taken back");
  }));
}

TEST(History, CopiesThatMeetAreTheSameWhicheverTakesInTheOther) {
  const Folder folder;
  const WatchedDisk disk;
  EXPECT_TRUE(rc::check([&] {
    const fs::path one = folder / "one.db";
    fs::remove(one);
    Replica left = newReplica(disk, one, "here");
    left.live(*anySteps());
    // Now and then the copy does not know that it is one: both go on under the same id.
    const bool forked = *rc::gen::weightedElement<bool>({{2, false}, {1, true}});
    Replica right = cloneOf(left, folder / "two.db", forked ? "here" : "there");
    right.now.instant += std::chrono::hours{*rc::gen::inRange(-400 * 24, 400 * 24)};
    left.live(*anySteps());
    right.live(*anySteps());

    const auto fromLeft = left.file.events();
    const auto fromRight = right.file.events();
    left.file.merge(fromRight);
    right.file.merge(fromLeft);
    const std::string state = stateOf(left.file);
    RC_ASSERT(stateOf(right.file) == state);
    RC_ASSERT(left.file.merge(fromRight) == 0U);
    for (Replica* replica : {&left, &right}) {
      RC_ASSERT(replayGivesTheCards(replica->file));
      RC_ASSERT(replica->file.verify().sound());
    }
    RC_ASSERT(stateFromPieces(disk, folder / "three.db", left.file.events()) == state);

    // Life goes on, and they meet again.
    left.live(*anySteps());
    right.live(*anySteps());
    right.reopen();
    left.file.merge(right.file.events());
    right.file.merge(left.file.events());
    RC_ASSERT(stateOf(right.file) == stateOf(left.file));
    RC_ASSERT(left.file.verify().sound());
    RC_ASSERT(right.file.verify().sound());
  }));
}

TEST(History, AForkKeepsBothEventsAndIsSaid) {
  const Folder folder;
  const WatchedDisk disk;
  Replica left = newReplica(disk, folder / "one.db", "here");
  left.live({Step::What::Answer, 1, 2, 0});
  Replica right = cloneOf(left, folder / "two.db", "here");
  left.live({Step::What::Answer, 2, 2, 1});
  right.live({Step::What::Answer, 3, 3, 1});
  right.live({Step::What::Answer, 4, 3, 1});
  const Event mine = left.file.events().back();
  const Event theirs = right.file.events()[1];
  ASSERT_EQ(mine.id, theirs.id);
  ASSERT_NE(mine.hash, theirs.hash);

  EXPECT_EQ(left.file.merge(right.file.events()), 2U);
  EXPECT_EQ(right.file.merge(left.file.events()), 1U);
  EXPECT_EQ(stateOf(left.file), stateOf(right.file));
  for (Replica* replica : {&left, &right}) {
    EXPECT_EQ(replica->file.verify().forks, std::vector<EventId>{mine.id});
    EXPECT_TRUE(replica->file.verify().sound());
    EXPECT_EQ(replica->file.cards().size(), 4U);
    replica->live({Step::What::Answer, 5, 2, 1});
    EXPECT_NE(replica->file.latestReview()->id.device, mine.id.device) << "an id that two have used is used no more";
    replica->reopen();
    EXPECT_TRUE(replica->file.verify().sound());
  }
}

TEST(History, ALogMergedInPartSaysWhatIsNotHereAndTakesItInLater) {
  const Folder folder;
  const WatchedDisk disk;
  Replica whole = newReplica(disk, folder / "one.db", "here");
  for (int i = 0; i < 5; ++i) whole.live({Step::What::Answer, i, 2, 1});
  const auto events = whole.file.events();
  Replica part = newReplica(disk, folder / "two.db", "there");
  EXPECT_EQ(part.file.merge({events[4], events[1]}), 2U);
  part.reopen();
  EXPECT_EQ(part.file.verify().faults.size(), 2U);
  EXPECT_TRUE(onlyGaps(part.file.verify()));
  part.file.backUp(folder / "three.db");
  EXPECT_EQ(part.file.merge({events[0], events[2], events[3], events[3]}), 3U);
  EXPECT_TRUE(part.file.verify().sound());
  EXPECT_EQ(stateOf(part.file), stateOf(whole.file));
}

TEST(History, NoEventThatIsNotWhatWasWrittenIsTakenIn) {
  const Folder folder;
  const WatchedDisk disk;
  Replica whole = newReplica(disk, folder / "one.db", "here");
  for (int i = 0; i < 5; ++i) whole.live({Step::What::Answer, i, 2, 1});
  auto events = whole.file.events();
  events[3].fields.replace(events[3].fields.find("grade\t3"), 7, "grade\t4");
  Replica other = newReplica(disk, folder / "two.db", "there");
  EXPECT_EQ(testing::refusalOf([&] { other.file.merge(events); }), ErrorKind::Damaged);
  EXPECT_TRUE(other.file.events().empty()) << "all of them or none";
  EXPECT_TRUE(other.file.cards().empty());
}

}  // namespace kowruk::store
