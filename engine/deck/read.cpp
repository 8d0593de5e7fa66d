#include "deck/read.h"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>

#include "deck/course_file.h"
#include "deck/file.h"
#include "deck/gather.h"
#include "deck/scripts.h"

namespace kowruk::deck {

namespace fs = std::filesystem;

namespace {

// "first-year" of decks/first-year, decks/first-year/ and of . in it.
std::string folderNameOf(const fs::path& folder) {
  const fs::path whole = fs::absolute(folder).lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

std::vector<std::string> filesIn(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator each{folder, error}, end; !error && each != end; each.increment(error)) {
    names.push_back(each->path().filename().string());
  }
  if (error) throw Error(ErrorKind::Broken, folder.string(), error.message());
  std::sort(names.begin(), names.end());
  return names;
}

bool isTable(const std::string& name) { return fs::path{name}.extension() == ".tsv"; }

// The ids in the files of the courses beside this one that `uses` names.
Elsewhere idsBeside(const fs::path& folder, const std::set<std::string>& courses) {
  Elsewhere elsewhere;
  for (const std::string& course : courses) {
    const fs::path other = folder / ".." / course;
    if (!isId(course) || !fs::is_directory(other)) continue;
    std::vector<Problem> ofTheOther;
    for (const std::string& name : filesIn(other)) {
      if (!isTable(name)) continue;
      const auto bytes = readBytes(other / name, kLargestLesson, ofTheOther);
      if (!bytes) continue;
      for (const SourceRow& row : readTable(*bytes, name, 0, ofTheOther)) {
        elsewhere[course].insert(row.fields[Column::Id]);
      }
    }
  }
  return elsewhere;
}

// Brings problems into the order of the files given, and of lines within each.
void sortByPlace(std::vector<Problem>& problems, const std::vector<std::string>& files) {
  std::map<std::string, std::size_t> rank;
  for (const std::string& file : files) rank.emplace(file, rank.size());
  std::stable_sort(problems.begin(), problems.end(), [&](const Problem& one, const Problem& other) {
    const auto place = [&](const Problem& problem) {
      const auto found = rank.find(problem.file);
      return std::pair{found != rank.end() ? found->second : rank.size(), problem.line};
    };
    return place(one) < place(other);
  });
}

// A lesson file that nobody names is one that nobody learns.
void nameStrays(const fs::path& folder, const Course& course, std::vector<Problem>& problems) {
  for (const std::string& name : filesIn(folder)) {
    const bool named = std::any_of(course.lessons.begin(), course.lessons.end(),
                                   [&](const Lesson& lesson) { return lesson.file == name; });
    if (named || !isTable(name)) continue;
    problems.push_back(
        {(folder / name).string(), 0, "no [[lesson]] of course.toml names this file", "add it there, or delete it"});
  }
}

}  // namespace

ReadCourse readCourse(const fs::path& folder) {
  if (!fs::is_directory(folder)) throw Error(ErrorKind::NotFound, folder.string(), "there is no such folder");
  ReadCourse read;
  const std::string courseFile = (folder / "course.toml").string();
  const auto bytes = readBytes(courseFile, kLargestToml, read.problems);
  if (!bytes) return read;
  read.course = readCourseFile(*bytes, courseFile, read.problems);
  if (!read.course) return read;
  Course& course = *read.course;
  if (course.id.text != folderNameOf(folder)) {
    read.problems.push_back(
        {courseFile, 0,
         "the id is " + inQuotes(course.id.text) + ", the folder is called " + inQuotes(folderNameOf(folder)),
         "call both the same"});
  }

  Gathering from;
  std::vector<std::string> files{courseFile};
  for (std::size_t lesson = 0; lesson < course.lessons.size(); ++lesson) {
    const std::string& name = course.lessons[lesson].file;
    from.lessonFiles.push_back(name.empty() ? courseFile : (folder / name).string());
    if (name.empty()) continue;
    files.push_back(from.lessonFiles.back());
    const auto table = readBytes(files.back(), kLargestLesson, read.problems);
    if (!table) continue;
    for (SourceRow& row : readTable(*table, files.back(), lesson, read.problems)) from.rows.push_back(std::move(row));
  }
  from.elsewhere = idsBeside(folder, coursesNamedIn(from.rows, course.id));
  for (Problem& problem : gather(course, from)) read.problems.push_back(std::move(problem));
  nameStrays(folder, course, read.problems);
  sortByPlace(read.problems, files);
  return read;
}

}  // namespace kowruk::deck
