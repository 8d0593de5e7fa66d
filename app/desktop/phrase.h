// An entry as a page shows it: the language learnt and one's own, each a side with its own letters.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <string>

namespace kowruk {
enum class Language;
namespace study {
struct Shown;
}
}  // namespace kowruk

namespace kowruk::desktop {

class Side {
  Q_GADGET
  QML_VALUE_TYPE(side)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString reading MEMBER reading)
  Q_PROPERTY(bool uyghur MEMBER uyghur)
  Q_PROPERTY(bool lengthy MEMBER lengthy)

 public:
  QString text;
  QString reading;  // Latin letters or pinyin; empty for one's own language
  bool uyghur = true;
  bool lengthy = false;  // an explanation rather than a phrase: drawn smaller

  bool operator==(const Side&) const = default;
};

class Phrase {
  Q_GADGET
  QML_VALUE_TYPE(phrase)
  Q_PROPERTY(kowruk::desktop::Side learnt MEMBER learnt)
  Q_PROPERTY(kowruk::desktop::Side own MEMBER own)
  Q_PROPERTY(QString entry MEMBER entry)
  Q_PROPERTY(QString gloss MEMBER gloss)
  Q_PROPERTY(bool present MEMBER present)

 public:
  Side learnt;
  Side own;
  QString entry;         // its id
  QString gloss;         // English
  bool present = false;  // there is such a phrase

  bool operator==(const Phrase&) const = default;
};

// learnt: the language learnt, whose side comes first and has its reading.
Phrase phraseOf(const study::Shown& shown, Language learnt);

// A text as its language runs, whatever words of the other direction stand in it (text::directed).
QString directed(const std::string& text, Language language);

// One side of an entry; the side of the language learnt has its reading.
Side sideOf(const study::Shown& shown, Language language, Language learnt);

}  // namespace kowruk::desktop
