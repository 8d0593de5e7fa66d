// How well a model foretells a log: every answer predicted only from what came before it.
//
// The targets stand in time order; of n targets the first n - 5⌊n/6⌋ are only learnt from, and each of five runs of
// ⌊n/6⌋ is predicted with parameters fitted to all that came before it. Nothing is weighed and nothing left out.
#pragma once

#include <cstddef>

#include "memory/fit.h"

namespace kowruk {

struct Evaluation {
  std::size_t evaluated = 0;
  double logLoss = 0;
  double rmseBins = 0;  // over bins of like interval, reviews and lapses, as fsrs-rs makes them
  double auc = 0;       // 0.5 where only one outcome is there
};

// Which answers are predicted: those on a later Day than the card's last, or all but each card's first.
enum class Targets { LaterDays, All };

struct Folds {
  int count = 5;
  double refitAt = 0;  // within a run, fit again whenever the targets have grown by this share; 0 for never
};

template <class Model>
Evaluation evaluate(const ReviewLog& log, Targets targets, const Folds& folds);

}  // namespace kowruk
