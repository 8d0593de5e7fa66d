// A sentence for the person at the screen: what went wrong and what to do, or what has just been done.
//
// `attempt` is the one place of the window where errors are caught. The sentence is said again when the language of the
// screens changes.
//
// Example: if (!message.attempt([&] { session->answer(grade, now, took); })) return;  // the same card stays
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <functional>
#include <string>

namespace kowruk {
enum class Language;
}

namespace kowruk::desktop {

class Message : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has them")
  Q_PROPERTY(bool present READ present NOTIFY changed)
  Q_PROPERTY(bool grave READ grave NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

 public:
  using Sentence = std::function<std::string(Language)>;

  explicit Message(QObject* parent = nullptr);

  bool present() const noexcept { return static_cast<bool>(say_); }
  bool grave() const noexcept { return grave_; }  // something went wrong
  QString sentence() const;

  // Does a deed. False where it threw: the sentence then says why; else the message is gone.
  bool attempt(const std::function<void()>& deed);

  // Says something that is no fault.
  void tell(Sentence sentence);

  void speak(Language language);
  Q_INVOKABLE void clear();

 signals:
  void changed();

 private:
  void set(Sentence sentence, bool grave);

  Sentence say_;
  bool grave_ = false;
  Language language_;
};

}  // namespace kowruk::desktop
