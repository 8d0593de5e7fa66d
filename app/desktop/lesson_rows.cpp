#include "lesson_rows.h"

#include <QStringList>
#include <algorithm>

#include "base/language.h"
#include "lesson_controller.h"
#include "study/lesson.h"

namespace kowruk::desktop {

namespace {

using Part = LessonController::Part;

Part partOf(study::PartKind kind) noexcept {
  switch (kind) {
    case study::PartKind::Letters: return Part::Letters;
    case study::PartKind::Sounds: return Part::Sounds;
    case study::PartKind::Characters: return Part::Characters;
    case study::PartKind::Words: return Part::Words;
    case study::PartKind::Phrases: return Part::Phrases;
    case study::PartKind::Dialogue: break;
  }
  return Part::Dialogue;
}

QString nameOf(Part part) {
  switch (part) {
    case Part::Note: return LessonController::tr("Usage note");
    case Part::Letters: return LessonController::tr("Letters");
    case Part::Sounds: return LessonController::tr("Sounds");
    case Part::Characters: return LessonController::tr("Characters");
    case Part::Words: return LessonController::tr("Words");
    case Part::Phrases: return LessonController::tr("Phrases");
    case Part::Dialogue: return LessonController::tr("Dialogue");
    case Part::Can: break;
  }
  return LessonController::tr("What I can do after this lesson");
}

LessonRow headingOf(Part part) {
  LessonRow row;
  row.kind = LessonController::Heading;
  row.part = part;
  row.text = nameOf(part);
  return row;
}

// The paragraphs of the note, each a row of its own so that a page can be scrolled past it.
void addNote(QVariantList& rows, const study::LessonPage& page, Language screens) {
  const QString note = QString::fromStdString(page.note.in(screens));
  if (note.isEmpty()) return;
  rows << QVariant::fromValue(headingOf(Part::Note));
  for (const QString& paragraph : note.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
    LessonRow row;
    row.kind = LessonController::Paragraph;
    row.part = Part::Note;
    row.text = directed(paragraph.toStdString(), screens);
    rows << QVariant::fromValue(row);
  }
}

LessonRow rowOf(const study::LessonEntry& entry, Part part, bool studied, Language learnt) {
  LessonRow row;
  row.kind = part == Part::Dialogue ? LessonController::Said : LessonController::Entry;
  row.part = part;
  row.entry = QString::fromStdString(entry.shown.id);
  row.phrase = phraseOf(entry.shown, learnt);
  row.state = static_cast<int>(entry.state);
  row.canKnow = studied && entry.state != study::EntryState::Known;
  row.canLearn = studied && entry.state != study::EntryState::Wanted && entry.state != study::EntryState::Learning;
  row.day = entry.day;
  row.ofWeek = entry.week > 0;
  row.ofToday = entry.ofToday;
  row.ofThisWeek = entry.ofThisWeek;
  row.speaker = QString::fromStdString(entry.speaker);
  row.strokes = entry.strokes;
  QStringList pieces;
  for (const std::string& piece : entry.parts) pieces << QString::fromStdString(piece);
  row.pieces = pieces.join(QLatin1Char{' '});
  return row;
}

void addPart(QVariantList& rows, const study::LessonPart& part, bool studied, Language learnt) {
  LessonRow heading = headingOf(partOf(part.kind));
  if (part.firstDay > 0) heading.text = LessonController::tr("Phrases of week %1").arg(part.firstDay / 7 + 1);
  heading.firstDay = part.firstDay;
  heading.lastDay = part.lastDay;
  rows << QVariant::fromValue(heading);
  for (const study::LessonEntry& entry : part.entries) {
    LessonRow row = rowOf(entry, partOf(part.kind), studied, learnt);
    row.facing = entry.speaker != part.entries.front().speaker;
    rows << QVariant::fromValue(row);
  }
}

void addCan(QVariantList& rows, const study::LessonPage& page, Language screens) {
  if (page.can.empty()) return;
  rows << QVariant::fromValue(headingOf(Part::Can));
  for (const Titles& can : page.can) {
    LessonRow row;
    row.kind = LessonController::CanDo;
    row.part = Part::Can;
    row.text = directed(can.in(screens), screens);
    rows << QVariant::fromValue(row);
  }
}

// The parts of the page, each once, in order: the weeks of phrases are one.
void addParts(QVariantList& contents, const study::LessonPage& open) {
  const auto add = [&](Part part) {
    ContentsRow row;
    row.kind = LessonController::OfPart;
    row.course = QString::fromStdString(open.id.course.text);
    row.lesson = static_cast<int>(open.id.index);
    row.part = part;
    row.title = nameOf(part);
    contents << QVariant::fromValue(row);
  };
  if (!open.note.en.empty()) add(Part::Note);
  for (std::size_t i = 0; i < open.parts.size(); ++i) {
    if (i == 0 || open.parts[i].kind != open.parts[i - 1].kind) add(partOf(open.parts[i].kind));
  }
  if (!open.can.empty()) add(Part::Can);
}

ContentsRow courseRow(const study::CourseContents& course, bool open, Language screens) {
  ContentsRow row;
  row.kind = LessonController::OfCourse;
  row.course = QString::fromStdString(course.id.text);
  row.title = QString::fromStdString(course.title.in(screens));
  row.open = open;
  // Where to go in it: this month's lesson, else the first that is not through.
  const auto& lessons = course.lessons;
  auto goal = std::find_if(lessons.begin(), lessons.end(), [](const study::LessonTitle& each) { return each.now; });
  row.now = goal != lessons.end();
  if (!row.now) {
    goal = std::find_if(lessons.begin(), lessons.end(),
                        [](const study::LessonTitle& each) { return each.counts.met() < each.counts.entries; });
  }
  row.lesson = goal == lessons.end() ? 0 : static_cast<int>(goal - lessons.begin());
  return row;
}

ContentsRow lessonRow(const study::LessonTitle& lesson, bool open, Language screens) {
  ContentsRow row;
  row.kind = LessonController::OfLesson;
  row.course = QString::fromStdString(lesson.id.course.text);
  row.lesson = static_cast<int>(lesson.id.index);
  row.number = row.lesson + 1;
  row.title = QString::fromStdString(lesson.title.in(screens));
  row.open = open;
  row.now = lesson.now;
  row.met = static_cast<int>(lesson.counts.met());
  row.entries = static_cast<int>(lesson.counts.entries);
  return row;
}

}  // namespace

QVariantList rowsOf(const study::LessonPage& page, Language learnt, Language screens) {
  QVariantList rows;
  addNote(rows, page, screens);
  for (const study::LessonPart& part : page.parts) addPart(rows, part, page.studied, learnt);
  addCan(rows, page, screens);
  LessonRow turning;
  turning.kind = LessonController::Turning;
  turning.part = Part::Can;
  rows << QVariant::fromValue(turning);
  return rows;
}

QVariantList contentsRowsOf(const std::vector<study::CourseContents>& contents, const study::LessonPage& open,
                            Language screens) {
  QVariantList rows;
  for (const study::CourseContents& course : contents) {
    const bool here = course.id == open.id.course;
    rows << QVariant::fromValue(courseRow(course, here, screens));
    if (!here) continue;
    for (const study::LessonTitle& lesson : course.lessons) {
      rows << QVariant::fromValue(lessonRow(lesson, lesson.id == open.id, screens));
      if (lesson.id == open.id) addParts(rows, open);
    }
  }
  return rows;
}

}  // namespace kowruk::desktop
