#include "speech/narrator.h"

#include "speech/spoken.h"
#include "speech/wav.h"

namespace kowruk::speech {

namespace {

// How much longer a recording is when it is heard slowly: as the synthetic voice's two paces.
constexpr double kSlower = 1.5;

Utterance utteranceOf(const Saying& saying, Pace pace) {
  const bool chinese = saying.language == Language::Chinese;
  return {saying.language, chinese ? spokenPinyin(saying.text, saying.pinyin) : spokenUyghur(saying.text), pace};
}

}  // namespace

std::optional<Heard> Narrator::say(const Saying& saying, Pace pace, const std::stop_token& stop) {
  std::vector<Problem> problems;
  if (!saying.recording.empty()) {
    ReadSound read = readRecording(saying.recording);
    if (stop.stop_requested()) return std::nullopt;
    if (read.sound) return Heard{pace == Pace::Slow ? stretched(*read.sound, kSlower) : std::move(*read.sound)};
    problems = std::move(read.problems);
  }
  const Utterance utterance = utteranceOf(saying, pace);
  if (const Sound* kept = cache_.find(utterance)) return Heard{*kept, std::move(problems)};
  std::optional<Sound> sound = synthesizer_.speak(utterance, stop);
  if (!sound) return std::nullopt;
  cache_.keep(utterance, *sound);
  return Heard{std::move(*sound), std::move(problems)};
}

}  // namespace kowruk::speech
