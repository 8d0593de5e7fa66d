// An older file is brought to the present version after a verified copy, all steps or none, and its events stay.
#include "store/migrate.h"

#include <gtest/gtest.h>

#include <array>

#include "engine/store/sample.h"
#include "engine/store/watched_disk.h"
#include "store/log.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::card;
using testing::evening;
using testing::Fault;
using testing::Folder;
using testing::kHere;
using testing::Lasting;
using testing::refusalOf;
using testing::WatchedDisk;

namespace fs = std::filesystem;

// What versions 2 and 3 might bring.
std::vector<Migration> tomorrows(
    const char* third = "CREATE TABLE pin (entry TEXT PRIMARY KEY) STRICT, WITHOUT ROWID") {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({2, "ALTER TABLE card ADD COLUMN suspended_day INTEGER"});
  steps.push_back({3, third});
  return steps;
}

void writeOlder(const fs::path& path) {
  auto file = LearnerFile::create(path, kHere);
  for (int i = 0; i < 20; ++i) file.append(answer(card(i), Grade::Good, evening(i)), evening(i).instant);
}

std::int64_t versionOf(const fs::path& path) {
  return sql::wholeOf(sql::Connection(path, sql::Connection::Access::Write, nullptr), "PRAGMA user_version");
}

}  // namespace

TEST(Migrations, AreNumberedWithoutAGapFromOne) {
  int version = 0;
  for (const Migration& step : migrations()) EXPECT_EQ(step.version, ++version);
  EXPECT_GE(version, 1);
}

TEST(Migrations, BringAnOlderFileForwardAfterAVerifiedCopy) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeOlder(path);
  const auto events = LearnerFile::open(path, kHere).events();
  {
    sql::Connection connection(path, sql::Connection::Access::Write, nullptr);
    migrate(connection, path, tomorrows());
    EXPECT_EQ(sql::wholeOf(connection, "PRAGMA user_version"), 3);
    EXPECT_EQ(sql::wholeOf(connection, "PRAGMA application_id"), kApplicationId);
    requireSchema(connection, tomorrows());
    const auto after = readEvents(connection, "1");
    ASSERT_EQ(after.size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i) EXPECT_EQ(after[i].hash, events[i].hash);
  }
  const fs::path copy = path.string() + ".before-1";
  EXPECT_EQ(versionOf(copy), 1);
  const auto before = LearnerFile::open(copy, kHere);
  EXPECT_EQ(before.events().size(), 20U);
  EXPECT_TRUE(before.verify().sound());
  EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::Newer);
}

TEST(Migrations, AreAllOrNone) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeOlder(path);
  {
    sql::Connection connection(path, sql::Connection::Access::Write, nullptr);
    const auto faulty = tomorrows("CREATE TABLE event (again INTEGER)");
    EXPECT_TRUE(refusalOf([&] { migrate(connection, path, faulty); }));
  }
  EXPECT_EQ(versionOf(path), 1);
  EXPECT_TRUE(LearnerFile::open(path, kHere).verify().sound());
}

TEST(Migrations, DoNotBeginWhereTheCopyCannotBeMadeOrIsNotSound) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeOlder(path);
  for (std::int64_t nth = 1;; ++nth) {
    WatchedDisk disk;
    {
      sql::Connection connection(path, sql::Connection::Access::Write, disk.vfs());
      connection.run("PRAGMA locking_mode = EXCLUSIVE");
      disk.failAt(nth, Fault::Broken, Lasting::ForEver);
      const auto refusal = refusalOf([&] { migrate(connection, path, tomorrows(), disk.vfs()); });
      EXPECT_EQ(refusal.has_value(), disk.hasFailed()) << nth;
    }
    if (!disk.hasFailed()) break;
    // Either nothing has happened, or the copy from before stands beside it.
    disk.heal();
    const bool copied = fs::exists(path.string() + ".before-1");
    sql::Connection connection(path, sql::Connection::Access::Write, disk.vfs());
    connection.run("PRAGMA locking_mode = EXCLUSIVE");
    const std::int64_t version = sql::wholeOf(connection, "PRAGMA user_version");
    EXPECT_TRUE(version == 1 || (version == 3 && copied)) << nth;
    const std::vector<Migration> steps = tomorrows();
    requireSchema(connection, std::span{steps}.first(static_cast<std::size_t>(version)));
    if (version == 3) break;
  }
  EXPECT_EQ(sql::wholeOf(sql::Connection(path.string() + ".before-1", sql::Connection::Access::Read, nullptr),
                         "PRAGMA user_version"),
            1);
}

TEST(Migrations, LeaveAPresentFileAlone) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeOlder(path);
  const std::string before = testing::bytesOf(path);
  {
    sql::Connection connection(path, sql::Connection::Access::Write, nullptr);
    migrate(connection, path, migrations());
  }
  EXPECT_EQ(testing::bytesOf(path), before);
  EXPECT_FALSE(fs::exists(path.string() + ".before-1"));
}

}  // namespace kowruk::store
