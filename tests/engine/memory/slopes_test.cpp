// The slopes fitting goes by, held against differences of the model itself.
#include "memory/slopes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/memory/generators.h"

using namespace kowruk;

namespace {

template <class Model, class Days>
std::vector<double> recallsOf(const Model& model, Grade first, const std::vector<std::pair<Days, Grade>>& answers) {
  std::vector<double> recalls;
  auto state = model.first(first);
  for (const auto& [days, grade] : answers) {
    recalls.push_back(model.recall(state, days));
    state = model.next(state, days, grade);
  }
  return recalls;
}

// Each slope against the difference over a small step either way. Where the two one-sided differences disagree the
// history stands on a kink of the model (a clamp, a minimum), and there is no one slope to compare with.
template <class Slopes, class Days>
std::size_t compareSlopes(const typename Slopes::Model& model, Grade first,
                          const std::vector<std::pair<Days, Grade>>& answers) {
  using Model = typename Slopes::Model;
  std::vector<typename Slopes::Row> slopes;
  const auto recalls = recallsOf(model, first, answers);
  Slopes card{model};
  card.first(first);
  for (std::size_t k = 0; k < answers.size(); ++k) {
    const double recall = card.recallAfter(answers[k].first);
    RC_ASSERT(std::abs(recall - recalls[k]) < 1e-11);
    slopes.push_back(card.slopes());
    card.answer(answers[k].second);
  }
  std::size_t compared = 0;
  for (std::size_t i = 0; i < Model::kParameters; ++i) {
    auto w = model.parameters();
    const double step = 1e-6 * std::max(std::abs(w[i]), 0.01);
    w[i] += step;
    const auto above = recallsOf(Model{w}, first, answers);
    w[i] -= 2 * step;
    const auto below = recallsOf(Model{w}, first, answers);
    for (std::size_t k = 0; k < answers.size(); ++k) {
      const double right = (above[k] - recalls[k]) / step;
      const double left = (recalls[k] - below[k]) / step;
      const double size = std::max({std::abs(left), std::abs(right), 1e-2});
      if (std::abs(right - left) > 1e-3 * size) continue;
      ++compared;
      RC_ASSERT(std::abs(slopes[k][i] - (left + right) / 2) < 2e-3 * size);
    }
  }
  return compared;
}

}  // namespace

RC_GTEST_PROP(Fsrs7Slopes, AreTheDifferencesOfTheModel, ()) {
  const auto model = *anyModel<Fsrs7>();
  const auto answers = *rc::gen::container<std::vector<std::pair<double, Grade>>>(
      8, rc::gen::pair(rc::gen::oneOf(spread(1e-3, 0.5), spread(0.5, 300)), anyGrade()));
  const std::size_t compared = compareSlopes<Fsrs7Slopes>(model, *anyGrade(), answers);
  RC_ASSERT(compared > 8 * Fsrs7::kParameters / 2);
}

RC_GTEST_PROP(Fsrs6Slopes, AreTheDifferencesOfTheModel, ()) {
  const auto model = *anyModel<Fsrs6>();
  const auto answers = *rc::gen::container<std::vector<std::pair<int, Grade>>>(
      8, rc::gen::pair(rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(1, 300)), anyGrade()));
  const std::size_t compared = compareSlopes<Fsrs6Slopes>(model, *anyGrade(), answers);
  RC_ASSERT(compared > 8 * Fsrs6::kParameters / 2);
}
