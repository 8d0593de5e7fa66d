// `kowruk speak`: a line of a course, or a text, as a WAV file.
//
//     kowruk speak --entry first-year/thanks --language zh -o thanks.wav
//     kowruk speak --language zh "nǐ hǎo" --slow -o - | aplay
//
// Mandarin is read from pinyin. Characters alone are read where an entry has exactly these: its pinyin was written by
// hand, and a guess would be wrong one time in ten.
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "study/saying.h"
#include "text/canonical.h"
#include "text/pinyin.h"
#include "text/pinyin_forms.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using words::Word;

int refuse(const Desk& desk, Word word, const std::string& what) {
  desk.errors << "kowruk: " << words::say(word, desk.languageFor(nullptr), {what}) << '\n';
  return 1;
}

int refuse(const Desk& desk, const std::string& what, const std::vector<std::string>& faults) {
  for (const std::string& fault : faults) {
    desk.errors << toText(Problem{what, 0, fault, "write pinyin with tone marks or numbers: nǐ hǎo, ni3 hao3"}) << '\n';
  }
  return 1;
}

// Why nothing can be made of a text; the exit status.
int refuseText(const Desk& desk, const Utter& wanted, Language language) {
  if (!wanted.entry.empty()) return refuse(desk, Word::CannotBeSaid, wanted.entry);
  if (language == Language::Uyghur) return refuse(desk, Word::CannotBeSaid, wanted.text);
  if (study::hasCharacters(wanted.text)) return refuse(desk, Word::ReadingUnknown, wanted.text);
  const auto faults = text::readPinyin(text::toMarks(wanted.text)).faults;
  return faults.empty() ? refuse(desk, Word::CannotBeSaid, wanted.text) : refuse(desk, wanted.text, faults);
}

void report(const Desk& desk, const Utter& wanted, const speech::Sound& sound) {
  const bool synthetic = sound.voice == speech::Voice::Synthetic;
  const auto length = lengthOf(sound).count();
  if (desk.options.json) {
    const Json json{{"file", wanted.file.string()},
                    {"milliseconds", length},
                    {"rate", sound.rate},
                    {"voice", synthetic ? "synthetic" : "recorded"}};
    desk.out << json.dump(2) << '\n';
    return;
  }
  desk.out << wanted.file.string() << '\t' << length << " ms\t"
           << words::say(synthetic ? Word::ComputerVoice : Word::PersonsVoice, desk.languageFor(nullptr)) << '\n';
}

}  // namespace

int speak(const Desk& desk, const Utter& wanted) {
  const Language language = desk.options.language.value_or(Language::Uyghur);
  if (language == Language::English) {
    desk.errors << "kowruk: what is spoken is Uyghur or Chinese: --language ug or zh\n";
    return 2;
  }
  if (wanted.entry.empty() == wanted.text.empty() || (!wanted.pinyin.empty() && language == Language::Uyghur)) {
    desk.errors << "kowruk: give a TEXT or --entry, and --pinyin with a Chinese text only\n";
    return 2;
  }
  std::optional<speech::Saying> saying;
  if (wanted.pinyin.empty()) {
    const std::string& what = wanted.entry.empty() ? wanted.text : wanted.entry;
    saying = study::sayingOf(desk.library(), desk.options.decks, what, language);
  } else {
    const std::string chinese = text::canonical(wanted.text);
    const std::string pinyin = text::toMarks(wanted.pinyin);
    const auto faults = text::chineseFaults(chinese, pinyin);
    if (!faults.empty()) return refuse(desk, wanted.text, faults);
    saying = speech::Saying{.language = language, .text = chinese, .pinyin = pinyin};
  }
  if (!saying) return refuseText(desk, wanted, language);

  speech::Narrator narrator;
  const auto heard = narrator.say(*saying, wanted.pace);
  for (const Problem& problem : heard->problems) desk.errors << toText(problem) << '\n';
  if (wanted.file == "-") {
    desk.out << study::wavOf(heard->sound);
  } else {
    study::writeSound(wanted.file, heard->sound);
    report(desk, wanted, heard->sound);
  }
  return heard->problems.empty() ? 0 : 1;
}

}  // namespace kowruk::cli
