// One sitting of reviews: question, exercise, answer, grade, next.
//
//     what was chosen or written → Session::choose, write, order → the judge → Marked: verdict, reason, grades
//     key → Session::answer → review (pure) → LearnerFile::append (one transaction) → next card, from memory
//
// Any card can be answered from memory instead, and graded by hand: it has then been recalled. Each answer is on the
// disk before the next question shows; if saving fails, Error is thrown and the same card is still there. Undo takes
// back the latest answer, also one given before the program was last closed.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "deck/course.h"
#include "memory/card.h"
#include "study/exercise.h"
#include "study/exercise_book.h"
#include "study/exercise_mark.h"
#include "study/exercise_script.h"
#include "study/library.h"
#include "study/today.h"

namespace kowruk::study {

// How a grade would bring the card back: the caption on its button.
struct Comeback {
  enum class Unit : std::uint8_t { Minutes, Hours, Days };
  int count = 1;
  Unit unit = Unit::Days;
  bool operator==(const Comeback&) const = default;
};

// The caption of an interval: minutes under an hour (at least 1), hours under a day, else days, rounded half up.
Comeback comebackIn(std::chrono::milliseconds interval) noexcept;

// What is on the screen now.
struct Ask {
  CardId card;
  Shown entry;
  Language questionIn = Language::Uyghur;  // the side shown first
  Language answerIn = Language::Chinese;
  Exercise exercise{};
  bool fresh = false;                   // never reviewed before
  std::array<Comeback, 4> comebacks{};  // in the order of kGrades
};

struct Summary {
  std::size_t reviews = 0;      // answers that hold
  std::size_t forgotten = 0;    // of these
  std::vector<Shown> learnt{};  // entries met for the first time
  int minutes = 0;              // of today, this session's included
  std::size_t comeAgain = 0;    // cards of this session that come again at the next one, later today
  Day nextDay{};                // tomorrow: it always has a phrase
  std::size_t dueThen = 0;      // cards due by then
  std::size_t later = 0;        // left over from today: the minutes were few
};

class Session {
 public:
  // learner outlives the session. minutes: absent for what is left of the day's goal (at least 5).
  Session(Learner& learner, const Moment& now, std::optional<int> minutes = std::nullopt, Possible possible = {});

  // The card to ask; absent when the session is over.
  std::optional<Ask> ask(const Moment& now) const;

  // What was chosen, written or put together (all tiles, each once) for the exercise of `ask`, marked. Absent where the
  // exercise is another, has no such option or tile, or has been marked already.
  std::optional<Marked> choose(std::size_t option);
  std::optional<Marked> write(std::string_view given);
  std::optional<Marked> order(const std::vector<std::size_t>& tiles);

  // The mark that stands, until the answer is saved.
  const std::optional<Marked>& marked() const noexcept { return marked_; }

  // What was written was a slip of the fingers: the same question stands again, unmarked. Nothing to do where nothing
  // has been marked. A choice stands.
  void writeAgain();

  // Saves the answer to the card of `ask` and moves on. A grade above the best of what was marked counts as the best.
  // Where nothing has been marked it is the learner's own, and the exercise is a recall, unless it was to listen or to
  // read aloud. took: from question to grade. Throws Error; then nothing has changed.
  void answer(Grade grade, const Moment& now, std::chrono::milliseconds took);

  // Takes the latest answer back and asks that card again. False where there is none to take back.
  bool undo(const Moment& now);

  std::size_t answered() const noexcept { return answers_.size(); }  // answers of this session that hold
  std::size_t left() const noexcept;  // cards still to be asked, the present one included
  Summary summary(const Moment& now) const;

 private:
  // A card that comes again in this session: not before its instant or ten other cards have passed.
  struct Again {
    CardId card;
    Instant notBefore;
    std::size_t afterAnswer;
  };

  struct Answer {
    CardId card;
    Grade grade;
    bool fresh;  // the card had never been reviewed
  };

  void advance(const Moment& now);
  void take(const CardId& card);
  void forget(const CardId& card);
  std::string_view exerciseDone() const noexcept;

  Learner* learner_;
  MetLetters met_;
  ExerciseBook book_;
  std::deque<CardId> waiting_;
  std::vector<Again> again_;
  std::optional<CardId> current_;
  Exercise exercise_;             // of the current card
  std::optional<Marked> marked_;  // of what was answered to it
  std::vector<Answer> answers_;
  std::size_t later_ = 0;
};

}  // namespace kowruk::study
