// One sitting of reviews: question, answer, grade, next.
//
//     key → Session::answer → review (pure) → LearnerFile::append (one transaction) → next card, from memory
//
// Each answer is on the disk before the next question shows; if saving fails, Error is thrown and the same card is
// still there. Undo takes back the latest answer, also one given before the program was last closed.
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
  std::string exercise{};               // "recall"
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
  Session(Learner& learner, const Moment& now, std::optional<int> minutes = std::nullopt);

  // The card to ask; absent when the session is over.
  std::optional<Ask> ask(const Moment& now) const;

  // Saves the answer to the card of `ask` and moves on. took: from question to grade. Throws Error; then nothing has
  // changed.
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
  void forget(const CardId& card);

  Learner* learner_;
  std::deque<CardId> waiting_;
  std::vector<Again> again_;
  std::optional<CardId> current_;
  std::vector<Answer> answers_;
  std::size_t later_ = 0;
};

}  // namespace kowruk::study
