// A lesson to read, the contents beside it, and what the learner says of its entries.
//
// "I know this" and "learn this" are on the disk when they return, and are taken back in turn, latest first, until the
// learner leaves the desk.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "lesson_rows.h"
#include "row_list.h"

namespace kowruk {
struct EntryId;
namespace study {
struct Deed;
}
}  // namespace kowruk

namespace kowruk::desktop {

class Desk;
class Message;
class ScreenLanguage;

class LessonController : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the shell has it")
  Q_PROPERTY(QString course READ course NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(int number READ number NOTIFY changed)
  Q_PROPERTY(int lessons READ lessons NOTIFY changed)
  Q_PROPERTY(bool now READ now NOTIFY changed)
  Q_PROPERTY(bool studied READ studied NOTIFY changed)
  Q_PROPERTY(bool readByNative READ readByNative NOTIFY changed)
  Q_PROPERTY(int met READ met NOTIFY changed)
  Q_PROPERTY(int known READ known NOTIFY changed)
  Q_PROPERTY(int entries READ entries NOTIFY changed)
  Q_PROPERTY(qreal progress READ progress NOTIFY changed)
  Q_PROPERTY(bool learnsUyghur READ learnsUyghur NOTIFY changed)
  Q_PROPERTY(bool readings READ readings WRITE setReadings NOTIFY changed)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
  Q_PROPERTY(int openLine READ openLine NOTIFY changed)
  Q_PROPERTY(kowruk::desktop::RowList* rows READ rows CONSTANT)
  Q_PROPERTY(kowruk::desktop::RowList* contents READ contents CONSTANT)

 public:
  enum Kind { Heading, Paragraph, Entry, Said, CanDo, Turning };
  Q_ENUM(Kind)
  enum ContentsKind { OfCourse, OfLesson, OfPart };
  Q_ENUM(ContentsKind)
  enum Part { Note, Letters, Sounds, Characters, Words, Phrases, Dialogue, Can };
  Q_ENUM(Part)
  enum State { New, Wanted, Learning, Known, Hidden };  // as study::EntryState
  Q_ENUM(State)

  LessonController(Desk& desk, Message& message, const ScreenLanguage& language);
  ~LessonController() override;

  // Works the page out again; the lesson of the month where none is open.
  void refresh();
  Q_INVOKABLE void openNow();  // the lesson of the month
  Q_INVOKABLE void open(const QString& course, int lesson);
  void close();  // the learner has left the desk

  QString course() const;  // its title
  QString title() const;
  int number() const noexcept;  // from 1
  int lessons() const noexcept;
  bool now() const noexcept;
  bool studied() const noexcept;
  bool readByNative() const noexcept;
  int met() const noexcept;
  int known() const noexcept;
  int entries() const noexcept;
  qreal progress() const noexcept;  // 0 to 1
  bool learnsUyghur() const noexcept;
  bool readings() const noexcept;  // Latin letters or pinyin stand above the lines
  void setReadings(bool readings);
  bool canUndo() const noexcept { return !deeds_.empty(); }
  RowList* rows() noexcept { return &rows_; }
  RowList* contents() noexcept { return &contents_; }
  int openLine() const;  // the line of the contents whose lesson is on the page

  Q_INVOKABLE int rowOf(int part) const;  // where a part begins
  Q_INVOKABLE void know(const QString& entry);
  Q_INVOKABLE void learn(const QString& entry);
  Q_INVOKABLE void undo();
  Q_INVOKABLE void join();      // the course of the page is studied from now on
  Q_INVOKABLE void previous();  // the lesson before, in the same course
  Q_INVOKABLE void next();

 signals:
  void changed();
  void opened();  // another lesson: the page is read from its beginning

 private:
  using Verb = study::Deed (*)(const EntryId& entry, Desk& desk);
  void mark(const QString& entry, Verb verb);
  void tell();

  Desk& desk_;
  Message& message_;
  const ScreenLanguage& language_;
  std::unique_ptr<study::LessonPage> page_;  // null where nobody has opened one
  RowList rows_;
  RowList contents_;
  std::vector<study::Deed> deeds_;
};

}  // namespace kowruk::desktop
