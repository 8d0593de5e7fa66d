// A loudspeaker: two waves, one where it speaks slowly, a stroke through it where there is no sound. It fills while it
// is heard.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>

namespace kowruk::desktop {

class SpeakerIcon : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY changed)
  Q_PROPERTY(bool sounding MEMBER sounding_ NOTIFY changed)
  Q_PROPERTY(bool slow MEMBER slow_ NOTIFY changed)
  Q_PROPERTY(bool silent MEMBER silent_ NOTIFY changed)
  Q_PROPERTY(bool mirrored MEMBER mirrored_ NOTIFY changed)

 public:
  explicit SpeakerIcon(QQuickItem* parent = nullptr);

  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  QColor ink_;
  bool sounding_ = false;
  bool slow_ = false;
  bool silent_ = false;
  bool mirrored_ = false;
};

}  // namespace kowruk::desktop
