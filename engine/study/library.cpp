#include "study/library.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "deck/read.h"
#include "deck/write.h"
#include "seal/chain.h"
#include "study/folders.h"
#include "text/canonical.h"

namespace kowruk::study {

namespace fs = std::filesystem;

namespace {

const CourseId kLetters{"uyghur-letters"};
const CourseId kSounds{"mandarin-sounds"};
const CourseId kCharacters{"first-characters"};
constexpr const char* kFile = "learner.db";
constexpr const char* kOwnCourses = "courses";
constexpr const char* kCourseFile = "course.toml";

// A clock this far behind the latest event has been set back; less is two clocks that differ a little.
constexpr std::chrono::minutes kClockDrift{5};

Day joinedOf(const store::LearnerFile& file, const Settings& settings, Day today) {
  for (const store::Joined& joined : file.courses()) {
    if (joined.course == kCourse && joined.learnt == settings.learnt) return joined.day;
  }
  return today;
}

plan::Plan planOf(const Settings& settings, Day joined) {
  if (settings.unitPlan) return {.start = *settings.unitPlan, .leadInFrom = std::nullopt, .ofUnit = true};
  return plan::startingAlone(joined);
}

// The course of the script, for who does not read it yet.
std::shared_ptr<const Course> scriptFor(const Library& library, const Settings& settings) {
  if (settings.reads == ReadsScript::Yes) return nullptr;
  return library.course(settings.learnt == Language::Uyghur ? kLetters : kSounds);
}

// Deletes what a crash left of learners that were being deleted.
void sweep(const fs::path& learners) {
  std::error_code error;
  for (const auto& folder : fs::directory_iterator(learners, error)) {
    if (folder.path().filename().string().rfind(".gone-", 0) == 0) removeAll(folder.path());
  }
  if (error && error != std::errc::no_such_file_or_directory) throw fileError(learners.string(), error);
}

bool isAlwaysStudied(const Learner& learner, const CourseId& id) noexcept {
  return id == kCourse || id == kLeadIn || (learner.script && learner.script->id == id);
}

bool hasJoined(const Learner& learner, const CourseId& id) {
  const auto courses = learner.file.courses();
  return std::any_of(courses.begin(), courses.end(), [&](const store::Joined& joined) {
    return joined.course == id && joined.learnt == learner.settings.learnt;
  });
}

// What a learner studies beside the year: what they joined, and who cannot read Chinese yet the first characters from
// the second month on.
std::vector<store::Joined> besideIds(const Learner& learner) {
  std::vector<store::Joined> beside;
  for (const store::Joined& joined : learner.file.courses()) {
    if (joined.learnt == learner.settings.learnt && !isAlwaysStudied(learner, joined.course)) beside.push_back(joined);
  }
  if (learner.script && learner.script->id == kSounds && !hasJoined(learner, kCharacters)) {
    const Day secondMonth{(learner.plan.start + std::chrono::months{1}) / 1};
    beside.push_back({kCharacters, learner.settings.learnt, secondMonth});
  }
  return beside;
}

std::vector<CourseId> coursesIn(const fs::path& shelf) {
  std::vector<CourseId> ids;
  std::error_code error;
  for (const auto& folder : fs::directory_iterator(shelf, error)) {
    if (fs::exists(folder.path() / kCourseFile)) ids.push_back({folder.path().filename().string()});
  }
  if (error) throw fileError(shelf.string(), error);
  return ids;
}

std::vector<store::Payload> joining(Language learnt, Day day) {
  return {store::CourseJoined{.course = kLeadIn, .learnt = learnt, .day = day},
          store::CourseJoined{.course = kCourse, .learnt = learnt, .day = day}};
}

}  // namespace

Library::Library(fs::path data, fs::path decks) : data_(std::move(data)), decks_(std::move(decks)) {
  sweep(data_ / "learners");
}

std::vector<std::string> Library::learners() const {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& folder : fs::directory_iterator(data_ / "learners", error)) {
    if (const auto name = nameOfFolder(folder.path().filename().string())) names.push_back(*name);
  }
  if (error && error != std::errc::no_such_file_or_directory) throw fileError((data_ / "learners").string(), error);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<std::string> Library::latest() const {
  std::ifstream file{data_ / "latest"};
  std::string name;
  if (!std::getline(file, name)) return std::nullopt;
  const auto names = learners();
  return std::find(names.begin(), names.end(), name) != names.end() ? std::optional{name} : std::nullopt;
}

Learner Library::create(const std::string& wanted, const Settings& settings, const Moment& now) {
  const std::string name = nickname(wanted);
  const auto course = this->course(kCourse);
  const auto leadIn = this->course(kLeadIn);
  const fs::path folder = folderOf(name);
  if (fs::exists(folder)) throw Error(ErrorKind::Exists, name, "there is a learner of this name already");

  // Made aside and moved into place whole: a crash leaves no half a learner.
  const Folder made{data_ / "learners" / (".new-" + folder.filename().string())};
  {
    auto file = store::LearnerFile::create(made.path() / kFile, placeOf(data_, made.path()));
    std::vector<store::Payload> events = changes(std::nullopt, settings);
    for (auto& event : joining(settings.learnt, now.day())) events.push_back(std::move(event));
    file.append(events, now.instant);
  }
  made.moveTo(folder);
  return open(name, now);
}

Learner Library::open(const std::string& name, const Moment& now) {
  const fs::path folder = folderOf(name);
  if (!fs::exists(folder)) throw Error(ErrorKind::NotFound, name, "there is no learner of this name");
  auto file = store::LearnerFile::open(folder / kFile, placeOf(data_, folder));
  const Settings settings = settingsOf(file);
  const Day joined = joinedOf(file, settings, now.day());
  const bool setBack = file.latestClock() && now.instant + kClockDrift < *file.latestClock();
  Learner learner{.name = name,
                  .file = std::move(file),
                  .settings = settings,
                  .plan = planOf(settings, joined),
                  .joined = joined,
                  .course = course(kCourse),
                  .leadIn = course(kLeadIn),
                  .script = scriptFor(*this, settings),
                  .beside = {},
                  .clockSetBack = setBack};
  learner.beside = besideOf(learner);
  writeWhole(data_ / "latest", name + "\n");
  return learner;
}

void Library::remove(const std::string& name) {
  const fs::path folder = folderOf(name);
  if (!fs::exists(folder)) throw Error(ErrorKind::NotFound, name, "there is no learner of this name");
  if (latest() == name) removeAll(data_ / "latest");
  // Out of sight at once, then gone: what a crash leaves half deleted the next Library sweeps away.
  const fs::path gone = data_ / "learners" / (".gone-" + folder.filename().string());
  removeAll(gone);
  moveFolder(folder, gone);
  removeAll(gone);
}

std::vector<fs::path> Library::backups(const std::string& name) const {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folderOf(name) / "backups", error)) {
    if (file.path().extension() == ".db") files.push_back(file.path());
  }
  if (error && error != std::errc::no_such_file_or_directory) throw fileError(folderOf(name).string(), error);
  std::sort(files.rbegin(), files.rend());
  return files;
}

fs::path Library::backUp(const Learner& learner, const Moment& now) const {
  const fs::path folder = folderOf(learner.name) / "backups";
  makeFolder(folder);
  std::string stamp = toText(now.instant);
  std::replace(stamp.begin(), stamp.end(), ':', '-');
  const fs::path target = folder / (stamp + ".db");
  learner.file.backUp(target);
  return target;
}

void Library::restore(const std::string& name, const fs::path& from, const Moment& now) {
  const fs::path folder = folderOf(name);
  if (!fs::exists(from)) throw Error(ErrorKind::NotFound, from.string(), "there is no such backup");
  const std::string leaf = folder.filename().string();
  const Folder made{data_ / "learners" / (".new-" + leaf)};
  copyFile(from, made.path() / kFile);
  // A new folder is a new place: the restored file draws a new device id before its first event.
  const auto verification = store::LearnerFile::open(made.path() / kFile, placeOf(data_, made.path())).verify();
  if (!verification.sound()) throw Error(ErrorKind::Damaged, from.string(), verification.faults.front());

  if (!fs::exists(folder)) return made.moveTo(folder);
  const fs::path kept = made.path() / "backups";
  if (fs::exists(folder / "backups")) copyFolder(folder / "backups", kept);
  makeFolder(kept);
  std::string stamp = toText(now.instant);
  std::replace(stamp.begin(), stamp.end(), ':', '-');
  keepFile(folder / kFile, kept / ("before-restore-" + stamp));
  const fs::path gone = data_ / "learners" / (".gone-" + leaf);
  removeAll(gone);
  moveFolder(folder, gone);
  made.moveTo(folder);
  removeAll(gone);
}

std::size_t Library::merge(Learner& learner, const fs::path& from) const {
  if (!fs::exists(from)) throw Error(ErrorKind::NotFound, from.string(), "there is no such file");
  // The other file is read in a copy: it stays as it is.
  const fs::path folder = folderOf(learner.name);
  const Folder made{data_ / "learners" / (".new-" + folder.filename().string())};
  copyFile(from, made.path() / kFile);
  const fs::path log = from.string() + "-wal";
  if (fs::exists(log)) copyFile(log, made.path() / (std::string{kFile} + "-wal"));
  const auto other = store::LearnerFile::open(made.path() / kFile, placeOf(data_, made.path()));
  return learner.file.merge(other.events());
}

fs::path Library::folderOf(const std::string& name) const { return data_ / "learners" / folderName(name); }

std::shared_ptr<const Course> Library::course(const CourseId& id) const {
  const auto known = courses_.find(id);
  if (known != courses_.end()) return known->second;
  const fs::path folder = folderOf(id);
  deck::ReadCourse read = deck::readCourse(folder);
  problems_.insert(problems_.end(), read.problems.begin(), read.problems.end());
  if (!read.course || read.course->lessons.empty() || read.course->size() == 0) {
    throw Error(ErrorKind::Damaged, folder.string(),
                read.problems.empty() ? "the course has no lesson" : toText(read.problems.front()));
  }
  return courses_[id] = std::make_shared<const Course>(std::move(*read.course));
}

fs::path Library::folderOf(const CourseId& id) const {
  const fs::path own = data_ / kOwnCourses / id.text;
  const bool ships = fs::exists(decks_ / id.text / kCourseFile);
  return !ships && fs::exists(own / kCourseFile) ? own : decks_ / id.text;
}

std::vector<CourseId> Library::courses() const {
  std::vector<CourseId> ids = coursesIn(decks_);
  if (const fs::path own = data_ / kOwnCourses; fs::exists(own)) {
    for (CourseId& id : coursesIn(own)) ids.push_back(std::move(id));
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

fs::path Library::add(const Course& course) const {
  if (fs::exists(decks_ / course.id.text)) {
    throw Error(ErrorKind::Exists, course.id.text, "there is a course of this id already");
  }
  makeFolder(data_ / kOwnCourses);
  fs::path folder = data_ / kOwnCourses / course.id.text;
  deck::writeCourse(course, folder);
  return folder;
}

plan::Courses coursesOf(const Learner& learner) {
  plan::Courses courses{.year = learner.course.get(), .leadIn = learner.leadIn.get(), .script = learner.script.get()};
  for (const BesideCourse& each : learner.beside) courses.beside.push_back({each.course.get(), each.from});
  return courses;
}

void Library::change(Learner& learner, const Settings& settings, const Moment& now) const {
  std::vector<store::Payload> events = changes(learner.settings, settings);
  const auto courses = learner.file.courses();
  const bool newLanguage = std::none_of(courses.begin(), courses.end(),
                                        [&](const store::Joined& joined) { return joined.learnt == settings.learnt; });
  if (newLanguage) {
    for (auto& event : joining(settings.learnt, now.day())) events.push_back(std::move(event));
  }
  if (events.empty()) return;
  learner.file.append(events, now.instant);
  learner.settings = settings;
  learner.joined = joinedOf(learner.file, settings, now.day());
  learner.plan = planOf(settings, learner.joined);
  learner.script = scriptFor(*this, settings);
  learner.beside = besideOf(learner);
}

void Library::join(Learner& learner, const CourseId& id, const Moment& now) const {
  const auto here = courses();
  if (std::find(here.begin(), here.end(), id) == here.end()) {
    throw Error(ErrorKind::NotFound, id.text, "there is no course of this id");
  }
  if (isAlwaysStudied(learner, id) || hasJoined(learner, id)) return;
  course(id);  // one that cannot be studied is not joined
  learner.file.append(store::CourseJoined{.course = id, .learnt = learner.settings.learnt, .day = now.day()},
                      now.instant);
  learner.beside = besideOf(learner);
}

void Library::leave(Learner& learner, const CourseId& id, const Moment& now) const {
  if (!hasJoined(learner, id) || isAlwaysStudied(learner, id)) {
    throw Error(ErrorKind::NotFound, id.text, "the learner has not joined this course");
  }
  learner.file.append(store::CourseLeft{id}, now.instant);
  learner.beside = besideOf(learner);
}

std::vector<BesideCourse> Library::besideOf(const Learner& learner) const {
  std::vector<BesideCourse> beside;
  for (const store::Joined& joined : besideIds(learner)) {
    try {
      beside.push_back({course(joined.course), joined.day});
    } catch (const Error& error) {
      // A course that has been taken away keeps nobody from the rest: it is named, and comes again if it is put back.
      problems_.push_back({folderOf(joined.course).string(), 0, error.detail(), "put the course back, or leave it"});
    }
  }
  return beside;
}

Fsrs7 modelOf(const Learner& learner) {
  const auto fitted = learner.file.parameters();
  if (!fitted || fitted->values.size() != Fsrs7::kParameters) return Fsrs7{};
  Fsrs7::Parameters parameters{};
  std::copy(fitted->values.begin(), fitted->values.end(), parameters.begin());
  return Fsrs7{parameters};
}

std::optional<fs::path> findDecks(const fs::path& executable) {
  for (fs::path folder = executable.parent_path(); folder != folder.root_path(); folder = folder.parent_path()) {
    for (const fs::path& decks : {folder / "decks", folder / "share" / "kowruk" / "decks"}) {
      if (fs::exists(decks / kCourse.text / "course.toml")) return decks;
    }
  }
  return std::nullopt;
}

}  // namespace kowruk::study
