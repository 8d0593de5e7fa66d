#include "screen_language.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include "base/language.h"

namespace kowruk::desktop {

namespace {

QLocale localeOf(Language language) {
  switch (language) {
    case Language::Uyghur: return QLocale{QLocale::Uighur, QLocale::China};
    case Language::Chinese: return QLocale{QLocale::Chinese, QLocale::China};
    case Language::English: break;
  }
  return QLocale{QLocale::English, QLocale::UnitedKingdom};
}

QString fileOf(Language language) {
  switch (language) {
    case Language::Uyghur: return QStringLiteral(":/i18n/kowruk_ug_CN.qm");
    case Language::Chinese: return QStringLiteral(":/i18n/kowruk_zh_CN.qm");
    case Language::English: break;
  }
  return QStringLiteral(":/i18n/kowruk_en.qm");
}

}  // namespace

ScreenLanguage::ScreenLanguage(Language language, QObject* parent) : QObject(parent), language_(language) { install(); }

ScreenLanguage::~ScreenLanguage() { QCoreApplication::removeTranslator(&translator_); }

bool ScreenLanguage::rightToLeft() const noexcept { return language_ == Language::Uyghur; }

void ScreenLanguage::set(Language language) {
  if (language == language_) return;
  language_ = language;
  install();
  emit changed();
}

QString ScreenLanguage::dayOfWeek(QDate date) const {
  //: How a date with its weekday is written, in the letters of Qt: dddd weekday, d day, M month, MMMM its name.
  return localeOf(language_).toString(date, tr("dddd, d MMMM"));
}

QString ScreenLanguage::date(QDate date) const {
  //: How a whole date is written, in the letters of Qt.
  return localeOf(language_).toString(date, tr("d MMMM yyyy"));
}

void ScreenLanguage::install() {
  QCoreApplication::removeTranslator(&translator_);
  const bool loaded = translator_.load(fileOf(language_));
  if (!loaded) qWarning("%s is missing from the program", qPrintable(fileOf(language_)));
  QCoreApplication::installTranslator(&translator_);
  QLocale::setDefault(localeOf(language_));
  QGuiApplication::setLayoutDirection(rightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
}

}  // namespace kowruk::desktop
