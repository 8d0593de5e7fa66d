#include "study/folders.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "seal/chain.h"
#include "text/canonical.h"

namespace kowruk::study {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 40;  // characters; 4 bytes each at most, within the 255 of a file name

std::error_code lastError() noexcept { return {errno, std::generic_category()}; }

void check(const fs::path& subject, const std::error_code& error) {
  if (error) throw fileError(subject.string(), error);
}

std::size_t charactersIn(const std::string& text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

// A file is on the disk once its bytes and the folder that names it are.
void sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw fileError(path.string(), lastError());
  const bool failed = ::fsync(descriptor) != 0;
  const std::error_code error = lastError();
  ::close(descriptor);
  if (failed) throw fileError(path.string(), error);
}

std::string readAll(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

// 128 random bits kept beside the learners, made when the first is.
std::string keyOf(const fs::path& data) {
  const fs::path file = data / "key";
  std::string key = readAll(file);
  if (key.empty()) {
    key = toText(seal::randomDevice());
    writeWhole(file, key);
  }
  return key;
}

}  // namespace

std::string nickname(const std::string& wanted) {
  const std::string name = text::canonical(wanted);
  const bool control = std::any_of(wanted.begin(), wanted.end(), [](char c) { return c >= 0 && c < ' '; });
  if (name.empty()) throw Error(ErrorKind::BadName, wanted, "a nickname has at least one character");
  if (charactersIn(name) > kLongestName)
    throw Error(ErrorKind::BadName, wanted, "a nickname has at most 40 characters");
  if (control) throw Error(ErrorKind::BadName, wanted, "a nickname is one line of text");
  return name;
}

std::string folderName(const std::string& name) {
  std::string folder;
  for (const char c : name) {
    if (c == '%' || c == '/' || (c == '.' && folder.empty())) {
      folder += c == '%' ? "%25" : c == '/' ? "%2F" : "%2E";
    } else {
      folder += c;
    }
  }
  return folder;
}

std::optional<std::string> nameOfFolder(const std::string& folder) {
  std::string name;
  for (std::size_t i = 0; i < folder.size(); ++i) {
    if (folder[i] != '%') {
      name += folder[i];
      continue;
    }
    const std::string code = folder.substr(i, 3);
    if (code != "%25" && code != "%2F" && code != "%2E") return std::nullopt;
    name += code == "%25" ? '%' : code == "%2F" ? '/' : '.';
    i += 2;
  }
  return !name.empty() && folderName(name) == folder ? std::optional{name} : std::nullopt;
}

store::Place placeOf(const fs::path& data, const fs::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) throw fileError(folder.string(), lastError());
  const std::string number = std::to_string(status.st_ino);
  return {seal::toText(seal::digestOf(keyOf(data) + "\n" + readAll("/etc/machine-id") + "\n" + number))};
}

Folder::Folder(fs::path path) : path_(std::move(path)) {
  removeAll(path_);
  makeFolder(path_);
}

Folder::~Folder() {
  std::error_code leftForTheNextTime;
  fs::remove_all(path_, leftForTheNextTime);
}

void Folder::moveTo(const fs::path& target) const { moveFolder(path_, target); }

void makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder.parent_path(), error);
  check(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw fileError(folder.string(), lastError());
}

void moveFolder(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  check(to, error);
  sync(to.parent_path());
}

void copyFolder(const fs::path& from, const fs::path& to) {
  makeFolder(to);
  for (const auto& file : fs::directory_iterator(from)) copyFile(file.path(), to / file.path().filename());
}

void copyFile(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
  check(from, error);
  fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  check(to, error);
  sync(to);
}

void keepFile(const fs::path& file, const fs::path& name) {
  if (fs::exists(file)) copyFile(file, name.string() + ".db");
  const fs::path log = file.string() + "-wal";
  if (fs::exists(log)) copyFile(log, name.string() + ".db-wal");
}

void writeWhole(const fs::path& file, const std::string& text) {
  const fs::path aside = file.string() + ".new";
  // Made for its owner's eyes before a byte is in it.
  removeAll(aside);
  const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) throw fileError(file.string(), lastError());
  ::close(descriptor);
  {
    std::ofstream stream{aside, std::ios::binary};
    stream << text << std::flush;
    if (!stream) throw fileError(file.string(), lastError());
  }
  sync(aside);
  moveFolder(aside, file);
}

void removeAll(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  check(path, error);
}

}  // namespace kowruk::study
