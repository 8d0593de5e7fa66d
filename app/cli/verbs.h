// The verbs of `kowruk`, one function each; app/cli/main.cpp reads the command line and calls one.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/desk.h"
#include "deck/make.h"
#include "study/saying.h"

namespace kowruk::cli {

// `kowruk today`: the day's page; at a terminal the four questions first if nobody has started, and the review after.
int today(const Desk& desk);

// `kowruk review`: a session at the terminal, or with --json a conversation in lines (see review_verb.cpp).
struct ReviewWish {
  std::optional<int> minutes{};  // absent: what is left of the day's goal
  bool sound = false;            // the other end of the conversation can play lines
};
int review(const Desk& desk, const ReviewWish& wish);

// `kowruk lesson`: a lesson to read; `kowruk learner know|learn`: what the learner says of entries.
struct LessonWish {
  std::string course;         // empty: the year
  std::optional<int> number;  // from 1; absent: the lesson of the month
};
int lesson(const Desk& desk, const LessonWish& wish);
int knowEntries(const Desk& desk, const std::vector<std::string>& entries);
int learnEntries(const Desk& desk, const std::vector<std::string>& entries);

// `kowruk learner …`
struct NewLearner {
  std::string name;
  Language learnt = Language::Chinese;
  study::ReadsScript reads = study::ReadsScript::No;
  int minutes = 30;
  std::filesystem::path plan;  // a unit's plan file; empty: one's own
};
int newLearner(const Desk& desk, const NewLearner& wanted);
int listLearners(const Desk& desk);
int verifyLearner(const Desk& desk);
int backUpLearner(const Desk& desk);
int restoreLearner(const Desk& desk, const std::filesystem::path& from);
int mergeLearner(const Desk& desk, const std::filesystem::path& from);
int exportLearner(const Desk& desk, const std::filesystem::path& to);
int deleteLearner(const Desk& desk, bool confirmed);

// `kowruk learner set`: without a name, all wishes are told (see learner_set_verb.cpp).
struct LearnerWish {
  std::string name;
  std::string value;
};
int setLearner(const Desk& desk, const LearnerWish& wish);
int joinCourse(const Desk& desk, const std::string& id);
int leaveCourse(const Desk& desk, const std::string& id);

// `kowruk course …`
int listCourses(const Desk& desk);
int showCourse(const Desk& desk, const std::string& id);
enum class CourseCheck : std::uint8_t { Faults, Report };  // Report: how the courses rise as well
int checkCourses(const Desk& desk, const std::vector<std::filesystem::path>& folders, CourseCheck check);
struct NewCourse {
  std::filesystem::path table;  // TSV or CSV
  deck::CoursePlan plan;
  std::filesystem::path into;  // the folder to put the course folder in; empty: where the learners live
};
int newCourse(const Desk& desk, const NewCourse& wanted);

// `kowruk plan show`
struct PlanWindow {
  std::filesystem::path plan;  // empty: the learner's own
  std::optional<Day> from;     // absent: today
  int days = 7;
};
int showPlan(const Desk& desk, const PlanWindow& window);

// `kowruk memory replay`: histories as JSON lines, from a file or, where that is empty, from the input.
int replayMemory(const Desk& desk, const std::filesystem::path& file);

// `kowruk memory fit`
struct MemoryFit {
  std::filesystem::path log;
  std::string model = "fsrs-7";
  int folds = 5;
  double refit = 0;                           // share of growth at which a fold fits again; 0 for never
  std::chrono::minutes dayStart = kDayStart;  // of the days FSRS-6 counts, and of what a later day is
  std::chrono::minutes utcOffset{0};
};
int fitMemory(const Desk& desk, const MemoryFit& wanted);

// `kowruk memory exam`
struct MemoryExam {
  std::vector<int> days{14, 45, 90, 180};  // until the test, each a test of its own
  std::size_t cards = 0;                   // in scope, all new; 0 for eighteen a day
  double minutes = 20;                     // a day
  std::size_t learners = 200;
  double spread = 0.5;    // of the published deviation of each parameter between learners
  bool mismatch = false;  // plans are made by the model's defaults, not by the learner's own parameters
  std::uint64_t seed = 1;
};
int rehearseExam(const Desk& desk, const MemoryExam& wanted);

// A time of day or an offset as people write it: "4", "04:00", "+8", "-03:30"; absent for anything else.
std::optional<std::chrono::minutes> minutesFromText(std::string_view text);

// `kowruk find`: a line for each entry as `course show` has it, best first; with --json also why. Any bytes.
int find(const Desk& desk, const std::string& question, std::size_t limit);

// `kowruk text …`: lines in, lines out. --language ug or zh, ug unless said, for fold, segment and sort.
enum class TextVerb : std::uint8_t {
  Fold,      // the storage form; of Uyghur with the letters of other keyboards as Uyghur ones
  Latin,     // Uyghur in Latin letters (ULY)
  Arabic,    // and back, also from Cyrillic and the Latin of 1965
  Cyrillic,  // Uyghur in Cyrillic letters
  Marks,     // pinyin with numbers as pinyin with marks: ni3hao3 → nǐhǎo
  Numbers,   // and back: nǐhǎo → ni3hao3
  Segment,   // words and marks with one space between
  Sort,      // in dictionary order, by the first column; of Chinese by the pinyin in the second where it is there
  Judge,     // language, expected (alternatives by |), given, pinyin → verdict, reason; faulty lines end it with 1
};
int text(const Desk& desk, TextVerb verb);

// `kowruk speak`: a WAV file of an entry or a text, in --language ug (unless said) or zh.
struct Utter {
  std::string text;            // Uyghur, pinyin, or characters an entry has; empty where `entry` is said
  std::string entry;           // its id
  std::string pinyin;          // of a Chinese text in characters
  std::filesystem::path file;  // "-" for the output
  speech::Pace pace = speech::Pace::Normal;
};
int speak(const Desk& desk, const Utter& wanted);

}  // namespace kowruk::cli
