// Makes an index, a little at a time: the caller loops, shows how far it is, and may stop.
//
// Example: Building building{courses, file}; while (building.step()) show(building.done(), building.total());
//          Index index = std::move(building).index();
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "find/cache_file.h"
#include "find/index.h"
#include "sql/sqlite.h"

namespace kowruk::find {

class Building {
 public:
  // In memory, or into a file: one that is not finished is not there, and what stands at its name stays until it is.
  // Throws Error as NewFile does.
  explicit Building(Courses courses);
  Building(Courses courses, std::filesystem::path file);
  ~Building();
  Building(const Building&) = delete;
  Building& operator=(const Building&) = delete;

  // A few milliseconds of work; false when there is no more. Throws Error(DiskFull, Broken), and then has left nothing.
  bool step();

  // Entries taken in, and all of them. What follows the last one takes about half as long again.
  std::size_t done() const noexcept { return done_; }
  std::size_t total() const noexcept { return places_.size(); }

  bool isInFile() const noexcept { return file_.has_value(); }

  // The index, after the last step; puts the file in its place.
  Index index() &&;

 private:
  // An entry, and what decides when it is shown.
  struct Place {
    std::uint64_t rank;
    const Entry* entry;
  };

  void begin();
  void takeIn(std::size_t count);
  bool merge(std::size_t from, std::size_t to);
  bool takeWords(std::size_t count);

  Courses courses_;
  std::vector<Place> places_;
  std::size_t done_ = 0;
  std::int64_t units_ = 0;
  std::size_t merging_ = 0;      // which table's terms are being put together
  bool merged_ = false;          // it has been begun
  std::size_t side_ = 0;         // whose words are being taken
  std::array<char, 2> range_{};  // of their terms

  enum class Stage : std::uint8_t { Entries, Merging, Words, MergingHalves, Finished };
  Stage stage_ = Stage::Entries;

  std::filesystem::path target_;
  std::optional<NewFile> file_;
  std::unique_ptr<sql::Connection> connection_;
  std::optional<sql::Transaction> transaction_;
  std::optional<sql::Statement> words_;
};

}  // namespace kowruk::find
