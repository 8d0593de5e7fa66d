// libespeak-ng as a resource: text in its spoken form → sound, without a network and without a sound card.
//
// The library has one state for the whole process: it is loaded with the first word, entered by one thread at a time
// (others wait their turn), and stays until the process ends, as its own end can wait for ever
// (espeak_Terminate, 1.51). Its voice has a flutter that goes on from word to word: said again, a text differs in what
// nobody hears.
//
// Example: Synthesizer voice; const auto sound = voice.speak({Language::Chinese, "ni2 hao3", Pace::Slow});
#pragma once

#include <compare>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "base/language.h"
#include "speech/sound.h"

namespace kowruk::speech {

struct Utterance {
  Language language = Language::Uyghur;  // Uyghur or Chinese
  std::string spoken{};                  // as speech/spoken.h makes it
  Pace pace = Pace::Normal;

  auto operator<=>(const Utterance&) const = default;
};

class Synthesizer {
 public:
  // voices: the folder that holds espeak-ng-data; empty for the one its package has.
  explicit Synthesizer(std::filesystem::path voices = {}) : voices_(std::move(voices)) {}

  // Absent where it was stopped. Throws Error(NoVoice) where the library, its data or the language is missing.
  std::optional<Sound> speak(const Utterance& utterance, const std::stop_token& stop = {});

 private:
  std::filesystem::path voices_;
};

}  // namespace kowruk::speech
