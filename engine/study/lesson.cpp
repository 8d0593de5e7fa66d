#include "study/lesson.h"

#include <algorithm>
#include <array>

#include "plan/calendar.h"
#include "study/work.h"

namespace kowruk::study {

namespace {

constexpr std::array kSkills{Skill::Understand, Skill::Say};
constexpr int kDaysOfAWeek = 7;
constexpr int kWeeks = 5;  // of a month: the fifth has what is left

// Courses that teach a script: of no use to who reads it from childhood.
const CourseId kOfUyghurScript{"uyghur-letters"};
const std::array kOfChineseScript{CourseId{"mandarin-sounds"}, CourseId{"first-characters"}};

struct Shelved {
  std::shared_ptr<const Course> course;
  bool studied;
};

bool isFor(Language learnt, const CourseId& id) {
  const bool chinese = std::find(kOfChineseScript.begin(), kOfChineseScript.end(), id) != kOfChineseScript.end();
  return learnt == Language::Uyghur ? !chinese : id != kOfUyghurScript;
}

// The courses in the order in which they are shown.
std::vector<Shelved> shelfOf(const Library& library, const Learner& learner) {
  std::vector<Shelved> shelf{{learner.leadIn, true}, {learner.course, true}};
  if (learner.script) shelf.push_back({learner.script, true});
  for (const BesideCourse& beside : learner.beside) shelf.push_back({beside.course, true});
  for (const CourseId& id : library.courses()) {
    const bool here =
        std::any_of(shelf.begin(), shelf.end(), [&](const Shelved& each) { return each.course->id == id; });
    if (here || !isFor(learner.settings.learnt, id)) continue;
    try {
      shelf.push_back({library.course(id), false});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::Damaged) throw;  // damage is told by the library
    }
  }
  return shelf;
}

PartKind partOf(EntryKind kind) noexcept {
  switch (kind) {
    case EntryKind::Letter: return PartKind::Letters;
    case EntryKind::Sound: return PartKind::Sounds;
    case EntryKind::Character: return PartKind::Characters;
    case EntryKind::Word: return PartKind::Words;
    case EntryKind::Phrase: return PartKind::Phrases;
    case EntryKind::Line: break;
  }
  return PartKind::Dialogue;
}

// The entries of a lesson as they are shown to one learner on one day.
class Reading {
 public:
  Reading(const Learner& learner, Day day)
      : learner_(&learner), cadence_(plan::cadenceOf(learner.plan, coursesOf(learner), day)) {}

  LessonEntry entry(const Entry& entry, int day) const {
    return {.shown = shown(entry),
            .kind = entry.kind,
            .state = stateOf(*learner_, entry.id),
            .day = day,
            .week = entry.week,
            .ofToday = &entry == cadence_.phraseOfDay,
            .ofThisWeek = &entry == cadence_.phraseOfWeek,
            .speaker = entry.speaker,
            .strokes = entry.strokes,
            .parts = entry.parts};
  }

 private:
  const Learner* learner_;
  plan::Cadence cadence_;
};

// Phrases with days, a part for each week.
std::vector<LessonPart> weeksOf(const Lesson& lesson, const Reading& reading) {
  std::vector<LessonPart> weeks;
  for (const plan::Dated& phrase : plan::phrasesOf(lesson)) {
    const int week = std::min((phrase.day - 1) / kDaysOfAWeek, kWeeks - 1);
    const int firstDay = week * kDaysOfAWeek + 1;
    if (weeks.empty() || weeks.back().firstDay != firstDay) {
      const int lastDay = week == kWeeks - 1 ? 31 : firstDay + kDaysOfAWeek - 1;
      weeks.push_back({.kind = PartKind::Phrases, .firstDay = firstDay, .lastDay = lastDay, .entries = {}});
    }
    weeks.back().entries.push_back(reading.entry(*phrase.entry, phrase.day));
  }
  return weeks;
}

std::vector<LessonPart> partsOf(const Lesson& lesson, bool monthly, const Reading& reading) {
  std::vector<LessonPart> parts;
  for (const PartKind kind : {PartKind::Letters, PartKind::Sounds, PartKind::Characters, PartKind::Words,
                              PartKind::Phrases, PartKind::Dialogue}) {
    if (kind == PartKind::Phrases && monthly) {
      for (LessonPart& week : weeksOf(lesson, reading)) parts.push_back(std::move(week));
      continue;
    }
    LessonPart part{.kind = kind, .entries = {}};
    for (const Entry& entry : lesson.entries) {
      if (!entry.retired && partOf(entry.kind) == kind) part.entries.push_back(reading.entry(entry, 0));
    }
    if (!part.entries.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

void requireEntries(const Learner& learner, std::span<const EntryId> entries) {
  for (const EntryId& entry : entries) {
    if (entryOf(learner, entry) != nullptr) continue;
    throw Error(ErrorKind::NotFound, entry.text, "no course the learner studies has such an entry");
  }
}

// The marks that bring a card to where it shall be; none for what it is already.
void setMark(std::vector<store::Payload>& marks, const Card& card, store::Mark::What what, bool on) {
  const bool is = what == store::Mark::What::Known ? card.known : card.hidden;
  if (is != on) marks.push_back(store::Mark{.card = card.id, .what = what, .on = on});
}

Card cardOf(const Learner& learner, const EntryId& entry, Skill skill) {
  const CardId id{entry, learner.settings.learnt, skill};
  const Card* card = learner.file.find(id);
  return card != nullptr ? *card : Card{.id = id, .memory = std::nullopt};
}

}  // namespace

std::vector<CourseContents> contentsOf(const Library& library, const Learner& learner, Day day) {
  const LessonId now = lessonNow(learner, day);
  std::vector<CourseContents> contents;
  for (const auto& [course, studied] : shelfOf(library, learner)) {
    CourseContents& of = contents.emplace_back(
        CourseContents{.id = course->id, .title = course->title, .studied = studied, .lessons = {}});
    for (std::size_t i = 0; i < course->lessons.size(); ++i) {
      const LessonId id{course->id, i};
      const Lesson& lesson = course->lessons[i];
      of.lessons.push_back({.id = id, .title = lesson.title, .now = id == now, .counts = countsOf(learner, lesson)});
    }
  }
  return contents;
}

LessonId lessonNow(const Learner& learner, Day day) {
  const plan::Place place = plan::placeOf(learner.plan, day);
  if (place.leadIn) return {learner.leadIn->id, 0};
  return {learner.course->id, plan::turnOf(place.month - 1, learner.course->lessons.size())};
}

std::optional<LessonPage> lessonPageOf(const Library& library, const Learner& learner, const LessonId& id, Day day) {
  const std::vector<Shelved> shelf = shelfOf(library, learner);
  const auto found =
      std::find_if(shelf.begin(), shelf.end(), [&](const Shelved& each) { return each.course->id == id.course; });
  if (found == shelf.end() || id.index >= found->course->lessons.size()) return std::nullopt;
  const Course& course = *found->course;
  const Lesson& lesson = course.lessons[id.index];
  return LessonPage{.id = id,
                    .course = course.title,
                    .lessons = course.lessons.size(),
                    .title = lesson.title,
                    .note = lesson.note,
                    .can = lesson.can,
                    .readByNative = lesson.readByNative,
                    .now = id == lessonNow(learner, day),
                    .studied = found->studied,
                    .counts = countsOf(learner, lesson),
                    .parts = partsOf(lesson, course.monthly, Reading{learner, day})};
}

EntryState stateOf(const Learner& learner, const EntryId& entry) {
  const Card* card = learner.file.find({entry, learner.settings.learnt, Skill::Understand});
  if (card == nullptr) return EntryState::New;
  if (card->hidden) return EntryState::Hidden;
  if (card->known) return EntryState::Known;
  return card->memory ? EntryState::Learning : EntryState::Wanted;
}

LessonCounts countsOf(const Learner& learner, const Lesson& lesson) {
  LessonCounts counts;
  for (const Entry& entry : lesson.entries) {
    if (entry.retired) continue;
    const EntryState state = stateOf(learner, entry.id);
    if (state != EntryState::Hidden) ++counts.entries;
    if (state == EntryState::Learning) ++counts.learning;
    if (state == EntryState::Known) ++counts.known;
  }
  return counts;
}

Deed markKnown(Learner& learner, std::span<const EntryId> entries, const Moment& now) {
  requireEntries(learner, entries);
  std::vector<store::Payload> marks;
  for (const EntryId& entry : entries) {
    for (const Skill skill : kSkills) {
      const Card card = cardOf(learner, entry, skill);
      setMark(marks, card, store::Mark::What::Hidden, false);
      setMark(marks, card, store::Mark::What::Known, true);
    }
  }
  return {learner.file.append(marks, now.instant)};
}

Deed learnThis(Learner& learner, std::span<const EntryId> entries, const Moment& now) {
  requireEntries(learner, entries);
  std::vector<store::Payload> marks;
  for (const EntryId& entry : entries) {
    if (stateOf(learner, entry) == EntryState::New) {
      const CardId card{entry, learner.settings.learnt, Skill::Understand};
      marks.push_back(store::Mark{.card = card, .what = store::Mark::What::Known, .on = false});
      continue;
    }
    for (const Skill skill : kSkills) {
      const Card card = cardOf(learner, entry, skill);
      setMark(marks, card, store::Mark::What::Hidden, false);
      setMark(marks, card, store::Mark::What::Known, false);
    }
  }
  return {learner.file.append(marks, now.instant)};
}

void takeBack(Learner& learner, const Deed& deed, const Moment& now) {
  std::vector<store::Payload> voids;
  for (const store::EventId& event : deed.events) voids.push_back(store::Void{event});
  learner.file.append(voids, now.instant);
}

}  // namespace kowruk::study
