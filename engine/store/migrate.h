// Brings an older file to the present version: numbered steps, after a verified copy, all of them or none.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "sql/sqlite.h"

namespace kowruk::store {

// "KOWR": stands in the header of every learner's file.
inline constexpr std::int64_t kApplicationId = 0x4b4f5752;

struct Migration {
  int version = 1;  // of the file when it is done
  std::string_view sql;
};

// schema/001_*.sql and on, in order.
std::span<const Migration> migrations() noexcept;

// Runs those migrations that are newer than the file, in one transaction. An older file is copied to
// `<file>.before-<version>` first and the copy checked; that copy is kept.
void migrate(sql::Connection& connection, const std::filesystem::path& path, std::span<const Migration> steps,
             const char* vfs = nullptr);

// Throws Error(Damaged) where the tables of a file are not those that these migrations make: a schema is part of what
// may be damaged, or tampered with.
void requireSchema(const sql::Connection& connection, std::span<const Migration> steps);

}  // namespace kowruk::store
