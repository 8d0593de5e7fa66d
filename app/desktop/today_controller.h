// The day's page: the phrases, the lesson and what waits.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QDate>
#include <QObject>
#include <QString>
#include <memory>

#include "phrase.h"

namespace kowruk::study {
struct TodayPage;
}

namespace kowruk::desktop {

class Desk;
class Message;
class ScreenLanguage;

class TodayController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(QString date READ date NOTIFY changed)
  Q_PROPERTY(bool leadIn READ leadIn NOTIFY changed)
  Q_PROPERTY(kowruk::desktop::Phrase phraseOfDay READ phraseOfDay NOTIFY changed)
  Q_PROPERTY(kowruk::desktop::Phrase phraseOfWeek READ phraseOfWeek NOTIFY changed)
  Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY changed)
  Q_PROPERTY(bool readByNative READ readByNative NOTIFY changed)
  Q_PROPERTY(int lessonKnown READ lessonKnown NOTIFY changed)
  Q_PROPERTY(int lessonEntries READ lessonEntries NOTIFY changed)
  Q_PROPERTY(qreal lessonProgress READ lessonProgress NOTIFY changed)
  Q_PROPERTY(int waiting READ waiting NOTIFY changed)
  Q_PROPERTY(int laterReviews READ laterReviews NOTIFY changed)
  Q_PROPERTY(int laterPhrases READ laterPhrases NOTIFY changed)
  Q_PROPERTY(int laterWords READ laterWords NOTIFY changed)
  Q_PROPERTY(int minutesDone READ minutesDone NOTIFY changed)
  Q_PROPERTY(int minutesGoal READ minutesGoal NOTIFY changed)
  Q_PROPERTY(qreal minutesProgress READ minutesProgress NOTIFY changed)
  Q_PROPERTY(QString nextEvaluation READ nextEvaluation NOTIFY changed)
  Q_PROPERTY(QString nextTest READ nextTest NOTIFY changed)

 public:
  TodayController(Desk& desk, Message& message, const ScreenLanguage& language);
  ~TodayController() override;

  // Works the page out again; without a learner it stays as it was.
  void refresh();

  bool ofAnotherDay() const;  // the page is yesterday's: a new Day has begun

  QString date() const;
  bool leadIn() const noexcept;
  Phrase phraseOfDay() const;
  Phrase phraseOfWeek() const;
  QString lessonTitle() const;
  bool readByNative() const noexcept;
  int lessonKnown() const noexcept;
  int lessonEntries() const noexcept;
  qreal lessonProgress() const noexcept;  // 0 to 1
  int waiting() const noexcept;
  int laterReviews() const noexcept;
  int laterPhrases() const noexcept;
  int laterWords() const noexcept;
  int minutesDone() const noexcept;
  int minutesGoal() const noexcept;
  qreal minutesProgress() const noexcept;  // 0 to 1
  QString nextEvaluation() const;          // a date; empty for none
  QString nextTest() const;

 signals:
  void changed();

 private:
  Desk& desk_;
  Message& message_;
  const ScreenLanguage& language_;
  std::unique_ptr<study::TodayPage> page_;
};

}  // namespace kowruk::desktop
