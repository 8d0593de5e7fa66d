// Two ways of saying no.
//
// A broken world (disk, SQLite, ICU) throws Error: its kind chooses the sentence a person reads, in their own
// language, and the subject names the file or learner in it. Faulty input is not exceptional: whoever reads it
// returns a list of Problems, every one of them, each with its place and its remedy.
#pragma once

#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace kowruk {

enum class ErrorKind {
  NotFound,  // no such file, learner or course
  Exists,    // a learner of that name is there already
  BadName,   // a nickname that cannot be one: empty, too long
  Foreign,   // a file of another program
  Newer,     // a file of a newer Köwrük: refused untouched, or opened to read only
  Damaged,   // a file that does not hold what it held when it was written
  InUse,     // another program holds the file
  ReadOnly,  // the file or its folder may not be written
  DiskFull,  // no room left; nothing was changed
  NoVoice,   // the computer's voice for a language is not installed
  Broken,    // anything else the operating system or a library reports
};

class Error : public std::runtime_error {
 public:
  // subject: the file or name the sentence is about; detail: what the library said, in English, for the curious.
  Error(ErrorKind kind, std::string subject, const std::string& detail)
      : std::runtime_error(subject + ": " + detail), kind_(kind), subject_(std::move(subject)), detail_(detail) {}

  ErrorKind kind() const noexcept { return kind_; }
  const std::string& subject() const noexcept { return subject_; }
  const std::string& detail() const noexcept { return detail_; }

 private:
  ErrorKind kind_;
  std::string subject_;
  std::string detail_;
};

// The error of a file operation: its code decides the kind (no room, no right to write, not there, …).
Error fileError(std::string subject, const std::error_code& code);

// One fault of an input file: where it stands, what is wrong, what to do about it.
struct Problem {
  std::string file;
  int line = 0;  // from 1; 0 where the fault is of the whole file
  std::string fault;
  std::string remedy;

  bool operator==(const Problem&) const = default;
};

// "decks/first-year/01-greetings.tsv:12: pinyin has 2 syllables, the Chinese 3 characters; write one syllable a
// character"
std::string toText(const Problem& problem);

}  // namespace kowruk
