// A lesson at the terminal, and what the learner says of its entries.
#include <gtest/gtest.h>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

TEST(LessonVerb, PrintsTheLessonOfTheMonthOrTheOneAskedFor) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--language", "en"}).status, 0);
  const Outcome now = home.run({"lesson"});
  ASSERT_EQ(now.status, 0) << now.errors;
  for (const char* line : {"The first year  1/12  Greetings and everyday talk", "Usage note", "Words", "Phrases  8–14",
                           "Dialogue", "◇ first-year/thanks", "Learnt: 0 of "}) {
    EXPECT_TRUE(holds(now.out, line)) << line;
  }
  EXPECT_TRUE(holds(home.run({"lesson", "7", "--json"}).out, "\"lesson\": 7"));
  EXPECT_TRUE(holds(home.run({"lesson", "2", "--course", "mandarin-sounds", "--json"}).out, "\"part\": \"sounds\""));
}

TEST(LessonVerb, ALessonThatIsNotThereAndALearnerWhoIsNotAreSaid) {
  const Home home;
  EXPECT_EQ(home.run({"lesson"}).status, 1) << "nobody has started";
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const Outcome none = home.run({"lesson", "13", "--language", "en"});
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(holds(none.errors, "first-year 13")) << none.errors;
  EXPECT_EQ(home.run({"lesson", "0"}).status, 2);
}

TEST(LessonVerb, WhatIsKnownIsAskedNoMoreAndWhatIsToBeLearntIs) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const Outcome known = home.run({"learner", "know", "first-year/thanks", "first-year/hello"});
  ASSERT_EQ(known.status, 0) << known.errors;
  EXPECT_EQ(known.out, "first-year/thanks\tknown\nfirst-year/hello\tknown\n");
  EXPECT_TRUE(holds(home.run({"today", "--json"}).out, "\"known\": 2"));
  EXPECT_EQ(home.run({"learner", "learn", "first-year/thanks"}).out, "first-year/thanks\twanted\n");
  EXPECT_TRUE(holds(home.run({"lesson", "--json"}).out, "\"known\": 1"));
  EXPECT_TRUE(holds(home.run({"learner", "verify", "--json"}).out, "\"sound\": true"));
}

TEST(LessonVerb, AnEntryThatIsNowhereIsSaidAndNothingIsMarked) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const Outcome outcome = home.run({"learner", "know", "first-year/thanks", "first-year/no-such", "--language", "en"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "first-year/no-such")) << outcome.errors;
  EXPECT_TRUE(holds(home.run({"today", "--json"}).out, "\"known\": 0"));
}

}  // namespace
}  // namespace kowruk::cli::testing
