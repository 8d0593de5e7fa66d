// A unit's plan file, and what is said of one that is wrong.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "plan/plan.h"

namespace kowruk::plan {
namespace {

namespace fs = std::filesystem;

class PlanFile {
 public:
  explicit PlanFile(const std::string& bytes) {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    std::ofstream{path(), std::ios::binary} << bytes;
  }
  ~PlanFile() { fs::remove_all(folder_); }
  PlanFile(const PlanFile&) = delete;
  PlanFile& operator=(const PlanFile&) = delete;

  fs::path path() const { return folder_ / "plan.toml"; }

 private:
  fs::path folder_;
};

TEST(ReadPlan, TheFirstMonthIsAllItSays) {
  const PlanFile file{"# Our unit\nstart = \"2027-03\"\n"};
  const ReadPlan read = readPlan(file.path());
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.plan, (Plan{.start = std::chrono::year{2027} / 3, .leadInFrom = std::nullopt, .ofUnit = true}));
}

TEST(ReadPlan, WhateverIsWrongIsSaidWithItsLineAndThereIsNoPlan) {
  struct Wrong {
    std::string bytes;
    std::vector<int> lines;
  };
  const Wrong table[] = {{"", {0}},
                         {"\nstart = \"2027-13\"\n", {2}},
                         {"start = \"2027-00\"\n", {1}},
                         {"start = \"2027-3\"\n", {1}},
                         {"start = \"2027-003\"\n", {1}},
                         {"start = \"27-03\"\n", {1}},
                         {"start = \"2027-03 \"\n", {1}},
                         {"start = 202703\n", {1}},
                         {"start = 2027-03-01\n", {1}},
                         {"start = 2027-03\n", {1}},
                         {"start = \"2027-03\"\nstart = \"2027-04\"\n", {2}},
                         {"start = \"2027-03\"\nname = \"Unit 7\"\n", {2}},
                         {"name = \"Unit 7\"\nstart = \"soon\"\n", {1, 2}},
                         {"start = \"\xFF\"\n", {1}}};
  for (const Wrong& wrong : table) {
    const PlanFile file{wrong.bytes};
    const ReadPlan read = readPlan(file.path());
    EXPECT_FALSE(read.plan) << wrong.bytes;
    std::vector<int> lines;
    for (const Problem& problem : read.problems) {
      lines.push_back(problem.line);
      EXPECT_EQ(problem.file, file.path().string());
      EXPECT_FALSE(problem.fault.empty() || problem.remedy.empty()) << wrong.bytes;
    }
    EXPECT_EQ(lines, wrong.lines) << wrong.bytes;
  }
}

TEST(ReadPlan, AFileThatIsMissingIsAProblemToo) {
  const PlanFile file{""};
  const ReadPlan read = readPlan(file.path().parent_path() / "other.toml");
  EXPECT_FALSE(read.plan);
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems.front().fault, "the file is missing");
}

}  // namespace
}  // namespace kowruk::plan
