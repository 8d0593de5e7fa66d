// Wishes through the real command: told, changed, refused; and the model fitted again at the end of a review.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>
#include <vector>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

TEST(Settings, AreToldChangedAndKept) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const Outcome told = home.run({"learner", "set"});
  EXPECT_EQ(told.status, 0);
  EXPECT_TRUE(holds(told.out, "minutes\t30\n"));
  EXPECT_TRUE(holds(told.out, "week\t\n"));
  EXPECT_TRUE(holds(told.out, "minutes_a_day\t0.9\t"));

  EXPECT_EQ(home.run({"learner", "set", "minutes", "45"}).out, "minutes\t45\n");
  EXPECT_EQ(home.run({"learner", "set", "week", "100 100 100 100 100 50 0"}).status, 0);
  EXPECT_EQ(home.run({"learner", "set", "days_off", "2027-05-01..2027-05-03"}).status, 0);
  EXPECT_EQ(home.run({"learner", "set", "retention", "uyghur-letters 0.85"}).status, 0);
  EXPECT_EQ(home.run({"learner", "set", "retention", "0.92"}).out, "retention\tfirst-year 0.92 uyghur-letters 0.85\n");
  const Outcome all = home.run({"learner", "set", "--json"});
  EXPECT_TRUE(holds(all.out, "\"minutes\": \"45\""));
  EXPECT_TRUE(holds(all.out, "\"week\": \"100 100 100 100 100 50 0\""));
  EXPECT_TRUE(holds(all.out, "\"days_off\": \"2027-05-01..2027-05-03\""));
  EXPECT_TRUE(holds(all.out, "\"retention\": 0.95"));
  EXPECT_EQ(home.run({"learner", "set", "week", ""}).out, "week\t\n") << "as usual again";
}

TEST(Settings, WhatCannotBeIsRefusedAndNothingChanges) {
  const Home home;
  EXPECT_EQ(home.run({"learner", "set"}).status, 1) << "nobody has started";
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  for (const auto& [name, value] : std::vector<std::pair<const char*, const char*>>{
           {"volume", "11"}, {"minutes", "4"}, {"retention", "1"}, {"week", "1 2 3"}, {"days_off", "tomorrow"}}) {
    const Outcome refused = home.run({"learner", "set", name, value});
    EXPECT_EQ(refused.status, 2) << name;
    EXPECT_FALSE(refused.errors.empty()) << name;
  }
  EXPECT_TRUE(holds(home.run({"learner", "set"}).out, "minutes\t30\n"));
}

TEST(Settings, ADayOffAsksForNoMinutes) {
  Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  ASSERT_EQ(home.run({"learner", "set", "days_off", "2027-03-01"}).status, 0);
  EXPECT_TRUE(holds(home.run({"today", "--json"}).out, "\"goal\": 0"));
  home.now = "2027-03-02T20:00:00+08:00";
  EXPECT_TRUE(holds(home.run({"today", "--json"}).out, "\"goal\": 30"));
}

TEST(Refit, TheReviewEndsWithOneOnceTheLogIsLongEnough) {
  Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe", "--minutes", "60"}).status, 0);
  std::string grades;
  for (int i = 0; i < 60; ++i) grades += i % 7 == 3 ? "{\"grade\": 1}\n" : "{\"grade\": 3}\n";
  for (int day = 1; day <= 9; ++day) {
    home.now = "2027-03-0" + std::to_string(day) + "T20:00:00+08:00";
    ASSERT_EQ(home.run({"review", "--json", "--minutes", "60"}, grades).status, 0);
  }
  const std::filesystem::path log = home.data / "log.txt";
  ASSERT_EQ(home.run({"learner", "export", log.string()}).status, 0);
  EXPECT_EQ(home.run({"learner", "verify"}).status, 0);
  std::ifstream stream{log};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  EXPECT_TRUE(holds(text, "\tparameters\t2\t"));
  EXPECT_TRUE(holds(text, "parameters\tfit-"));
}

}  // namespace
}  // namespace kowruk::cli::testing
