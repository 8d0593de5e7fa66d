// The model against the reference's own figures.
#include "engine/memory/golden.h"

#include "memory/fsrs6.h"
#include "memory/fsrs7.h"

using namespace kowruk;

TEST(Fsrs7, IsExactToTheReferenceOnEveryHistory) {
  const auto histories = goldenHistories("fsrs7_histories.jsonl");
  ASSERT_EQ(histories.size(), 300U);
  for (const GoldenHistory& history : histories) {
    const Fsrs7 model{parametersOf<Fsrs7::kParameters>(history)};
    Fsrs7State state;
    for (std::size_t i = 0; i < history.grades.size(); ++i) {
      if (i == 0) {
        state = model.first(history.grades[i]);
      } else {
        expectLike(history, "retrievability", i, model.recall(state, history.days[i]));
        state = model.next(state, history.days[i], history.grades[i]);
      }
      expectLike(history, "stability", i, state.stability);
      expectLike(history, "stability_fast", i, state.stabilityFast);
      expectLike(history, "difficulty", i, state.difficulty);
      expectLike(history, "interval", i, model.interval(state, history.retention));
    }
  }
}

TEST(Fsrs6, IsExactToTheReferenceOnEveryHistory) {
  const auto histories = goldenHistories("fsrs6_histories.jsonl");
  ASSERT_EQ(histories.size(), 500U);
  for (const GoldenHistory& history : histories) {
    const Fsrs6 model{parametersOf<Fsrs6::kParameters>(history)};
    const double intervalPerStability = model.intervalPerStability(history.retention);
    Fsrs6State state;
    for (std::size_t i = 0; i < history.grades.size(); ++i) {
      const int days = static_cast<int>(history.days[i]);
      if (i == 0) {
        state = model.first(history.grades[i]);
      } else {
        if (history.expected.contains("retrievability")) {
          expectLike(history, "retrievability", i, model.recall(state, days));
        }
        state = model.next(state, days, history.grades[i]);
      }
      expectLike(history, "stability", i, state.stability);
      expectLike(history, "difficulty", i, state.difficulty);
      EXPECT_EQ(Fsrs6::wholeInterval(state, intervalPerStability), history.expected.at("interval").at(i).get<int>())
          << history.where << " interval[" << i << "]";
    }
  }
}
