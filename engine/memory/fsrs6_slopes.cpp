// The derivatives of FSRS-6, line by line beside the formulas they belong to (fsrs6.cpp).
#include <algorithm>
#include <cmath>

#include "memory/pair.h"
#include "memory/slopes.h"

namespace kowruk {

namespace {

using Row6 = Fsrs6::Parameters;

void scale6(Row6& into, double a, const Row6& x, double b, const Row6& y, double c, const Row6& z) noexcept {
  for (std::size_t i = 0; i < into.size(); ++i) into[i] = a * x[i] + b * y[i] + c * z[i];
}

void clampWith(double& value, Row6& slopes, double low, double high) noexcept {
  if (value >= low && value <= high) return;
  value = std::clamp(value, low, high);
  slopes.fill(0);
}

}  // namespace

Fsrs6Slopes::Fsrs6Slopes(const Fsrs6& model) noexcept : model_(&model) {}

void Fsrs6Slopes::first(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const std::size_t own = static_cast<std::size_t>(grade) - 1;
  const double steps = static_cast<double>(grade) - 1;
  const double power = expOf(w[5] * steps);
  stability_.fill(0);
  difficulty_.fill(0);
  state_ = {w[own], w[4] - power + 1};
  stability_[own] = 1;
  difficulty_[4] = 1;
  difficulty_[5] = -steps * power;
  clampWith(state_.stability, stability_, 0.001, 36500);
  clampWith(state_.difficulty, difficulty_, 1, 10);
}

double Fsrs6Slopes::recallAfter(int days) noexcept {
  const Row& w = model_->parameters();
  days_ = days;
  const double decay = w[20];
  const double factor = expOf(std::log(0.9) / -decay) - 1;
  const double x = factor * days / state_.stability;
  const double log = logOf(1 + x);
  recall_ = expOf(-decay * log);
  const double byX = -decay * recall_ / (1 + x);
  const double byS = -byX * x / state_.stability;
  for (std::size_t i = 0; i < w.size(); ++i) recallSlopes_[i] = byS * stability_[i];
  // d factor / d decay = (factor + 1) ln 0.9 / decay².
  const double byFactor = byX * days / state_.stability;
  recallSlopes_[20] += -recall_ * log + byFactor * (factor + 1) * std::log(0.9) / (decay * decay);
  return recall_;
}

void Fsrs6Slopes::moveOnTheSameDay(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const double s = state_.stability;
  const double steps = static_cast<double>(grade) - 3 + w[18];
  const double logS = logOf(s);
  const double factor = expOf(w[17] * steps - w[19] * logS);
  if (grade != Grade::Forgot && factor < 1) return;  // S stays
  scale6(stability_, factor * (1 - w[19]), stability_, 0, stability_, 0, stability_);
  stability_[17] += s * factor * steps;
  stability_[18] += s * factor * w[17];
  stability_[19] -= s * factor * logS;
  state_.stability = s * factor;
}

void Fsrs6Slopes::moveAfterForgot() noexcept {
  const Row& w = model_->parameters();
  const auto& [s, d] = state_;
  const double logOne = logOf(s + 1);
  const double logD = logOf(d);
  const double power = expOf(w[13] * logOne);
  const double lift = expOf(w[14] * (1 - recall_) - w[12] * logD);
  const double left = w[11] * lift * (power - 1);
  const double ceiling = expOf(-w[17] * w[18]);
  if (left > s * ceiling) {
    scale6(stability_, ceiling, stability_, 0, stability_, 0, stability_);
    stability_[17] -= s * ceiling * w[18];
    stability_[18] -= s * ceiling * w[17];
    state_.stability = s * ceiling;
    return;
  }
  scale6(stability_, w[11] * lift * w[13] * power / (s + 1), stability_, -w[14] * left, recallSlopes_,
         -w[12] * left / d, difficulty_);
  stability_[11] += lift * (power - 1);
  stability_[12] -= left * logD;
  stability_[13] += w[11] * lift * power * logOne;
  stability_[14] += left * (1 - recall_);
  state_.stability = left;
}

void Fsrs6Slopes::moveAfterRecall(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const double s = state_.stability;
  const double bonus = grade == Grade::Hard ? w[15] : grade == Grade::Easy ? w[16] : 1;
  const double logS = logOf(s);
  const double scale = expOf(w[8] - w[9] * logS) * (11 - state_.difficulty);
  const double lift = expOf(w[10] * (1 - recall_));
  const double plain = scale * (lift - 1);
  const double growth = plain * bonus;
  scale6(stability_, 1 + growth - w[9] * growth, stability_, -s * scale * bonus * lift * w[10], recallSlopes_,
         -s * growth / (11 - state_.difficulty), difficulty_);
  stability_[8] += s * growth;
  stability_[9] -= s * growth * logS;
  stability_[10] += s * scale * bonus * lift * (1 - recall_);
  if (grade == Grade::Hard) stability_[15] += s * plain;
  if (grade == Grade::Easy) stability_[16] += s * plain;
  state_.stability = s * (1 + growth);
}

void Fsrs6Slopes::moveDifficulty(Grade grade) noexcept {
  const Row& w = model_->parameters();
  const double steps = static_cast<double>(grade) - 3;
  const double d = state_.difficulty;
  const double moved = d - w[6] * steps * (10 - d) / 9;
  const double power = expOf(3 * w[5]);
  const double easy = w[4] - power + 1;
  const double keep = 1 - w[7];
  scale6(difficulty_, keep * (1 + w[6] * steps / 9), difficulty_, 0, difficulty_, 0, difficulty_);
  difficulty_[4] += w[7];
  difficulty_[5] -= w[7] * 3 * power;
  difficulty_[6] -= keep * steps * (10 - d) / 9;
  difficulty_[7] += easy - moved;
  state_.difficulty = w[7] * easy + keep * moved;
  clampWith(state_.difficulty, difficulty_, 1, 10);
}

void Fsrs6Slopes::answer(Grade grade) noexcept {
  if (days_ == 0) {
    moveOnTheSameDay(grade);
  } else if (grade == Grade::Forgot) {
    moveAfterForgot();
  } else {
    moveAfterRecall(grade);
  }
  clampWith(state_.stability, stability_, 0.001, 36500);
  moveDifficulty(grade);
}

}  // namespace kowruk
