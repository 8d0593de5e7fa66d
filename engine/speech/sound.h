// A sound as a value, and whose voice it is: a computer's voice is always called one.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace kowruk::speech {

enum class Voice : std::uint8_t { Synthetic, Recorded };

enum class Pace : std::uint8_t { Normal, Slow };

struct Sound {
  std::vector<std::int16_t> samples{};  // one channel
  int rate = 22'050;                    // samples a second
  Voice voice = Voice::Synthetic;

  bool operator==(const Sound&) const = default;
};

// How long it lasts.
std::chrono::milliseconds lengthOf(const Sound& sound) noexcept;

// The same at the same pitch, `factor` times as long (1 to 4): how a recording is heard slowly. Pieces of 30 ms are
// laid over one another where their waves fit best.
Sound stretched(const Sound& sound, double factor);

}  // namespace kowruk::speech
