// The file of an index: made aside, given its name when it is whole, and known again by its sum.
//
// Behind the pages of SQLite stand 16 bytes: a word and the sum of all bytes before. A file that was cut short, has a
// bit turned over or was made by another program has not this end, and is made anew. The sum is no signature: who may
// write here could write a false index, as they could write a false course.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace kowruk::find {

// A sum over words of 8 bytes in which no single changed word goes unseen.
class Sum {
 public:
  void add(std::string_view bytes) noexcept;
  void add(std::uint64_t word) noexcept;
  std::uint64_t value() const noexcept { return value_; }

 private:
  std::uint64_t value_ = 0x6b6f7772756b2121;
};

// True for a file with a right end. Throws Error(ReadOnly, Broken) where there is one that cannot be read.
bool isWhole(const std::filesystem::path& file);

// The file that is to stand at `target`, while it is being made: empty, mode 0600, ours alone. It is deleted unless it
// has been given its name. Throws Error(InUse) where another program is making it, NotFound where there is no folder,
// ReadOnly, DiskFull, Broken.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path target);
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

  // Writes the end, brings the file to the disk and puts it in the place of what stands there. No connection may have
  // it open.
  void giveName();

 private:
  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;
  bool named_ = false;
};

}  // namespace kowruk::find
