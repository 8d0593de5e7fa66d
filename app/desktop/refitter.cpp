#include "refitter.h"

#include "desk.h"
#include "message.h"
#include "study/refit.h"

namespace kowruk::desktop {

Refitter::Refitter(Desk& desk, Message& message) : desk_(desk), message_(message) {
  pool_.setMaxThreadCount(1);
  pool_.setThreadPriority(QThread::LowPriority);
  connect(&desk, &Desk::learnerChanged, this, &Refitter::stop);
}

Refitter::~Refitter() { stop(); }

void Refitter::begin() {
  if (refit_ || desk_.learner() == nullptr) return;
  message_.attempt([this] {
    auto refit = study::Refit::dueFor(*desk_.learner(), desk_.now());
    if (refit) refit_ = std::make_shared<study::Refit>(std::move(*refit));
  });
  if (!refit_) return;
  stop_.emplace();
  pool_.start([this, refit = refit_, turn = stop_->get_token()] {
    while (!turn.stop_requested() && refit->step()) {
    }
    if (turn.stop_requested()) return;
    QMetaObject::invokeMethod(
        this,
        [this, refit] {
          if (refit == refit_) save();  // else it was stopped on its way here
        },
        Qt::QueuedConnection);
  });
}

void Refitter::stop() {
  if (stop_) stop_->request_stop();
  pool_.waitForDone();
  stop_.reset();
  refit_.reset();
}

void Refitter::save() {
  const auto refit = std::exchange(refit_, nullptr);
  stop_.reset();
  message_.attempt([&] { refit->save(*desk_.learner(), desk_.now()); });
  emit done();
}

}  // namespace kowruk::desktop
