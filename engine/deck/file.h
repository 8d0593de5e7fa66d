// Small text files as they stand on the disk: a whole file or a fault, and TOML with the line of what is wrong.
#pragma once

#include <toml++/toml.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace kowruk::deck {

inline constexpr std::size_t kLargestLesson = std::size_t{8} << 20U;  // bytes of a lesson's file or a teacher's table
inline constexpr std::size_t kLargestToml = std::size_t{1} << 20U;    // of course.toml or a plan

// The bytes of a file. Absent, with a problem, where it is missing, is no plain file or is larger than `largest`.
// Throws Error(Broken) where it cannot be read.
std::optional<std::string> readBytes(const std::filesystem::path& file, std::size_t largest,
                                     std::vector<Problem>& problems);

// A document of TOML. Absent, with a problem that names the line, where it is none.
std::optional<toml::table> readToml(std::string_view bytes, const std::string& file, std::vector<Problem>& problems);

// The line a value stands on.
int lineOf(const toml::node& node) noexcept;

}  // namespace kowruk::deck
