// course.toml: what a course is called, and which lessons it has in which order.
//
//     id = "first-year"
//     version = 1
//     licence = "CC-BY-SA-4.0"
//     monthly = true
//     title = { ug = "…", zh = "…", en = "First year" }
//     [[lesson]]
//     file = "01-greetings.tsv"
//     read_by_native = false
//     title = { ug = "…", zh = "…", en = "Greetings" }
//     note = { ug = """…""", zh = """…""", en = """…""" }
//     can = { ug = ["…", "…"], zh = ["…", "…"], en = ["I can greet.", "…"] }     as many lines in each language
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "deck/course.h"

namespace kowruk::deck {

// The name of a course or of an entry in its file: small Latin letters, digits and hyphens between them, at most 64.
bool isId(std::string_view text) noexcept;

// A course without its entries. Absent where the document cannot be read or has no id.
std::optional<Course> readCourseFile(std::string_view bytes, const std::string& file, std::vector<Problem>& problems);

// The other way: read back it gives the same course, without its entries.
std::string courseFileOf(const Course& course);

}  // namespace kowruk::deck
