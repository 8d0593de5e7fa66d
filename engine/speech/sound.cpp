#include "speech/sound.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace kowruk::speech {

namespace {

// The place near `wanted` where the wave goes on most like at `follows`: the sum of products is largest there, over the
// size of the wave itself. Every second sample is looked at: a voice has nothing finer.
std::size_t bestPlace(const std::vector<std::int16_t>& wave, std::size_t follows, std::size_t wanted, std::size_t reach,
                      std::size_t frame) {
  const std::size_t last = wave.size() - frame;
  const std::size_t from = wanted > reach ? wanted - reach : 0;
  const std::size_t to = std::min(wanted + reach, last);
  std::size_t best = std::min(wanted, last);
  double bestFit = -1;
  for (std::size_t place = std::min(from, last); place <= to; ++place) {
    double product = 0;
    double size = 1;
    for (std::size_t i = 0; i < frame; i += 2) {
      const double here = wave[place + i];
      product += here * wave[follows + i];
      size += here * here;
    }
    const double fit = product / std::sqrt(size);
    if (fit > bestFit) {
      bestFit = fit;
      best = place;
    }
  }
  return best;
}

std::int16_t asSample(double value) noexcept {
  return static_cast<std::int16_t>(std::lround(std::clamp(value, -32'768.0, 32'767.0)));
}

}  // namespace

std::chrono::milliseconds lengthOf(const Sound& sound) noexcept {
  return std::chrono::milliseconds{static_cast<std::int64_t>(sound.samples.size()) * 1000 / sound.rate};
}

Sound stretched(const Sound& sound, double factor) {
  assert(factor >= 1 && factor <= 4);
  const std::size_t hop = static_cast<std::size_t>(sound.rate) * 15 / 1000;
  const std::size_t frame = 2 * hop;
  const std::size_t reach = static_cast<std::size_t>(sound.rate) * 8 / 1000;
  if (sound.samples.size() <= frame + reach) return sound;  // a click
  const auto length = static_cast<std::size_t>(static_cast<double>(sound.samples.size()) * factor);
  std::vector<double> sum(length + frame, 0);
  std::size_t follows = 0;
  for (std::size_t to = 0; to < length; to += hop) {
    const auto wanted = static_cast<std::size_t>(static_cast<double>(to) / factor);
    const std::size_t place = to == 0 ? 0 : bestPlace(sound.samples, follows, wanted, reach, frame);
    for (std::size_t i = 0; i < frame; ++i) {
      const double phase = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(frame);
      sum[to + i] += sound.samples[place + i] * (to == 0 && i < hop ? 1 : (1 - std::cos(phase)) / 2);
    }
    follows = std::min(place + hop, sound.samples.size() - frame);
  }
  Sound result{{}, sound.rate, sound.voice};
  result.samples.reserve(length);
  for (std::size_t i = 0; i < length; ++i) result.samples.push_back(asSample(sum[i]));
  return result;
}

}  // namespace kowruk::speech
