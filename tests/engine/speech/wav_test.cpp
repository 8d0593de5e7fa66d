// Recordings as people bring them: read where they can be, refused with a reason where not, never a crash.
#include "speech/wav.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kowruk::speech {
namespace {

namespace fs = std::filesystem;

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return text;
}

std::string chunk(const std::string& name, const std::string& body) {
  return name + number(body.size(), 4) + body + (body.size() % 2 != 0 ? std::string(1, '\0') : "");
}

std::string format(std::size_t kind, std::size_t channels, std::size_t rate, std::size_t bits) {
  const std::size_t frame = channels * bits / 8;
  return number(kind, 2) + number(channels, 2) + number(rate, 4) + number(rate * frame, 4) + number(frame, 2) +
         number(bits, 2);
}

std::string riff(const std::string& chunks) { return "RIFF" + number(chunks.size() + 4, 4) + "WAVE" + chunks; }

std::string samples(const std::vector<int>& values) {
  std::string bytes;
  for (const int value : values) bytes += number(static_cast<std::size_t>(value) & 0xFFFFU, 2);
  return bytes;
}

std::string faultOf(const std::string& bytes) {
  const ReadSound read = readWav(bytes, "sound/thanks.ug.wav");
  EXPECT_EQ(read.sound.has_value(), read.problems.empty());
  if (read.problems.empty()) return "";
  EXPECT_EQ(read.problems.front().file, "sound/thanks.ug.wav");
  EXPECT_FALSE(read.problems.front().remedy.empty());
  return read.problems.front().fault;
}

TEST(Wav, WhatIsWrittenIsReadAgainAsARecording) {
  Sound sound{{0, 1, -1, 32767, -32768}, 16'000, Voice::Synthetic};
  const ReadSound read = readWav(toWav(sound), "x.wav");
  ASSERT_TRUE(read.sound);
  EXPECT_EQ(read.sound->voice, Voice::Recorded);
  sound.voice = Voice::Recorded;
  EXPECT_EQ(*read.sound, sound);
}

TEST(Wav, AFileIsExactlyWhatTheFormatSays) {
  EXPECT_EQ(toWav({{1, -2}, 8'000, Voice::Synthetic}),
            riff(chunk("fmt ", format(1, 1, 8'000, 16)) + chunk("data", samples({1, -2}))));
}

TEST(Wav, TwoChannelsAreMixedAndOtherChunksPassedOver) {
  const ReadSound read =
      readWav(riff(chunk("LIST", "odd") + chunk("fmt ", format(1, 2, 44'100, 16)) +
                   chunk("data", samples({100, 300, -32768, -32768, 32767, 32767})) + chunk("id3 ", "x")),
              "x.wav");
  ASSERT_TRUE(read.sound);
  EXPECT_EQ(read.sound->rate, 44'100);
  EXPECT_EQ(read.sound->samples, (std::vector<std::int16_t>{200, -32768, 32767}));
}

TEST(Wav, TheExtensibleFormOfPcmIsPcm) {
  const std::string form = format(0xFFFE, 1, 48'000, 16) + number(22, 2) + number(16, 2) + number(4, 4) + number(1, 2) +
                           std::string(14, 'g');
  EXPECT_EQ(faultOf(riff(chunk("fmt ", form) + chunk("data", samples({1})))), "");
}

TEST(Wav, EveryFaultIsNamed) {
  const std::string good = chunk("fmt ", format(1, 1, 22'050, 16));
  const std::string one = chunk("data", samples({1}));
  const auto of = [&](std::size_t kind, std::size_t channels, std::size_t rate, std::size_t bits) {
    return faultOf(riff(chunk("fmt ", format(kind, channels, rate, bits)) + one));
  };
  EXPECT_EQ(faultOf(""), "this is no WAV file");
  EXPECT_EQ(faultOf("OggS and so on and on"), "this is no WAV file");
  EXPECT_EQ(faultOf("RIFF1234AVI "), "this is no WAV file");
  EXPECT_EQ(faultOf(riff(one)), "it does not say what its samples are");
  EXPECT_EQ(of(85, 1, 22'050, 16), "the sound is not PCM but of kind 85");
  EXPECT_EQ(of(3, 1, 22'050, 32), "the sound is not PCM but of kind 3");
  EXPECT_EQ(of(1, 1, 22'050, 24), "a sample has 24 bits");
  EXPECT_EQ(of(1, 6, 22'050, 16), "it has 6 channels");
  EXPECT_EQ(of(1, 0, 22'050, 16), "it has 0 channels");
  EXPECT_EQ(of(1, 1, 7'999, 16), "it has 7999 samples a second");
  EXPECT_EQ(of(1, 1, 48'001, 16), "it has 48001 samples a second");
  EXPECT_EQ(of(1, 1, 0, 16), "it has 0 samples a second");
  EXPECT_EQ(faultOf(riff(good)), "there is no sound in it");
  EXPECT_EQ(faultOf(riff(good + chunk("data", "x"))), "there is no sound in it");
  const std::size_t minute = std::size_t{8'000} * 60 * 2;
  const std::string slow = chunk("fmt ", format(1, 1, 8'000, 16));
  EXPECT_EQ(faultOf(riff(slow + chunk("data", std::string(minute, 'x')))), "");
  EXPECT_EQ(faultOf(riff(slow + chunk("data", std::string(minute + 2, 'x')))), "it is longer than 60 seconds");
}

TEST(Wav, AFileThatIsCutShortIsHeardAsFarAsItGoes) {
  const std::string whole = riff(chunk("fmt ", format(1, 1, 22'050, 16)) + chunk("data", samples({1, 2, 3})));
  const ReadSound read = readWav(whole.substr(0, whole.size() - 3), "x.wav");
  ASSERT_TRUE(read.sound);
  EXPECT_EQ(read.sound->samples, (std::vector<std::int16_t>{1}));
}

TEST(Wav, AFileThatIsMissingOrNoneIsAProblemToo) {
  EXPECT_EQ(readRecording("/nowhere/x.wav").problems.size(), 1U);
  EXPECT_EQ(readRecording(::testing::TempDir()).problems.size(), 1U) << "a folder";
}

RC_GTEST_PROP(WavLaws, NoBytesAreTooStrange, ()) {
  std::string bytes = riff(chunk("fmt ", format(1, *rc::gen::inRange<std::size_t>(0, 4), 22'050, 16)) +
                           chunk("data", *rc::gen::container<std::string>(rc::gen::arbitrary<char>())));
  const int changes = *rc::gen::inRange(0, 6);
  for (int i = 0; i < changes; ++i) {
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::element('\0', '\xff', '\x80', '\x7f', 'd');
  }
  bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
  const ReadSound read = readWav(bytes, "x.wav");
  RC_ASSERT(read.sound.has_value() == read.problems.empty());
  if (read.sound) RC_ASSERT(!read.sound->samples.empty() && read.sound->samples.size() * 2 <= bytes.size());
}

RC_GTEST_PROP(WavLaws, EverySoundComesBackAsItWas, ()) {
  const auto wave =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int16_t>>(rc::gen::arbitrary<std::int16_t>()));
  const Sound sound{wave, *rc::gen::inRange(8'000, 48'001), Voice::Recorded};
  RC_ASSERT(readWav(toWav(sound), "x.wav").sound == sound);
}

}  // namespace
}  // namespace kowruk::speech
