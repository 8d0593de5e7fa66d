// `kowruk memory` as a scientist or a script uses it: lines in, lines out.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

using nlohmann::json;

std::vector<json> jsonLinesOf(const std::string& text) {
  std::istringstream in{text};
  std::vector<json> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

TEST(Memory, AFileOfHistoriesIsAnsweredLineByLine) {
  const Home home;
  for (const std::string model : {"fsrs6", "fsrs7"}) {
    const std::string path = std::string{KOWRUK_SOURCE} + "/tests/data/memory/" + model + "_histories.jsonl";
    const Outcome outcome = home.run({"memory", "replay", path});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    std::ifstream file{path};
    const auto answered = jsonLinesOf(outcome.out);
    const auto asked = jsonLinesOf(std::string{std::istreambuf_iterator<char>{file}, {}});
    ASSERT_EQ(answered.size(), asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
      EXPECT_EQ(answered[i].at("ratings"), asked[i].at("ratings"));
      for (const char* name : {"stability", "difficulty", "retrievability", "interval"}) {
        EXPECT_EQ(answered[i].at(name).size(), asked[i].at("ratings").size()) << model << ":" << i + 1 << " " << name;
      }
      EXPECT_EQ(answered[i].contains("stability_fast"), model == "fsrs7");
      EXPECT_TRUE(answered[i].at("retrievability").at(0).is_null());
      EXPECT_EQ(answered[i].at("interval").at(0).is_number_integer(), model == "fsrs6");
      EXPECT_NEAR(answered[i].at("stability").back(), asked[i].at("stability").back(),
                  1e-4 * asked[i].at("stability").back().get<double>());
    }
  }
}

TEST(Memory, ABadLineIsNamedAndTheOthersAreAnswered) {
  const Home home;
  const std::vector<std::string> bad{
      "nonsense",
      "[1]",
      R"({"model":"fsrs-5","retention":0.9,"ratings":[3],"days":[0]})",
      R"({"model":"fsrs-7","ratings":[3],"days":[0]})",
      R"({"model":"fsrs-7","retention":1,"ratings":[3],"days":[0]})",
      R"({"model":"fsrs-7","retention":0.9,"ratings":[3,5],"days":[0,1]})",
      R"({"model":"fsrs-7","retention":0.9,"ratings":[3,3],"days":[0]})",
      R"({"model":"fsrs-7","retention":0.9,"ratings":[3,3],"days":[0,-1]})",
      R"({"model":"fsrs-6","retention":0.9,"ratings":[3,3],"days":[0,1.5]})",
      R"({"model":"fsrs-7","retention":0.9,"parameters":[1,2],"ratings":[3],"days":[0]})",
  };
  const std::string good = R"({"model":"fsrs-7","retention":0.9,"ratings":[3],"days":[null]})";
  std::string input = good + "\n\n";
  for (const std::string& line : bad) input += line + "\n";
  const Outcome outcome = home.run({"memory", "replay"}, input + good);
  EXPECT_EQ(outcome.status, 1);
  ASSERT_EQ(jsonLinesOf(outcome.out).size(), 2U);
  EXPECT_NEAR(jsonLinesOf(outcome.out)[1].at("interval").at(0), 4.778, 5e-4);
  for (std::size_t i = 0; i < bad.size(); ++i) {
    EXPECT_TRUE(holds(outcome.errors, "input:" + std::to_string(i + 3) + ": ")) << bad[i] << "\n" << outcome.errors;
  }
  EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), static_cast<long>(bad.size()));
}

// A log of 120 cards, each asked eight times a few days apart and sometimes forgotten; the columns in an odd order.
std::string someLog() {
  std::string log = "review_rating,note,card_id,review_time\n";
  for (int card = 0; card < 120; ++card) {
    for (int i = 0; i < 8; ++i) {
      const long day = card / 10 + i * (2 + card % 3);
      const int rating = (card * 7 + i * 5) % 11 == 0 ? 1 : 3;
      log += std::to_string(rating) + ",,c" + std::to_string(card) + "," +
             std::to_string(1'800'000'000'000 + day * 86'400'000) + "\n";
    }
  }
  return log;
}

std::string written(const Home& home, const std::string& text) {
  const auto path = home.data / "log.csv";
  std::ofstream{path} << text;
  return path.string();
}

TEST(Memory, FittingALogGivesParametersAndHonestFigures) {
  const Home home;
  const std::string log = written(home, someLog());
  for (const std::string model : {"fsrs-7", "fsrs-6"}) {
    const Outcome outcome = home.run({"memory", "fit", log, "--model", model, "--folds", "5", "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.errors;
    const json fit = json::parse(outcome.out);
    EXPECT_EQ(fit.at("model"), model);
    EXPECT_EQ(fit.at("parameters").size(), model == "fsrs-7" ? 34U : 21U);
    EXPECT_EQ(fit.at("reviews"), 960);
    EXPECT_EQ(fit.at("evaluated"), 120 * 7 / 6 * 5);
    EXPECT_GT(fit.at("log_loss"), 0.0);
    EXPECT_TRUE(fit.contains("rmse_bins") && fit.contains("auc"));
    EXPECT_EQ(fit.contains("same_day"), model == "fsrs-7");
  }
}

TEST(Memory, ALogWithHolesIsNotFittedAndEachIsNamed) {
  const Home home;
  const Outcome bad =
      home.run({"memory", "fit", written(home, "card_id,review_time,review_rating\n1,5,3\n1,x,3\n1,7,9\n")});
  EXPECT_EQ(bad.status, 1);
  EXPECT_EQ(bad.out, "");
  EXPECT_TRUE(holds(bad.errors, "log.csv:3: ") && holds(bad.errors, "log.csv:4: ")) << bad.errors;
  const Outcome headless = home.run({"memory", "fit", written(home, "1,5,3\n")});
  EXPECT_EQ(headless.status, 1);
  EXPECT_TRUE(holds(headless.errors, "log.csv:1: ") && holds(headless.errors, "review_time")) << headless.errors;
  EXPECT_EQ(home.run({"memory", "fit", written(home, ""), "--day-start", "morning"}).status, 2);
}

TEST(Memory, AFileThatIsNotThereIsSaid) {
  const Home home;
  const Outcome outcome = home.run({"memory", "replay", (home.data / "nowhere.jsonl").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "nowhere.jsonl")) << outcome.errors;
}

}  // namespace
}  // namespace kowruk::cli::testing
