// `kowruk lesson` and `kowruk learner know|learn`: a lesson to read, and what the learner says of its entries.
//
// An entry is named as `kowruk lesson` shows it: first-year/thanks.
#include <algorithm>
#include <ostream>

#include "cli/json.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "study/lesson.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using words::say;
using words::Word;

const char* nameOf(study::EntryState state) {
  switch (state) {
    case study::EntryState::New: return "new";
    case study::EntryState::Wanted: return "wanted";
    case study::EntryState::Learning: return "learning";
    case study::EntryState::Known: return "known";
    case study::EntryState::Hidden: break;
  }
  return "hidden";
}

const char* nameOf(study::PartKind kind) {
  switch (kind) {
    case study::PartKind::Letters: return "letters";
    case study::PartKind::Sounds: return "sounds";
    case study::PartKind::Characters: return "characters";
    case study::PartKind::Words: return "words";
    case study::PartKind::Phrases: return "phrases";
    case study::PartKind::Dialogue: break;
  }
  return "dialogue";
}

Word headingOf(study::PartKind kind) {
  switch (kind) {
    case study::PartKind::Letters: return Word::LessonLetters;
    case study::PartKind::Sounds: return Word::LessonSounds;
    case study::PartKind::Characters: return Word::LessonCharacters;
    case study::PartKind::Words: return Word::LessonWords;
    case study::PartKind::Phrases: return Word::LessonPhrases;
    case study::PartKind::Dialogue: break;
  }
  return Word::LessonDialogue;
}

// The mark before an entry: a lozenge that fills as it is learnt.
const char* markOf(study::EntryState state) {
  switch (state) {
    case study::EntryState::New: return "◇ ";
    case study::EntryState::Wanted: return "› ";
    case study::EntryState::Learning: return "◈ ";
    case study::EntryState::Known: return "◆ ";
    case study::EntryState::Hidden: break;
  }
  return "– ";
}

study::Learner readerAt(const Desk& desk) {
  auto learner = desk.learner();
  if (!learner) throw Error(ErrorKind::NotFound, "--learner", "nobody has started here");
  return std::move(*learner);
}

Json asJson(const study::LessonEntry& entry) {
  Json json = toJson(entry.shown);
  json["state"] = nameOf(entry.state);
  if (entry.day > 0) json["day"] = entry.day;
  if (entry.week > 0) json["week"] = entry.week;
  if (!entry.speaker.empty()) json["speaker"] = entry.speaker;
  if (entry.strokes > 0) json["strokes"] = entry.strokes;
  if (!entry.parts.empty()) json["parts"] = entry.parts;
  return json;
}

Json asJson(const study::LessonPage& page, Language language) {
  Json parts = Json::array();
  for (const study::LessonPart& part : page.parts) {
    Json entries = Json::array();
    for (const study::LessonEntry& entry : part.entries) entries.push_back(asJson(entry));
    Json json{{"part", nameOf(part.kind)}};
    if (part.firstDay > 0) json["days"] = {part.firstDay, part.lastDay};
    json["entries"] = entries;
    parts.push_back(json);
  }
  Json can = Json::array();
  for (const Titles& line : page.can) can.push_back(line.in(language));
  return {{"course", page.id.course.text},
          {"lesson", page.id.index + 1},
          {"lessons", page.lessons},
          {"title", page.title.in(language)},
          {"note", page.note.in(language)},
          {"read_by_native", page.readByNative},
          {"now", page.now},
          {"studied", page.studied},
          {"entries", page.counts.entries},
          {"learning", page.counts.learning},
          {"known", page.counts.known},
          {"parts", parts},
          {"can", can}};
}

void printEntry(std::ostream& out, const study::LessonEntry& entry, Language learnt) {
  const bool uyghur = learnt == Language::Uyghur;
  const study::Shown& shown = entry.shown;
  const std::string speaker = entry.speaker.empty() ? "" : entry.speaker + "  ";
  const std::string day = entry.day > 0 ? std::to_string(entry.day) + "  " : "";
  out << "  " << markOf(entry.state) << day << speaker << shown.id << "\n";
  for (const std::string& line :
       {uyghur ? shown.latin : shown.pinyin, uyghur ? shown.ug : shown.zh, uyghur ? shown.zh : shown.ug, shown.gloss}) {
    if (!line.empty()) out << wrapped(line, terminalColumns(), "      ");
  }
}

void print(std::ostream& out, const study::LessonPage& page, const study::Learner& learner, Language language) {
  out << page.course.in(language) << "  " << page.id.index + 1 << "/" << page.lessons << "  " << page.title.in(language)
      << "\n";
  out << say(Word::LessonProgress, language, {std::to_string(page.counts.met()), std::to_string(page.counts.entries)})
      << "\n";
  if (!page.readByNative) out << wrapped(say(Word::NotReadByNative, language), terminalColumns(), "");
  if (!page.note.en.empty()) {
    out << "\n" << say(Word::LessonNote, language) << "\n" << wrapped(page.note.in(language), terminalColumns(), "  ");
  }
  for (const study::LessonPart& part : page.parts) {
    out << "\n" << say(headingOf(part.kind), language);
    if (part.firstDay > 0) out << "  " << part.firstDay << "–" << part.lastDay;
    out << "\n";
    for (const study::LessonEntry& entry : part.entries) printEntry(out, entry, learner.settings.learnt);
  }
  if (page.can.empty()) return;
  out << "\n" << say(Word::LessonCan, language) << "\n";
  for (const Titles& line : page.can) out << wrapped(line.in(language), terminalColumns(), "  ");
}

// The entries named, marked by a verb; prints the state of each after it.
int mark(const Desk& desk, const std::vector<std::string>& names,
         study::Deed (*verb)(study::Learner&, std::span<const EntryId>, const Moment&)) {
  study::Learner learner = readerAt(desk);
  std::vector<EntryId> entries;
  for (const std::string& name : names) entries.push_back({name});
  verb(learner, entries, desk.now());
  Json list = Json::array();
  for (const EntryId& entry : entries) {
    const char* state = nameOf(study::stateOf(learner, entry));
    if (desk.options.json) {
      list.push_back({{"entry", entry.text}, {"state", state}});
    } else {
      desk.out << entry.text << '\t' << state << '\n';
    }
  }
  if (desk.options.json) desk.out << list.dump(2) << '\n';
  return 0;
}

}  // namespace

int lesson(const Desk& desk, const LessonWish& wish) {
  const study::Learner learner = readerAt(desk);
  const Day day = desk.now().day();
  study::LessonId id = study::lessonNow(learner, day);
  if (!wish.course.empty() || wish.number) {
    id = {{wish.course.empty() ? study::kCourse.text : wish.course},
          static_cast<std::size_t>(wish.number.value_or(1) - 1)};
  }
  const auto page = study::lessonPageOf(desk.library(), learner, id, day);
  if (!page) {
    throw Error(ErrorKind::NotFound, id.course.text + " " + std::to_string(id.index + 1), "there is no such lesson");
  }
  const Language language = desk.languageFor(&learner);
  if (desk.options.json) {
    desk.out << asJson(*page, language).dump(2) << '\n';
  } else {
    print(desk.out, *page, learner, language);
  }
  return 0;
}

int knowEntries(const Desk& desk, const std::vector<std::string>& entries) {
  return mark(desk, entries, study::markKnown);
}

int learnEntries(const Desk& desk, const std::vector<std::string>& entries) {
  return mark(desk, entries, study::learnThis);
}

}  // namespace kowruk::cli
