// The lines of a learner's log. An event is never changed and never removed; all else is worked out from them.
//
// A payload is a kind, a version and named fields, written as plain text so that any program can read it in fifty
// years. Old versions are read for ever. An event of an unknown kind or version is kept, and the file is then
// opened to read only: a newer Köwrük wrote it. Nothing that was typed or said is ever in a log, and no field about
// a person (tests/engine/store/schema_lint_test.cpp holds the list).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/language.h"
#include "base/time.h"
#include "memory/card.h"
#include "seal/chain.h"

namespace kowruk::store {

struct EventId {
  DeviceId device;
  std::uint64_t sequence = 0;  // from 1, one more for each event of the device
  auto operator<=>(const EventId&) const = default;
};

struct Review {
  CardId card;
  Grade grade = Grade::Good;
  std::string exercise;           // "recall", …: how it was asked. A word of a-z A-Z 0-9 - _, at most 32
  std::string verdict;            // the judge's word on a typed or chosen answer, like exercise; empty: nobody judged
  std::int64_t milliseconds = 0;  // from question to grade, at most 10 minutes (longer is written as 10)
  Moment at;
  double retention = 0.9;        // desired, when the answer was given: 0.7 to 0.99
  std::string parameters;        // id of the parameters: "fsrs-7" for the defaults, else of a Parameters event
  std::string model = "fsrs-7";  // the only one so far
  // The Day on which it is due, chosen near the one that holds the interval; absent: that one. Since version 2.
  std::optional<Day> due{};
  bool operator==(const Review&) const = default;
};

// Takes an earlier event back. Any event but a Void. Parameters taken back are no longer the learner's and nothing is
// read anew under them, but reviews that were answered under them still count by them.
struct Void {
  EventId event;
  bool operator==(const Void&) const = default;
};

// A card whose due Day is moved. One that is no longer due on `from` stays where it is.
struct Move {
  CardId card;
  Day from{};
  Day to{};
  bool operator==(const Move&) const = default;
};

// What a fit does to the cards: every answer before it, in the order in which events count, is read anew under its
// parameters. That changes what is believed of a memory and leaves its due Day alone, but for the moves.
struct Rereading {
  std::uint64_t answers = 0;  // that the parameters were fitted to
  std::vector<Move> moves;
  bool operator==(const Rereading&) const = default;
};

// Parameters of the memory model, fitted to this learner.
struct Parameters {
  std::string id;                        // new with each fit; not "fsrs-7", the id of the defaults
  std::string model;                     // "fsrs-7"
  std::vector<double> values;            // 34, within the ranges of Fsrs7::clamped
  std::optional<Rereading> rereading{};  // absent: they count for later answers alone. Since version 2
  bool operator==(const Parameters&) const = default;
};

// The learner's own wish; the latest of a name holds. Names stand in study/settings.h.
struct Setting {
  std::string name;
  std::string value;
  bool operator==(const Setting&) const = default;
};

struct CourseJoined {
  CourseId course;
  Language learnt = Language::Uyghur;
  Day day{};
  bool operator==(const CourseJoined&) const = default;
};

struct CourseLeft {
  CourseId course;
  bool operator==(const CourseLeft&) const = default;
};

// Known, hidden or flagged set on or off, or the card's memory reset to never reviewed.
struct Mark {
  enum class What : std::uint8_t { Known, Hidden, Flagged, Reset };
  CardId card;
  What what = What::Known;
  bool on = true;  // always true for Reset
  bool operator==(const Mark&) const = default;
};

// An entry of the learner's own, added or (same id) edited.
struct OwnEntry {
  EntryId entry;
  std::string ug, zh, pinyin, en;
  bool operator==(const OwnEntry&) const = default;
};

using Payload = std::variant<Review, Void, Parameters, Setting, CourseJoined, CourseLeft, Mark, OwnEntry>;

struct Event {
  EventId id;
  Instant clock{};  // hybrid: max(the computer's clock, one more than the latest event's)
  seal::Digest previous{};
  seal::Digest hash{};
  std::string kind;  // as written, whether this program knows it or not
  int version = 1;
  std::string fields;              // as written: the bytes the hash covers, with id, clock, kind and version
  std::optional<Payload> payload;  // absent: of an unknown kind or version
};

}  // namespace kowruk::store
