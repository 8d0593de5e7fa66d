// Random models, states and waits for the laws every model must keep.
#pragma once

#include <rapidcheck.h>

#include <cmath>

#include "memory/fsrs6.h"
#include "memory/fsrs7.h"

namespace kowruk {

// A number from low to high, both ends within reach.
inline rc::Gen<double> between(double low, double high) {
  return rc::gen::map(rc::gen::inRange(0, 1'000'001), [=](int i) { return low + (high - low) * i / 1e6; });
}

// The same, as likely between 0.01 and 0.1 as between 1 and 10.
inline rc::Gen<double> spread(double low, double high) {
  return rc::gen::map(between(std::log(low), std::log(high)), [](double x) { return std::exp(x); });
}

inline rc::Gen<Grade> anyGrade() { return rc::gen::element(Grade::Forgot, Grade::Hard, Grade::Good, Grade::Easy); }

// Days to the next answer: none, seconds, or up to thirty years.
inline rc::Gen<double> anyWait() { return rc::gen::oneOf(rc::gen::just(0.0), spread(1e-5, 1e-2), spread(1e-2, 1e4)); }

// A model anywhere within the published ranges; the defaults every second time.
template <class Model>
rc::Gen<Model> anyModel() {
  typename Model::Parameters low{};
  typename Model::Parameters high{};
  low.fill(-1e9);
  high.fill(1e9);
  low = Model::clamped(low);
  high = Model::clamped(high);
  const auto drawn = rc::gen::container<std::array<double, Model::kParameters>>(between(0, 1));
  return rc::gen::oneOf(rc::gen::just(Model{}), rc::gen::map(drawn, [=](typename Model::Parameters w) {
                          for (std::size_t i = 0; i < w.size(); ++i) w[i] = low[i] + (high[i] - low[i]) * w[i];
                          return Model{Model::clamped(w)};
                        }));
}

inline rc::Gen<Fsrs7State> anyFsrs7State() {
  return rc::gen::construct<Fsrs7State>(spread(1e-4, 36500), spread(1e-4, 36500), between(1, 10));
}

inline rc::Gen<Fsrs6State> anyFsrs6State() {
  return rc::gen::construct<Fsrs6State>(spread(0.001, 36500), between(1, 10));
}

// What one rounding of a double may blur.
inline bool atMost(double a, double b) { return a <= b + 1e-12 * std::abs(b); }

}  // namespace kowruk
