// The questions of the first page and of the settings: each answer is saved at once.
//
// Before there is a learner the answers are a draft, from which `PeopleController::create` makes the first one.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace kowruk::study {
struct Settings;
}

namespace kowruk::desktop {

class Desk;
class Message;

class SettingsController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(QString screens READ screens WRITE setScreens NOTIFY changed)
  Q_PROPERTY(QString learnt READ learnt WRITE setLearnt NOTIFY changed)
  Q_PROPERTY(int reads READ reads WRITE setReads NOTIFY changed)
  Q_PROPERTY(int minutes READ minutes WRITE setMinutes NOTIFY changed)
  Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY changed)

 public:
  enum Reads { ReadsNo, ReadsALittle, ReadsYes };
  Q_ENUM(Reads)
  enum Theme { SystemTheme, LightTheme, DarkTheme };
  Q_ENUM(Theme)

  SettingsController(Desk& desk, Message& message);

  QString screens() const;  // "ug", "zh" or "en"
  QString learnt() const;   // "ug" or "zh"
  int reads() const;        // Reads
  int minutes() const;
  int theme() const;  // Theme

  void setScreens(const QString& code);
  void setLearnt(const QString& code);
  void setReads(int reads);
  void setMinutes(int minutes);
  void setTheme(int theme);

 signals:
  void changed();

 private:
  void save(const study::Settings& settings);

  Desk& desk_;
  Message& message_;
  bool learntIsChosen_ = false;  // else what is learnt follows from the language of the screens
};

}  // namespace kowruk::desktop
