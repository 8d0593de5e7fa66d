// A person's first day at the window, by keys and clicks.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <QGuiApplication>
#include <csignal>
#include <fstream>

#include "study/session.h"
#include "window.h"
#include "words/words.h"

namespace kowruk::desktop::testing {

const char* const kName = "Anna";

struct FirstDay : ::testing::Test {
  FreshFolder folder;
  Moment clock = momentFromText("2027-03-02T20:00:00+08:00").value();

  Window opened(Language language = Language::English) { return {folder.path(), language, &clock}; }

  static void begin(Window& window, const char* name = kName) {
    window.type(QString::fromUtf8(name));
    window.press(Qt::Key_Return);
  }

  // Answers a card Good: space, 3.
  void answer(Window& window, Qt::Key grade = Qt::Key_3) {
    window.press(Qt::Key_Space);
    clock.instant += std::chrono::seconds{10};
    window.press(grade);
  }

  // Of the learner's log, read by the engine itself once the window is closed.
  std::size_t reviewsKept(const char* name = kName) {
    study::Library library{folder.path(), std::filesystem::path{KOWRUK_SOURCE} / "decks"};
    const auto learner = library.open(name, clock);
    std::size_t reviews = 0;
    for (const Card& card : learner.file.cards()) reviews += card.memory ? card.memory->reviews : 0;
    return reviews;
  }
};

// No file may grow while it lives: writing fails as on a full disk.
class NoRoom {
 public:
  NoRoom() {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{0, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
  }
  ~NoRoom() { setrlimit(RLIMIT_FSIZE, &before_); }
  NoRoom(const NoRoom&) = delete;
  NoRoom& operator=(const NoRoom&) = delete;

 private:
  rlimit before_{};
};

TEST_F(FirstDay, FourQuestionsAndANicknameLeadToTheDaysPage) {
  Window window = opened();
  ASSERT_EQ(window.page(), Shell::Welcome);
  window.click("askLearn-zh");
  window.click("askReads-1");
  window.click("askMinutes-20");
  window.click("nickname");
  begin(window);
  ASSERT_EQ(window.page(), Shell::Today);
  EXPECT_EQ(window.shell().people()->current(), kName);
  EXPECT_EQ(window.shell().settings()->learnt(), "zh");
  EXPECT_EQ(window.shell().settings()->reads(), SettingsController::ReadsALittle);
  EXPECT_EQ(window.shell().settings()->minutes(), 20);
  EXPECT_EQ(window.says("minutesToday"), "Minutes today: 0 of 20");
  EXPECT_FALSE(window.shell().today()->phraseOfDay().learnt.uyghur);
  EXPECT_NE(window.find("notReadByNative"), nullptr);
}

TEST_F(FirstDay, TheFirstPageSpeaksAnotherLanguageAtOnce) {
  Window window = opened();
  EXPECT_EQ(window.says("begin"), "Begin");
  window.click("askScreens-ug");
  EXPECT_EQ(window.says("begin"), "باشلاش");
  EXPECT_EQ(window.shell().settings()->learnt(), "zh") << "who reads Uyghur screens learns Mandarin unless they say so";
  EXPECT_TRUE(window.shell().rightToLeft());
  EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::RightToLeft);
  window.click("askScreens-zh");
  EXPECT_EQ(window.says("begin"), "开始");
  EXPECT_EQ(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

TEST_F(FirstDay, ANicknameThatCannotBeOneIsSaidAndNothingIsMade) {
  Window window = opened();
  window.press(Qt::Key_Return);
  EXPECT_EQ(window.page(), Shell::Welcome);
  EXPECT_TRUE(window.shell().message()->grave());
  EXPECT_NE(window.find("closeNotice"), nullptr);
}

TEST_F(FirstDay, TheReviewGoesByKeysAlone) {
  Window window = opened();
  begin(window);
  window.press(Qt::Key_Return);  // the big button has the focus
  ASSERT_EQ(window.page(), Shell::Review);
  const QString first = window.shell().review()->question().text;
  window.press(Qt::Key_3);
  EXPECT_EQ(window.shell().review()->question().text, first) << "no grade before the answer shows";
  EXPECT_EQ(window.find("grade"), nullptr);
  window.press(Qt::Key_Space);
  EXPECT_TRUE(window.shell().review()->answerShown());
  EXPECT_NE(window.find("grade", 3), nullptr);
  window.press(Qt::Key_3);
  EXPECT_NE(window.shell().review()->question().text, first);
  EXPECT_FALSE(window.shell().review()->answerShown());
}

TEST_F(FirstDay, AnAnswerIsTakenBackAndTheCardAskedAgain) {
  Window window = opened();
  begin(window);
  window.press(Qt::Key_Return);
  const QString first = window.shell().review()->question().text;
  answer(window);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(window.shell().review()->question().text, first);
  EXPECT_EQ(window.shell().review()->reviews(), 0);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(window.shell().message()->sentence(), "There is no answer to take back.");
}

TEST_F(FirstDay, TheEndOfTheSittingSaysWhatWasLearntAndUndoGoesBackIntoIt) {
  Window window = opened();
  begin(window);
  window.press(Qt::Key_Return);
  int answers = 0;
  for (; window.page() == Shell::Review && answers < 300; ++answers) answer(window);
  ASSERT_EQ(window.page(), Shell::Summary);
  EXPECT_EQ(window.says("sessionReviews"), QString{"Answers: %1"}.arg(answers));
  EXPECT_EQ(window.shell().review()->learnt().size(), answers);
  window.press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(window.page(), Shell::Review);
  answer(window);
  ASSERT_EQ(window.page(), Shell::Summary);
  window.press(Qt::Key_Return);
  EXPECT_EQ(window.page(), Shell::Today);
}

TEST_F(FirstDay, ClosingTheWindowInMidReviewLosesNothing) {
  {
    Window window = opened();
    begin(window);
    window.press(Qt::Key_Return);
    for (int card = 0; card < 3; ++card) answer(window);
    window.press(Qt::Key_Space);
    window.window().close();
  }
  EXPECT_EQ(reviewsKept(), 3U);
  Window again = opened();
  EXPECT_EQ(again.page(), Shell::Today);
  EXPECT_EQ(again.shell().people()->current(), kName);
}

TEST_F(FirstDay, WhereSavingFailsTheSameCardStaysAndItIsSaid) {
  {
    Window window = opened();
    begin(window);
    window.press(Qt::Key_Return);
    const QString first = window.shell().review()->question().text;
    window.press(Qt::Key_Space);
    {
      const NoRoom full;
      window.press(Qt::Key_3);
    }
    EXPECT_EQ(window.shell().review()->question().text, first);
    EXPECT_TRUE(window.shell().review()->answerShown());
    EXPECT_EQ(window.shell().review()->reviews(), 0);
    ASSERT_TRUE(window.shell().message()->grave());
    EXPECT_NE(window.find("closeNotice"), nullptr);
    window.press(Qt::Key_3);  // there is room again
    EXPECT_NE(window.shell().review()->question().text, first);
    EXPECT_FALSE(window.shell().message()->present());
  }
  EXPECT_EQ(reviewsKept(), 1U);
}

TEST_F(FirstDay, ASecondLearnerNeedsANicknameOnly) {
  Window window = opened(Language::Chinese);
  window.click("askMinutes-10");
  window.click("nickname");
  begin(window, "小李");
  window.click("toPeople");
  ASSERT_EQ(window.page(), Shell::People);
  begin(window, "小王");
  EXPECT_EQ(window.page(), Shell::Today);
  EXPECT_EQ(window.shell().people()->current(), "小王");
  EXPECT_EQ(window.shell().settings()->minutes(), 10);
  window.click("toPeople");
  window.click("person", 0);
  EXPECT_EQ(window.page(), Shell::Today);
  EXPECT_EQ(window.shell().people()->current(), "小李");
}

TEST_F(FirstDay, ALearnerIsDeletedOnlyWhenItIsConfirmed) {
  Window window = opened();
  begin(window);
  window.click("toPeople");
  window.click("delete");
  ASSERT_NE(window.find("confirmDelete"), nullptr);
  window.press(Qt::Key_Return);  // the focus is on Cancel
  EXPECT_EQ(window.find("confirmDelete"), nullptr);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "learners" / kName));
  window.click("delete");
  window.press(Qt::Key_Escape);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "learners" / kName));
  window.click("delete");
  window.click("confirmDelete");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "learners" / kName));
  EXPECT_EQ(window.page(), Shell::Welcome);
}

TEST_F(FirstDay, TheSettingsAreKeptAndHoldAtOnce) {
  {
    Window window = opened();
    begin(window);
    window.click("toSettings");
    window.click("askTheme-2");
    EXPECT_TRUE(window.shell().dark());
    window.click("askScreens-ug");
    EXPECT_EQ(window.shell().language(), "ug");
    window.press(Qt::Key_Escape);
    EXPECT_EQ(window.says("startReview"), "تەكرارنى باشلاش");
  }
  Window again = opened();
  EXPECT_TRUE(again.shell().dark());
  EXPECT_EQ(again.shell().language(), "ug");
}

TEST_F(FirstDay, APageHasItsShapeBackAfterTheWindowWasSmall) {
  Window window = opened();
  begin(window);
  for (const Shell::Page page : {Shell::Today, Shell::Settings, Shell::People}) {
    window.shell().show(page);
    window.window().resize(1280, 800);
    const QImage before = window.picture();
    window.window().resize(1024, 600);
    const QImage low = window.picture();
    window.window().resize(1280, 800);
    const QImage after = window.picture();
    EXPECT_EQ(low.size(), QSize(1024, 600));
    EXPECT_TRUE(before == after) << "page " << page;
  }
}

TEST_F(FirstDay, EveryAnswerStandsBelowItsQuestionInOrder) {
  Window window = opened();
  begin(window);
  window.shell().show(Shell::Settings);
  window.picture();
  qreal bottom = 0;
  for (const char* name : {"askScreens", "askLearn", "askReads", "askMinutes", "askTheme"}) {
    const QQuickItem* question = window.find(name);
    ASSERT_NE(question, nullptr) << name;
    const QRectF place = question->mapRectToScene(question->boundingRect());
    EXPECT_GE(place.top(), bottom) << name;
    bottom = place.bottom();
    for (const QQuickItem* child : question->childItems()) {
      EXPECT_TRUE(place.contains(child->mapRectToScene(child->boundingRect()))) << name;
    }
  }
  EXPECT_LE(bottom, window.window().height());
}

TEST_F(FirstDay, APageThatStoodOvernightIsWorkedOutAgain) {
  Window window = opened();
  begin(window);
  const QString phrase = window.shell().today()->phraseOfDay().learnt.text;
  EXPECT_FALSE(window.shell().today()->ofAnotherDay());
  clock.instant += std::chrono::days{1};
  EXPECT_TRUE(window.shell().today()->ofAnotherDay());
  window.click("toToday");
  EXPECT_NE(window.shell().today()->phraseOfDay().learnt.text, phrase);
}

TEST_F(FirstDay, AFileThatIsNoLearnersStopsOnAPageOfItsOwnAndTheOthersStayReachable) {
  {
    Window window = opened();
    begin(window, "Grandmother");
    window.click("toPeople");
    begin(window);
  }
  const auto file = folder.path() / "learners" / kName / "learner.db";
  std::filesystem::remove(file.string() + "-wal");
  std::ofstream{file, std::ios::trunc} << "not a learner's file";
  Window window = opened();
  ASSERT_EQ(window.page(), Shell::Stopped);
  const std::string sentence = words::say(Error(ErrorKind::Foreign, file.string(), ""), Language::English);
  EXPECT_EQ(window.says("stoppedSentence").toStdString(), sentence);
  window.click("askScreens-zh");
  EXPECT_EQ(window.says("stoppedSentence").toStdString(),
            words::say(Error(ErrorKind::Foreign, file.string(), ""), Language::Chinese));
  window.click("tryAgain");
  EXPECT_EQ(window.page(), Shell::Stopped);
  window.click("toPeople");
  window.click("person", 1);
  EXPECT_EQ(window.page(), Shell::Today);
  EXPECT_EQ(window.shell().people()->current(), "Grandmother");
}

TEST_F(FirstDay, ABackupIsOfferedWhereTheFileIsSpoilt) {
  {
    Window window = opened();
    begin(window);
    window.press(Qt::Key_Return);
    answer(window);
    window.shell().desk().library().backUp(*window.shell().desk().learner(), clock);
  }
  std::ofstream{folder.path() / "learners" / kName / "learner.db", std::ios::trunc} << "spoilt";
  {
    Window window = opened();
    ASSERT_EQ(window.page(), Shell::Stopped);
    window.click("restoreBackup");
    EXPECT_EQ(window.page(), Shell::Today);
  }
  EXPECT_EQ(reviewsKept(), 1U);
}

TEST_F(FirstDay, AFileThatIsOpenElsewhereIsLeftAloneAndCanBeTriedAgain) {
  auto first = std::make_unique<Window>(folder.path(), Language::English, &clock);
  begin(*first);
  Window second = opened();
  ASSERT_EQ(second.page(), Shell::Stopped);
  EXPECT_TRUE(second.shell().stopped()->sentence().contains("open in another program"));
  first.reset();
  second.press(Qt::Key_Return);  // Try again has the focus
  EXPECT_EQ(second.page(), Shell::Today);
}

TEST_F(FirstDay, AClockSetBackIsSaidAndLearningGoesOn) {
  {
    Window window = opened();
    begin(window);
    window.press(Qt::Key_Return);
    answer(window);
  }
  clock.instant -= std::chrono::days{365};
  Window window = opened();
  EXPECT_EQ(window.page(), Shell::Today);
  EXPECT_EQ(window.shell().message()->sentence().toStdString(),
            words::say(words::Word::ClockSetBack, Language::English));
  EXPECT_FALSE(window.shell().message()->grave());
}

}  // namespace kowruk::desktop::testing
