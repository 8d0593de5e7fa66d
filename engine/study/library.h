// The learners of this computer and the courses they can join.
//
// A learner is a folder under DATA/learners, named by the nickname; nothing of one is shown to another. Deleting a
// learner deletes the folder whole: file, log, backups, caches.
//
// Example: Library library{data, decks}; auto learner = library.create("Ayshe", settings, now);
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/time.h"
#include "deck/course.h"
#include "plan/plan.h"
#include "store/learner_file.h"
#include "study/settings.h"

namespace kowruk::study {

// The course everybody studies, and the ten phrases of a lead-in.
inline const CourseId kCourse{"first-year"};
inline const CourseId kLeadIn{"first-steps"};

// A course a learner joined beside the year.
struct BesideCourse {
  std::shared_ptr<const Course> course;
  Day from{};  // see plan::Beside
};

// An opened learner: their file, their wishes, the courses they study.
struct Learner {
  std::string name;
  store::LearnerFile file;
  Settings settings;
  plan::Plan plan;
  Day joined{};
  std::shared_ptr<const Course> course;  // first-year
  std::shared_ptr<const Course> leadIn;  // first-steps
  std::shared_ptr<const Course> script;  // uyghur-letters or mandarin-sounds; null for who reads the script already
  std::vector<BesideCourse> beside;      // joined for the language learnt; the first characters for who learns to read
  bool clockSetBack = false;             // the clock is well before the latest event: said once, then gone on with
};

class Library {
 public:
  // data: where the learners live, made when the first learner is; decks: the course folders.
  Library(std::filesystem::path data, std::filesystem::path decks);

  // Nicknames, in alphabetical order. Empty where nobody has started yet.
  std::vector<std::string> learners() const;

  // The learner opened last, if still here.
  std::optional<std::string> latest() const;

  // A new learner who starts today. Throws Error(BadName, Exists, ReadOnly, DiskFull, Broken), leaving nothing half
  // made.
  Learner create(const std::string& name, const Settings& settings, const Moment& now);

  // Throws Error: NotFound, or what LearnerFile::open throws.
  Learner open(const std::string& name, const Moment& now);

  // Deletes everything of a learner, for good. Throws Error(NotFound, InUse, ReadOnly).
  void remove(const std::string& name);

  // Backups of a learner, newest first; a verified one is made by backUp, named by the instant.
  std::vector<std::filesystem::path> backups(const std::string& name) const;
  std::filesystem::path backUp(const Learner& learner, const Moment& now) const;

  // Puts a backup (or any learner file) in the place of the learner's file, which is kept beside it until the new
  // one has been verified.
  void restore(const std::string& name, const std::filesystem::path& from, const Moment& now);

  // Takes in what another copy of this learner's file holds; that file stays as it is. Returns how many events were
  // new.
  std::size_t merge(Learner& learner, const std::filesystem::path& from) const;

  // Changes a learner's wishes: appended to the log, then in `learner`.
  void change(Learner& learner, const Settings& settings, const Moment& now) const;

  std::filesystem::path folderOf(const std::string& name) const;

  // A learner joins a course beside the year, or leaves it: its cards are then no longer asked, their memories are
  // kept. Joining what one has joined already changes nothing. Throws Error(NotFound) where there is no such course,
  // or none that could be left.
  void join(Learner& learner, const CourseId& id, const Moment& now) const;
  void leave(Learner& learner, const CourseId& id, const Moment& now) const;

  // A course by its id, checked; faults are in `problems`, the faulty rows left out.
  std::shared_ptr<const Course> course(const CourseId& id) const;

  // The courses that came with the program, and those people here made themselves, in DATA/courses.
  std::vector<CourseId> courses() const;

  // Puts a course among one's own; returns its folder. Throws Error(Exists) where there is one of this id, and what
  // deck::writeCourse throws.
  std::filesystem::path add(const Course& course) const;

  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::filesystem::path folderOf(const CourseId& id) const;
  std::vector<BesideCourse> besideOf(const Learner& learner) const;

  std::filesystem::path data_;
  std::filesystem::path decks_;
  mutable std::map<CourseId, std::shared_ptr<const Course>> courses_;  // read once
  mutable std::vector<Problem> problems_;
};

// What the learner's plan takes its entries from.
plan::Courses coursesOf(const Learner& learner);

// The memory model of a learner: their own parameters, or the defaults.
Fsrs7 modelOf(const Learner& learner);

// The folder of courses that belongs to a program: the nearest `decks` or `share/kowruk/decks` above it that holds
// first-year. Absent where there is none.
std::optional<std::filesystem::path> findDecks(const std::filesystem::path& executable);

}  // namespace kowruk::study
