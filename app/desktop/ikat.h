// An ikat (ئەتلەس) cloth: lozenges whose edges are feathered, as on silk whose warp was dyed before it was woven.
//
// The threads run along the longer side. `woven` is the part that has its colours, from the leading edge; the rest is
// undyed: so a bar of it shows how far something is. Drawn once into a picture, again only when something changes.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>

namespace kowruk::desktop {

class Ikat : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(qreal woven READ woven WRITE setWoven NOTIFY changed)
  Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY changed)
  Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY changed)
  Q_PROPERTY(QColor outer MEMBER outer_ NOTIFY changed)
  Q_PROPERTY(QColor middle MEMBER middle_ NOTIFY changed)
  Q_PROPERTY(QColor heart MEMBER heart_ NOTIFY changed)
  Q_PROPERTY(QColor undyed MEMBER undyed_ NOTIFY changed)

 public:
  explicit Ikat(QQuickItem* parent = nullptr);

  qreal woven() const noexcept { return woven_; }
  void setWoven(qreal woven);
  bool mirrored() const noexcept { return mirrored_; }
  void setMirrored(bool mirrored);

  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  void paintThread(QPainter& painter, int thread, int length, int across, bool upright) const;
  const QColor& colourAt(qreal along, qreal across) const noexcept;

  qreal woven_ = 1;
  bool mirrored_ = false;
  QColor ground_;
  QColor outer_;
  QColor middle_;
  QColor heart_;
  QColor undyed_;
};

}  // namespace kowruk::desktop
