// Who reads aloud: a person's recording where there is one, else the computer's voice.
//
// Example: Narrator narrator; narrator.say({Language::Chinese, "谢谢", "xièxie", {}}, Pace::Normal)
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/error.h"
#include "speech/cache.h"

namespace kowruk::speech {

// What is to be heard.
struct Saying {
  Language language = Language::Uyghur;
  std::string text{};                 // Uyghur; of Chinese the characters, which only tell how the pinyin is said
  std::string pinyin{};               // of Chinese: what is said
  std::filesystem::path recording{};  // a WAV file of a person who says it; empty for none
};

struct Heard {
  Sound sound;
  std::vector<Problem> problems{};  // of the recording, which the computer's voice then stands in for
};

class Narrator {
 public:
  // About six minutes of speech.
  static constexpr std::size_t kRoom = std::size_t{16} << 20U;

  // voices: as of Synthesizer; room: bytes of samples that are kept for the next time.
  explicit Narrator(std::filesystem::path voices = {}, std::size_t room = kRoom)
      : synthesizer_(std::move(voices)), cache_(room) {}

  // Absent where it was stopped. Throws as Synthesizer::speak. The same saying sounds the same as long as it is kept.
  std::optional<Heard> say(const Saying& saying, Pace pace, const std::stop_token& stop = {});

 private:
  Synthesizer synthesizer_;
  Cache cache_;
};

}  // namespace kowruk::speech
