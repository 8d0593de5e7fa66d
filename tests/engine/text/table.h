// Tables of tests/data/text: tab-separated lines, # for comments.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kowruk::text {

using Row = std::vector<std::string>;

inline std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t to = line.find(at); to != std::string::npos; to = line.find(at, from)) {
    parts.push_back(line.substr(from, to - from));
    from = to + 1;
  }
  parts.push_back(line.substr(from));
  return parts;
}

// The rows of a table with at least this many columns each; a table that is not there or empty fails the test.
inline std::vector<Row> tableOf(const std::string& name, std::size_t columns) {
  std::ifstream file(KOWRUK_SOURCE "/tests/data/text/" + name);
  EXPECT_TRUE(file.is_open()) << name;
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    rows.push_back(split(line, '\t'));
    EXPECT_GE(rows.back().size(), columns) << name << ": " << line;
    rows.back().resize(std::max(columns, rows.back().size()));
  }
  EXPECT_FALSE(rows.empty()) << name;
  return rows;
}

}  // namespace kowruk::text
