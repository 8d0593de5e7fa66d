// The ladder: which exercise asks a card, by how strong its memory is.
//
// Strength is stability, the days until recall falls to 0.9. Each rung names a few exercises that take turns, by the
// number of reviews so far: variety without chance, so that the same log asks the same question.
//
//     strength          understand                        say
//     under 2 days      choose                            choose
//     from 2 days       recall                            recall
//     from 7 days       listen, recall                    words: type; longer lines: order, type
//     from 45 days      read aloud, listen, recall        words: type, recall; longer lines: gap, order, type
//
// What cannot be is passed over, and recall always can. A line with letters the learner has not met yet is asked by
// ear, by choice and from memory, always with its reading: from 2 days on listen, recall (understand) and recall,
// choose (say) take turns.
//
// Example: a word met yesterday is chosen among four; a week later it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deck/course.h"
#include "text/judge.h"

namespace kowruk::study {

enum class ExerciseKind : std::uint8_t {
  Choose,     // among four
  Recall,     // say it to oneself, then look
  Listen,     // hear it; among four, or then look
  Type,       // write it
  Order,      // put its words in order
  Gap,        // write the word that is missing
  ReadAloud,  // read it, hear how it is said, judge by one's own ear
};

// "choose", "recall", "listen", "type", "order", "gap" or "read-aloud": as the log has it.
std::string_view codeOf(ExerciseKind kind) noexcept;

// How strong a card is.
struct Strength {
  std::optional<double> days;  // stability; absent: never reviewed
  std::uint32_t reviews = 0;   // so far: whose turn it is
};

// What can be, whatever the card.
struct Possible {
  bool sound = false;  // lines can be heard
};

// What the learner can do with the line learnt.
enum class Reads : std::uint8_t {
  Not,     // it holds letters or characters not met yet
  Pinyin,  // the characters are not, its pinyin is
  Script,  // all of it
};

// The exercises of a card in the order to try them; the last is always recall, which can always be made.
std::vector<ExerciseKind> exercisesFor(EntryKind kind, Skill skill, const Strength& strength, Reads reads,
                                       const Possible& possible);

// A line as an exercise shows it.
struct Line {
  std::string text;
  std::string reading{};                 // Latin letters or pinyin, where the learner needs it
  Language language = Language::Uyghur;  // of its letters; English: a reading in Latin letters
  bool operator==(const Line&) const = default;
};

// What stands for the question.
enum class Cue : std::uint8_t {
  Line,     // the side asked from
  Sound,    // how the language learnt sounds
  Reading,  // the reading of the language learnt, where the other side would give the answer away
};

struct Exercise {
  ExerciseKind kind = ExerciseKind::Recall;
  Cue cue = Cue::Line;
  bool reading = false;              // the question carries its reading
  std::vector<Line> options{};       // Choose: four. Listen: four, or none where it is recalled
  std::size_t right = 0;             // of the options
  std::vector<std::string> tiles{};  // Order: to be put in order
  std::vector<std::string> order{};  // and the same in the order of the line
  std::string before{};              // Gap: the line up to the gap
  std::string after{};               // and behind it
  text::Expected expected{};         // Type, Order, Gap: what is right
  bool spelling = false;             // Type: the letters themselves are asked, another script is wrong
};

}  // namespace kowruk::study
