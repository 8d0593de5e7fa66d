#include "store/copy.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace kowruk::store {

namespace {

ErrorKind kindOfSystem(int systemError) noexcept {
  switch (systemError) {
    case ENOENT: return ErrorKind::NotFound;
    case EEXIST: return ErrorKind::Exists;
    case ENOSPC:
    case EDQUOT: return ErrorKind::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS: return ErrorKind::ReadOnly;
    default: return ErrorKind::Broken;
  }
}

}  // namespace

void failOf(int systemError, const std::filesystem::path& path) {
  throw Error(kindOfSystem(systemError), path.string(), std::generic_category().message(systemError));
}

std::filesystem::path folderOf(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

void makeEmpty(const std::filesystem::path& path) {
  const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made < 0) failOf(errno, path);
  if (::close(made) != 0) failOf(errno, path);
}

void syncToDisk(const std::filesystem::path& path) {
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) failOf(errno, path);
  const int error = ::fsync(opened) == 0 ? 0 : errno;
  ::close(opened);
  if (error != 0) failOf(error, path);
}

void removeWithCompanions(const std::filesystem::path& path) noexcept {
  for (const char* end : {"", "-wal", "-journal", "-shm"}) {
    std::error_code error;  // what is not there need not be removed; what cannot be is not worth another fault
    std::filesystem::remove(path.string() + end, error);
  }
}

void copyTo(const sql::Connection& connection, const std::filesystem::path& target, const char* vfs,
            const std::function<void(const sql::Connection& copy)>& check) {
  const std::filesystem::path half = target.string() + ".half";
  removeWithCompanions(half);
  makeEmpty(half);
  try {
    sql::Statement(connection, "VACUUM INTO ?").bind(1, std::string_view{half.native()}).run();
    syncToDisk(half);
    {
      const sql::Connection copy(half, sql::Connection::Access::Read, vfs);
      const auto faults = sql::pageFaults(copy);
      if (!faults.empty()) throw Error(ErrorKind::Damaged, copy.subject(), "the copy: " + faults.front());
      check(copy);
    }
    if (::rename(half.c_str(), target.c_str()) != 0) failOf(errno, target);
    removeWithCompanions(half);
  } catch (...) {
    removeWithCompanions(half);
    throw;
  }
  syncToDisk(folderOf(target));
}

}  // namespace kowruk::store
