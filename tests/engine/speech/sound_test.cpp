// A recording heard slowly lasts longer and sounds as high as before.
#include "speech/sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kowruk::speech {
namespace {

constexpr int kRate = 22'050;

Sound tone(double pitch, int milliseconds) {
  Sound sound{{}, kRate, Voice::Recorded};
  const int count = kRate * milliseconds / 1000;
  for (int i = 0; i < count; ++i) {
    sound.samples.push_back(static_cast<std::int16_t>(12'000 * std::sin(2 * std::numbers::pi * pitch * i / kRate)));
  }
  return sound;
}

// How often the wave rises through nothing, a second.
double pitchOf(const Sound& sound) {
  int rises = 0;
  for (std::size_t i = 1; i < sound.samples.size(); ++i) rises += sound.samples[i - 1] < 0 && sound.samples[i] >= 0;
  return rises * 1000.0 / static_cast<double>(lengthOf(sound).count());
}

int heightOf(const Sound& sound) { return *std::max_element(sound.samples.begin(), sound.samples.end()); }

TEST(Sound, LastsAsLongAsItsSamples) {
  EXPECT_EQ(lengthOf(tone(200, 500)).count(), 500);
  EXPECT_EQ(lengthOf({}).count(), 0);
}

TEST(Sound, StretchedIsLongerAndAsHighAndAsLoud) {
  for (const double pitch : {110.0, 220.0, 410.0}) {
    const Sound sound = tone(pitch, 900);
    for (const double factor : {1.0, 1.5, 2.0}) {
      const Sound slow = stretched(sound, factor);
      EXPECT_NEAR(static_cast<double>(lengthOf(slow).count()), 900 * factor, 2);
      EXPECT_NEAR(pitchOf(slow), pitch, pitch * 0.04) << pitch << " × " << factor;
      EXPECT_NEAR(heightOf(slow), heightOf(sound), 1'500);
      EXPECT_EQ(slow.voice, Voice::Recorded);
    }
  }
}

TEST(Sound, OfNothingOrAClickNothingIsMade) {
  EXPECT_TRUE(stretched({}, 1.5).samples.empty());
  const Sound click = tone(200, 20);
  EXPECT_EQ(stretched(click, 1.5), click);
  EXPECT_GT(stretched(tone(200, 50), 1.5).samples.size(), tone(200, 50).samples.size());
}

}  // namespace
}  // namespace kowruk::speech
