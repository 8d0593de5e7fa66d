// The window's root: which page shows, in which language and light, and the controllers behind the pages.
//
// Example: Shell shell{{.data = data, .decks = decks, .clock = computersClock, .language = {}}}; shell.start();
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QDate>
#include <QObject>
#include <QString>
#include <QTimer>

#include "desk.h"
#include "lesson_controller.h"
#include "message.h"
#include "people_controller.h"
#include "refitter.h"
#include "review_controller.h"
#include "screen_language.h"
#include "settings_controller.h"
#include "speaker.h"
#include "today_controller.h"

namespace kowruk::words {
enum class Word;
}

namespace kowruk::desktop {

class Shell : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the program has it")
  Q_PROPERTY(kowruk::desktop::Shell::Page page READ page NOTIFY pageChanged)
  Q_PROPERTY(bool headed READ headed NOTIFY pageChanged)
  Q_PROPERTY(bool rightToLeft READ rightToLeft NOTIFY languageChanged)
  Q_PROPERTY(QString language READ language NOTIFY languageChanged)
  Q_PROPERTY(bool dark READ dark NOTIFY darkChanged)
  Q_PROPERTY(QString stoppedAt READ stoppedAt NOTIFY pageChanged)
  Q_PROPERTY(QString backup READ backup NOTIFY pageChanged)
  Q_PROPERTY(kowruk::desktop::Message* message READ message CONSTANT)
  Q_PROPERTY(kowruk::desktop::Message* stopped READ stopped CONSTANT)
  Q_PROPERTY(kowruk::desktop::TodayController* today READ today CONSTANT)
  Q_PROPERTY(kowruk::desktop::LessonController* lesson READ lesson CONSTANT)
  Q_PROPERTY(kowruk::desktop::ReviewController* review READ review CONSTANT)
  Q_PROPERTY(kowruk::desktop::PeopleController* people READ people CONSTANT)
  Q_PROPERTY(kowruk::desktop::SettingsController* settings READ settings CONSTANT)
  Q_PROPERTY(kowruk::desktop::Speaker* speaker READ speaker CONSTANT)

 public:
  // Welcome: the first page. Stopped: a learner's file cannot be opened, or nothing can be read at all.
  enum Page { Welcome, Today, Lesson, Review, Summary, People, Settings, Stopped };
  Q_ENUM(Page)

  struct Setting {
    std::filesystem::path data;
    std::filesystem::path decks;
    Desk::Clock clock;
    Language language;           // of the screens until a learner says theirs
    bool languageStays = false;  // the learner's own does not count: asked for on the command line
  };

  explicit Shell(const Setting& setting);

  // Opens who was here last, or asks the first questions.
  Q_INVOKABLE void start();

  Page page() const noexcept { return page_; }
  bool headed() const noexcept;  // the page stands under the ways to the other pages
  bool rightToLeft() const noexcept { return language_.rightToLeft(); }
  QString language() const;  // "ug", "zh" or "en"
  bool dark() const;
  QString stoppedAt() const { return stoppedAt_; }  // the learner who could not be opened; empty for none
  QString backup() const;                           // the day of their latest backup, as one writes it; empty for none

  Message* message() noexcept { return &message_; }
  Message* stopped() noexcept { return &stopped_; }
  TodayController* today() noexcept { return &today_; }
  LessonController* lesson() noexcept { return &lesson_; }
  ReviewController* review() noexcept { return &review_; }
  PeopleController* people() noexcept { return &people_; }
  SettingsController* settings() noexcept { return &settings_; }
  Speaker* speaker() noexcept { return &speaker_; }
  Desk& desk() noexcept { return desk_; }

  Q_INVOKABLE void show(kowruk::desktop::Shell::Page page);
  Q_INVOKABLE void open(const QString& name);
  Q_INVOKABLE void readLesson();  // the lesson of the month
  Q_INVOKABLE void startReview();
  Q_INVOKABLE void stopReview();  // in the middle: what was answered is kept
  Q_INVOKABLE void tryAgain();
  Q_INVOKABLE void restoreBackup();

  // The language of the screens, also where no learner can be opened.
  Q_INVOKABLE void speak(const QString& code);

  // A text between isolates, so that it keeps its own direction inside a sentence.
  Q_INVOKABLE QString isolated(const QString& text) const;

  bool eventFilter(QObject* watched, QEvent* event) override;

 signals:
  void pageChanged();
  void languageChanged();
  void darkChanged();

 private:
  void turnTo(Page page);
  void greet();
  void tell(words::Word word);
  void speakIn(Language language);
  void stop(const QString& name);
  void takeUpSettings();
  void watchTheDay();

  Desk desk_;
  ScreenLanguage language_;
  bool languageStays_;
  Message message_;
  Message stopped_;
  TodayController today_;
  LessonController lesson_;
  ReviewController review_;
  PeopleController people_;
  SettingsController settings_;
  Speaker speaker_;
  Page page_ = Welcome;
  QString stoppedAt_;
  std::filesystem::path backup_;
  QDate backupDay_;
  Refitter refitter_;
  QTimer minute_;
};

}  // namespace kowruk::desktop
