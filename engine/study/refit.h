// The memory model fitted again to a learner as their log grows.
//
// A refit is due when the log has grown by a twentieth since the last one. It starts from the parameters the learner
// has and goes on to convergence, pass by pass; what is known of learners in general holds a small or one-sided log
// back (memory/fit.h). What it ends with is one Parameters event: every answer so far is read anew under the new
// parameters, and of the due Days as many are moved as the bounds of schedule/spread.h allow.
//
// The object holds copies and no file: it may run on another thread while the learner goes on.
//
// Example: if (auto refit = Refit::dueFor(learner, now)) { while (refit->step()) {} refit->save(learner, now); }
#pragma once

#include <memory>
#include <optional>

#include "base/time.h"
#include "store/event.h"
#include "study/library.h"

namespace kowruk::study {

// The first refit is after so many answers, each next one after a twentieth more.
inline constexpr std::uint64_t kFirstRefit = 100;
inline constexpr double kRefitGrowth = 0.05;

class Refit {
 public:
  // A refit of what the log holds now; absent where it has not grown enough. Throws what reading the file throws.
  static std::optional<Refit> dueFor(const Learner& learner, const Moment& now);

  // The same whatever the growth; absent for a log with nothing to learn from.
  static std::optional<Refit> of(const Learner& learner, const Moment& now);

  Refit(Refit&&) noexcept;
  Refit& operator=(Refit&&) noexcept;
  ~Refit();

  // One pass of the search, or at the end the choice of Days: some milliseconds for each 10,000 answers. False once it
  // is done.
  bool step();

  // How much of it is done, 0 to 1: a search of as many passes as most take.
  double progress() const noexcept;

  // Saves it: one event. Cards answered since it began are not moved. False, and nothing is saved, where it is not
  // done, or where parameters have come in the meantime. Throws Error; then nothing has changed.
  bool save(Learner& learner, const Moment& now) const;

 private:
  struct Work;
  explicit Refit(std::unique_ptr<Work> work);
  std::unique_ptr<Work> work_;
};

// A refit from its beginning to its end, where one is due. Whether one was saved.
bool refitIfDue(Learner& learner, const Moment& now);

}  // namespace kowruk::study
