// The power goes after any write and any sync of a session: what was acknowledged is there, and nothing is corrupt.
//
// Only what was synced is sure; of the rest all is lost, all is kept, or chance decides write by write, with tears at
// the borders of 512 bytes. The last tests hold the same disk against plain SQLite, so that it is known to be able to
// lose something.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>
#include <set>

#include "engine/store/history.h"
#include "engine/store/watched_disk.h"
#include "sql/sqlite.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::card;
using testing::evening;
using testing::figure;
using testing::Folder;
using testing::kHere;
using testing::Operation;
using testing::PowerCut;
using testing::replayGivesTheCards;
using testing::WatchedDisk;

namespace fs = std::filesystem;

const std::string kName = "learner.db";

// What was written down of a session: where it began, and what it did.
struct Recording {
  PowerCut::Files before;
  std::vector<Operation> operations;
};

PowerCut::Files filesIn(const fs::path& folder) {
  PowerCut::Files files;
  for (const auto& file : fs::directory_iterator(folder)) {
    files[file.path().filename().string()] = testing::bytesOf(file.path());
  }
  return files;
}

void putFiles(const fs::path& folder, const PowerCut::Files& files) {
  for (const auto& file : fs::directory_iterator(folder)) fs::remove(file.path());
  for (const auto& [name, bytes] : files) testing::writeBytes(folder / name, bytes);
}

// Cuts the power after each operation, in each of the ways, and has a look at what is left.
template <class Look>
void cutEverywhere(const Recording& recording, int byChance, const Look& look) {
  const Folder folder;
  std::mt19937 chance(20270301);
  PowerCut cut(recording.before);
  for (std::size_t i = 0; i < recording.operations.size(); ++i) {
    cut.pass(recording.operations[i]);
    std::vector<PowerCut::Files> left{cut.lost(), cut.kept()};
    for (int draw = 0; draw < byChance; ++draw) left.push_back(cut.byChance(chance));
    for (const PowerCut::Files& files : left) {
      putFiles(folder.path, files);
      look(folder.path, cut.acknowledged(), "cut after operation " + std::to_string(i));
      if (::testing::Test::HasFailure()) return;
    }
  }
}

// A session with everything in it: answers, an undo, a batch, a backup, a merge, a fit, a closing and an opening.
Recording aSession(const Folder& folder) {
  WatchedDisk disk;
  const fs::path path = folder / kName;
  LearnerFile::create(path, kHere, disk.vfs());
  Recording recording{.before = filesIn(folder.path), .operations = {}};
  std::vector<Event> others;
  {
    const Folder elsewhere;
    auto other = LearnerFile::create(elsewhere / "other.db", {"there"}, disk.vfs());
    for (int i = 0; i < 6; ++i) other.append(answer(card(i), Grade::Hard, evening(i)), evening(i).instant);
    others = other.events();
  }
  disk.record(true);
  std::int64_t count = 0;
  const auto acknowledge = [&](std::size_t events) {
    count += static_cast<std::int64_t>(events);
    disk.acknowledge(count);
  };
  for (int round = 0; round < figure(2, 4); ++round) {
    auto file = LearnerFile::open(path, kHere, disk.vfs());
    for (int i = 0; i < figure(5, 20); ++i) {
      const Moment at = evening(24 * round + i);
      file.append(answer(card(i % 7), kGrades.at(static_cast<std::size_t>(i) % 4), at), at.instant);
      acknowledge(1);
    }
    file.append(Void{file.latestReview()->id}, evening(24 * round + 20).instant);
    acknowledge(1);
    std::vector<Payload> batch{testing::fitted("fit-" + std::to_string(round))};
    for (int i = 0; i < 8; ++i) batch.push_back(OwnEntry{{"own/1"}, std::string(900, 'u'), "z", "p", "e"});
    acknowledge(file.append(batch, evening(24 * round + 21).instant).size());
    if (round == 1) acknowledge(file.merge(others));
  }
  recording.operations = disk.operations();
  return recording;
}

// A session whose -wal has grown so far that SQLite brings it into the file, and begins it anew.
Recording acrossACheckpoint(const Folder& folder) {
  constexpr std::uintmax_t kNearlyFull = 970 * (4096 + 24);  // of 1,000 pages
  WatchedDisk disk;
  const fs::path path = folder / kName;
  auto file = LearnerFile::create(path, kHere, disk.vfs());
  std::int64_t count = 0;
  const auto oneMore = [&] {
    const Moment at = evening(static_cast<double>(count));
    file.append(answer(card(static_cast<int>(count % 7)), Grade::Good, at), at.instant);
    disk.acknowledge(++count);
  };
  while (!fs::exists(path.string() + "-wal") || fs::file_size(path.string() + "-wal") < kNearlyFull) oneMore();
  Recording recording{.before = filesIn(folder.path), .operations = {}};
  disk.record(true);
  disk.acknowledge(count);
  for (int i = 0; i < figure(8, 12); ++i) oneMore();
  recording.operations = disk.operations();
  return recording;
}

// Cuts everywhere; every event that was acknowledged is there afterwards, and all is sound. Returns how many cuts.
int cutsThatLoseNothing(const Folder& folder, const Recording& recording, int byChance) {
  std::set<seal::Digest> written;
  for (const Event& event : LearnerFile::open(folder / kName, kHere).events()) written.insert(event.hash);
  const WatchedDisk disk;
  int cuts = 0;
  cutEverywhere(recording, byChance, [&](const fs::path& left, std::int64_t told, const std::string& when) {
    ++cuts;
    const auto file = LearnerFile::open(left / kName, kHere, disk.vfs());
    const auto events = file.events();
    EXPECT_GE(static_cast<std::int64_t>(events.size()), told) << when;
    EXPECT_TRUE(file.verify().sound()) << when;
    EXPECT_TRUE(replayGivesTheCards(file)) << when;
    const auto wasWritten = [&written](const Event& event) { return written.contains(event.hash); };
    EXPECT_TRUE(std::all_of(events.begin(), events.end(), wasWritten)) << when;
  });
  return cuts;
}

// Rows in a table of plain SQLite, one a commit, in WAL mode with synchronous as given.
Recording plainRows(const Folder& folder, const std::string& synchronous) {
  WatchedDisk disk;
  const fs::path path = folder / kName;
  testing::writeBytes(path, "");
  sql::Connection(path, sql::Connection::Access::Write, disk.vfs())
      .run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; CREATE TABLE row (number INTEGER)");
  Recording recording{.before = filesIn(folder.path), .operations = {}};
  sql::Connection connection(path, sql::Connection::Access::Write, disk.vfs());
  connection.run(("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = " + synchronous).c_str());
  disk.record(true);
  for (int i = 1; i <= 30; ++i) {
    sql::Statement(connection, "INSERT INTO row VALUES (?)").bind(1, std::int64_t{i}).run();
    disk.acknowledge(i);
  }
  recording.operations = disk.operations();
  return recording;
}

struct Losses {
  int cuts = 0;
  int lost = 0;  // cuts after which an acknowledged row was not there
};

Losses lossesWith(const std::string& synchronous) {
  const Folder folder;
  Losses losses;
  const WatchedDisk disk;
  cutEverywhere(plainRows(folder, synchronous), 1, [&](const fs::path& left, std::int64_t told, const std::string&) {
    sql::Connection connection(left / kName, sql::Connection::Access::Write, disk.vfs());
    connection.run("PRAGMA locking_mode = EXCLUSIVE");
    ++losses.cuts;
    if (sql::wholeOf(connection, "SELECT count(*) FROM row") < told) ++losses.lost;
  });
  return losses;
}

}  // namespace

TEST(PowerCut, LosesNothingThatWasAcknowledgedAndLeavesNothingCorrupt) {
  const Folder folder;
  EXPECT_GT(cutsThatLoseNothing(folder, aSession(folder), figure(1, 3)), 500);
}

TEST(PowerCut, LosesNothingWhileTheLogGoesIntoTheFileAndBeginsAgain) {
  const Folder folder;
  const Recording recording = acrossACheckpoint(folder);
  const auto beginsAgain = [](const Operation& operation) {
    return operation.what == Operation::What::Write && operation.file == kName + "-wal" && operation.at == 0;
  };
  ASSERT_EQ(std::count_if(recording.operations.begin(), recording.operations.end(), beginsAgain), 1);
  EXPECT_GT(cutsThatLoseNothing(folder, recording, figure(0, 3)), 200);
}

TEST(PowerCut, TheSameDiskLosesRowsWhereSyncsAreSpared) {
  const Losses spared = lossesWith("NORMAL");
  EXPECT_GT(spared.lost, spared.cuts / 10) << "a harness that cannot lose proves nothing";
}

TEST(PowerCut, AndLosesNoneWhereTheyAreNot) {
  const Losses full = lossesWith("FULL");
  EXPECT_EQ(full.lost, 0);
  EXPECT_GT(full.cuts, 200);
}

TEST(PowerCut, KeepsWhatWasSyncedAndTearsTheRestAtSectors) {
  using What = Operation::What;
  PowerCut cut({{"a", std::string(2048, '-')}});
  const std::string page(2048, '+');
  cut.pass({What::Write, "a", 0, std::string(512, 'S')});
  cut.pass({What::Sync, "a"});
  cut.pass({What::Write, "a", 0, page});
  cut.pass({What::Create, "b"});
  cut.pass({What::Write, "b", 0, "new"});
  EXPECT_EQ(cut.lost(), (PowerCut::Files{{"a", std::string(512, 'S') + std::string(1536, '-')}}));
  EXPECT_EQ(cut.kept(), (PowerCut::Files{{"a", page}, {"b", "new"}}));
  std::mt19937 chance(1);
  std::set<std::string> outcomes;
  for (int i = 0; i < 400; ++i) {
    const auto files = cut.byChance(chance);
    const std::string& bytes = files.at("a");
    for (std::size_t sector = 0; sector < 4; ++sector) {
      const std::string part = bytes.substr(sector * 512, 512);
      EXPECT_EQ(part, std::string(512, part.front()));
    }
    outcomes.insert(bytes);
  }
  EXPECT_EQ(outcomes.size(), 16U) << "every torn page that can be";
  cut.pass({What::Delete, "a"});
  EXPECT_EQ(cut.lost().count("a"), 1U) << "a deletion is not sure before the next sync";
  cut.pass({What::Sync, "b"});
  EXPECT_EQ(cut.lost(), (PowerCut::Files{{"b", "new"}}));
}

}  // namespace kowruk::store
