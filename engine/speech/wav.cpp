#include "speech/wav.h"

#include <array>
#include <fstream>
#include <system_error>

namespace kowruk::speech {

namespace fs = std::filesystem;

namespace {

constexpr int kSlowestRate = 8'000;
constexpr int kFastestRate = 48'000;
constexpr std::uint32_t kPcm = 1;
constexpr std::uint32_t kExtensible = 0xFFFE;  // what it is stands further on, and begins with the same number
constexpr std::size_t kHeader = 44;
constexpr std::size_t kLargest =
    std::size_t{kLongestRecording.count()} * kFastestRate * 2 * sizeof(std::int16_t) + (std::size_t{1} << 20U);
constexpr const char* kRemedy = "save it as WAV: 16-bit PCM, one or two channels, 8000 to 48000 samples a second";

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t count) noexcept {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return number;
}

struct Format {
  std::uint32_t kind = 0;
  std::uint32_t channels = 0;
  std::uint32_t rate = 0;
  std::uint32_t bits = 0;
};

struct Chunks {
  std::optional<Format> format;
  std::optional<std::string_view> samples;
};

// The format and the samples of a RIFF file; a chunk that is cut short counts as far as it goes.
Chunks chunksOf(std::string_view bytes) {
  Chunks chunks;
  std::size_t at = 12;
  while (bytes.size() >= 8 && at <= bytes.size() - 8) {
    const std::string_view name = bytes.substr(at, 4);
    const std::size_t size = numberAt(bytes, at + 4, 4);
    const std::string_view body = bytes.substr(at + 8, size);
    if (name == "fmt " && body.size() >= 16 && !chunks.format) {
      chunks.format = Format{numberAt(body, 0, 2), numberAt(body, 2, 2), numberAt(body, 4, 4), numberAt(body, 14, 2)};
      if (chunks.format->kind == kExtensible && body.size() >= 26) chunks.format->kind = numberAt(body, 24, 2);
    }
    if (name == "data" && !chunks.samples) chunks.samples = body;
    at += 8 + size + size % 2;
  }
  return chunks;
}

std::string faultOf(const Format& format) {
  if (format.kind != kPcm) return "the sound is not PCM but of kind " + std::to_string(format.kind);
  if (format.bits != 16) return "a sample has " + std::to_string(format.bits) + " bits";
  if (format.channels < 1 || format.channels > 2) return "it has " + std::to_string(format.channels) + " channels";
  if (format.rate < kSlowestRate || format.rate > kFastestRate) {
    return "it has " + std::to_string(format.rate) + " samples a second";
  }
  return "";
}

std::int16_t sampleAt(std::string_view bytes, std::size_t at) noexcept {
  return static_cast<std::int16_t>(numberAt(bytes, at, 2));
}

Sound soundOf(const Format& format, std::string_view bytes) {
  Sound sound{{}, static_cast<int>(format.rate), Voice::Recorded};
  const std::size_t step = std::size_t{format.channels} * 2;
  sound.samples.reserve(bytes.size() / step);
  for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
    const int left = sampleAt(bytes, at);
    const int right = sampleAt(bytes, at + step - 2);
    sound.samples.push_back(static_cast<std::int16_t>((left + right) / 2));
  }
  return sound;
}

void appendNumber(std::string& bytes, std::size_t number, int count) {
  for (int i = 0; i < count; ++i) bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

}  // namespace

ReadSound readWav(std::string_view bytes, const std::string& file) {
  const auto fault = [&](std::string what, std::string remedy) {
    return ReadSound{std::nullopt, {{file, 0, std::move(what), std::move(remedy)}}};
  };
  if (bytes.substr(0, 4) != "RIFF" || bytes.size() < 12 || bytes.substr(8, 4) != "WAVE") {
    return fault("this is no WAV file", kRemedy);
  }
  const Chunks chunks = chunksOf(bytes);
  if (!chunks.format) return fault("it does not say what its samples are", kRemedy);
  if (std::string what = faultOf(*chunks.format); !what.empty()) return fault(std::move(what), kRemedy);
  const std::string_view samples = chunks.samples.value_or("");
  const std::size_t step = std::size_t{chunks.format->channels} * 2;
  if (samples.size() < step) return fault("there is no sound in it", "record it again");
  if (samples.size() / step > std::size_t{chunks.format->rate} * std::size_t{kLongestRecording.count()}) {
    return fault("it is longer than " + std::to_string(kLongestRecording.count()) + " seconds",
                 "record the line alone");
  }
  return {soundOf(*chunks.format, samples), {}};
}

ReadSound readRecording(const fs::path& file) {
  const auto fault = [&](std::string what, std::string remedy) {
    return ReadSound{std::nullopt, {{file.string(), 0, std::move(what), std::move(remedy)}}};
  };
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return fault("there is no such file", "put it there");
  const auto size = fs::file_size(file, error);
  if (!error && size > kLargest) return fault("the file is too large for a minute of speech", "record the line alone");
  std::ifstream stream{file, std::ios::binary};
  std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (error || !stream) return fault("the file cannot be read", "let it be read by all");
  return readWav(bytes, file.string());
}

std::string toWav(const Sound& sound) {
  const std::size_t size = sound.samples.size() * 2;
  const auto rate = static_cast<std::size_t>(sound.rate);
  std::string bytes;
  bytes.reserve(kHeader + size);
  bytes += "RIFF";
  appendNumber(bytes, kHeader - 8 + size, 4);
  bytes += "WAVEfmt ";
  appendNumber(bytes, 16, 4);
  appendNumber(bytes, kPcm, 2);
  appendNumber(bytes, 1, 2);
  appendNumber(bytes, rate, 4);
  appendNumber(bytes, rate * 2, 4);
  appendNumber(bytes, 2, 2);
  appendNumber(bytes, 16, 2);
  bytes += "data";
  appendNumber(bytes, size, 4);
  for (const std::int16_t sample : sound.samples) appendNumber(bytes, static_cast<std::uint16_t>(sample), 2);
  return bytes;
}

}  // namespace kowruk::speech
