// A disk that is full, or fails: at every write and at every operation, once and from there on, nothing is lost that
// was acknowledged, nothing is half there, and the file can still be read.
#include <gtest/gtest.h>

#include "engine/store/history.h"
#include "engine/store/watched_disk.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::card;
using testing::evening;
using testing::Fault;
using testing::Folder;
using testing::kHere;
using testing::kThere;
using testing::Lasting;
using testing::replayGivesTheCards;
using testing::sorted;
using testing::stateOf;
using testing::WatchedDisk;

namespace fs = std::filesystem;

// What the session of this test has been told, and what it was refused.
struct Told {
  std::vector<std::size_t> events{0};  // how many the log may hold: after each append that was acknowledged
  std::optional<std::size_t> refused;  // where the log may also end: an append whose end nobody could tell
  std::vector<ErrorKind> kinds;
  bool opened = false;
};

// A learner at work: opens the file, answers, undoes, fits, adds a batch, closes.
Told work(const fs::path& path, const Place& place, const char* vfs, std::size_t eventsBefore) {
  Told told;
  told.events = {eventsBefore};
  try {
    auto file = LearnerFile::open(path, place, vfs);
    told.opened = true;
    const auto append = [&](const std::vector<Payload>& payloads, const Moment& at) {
      const std::string before = stateOf(file);
      try {
        file.append(payloads, at.instant);
        told.events.push_back(told.events.back() + payloads.size());
        told.refused.reset();
      } catch (const Error& error) {
        told.kinds.push_back(error.kind());
        told.refused = told.events.back() + payloads.size();
        // The memory has not moved on either. (The disk may fail here too: then there is nothing to compare.)
        try {
          EXPECT_EQ(stateOf(file), before);
        } catch (const Error&) {
          return;
        }
      }
    };
    for (int i = 0; i < 4; ++i) append({answer(card(i % 3), Grade::Good, evening(100 + i))}, evening(100 + i));
    if (const auto latest = file.latestReview()) append({Void{latest->id}}, evening(105));
    std::vector<Payload> batch{testing::fitted("fit-1")};
    for (int i = 0; i < 12; ++i) batch.push_back(OwnEntry{{"own/1"}, std::string(700, 'u'), "z", "p", "e"});
    append(batch, evening(106));
    append({Mark{.card = card(1), .what = Mark::What::Reset}}, evening(107));
  } catch (const Error& error) {
    told.kinds.push_back(error.kind());
  }
  return told;
}

// What stands in a file afterwards, with a disk that works again.
void expectSound(const fs::path& path, const Told& told, const std::string& when) {
  const WatchedDisk healed;
  const auto file = LearnerFile::open(path, kHere, healed.vfs());
  const std::size_t count = file.events().size();
  EXPECT_TRUE(count == told.events.back() || count == told.refused)
      << when << ": " << count << " events, " << told.events.back() << " acknowledged";
  EXPECT_TRUE(file.verify().sound()) << when;
  EXPECT_TRUE(replayGivesTheCards(file)) << when;
}

// A file with some history, of which each try gets a copy.
struct Tries {
  Tries() {
    auto file = LearnerFile::create(before, kHere);
    for (int i = 0; i < 40; ++i) file.append(answer(card(i % 9), Grade::Hard, evening(i)), evening(i).instant);
  }

  // Runs the session with the nth operation failing, for all n. Returns the kinds of Error met.
  std::set<ErrorKind> failEverywhere(Fault fault, Lasting lasting) {
    std::set<ErrorKind> kinds;
    std::int64_t points = 0;
    for (std::int64_t nth = 1;; ++nth) {
      WatchedDisk disk;
      fs::copy_file(before, path, fs::copy_options::overwrite_existing);
      disk.failAt(nth, fault, lasting);
      const Told told = work(path, kHere, disk.vfs(), 40);
      if (!disk.hasFailed()) break;
      ++points;
      kinds.insert(told.kinds.begin(), told.kinds.end());
      expectSound(path, told, "operation " + std::to_string(nth));
      for (const char* beside : {"-wal", "-journal"}) fs::remove(path.string() + beside);
      if (::testing::Test::HasFailure()) break;
    }
    EXPECT_GT(points, fault == Fault::NoRoom ? 30 : 100);
    return kinds;
  }

  Folder folder;
  fs::path before = folder / "before.db";
  fs::path path = folder / "learner.db";
};

}  // namespace

TEST(FaultyDisk, FullAtAnyWriteLosesNothingAndSaysSo) {
  EXPECT_EQ(Tries{}.failEverywhere(Fault::NoRoom, Lasting::Once), std::set<ErrorKind>{ErrorKind::DiskFull});
}

TEST(FaultyDisk, FullFromAnyWriteOnLosesNothingAndSaysSo) {
  EXPECT_EQ(Tries{}.failEverywhere(Fault::NoRoom, Lasting::ForEver), std::set<ErrorKind>{ErrorKind::DiskFull});
}

TEST(FaultyDisk, BrokenAtAnyOperationLosesNothingAndIsNotCalledDamage) {
  EXPECT_EQ(Tries{}.failEverywhere(Fault::Broken, Lasting::Once), std::set<ErrorKind>{ErrorKind::Broken});
}

TEST(FaultyDisk, BrokenFromAnyOperationOnLosesNothingAndIsNotCalledDamage) {
  EXPECT_EQ(Tries{}.failEverywhere(Fault::Broken, Lasting::ForEver), std::set<ErrorKind>{ErrorKind::Broken});
}

TEST(FaultyDisk, AFileThatCannotBeMadeLeavesNothingBehind) {
  const Tries tries;
  for (const Fault fault : {Fault::NoRoom, Fault::Broken}) {
    for (std::int64_t nth = 1;; ++nth) {
      WatchedDisk disk;
      const fs::path fresh = tries.folder / "fresh.db";
      disk.failAt(nth, fault, Lasting::Once);
      bool made = true;
      try {
        LearnerFile::create(fresh, kHere, disk.vfs());
      } catch (const Error& error) {
        made = false;
        EXPECT_EQ(error.kind(), fault == Fault::NoRoom ? ErrorKind::DiskFull : ErrorKind::Broken)
            << nth << ": " << error.what();
      }
      EXPECT_FALSE(fs::exists(fresh.string() + ".new")) << nth;
      EXPECT_FALSE(fs::exists(fresh.string() + ".new-journal")) << nth;
      // It failed in the making, or when the whole file was opened after that.
      if (fs::exists(fresh)) {
        EXPECT_TRUE(LearnerFile::open(fresh, kHere).verify().sound()) << nth;
      } else {
        EXPECT_FALSE(made) << nth;
      }
      const bool more = disk.hasFailed();
      for (const char* end : {"", "-wal", "-journal"}) fs::remove(fresh.string() + end);
      if (!more) break;
    }
  }
}

TEST(FaultyDisk, ABackupThatFailsLeavesTheOlderOneAndNoHalf) {
  const Tries tries;
  const fs::path backup = tries.folder / "backup.db";
  LearnerFile::open(tries.before, kHere).backUp(backup);
  const std::string older = testing::bytesOf(backup);
  for (const Fault fault : {Fault::NoRoom, Fault::Broken}) {
    testing::writeBytes(backup, older);
    for (std::int64_t nth = 1;; ++nth) {
      WatchedDisk disk;
      fs::copy_file(tries.before, tries.path, fs::copy_options::overwrite_existing);
      auto file = LearnerFile::open(tries.path, kHere, disk.vfs());
      file.append(Setting{"theme", "dark"}, evening(50).instant);
      disk.failAt(nth, fault, Lasting::Once);
      const auto refused = testing::refusalOf([&] { file.backUp(backup); });
      if (!disk.hasFailed()) break;
      for (const char* end : {".half", ".half-journal", ".half-wal"}) EXPECT_FALSE(fs::exists(backup.string() + end));
      if (refused) {
        EXPECT_TRUE(testing::bytesOf(backup) == older) << nth;
      } else {
        EXPECT_EQ(LearnerFile::open(backup, kThere).events().size(), 41U) << nth;
        testing::writeBytes(backup, older);
      }
      EXPECT_TRUE(file.verify().sound()) << nth;
    }
  }
}

TEST(FaultyDisk, AMergeThatFailsChangesNothing) {
  const Tries tries;
  std::vector<Event> others;
  {
    auto other = LearnerFile::create(tries.folder / "other.db", kThere);
    for (int i = 0; i < 10; ++i) other.append(answer(card(i), Grade::Easy, evening(200 + i)), evening(200 + i).instant);
    others = other.events();
  }
  for (std::int64_t nth = 1;; ++nth) {
    WatchedDisk disk;
    fs::copy_file(tries.before, tries.path, fs::copy_options::overwrite_existing);
    {
      auto file = LearnerFile::open(tries.path, kHere, disk.vfs());
      const std::string state = stateOf(file);
      disk.failAt(nth, Fault::Broken, Lasting::Once);
      const auto refused = testing::refusalOf([&] { file.merge(others); });
      if (!disk.hasFailed()) break;
      EXPECT_TRUE(!refused || stateOf(file) == state) << nth;
      EXPECT_EQ(file.merge(others), refused ? 10U : 0U) << nth;
    }
    const WatchedDisk healed;
    const auto file = LearnerFile::open(tries.path, kHere, healed.vfs());
    EXPECT_EQ(file.events().size(), 50U) << nth;
    EXPECT_TRUE(file.verify().sound()) << nth;
  }
}

}  // namespace kowruk::store
