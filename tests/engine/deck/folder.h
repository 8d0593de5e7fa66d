// A course folder of the tests' own: a copy of one in tests/data/decks, to be spoilt as a test likes.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kowruk::deck::testing {

inline std::filesystem::path sampleFolder(const std::string& course) {
  return std::filesystem::path{KOWRUK_SOURCE} / "tests" / "data" / "decks" / course;
}

inline std::string bytesOf(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

inline void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream stream{file, std::ios::binary | std::ios::trunc};
  stream << bytes;
}

class Scratch {
 public:
  Scratch() {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    path_ = ::mkdtemp(pattern.data());
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

class CourseFolder {
 public:
  explicit CourseFolder(const std::string& course) : path_(scratch_.path() / course) {
    std::filesystem::copy(sampleFolder(course), path_, std::filesystem::copy_options::recursive);
  }

  const std::filesystem::path& path() const noexcept { return path_; }

  // Writes a field of the row with this id.
  void set(const std::string& file, const std::string& id, const std::string& column, const std::string& text) const {
    std::vector<std::vector<std::string>> rows = fieldsOf(bytesOf(path_ / file));
    const auto place = [&](const std::string& name) {
      const auto found = std::find(rows.front().begin(), rows.front().end(), name);
      if (found == rows.front().end()) throw std::logic_error{file + " has no column " + name};
      return static_cast<std::size_t>(found - rows.front().begin());
    };
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each[place("id")] == id; });
    if (row == rows.end()) throw std::logic_error{file + " has no row " + id};
    (*row)[place(column)] = text;
    std::string bytes;
    for (const auto& each : rows) {
      for (std::size_t i = 0; i < each.size(); ++i) bytes += (i > 0 ? "\t" : "") + each[i];
      bytes += '\n';
    }
    writeBytes(path_ / file, bytes);
  }

  // Replaces the one place where `from` stands.
  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string bytes = bytesOf(path_ / file);
    const std::size_t at = bytes.find(from);
    if (at == std::string::npos || bytes.find(from, at + 1) != std::string::npos) {
      throw std::logic_error{file + " does not hold once: " + from};
    }
    writeBytes(path_ / file, bytes.replace(at, from.size(), to));
  }

 private:
  static std::vector<std::vector<std::string>> fieldsOf(const std::string& bytes) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{bytes};
    for (std::string line; std::getline(lines, line);) {
      std::vector<std::string> fields{""};
      for (const char c : line) {
        if (c == '\t') {
          fields.emplace_back();
        } else {
          fields.back() += c;
        }
      }
      rows.push_back(std::move(fields));
    }
    return rows;
  }

  Scratch scratch_;
  std::filesystem::path path_;
};

}  // namespace kowruk::deck::testing
