// What every verb of `kowruk` has before it: the options given everywhere, and the streams.
//
// A verb is a function of a Desk and its own arguments that returns the exit status: 0 done, 1 the input has problems
// (all of them printed), 2 wrong use. A broken world throws kowruk::Error; main says it in the screen's language.
#pragma once

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/language.h"
#include "base/time.h"
#include "study/library.h"

namespace kowruk::cli {

// What was given on the command line, before or after the verb.
struct Options {
  std::filesystem::path data;
  std::filesystem::path decks;
  std::string learner;        // empty: the latest
  std::optional<Moment> now;  // --now: the clock stands still there
  std::optional<Language> language;
  bool json = false;
};

struct Desk {
  Options options;
  bool terminal = false;  // a person sits at it: both ends are a terminal
  std::istream& in;
  std::ostream& out;
  std::ostream& errors;

  Moment now() const;
  // The learners and courses the options name.
  study::Library& library() const;

  // The learner named, or the one opened last, or the only one; absent where nobody has started. Throws
  // Error(NotFound) where several are there and none is named.
  std::optional<study::Learner> learner() const;

  // The language to speak: asked for, else the learner's, else the computer's.
  Language languageFor(const study::Learner* learner) const;

  mutable std::optional<study::Library> opened{};  // by library(), once
};

// The computer's own clock and its offset from UTC at that moment.
Moment computersClock();

// The language of LC_ALL, LC_MESSAGES or LANG: Uyghur, Chinese, else English.
Language computersLanguage();

// $XDG_DATA_HOME/kowruk, else ~/.local/share/kowruk.
std::filesystem::path dataFolder();

}  // namespace kowruk::cli
