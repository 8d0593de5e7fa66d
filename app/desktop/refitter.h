// Fits the learner's memory model again after a session, while they look at something else.
//
// Only copies go to the other thread; what it finds is saved on this one, if the same learner still sits here.
//
// Example: connect(&review, &ReviewController::over, &refitter, &Refitter::begin);
#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <stop_token>

namespace kowruk::study {
class Refit;
}

namespace kowruk::desktop {

class Desk;
class Message;

class Refitter : public QObject {
  Q_OBJECT

 public:
  Refitter(Desk& desk, Message& message);
  ~Refitter() override;

  // Begins where the log has grown enough; nothing to do where it has not, or one is under way.
  void begin();

  // Stops what is under way: nothing is saved.
  void stop();

 signals:
  void done();

 private:
  void save();

  Desk& desk_;
  Message& message_;
  QThreadPool pool_;
  std::shared_ptr<study::Refit> refit_;
  std::optional<std::stop_source> stop_;
};

}  // namespace kowruk::desktop
