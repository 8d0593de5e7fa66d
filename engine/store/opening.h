// The way to an open connection: what a file is, is settled before SQLite touches it.
#pragma once

#include <filesystem>
#include <memory>

#include "sql/sqlite.h"

namespace kowruk::store {

// Makes a learner's file with its tables and nothing else, under a temporary name, and then gives it its own: a power
// cut leaves a whole file or none.
void makeFile(const std::filesystem::path& path, const std::string& place, const char* vfs);

// Opens a file that is there, exclusively, and migrates an older one. Until `settle` is called nothing is written
// that was not on the way already. Throws Error, in this order: NotFound, Foreign, Newer, ReadOnly, InUse, Damaged.
std::unique_ptr<sql::Connection> openFile(const std::filesystem::path& path, const char* vfs);

// The log has been found sound: from here the file may be written. WAL, mode 0600, tidied at closing.
void settle(sql::Connection& connection, const std::filesystem::path& path);

}  // namespace kowruk::store
