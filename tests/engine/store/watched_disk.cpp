#include "engine/store/watched_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <stdexcept>

namespace kowruk::store::testing {

namespace {

// An open file: SQLite's part, then ours, then the operating system's.
struct File {
  sqlite3_file base{};
  WatchedDisk* disk = nullptr;
  sqlite3_file* real = nullptr;
  std::string* name = nullptr;
};

File& fileOf(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

// The operating system's: the one SQLite takes unless told otherwise.
sqlite3_vfs* realVfs() { return sqlite3_vfs_find(nullptr); }

WatchedDisk& diskOf(sqlite3_vfs* vfs) { return *static_cast<WatchedDisk*>(vfs->pAppData); }

using Kind = WatchedDisk::Kind;
using What = Operation::What;

int closeFile(sqlite3_file* file) {
  File& own = fileOf(file);
  const int code = own.real->pMethods->xClose(own.real);
  delete own.name;
  return code;
}

int readFile(sqlite3_file* file, void* target, int count, sqlite3_int64 at) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Read)) return *code;
  return own.real->pMethods->xRead(own.real, target, count, at);
}

int writeFile(sqlite3_file* file, const void* source, int count, sqlite3_int64 at) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Write)) return *code;
  own.disk->note({What::Write, *own.name, at, {static_cast<const char*>(source), static_cast<std::size_t>(count)}});
  return own.real->pMethods->xWrite(own.real, source, count, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Truncate)) return *code;
  own.disk->note({What::Truncate, *own.name, size});
  return own.real->pMethods->xTruncate(own.real, size);
}

// The bytes stay where they are; only the book says that they are safe now.
int syncFile(sqlite3_file* file, int /*flags*/) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Sync)) return *code;
  own.disk->note({What::Sync, *own.name});
  return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Size)) return *code;
  return own.real->pMethods->xFileSize(own.real, size);
}

int lockFile(sqlite3_file* file, int level) {
  File& own = fileOf(file);
  if (const auto code = own.disk->answerInstead(Kind::Lock)) return *code;
  return own.real->pMethods->xLock(own.real, level);
}

int unlockFile(sqlite3_file* file, int level) {
  File& own = fileOf(file);
  return own.real->pMethods->xUnlock(own.real, level);
}

int checkLock(sqlite3_file* file, int* held) {
  File& own = fileOf(file);
  return own.real->pMethods->xCheckReservedLock(own.real, held);
}

int controlFile(sqlite3_file* file, int what, void* argument) {
  File& own = fileOf(file);
  return own.real->pMethods->xFileControl(own.real, what, argument);
}

int sectorOf(sqlite3_file* file) { return fileOf(file).real->pMethods->xSectorSize(fileOf(file).real); }

int traitsOf(sqlite3_file* file) { return fileOf(file).real->pMethods->xDeviceCharacteristics(fileOf(file).real); }

// Version 1: no shared memory and no mapping, so that every byte passes here.
constexpr sqlite3_io_methods kMethods{1,        closeFile,  readFile,  writeFile,   truncateFile, syncFile, sizeOfFile,
                                      lockFile, unlockFile, checkLock, controlFile, sectorOf,     traitsOf, nullptr,
                                      nullptr,  nullptr,    nullptr,   nullptr,     nullptr};

std::string nameIn(const char* path) {
  return path == nullptr ? std::string{} : std::filesystem::path{path}.filename().string();
}

int openFileOn(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
  File& own = fileOf(file);
  own = {};
  if (const auto code = diskOf(vfs).answerInstead(Kind::Open)) return *code;
  own.disk = &diskOf(vfs);
  own.real = reinterpret_cast<sqlite3_file*>(&own + 1);
  sqlite3_vfs* real = realVfs();
  const bool fresh = path != nullptr && !std::filesystem::exists(path);
  const int code = real->xOpen(real, path, own.real, flags, outFlags);
  if (own.real->pMethods == nullptr) return code;
  own.name = new std::string{nameIn(path)};
  own.base.pMethods = &kMethods;
  if (fresh) diskOf(vfs).note({What::Create, *own.name});
  return code;
}

int deleteOn(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  if (const auto code = diskOf(vfs).answerInstead(Kind::Delete)) return *code;
  diskOf(vfs).note({What::Delete, nameIn(path)});
  return realVfs()->xDelete(realVfs(), path, syncFolder);
}

int accessOn(sqlite3_vfs* vfs, const char* path, int flags, int* result) {
  if (const auto code = diskOf(vfs).answerInstead(Kind::Access)) return *code;
  return realVfs()->xAccess(realVfs(), path, flags, result);
}

int fullPathOn(sqlite3_vfs* /*vfs*/, const char* path, int size, char* result) {
  return realVfs()->xFullPathname(realVfs(), path, size, result);
}

// What the operating system would say of the fault that was made.
int lastErrorOn(sqlite3_vfs* vfs, int /*size*/, char* /*text*/) { return diskOf(vfs).hasFailed() ? EIO : errno; }

int codeOf(Kind kind) {
  switch (kind) {
    case Kind::Open: return SQLITE_CANTOPEN;
    case Kind::Read: return SQLITE_IOERR_READ;
    case Kind::Write: return SQLITE_IOERR_WRITE;
    case Kind::Truncate: return SQLITE_IOERR_TRUNCATE;
    case Kind::Sync: return SQLITE_IOERR_FSYNC;
    case Kind::Size: return SQLITE_IOERR_FSTAT;
    case Kind::Delete: return SQLITE_IOERR_DELETE;
    case Kind::Access: return SQLITE_IOERR_ACCESS;
    case Kind::Lock: return SQLITE_IOERR_LOCK;
  }
  return SQLITE_IOERR;
}

}  // namespace

struct WatchedDisk::Vfs {
  sqlite3_vfs base{};
};

WatchedDisk::WatchedDisk() : own_(std::make_unique<Vfs>()) {
  static int number = 0;
  name_ = "watched-" + std::to_string(++number);
  sqlite3_initialize();
  sqlite3_vfs& vfs = own_->base;
  vfs = *sqlite3_vfs_find(nullptr);
  vfs.iVersion = 1;
  vfs.szOsFile += static_cast<int>(sizeof(File));
  vfs.zName = name_.c_str();
  vfs.pAppData = this;
  vfs.pNext = nullptr;
  vfs.xOpen = openFileOn;
  vfs.xDelete = deleteOn;
  vfs.xAccess = accessOn;
  vfs.xFullPathname = fullPathOn;
  vfs.xGetLastError = lastErrorOn;
  if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK) throw std::runtime_error("no watched disk");
}

WatchedDisk::~WatchedDisk() { sqlite3_vfs_unregister(&own_->base); }

void WatchedDisk::failAt(std::int64_t nth, Fault fault, Lasting lasting) {
  failAt_ = nth;
  passed_ = 0;
  fault_ = fault;
  lasting_ = lasting;
  failed_ = false;
}

void WatchedDisk::heal() { failAt(0, Fault::Broken, Lasting::Once); }

std::optional<int> WatchedDisk::answerInstead(Kind kind) {
  if (fault_ == Fault::NoRoom && kind != Kind::Write) return std::nullopt;
  ++passed_;
  const bool fails = passed_ == failAt_ || (failed_ && lasting_ == Lasting::ForEver);
  if (!fails) return std::nullopt;
  failed_ = true;
  return fault_ == Fault::NoRoom ? SQLITE_FULL : codeOf(kind);
}

void WatchedDisk::note(Operation operation) {
  if (recording_) operations_.push_back(std::move(operation));
}

void WatchedDisk::acknowledge(std::int64_t count) { note({What::Acknowledged, "", count}); }

namespace {

enum class Fate : std::uint8_t { Lost, Kept, Torn };

void writeInto(std::string& bytes, std::size_t at, std::string_view piece) {
  if (bytes.size() < at + piece.size()) bytes.resize(at + piece.size(), '\0');
  piece.copy(bytes.data() + at, piece.size());
}

void carryOut(PowerCut::Files& files, const Operation& operation) {
  switch (operation.what) {
    case What::Create: files[operation.file].clear(); break;
    case What::Write: writeInto(files[operation.file], static_cast<std::size_t>(operation.at), operation.bytes); break;
    case What::Truncate: files[operation.file].resize(static_cast<std::size_t>(operation.at), '\0'); break;
    case What::Delete: files.erase(operation.file); break;
    case What::Sync:
    case What::Acknowledged: break;
  }
}

// Of a write, the pieces between borders of 512 bytes reach the disk or not, each by itself.
void tear(PowerCut::Files& files, const Operation& write, std::mt19937& chance) {
  constexpr std::size_t kSector = 512;
  const auto start = static_cast<std::size_t>(write.at);
  const std::size_t end = start + write.bytes.size();
  for (std::size_t from = start; from < end;) {
    const std::size_t to = std::min(end, (from / kSector + 1) * kSector);
    if (chance() % 2 == 0) {
      writeInto(files[write.file], from, std::string_view{write.bytes}.substr(from - start, to - from));
    }
    from = to;
  }
}

}  // namespace

void PowerCut::pass(const Operation& operation) {
  if (operation.what == What::Acknowledged) {
    acknowledged_ = operation.at;
  } else if (operation.what == What::Sync) {
    // It brings down what was done to that file, and with it what the folder no longer lists.
    std::set<std::string> safe{operation.file};
    for (const Operation& waited : waiting_) {
      if (waited.what == What::Delete) safe.insert(waited.file);
    }
    std::vector<Operation> still;
    for (Operation& waited : waiting_) {
      if (safe.count(waited.file) > 0) {
        carryOut(synced_, waited);
      } else {
        still.push_back(std::move(waited));
      }
    }
    waiting_ = std::move(still);
  } else {
    waiting_.push_back(operation);
  }
}

template <class Choose>
PowerCut::Files PowerCut::left(const Choose& fateOf, std::mt19937* chance) const {
  Files files = synced_;
  std::set<std::string> unlisted;  // made, but no folder says so: what is written there is nowhere
  for (const Operation& operation : waiting_) {
    if (operation.what == What::Create) unlisted.erase(operation.file);
    if (unlisted.count(operation.file) > 0) continue;
    const Fate fate = fateOf();
    if (fate == Fate::Kept) {
      carryOut(files, operation);
    } else if (fate == Fate::Torn && operation.what == What::Write) {
      tear(files, operation, *chance);
    } else if (operation.what == What::Create) {
      unlisted.insert(operation.file);
    }
  }
  return files;
}

PowerCut::Files PowerCut::lost() const {
  return left([] { return Fate::Lost; }, nullptr);
}

PowerCut::Files PowerCut::kept() const {
  return left([] { return Fate::Kept; }, nullptr);
}

PowerCut::Files PowerCut::byChance(std::mt19937& chance) const {
  return left([&chance] { return static_cast<Fate>(chance() % 3); }, &chance);
}

}  // namespace kowruk::store::testing
