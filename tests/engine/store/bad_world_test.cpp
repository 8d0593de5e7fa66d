// Files that are not what they were: never a wrong answer in silence. Either the file is refused with the right kind
// of Error, or `verify` says so, or nothing that matters has changed.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <random>

#include "engine/store/history.h"
#include "engine/store/watched_disk.h"
#include "sql/sqlite.h"
#include "store/log.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::bytesOf;
using testing::card;
using testing::evening;
using testing::figure;
using testing::Folder;
using testing::kHere;
using testing::refusalOf;
using testing::replayGivesTheCards;
using testing::stateOf;
using testing::WatchedDisk;
using testing::writeBytes;

namespace fs = std::filesystem;

// A file with something of every kind in it.
void writeSample(const fs::path& path) {
  auto file = LearnerFile::create(path, kHere);
  const Instant now = evening().instant;
  file.append(Setting{"setting-1", "yes"}, now);
  file.append(CourseJoined{{"first-year"}, Language::Uyghur, evening().day()}, now);
  file.append(OwnEntry{{"own/1"}, "نان", "馕", "náng", "flat bread"}, now);
  file.append(testing::fitted("fit-1"), now);
  for (int i = 0; i < 60; ++i) file.append(answer(card(i % 13), Grade::Good, evening(i)), evening(i).instant);
  file.append(Void{file.latestReview()->id}, evening(60).instant);
  file.append(Mark{.card = card(3), .what = Mark::What::Hidden}, evening(60).instant);
}

void removeFile(const fs::path& path) {
  for (const char* end : {"", "-wal", "-journal"}) fs::remove(path.string() + end);
}

// What came of opening a file that was tampered with.
enum class Outcome : std::uint8_t { Refused, Said, Unchanged };

// Fails the test where the answer is wrong and nobody says so.
Outcome judge(const fs::path& path, const std::string& rightState, const std::string& what) {
  static const WatchedDisk quick;
  try {
    auto file = LearnerFile::open(path, kHere, quick.vfs());
    if (!file.verify().sound()) return Outcome::Said;
    EXPECT_EQ(stateOf(file), rightState) << what;
    // The way on from here is right too: an answer, and an undo, which goes by the index.
    file.append(answer(card(5), Grade::Hard, evening(70)), evening(70).instant);
    file.append(Void{file.latestReview()->id}, evening(71).instant);
    EXPECT_TRUE(file.verify().sound()) << what;
    EXPECT_TRUE(replayGivesTheCards(file)) << what;
    return Outcome::Unchanged;
  } catch (const Error& error) {
    const bool named =
        error.kind() == ErrorKind::Damaged || error.kind() == ErrorKind::Foreign || error.kind() == ErrorKind::Newer;
    EXPECT_TRUE(named) << what << ": " << error.what();
    return Outcome::Refused;
  }
}

// Runs something as somebody who may not do all that root may. True where it came back true.
template <class Act>
bool asNobody(const Act& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(2);
    bool well = false;
    try {
      well = act();
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
    }
    ::_exit(well ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void giveAway(const fs::path& path) {
  if (::geteuid() != 0) return;  // it is the same nobody already
  ASSERT_EQ(::chown(path.c_str(), 65534, 65534), 0);
}

struct timespec changedAt(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mtim;
}

// The names in a folder, their bytes and the times they were changed.
using Sight = std::map<std::string, std::tuple<std::string, std::int64_t, std::int64_t>>;
Sight sightOf(const fs::path& folder) {
  Sight sight;
  for (const auto& file : fs::directory_iterator(folder)) {
    const auto at = changedAt(file.path());
    sight[file.path().filename().string()] = {bytesOf(file.path()), at.tv_sec, at.tv_nsec};
  }
  return sight;
}

// Runs SQL in a file, as somebody with another program might. Leaves a -wal beside it where asked to.
void tamper(const fs::path& path, const std::string& sql,
            sql::Connection::Closing closing = sql::Connection::Closing::Tidy) {
  sql::Connection raw(path, sql::Connection::Access::Write, nullptr);
  raw.setClosing(closing);
  raw.run(sql.c_str());
}

}  // namespace

TEST(BadWorld, WhatIsNoLearnersFileIsToldApart) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  const auto refusal = [&] { return refusalOf([&] { LearnerFile::open(path, kHere); }); };
  EXPECT_EQ(refusal(), ErrorKind::NotFound);
  EXPECT_FALSE(fs::exists(path)) << "to open is not to make";
  writeBytes(path, "");
  EXPECT_EQ(refusal(), ErrorKind::Damaged);
  for (const std::string& text : {std::string{"x"}, std::string{"a letter to a friend"}, std::string(5000, '\0'),
                                  std::string{"SQLite format 2"}}) {
    writeBytes(path, text);
    EXPECT_EQ(refusal(), ErrorKind::Foreign) << text;
  }
  fs::remove(path);
  writeSample(path);
  const std::string whole = bytesOf(path);
  writeBytes(path, whole.substr(0, 60));
  EXPECT_EQ(refusal(), ErrorKind::Damaged);
  fs::remove(path);
  fs::create_directory(path);
  EXPECT_EQ(refusal(), ErrorKind::Foreign);
  fs::remove(path);
  writeBytes(path, "");
  tamper(path, "CREATE TABLE note (text TEXT)");
  EXPECT_EQ(refusal(), ErrorKind::Foreign) << "somebody else's database";
  tamper(path, "PRAGMA application_id = 0x4b4f5752");
  EXPECT_EQ(refusal(), ErrorKind::Damaged) << "no version";
  tamper(path, "PRAGMA user_version = 1");
  EXPECT_EQ(refusal(), ErrorKind::Damaged) << "tables that are not ours";
}

TEST(BadWorld, ANewerOrForeignFileIsRefusedUntouched) {
  for (const auto& [sql, kind] : {std::pair{"PRAGMA user_version = 2", ErrorKind::Newer},
                                  std::pair{"PRAGMA user_version = 2000000000", ErrorKind::Newer},
                                  std::pair{"PRAGMA application_id = 7", ErrorKind::Foreign}}) {
    for (const auto closing : {sql::Connection::Closing::Tidy, sql::Connection::Closing::AsItIs}) {
      const Folder folder;
      const fs::path path = folder / "learner.db";
      writeSample(path);
      tamper(path, sql, closing);
      const bool inLog = fs::exists(path.string() + "-wal");
      EXPECT_EQ(inLog, closing == sql::Connection::Closing::AsItIs) << "the newer header stands in the -wal only";
      Sight before = sightOf(folder.path);
      EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), kind) << sql;
      Sight after = sightOf(folder.path);
      // SQLite keeps where the readers of a -wal are in a -shm, which says nothing of what was written.
      for (Sight* sight : {&before, &after}) sight->erase("learner.db-shm");
      EXPECT_EQ(after, before) << sql;
    }
  }
}

TEST(BadWorld, EveryFlippedBitIsRefusedOrSaidOrWithoutEffect) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  const std::string sound = bytesOf(path);
  const std::string state = stateOf(LearnerFile::open(path, kHere));
  std::mt19937 chance(20270301);
  std::map<Outcome, int> outcomes;
  const int flips = figure(400, 12'000);
  for (int i = 0; i < flips && !::testing::Test::HasFailure(); ++i) {
    // The header, where a bit means most, gets more than its share.
    const std::size_t byte = i % 8 == 0 ? chance() % 100 : chance() % sound.size();
    std::string bytes = sound;
    bytes[byte] = static_cast<char>(bytes[byte] ^ (1 << chance() % 8));
    removeFile(path);
    writeBytes(path, bytes);
    ++outcomes[judge(path, state, "flip in byte " + std::to_string(byte))];
  }
  EXPECT_GT(outcomes[Outcome::Refused], flips / 10);
  EXPECT_GT(outcomes[Outcome::Unchanged], flips / 10);
  RecordProperty("refused", outcomes[Outcome::Refused]);
  RecordProperty("said", outcomes[Outcome::Said]);
  RecordProperty("unchanged", outcomes[Outcome::Unchanged]);
}

TEST(BadWorld, AFileCutShortOrGrownIsRefusedOrSaidOrWithoutEffect) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  const std::string sound = bytesOf(path);
  const std::string state = stateOf(LearnerFile::open(path, kHere));
  std::mt19937 chance(7);
  std::vector<std::size_t> lengths;
  for (std::size_t page = 4096; page < sound.size(); page += 4096) lengths.push_back(page);
  for (int i = 0; i < figure(40, 1'000); ++i) lengths.push_back(1 + chance() % (sound.size() - 1));
  for (const std::size_t length : lengths) {
    removeFile(path);
    writeBytes(path, sound.substr(0, length));
    EXPECT_NE(judge(path, state, "cut to " + std::to_string(length)), Outcome::Unchanged) << length;
  }
  for (const std::size_t more : {1U, 512U, 4096U, 100'000U}) {
    removeFile(path);
    writeBytes(path, sound + std::string(more, 'x'));
    judge(path, state, "grown by " + std::to_string(more));
  }
}

TEST(BadWorld, ADamagedLogBesideTheFileGivesAnEarlierStateButAWholeOne) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  std::vector<std::string> states;
  std::string file;
  std::string log;
  {
    WatchedDisk disk;
    auto open = LearnerFile::create(path, kHere, disk.vfs());
    states.push_back(stateOf(open));
    for (int i = 0; i < 12; ++i) {
      open.append(answer(card(i % 5), Grade::Good, evening(i)), evening(i).instant);
      states.push_back(stateOf(open));
    }
    file = bytesOf(path);
    log = bytesOf(path.string() + "-wal");
  }
  std::mt19937 chance(11);
  const WatchedDisk quick;
  std::set<std::size_t> reached;
  for (int i = 0; i < figure(150, 3'000); ++i) {
    std::string bytes = log;
    const std::size_t byte = chance() % bytes.size();
    if (i % 3 == 0) {
      bytes.resize(byte);
    } else {
      bytes[byte] = static_cast<char>(bytes[byte] ^ (1 << chance() % 8));
    }
    removeFile(path);
    writeBytes(path, file);
    writeBytes(path.string() + "-wal", bytes);
    const auto opened = LearnerFile::open(path, kHere, quick.vfs());
    const auto found = std::find(states.begin(), states.end(), stateOf(opened));
    ASSERT_NE(found, states.end()) << byte;
    EXPECT_TRUE(opened.verify().sound()) << byte;
    reached.insert(static_cast<std::size_t>(found - states.begin()));
  }
  EXPECT_GT(reached.size(), 8U);
}

TEST(BadWorld, AnEventChangedLostOrSlippedInIsNoticedAtOpening) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  const std::string sound = bytesOf(path);
  for (const char* sql : {
           "UPDATE event SET fields = replace(fields, 'grade\t3', 'grade\t4') WHERE sequence = 20",
           "UPDATE event SET clock = clock + 1 WHERE sequence = 20",
           "UPDATE event SET kind = 'mark' WHERE sequence = 20",
           "UPDATE event SET version = 2 WHERE sequence = 20",
           "UPDATE event SET previous = zeroblob(32) WHERE sequence = 20",
           "UPDATE event SET hash = zeroblob(32) WHERE sequence = 20",
           "UPDATE event SET hash = zeroblob(32) WHERE sequence = 66",
           "UPDATE event SET sequence = 200 WHERE sequence = 66",
           "UPDATE event SET fork = 1 WHERE sequence = 1; UPDATE event SET sequence = 1 WHERE sequence = 2",
           "DELETE FROM event WHERE sequence = 1",
           "DELETE FROM event WHERE sequence = 20",
           "DELETE FROM event WHERE sequence = 66",
           "DELETE FROM event",
           "DELETE FROM device",
           "UPDATE device SET events = 65",
           "UPDATE device SET last_hash = zeroblob(32)",
           "UPDATE device SET gaps = 1",
           "UPDATE device SET device = zeroblob(16)",
           "UPDATE event SET card = 'first-year/word-1 ug say' WHERE sequence = 20",
           "UPDATE event SET card = NULL WHERE sequence = 20",
           "UPDATE event SET day = day + 1 WHERE sequence = 20",
           "DELETE FROM copy",
           "DROP INDEX event_by_card",
           "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM event; END",
           "CREATE VIEW v AS SELECT 1",
           "CREATE TABLE attendance (person TEXT)",
           "ALTER TABLE card ADD COLUMN photo BLOB",
       }) {
    removeFile(path);
    writeBytes(path, sound);
    tamper(path, std::string{"PRAGMA foreign_keys = OFF;"} + sql);
    EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::Damaged) << sql;
  }
}

TEST(BadWorld, AnIndexThatDoesNotListItsEventsIsNoticedAtOpening) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  std::string bytes = bytesOf(path);
  for (const char* index : {"event_by_card", "event_by_day"}) {
    std::vector<std::int64_t> pages;
    {
      const sql::Connection raw(path, sql::Connection::Access::Read, nullptr);
      sql::Statement rows(raw, "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'");
      rows.bind(1, std::string_view{index});
      while (rows.step()) pages.push_back(rows.whole(0));
    }
    ASSERT_FALSE(pages.empty()) << index;
    // The last bytes of a page are those of its first key.
    std::string damaged = bytes;
    char& last = damaged.at(static_cast<std::size_t>(pages.front()) * 4096 - 1);
    last = static_cast<char>(last ^ 2);
    removeFile(path);
    writeBytes(path, damaged);
    EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::Damaged) << index;
    removeFile(path);
    writeBytes(path, bytes);
  }
}

TEST(BadWorld, AnEventRewrittenWithAHashOfItsOwnIsNoticedByTheOneThatFollows) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  Event forged = LearnerFile::open(path, kHere).events()[20];
  forged.fields.replace(forged.fields.find("grade\t3"), 7, "grade\t4");
  forged.hash = hashOf(forged);
  {
    const sql::Connection raw(path, sql::Connection::Access::Write, nullptr);
    sql::Statement change(raw, "UPDATE event SET fields = ?, hash = ? WHERE sequence = ?");
    change.bind(1, std::string_view{forged.fields}).bindBytes(2, forged.hash.data(), forged.hash.size());
    change.bind(3, static_cast<std::int64_t>(forged.id.sequence)).run();
  }
  EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::Damaged);
}

TEST(BadWorld, ASecondProgramFindsTheFileInUse) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  std::array<int, 2> ready{};
  std::array<int, 2> go{};
  ASSERT_EQ(::pipe(ready.data()), 0);
  ASSERT_EQ(::pipe(go.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    char sign = 0;
    ::close(go[1]);
    try {
      auto file = LearnerFile::open(path, kHere);
      file.append(Setting{"setting-2", "mine"}, evening(80).instant);
      if (::write(ready[1], "r", 1) == 1 && ::read(go[0], &sign, 1) == 1) {
        file.append(Setting{"setting-2", "still mine"}, evening(81).instant);
        ::_exit(file.verify().sound() ? 0 : 1);
      }
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s\n", error.what());
    }
    ::_exit(1);
  }
  char sign = 0;
  ::close(ready[1]);
  ASSERT_EQ(::read(ready[0], &sign, 1), 1);
  EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::InUse);
  EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::InUse) << "asking does not take it away";
  ASSERT_EQ(::write(go[1], "g", 1), 1);
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0) << "who had the file has it still, whole";
  for (const int end : {ready[0], go[0], go[1]}) ::close(end);
  EXPECT_EQ(LearnerFile::open(path, kHere).setting("setting-2"), "still mine");
}

TEST(BadWorld, TheSameProgramFindsTheFileInUseTooAndKeepsItsLock) {
  const Folder folder;
  const fs::path path = folder / "learner.db";
  writeSample(path);
  auto file = LearnerFile::open(path, kHere);
  EXPECT_EQ(refusalOf([&] { LearnerFile::open(path, kHere); }), ErrorKind::InUse);
  // A descriptor closed the wrong way would have dropped the lock that keeps other programs out.
  const pid_t child = ::fork();
  if (child == 0) {
    const int opened = ::open(path.c_str(), O_RDWR);
    struct flock lock {};
    lock.l_type = F_WRLCK;
    ::_exit(::fcntl(opened, F_SETLK, &lock) == 0 ? 1 : 0);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  file.append(Setting{"setting-2", "mine"}, evening(80).instant);
  EXPECT_TRUE(file.verify().sound());
}

TEST(BadWorld, AFileOrAFolderThatMayNotBeWrittenIsReadOnlyAndUntouched) {
  const Folder folder;
  const fs::path home = folder / "home";
  const fs::path path = home / "learner.db";
  fs::permissions(folder.path, fs::perms::all);
  fs::create_directory(home);
  writeSample(path);
  giveAway(home);
  giveAway(path);
  const auto refusal = [&](ErrorKind kind) {
    return asNobody([&] { return refusalOf([&] { LearnerFile::open(path, kHere); }) == kind; });
  };
  const Sight before = sightOf(home);
  fs::permissions(path, fs::perms::owner_read);
  EXPECT_TRUE(refusal(ErrorKind::ReadOnly)) << "the file";
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::permissions(home, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_TRUE(refusal(ErrorKind::ReadOnly)) << "the folder";
  EXPECT_TRUE(asNobody([&] {
    return refusalOf([&] { LearnerFile::create(home / "new.db", kHere); }) == ErrorKind::ReadOnly;
  })) << "nor can one be made there";
  fs::permissions(path, fs::perms::none);
  EXPECT_TRUE(refusal(ErrorKind::ReadOnly)) << "not even read";
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(sightOf(home), before);
  fs::permissions(home, fs::perms::owner_all);
  EXPECT_TRUE(asNobody([&] { return LearnerFile::open(path, kHere).verify().sound(); })) << "and well again after that";
}

}  // namespace kowruk::store
