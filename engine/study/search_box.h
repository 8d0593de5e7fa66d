// One search box over every course that is here.
//
// Its index is a cache in a file beside the learners: of courses only, nothing of a learner is in it. It is used where
// it belongs to these courses, and made anew, a step at a time, where it does not.
//
// Example: SearchBox box{library, file, SearchBox::Keeping::InFile}; while (box.step()) show(box.done(), box.total());
//          for (const Found& found : box.ask("银行", 20)) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "find/index.h"
#include "study/library.h"
#include "study/today.h"

namespace kowruk::find {
class Building;
}

namespace kowruk::study {

// The name of the index in the data folder.
inline constexpr const char* kSearchFile = "find.db";

// An entry, and why it was found.
struct Found {
  Shown entry;
  CourseId course;
  std::string side;  // the text that is like the question: "uyghur", "chinese", "pinyin", "gloss"
  std::string how;   // "same", "same-but-for-marks", "begins", "inside", "one-slip": see find/question.h
};

class SearchBox {
 public:
  // Where an index that has to be made is kept: in memory, so that nothing is created, or in the file. In memory too
  // where the file cannot be written, for want of a folder, of a right or of room, or is being made by another program.
  enum class Keeping : std::uint8_t { InMemory, InFile };

  // Reads the courses. Throws Error as Library::course does, or where a file of this name is there and cannot be read.
  SearchBox(const Library& library, std::filesystem::path file, Keeping keeping);
  ~SearchBox();
  SearchBox(SearchBox&&) noexcept;
  SearchBox& operator=(SearchBox&&) noexcept;

  // A few milliseconds of making the index; false when it is ready, at once where there was one.
  bool step();
  std::size_t done() const noexcept;
  std::size_t total() const noexcept;

  // The best entries, best first. Steps to the end first, if need be. Takes any bytes.
  std::vector<Found> ask(std::string_view question, std::size_t limit);

 private:
  void begin(Keeping keeping);
  Found foundFrom(const find::Hit& hit) const;

  std::filesystem::path file_;
  find::Courses courses_;
  std::unique_ptr<find::Building> building_;
  std::optional<find::Index> index_;
};

}  // namespace kowruk::study
