// The house keeps its shape: every #include is held against the table in engine/CMakeLists.txt.
//
// A room includes itself and the rooms its USES line names; outside libraries are known only to the rooms whose
// LIBRARIES line names them; app/ sees study and the value rooms; the engine has no Qt and no clock.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

struct Room {
  Names uses;
  Names libraries;
};

const fs::path kSource{KOWRUK_SOURCE};

std::string readAll(const fs::path& file) {
  std::ifstream stream{file};
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

// The table: kowruk_room(text USES base LIBRARIES ICU::i18n ICU::uc).
std::map<std::string, Room> roomsOf(const std::string& cmake) {
  std::map<std::string, Room> rooms;
  const std::regex line{R"(\nkowruk_room\((\w+)\s*([^)]*)\))"};
  for (std::sregex_iterator match{cmake.begin(), cmake.end(), line}, end; match != end; ++match) {
    Room& room = rooms[(*match)[1]];
    Names* list = nullptr;
    std::istringstream words{(*match)[2]};
    for (std::string word; words >> word;) {
      if (word == "USES") {
        list = &room.uses;
      } else if (word == "LIBRARIES") {
        list = &room.libraries;
      } else if (list != nullptr) {
        list->insert(word);
      }
    }
  }
  return rooms;
}

// Which library a header outside the house belongs to; empty for the standard library and POSIX.
std::string libraryOf(const std::string& header) {
  static const std::map<std::string, std::string> kLibraries{
      {"unicode/", "ICU"},  {"sqlite3", "SQLite"}, {"sodium", "SODIUM"}, {"toml++/", "TOML"}, {"nlohmann/", "nlohmann"},
      {"CLI/", "CLI11"},    {"Q", "Qt"},           {"pango/", "pango"},  {"cairo", "cairo"},  {"libpq", "libpq"},
      {"espeak", "espeak"}, {"Eigen/", "Eigen"},   {"zip", "libzip"},    {"zstd", "zstd"}};
  for (const auto& [prefix, library] : kLibraries) {
    if (header.rfind(prefix, 0) == 0) return library;
  }
  return "";
}

struct Include {
  std::string place;  // file:line
  std::string header;
  bool quoted = false;
};

std::vector<Include> includesOf(const fs::path& file) {
  std::vector<Include> includes;
  std::ifstream stream{file};
  const std::regex pattern{R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)"};
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    std::smatch match;
    if (!std::regex_match(line, match, pattern)) continue;
    includes.push_back(
        {fs::relative(file, kSource).string() + ":" + std::to_string(number), match[2], match[1] == "\""});
  }
  return includes;
}

std::vector<fs::path> sourcesUnder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    const std::string ending = file.path().extension().string();
    if (ending == ".h" || ending == ".cpp") files.push_back(file.path());
  }
  return files;
}

bool knowsLibrary(const Room& room, const std::string& library) {
  for (const std::string& target : room.libraries) {
    if (target.find(library) != std::string::npos) return true;
  }
  return false;
}

// What is wrong with an include of a room; empty for nothing.
std::string strayIn(const std::map<std::string, Room>& rooms, const std::string& room, const Include& include) {
  if (!include.quoted) {
    const std::string library = libraryOf(include.header);
    if (!library.empty() && !knowsLibrary(rooms.at(room), library)) return room + " does not know " + library;
    return "";
  }
  const std::string other = include.header.substr(0, include.header.find('/'));
  if (other == room || rooms.at(room).uses.count(other) > 0) return "";
  return room + " may not use " + other;
}

}  // namespace

TEST(Layering, TheTableIsReadAndHasNoCircle) {
  const auto rooms = roomsOf(readAll(kSource / "engine/CMakeLists.txt"));
  ASSERT_GE(rooms.size(), 9U);
  EXPECT_EQ(rooms.at("store").uses, (Names{"base", "deck", "memory", "seal", "sql"}));
  for (const auto& [name, room] : rooms) {
    for (const std::string& used : room.uses) {
      ASSERT_EQ(rooms.count(used), 1U) << name << " uses " << used << ", which is no room";
      EXPECT_EQ(rooms.at(used).uses.count(name), 0U) << name << " and " << used << " use each other";
    }
  }
}

TEST(Layering, EveryRoomIncludesOnlyWhatItMayUse) {
  const auto rooms = roomsOf(readAll(kSource / "engine/CMakeLists.txt"));
  for (const auto& folder : fs::directory_iterator(kSource / "engine")) {
    if (!folder.is_directory()) continue;
    const std::string room = folder.path().filename().string();
    ASSERT_EQ(rooms.count(room), 1U) << "engine/" << room << " stands in no line of engine/CMakeLists.txt";
    for (const fs::path& file : sourcesUnder(folder.path())) {
      for (const Include& include : includesOf(file)) {
        EXPECT_EQ(strayIn(rooms, room, include), "") << include.place << ": " << include.header;
      }
    }
  }
}

TEST(Layering, TheShellsSeeStudyAndTheValueRoomsOnly) {
  const Names engine{"base", "text", "deck", "memory", "plan", "exam", "study"};
  const Names forbidden{"store", "register", "seal", "sql", "schedule", "exchange", "find", "speech", "print"};
  for (const fs::path& file : sourcesUnder(kSource / "app")) {
    const bool cli = fs::relative(file, kSource / "app").begin()->string() == "cli";
    for (const Include& include : includesOf(file)) {
      const std::string folder = include.header.substr(0, include.header.find('/'));
      EXPECT_EQ(include.quoted ? forbidden.count(folder) : 0U, 0U) << include.place << ": " << include.header;
      const std::string library = include.quoted ? "" : libraryOf(include.header);
      const Names own = cli ? Names{"", "CLI11", "nlohmann"} : Names{"", "Qt"};
      EXPECT_EQ(own.count(library), 1U) << include.place << ": " << include.header;
    }
  }
}

TEST(Layering, TheEngineHasNoClockOfItsOwn) {
  const std::regex clock{
      R"(\b(system_clock|steady_clock|high_resolution_clock)::now|\b(gettimeofday|clock_gettime|localtime|localtime_r)\s*\(|[^\w:.>]time\s*\(\s*(nullptr|NULL|0|&))"};
  for (const fs::path& file : sourcesUnder(kSource / "engine")) {
    const std::string text = readAll(file);
    std::smatch match;
    EXPECT_FALSE(std::regex_search(text, match, clock)) << file << ": " << match.str();
  }
}

TEST(Layering, AStrayIncludeIsSeen) {
  const auto rooms = roomsOf("\nkowruk_room(base)\nkowruk_room(text USES base LIBRARIES ICU::uc)\n");
  EXPECT_EQ(strayIn(rooms, "base", {"", "text/canonical.h", true}), "base may not use text");
  EXPECT_EQ(strayIn(rooms, "base", {"", "unicode/uchar.h", false}), "base does not know ICU");
  EXPECT_EQ(strayIn(rooms, "text", {"", "unicode/uchar.h", false}), "");
  EXPECT_EQ(strayIn(rooms, "text", {"", "base/error.h", true}), "");
}
