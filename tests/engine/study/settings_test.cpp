// Wishes as texts: what is written reads back, and what cannot be is passed over.
#include "study/settings.h"

#include <gtest/gtest.h>

#include "engine/study/desk.h"

namespace kowruk::study {
namespace {

using testing::Desk;

TEST(Settings, EachReadsBackAsItIsWritten) {
  const std::vector<std::pair<const char*, const char*>> table{{"screens", "ug"},
                                                               {"screens", "en"},
                                                               {"learnt", "ug"},
                                                               {"reads", "a-little"},
                                                               {"minutes", "5"},
                                                               {"minutes", "120"},
                                                               {"theme", "dark"},
                                                               {"readings", "no"},
                                                               {"unit_plan", "2027-03"},
                                                               {"unit_plan", ""},
                                                               {"retention", "first-year 0.92 uyghur-letters 0.85"},
                                                               {"retention", ""},
                                                               {"week", "100 100 75 100 100 50 0"},
                                                               {"week", ""},
                                                               {"days_off", "2027-05-01..2027-05-03 2027-10-01"},
                                                               {"days_off", ""}};
  for (const auto& [name, text] : table) {
    Settings settings;
    EXPECT_TRUE(set(settings, name, text)) << name << ' ' << text;
    EXPECT_EQ(textOf(settings, name), text) << name;
  }
}

TEST(Settings, WhatCannotBeChangesNothing) {
  const std::vector<std::pair<const char*, const char*>> table{{"screens", "fr"},
                                                               {"learnt", "en"},
                                                               {"learnt", ""},
                                                               {"reads", "maybe"},
                                                               {"minutes", "4"},
                                                               {"minutes", "121"},
                                                               {"minutes", "30 "},
                                                               {"minutes", ""},
                                                               {"theme", "pink"},
                                                               {"readings", "maybe"},
                                                               {"unit_plan", "2027"},
                                                               {"retention", "first-year"},
                                                               {"retention", "0.9"},
                                                               {"retention", "first-year 0.69"},
                                                               {"retention", "a 0.98"},
                                                               {"retention", "a nan"},
                                                               {"week", "100 100"},
                                                               {"week", "100 100 100 100 100 100 101"},
                                                               {"week", "1 2 3 4 5 6 -7"},
                                                               {"days_off", "tomorrow"},
                                                               {"days_off", "2027-05-03..2027-05-01"},
                                                               {"days_off", "2027-02-30"},
                                                               {"retention", "a 0.9 a 0.8"},
                                                               {"volume", "11"}};
  for (const auto& [name, text] : table) {
    Settings settings;
    settings.minutes = 45;
    settings.retention = {{"first-year", 0.8}};
    settings.rhythm.week[6] = 0;
    const Settings before = settings;
    EXPECT_FALSE(set(settings, name, text)) << name << ' ' << text;
    EXPECT_EQ(settings, before) << name << ' ' << text;
  }
}

TEST(Settings, EveryWishIsKeptInTheLogAndOnlyWhatChangesIsWritten) {
  Desk desk;
  Learner learner = desk.newcomer("Ayshe");
  Settings settings = learner.settings;
  ASSERT_TRUE(set(settings, "retention", "first-year 0.85"));
  ASSERT_TRUE(set(settings, "week", "100 100 100 100 100 50 0"));
  ASSERT_TRUE(set(settings, "days_off", "2027-05-01..2027-05-03"));
  EXPECT_EQ(changes(learner.settings, settings).size(), 3U);
  desk.library.change(learner, settings, desk.now);
  EXPECT_EQ(settingsOf(learner.file), settings);
  EXPECT_EQ(retentionOf(settings, {"first-year/thanks"}), 0.85);
  EXPECT_EQ(retentionOf(settings, {"first-steps/thanks"}), kRetention);
  set(settings, "week", "");
  desk.library.change(learner, settings, desk.now);
  EXPECT_EQ(settingsOf(learner.file), settings) << "a wish taken back is the default again";
}

}  // namespace
}  // namespace kowruk::study
