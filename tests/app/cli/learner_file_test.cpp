// A learner's file through the real command: two people, backups, what cannot be opened, what is gone for good, and
// that studying asks no network.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/cli/command.h"

namespace kowruk::cli::testing {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

fs::path fileOf(const Home& home, const std::string& name) {
  return home.data / "kowruk" / "learners" / name / "learner.db";
}

void study(const Home& home, const std::string& name) {
  ASSERT_EQ(
      home.run({"review", "--json", "--learner", name}, "{\"grade\": 3}\n{\"grade\": 1}\n{\"grade\": 4}\n").status, 0);
}

// Every file below a folder whose name or bytes hold a text.
std::vector<fs::path> placesOf(const std::string& text, const fs::path& folder) {
  std::vector<fs::path> places;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const bool inside = entry.is_regular_file() && holds(bytesOf(entry.path()), text);
    if (inside || holds(entry.path().filename().string(), text)) places.push_back(entry.path());
  }
  return places;
}

TEST(LearnerFile, TwoPeopleShareAComputerAndSeeNothingOfEachOther) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  study(home, "Ayshe");
  ASSERT_EQ(home.run({"learner", "new", "ئايگۈل"}).status, 0);
  EXPECT_EQ(home.run({"learner", "list"}).out, "Ayshe\nئايگۈل\n");
  EXPECT_TRUE(holds(home.run({"today", "--json", "--learner", "ئايگۈل"}).out, "\"known\": 0"));
  struct stat status {};
  ASSERT_EQ(::stat(fileOf(home, "Ayshe").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(LearnerFile, ABackupBringsBackWhatWasThere) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  study(home, "Ayshe");
  const std::string page = home.run({"today", "--json"}).out;
  ASSERT_FALSE(holds(page, "\"known\": 0"));
  const Outcome made = home.run({"learner", "backup", "--json"});
  ASSERT_EQ(made.status, 0) << made.errors;
  const auto begin = made.out.find(": \"") + 3;
  const std::string backup = made.out.substr(begin, made.out.find('"', begin) - begin);
  std::ofstream(fileOf(home, "Ayshe"), std::ios::binary) << "not a file any more";
  EXPECT_EQ(home.run({"today", "--learner", "Ayshe"}).status, 1);
  const Outcome restored = home.run({"learner", "restore", backup, "--learner", "Ayshe"});
  EXPECT_EQ(restored.status, 0) << restored.errors;
  EXPECT_EQ(home.run({"today", "--json"}).out, page);
}

TEST(LearnerFile, WhatCannotBeOpenedIsSaidInOneSentenceAndStaysAsItIs) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const fs::path file = fileOf(home, "Ayshe");
  const std::string sound = bytesOf(file);
  std::string newer = sound;
  newer[63] = '\x7f';  // user_version
  std::string foreign = sound;
  foreign[68] = 'X';  // application_id
  const std::vector<std::pair<std::string, std::string>> table{
      {newer, "newer"}, {foreign, "another program"}, {"", "damaged"}};
  for (const auto& [bytes, sentence] : table) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    const Outcome outcome = home.run({"today", "--learner", "Ayshe", "--language", "en"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(holds(outcome.errors, sentence)) << outcome.errors;
    EXPECT_EQ(bytesOf(file), bytes) << "it was touched";
  }
}

TEST(LearnerFile, ADeletedLearnerIsFoundNowhere) {
  const Home home;
  const std::string canary = "Qizilgul-canary";
  ASSERT_EQ(home.run({"learner", "new", canary}).status, 0);
  study(home, canary);
  ASSERT_EQ(home.run({"learner", "backup", "--learner", canary}).status, 0);
  ASSERT_FALSE(placesOf(canary, home.data / "kowruk").empty());
  EXPECT_EQ(home.run({"learner", "delete", "--learner", canary}).status, 2) << "not without --yes";
  ASSERT_EQ(home.run({"learner", "delete", "--learner", canary, "--yes"}).status, 0);
  EXPECT_TRUE(placesOf(canary, home.data / "kowruk").empty());
}

TEST(LearnerFile, TheExportHoldsTheLogAndNeverOverwrites) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  study(home, "Ayshe");
  const std::string target = (home.data / "log.txt").string();
  ASSERT_EQ(home.run({"learner", "export", target}).status, 0);
  EXPECT_TRUE(holds(bytesOf(target), "\treview\t1\t"));
  EXPECT_TRUE(holds(bytesOf(target), "grade\t3\n"));
  EXPECT_FALSE(holds(bytesOf(target), "milliseconds")) << "how long somebody learnt leaves with the log";
  EXPECT_EQ(home.run({"learner", "export", target}).status, 1);
}

// The sanitizer cannot look for leaks in a process that is traced already.
TEST(LearnerFile, StudyingOpensNoSocket) {
  const Home home;
  ASSERT_EQ(home.run({"learner", "new", "Ayshe"}).status, 0);
  const std::string trace = (home.data / "trace").string();
  const Outcome outcome =
      home.run({"review", "--json"}, "{\"grade\": 3}\n{\"grade\": 3}\n",
               {"strace", "-f", "-E", "ASAN_OPTIONS=detect_leaks=0", "-e", "trace=network", "-o", trace});
  ASSERT_EQ(outcome.status, 0) << outcome.errors;
  const std::string calls = bytesOf(trace);
  EXPECT_TRUE(holds(calls, "exited with 0")) << "strace has seen nothing: " << calls;
  EXPECT_FALSE(holds(calls, "socket(")) << calls;
}

TEST(LearnerFile, TheTraceWouldSeeASocket) {
  const Home home;
  const std::string trace = (home.data / "trace").string();
  ASSERT_EQ(
      std::system(("strace -f -e trace=network -o " + trace + " python3 -c 'import socket; socket.socket()'").c_str()),
      0);
  EXPECT_TRUE(holds(bytesOf(trace), "socket("));
}

}  // namespace
}  // namespace kowruk::cli::testing
