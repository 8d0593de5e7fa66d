// What the store's tests write in: a folder of their own, and a few events as a learner would make them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "store/learner_file.h"

namespace kowruk::store::testing {

// An empty folder, deleted afterwards.
struct Folder {
  Folder() {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return path / name; }

  std::filesystem::path path;
};

inline const Place kHere{"here"};
inline const Place kThere{"there"};

// An evening in Ürümqi, and so many hours later.
inline Moment evening(double hours = 0) {
  Moment at = momentFromText("2027-03-01T20:00:00+08:00").value();
  at.instant += std::chrono::milliseconds{static_cast<std::int64_t>(hours * 3'600'000)};
  return at;
}

inline CardId card(int number, Skill skill = Skill::Understand) {
  return {.entry = {"first-year/word-" + std::to_string(number)}, .learnt = Language::Uyghur, .skill = skill};
}

inline Review answer(const CardId& id, Grade grade, const Moment& at) {
  return {.card = id,
          .grade = grade,
          .exercise = "recall",
          .verdict = "",
          .milliseconds = 4'200,
          .at = at,
          .retention = 0.9,
          .parameters = "fsrs-7"};
}

inline Parameters fitted(const std::string& id, double firstGood = 5) {
  Parameters parameters{.id = id, .model = "fsrs-7", .values = {}};
  parameters.values.assign(Fsrs7::kDefaults.begin(), Fsrs7::kDefaults.end());
  parameters.values[2] = firstGood;
  return parameters;
}

inline std::vector<Card> sorted(std::span<const Card> cards) {
  std::vector<Card> result(cards.begin(), cards.end());
  std::sort(result.begin(), result.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
  return result;
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream stream{file, std::ios::binary | std::ios::trunc};
  stream << bytes;
  ASSERT_TRUE(stream.flush()) << file;
}

// The kind of Error that something throws; absent where it throws none.
template <class Act>
std::optional<ErrorKind> refusalOf(const Act& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  return std::nullopt;
}

// tests/run --full asks for the large figures.
inline int figure(int ordinary, int full) { return std::getenv("KOWRUK_FULL") != nullptr ? full : ordinary; }

}  // namespace kowruk::store::testing
