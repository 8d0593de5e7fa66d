// One sitting of reviews: question, answer, grade, next; and what it came to.
//
// An answer is on the disk before the next question shows. Where saving fails the same card stays, its answer open, and
// the message says what to do.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>
#include <memory>

#include "phrase.h"

namespace kowruk {
struct Moment;
namespace study {
class Session;
struct Ask;
struct Summary;
}  // namespace study
}  // namespace kowruk

namespace kowruk::desktop {

class Desk;
class Message;

// How a grade would bring the card back: the caption on its button.
class Comeback {
  Q_GADGET
  QML_VALUE_TYPE(comeback)
  Q_PROPERTY(int count MEMBER count)
  Q_PROPERTY(int unit MEMBER unit)

 public:
  int count = 1;
  int unit = 0;  // ReviewController::Unit
};

class ReviewController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(bool asking READ asking NOTIFY changed)
  Q_PROPERTY(kowruk::desktop::Side question READ question NOTIFY changed)
  Q_PROPERTY(kowruk::desktop::Side answer READ answer NOTIFY changed)
  Q_PROPERTY(QString gloss READ gloss NOTIFY changed)
  Q_PROPERTY(bool fresh READ fresh NOTIFY changed)
  Q_PROPERTY(bool readingShown READ readingShown NOTIFY changed)
  Q_PROPERTY(bool answerShown READ answerShown NOTIFY changed)
  Q_PROPERTY(QVariantList comebacks READ comebacks NOTIFY changed)
  Q_PROPERTY(int left READ left NOTIFY changed)
  Q_PROPERTY(qreal progress READ progress NOTIFY changed)
  Q_PROPERTY(int reviews READ reviews NOTIFY changed)
  Q_PROPERTY(QVariantList learnt READ learnt NOTIFY changed)
  Q_PROPERTY(int minutes READ minutes NOTIFY changed)
  Q_PROPERTY(int comeAgain READ comeAgain NOTIFY changed)
  Q_PROPERTY(int dueTomorrow READ dueTomorrow NOTIFY changed)

 public:
  enum Unit { Minutes, Hours, Days };
  Q_ENUM(Unit)

  ReviewController(Desk& desk, Message& message);
  ~ReviewController() override;

  void begin();  // a new sitting for the learner at the desk
  void close();  // the learner has left the desk

  // The card on the screen.
  bool asking() const noexcept { return ask_ != nullptr; }
  Side question() const;
  Side answer() const;
  QString gloss() const;
  bool fresh() const noexcept;
  bool answerShown() const noexcept { return answerShown_; }
  bool readingShown() const noexcept;  // with the question: not where it would be the answer, nor for who reads well
  QVariantList comebacks() const;      // four of Comeback
  int left() const noexcept;           // the present card included
  qreal progress() const noexcept;

  // What it came to so far.
  int reviews() const noexcept;
  QVariantList learnt() const;  // of Phrase
  int minutes() const noexcept;
  int comeAgain() const noexcept;
  int dueTomorrow() const noexcept;

  Q_INVOKABLE void showAnswer();
  Q_INVOKABLE void grade(int grade);  // 1 to 4, once the answer shows
  Q_INVOKABLE void undo();

 signals:
  void changed();
  void over();       // the last card has been answered
  void takenBack();  // a card is asked again: also when the sitting was over

 private:
  void next();

  Desk& desk_;
  Message& message_;
  std::unique_ptr<study::Session> session_;
  std::unique_ptr<study::Ask> ask_;
  std::unique_ptr<study::Summary> summary_;
  std::unique_ptr<Moment> asked_;  // when the question came up
  bool answerShown_ = false;
};

}  // namespace kowruk::desktop
