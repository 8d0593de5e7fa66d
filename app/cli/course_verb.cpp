// `kowruk course list|show|check|new`: the courses that are here, what one holds, the gate every course passes, and a
// course out of a teacher's table.
#include <iomanip>
#include <ostream>
#include <sstream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "deck/read.h"
#include "deck/report.h"
#include "deck/write.h"
#include "study/saying.h"

namespace kowruk::cli {

namespace {

Json problemAsJson(const Problem& problem) {
  return {{"file", problem.file}, {"line", problem.line}, {"fault", problem.fault}, {"remedy", problem.remedy}};
}

Json problemsAsJson(const std::vector<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems) list.push_back(problemAsJson(problem));
  return list;
}

void printProblems(const Desk& desk, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) desk.errors << toText(problem) << '\n';
}

Json canAsJson(const Lesson& lesson, Language language) {
  Json can = Json::array();
  for (const Titles& line : lesson.can) can.push_back(line.in(language));
  return can;
}

// What of a lesson is outside the bounds of deck/report.h, with its place.
std::vector<Problem> outsideBounds(const std::string& file, const deck::LessonReport& lesson) {
  std::vector<Problem> outside;
  for (const deck::PhraseLevel& level : deck::tooSteep(lesson)) {
    const std::string phrase = level.phrase.text + " brings " + std::to_string(level.newWords) + " new words";
    std::string ahead;
    for (const EntryId& word : level.ahead) ahead += ' ' + word.text;
    if (level.newWords > deck::kMostNewWords) {
      outside.push_back({file, level.line, phrase, "at most " + std::to_string(deck::kMostNewWords)});
    }
    if (!ahead.empty()) {
      outside.push_back({file, level.line, level.phrase.text + " uses words of later lessons:" + ahead,
                         "words of its own lesson and those before"});
    }
  }
  for (const deck::WordReuse& reuse : deck::tooRare(lesson)) {
    outside.push_back({file, reuse.line,
                       reuse.word.text + " is used in its own lesson " + std::to_string(reuse.own) +
                           " times, in later ones " + std::to_string(reuse.later),
                       "at least " + std::to_string(deck::kLeastReuses) +
                           " times in later lessons, in its own for the last two lessons"});
  }
  return outside;
}

std::string withTwoDigits(double number) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << number;
  return text.str();
}

// A table of the lessons, then what is outside the bounds, a line each.
void printReport(const Desk& desk, const std::filesystem::path& folder, const Course& course) {
  const deck::CourseReport report = deck::reportOn(course);
  desk.out << course.id.text << "\twords\tphrases\tlines\twithout uses\tnew words a phrase\n";
  std::vector<Problem> outside;
  for (std::size_t i = 0; i < report.lessons.size(); ++i) {
    const deck::LessonReport& lesson = report.lessons[i];
    desk.out << course.lessons[i].file << '\t' << lesson.words << '\t' << lesson.phrases << '\t' << lesson.lines << '\t'
             << lesson.silent << '\t' << withTwoDigits(lesson.newWordsPerPhrase) << '\n';
    for (Problem& each : outsideBounds((folder / course.lessons[i].file).string(), lesson)) {
      outside.push_back(std::move(each));
    }
  }
  for (const Problem& each : outside) desk.out << toText(each) << '\n';
}

Json reportAsJson(const std::filesystem::path& folder, const Course& course) {
  const deck::CourseReport report = deck::reportOn(course);
  Json lessons = Json::array();
  for (std::size_t i = 0; i < report.lessons.size(); ++i) {
    const deck::LessonReport& lesson = report.lessons[i];
    const std::string file = (folder / course.lessons[i].file).string();
    lessons.push_back({{"file", file},
                       {"words", lesson.words},
                       {"phrases", lesson.phrases},
                       {"lines", lesson.lines},
                       {"without_uses", lesson.silent},
                       {"new_words_a_phrase", lesson.newWordsPerPhrase},
                       {"outside", problemsAsJson(outsideBounds(file, lesson))}});
  }
  return {{"id", course.id.text}, {"lessons", lessons}};
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
    if (!desk.options.json) {
      desk.out << "# " << lesson.title.in(language) << '\n';
      for (const Titles& line : lesson.can) desk.out << "- " << line.in(language) << '\n';
    }
    for (const Entry& entry : lesson.entries) {
      const study::Shown shown = study::shown(entry);
      if (desk.options.json) {
        entries.push_back(toJson(shown));
      } else {
        desk.out << shown.id << '\t' << shown.ug << '\t' << shown.latin << '\t' << shown.zh << '\t' << shown.pinyin
                 << '\t' << shown.gloss << '\n';
      }
    }
    lessons.push_back({{"title", lesson.title.in(language)},
                       {"can", canAsJson(lesson, language)},
                       {"note", lesson.note.in(language)},
                       {"entries", entries}});
  }
  if (desk.options.json) desk.out << Json{{"id", id}, {"lessons", lessons}}.dump(2) << '\n';
  return 0;
}

int checkCourses(const Desk& desk, const std::vector<std::filesystem::path>& folders, CourseCheck check) {
  std::vector<Problem> problems;
  Json reports = Json::array();
  for (const std::filesystem::path& folder : folders) {
    const deck::ReadCourse read = deck::readCourse(folder);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    if (read.course) {
      for (Problem& problem : study::recordingProblems(folder, *read.course)) problems.push_back(std::move(problem));
    }
    if (check == CourseCheck::Faults || !read.course) continue;
    if (desk.options.json) {
      reports.push_back(reportAsJson(folder, *read.course));
    } else {
      printReport(desk, folder, *read.course);
    }
  }
  if (desk.options.json) {
    const Json list = problemsAsJson(problems);
    desk.out << (check == CourseCheck::Faults ? list : Json{{"faults", list}, {"courses", reports}}).dump(2) << '\n';
  } else {
    printProblems(desk, problems);
  }
  return problems.empty() ? 0 : 1;
}

int newCourse(const Desk& desk, const NewCourse& wanted) {
  const deck::MadeCourse made = deck::makeCourse(wanted.plan, wanted.table);
  if (!made.problems.empty() || !made.course) {
    if (desk.options.json) desk.out << problemsAsJson(made.problems).dump(2) << '\n';
    if (!desk.options.json) printProblems(desk, made.problems);
    return 1;
  }
  const Course& course = *made.course;
  std::filesystem::path folder = wanted.into / course.id.text;
  if (wanted.into.empty()) {
    folder = desk.library().add(course);
  } else {
    deck::writeCourse(course, folder);
  }
  if (desk.options.json) {
    desk.out << Json{{"id", course.id.text},
                     {"folder", folder.string()},
                     {"lessons", course.lessons.size()},
                     {"entries", course.size()}}
                    .dump(2)
             << '\n';
  } else {
    desk.out << course.id.text << '\t' << folder.string() << '\t' << course.lessons.size() << '\t' << course.size()
             << '\n';
  }
  return 0;
}

}  // namespace kowruk::cli
