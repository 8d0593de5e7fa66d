// Parameters fitted to a learner's own log.
//
// The parameters sought make the log likeliest, weighed against what is known of learners in general (the published
// spread of each parameter), so that a small log moves little and a bulk of Goods wrecks nothing. The search is
// Newton's with the expected curvature, damped, within the published ranges: it converges in about ten passes where
// small steps need fifty. Large logs are searched first on a share of the cards. One step() is one pass; the caller
// shows progress and may stop after any: the parameters are then the best so far.
//
// Example: Fit<Fsrs7> fit{log}; while (fit.step()) show(fit.passes()); Fsrs7 model{fit.parameters()};
#pragma once

#include <cstdint>
#include <limits>
#include <memory>

#include "memory/fsrs6.h"
#include "memory/fsrs7.h"
#include "memory/log.h"

namespace kowruk {

// Model: Fsrs7 or Fsrs6. FSRS-7 learns from every answer but a card's first, FSRS-6 from those on a later Day.
template <class Model>
class Fit {
 public:
  using Parameters = typename Model::Parameters;
  static constexpr std::uint32_t kAll = std::numeric_limits<std::uint32_t>::max();

  // Only answers whose order is under `before` are looked at. start: where the search begins; what it is weighed
  // against are the defaults all the same. The log must outlive the fit.
  explicit Fit(const ReviewLog& log, std::uint32_t before = kAll, const Parameters& start = Model::kDefaults);
  ~Fit();
  Fit(const Fit&) = delete;
  Fit& operator=(const Fit&) = delete;

  // One pass over the log; false once the search has converged (then nothing more happens).
  bool step();

  const Parameters& parameters() const noexcept;
  double loss() const noexcept;  // minus the log likelihood, with what is known of learners; of the share looked at
  int passes() const noexcept;
  std::size_t targets() const noexcept;  // answers learnt from
  bool converged() const noexcept;

 private:
  struct Search;
  std::unique_ptr<Search> search_;
};

// The same, run to its end.
template <class Model>
typename Model::Parameters fitted(const ReviewLog& log, std::uint32_t before = Fit<Model>::kAll,
                                  const typename Model::Parameters& start = Model::kDefaults);

}  // namespace kowruk
