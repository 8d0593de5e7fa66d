// The rows of a lesson's page and of the contents beside it, each a value a page can draw.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QVariantList>
#include <vector>

#include "phrase.h"

namespace kowruk::study {
struct CourseContents;
struct LessonId;
struct LessonPage;
}  // namespace kowruk::study

namespace kowruk::desktop {

// A line of the page: a heading, a paragraph of the note, an entry, a line of the dialogue, something one can do; the
// last leads to the lessons before and after.
class LessonRow {
  Q_GADGET
  QML_VALUE_TYPE(lessonRow)
  Q_PROPERTY(int kind MEMBER kind)
  Q_PROPERTY(int part MEMBER part)
  Q_PROPERTY(int firstDay MEMBER firstDay)
  Q_PROPERTY(int lastDay MEMBER lastDay)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString entry MEMBER entry)
  Q_PROPERTY(kowruk::desktop::Phrase phrase MEMBER phrase)
  Q_PROPERTY(int state MEMBER state)
  Q_PROPERTY(bool canKnow MEMBER canKnow)
  Q_PROPERTY(bool canLearn MEMBER canLearn)
  Q_PROPERTY(int day MEMBER day)
  Q_PROPERTY(bool ofWeek MEMBER ofWeek)
  Q_PROPERTY(bool ofToday MEMBER ofToday)
  Q_PROPERTY(bool ofThisWeek MEMBER ofThisWeek)
  Q_PROPERTY(QString speaker MEMBER speaker)
  Q_PROPERTY(bool facing MEMBER facing)
  Q_PROPERTY(int strokes MEMBER strokes)
  Q_PROPERTY(QString pieces MEMBER pieces)

 public:
  int kind = 0;      // LessonController::Kind
  int part = 0;      // LessonController::Part
  int firstDay = 0;  // of a heading: the days of its phrases; 0 for none
  int lastDay = 0;
  QString text;   // of a heading, a paragraph, or of what one can do
  QString entry;  // its id
  Phrase phrase;
  int state = 0;         // LessonController::State
  bool canKnow = false;  // "I know this" changes something
  bool canLearn = false;
  int day = 0;              // of a phrase: its day of the month; 0 for none
  bool ofWeek = false;      // a phrase of a week
  bool ofToday = false;     // the phrase of the day
  bool ofThisWeek = false;  // the phrase of the week
  QString speaker;
  bool facing = false;  // said by the other of the two, from the other side of the page
  int strokes = 0;      // of a character; 0 for none
  QString pieces;       // of a character: what it is made of

  bool operator==(const LessonRow&) const = default;
};

// A line of the contents: a course, one of its lessons, or a part of the lesson that is open.
class ContentsRow {
  Q_GADGET
  QML_VALUE_TYPE(contentsRow)
  Q_PROPERTY(int kind MEMBER kind)
  Q_PROPERTY(QString course MEMBER course)
  Q_PROPERTY(int lesson MEMBER lesson)
  Q_PROPERTY(int part MEMBER part)
  Q_PROPERTY(int number MEMBER number)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(bool open MEMBER open)
  Q_PROPERTY(bool now MEMBER now)
  Q_PROPERTY(int met MEMBER met)
  Q_PROPERTY(int entries MEMBER entries)

 public:
  int kind = 0;    // LessonController::ContentsKind
  QString course;  // its id
  int lesson = 0;  // from 0; of a course: the one to open
  int part = 0;    // LessonController::Part
  int number = 0;  // of a lesson, from 1
  QString title;
  bool open = false;  // it is the one on the page
  bool now = false;   // the lesson of the month
  int met = 0;
  int entries = 0;

  bool operator==(const ContentsRow&) const = default;
};

// learnt: the language whose side comes first; screens: the language of note and titles.
QVariantList rowsOf(const study::LessonPage& page, Language learnt, Language screens);
QVariantList contentsRowsOf(const std::vector<study::CourseContents>& contents, const study::LessonPage& open,
                            Language screens);

}  // namespace kowruk::desktop
