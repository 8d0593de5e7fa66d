#include "fonts.h"

#include <QFont>
#include <QGuiApplication>

namespace kowruk::desktop {

void nameFonts() {
  const QString hanzi = QStringLiteral("Noto Sans CJK SC");
  const QString letters = QStringLiteral("Noto Sans Arabic");
  QFont::insertSubstitutions(QStringLiteral("Kowruk Sans"), {hanzi, letters});
  QFont::insertSubstitutions(QStringLiteral("Kowruk Uyghur"), {QStringLiteral("UKIJ Tuz"), letters, hanzi});
  QFont::insertSubstitutions(QStringLiteral("Kowruk Chinese"), {QStringLiteral("Noto Serif CJK SC"), hanzi, letters});
  QGuiApplication::setFont(QFont{QStringLiteral("Kowruk Sans")});
}

}  // namespace kowruk::desktop
