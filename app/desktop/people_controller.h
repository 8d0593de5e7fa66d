// The learners of this computer: sit down, make a new one, delete one for good.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>

namespace kowruk::desktop {

class Desk;
class Message;

class PeopleController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(QStringList names READ names NOTIFY changed)
  Q_PROPERTY(QString current READ current NOTIFY changed)

 public:
  PeopleController(Desk& desk, Message& message);

  const QStringList& names() const noexcept { return names_; }  // in alphabetical order
  QString current() const;                                      // empty where nobody sits here

  // Reads the names again. False where that failed, and the message says why.
  bool refresh();

  // A nickname is enough: the wishes are those on the screen. False where it failed, and the message says why.
  Q_INVOKABLE bool create(const QString& name);
  Q_INVOKABLE bool remove(const QString& name);

 signals:
  void changed();
  void created();
  void emptied();  // the last learner is gone

 private:
  Desk& desk_;
  Message& message_;
  QStringList names_;
};

}  // namespace kowruk::desktop
