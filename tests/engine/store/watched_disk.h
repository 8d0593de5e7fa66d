// A disk that is watched: SQLite's every operation on it can be made to fail, and is written down so that the power
// can be cut after any of them.
//
// It stands between SQLite and the operating system as a VFS of its own. Reads and writes go through to real files,
// syncs do not (the tests decide what a sync was worth), so it is also the quick way to write thousands of files.
//
// Example: WatchedDisk disk; disk.failAt(7, Fault::NoRoom, Fault::Once);
//          auto file = LearnerFile::open(path, place, disk.vfs());
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace kowruk::store::testing {

// One thing SQLite did to a file.
struct Operation {
  enum class What : std::uint8_t { Create, Write, Truncate, Sync, Delete, Acknowledged };
  What what = What::Write;
  std::string file;     // its name without the folder
  std::int64_t at = 0;  // Write: the offset; Truncate: the new size; Acknowledged: how much the caller has been told
  std::string bytes{};  // Write
};

enum class Fault : std::uint8_t { NoRoom, Broken };  // SQLITE_FULL at a write; SQLITE_IOERR at anything
enum class Lasting : std::uint8_t { Once, ForEver };

class WatchedDisk {
 public:
  WatchedDisk();
  ~WatchedDisk();
  WatchedDisk(const WatchedDisk&) = delete;
  WatchedDisk& operator=(const WatchedDisk&) = delete;

  // The name under which SQLite knows it.
  const char* vfs() const noexcept { return name_.c_str(); }

  // The nth operation from now (from 1) that can meet this fault does.
  void failAt(std::int64_t nth, Fault fault, Lasting lasting);
  void heal();

  // Operations since the last failAt that could have met its fault.
  std::int64_t passed() const noexcept { return passed_; }
  bool hasFailed() const noexcept { return failed_; }

  // Writes down what follows, or no longer.
  void record(bool on) noexcept { recording_ = on; }
  const std::vector<Operation>& operations() const noexcept { return operations_; }
  // The caller has been told that so much is safe.
  void acknowledge(std::int64_t count);

  // For the VFS: what to answer instead of doing it; absent to do it.
  enum class Kind : std::uint8_t { Open, Read, Write, Truncate, Sync, Size, Delete, Access, Lock };
  std::optional<int> answerInstead(Kind kind);
  void note(Operation operation);

 private:
  struct Vfs;
  std::string name_;
  std::unique_ptr<Vfs> own_;
  std::int64_t failAt_ = 0;
  std::int64_t passed_ = 0;
  Fault fault_ = Fault::Broken;
  Lasting lasting_ = Lasting::Once;
  bool failed_ = false;
  bool recording_ = false;
  std::vector<Operation> operations_;
};

// What the files hold when the power goes: what was synced, and of the rest what chance or the caller decides.
class PowerCut {
 public:
  using Files = std::map<std::string, std::string>;  // name, bytes

  explicit PowerCut(Files before) : synced_(std::move(before)) {}

  // The next operation has happened.
  void pass(const Operation& operation);

  // What was told to be safe up to here.
  std::int64_t acknowledged() const noexcept { return acknowledged_; }

  // All of what was not synced is lost, or none of it, or each write by chance: whole, not at all, or torn at the
  // borders of 512 bytes.
  Files lost() const;
  Files kept() const;
  Files byChance(std::mt19937& chance) const;

 private:
  // The files where each waiting operation meets the fate that is chosen for it.
  template <class Choose>
  Files left(const Choose& fateOf, std::mt19937* chance) const;

  Files synced_;
  std::vector<Operation> waiting_;
  std::int64_t acknowledged_ = 0;
};

}  // namespace kowruk::store::testing
