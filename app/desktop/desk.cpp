#include "desk.h"

#include "study/library.h"

namespace kowruk::desktop {

Desk::Desk(std::filesystem::path data, std::filesystem::path decks, Clock clock, const study::Settings& wishes)
    : data_(std::move(data)),
      decks_(std::move(decks)),
      clock_(std::move(clock)),
      wishes_(std::make_unique<study::Settings>(wishes)) {}

Desk::~Desk() = default;

Moment Desk::now() const { return clock_(); }

study::Library& Desk::library() {
  if (!library_) library_ = std::make_unique<study::Library>(data_, decks_);
  return *library_;
}

QString Desk::name() const { return learner_ ? QString::fromStdString(learner_->name) : QString{}; }

const study::Settings& Desk::settings() const noexcept { return learner_ ? learner_->settings : *wishes_; }

void Desk::change(const study::Settings& settings) {
  if (learner_) {
    library().change(*learner_, settings, now());
  } else {
    *wishes_ = settings;
  }
  emit settingsChanged();
}

void Desk::open(const QString& name) {
  if (learner_ && this->name() == name) return;
  seat(library().open(name.toStdString(), now()));
}

void Desk::create(const QString& name) { seat(library().create(name.toStdString(), settings(), now())); }

void Desk::remove(const QString& name) {
  const bool own = learner_ && this->name() == name;
  if (own) {
    *wishes_ = learner_->settings;
    learner_.reset();  // closes the file
    emit learnerChanged();
  }
  library().remove(name.toStdString());
}

void Desk::restore(const QString& name, const std::filesystem::path& backup) {
  library().restore(name.toStdString(), backup, now());
  open(name);
}

void Desk::seat(study::Learner learner) {
  learner_ = std::make_unique<study::Learner>(std::move(learner));
  emit learnerChanged();
  emit settingsChanged();
}

}  // namespace kowruk::desktop
