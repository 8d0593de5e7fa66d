#include "schedule/gain.h"

namespace kowruk::schedule {

double remembered(const Fsrs7Curve& curve, double since, double days) noexcept {
  // The integral of (1 + rate t)^-decay; decay is at most 0.95.
  const Pair power = 1 - curve.decay;
  const Pair from = expOf(power * logOf(1 + curve.rate * since));
  const Pair to = expOf(power * logOf(1 + curve.rate * (since + days)));
  return days * curve.mean((to - from) / (power * curve.rate * days));
}

double gainOf(const Fsrs7State& state, double since, const Fsrs7& model) noexcept {
  const Fsrs7Curve curve = model.curveOf(state);
  const double recall = curve.recall(since);
  const auto after = model.nextWithEach(state, since);
  const double good = remembered(model.curveOf(after[2]), 0, kHorizon);
  const double forgot = remembered(model.curveOf(after[0]), 0, kHorizon);
  return recall * good + (1 - recall) * forgot - remembered(curve, since, kHorizon);
}

}  // namespace kowruk::schedule
