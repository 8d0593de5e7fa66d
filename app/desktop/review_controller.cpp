#include "review_controller.h"

#include "desk.h"
#include "message.h"
#include "study/session.h"
#include "words/words.h"

namespace kowruk::desktop {

ReviewController::ReviewController(Desk& desk, Message& message)
    : desk_(desk), message_(message), summary_(std::make_unique<study::Summary>()) {
  connect(&desk, &Desk::settingsChanged, this, &ReviewController::changed);
}

ReviewController::~ReviewController() = default;

void ReviewController::begin() {
  if (desk_.learner() == nullptr) return;
  message_.attempt([this] {
    session_ = std::make_unique<study::Session>(*desk_.learner(), desk_.now());
    next();
  });
}

void ReviewController::close() {
  session_.reset();
  ask_.reset();
  *summary_ = {};
  answerShown_ = false;
  emit changed();
}

Side ReviewController::question() const {
  return ask_ ? sideOf(ask_->entry, ask_->questionIn, ask_->card.learnt) : Side{};
}

Side ReviewController::answer() const { return ask_ ? sideOf(ask_->entry, ask_->answerIn, ask_->card.learnt) : Side{}; }

QString ReviewController::gloss() const { return ask_ ? QString::fromStdString(ask_->entry.gloss) : QString{}; }
bool ReviewController::fresh() const noexcept { return ask_ && ask_->fresh; }

bool ReviewController::readingShown() const noexcept {
  if (answerShown_ || !ask_ || desk_.learner() == nullptr) return true;
  const auto& script = desk_.learner()->script;
  const bool ofScript = script && ask_->card.entry.course() == script->id.text;
  return !ofScript && desk_.settings().reads != study::ReadsScript::Yes;
}

QVariantList ReviewController::comebacks() const {
  QVariantList list;
  if (!ask_) return list;
  for (const study::Comeback& each : ask_->comebacks) {
    Comeback comeback;
    comeback.count = each.count;
    comeback.unit = static_cast<int>(each.unit);
    list << QVariant::fromValue(comeback);
  }
  return list;
}

int ReviewController::left() const noexcept { return session_ ? static_cast<int>(session_->left()) : 0; }

qreal ReviewController::progress() const noexcept {
  if (!session_) return 0;
  const auto all = session_->answered() + session_->left();
  return all == 0 ? 1.0 : static_cast<qreal>(session_->answered()) / static_cast<qreal>(all);
}

int ReviewController::reviews() const noexcept { return static_cast<int>(summary_->reviews); }

QVariantList ReviewController::learnt() const {
  QVariantList list;
  for (const study::Shown& entry : summary_->learnt) {
    list << QVariant::fromValue(phraseOf(entry, desk_.settings().learnt));
  }
  return list;
}

int ReviewController::minutes() const noexcept { return summary_->minutes; }
int ReviewController::comeAgain() const noexcept { return static_cast<int>(summary_->comeAgain); }
int ReviewController::dueTomorrow() const noexcept { return static_cast<int>(summary_->dueThen); }

void ReviewController::showAnswer() {
  if (!ask_ || answerShown_) return;
  answerShown_ = true;
  emit changed();
}

void ReviewController::grade(int grade) {
  if (!ask_ || !answerShown_ || grade < 1 || grade > 4) return;
  const Moment now = desk_.now();
  const auto save = [&] { session_->answer(static_cast<Grade>(grade), now, now.instant - asked_->instant); };
  if (!message_.attempt(save)) return;  // the same card stays
  if (message_.attempt([this] { next(); }) && !ask_) emit over();
}

void ReviewController::undo() {
  if (!session_) return;
  bool taken = false;
  const auto takeBack = [&] {
    taken = session_->undo(desk_.now());
    if (taken) next();
  };
  if (!message_.attempt(takeBack)) return;
  if (taken && ask_) emit takenBack();
  message_.tell([taken](Language language) {
    return std::string{words::say(taken ? words::Word::TakenBack : words::Word::NothingToTakeBack, language)};
  });
}

// Shows the card the session asks now, or none.
void ReviewController::next() {
  const Moment now = desk_.now();
  const auto ask = session_->ask(now);
  ask_ = ask ? std::make_unique<study::Ask>(*ask) : nullptr;
  asked_ = std::make_unique<Moment>(now);
  answerShown_ = false;
  *summary_ = session_->summary(now);
  emit changed();
}

}  // namespace kowruk::desktop
