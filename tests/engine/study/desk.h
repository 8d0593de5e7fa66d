// A desk to study at: an empty data folder of its own, the real courses, and a clock that stands where it is put.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "study/library.h"
#include "study/session.h"
#include "study/today.h"

namespace kowruk::study::testing {

struct Desk {
  static std::filesystem::path freshFolder() {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    return ::mkdtemp(pattern.data());
  }

  Desk() = default;
  ~Desk() { std::filesystem::remove_all(data); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  Learner newcomer(const std::string& name, Language learnt = Language::Chinese) {
    Settings settings;
    settings.learnt = learnt;
    return library.create(name, settings, now);
  }

  void nextDay() { now.instant += std::chrono::days{1}; }

  std::filesystem::path data = freshFolder();
  std::filesystem::path decks = std::filesystem::path{KOWRUK_SOURCE} / "decks";
  Library library{data, decks};
  Moment now = momentFromText("2027-03-01T20:00:00+08:00").value();
};

}  // namespace kowruk::study::testing
