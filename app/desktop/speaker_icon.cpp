#include "speaker_icon.h"

#include <QPainter>

namespace kowruk::desktop {

SpeakerIcon::SpeakerIcon(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &SpeakerIcon::changed, this, [this] { update(); });
}

// On a square of 24 by 24, made as large as the item.
void SpeakerIcon::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  const qreal scale = std::min(width(), height()) / 24;
  painter->translate(width() / 2, height() / 2);
  painter->scale(mirrored_ ? -scale : scale, scale);
  painter->translate(-12, -12);
  painter->setPen(QPen{ink_, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
  painter->setBrush(sounding_ ? QBrush{ink_} : QBrush{Qt::NoBrush});
  painter->drawPolygon(QPolygonF{{{3.5, 9.5}, {7.5, 9.5}, {12.5, 5.0}, {12.5, 19.0}, {7.5, 14.5}, {3.5, 14.5}}});
  painter->setBrush(Qt::NoBrush);
  if (silent_) {
    painter->drawLine(QPointF{16, 9.5}, QPointF{21, 14.5});
    painter->drawLine(QPointF{21, 9.5}, QPointF{16, 14.5});
    return;
  }
  constexpr int kSixteenths = 16;  // of a degree, as QPainter counts
  painter->drawArc(QRectF{10, 8, 7, 8}, -50 * kSixteenths, 100 * kSixteenths);
  if (!slow_) painter->drawArc(QRectF{8, 4.5, 13, 15}, -50 * kSixteenths, 100 * kSixteenths);
}

}  // namespace kowruk::desktop
