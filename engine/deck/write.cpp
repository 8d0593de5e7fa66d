#include "deck/write.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "deck/course_file.h"
#include "deck/entry_row.h"

namespace kowruk::deck {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& subject) {
  if (errno == 0) errno = EIO;
  throw fileError(subject.string(), std::error_code{errno, std::generic_category()});
}

// A file or a folder is on the disk, not only on its way there.
void sync(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path);
  const int outcome = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (outcome != 0) fail(path);
}

void writeText(const fs::path& file, const std::string& text) {
  errno = 0;
  std::ofstream stream{file, std::ios::binary | std::ios::trunc};
  stream << text;
  stream.close();
  if (!stream) fail(file);
  sync(file);
}

// A folder that goes away again unless it is moved to its place.
class Draft {
 public:
  explicit Draft(const fs::path& target) : path_(target) {
    path_.replace_filename(".new-" + target.filename().string());
    std::error_code error;
    fs::remove_all(path_, error);  // of a run that was cut off
    if (!error) fs::create_directory(path_, error);
    if (error) throw fileError(path_.string(), error);
  }
  ~Draft() {
    std::error_code leftBehind;
    fs::remove_all(path_, leftBehind);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const fs::path& path() const noexcept { return path_; }

  void moveTo(const fs::path& target) const {
    sync(path_);
    std::error_code error;
    fs::rename(path_, target, error);
    if (error) throw fileError(target.string(), error);
    sync(path_.parent_path());
  }

 private:
  fs::path path_;
};

}  // namespace

void writeCourse(const Course& course, const fs::path& folder) {
  const fs::path whole = fs::absolute(folder).lexically_normal();
  const fs::path target = whole.has_filename() ? whole : whole.parent_path();
  if (fs::exists(fs::symlink_status(target))) {
    throw Error(ErrorKind::Exists, folder.string(), "something of this name is there already");
  }
  const Draft draft{target};
  writeText(draft.path() / "course.toml", courseFileOf(course));
  for (const Lesson& lesson : course.lessons) {
    std::vector<Fields> rows;
    for (const Entry& entry : lesson.entries) rows.push_back(fieldsOf(entry));
    writeText(draft.path() / lesson.file, tableOf(rows));
  }
  draft.moveTo(target);
}

}  // namespace kowruk::deck
