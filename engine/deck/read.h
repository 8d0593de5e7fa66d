// Course folders ↔ courses, and the gate every course passes.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/error.h"
#include "deck/course.h"

namespace kowruk::deck {

struct ReadCourse {
  std::optional<Course> course;   // absent where course.toml itself cannot be used
  std::vector<Problem> problems;  // all of them, in the order of file and line
};

// Reads and checks a course folder. Rows with a fault are left out of the course and named in `problems`; the rest can
// be learnt. Throws Error(NotFound) where there is no such folder, Error(Broken) where it cannot be read.
ReadCourse readCourse(const std::filesystem::path& folder);

}  // namespace kowruk::deck
