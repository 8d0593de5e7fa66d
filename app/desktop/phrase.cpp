#include "phrase.h"

#include "base/language.h"
#include "study/today.h"
#include "text/direction.h"

namespace kowruk::desktop {

namespace {

// More letters than a phrase to say has.
constexpr qsizetype kLengthyUyghur = 60;
constexpr qsizetype kLengthyChinese = 30;

}  // namespace

QString directed(const std::string& text, Language language) {
  return QString::fromStdString(text::directed(text, language));
}

Side sideOf(const study::Shown& shown, Language language, Language learnt) {
  const bool uyghur = language == Language::Uyghur;
  Side side;
  side.text = directed(uyghur ? shown.ug : shown.zh, language);
  side.uyghur = uyghur;
  side.lengthy = side.text.size() > (uyghur ? kLengthyUyghur : kLengthyChinese);
  if (language == learnt) side.reading = QString::fromStdString(uyghur ? shown.latin : shown.pinyin);
  return side;
}

Phrase phraseOf(const study::Shown& shown, Language learnt) {
  Phrase phrase;
  phrase.learnt = sideOf(shown, learnt, learnt);
  phrase.own = sideOf(shown, otherOf(learnt), learnt);
  phrase.entry = QString::fromStdString(shown.id);
  phrase.gloss = QString::fromStdString(shown.gloss);
  phrase.present = true;
  return phrase;
}

}  // namespace kowruk::desktop
