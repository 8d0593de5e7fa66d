// A course becomes a folder: the other way of deck/read.h.
#pragma once

#include <filesystem>

#include "deck/course.h"

namespace kowruk::deck {

// Writes the course into a new folder, whole or not at all. Read back it is the same course, if it is one that passes
// the gate (its lines are then those of the new files). Throws Error(Exists) where something of that name is there,
// and what fileError says of the disk where it cannot be written.
void writeCourse(const Course& course, const std::filesystem::path& folder);

}  // namespace kowruk::deck
