// Nothing about a person has a place in a learner's file: every column, every field of an event and every setting is
// held against the list of what never comes in (engine/README.md, 7).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "store/payload.h"

namespace kowruk::store {
namespace {

namespace fs = std::filesystem;

// Parts of names in English, in pinyin and in Latin Uyghur. A name that holds one of them is a fault.
constexpr std::array kForbidden{
    "ethnic",  "nation",    "minzu",    "millet",    "relig",    "faith",     "zongjiao",  "din_",   "identity",
    "id_card", "idcard",    "shenfen",  "kimlik",    "passport", "household", "hukou",     "family", "relative",
    "address", "dizhi",     "adres",    "phone",     "shouji",   "email",     "contact",   "photo",  "picture",
    "face",    "finger",    "biometr",  "gps",       "locat",    "latitude",  "longitude", "ip_",    "network",
    "mac_",    "serial",    "imei",     "keystroke", "typed",    "opinion",   "politic",   "loyal",  "attend",
    "conduct", "behaviour", "behavior", "partner",   "company",  "voice",     "record_",   "gender", "birth",
    "surname", "real_name", "employer", "salary",    "visit",    "travel",    "pray"};

std::vector<std::string> forbiddenIn(const std::vector<std::string>& names) {
  std::vector<std::string> found;
  for (std::string name : names) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const char* part : kForbidden) {
      if (name.find(part) != std::string::npos) found.push_back(name + " holds " + part);
    }
  }
  return found;
}

std::string textOf(const fs::path& file) {
  std::ifstream stream{file};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

// Names of tables and columns: the first word of each line that is no comment, and what follows CREATE TABLE.
std::vector<std::string> namesInSql(const std::string& sql) {
  std::vector<std::string> names;
  const std::regex line{R"((?:^|\n)\s*(?:CREATE TABLE\s+)?([a-z_]+)[ (])"};
  for (std::sregex_iterator match{sql.begin(), sql.end(), line}, end; match != end; ++match)
    names.push_back((*match)[1]);
  return names;
}

std::vector<std::string> namesInFields(const std::string& fields) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < fields.size(); at = fields.find('\n', at) + 1)
    names.push_back(fields.substr(at, fields.find('\t', at) - at));
  return names;
}

TEST(SchemaLint, NoColumnIsAboutAPerson) {
  std::size_t seen = 0;
  for (const auto& file : fs::recursive_directory_iterator(fs::path{KOWRUK_SOURCE} / "engine")) {
    if (file.path().extension() != ".sql") continue;
    const auto names = namesInSql(textOf(file.path()));
    seen += names.size();
    EXPECT_EQ(forbiddenIn(names), std::vector<std::string>{}) << file.path();
  }
  EXPECT_GT(seen, 25U) << "the columns were not found";
}

TEST(SchemaLint, NoFieldOfAnEventIsAboutAPerson) {
  const std::vector<Payload> kinds{Review{},       Void{},       Parameters{}, Setting{},
                                   CourseJoined{}, CourseLeft{}, Mark{},       OwnEntry{}};
  ASSERT_EQ(kinds.size(), std::variant_size_v<Payload>);
  std::set<std::string> names;
  for (const Payload& payload : kinds) {
    for (const std::string& name : namesInFields(fieldsOf(payload))) names.insert(name);
  }
  EXPECT_GT(names.size(), 20U);
  EXPECT_EQ(forbiddenIn({names.begin(), names.end()}), std::vector<std::string>{});
}

TEST(SchemaLint, NoSettingIsAboutAPerson) {
  const std::string header = textOf(fs::path{KOWRUK_SOURCE} / "engine" / "study" / "settings.h");
  const std::regex quoted{R"re(// "([a-z_]+)")re"};
  std::vector<std::string> names;
  for (std::sregex_iterator match{header.begin(), header.end(), quoted}, end; match != end; ++match)
    names.push_back((*match)[1]);
  EXPECT_GE(names.size(), 6U) << "the settings were not found";
  EXPECT_EQ(forbiddenIn(names), std::vector<std::string>{});
}

TEST(SchemaLint, AForbiddenNameIsSeen) {
  EXPECT_EQ(forbiddenIn(namesInSql("\n  home_address TEXT,\n  Grade INTEGER\n")).size(), 1U);
  EXPECT_EQ(forbiddenIn(namesInFields("minzu\tx\nvalue\t3\n")).size(), 1U);
  EXPECT_TRUE(forbiddenIn({"entry", "grade", "reviewed_day"}).empty());
}

}  // namespace
}  // namespace kowruk::store
