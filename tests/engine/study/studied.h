// Somebody who studies for months in a moment: each day what is due is answered as their memory has it.
#pragma once

#include <map>
#include <random>
#include <vector>

#include "engine/study/desk.h"
#include "study/due.h"

namespace kowruk::study::testing {

// Forgets sooner than most, and learns slower.
inline Fsrs7 forgetful() {
  auto w = Fsrs7::kDefaults;
  w[2] = 2.5;
  w[7] = 1.5;
  w[23] = 0.2;
  w[24] = 0.2;
  return Fsrs7{w};
}

inline CardId wordCard(int number, Skill skill = Skill::Understand) {
  return {.entry = {"first-year/word-" + std::to_string(number)}, .learnt = Language::Chinese, .skill = skill};
}

class Studier {
 public:
  explicit Studier(Fsrs7 truth = forgetful(), unsigned seed = 1) : truth_(truth), chance_(seed) {}

  // An answer as the session saves it.
  static store::Review reviewOf(const Learner& learner, const CardId& card, Grade grade, const Moment& now) {
    const auto parameters = learner.file.parameters();
    return {.card = card,
            .grade = grade,
            .exercise = "recall",
            .verdict = "",
            .milliseconds = 7000,
            .at = now,
            .retention = retentionOf(learner.settings, card.entry),
            .parameters = parameters ? parameters->id : "fsrs-7",
            .due = outcomesOf(learner, card, now).at(static_cast<std::size_t>(grade) - 1).due};
  }

  // What somebody with the true memory would say now.
  Grade gradeOf(const CardId& card, const Moment& now) {
    const auto known = truths_.find(card);
    const double roll = static_cast<double>(chance_() >> 11U) * 0x1p-53;
    if (known == truths_.end()) {
      truths_[card] = {truth_.first(Grade::Good), now.instant};
      return Grade::Good;
    }
    auto& [state, at] = known->second;
    const double days = elapsedDays(at, now.instant);
    const Grade grade = roll < truth_.recall(state, days) ? Grade::Good : Grade::Forgot;
    state = truth_.next(state, days, grade);
    at = now.instant;
    return grade;
  }

  // One evening: all that is due, a Good at the end for what was forgotten, and some new cards.
  void study(Learner& learner, const Moment& now, int fresh) {
    std::vector<CardId> asked;
    for (const Card& card : learner.file.cards()) {
      if (card.memory->dueDay <= now.day() || card.memory->comesAgainToday()) asked.push_back(card.id);
    }
    std::sort(asked.begin(), asked.end());
    for (int i = 0; i < fresh; ++i) asked.push_back(wordCard(next_++));
    std::vector<store::Payload> answers;
    for (const CardId& card : asked) {
      const Grade grade = gradeOf(card, now);
      answers.emplace_back(reviewOf(learner, card, grade, now));
    }
    if (!answers.empty()) learner.file.append(answers, now.instant);
  }

 private:
  Fsrs7 truth_;
  std::mt19937_64 chance_;
  std::map<CardId, std::pair<Fsrs7State, Instant>> truths_;
  int next_ = 0;
};

}  // namespace kowruk::study::testing
