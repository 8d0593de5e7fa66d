#include "ikat.h"

#include <QPainter>
#include <array>
#include <cmath>

namespace kowruk::desktop {

namespace {

// How far a thread may have slipped when it was tied, in widths of the cloth.
constexpr qreal kFeather = 0.055;

// Pixels across a thread, and along it the finest feather: a narrow strip has fine threads.
int threadOf(int across) noexcept { return across < 60 ? 1 : 2; }

// How far a thread slipped, -1 to 1: always the same for the same thread.
qreal slipOf(int thread) noexcept {
  constexpr std::array<qreal, 13> kSlips{0.1, -0.6, 0.7, -0.2, 0.9, -0.9, 0.3, -0.4, 0.6, -0.8, 0.2, -0.1, 0.8};
  return kSlips[static_cast<std::size_t>(thread * 5) % kSlips.size()];
}

}  // namespace

Ikat::Ikat(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(false);
  connect(this, &Ikat::changed, this, [this] { update(); });
}

void Ikat::setWoven(qreal woven) {
  if (woven == woven_) return;
  woven_ = woven;
  emit changed();
}

void Ikat::setMirrored(bool mirrored) {
  if (mirrored == mirrored_) return;
  mirrored_ = mirrored;
  emit changed();
}

void Ikat::paint(QPainter* painter) {
  const bool upright = height() > width();
  const int length = static_cast<int>(upright ? height() : width());
  const int across = static_cast<int>(upright ? width() : height());
  if (mirrored_ && !upright) {
    painter->translate(width(), 0);
    painter->scale(-1, 1);
  }
  for (int thread = 0; thread * threadOf(across) < across; ++thread)
    paintThread(*painter, thread, length, across, upright);
}

void Ikat::paintThread(QPainter& painter, int thread, int length, int across, bool upright) const {
  const int fine = threadOf(across);
  const qreal slip = slipOf(thread) * kFeather * across;
  const int dyed = static_cast<int>(std::lround(woven_ * length));
  const int place = thread * fine;
  const auto stripe = [&](int from, int to, const QColor& colour) {
    if (upright) {
      painter.fillRect(place, from, fine, to - from, colour);
    } else {
      painter.fillRect(from, place, to - from, fine, colour);
    }
  };
  const QColor* colour = nullptr;
  int from = 0;
  for (int at = 0; at < dyed; at += fine) {
    const QColor& here = colourAt((at + slip) / across, (place + fine / 2.0) / across);
    if (&here == colour) continue;
    if (colour != nullptr) stripe(from, at, *colour);
    colour = &here;
    from = at;
  }
  if (colour != nullptr) stripe(from, dyed, *colour);
  if (dyed < length) stripe(dyed, length, undyed_);
}

// The pattern, in widths of the cloth: nested lozenges, one every width and a half, small ones in the corners between.
const QColor& Ikat::colourAt(qreal along, qreal across) const noexcept {
  constexpr qreal kRepeat = 1.5;
  const qreal turn = along / kRepeat;
  const qreal fromMiddle = std::abs(turn - std::round(turn)) * 2;  // 0 in the middle of a lozenge, 1 between two
  const qreal aside = std::abs(across - 0.5) * 2;
  const qreal lozenge = fromMiddle + aside;
  if (lozenge < 0.28) return heart_;
  if (lozenge < 0.52) return middle_;
  if (lozenge < 0.86) return outer_;
  const qreal corner = (1 - fromMiddle) + (1 - aside);
  if (corner < 0.30) return middle_;
  if (corner < 0.55) return outer_;
  return ground_;
}

}  // namespace kowruk::desktop
