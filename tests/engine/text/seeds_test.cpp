// The fuzzers' laws over their committed seeds: what once was found stays found, without a fuzzer.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/text_laws.h"

namespace kowruk::text {
namespace {

// Runs a law over every seed of a folder; gives how many there were.
std::size_t overSeeds(const std::string& folder, void (*law)(std::string_view)) {
  std::size_t count = 0;
  for (const auto& each : std::filesystem::directory_iterator(KOWRUK_SOURCE "/tests/fuzz/seeds/" + folder)) {
    std::ifstream file(each.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_NO_THROW(law(bytes)) << each.path();
    ++count;
  }
  return count;
}

TEST(Seeds, OfFoldsHoldTheLaws) { EXPECT_GE(overSeeds("text_fold", checkFolds), 20U); }

TEST(Seeds, OfTheJudgeHoldTheLaws) { EXPECT_GE(overSeeds("text_judge", checkJudge), 30U); }

}  // namespace
}  // namespace kowruk::text
