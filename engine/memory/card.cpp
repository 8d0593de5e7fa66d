#include "memory/card.h"

#include <algorithm>
#include <cmath>

namespace kowruk {

namespace {

Instant after(Instant from, double days) noexcept {
  return from + std::chrono::milliseconds{std::llround(days * 86'400'000.0)};
}

// The memory that a new state makes of the one before.
Memory remembered(const std::optional<Memory>& before, const Fsrs7State& state, double interval, Grade grade,
                  const Moment& at) noexcept {
  Memory memory;
  memory.state = state;
  memory.reviewed = before ? std::max(before->reviewed, at.instant) : at.instant;
  memory.due = after(memory.reviewed, interval);
  memory.reviewedDay = at.dayOf(memory.reviewed);
  memory.dueDay = at.dayOf(memory.due);
  memory.reviews = before ? before->reviews + 1 : 1;
  memory.lapses = before ? before->lapses : 0;
  if (before && before->grade != Grade::Forgot && grade == Grade::Forgot) ++memory.lapses;
  memory.grade = grade;
  return memory;
}

}  // namespace

Memory review(const std::optional<Memory>& before, Grade grade, const Moment& at, const Fsrs7& model,
              double retention) noexcept {
  const Fsrs7State state =
      before ? model.next(before->state, elapsedDays(before->reviewed, at.instant), grade) : model.first(grade);
  return remembered(before, state, model.interval(state, retention), grade, at);
}

std::array<Memory, 4> reviewWithEach(const std::optional<Memory>& before, const Moment& at, const Fsrs7& model,
                                     double retention) noexcept {
  std::array<Fsrs7State, 4> states;
  if (before) {
    states = model.nextWithEach(before->state, elapsedDays(before->reviewed, at.instant));
  } else {
    for (std::size_t i = 0; i < 4; ++i) states[i] = model.first(kGrades[i]);
  }
  const auto intervals = model.intervals(states, model.aimAt(retention));
  std::array<Memory, 4> memories;
  for (std::size_t i = 0; i < 4; ++i) memories[i] = remembered(before, states[i], intervals[i], kGrades[i], at);
  return memories;
}

double recall(const Memory& memory, Instant at, const Fsrs7& model) noexcept {
  return model.recall(memory.state, elapsedDays(memory.reviewed, at));
}

double stability(const Memory& memory, const Fsrs7& model) noexcept { return model.interval(memory.state, 0.9); }

}  // namespace kowruk
