// `kowruk course list|show|check`: the courses that are here, what one holds, and the gate every course passes.
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "deck/read.h"

namespace kowruk::cli {

namespace {

Json problemAsJson(const Problem& problem) {
  return {{"file", problem.file}, {"line", problem.line}, {"fault", problem.fault}, {"remedy", problem.remedy}};
}

// Prints every problem: text to the errors, JSON to the output. Returns the exit status.
int report(const Desk& desk, const std::vector<Problem>& problems) {
  if (desk.options.json) {
    Json list = Json::array();
    for (const Problem& problem : problems) list.push_back(problemAsJson(problem));
    desk.out << list.dump(2) << '\n';
  } else {
    for (const Problem& problem : problems) desk.errors << toText(problem) << '\n';
  }
  return problems.empty() ? 0 : 1;
}

}  // namespace

int listCourses(const Desk& desk) {
  const study::Library& library = desk.library();
  const Language language = desk.languageFor(nullptr);
  Json list = Json::array();
  for (const CourseId& id : library.courses()) {
    const auto course = library.course(id);
    if (desk.options.json) {
      list.push_back({{"id", id.text},
                      {"title", course->title.in(language)},
                      {"version", course->version},
                      {"lessons", course->lessons.size()},
                      {"entries", course->size()}});
    } else {
      desk.out << id.text << '\t' << course->title.in(language) << '\t' << course->lessons.size() << '\t'
               << course->size() << '\n';
    }
  }
  if (desk.options.json) desk.out << list.dump(2) << '\n';
  return 0;
}

int showCourse(const Desk& desk, const std::string& id) {
  const auto course = desk.library().course({id});
  const Language language = desk.languageFor(nullptr);
  Json lessons = Json::array();
  for (const Lesson& lesson : course->lessons) {
    Json entries = Json::array();
    if (!desk.options.json) desk.out << "# " << lesson.title.in(language) << '\n';
    for (const Entry& entry : lesson.entries) {
      const study::Shown shown = study::shown(entry);
      if (desk.options.json) {
        entries.push_back(toJson(shown));
      } else {
        desk.out << shown.id << '\t' << shown.ug << '\t' << shown.latin << '\t' << shown.zh << '\t' << shown.pinyin
                 << '\t' << shown.gloss << '\n';
      }
    }
    lessons.push_back({{"title", lesson.title.in(language)}, {"note", lesson.note.in(language)}, {"entries", entries}});
  }
  if (desk.options.json) desk.out << Json{{"id", id}, {"lessons", lessons}}.dump(2) << '\n';
  return 0;
}

int checkCourses(const Desk& desk, const std::vector<std::filesystem::path>& folders) {
  std::vector<Problem> problems;
  for (const std::filesystem::path& folder : folders) {
    const deck::ReadCourse read = deck::readCourse(folder);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
  }
  return report(desk, problems);
}

}  // namespace kowruk::cli
