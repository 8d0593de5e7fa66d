#include "exam/scale_link.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace kowruk::exam {

namespace {

struct Means {
  double count = 0;
  double slopeBefore = 0, slopeNow = 0;
  double before = 0, now = 0;  // difficulties
  double spreadBefore = 0, spreadNow = 0;
};

Means meansOf(std::span<const Anchor> anchors, const std::vector<AnchorFit>& fits) {
  Means means;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (!fits[i].kept) continue;
    means.count += 1;
    means.slopeBefore += anchors[i].before.slope;
    means.slopeNow += anchors[i].now.slope;
    means.before += anchors[i].before.difficulty;
    means.now += anchors[i].now.difficulty;
  }
  means.before /= means.count;
  means.now /= means.count;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (!fits[i].kept) continue;
    means.spreadBefore += std::pow(anchors[i].before.difficulty - means.before, 2);
    means.spreadNow += std::pow(anchors[i].now.difficulty - means.now, 2);
  }
  return means;
}

void drawLine(ScaleLink& link, std::span<const Anchor> anchors, ScaleMethod method) {
  const Means means = meansOf(anchors, link.anchors);
  link.slope = means.slopeNow / means.slopeBefore;
  if (method == ScaleMethod::MeanSigma && means.spreadNow > 0) {
    link.slope = std::sqrt(means.spreadBefore / means.spreadNow);
  }
  link.intercept = means.before - link.slope * means.now;
  double squares = 0;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    AnchorFit& fit = link.anchors[i];
    fit.displacement = link.onOld(anchors[i].now.difficulty) - anchors[i].before.difficulty;
    const double error = std::hypot(link.slope * anchors[i].now.difficultyError, anchors[i].before.difficultyError);
    fit.errors = error > 0 ? fit.displacement / error : 0;
    if (fit.kept) squares += fit.displacement * fit.displacement;
  }
  link.error = means.count > 1 ? std::sqrt(squares / (means.count - 1) / means.count) : 0;
}

bool drifts(const AnchorFit& fit) noexcept {
  return fit.kept && std::abs(fit.displacement) > kDriftDistance && std::abs(fit.errors) > kDriftErrors;
}

}  // namespace

std::string_view codeOf(ScaleMethod method) noexcept {
  return method == ScaleMethod::MeanMean ? "mean_mean" : "mean_sigma";
}

ScaleLink linkScales(std::span<const Anchor> anchors, ScaleMethod method) {
  assert(anchors.size() >= 2);
  ScaleLink link;
  for (const Anchor& anchor : anchors) link.anchors.push_back({.name = anchor.name});
  const std::size_t fewest = std::max(kFewestAnchors, (anchors.size() + 1) / 2);
  for (std::size_t kept = anchors.size();; --kept) {
    drawLine(link, anchors, method);
    AnchorFit* worst = nullptr;
    for (AnchorFit& fit : link.anchors) {
      if (drifts(fit) && (worst == nullptr || std::abs(fit.displacement) > std::abs(worst->displacement))) worst = &fit;
    }
    if (worst == nullptr) return link;
    if (kept <= fewest) {
      link.disagree = true;
      return link;
    }
    worst->kept = false;
  }
}

}  // namespace kowruk::exam
