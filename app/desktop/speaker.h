// What is said aloud: an entry of a course, or a text, in one of the two languages learnt.
//
// The voice is worked out off the interface thread; what is asked for while something is heard takes its place. Without
// a sound card everything else goes on: `silent` says so, and the message once. espeak-ng and the sound card are not
// touched before the first word.
//
// Example: speaker.say("first-year/thanks", "ug"); or, for what a course does not hold, speaker.say("nǐ hǎo", "zh").
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

class QAudioSink;
class QBuffer;

namespace kowruk::speech {
class Narrator;
struct Heard;
struct Saying;
struct Sound;
}  // namespace kowruk::speech

namespace kowruk::desktop {

class Desk;
class Message;

class Speaker : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(bool speaking READ speaking NOTIFY changed)
  Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
  Q_PROPERTY(QString language READ language NOTIFY changed)
  Q_PROPERTY(bool slow READ slow NOTIFY changed)
  Q_PROPERTY(bool synthetic READ synthetic NOTIFY changed)
  Q_PROPERTY(bool silent READ silent NOTIFY changed)

 public:
  Speaker(Desk& desk, std::filesystem::path decks, Message& message);
  ~Speaker() override;

  bool speaking() const noexcept { return stop_.has_value(); }  // something is being worked out or heard
  QString spoken() const { return spoken_; }                    // what was asked for last: the entry or the text
  QString language() const { return language_; }                // and in which language: "ug" or "zh"
  bool slow() const noexcept { return slow_; }                  // and whether slowly
  bool synthetic() const noexcept {
    return synthetic_;
  }                                                 // what was heard last was the computer's voice, not a person's
  bool silent() const noexcept { return silent_; }  // there was no way out for the sound, when it was last tried

  // what: the id of an entry ("first-year/thanks") or a text: Uyghur, or pinyin with marks or numbers. language: "ug"
  // or "zh".
  Q_INVOKABLE void say(const QString& what, const QString& language, bool slow = false);
  Q_INVOKABLE void stop();

  // What the button does: says it; says it slowly where it has just been heard at the normal pace; stops it where it is
  // being heard.
  Q_INVOKABLE void press(const QString& what, const QString& language);

  // The learner has left: what they heard is forgotten.
  void forget();

  // False where there is nothing to be said: no such entry, an explanation instead of a line, characters without
  // pinyin.
  Q_INVOKABLE bool canSay(const QString& what, const QString& language) const;

  // True where the computer's voice will say it: there is no recording.
  Q_INVOKABLE bool isSynthetic(const QString& what, const QString& language) const;

 signals:
  void changed();

 private:
  std::optional<speech::Saying> sayingOf(const QString& what, const QString& language) const;
  void arrive(const std::stop_token& turn, const speech::Heard& heard);
  void play(const speech::Sound& sound);
  void watch();
  void rest();
  void beSilent();

  Desk& desk_;
  std::filesystem::path decks_;
  Message& message_;
  std::shared_ptr<speech::Narrator> narrator_;  // used in the pool's one thread only
  QThreadPool pool_;
  std::optional<std::stop_source> stop_;  // of what is being worked out or heard
  QString spoken_;
  QString language_;
  bool slow_ = false;
  bool synthetic_ = false;
  bool silent_ = false;
  bool told_ = false;  // that nothing can be heard
  std::unique_ptr<QBuffer> samples_;
  std::unique_ptr<QAudioSink> sink_;
};

}  // namespace kowruk::desktop
