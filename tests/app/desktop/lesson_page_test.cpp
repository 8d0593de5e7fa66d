// The lesson's page in a real window, by keys and clicks.
#include <gtest/gtest.h>

#include "window.h"

namespace kowruk::desktop::testing {

struct LessonPage : ::testing::Test {
  FreshFolder folder;
  Moment clock = momentFromText("2027-03-02T20:00:00+08:00").value();

  // A learner whose lesson is open.
  Window opened(Language language = Language::English) {
    Window window{folder.path(), language, &clock};
    if (window.page() == Shell::Welcome) window.shell().people()->create("Anna");
    window.click("openLesson");
    return window;
  }

  static int waiting(Window& window) {
    window.shell().today()->refresh();
    return window.shell().today()->waiting();
  }

  // Presses one of the buttons of an entry that shows.
  static void pressFor(Window& window, const QString& entry, const char* name) {
    for (int nth = 0; const QQuickItem* item = window.find(name, nth); ++nth) {
      if (item->parentItem()->property("row").value<LessonRow>().entry == entry) return window.click(name, nth);
    }
    FAIL() << entry.toStdString() << " has no button " << name;
  }

  // The row of the line the keyboard is on.
  static LessonRow current(Window& window) {
    const QQuickItem* text = window.find("lessonText");
    return window.shell().lesson()->rows()->rows().value(text->property("currentIndex").toInt()).value<LessonRow>();
  }
};

TEST_F(LessonPage, ShowsThisMonthsLessonFromItsNoteToItsDialogue) {
  Window window = opened();
  ASSERT_EQ(window.page(), Shell::Lesson);
  EXPECT_EQ(window.says("lessonPlace"), "The first year · Lesson 1 of 12 · This month");
  EXPECT_EQ(window.says("lessonName"), "Greetings and everyday talk");
  EXPECT_NE(window.find("notReadByNative"), nullptr);
  QList<int> parts;
  for (const QVariant& row : window.shell().lesson()->rows()->rows()) {
    const int part = row.value<LessonRow>().part;
    if (parts.isEmpty() || parts.last() != part) parts << part;
  }
  EXPECT_EQ(parts.mid(0, 4), (QList<int>{LessonController::Note, LessonController::Words, LessonController::Phrases,
                                         LessonController::Dialogue}));
  window.press(Qt::Key_Escape);
  EXPECT_EQ(window.page(), Shell::Today);
}

TEST_F(LessonPage, OnlyTheLinesThatShowExist) {
  Window window = opened();
  window.click("part", 1);
  const auto rows = window.shell().lesson()->rows()->rowCount();
  int lines = 0;
  while (window.find("know", lines) != nullptr) ++lines;
  EXPECT_GE(lines, 4);
  EXPECT_LT(lines, rows / 2);
}

TEST_F(LessonPage, WhatIsKnownIsAskedNoMoreAndUndoBringsItBack) {
  Window window = opened();
  const int before = waiting(window);
  ASSERT_GT(before, 0);
  window.click("part", 2);
  QString todays;
  for (const QVariant& row : window.shell().lesson()->rows()->rows()) {
    if (row.value<LessonRow>().ofToday) todays = row.value<LessonRow>().entry;
  }
  pressFor(window, todays, "know");
  EXPECT_EQ(waiting(window), before - 1);
  EXPECT_EQ(window.says("lessonProgress"), "Learnt: 1 of " + QString::number(window.shell().lesson()->entries()));
  EXPECT_EQ(window.says("state"), "Known");
  window.shell().show(Shell::Today);
  EXPECT_EQ(window.says("cardsToday"), "Cards today: " + QString::number(before - 1));
  window.click("toLessons");
  window.click("undoMark");
  EXPECT_EQ(waiting(window), before);
  EXPECT_EQ(window.find("undoMark"), nullptr);
  EXPECT_EQ(window.shell().lesson()->met(), 0);
}

TEST_F(LessonPage, TheSameGoesByKeysAlone) {
  Window window = opened();
  const int before = waiting(window);
  while (current(window).entry.isEmpty()) window.press(Qt::Key_Down);
  const QString entry = current(window).entry;
  window.press(Qt::Key_Down);
  window.press(Qt::Key_Up);
  EXPECT_EQ(current(window).entry, entry);
  const auto pressOnButton = [&](const char* name) {
    for (int stop = 0; stop < 4; ++stop) {
      window.press(Qt::Key_Tab);
      const QQuickItem* item = window.window().activeFocusItem();
      if (item == nullptr || item->objectName() != name) continue;
      EXPECT_TRUE(item->property("visualFocus").toBool()) << "the focus shows";
      window.press(Qt::Key_Return);
      return;
    }
    FAIL() << name << " is not within reach of the keyboard";
  };
  pressOnButton("know");
  EXPECT_EQ(current(window).state, LessonController::Known);
  EXPECT_EQ(current(window).entry, entry) << "the place is kept";
  pressOnButton("learn");
  EXPECT_EQ(current(window).state, LessonController::Wanted);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(current(window).state, LessonController::Known);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(current(window).state, LessonController::New);
  EXPECT_EQ(waiting(window), before);
}

TEST_F(LessonPage, AComingLessonsWordIsLearntBeforeItsDay) {
  Window window = opened();
  const int before = waiting(window);
  window.click("lesson", 6);
  EXPECT_EQ(window.says("lessonPlace"), "The first year · Lesson 7 of 12");
  window.click("part", 1);
  window.click("learn", 0);
  EXPECT_EQ(window.says("state"), "Comes next");
  EXPECT_EQ(waiting(window), before + 1);
  window.shell().readLesson();
  EXPECT_EQ(window.shell().lesson()->number(), 1);
}

TEST_F(LessonPage, ItsLastLineLeadsToTheNextLesson) {
  Window window = opened();
  EXPECT_EQ(window.find("nextLesson"), nullptr) << "that is far below";
  window.press(Qt::Key_End);
  EXPECT_EQ(window.find("previousLesson"), nullptr);
  window.click("nextLesson");
  EXPECT_EQ(window.shell().lesson()->number(), 2);
  EXPECT_EQ(window.find("nextLesson"), nullptr) << "it is read from its beginning";
}

TEST_F(LessonPage, TheReadingsHideAndStayHidden) {
  {
    Window window = opened();
    ASSERT_TRUE(window.shell().lesson()->readings());
    window.click("readings");
    EXPECT_FALSE(window.shell().lesson()->readings());
  }
  Window again = opened();
  EXPECT_FALSE(again.shell().lesson()->readings());
  again.click("readings");
  EXPECT_TRUE(again.shell().lesson()->readings());
}

TEST_F(LessonPage, ACourseOutsideThePlanCanBeReadAndAdded) {
  Window window = opened(Language::Uyghur);  // learns Mandarin
  window.shell().settings()->setReads(SettingsController::ReadsYes);
  window.shell().lesson()->open("first-characters", 0);
  window.settle();
  EXPECT_EQ(window.find("know"), nullptr) << "nothing can be said of what is not asked";
  window.click("join");
  EXPECT_EQ(window.find("join"), nullptr);
  EXPECT_NE(window.find("know"), nullptr);
}

TEST_F(LessonPage, AnotherLearnerSeesNothingOfIt) {
  Window window = opened();
  window.click("part", 1);
  window.click("know", 0);
  ASSERT_EQ(window.shell().lesson()->met(), 1);
  window.shell().people()->create("Grandmother");
  window.click("openLesson");
  EXPECT_EQ(window.shell().lesson()->met(), 0);
  EXPECT_FALSE(window.shell().lesson()->canUndo());
}

TEST_F(LessonPage, NothingIsCutOffAtItsEdgesInAnyLanguage) {
  for (const Language language : {Language::Uyghur, Language::Chinese, Language::English}) {
    const FreshFolder own;
    Window window{own.path(), language, &clock};
    window.window().resize(1024, 600);
    window.shell().people()->create("Anna");
    window.shell().readLesson();
    for (const int part : {1, 2, 3}) {
      window.click("part", part);
      window.picture();
      const QQuickItem* text = window.find("lessonText");
      const QRectF page = text->mapRectToScene(text->boundingRect());
      for (const char* name : {"know", "learn", "speak-ug", "speak-zh"}) {
        for (int nth = 0; const QQuickItem* item = window.find(name, nth); ++nth) {
          const QRectF place = item->mapRectToScene(item->boundingRect());
          EXPECT_GE(place.left(), page.left()) << name;
          EXPECT_LE(place.right(), page.right()) << name;
          EXPECT_GE(place.width() + 0.5, item->implicitWidth()) << name << " is narrower than its words";
        }
      }
    }
  }
}

TEST_F(LessonPage, MirrorsForUyghur) {
  for (const Language language : {Language::Uyghur, Language::Chinese}) {
    const FreshFolder own;
    Window window{own.path(), language, &clock};
    window.shell().people()->create("Anna");
    window.shell().readLesson();
    window.picture();
    const auto middle = [&](const char* name) {
      const QQuickItem* item = window.find(name);
      return item->mapRectToScene(item->boundingRect()).center().x();
    };
    EXPECT_EQ(middle("contents") > middle("lessonText"), language == Language::Uyghur);
    EXPECT_EQ(middle("lessonName") > middle("readings"), language == Language::Uyghur);
  }
}

}  // namespace kowruk::desktop::testing
