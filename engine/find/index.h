// One search box over the entries of courses: an index that can be made again at any time.
//
// Example: Index found = …; found.ask("银行", 20) has the entry 银行 first, then phrases such as 我们去银行.
//
// Entries are numbered in the order in which they are worth showing: words before phrases, short before long, then in
// the order of the courses; what is retired comes last. So the first rows of any question are its best, and a question
// that half a million entries answer costs no more than one that ten answer.
//
// The index holds what stands in courses, nothing of a learner. One over a learner's own entries belongs into the
// learner's folder, where deleting the learner deletes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "deck/course.h"
#include "find/question.h"
#include "find/term.h"
#include "sql/sqlite.h"

namespace kowruk::find {

using Courses = std::vector<std::shared_ptr<const Course>>;

// A sum of everything in these courses that can be found, and of how it is found. An index with another one is stale.
std::uint64_t contentsOf(const Courses& courses);

struct Hit {
  EntryId entry;
  Side side = Side::Uyghur;  // the text that is like the question
  How how = How::Same;
  bool operator==(const Hit&) const = default;
};

// For one thread at a time.
class Index {
 public:
  // The index in a file, if it is one to be trusted: whole, of this version, of these contents. Absent for anything
  // else, which is then made anew (find/building.h). Throws Error(ReadOnly, Broken) where a file cannot be read.
  static std::optional<Index> open(const std::filesystem::path& file, std::uint64_t contents);

  // The best hits, best first: by how they are alike, then in the order of the index; an entry once, for its best.
  // Nothing for a question without a letter, a digit or a character. Takes any bytes.
  std::vector<Hit> ask(std::string_view question, std::size_t limit) const;

  // Entries in it.
  std::size_t size() const;

 private:
  friend class Building;
  explicit Index(std::unique_ptr<sql::Connection> connection) : connection_(std::move(connection)) {}

  std::unique_ptr<sql::Connection> connection_;
};

}  // namespace kowruk::find
