// WAV files: 16-bit PCM, the form every recorder can write.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "speech/sound.h"

namespace kowruk::speech {

// The longest recording of an entry.
inline constexpr std::chrono::seconds kLongestRecording{60};

struct ReadSound {
  std::optional<Sound> sound;     // absent where there is a problem
  std::vector<Problem> problems;  // of `file`
};

// One or two channels (two are mixed), 8,000 to 48,000 samples a second, kLongestRecording at most. Never throws on any
// bytes.
ReadSound readWav(std::string_view bytes, const std::string& file);

// The same of a file on the disk; one that is missing or cannot be read is a problem too.
ReadSound readRecording(const std::filesystem::path& file);

// A whole WAV file.
std::string toWav(const Sound& sound);

}  // namespace kowruk::speech
