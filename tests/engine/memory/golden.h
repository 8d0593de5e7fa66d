// The published histories: what the reference makes of 800 cards, number by number.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "memory/grade.h"

namespace kowruk {

// One line of tests/data/memory/*_histories.jsonl.
struct GoldenHistory {
  std::string where;  // file and line, for the failure message
  std::vector<double> parameters;
  double retention = 0;
  std::vector<Grade> grades;
  std::vector<double> days;
  nlohmann::json expected;
  bool singlePrecision = false;  // the peer computes in 32 bits
};

inline std::vector<GoldenHistory> goldenHistories(const std::string& name) {
  std::ifstream file(std::string{KOWRUK_SOURCE} + "/tests/data/memory/" + name);
  std::vector<GoldenHistory> histories;
  std::string line;
  while (std::getline(file, line)) {
    const auto json = nlohmann::json::parse(line);
    GoldenHistory& history = histories.emplace_back();
    history.where = name + ":" + std::to_string(histories.size());
    history.parameters = json.at("parameters").get<std::vector<double>>();
    history.retention = json.at("retention");
    for (const int grade : json.at("ratings")) history.grades.push_back(static_cast<Grade>(grade));
    history.days = json.at("days").get<std::vector<double>>();
    history.expected = json;
    history.singlePrecision = json.value("peer", "").starts_with("fsrs-rs");
  }
  return histories;
}

// Right to 1e-5 relative (1e-4 where the peer computes in 32 bits), 1e-6 absolute below that.
inline void expectLike(const GoldenHistory& history, const char* what, std::size_t i, double actual) {
  const double expected = history.expected.at(what).at(i);
  const double relative = history.singlePrecision ? 1e-4 : 1e-5;
  EXPECT_LE(std::abs(actual - expected), std::max(1e-6, relative * std::abs(expected)))
      << history.where << " " << what << "[" << i << "]: " << actual << " instead of " << expected;
}

template <std::size_t N>
std::array<double, N> parametersOf(const GoldenHistory& history) {
  std::array<double, N> parameters{};
  EXPECT_EQ(history.parameters.size(), N) << history.where;
  std::copy_n(history.parameters.begin(), std::min(N, history.parameters.size()), parameters.begin());
  return parameters;
}

}  // namespace kowruk
