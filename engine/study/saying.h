// What of a course can be said aloud, and by whom: the recordings that lie beside a course win over the computer's
// voice.
//
//     decks/first-year/sound/thanks.ug.wav    a person who says the Uyghur side of first-year/thanks
//     decks/first-year/sound/thanks.zh.wav    and the Chinese side
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "speech/narrator.h"
#include "study/library.h"

namespace kowruk::study {

// One side of an entry; decks: where the course folders are. Absent where it is an explanation (the Chinese of a
// letter, the Uyghur of a sound) or has nothing to be read from.
std::optional<speech::Saying> sayingOf(const Entry& entry, Language language, const std::filesystem::path& decks);

// What a person asks for: the id of an entry ("first-year/thanks"); a Uyghur text, in Arabic or Latin letters; pinyin,
// with marks or numbers; Chinese characters where entries have exactly these and agree how they are said. Absent for
// anything else: the readings of characters are not guessed.
std::optional<speech::Saying> sayingOf(const Library& library, const std::filesystem::path& decks,
                                       const std::string& what, Language language);

// True where a text holds Chinese characters: it is then no pinyin.
bool hasCharacters(const std::string& text);

// The faults of the recordings of a course: files that cannot be heard, and those that belong to no entry.
std::vector<Problem> recordingProblems(const std::filesystem::path& folder, const Course& course);

// A WAV file, whole or not at all. Throws Error(ReadOnly, DiskFull, Broken).
void writeSound(const std::filesystem::path& file, const speech::Sound& sound);

// The bytes of one.
std::string wavOf(const speech::Sound& sound);

}  // namespace kowruk::study
