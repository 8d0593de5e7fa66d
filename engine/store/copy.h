// A whole copy of an open file, checked, and only then given its name.
#pragma once

#include <filesystem>
#include <functional>

#include "sql/sqlite.h"

namespace kowruk::store {

// Copies to a temporary name beside `target` (mode 0600), brings it to the disk, opens the copy to read, has SQLite
// check its pages and `check` the rest, and moves it into place, over an older copy. Throws Error, leaving no half.
void copyTo(const sql::Connection& connection, const std::filesystem::path& target, const char* vfs,
            const std::function<void(const sql::Connection& copy)>& check);

// Makes an empty file of mode 0600. Throws Error(Exists) where there is one, ReadOnly, DiskFull, Broken.
void makeEmpty(const std::filesystem::path& path);

// Brings a file, or what a folder lists, to the disk.
void syncToDisk(const std::filesystem::path& path);

// The folder that holds a file.
std::filesystem::path folderOf(const std::filesystem::path& path);

// Removes a file and SQLite's files beside it, those that are there.
void removeWithCompanions(const std::filesystem::path& path) noexcept;

// The Error of a system call that has just failed.
[[noreturn]] void failOf(int systemError, const std::filesystem::path& path);

}  // namespace kowruk::store
