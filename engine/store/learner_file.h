// One learner's file: the event log and the cards worked out from it, all or nothing.
//
// SQLite, one connection, exclusive, WAL, synchronous FULL: when append returns, the answer is on the disk, and if it
// throws nothing has changed, neither in the file nor in memory. The cards are a cache; `verify` replays the log and
// compares. A file of another program or a newer Köwrük is refused before a byte of it is touched; an older one is
// migrated after a verified copy.
//
// Example: auto file = LearnerFile::open(path, place); file.append(Review{...}, now);
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "memory/card.h"
#include "store/event.h"

namespace kowruk::store {

// Where a file lives: a text that changes when the file is copied, moved to another computer or restored. When it
// differs from the one the file remembers, a new device id is drawn before the first event.
// study/library.cpp makes it (a keyed hash; it names no computer).
struct Place {
  std::string text;
};

struct Joined {
  CourseId course;
  Language learnt = Language::Uyghur;
  Day day{};  // the first day in the course
};

struct LoggedReview {
  EventId id;
  Review review;
};

// What verification of a file found. sound: nothing at all.
struct Verification {
  std::vector<std::string> faults;  // one sentence each
  std::vector<EventId> forks;       // two events under one id: both are kept
  std::uint64_t events = 0;
  bool sound() const noexcept { return faults.empty(); }
};

class LearnerFile {
 public:
  // Creates a file (mode 0600). Throws Error(Exists) where one is there already.
  static LearnerFile create(const std::filesystem::path& path, const Place& place, const char* vfs = nullptr);

  // Opens one. Throws Error: NotFound, Foreign, Newer, Damaged, InUse, ReadOnly, DiskFull, Broken.
  // vfs: the SQLite VFS to use; tests cut the power through it.
  static LearnerFile open(const std::filesystem::path& path, const Place& place, const char* vfs = nullptr);

  LearnerFile(LearnerFile&&) noexcept;
  LearnerFile& operator=(LearnerFile&&) noexcept;
  ~LearnerFile();

  // Appends events in one transaction and brings the cards up to date: all of them or none. `at`: the computer's
  // clock; a review's own instant is moved up to the latest event's if the clock has been set back. Returns the ids.
  // Throws Error(ReadOnly) for a file with events this program does not know.
  std::vector<EventId> append(std::span<const Payload> payloads, Instant at);
  EventId append(const Payload& payload, Instant at);

  // The latest review that has not been taken back, of this device; absent if there is none.
  std::optional<LoggedReview> latestReview() const;

  // Cards that have been touched, in no order. Valid until the next append.
  std::span<const Card> cards() const noexcept;
  const Card* find(const CardId& card) const noexcept;

  std::optional<std::string> setting(const std::string& name) const;
  std::vector<Joined> courses() const;
  std::optional<Parameters> parameters() const;  // the latest that hold
  std::vector<OwnEntry> ownEntries() const;

  // The clock of the latest event; absent in a new file. A computer's clock more than a few minutes before it has
  // been set back: warn, and go on.
  std::optional<Instant> latestClock() const noexcept;

  // True where the log holds events of an unknown kind or version: a newer Köwrük wrote here.
  bool readOnly() const noexcept;

  // Reviews of that Day and later that hold (not taken back), oldest first.
  std::vector<Review> reviewsSince(Day day) const;

  // Every event, oldest first by (clock, device, sequence).
  std::vector<Event> events() const;

  // Integrity of the pages, the hash chain, every payload, and the cards against a replay of the log.
  Verification verify() const;

  // A whole, verified copy, made beside `target` and moved into place. Throws Error, leaving no half of it.
  void backUp(const std::filesystem::path& target) const;

  // Takes in the events of another copy of this learner's file: union of the logs, cards replayed. Returns how many
  // were new. The same id with another hash is a fork: both are kept (see Verification::forks).
  std::size_t merge(const std::vector<Event>& others);

 private:
  struct Rooms;
  explicit LearnerFile(std::unique_ptr<Rooms> rooms);
  std::unique_ptr<Rooms> rooms_;
};

// The cards a log gives: pure, in the order (clock, device, sequence). Sorted by id.
std::vector<Card> replay(std::span<const Event> events);

}  // namespace kowruk::store
