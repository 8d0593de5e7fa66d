// The language of the screens: what Qt needs told when it changes.
//
// Sets the translator, the locale of dates and the direction of the layout; QML is told by `changed`, on which the
// engine retranslates.
#pragma once

#include <QDate>
#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace kowruk {
enum class Language;
}

namespace kowruk::desktop {

class ScreenLanguage : public QObject {
  Q_OBJECT

 public:
  explicit ScreenLanguage(Language language, QObject* parent = nullptr);
  ~ScreenLanguage() override;

  Language language() const noexcept { return language_; }
  bool rightToLeft() const noexcept;
  void set(Language language);

  // A date as one writes it in this language: with its weekday and without a year, or whole.
  QString dayOfWeek(QDate date) const;
  QString date(QDate date) const;

 signals:
  void changed();

 private:
  void install();

  Language language_;
  QTranslator translator_;
};

}  // namespace kowruk::desktop
