// The derivatives of FSRS-7, line by line beside the formulas they belong to (fsrs7.cpp, fsrs7_curve.cpp).
#include <algorithm>
#include <cmath>

#include "memory/slopes.h"

namespace kowruk {

namespace {

constexpr double kShortestTrace = 1e-4;
constexpr double kLongestTrace = 36500;
constexpr double kSpan = 1 - 2e-5;  // recall is squeezed by this
constexpr double kReversion = 0.01;
constexpr double kFastShareOfSlow = 0.8;

using Row7 = Fsrs7::Parameters;

// Where a value was clamped its slopes are nought.
void clampWith(double& value, Row7& slopes, double low, double high) noexcept {
  if (value >= low && value <= high) return;
  value = std::clamp(value, low, high);
  slopes.fill(0);
}

// into = a x + b y + c z, row by row.
void mix(Row7& into, double a, const Row7& x, double b, const Row7& y, double c, const Row7& z) noexcept {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = a * x[i] + b * y[i] + c * z[i];
}

}  // namespace

Fsrs7Slopes::Fsrs7Slopes(const Fsrs7& model) noexcept : model_(&model) {}

void Fsrs7Slopes::first(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const std::size_t own = static_cast<std::size_t>(grade) - 1;
  slow_.fill(0);
  fast_.fill(0);
  difficulty_.fill(0);
  state_.stability = w[own];
  slow_[own] = 1;
  state_.stabilityFast = kFastShareOfSlow * w[own];
  fast_[own] = kFastShareOfSlow;
  const double steps = static_cast<double>(grade) - 1;
  const double power = expOf(w[5] * steps);
  state_.difficulty = w[4] - power + 1;
  difficulty_[4] = 1;
  difficulty_[5] = -steps * power;
  clampWith(state_.stability, slow_, kShortestTrace, kLongestTrace);
  clampWith(state_.stabilityFast, fast_, kShortestTrace, kLongestTrace);
  clampWith(state_.difficulty, difficulty_, 1, 10);
}

double Fsrs7Slopes::recallAfter(double t) noexcept {
  const Row& w = model_->parameters();
  const auto& [s, f, d] = state_;
  const Fsrs7Curve curve = model_->curveOf(state_);
  const double logS = curve.logStability[0];
  const double logF = curve.logStability[1];
  const double hardness = d - 5;
  const Pair x = curve.rate * t;
  const Pair logs = logOf(1 + x);
  const Pair r = expOf(-curve.decay * logs);
  const Pair byRate = -curve.decay * r * t / (1 + x);
  const Pair byDecay = -r * logs;

  // The fast trace: decay w23 F^(w33-0.3), rate (e^(-ln w25 / decay) - 1) / F.
  const double decay = curve.decay[1];
  const double exponent = -std::log(w[25]) / decay;
  const bool bent = decay > 0.01 && decay < 0.95;
  const double growth = exponent < 60 ? curve.rate[1] + 1 / f : 0;  // d rate / d exponent
  const double throughDecay = bent ? byDecay[1] - byRate[1] * growth * exponent / decay : 0;
  const double fastByF = -byRate[1] * curve.rate[1] / f + throughDecay * decay * (w[33] - 0.3) / f;
  for (std::size_t i = 0; i < w.size(); ++i) fastRecallSlopes_[i] = fastByF * fast_[i];
  fastRecallSlopes_[23] += throughDecay * decay / w[23];
  fastRecallSlopes_[25] -= byRate[1] * growth / (decay * w[25]);
  fastRecallSlopes_[33] += throughDecay * decay * logF;

  // The slow trace: rate (w26^(-1/w24) - 1) e^((D-5)(w32-0.3)) / S.
  const double stretch = expOf(hardness * (w[32] - 0.3)) / s;
  const double base = curve.rate[0] + stretch;  // w26^(-1/w24) e^… / S
  const double slowByS = -byRate[0] * curve.rate[0] / s;
  const double slowByD = byRate[0] * curve.rate[0] * (w[32] - 0.3);

  // The weights: slow over fast q, share of the fast 1 / (1 + q).
  const double p = curve.fastShare;
  const double byLogQ = -p * (1 - p) * (r[1] - r[0]);
  const double bySlow = (1 - p) * slowByS + byLogQ * w[30] / s;
  const double byFast = byLogQ * w[29] / f;
  const double byDifficulty = (1 - p) * slowByD + byLogQ * (w[31] - 0.5);
  for (std::size_t i = 0; i < w.size(); ++i) {
    recallSlopes_[i] = p * fastRecallSlopes_[i] + bySlow * slow_[i] + byFast * fast_[i] + byDifficulty * difficulty_[i];
  }
  recallSlopes_[24] += (1 - p) * (byDecay[0] + byRate[0] * base * std::log(w[26]) / (w[24] * w[24]));
  recallSlopes_[26] -= (1 - p) * byRate[0] * base / (w[24] * w[26]);
  recallSlopes_[27] -= byLogQ / w[27];
  recallSlopes_[28] += byLogQ / w[28];
  recallSlopes_[29] += byLogQ * logF;
  recallSlopes_[30] += byLogQ * logS;
  recallSlopes_[31] += byLogQ * hardness;
  recallSlopes_[32] += (1 - p) * byRate[0] * curve.rate[0] * hardness;
  for (double& slope : recallSlopes_) slope *= kSpan;
  fastRecall_ = r[1];
  recall_ = curve.mean(r);
  return recall_;
}

// One trace, after its own formula in fsrs7.cpp: eight parameters from `block` on.
void Fsrs7Slopes::moveTrace(Grade grade, std::size_t block, double recall, const Row& recallSlopes, double& stability,
                            Row& slopes) noexcept {
  const double* w = &model_->parameters()[block];
  const double s = stability;
  const double forgetting = 1 - recall;
  if (grade == Grade::Forgot) {
    const double logOne = logOf(s + 1);
    const double power = expOf(w[4] * logOne);
    const double lift = expOf(forgetting * w[5]);
    const double left = w[3] * (power - 1) * lift;
    if (s < left) return;  // what it had, and its slopes
    mix(slopes, w[3] * lift * w[4] * power / (s + 1), slopes, -w[5] * left, recallSlopes, 0, recallSlopes);
    slopes[block + 3] += (power - 1) * lift;
    slopes[block + 4] += w[3] * lift * power * logOne;
    slopes[block + 5] += left * forgetting;
    stability = left;
    return;
  }
  const double bonus = grade == Grade::Hard ? w[6] : grade == Grade::Easy ? w[7] : 1;
  const double logS = logOf(s);
  const double scale = expOf(w[0] - 1.5 - w[1] * logS) * (11 - state_.difficulty);
  const double lift = expOf(forgetting * w[2]);
  const double plain = scale * (lift - 1);
  const double growth = plain * bonus;
  mix(slopes, 1 + growth - w[1] * growth, slopes, -s * scale * bonus * lift * w[2], recallSlopes,
      -s * growth / (11 - state_.difficulty), difficulty_);
  slopes[block + 0] += s * growth;
  slopes[block + 1] -= s * growth * logS;
  slopes[block + 2] += s * scale * bonus * lift * forgetting;
  if (grade == Grade::Hard) slopes[block + 6] += s * plain;
  if (grade == Grade::Easy) slopes[block + 7] += s * plain;
  stability = s * (1 + growth);
}

void Fsrs7Slopes::moveDifficulty(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const double steps = static_cast<double>(grade) - 3;
  const double damp = grade == Grade::Forgot ? recall_ + 0.1 : 1;
  const double d = state_.difficulty;
  const double room = (10 - d) / 9;
  const double keep = 1 - kReversion;
  const double byRecall = grade == Grade::Forgot ? -w[6] * steps * room * keep : 0;
  mix(difficulty_, keep * (1 + w[6] * steps * damp / 9), difficulty_, byRecall, recallSlopes_, 0, recallSlopes_);
  const double power = expOf(3 * w[5]);
  difficulty_[4] += kReversion;
  difficulty_[5] -= kReversion * 3 * power;
  difficulty_[6] -= keep * steps * damp * room;
  state_.difficulty = kReversion * (w[4] - power + 1) + keep * (d - w[6] * steps * damp * room);
  clampWith(state_.difficulty, difficulty_, 1, 10);
}

void Fsrs7Slopes::answer(Grade grade) noexcept {
  moveTrace(grade, 7, recall_, recallSlopes_, state_.stability, slow_);
  clampWith(state_.stability, slow_, kShortestTrace, kLongestTrace);
  moveTrace(grade, 15, fastRecall_, fastRecallSlopes_, state_.stabilityFast, fast_);
  if (grade == Grade::Forgot && state_.stabilityFast > kFastShareOfSlow * state_.stability) {
    state_.stabilityFast = kFastShareOfSlow * state_.stability;
    for (std::size_t i = 0; i < fast_.size(); ++i) fast_[i] = kFastShareOfSlow * slow_[i];
  }
  clampWith(state_.stabilityFast, fast_, kShortestTrace, kLongestTrace);
  moveDifficulty(grade);
}

}  // namespace kowruk
