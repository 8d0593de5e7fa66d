// The speaker at the window, on a machine that may have no sound card.
#include "speaker.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>

#include "window.h"
#include "words/words.h"

namespace kowruk::desktop::testing {

struct AtTheSpeaker : ::testing::Test {
  FreshFolder folder;
  Moment clock = momentFromText("2027-03-02T20:00:00+08:00").value();
  Window window{folder.path(), Language::English, &clock};
  Speaker& speaker = *window.shell().speaker();

  AtTheSpeaker() {
    // No sound server of whoever runs the tests: nothing is to be heard.
    qputenv("PULSE_SERVER", "unix:/nonexistent");
    window.shell().people()->create("Anna");
    window.settle();
  }

  bool comesToRest() {
    return QTest::qWaitFor([&] { return !speaker.speaking(); }, 30'000);
  }
};

TEST_F(AtTheSpeaker, ThePhraseOfTheDayHasAButtonThatTellsWhatItDoes) {
  QQuickItem* button = window.find("sayPhrase");
  ASSERT_NE(button, nullptr);
  QAccessible::setActive(true);
  QAccessibleInterface* told = QAccessible::queryAccessibleInterface(button);
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->role(), QAccessible::Button);
  EXPECT_EQ(told->text(QAccessible::Name), "Listen in Uyghur");
  EXPECT_EQ(told->text(QAccessible::Description), "computer voice");
}

TEST_F(AtTheSpeaker, WithoutASoundCardItIsSaidOnceAndEverythingGoesOn) {
  window.click("sayPhrase");
  EXPECT_EQ(speaker.spoken(), window.shell().today()->phraseOfDay().entry);
  EXPECT_TRUE(speaker.speaking());
  ASSERT_TRUE(comesToRest());
  EXPECT_TRUE(speaker.synthetic()) << "the voice was worked out";
  EXPECT_TRUE(speaker.silent());
  EXPECT_EQ(window.shell().message()->sentence(),
            QString::fromStdString(std::string{words::say(words::Word::NoSound, Language::English)}));
  EXPECT_FALSE(window.shell().message()->grave());
  window.shell().message()->clear();
  window.click("sayPhrase");
  ASSERT_TRUE(comesToRest());
  EXPECT_FALSE(window.shell().message()->present()) << "said once";
  window.shell().startReview();
  EXPECT_EQ(window.page(), Shell::Review);
}

TEST_F(AtTheSpeaker, PressedAgainItSpeaksSlowlyAndThenAsBefore) {
  speaker.press("first-year/thanks", "ug");
  EXPECT_FALSE(speaker.slow());
  ASSERT_TRUE(comesToRest());
  speaker.press("first-year/thanks", "ug");
  EXPECT_TRUE(speaker.slow());
  ASSERT_TRUE(comesToRest());
  speaker.press("first-year/thanks", "ug");
  EXPECT_FALSE(speaker.slow());
  speaker.press("first-year/thanks", "ug");
  EXPECT_FALSE(speaker.speaking()) << "pressed while it speaks: quiet";
  speaker.press("first-year/thanks", "zh");
  EXPECT_FALSE(speaker.slow());
  EXPECT_EQ(speaker.language(), "zh");
}

TEST_F(AtTheSpeaker, WhatIsAskedForTakesThePlaceOfWhatIsSaid) {
  QSignalSpy changes{&speaker, &Speaker::changed};
  speaker.say("first-year/thanks", "ug");
  speaker.say("nǐ hǎo", "zh", true);
  EXPECT_EQ(speaker.spoken(), "nǐ hǎo");
  EXPECT_TRUE(speaker.slow());
  ASSERT_TRUE(comesToRest());
  EXPECT_GE(changes.count(), 3);
  speaker.say("first-year/thanks", "ug");
  speaker.stop();
  EXPECT_FALSE(speaker.speaking());
}

TEST_F(AtTheSpeaker, WhatCannotBeSaidHasNoButton) {
  EXPECT_TRUE(speaker.canSay("first-year/thanks", "zh"));
  EXPECT_TRUE(speaker.canSay("ni3 hao3", "zh"));
  EXPECT_FALSE(speaker.canSay("first-year/no-such-entry", "ug"));
  EXPECT_FALSE(speaker.canSay("魑魅魍魉", "zh"));
  EXPECT_FALSE(speaker.canSay("", "ug"));
  EXPECT_FALSE(speaker.canSay("first-year/thanks", "en"));
  speaker.say("魑魅魍魉", "zh");
  EXPECT_FALSE(speaker.speaking());
}

TEST_F(AtTheSpeaker, WhoLeavesLeavesNothingToBeHeard) {
  speaker.say("first-year/thanks", "ug");
  window.shell().people()->create("Berna");
  EXPECT_FALSE(speaker.speaking());
  EXPECT_EQ(speaker.spoken(), "");
}

TEST_F(AtTheSpeaker, TheWindowMayCloseWhileItSpeaks) {
  const FreshFolder other;
  {
    Window second{other.path(), Language::Chinese, &clock};
    second.shell().speaker()->say("first-year/thanks", "zh");
  }
  speaker.say("first-year/thanks", "zh");
  EXPECT_TRUE(comesToRest());
}

}  // namespace kowruk::desktop::testing
