// `kowruk exam` as the organiser of a unit's tests uses it: draw, mark, analyse, link, cut.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const std::string kLsat6 = std::string{KOWRUK_SOURCE} + "/tests/data/measurement/lsat6.csv";
const std::string kSeed = "00112233445566778899aabbccddeeff";

std::string bytesIn(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string put(const Home& home, const std::string& name, const std::string& text) {
  std::ofstream{home.data / name, std::ios::binary} << text;
  return (home.data / name).string();
}

std::string blueprint(const Home& home) {
  return put(home, "b.toml",
             "id = \"spring\"\ncourse = \"first-year\"\nlearnt = \"zh\"\nlessons = [1, 2]\nforms = 2\n"
             "[[cell]]\nkind = \"choose-meaning\"\nitems = 4\n"
             "[[cell]]\nkind = \"type\"\nitems = 2\npoints = 2\n");
}

Outcome drawInto(const Home& home, const std::string& name) {
  return home.run({"exam", "draw", "--blueprint", blueprint(home), "--seed", kSeed, "-o", (home.data / name).string()});
}

}  // namespace

TEST(Exam, TheAnalysisHasThePublishedFiguresInTheShapePromised) {
  const Home home;
  const Outcome outcome = home.run({"exam", "analyse", "--responses", kLsat6, "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.errors;
  const Json json = Json::parse(outcome.out);
  EXPECT_EQ(json.at("people"), 1000);
  EXPECT_NEAR(json.at("alpha"), 0.294997, 1e-5);
  EXPECT_NEAR(json.at("items").at(2).at("facility"), 0.553, 1e-9);
  EXPECT_TRUE(json.at("items").at(0).at("options").at(0).contains("point_biserial"));
  EXPECT_TRUE(json.at("items").at(0).at("flags").is_array());
  EXPECT_NEAR(json.at("rasch").at("difficulty").at(0), -2.87197, 1e-3);
  EXPECT_NEAR(json.at("common_slope").at("discrimination").at(4), 0.755135, 1e-3);
  EXPECT_NEAR(json.at("two_pl").at("intercept").at(1), 0.99020, 1e-3);
  EXPECT_NEAR(json.at("two_pl").at("log_likelihood"), -2466.6534, 1e-3);
  EXPECT_NEAR(json.at("ability").at(0).at("eap"), -1.89677, 1e-3);
  EXPECT_EQ(json.at("ability").at(0).at("pattern"), "00000");
}

TEST(Exam, FaultyResponsesAreNamedWithTheirLines) {
  const Home home;
  const Outcome outcome = home.run({"exam", "analyse", "--responses", put(home, "r.csv", "Q1,Q2\n1,0\n1\nB,1\n")});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "r.csv:3: ")) << outcome.errors;
  EXPECT_EQ(home.run({"exam", "analyse", "--responses", (home.data / "none.csv").string()}).status, 1);
  EXPECT_EQ(home.run({"exam", "analyse"}).status, 2);
}

TEST(Exam, TooFewPeopleAreSaidInTheLanguageOfTheScreens) {
  const Home home;
  const std::string file = put(home, "r.csv", "Q1,Q2\n1,0\n0,1\n");
  EXPECT_TRUE(holds(home.run({"exam", "analyse", "--responses", file, "--language", "en"}).out, "Too few people"));
  EXPECT_TRUE(holds(home.run({"exam", "analyse", "--responses", file, "--language", "zh"}).out, "人数太少"));
  EXPECT_TRUE(holds(home.run({"exam", "analyse", "--responses", file, "--language", "ug"}).out, "ئادەم بەك ئاز"));
}

TEST(Exam, ATestLinkedToItselfStaysWhereItIs) {
  const Home home;
  const Outcome outcome =
      home.run({"exam", "link", "--old", kLsat6, "--new", kLsat6, "--anchors", "Item 1,Item 2,Item 3", "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.errors;
  const Json json = Json::parse(outcome.out);
  EXPECT_NEAR(json.at("scale").at("mean_sigma").at("slope"), 1, 1e-9);
  EXPECT_NEAR(json.at("scale").at("fixed_anchors").at("mean"), 0, 1e-3);
  EXPECT_NEAR(json.at("scale").at("fixed_anchors").at("deviation"), 1, 1e-2);
  for (const char* method : {"tucker", "levine", "chained_linear"}) {
    EXPECT_NEAR(json.at("observed").at(method).at("slope"), 1, 1e-9) << method;
    EXPECT_NEAR(json.at("table").at(3).at(method), 3, 1e-9) << method;
  }
  EXPECT_TRUE(json.at("table").at(3).at("equipercentile").is_number());
  EXPECT_EQ(home.run({"exam", "link", "--old", kLsat6, "--new", kLsat6, "--anchors", "Item 1,Item 9"}).status, 1);
}

TEST(Exam, TheSameSeedDrawsTheSameFilesAndNoneIsWrittenOver) {
  const Home home;
  const Outcome first = drawInto(home, "one");
  ASSERT_EQ(first.status, 0) << first.errors;
  ASSERT_EQ(drawInto(home, "two").status, 0);
  for (const char* name : {"paper.txt", "form-A.txt", "form-B.txt"}) {
    EXPECT_FALSE(bytesIn(home.data / "one" / name).empty()) << name;
    EXPECT_EQ(bytesIn(home.data / "one" / name), bytesIn(home.data / "two" / name)) << name;
  }
  EXPECT_EQ(fs::status(home.data / "one" / "paper.txt").permissions() & fs::perms::mask,
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_TRUE(holds(bytesIn(home.data / "one" / "paper.txt"), kSeed));
  EXPECT_FALSE(holds(bytesIn(home.data / "one" / "form-A.txt"), kSeed));
  EXPECT_EQ(drawInto(home, "one").status, 1);
  EXPECT_EQ(home.run({"exam", "draw", "--blueprint", blueprint(home), "--seed", "12", "-o", "x"}).status, 2);
}

TEST(Exam, WithoutASeedEveryDrawIsAnother) {
  const Home home;
  const auto drawn = [&](const std::string& name) {
    home.run({"exam", "draw", "--blueprint", blueprint(home), "-o", (home.data / name).string()});
    return bytesIn(home.data / name / "paper.txt");
  };
  const std::string first = drawn("one");
  EXPECT_FALSE(first.empty());
  EXPECT_NE(drawn("two"), first);
}

TEST(Exam, AShortCellIsNamedWithItsLineAndNothingIsWritten) {
  const Home home;
  const std::string file = put(home, "b.toml",
                               "id = \"spring\"\ncourse = \"first-year\"\nlearnt = \"zh\"\nlessons = [1]\n"
                               "[[cell]]\nkind = \"dialogue\"\nitems = 100\n");
  const Outcome outcome = home.run({"exam", "draw", "--blueprint", file, "-o", (home.data / "x").string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "b.toml:5: dialogue needs 100 entries")) << outcome.errors;
  EXPECT_FALSE(fs::exists(home.data / "x"));
}

TEST(Exam, FromTheDrawToTheAnalysis) {
  const Home home;
  ASSERT_EQ(drawInto(home, "spring").status, 0);
  std::string sheet = "code,form,1,2,3,4,5,6\n";
  for (int person = 0; person < 12; ++person) sheet += "c" + std::to_string(person) + ",A,A,B,C,D,水,\n";
  const Outcome marked =
      home.run({"exam", "mark", "--paper", (home.data / "spring" / "paper.txt").string(), "--answers",
                put(home, "answers.csv", sheet), "--responses", (home.data / "tables").string(), "--json"});
  ASSERT_EQ(marked.status, 0) << marked.errors;
  const Json json = Json::parse(marked.out);
  EXPECT_EQ(json.at("sittings").size(), 12U);
  EXPECT_EQ(json.at("sittings").at(0).at("of"), 8);
  EXPECT_EQ(json.at("sittings").at(0).at("skills").at("read").at("of"), 4);
  const Outcome analysed = home.run({"exam", "analyse", "--responses", (home.data / "tables/responses-A.csv").string(),
                                     "--key", (home.data / "tables/key-A.csv").string(), "--json"});
  ASSERT_EQ(analysed.status, 0) << analysed.errors;
  const Json analysis = Json::parse(analysed.out);
  EXPECT_EQ(analysis.at("people"), 12);
  EXPECT_EQ(analysis.at("items").size(), 6U);
  EXPECT_TRUE(analysis.at("rasch").is_null());
  EXPECT_FALSE(holds(bytesIn(home.data / "tables/responses-A.csv"), "c1"));
}

TEST(Exam, ACutScoreOfASheet) {
  const Home home;
  const Outcome outcome =
      home.run({"exam", "cut", put(home, "a.csv", "item,A,B,C,D,E\nQ1,0.8,0.7,0.9,0.8,0.8\n"), "--json"});
  ASSERT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_NEAR(Json::parse(outcome.out).at("cut"), 0.8, 1e-9);
  EXPECT_NEAR(Json::parse(outcome.out).at("cut_se"), 0.0316228, 1e-6);
}

}  // namespace kowruk::cli::testing
