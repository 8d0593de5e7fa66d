#include "store/opening.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "seal/chain.h"
#include "store/copy.h"
#include "store/migrate.h"

namespace kowruk::store {

namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
using Header = std::array<unsigned char, 100>;

std::uint32_t numberAt(const Header& header, std::size_t at) noexcept {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8U | header.at(i);
  return value;
}

// Reads through the VFS, not with open(2): to close a descriptor of one's own would drop the locks of a connection
// that this process may already hold on the file.
int readHeader(const std::filesystem::path& path, const char* vfsName, Header& header, int& systemError) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(vfsName);
  if (vfs == nullptr) return SQLITE_ERROR;
  std::vector<std::max_align_t> memory(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
  auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
  const char* name = sqlite3_create_filename(std::filesystem::absolute(path).c_str(), "", "", 0, nullptr);
  if (name == nullptr) return SQLITE_NOMEM;
  int code = vfs->xOpen(vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
  if (code == SQLITE_OK) code = file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0);
  systemError = code == SQLITE_OK ? 0 : vfs->xGetLastError(vfs, 0, nullptr);
  if (file->pMethods != nullptr) file->pMethods->xClose(file);
  sqlite3_free_filename(name);
  return code;
}

[[noreturn]] void refuse(ErrorKind kind, const std::filesystem::path& path, const char* why) {
  throw Error(kind, path.string(), why);
}

void requireOurs(const std::filesystem::path& path, const char* vfs) {
  const auto status = std::filesystem::status(path);
  if (!std::filesystem::exists(status)) refuse(ErrorKind::NotFound, path, "there is no such file");
  if (!std::filesystem::is_regular_file(status)) refuse(ErrorKind::Foreign, path, "it is not a file");
  Header header{};
  int systemError = 0;
  const int code = readHeader(path, vfs, header, systemError);
  if ((code & 0xff) == SQLITE_CANTOPEN) failOf(systemError, path);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) failOf(systemError == 0 ? EIO : systemError, path);
  if (std::filesystem::file_size(path) == 0) refuse(ErrorKind::Damaged, path, "it is empty");
  if (std::string_view{reinterpret_cast<const char*>(header.data()), kMagic.size()} != kMagic) {
    refuse(ErrorKind::Foreign, path, "it is not an SQLite file");
  }
  if (code == SQLITE_IOERR_SHORT_READ) refuse(ErrorKind::Damaged, path, "its header has been cut short");
  if (numberAt(header, 68) != kApplicationId) refuse(ErrorKind::Foreign, path, "it is a file of another program");
  const std::uint32_t version = numberAt(header, 60);
  if (version > static_cast<std::uint32_t>(migrations().back().version)) {
    refuse(ErrorKind::Newer, path, "a newer version wrote it");
  }
  if (version == 0) refuse(ErrorKind::Damaged, path, "it has no version");
  // What never changes in a file of ours: how it is read and written (1 with a journal, 2 with a -wal), the format of
  // its tables, UTF-8. SQLite has other names for a file in which these are wrong.
  const auto isMode = [&header](std::size_t at) { return header.at(at) == 1 || header.at(at) == 2; };
  if (!isMode(18) || !isMode(19) || numberAt(header, 44) != 4 || numberAt(header, 56) != 1) {
    refuse(ErrorKind::Damaged, path, "its header is not what was written");
  }
}

void requireWritable(const std::filesystem::path& path) {
  for (const auto& [what, mode] : {std::pair{path, R_OK | W_OK}, std::pair{folderOf(path), W_OK | X_OK}}) {
    if (::faccessat(AT_FDCWD, what.c_str(), mode, AT_EACCESS) != 0) failOf(errno, what);
  }
}

bool hasLog(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path.string() + "-wal", error);
  return !error && size > 0;
}

void giveName(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
  // Some file systems cannot promise not to replace; nobody else makes a learner of this name at this moment.
  if (errno != EINVAL && errno != ENOSYS) failOf(errno, to);
  if (std::filesystem::exists(to)) failOf(EEXIST, to);
  if (::rename(from.c_str(), to.c_str()) != 0) failOf(errno, to);
}

void fillNew(const std::filesystem::path& path, const std::string& place, const char* vfs) {
  sql::Connection connection(path, sql::Connection::Access::Write, vfs);
  connection.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  migrate(connection, path, migrations(), vfs);
  const DeviceId device = seal::randomDevice();
  const seal::Digest none{};
  sql::Statement(connection, "INSERT INTO copy (only, device, place, cards, card_sum) VALUES (1, ?, ?, 0, ?)")
      .bindBytes(1, device.bytes.data(), device.bytes.size())
      .bind(2, std::string_view{place})
      .bindBytes(3, none.data(), none.size())
      .run();
}

}  // namespace

void makeFile(const std::filesystem::path& path, const std::string& place, const char* vfs) {
  if (std::filesystem::exists(std::filesystem::symlink_status(path))) failOf(EEXIST, path);
  const std::filesystem::path half = path.string() + ".new";
  removeWithCompanions(half);
  makeEmpty(half);
  try {
    fillNew(half, place, vfs);
    syncToDisk(half);
    giveName(half, path);
    removeWithCompanions(half);  // an empty journal, where even that could not be deleted
  } catch (...) {
    removeWithCompanions(half);
    throw;
  }
  syncToDisk(folderOf(path));
}

std::unique_ptr<sql::Connection> openFile(const std::filesystem::path& path, const char* vfs) {
  requireOurs(path, vfs);
  requireWritable(path);
  const bool logWaits = hasLog(path);
  auto connection = std::make_unique<sql::Connection>(path, sql::Connection::Access::Write, vfs);
  // What another program left in the -wal stays there if this file turns out not to be for us.
  if (logWaits) connection->setClosing(sql::Connection::Closing::AsItIs);
  connection->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  connection->run("BEGIN EXCLUSIVE");
  // The -wal may hold a newer header than the file.
  if (sql::wholeOf(*connection, "PRAGMA application_id") != kApplicationId) {
    refuse(ErrorKind::Foreign, path, "it is a file of another program");
  }
  if (sql::wholeOf(*connection, "PRAGMA user_version") > migrations().back().version) {
    refuse(ErrorKind::Newer, path, "a newer version wrote it");
  }
  connection->run("COMMIT");
  // KiB, at most: the indexes of 100,000 answers stay in memory while they are looked through. It reads the file, so
  // not before the lock.
  connection->run("PRAGMA cache_size = -16384");
  migrate(*connection, path, migrations(), vfs);
  requireSchema(*connection, migrations());
  return connection;
}

void settle(sql::Connection& connection, const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  const std::string mode = sql::textOf(connection, "PRAGMA journal_mode = WAL");
  if (mode != "wal") refuse(ErrorKind::Broken, path, "it cannot be kept in WAL mode here");
  connection.run("PRAGMA journal_size_limit = 1048576");
  for (const std::string& name : {path.string(), path.string() + "-wal"}) {
    std::error_code error;  // a file system without modes has nobody to keep out by them
    if (fs::exists(name, error)) fs::permissions(name, fs::perms::owner_read | fs::perms::owner_write, error);
  }
  connection.setClosing(sql::Connection::Closing::Tidy);
}

}  // namespace kowruk::store
