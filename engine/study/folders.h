// Files and folders of the learners, so that nothing is ever half there.
//
// A learner's folder is made aside under a name that begins with a dot, filled, and moved into place in one step; what
// a crash leaves aside is not a learner and is swept away the next time. Every function throws Error (see
// base/error.h).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "store/learner_file.h"

namespace kowruk::study {

// The nickname as it is kept: storage form, 1 to 40 characters on one line. Throws Error(BadName).
std::string nickname(const std::string& wanted);

// A folder name for a nickname and back. "%" and "/" and a leading dot are written as %25, %2F, %2E; folders whose name
// no nickname gives (those made aside) are absent.
std::string folderName(const std::string& name);
std::optional<std::string> nameOfFolder(const std::string& folder);

// The place of a learner's folder: a hash of the folder's number on its disk and the computer's id, keyed with random
// bytes kept in the data folder, so that it can be compared and tells nothing.
store::Place placeOf(const std::filesystem::path& data, const std::filesystem::path& folder);

// A folder made aside, mode 0700; deleted with all that is in it unless it has been moved into place.
class Folder {
 public:
  explicit Folder(std::filesystem::path path);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }
  void moveTo(const std::filesystem::path& target) const;

 private:
  std::filesystem::path path_;
};

void makeFolder(const std::filesystem::path& folder);
void moveFolder(const std::filesystem::path& from, const std::filesystem::path& to);
void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to);

// Copies a file with mode 0600, and syncs it.
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

// Keeps a learner's file under another name: NAME.db, with what still stands beside it in NAME.db-wal.
void keepFile(const std::filesystem::path& file, const std::filesystem::path& name);

// Writes a small file whole or not at all, mode 0600.
void writeWhole(const std::filesystem::path& file, const std::string& text);

// Deletes a file or folder with all that is in it; one that is not there is no error.
void removeAll(const std::filesystem::path& path);

}  // namespace kowruk::study
