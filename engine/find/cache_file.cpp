#include "find/cache_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

#include "base/error.h"

namespace kowruk::find {

namespace {

namespace fs = std::filesystem;

constexpr std::array<char, 8> kWord{'k', 'o', 'w', 'r', 'u', 'k', '/', 'f'};
constexpr std::size_t kEnd = 16;
constexpr std::size_t kBlock = std::size_t{1} << 20U;

[[noreturn]] void fail(const fs::path& file) {
  const std::error_code code{errno, std::generic_category()};
  throw fileError(file.string(), code);
}

// Closes a descriptor at the end.
class Closing {
 public:
  explicit Closing(int descriptor) noexcept : descriptor_(descriptor) {}
  ~Closing() { ::close(descriptor_); }
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;

 private:
  int descriptor_;
};

// Reads exactly these bytes; false where the file ends before.
bool readAt(int descriptor, const fs::path& file, char* target, std::size_t count, std::size_t at) {
  while (count > 0) {
    const ssize_t got = ::pread(descriptor, target, count, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(file);
    if (got == 0) return false;
    target += got;
    count -= static_cast<std::size_t>(got);
    at += static_cast<std::size_t>(got);
  }
  return true;
}

// The sum of the first `size` bytes; absent where there are fewer.
std::optional<std::uint64_t> sumOf(int descriptor, const fs::path& file, std::size_t size) {
  std::vector<char> block(kBlock);
  Sum sum;
  for (std::size_t at = 0; at < size;) {
    const std::size_t count = std::min(kBlock, size - at);
    if (!readAt(descriptor, file, block.data(), count, at)) return std::nullopt;
    sum.add({block.data(), count});
    at += count;
  }
  return sum.value();
}

std::array<char, kEnd> endFor(std::uint64_t sum) noexcept {
  std::array<char, kEnd> end{};
  std::copy(kWord.begin(), kWord.end(), end.begin());
  for (std::size_t i = 0; i < 8; ++i) end.at(8 + i) = static_cast<char>(sum >> (8 * i) & 0xffU);
  return end;
}

std::size_t sizeOf(int descriptor, const fs::path& file) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail(file);
  return static_cast<std::size_t>(status.st_size);
}

void syncFolderOf(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder);
  const Closing closing{descriptor};
  if (::fsync(descriptor) != 0) fail(folder);
}

// True where the name still leads to the opened file: another program may have given its own to it meanwhile.
bool leadsTo(const fs::path& file, int descriptor) {
  struct stat named {};
  struct stat opened {};
  if (::fstat(descriptor, &opened) != 0) fail(file);
  if (::stat(file.c_str(), &named) != 0) return false;
  return named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

}  // namespace

void Sum::add(std::uint64_t word) noexcept {
  // Each step can be undone, so two sums that differ never meet again over the same bytes.
  value_ = (value_ ^ word) * 0x9e3779b97f4a7c15U;
  value_ ^= value_ >> 32U;
}

void Sum::add(std::string_view bytes) noexcept {
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    add(word);
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = bytes.size();
  for (const char byte : bytes) rest = rest << 8U | static_cast<unsigned char>(byte);
  add(rest);
}

bool isWhole(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR)) return false;
  if (descriptor < 0) fail(file);
  const Closing closing{descriptor};
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) fail(file);
  if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) < kEnd) return false;
  const std::size_t size = static_cast<std::size_t>(status.st_size) - kEnd;
  std::array<char, kEnd> end{};
  if (!readAt(descriptor, file, end.data(), kEnd, size)) return false;
  if (!std::equal(kWord.begin(), kWord.end(), end.begin())) return false;
  const auto sum = sumOf(descriptor, file, size);
  return sum && end == endFor(*sum);
}

NewFile::NewFile(fs::path target) : target_(std::move(target)), path_(target_.string() + ".new") {
  constexpr int kTries = 100;  // each time another program has just finished
  for (int i = 0; i < kTries; ++i) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0) fail(path_);
    const bool ours = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    const bool busy = !ours && errno == EWOULDBLOCK;
    if (ours && leadsTo(path_, descriptor_) && ::ftruncate(descriptor_, 0) == 0) return;
    const std::error_code code{errno, std::generic_category()};
    ::close(descriptor_);
    if (busy) throw Error(ErrorKind::InUse, path_.string(), "another program is making it");
    if (!ours) throw fileError(path_.string(), code);
  }
  throw Error(ErrorKind::InUse, path_.string(), "other programs are making it again and again");
}

NewFile::~NewFile() {
  // What cannot be deleted is made anew the next time: its name is not that of an index.
  if (!named_) static_cast<void>(::unlink(path_.c_str()));
  ::close(descriptor_);
}

void NewFile::giveName() {
  const std::size_t size = sizeOf(descriptor_, path_);
  const auto sum = sumOf(descriptor_, path_, size);
  if (!sum) throw Error(ErrorKind::Broken, path_.string(), "it grew shorter while it was being read");
  const auto end = endFor(*sum);
  const ssize_t written = ::pwrite(descriptor_, end.data(), kEnd, static_cast<off_t>(size));
  if (written >= 0 && written < static_cast<ssize_t>(kEnd)) errno = ENOSPC;
  if (written != static_cast<ssize_t>(kEnd) || ::fsync(descriptor_) != 0) fail(path_);
  if (::rename(path_.c_str(), target_.c_str()) != 0) fail(target_);
  named_ = true;
  syncFolderOf(target_);
}

}  // namespace kowruk::find
