#include "speech/synthesizer.h"

#include <dlfcn.h>
#include <espeak-ng/speak_lib.h>

#include <cassert>
#include <mutex>
#include <system_error>

#include "base/error.h"

namespace kowruk::speech {

namespace fs = std::filesystem;

namespace {

constexpr const char* kLibrary = "libespeak-ng.so.1";
constexpr int kPiece = 60;  // milliseconds of sound between two looks at whether to stop

// Words a minute. A learner's normal is slower than the library's 175.
constexpr int kNormal = 150;
constexpr int kSlow = 100;

// A voice by its name, and the file of its words. The voice called cmn is not Mandarin in 1.51: it reads English.
struct VoiceName {
  const char* name;
  const char* words;
};

VoiceName voiceOf(Language language) noexcept {
  assert(language != Language::English);
  return language == Language::Uyghur ? VoiceName{"ug", "ug_dict"} : VoiceName{"cmn-latn-pinyin", "cmn_dict"};
}

Error noVoice(const char* voice, const std::string& detail) {
  return {ErrorKind::NoVoice, voice, detail + "; install the packages libespeak-ng1 and espeak-ng-data"};
}

// What is used of the library. It is not linked but loaded, as it brings thirty others that a start need not wait for.
struct Library {
  decltype(&espeak_Initialize) initialize = nullptr;
  decltype(&espeak_SetSynthCallback) setCallback = nullptr;
  decltype(&espeak_SetVoiceByName) setVoice = nullptr;
  decltype(&espeak_SetParameter) setParameter = nullptr;
  decltype(&espeak_Synth) synthesize = nullptr;
  decltype(&espeak_Info) info = nullptr;
  int rate = 0;       // samples a second; 0 until it has been initialized
  fs::path voices{};  // with which folder
};

template <class Function>
void find(void* handle, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(handle, name));
  if (function == nullptr) throw noVoice(kLibrary, std::string{"it has no "} + name);
}

Library load() {
  void* const handle = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) throw noVoice(kLibrary, "it cannot be loaded");
  Library library;
  find(handle, "espeak_Initialize", library.initialize);
  find(handle, "espeak_SetSynthCallback", library.setCallback);
  find(handle, "espeak_SetVoiceByName", library.setVoice);
  find(handle, "espeak_SetParameter", library.setParameter);
  find(handle, "espeak_Synth", library.synthesize);
  find(handle, "espeak_Info", library.info);
  return library;
}

struct Hearing {
  std::vector<std::int16_t> samples{};
  const std::stop_token& stop;
  bool stopped = false;
};

// Called by the library with each piece of sound; another answer than 0 ends it.
int hear(short* samples, int count, espeak_EVENT* events) noexcept {
  auto& hearing = *static_cast<Hearing*>(events->user_data);
  hearing.stopped = hearing.stopped || hearing.stop.stop_requested();
  if (hearing.stopped) return 1;
  if (samples != nullptr) hearing.samples.insert(hearing.samples.end(), samples, samples + count);
  return 0;
}

// Makes the library ready for a voice. It is not asked for what is missing: it would take a folder of its own choice.
void prepare(Library& library, const fs::path& voices, const VoiceName& voice) {
  std::error_code ignored;  // what cannot be looked at is not there
  const auto has = [&](const fs::path& folder, const char* file) { return fs::exists(folder / file, ignored); };
  const fs::path given = voices / "espeak-ng-data";
  if (!voices.empty() && !has(given, "phontab")) throw noVoice(voice.name, given.string() + " holds no voices");
  if (library.rate == 0 || library.voices != voices) {
    const char* folder = voices.empty() ? nullptr : voices.c_str();
    const int rate = library.initialize(AUDIO_OUTPUT_SYNCHRONOUS, kPiece, folder, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0) throw noVoice(voice.name, "its data cannot be read");
    library.rate = rate;
    library.voices = voices;
    library.setCallback(hear);
  }
  const char* folder = nullptr;
  library.info(&folder);
  if (!has(folder, voice.words)) throw noVoice(voice.name, (fs::path{folder} / voice.words).string() + " is missing");
  if (library.setVoice(voice.name) != EE_OK) throw noVoice(voice.name, "the voice is missing");
}

}  // namespace

std::optional<Sound> Synthesizer::speak(const Utterance& utterance, const std::stop_token& stop) {
  static std::mutex oneAtATime;
  static std::optional<Library> library;
  const std::lock_guard lock{oneAtATime};
  if (stop.stop_requested()) return std::nullopt;
  if (!library) library = load();
  const VoiceName voice = voiceOf(utterance.language);
  prepare(*library, voices_, voice);
  library->setParameter(espeakRATE, utterance.pace == Pace::Slow ? kSlow : kNormal, 0);

  Hearing hearing{.stop = stop};
  const espeak_ERROR outcome = library->synthesize(utterance.spoken.c_str(), utterance.spoken.size() + 1, 0,
                                                   POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &hearing);
  if (hearing.stopped) return std::nullopt;
  if (outcome != EE_OK) throw noVoice(voice.name, "it cannot read " + utterance.spoken);
  return Sound{std::move(hearing.samples), library->rate, Voice::Synthetic};
}

}  // namespace kowruk::speech
