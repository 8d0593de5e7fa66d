#include "study/saying.h"

#include <algorithm>
#include <system_error>

#include "speech/wav.h"
#include "study/folders.h"
#include "text/canonical.h"
#include "text/pinyin.h"
#include "text/pinyin_forms.h"
#include "text/transliterate.h"
#include "text/unicode.h"

namespace kowruk::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* kSoundFolder = "sound";

// "thanks" of first-year/thanks.
std::string ownPart(const EntryId& id) { return id.text.substr(std::min(id.course().size() + 1, id.text.size())); }

std::string recordingName(const EntryId& id, Language language) {
  return ownPart(id) + "." + std::string{codeOf(language)} + ".wav";
}

bool isExplanation(const Entry& entry, Language language) noexcept {
  return (entry.kind == EntryKind::Letter && language == Language::Chinese) ||
         (entry.kind == EntryKind::Sound && language == Language::Uyghur);
}

bool any(std::string_view text, bool (*is)(char32_t) noexcept) {
  const std::u32string characters = text::decoded(text);
  return std::any_of(characters.begin(), characters.end(), is);
}

std::optional<speech::Saying> sayingOfUyghur(const std::string& uyghur) {
  if (any(uyghur, text::isHan) || !any(uyghur, text::isLetter)) return std::nullopt;
  const bool latin = any(uyghur, text::isLatinLetter);
  return speech::Saying{.language = Language::Uyghur, .text = latin ? text::toArabic(uyghur) : uyghur};
}

std::optional<speech::Saying> sayingOfPinyin(const std::string& pinyin) {
  const text::ReadPinyin read = text::readPinyin(text::toMarks(pinyin));
  if (!read.faults.empty() || read.syllables.empty()) return std::nullopt;
  return speech::Saying{.language = Language::Chinese, .pinyin = pinyin};
}

// Of characters, by the entries that have exactly these; absent where they are said in two ways.
std::optional<speech::Saying> sayingOfCharacters(const Library& library, const fs::path& decks,
                                                 const std::string& characters) {
  const std::string wanted = text::canonical(characters);
  std::optional<speech::Saying> found;
  for (const CourseId& id : library.courses()) {
    const auto course = library.course(id);
    for (const Lesson& lesson : course->lessons) {
      for (const Entry& entry : lesson.entries) {
        if (entry.zh != wanted) continue;
        const auto saying = sayingOf(entry, Language::Chinese, decks);
        if (found && saying && found->pinyin != saying->pinyin) return std::nullopt;
        if (!found) found = saying;
      }
    }
  }
  return found;
}

}  // namespace

std::optional<speech::Saying> sayingOf(const Entry& entry, Language language, const fs::path& decks) {
  if (language == Language::English || isExplanation(entry, language)) return std::nullopt;
  speech::Saying saying{.language = language, .text = entry.in(language), .pinyin = entry.pinyin};
  std::error_code ignored;  // a recording that cannot be looked at is not there
  fs::path recording = decks / std::string{entry.id.course()} / kSoundFolder / recordingName(entry.id, language);
  if (fs::exists(recording, ignored)) saying.recording = std::move(recording);
  const std::string& read = language == Language::Chinese ? saying.pinyin : saying.text;
  if (read.empty() && saying.recording.empty()) return std::nullopt;
  return saying;
}

std::optional<speech::Saying> sayingOf(const Library& library, const fs::path& decks, const std::string& what,
                                       Language language) {
  const EntryId id{what};
  const auto courses = library.courses();
  const CourseId course{std::string{id.course()}};
  if (what.find('/') != std::string::npos && std::find(courses.begin(), courses.end(), course) != courses.end()) {
    const Entry* entry = library.course(course)->find(id);
    return entry != nullptr ? sayingOf(*entry, language, decks) : std::nullopt;
  }
  if (language == Language::Uyghur) return sayingOfUyghur(what);
  if (language != Language::Chinese) return std::nullopt;
  return hasCharacters(what) ? sayingOfCharacters(library, decks, what) : sayingOfPinyin(what);
}

bool hasCharacters(const std::string& text) { return any(text, text::isHan); }

std::vector<Problem> recordingProblems(const fs::path& folder, const Course& course) {
  std::vector<Problem> problems;
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::directory_iterator each{folder / kSoundFolder, error}, end; !error && each != end; each.increment(error)) {
    files.push_back(each->path());
  }
  if (error && error != std::errc::no_such_file_or_directory) throw fileError((folder / kSoundFolder).string(), error);
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    const EntryId id{course.id.text + "/" + name.substr(0, name.find('.'))};
    const bool known = course.find(id) != nullptr &&
                       (name == recordingName(id, Language::Uyghur) || name == recordingName(id, Language::Chinese));
    if (!known) {
      problems.push_back({file.string(), 0, "it belongs to no entry of the course",
                          "call it by the entry's id and language: thanks.ug.wav, thanks.zh.wav"});
      continue;
    }
    for (Problem& problem : speech::readRecording(file).problems) problems.push_back(std::move(problem));
  }
  return problems;
}

void writeSound(const fs::path& file, const speech::Sound& sound) { writeWhole(file, wavOf(sound)); }

std::string wavOf(const speech::Sound& sound) { return speech::toWav(sound); }

}  // namespace kowruk::study
