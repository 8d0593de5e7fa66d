#include "phrase.h"

#include "base/language.h"
#include "study/today.h"

namespace kowruk::desktop {

Side sideOf(const study::Shown& shown, Language language, Language learnt) {
  const bool uyghur = language == Language::Uyghur;
  Side side;
  side.text = QString::fromStdString(uyghur ? shown.ug : shown.zh);
  side.uyghur = uyghur;
  if (language == learnt) side.reading = QString::fromStdString(uyghur ? shown.latin : shown.pinyin);
  return side;
}

Phrase phraseOf(const study::Shown& shown, Language learnt) {
  Phrase phrase;
  phrase.learnt = sideOf(shown, learnt, learnt);
  phrase.own = sideOf(shown, otherOf(learnt), learnt);
  phrase.gloss = QString::fromStdString(shown.gloss);
  phrase.present = true;
  return phrase;
}

}  // namespace kowruk::desktop
