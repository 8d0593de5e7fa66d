// Text from files is shown as plain text: every item of the window that shows text says so, and none says otherwise.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file) {
  std::ifstream stream{file};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

// What stands between the brace at `open` and its partner.
std::string blockAt(const std::string& text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return text.substr(open, i - open + 1);
  }
  return text.substr(open);
}

// The faults of one QML text, one sentence each.
std::vector<std::string> faultsOf(const std::string& qml) {
  std::vector<std::string> faults;
  static const std::regex kItem{R"(\b(Text|Label|TextEdit|TextArea)\s*\{)"};
  for (std::sregex_iterator match{qml.begin(), qml.end(), kItem}, end; match != end; ++match) {
    const auto open = static_cast<std::size_t>(match->position() + match->length() - 1);
    if (blockAt(qml, open).find("PlainText") == std::string::npos) {
      faults.push_back("a " + (*match)[1].str() + " does not say that its text is plain");
    }
  }
  for (const char* word : {"StyledText", "RichText", "MarkdownText", "AutoText", "AutoFormat"}) {
    if (qml.find(word) != std::string::npos) faults.push_back(std::string{word} + " is not for us");
  }
  return faults;
}

}  // namespace

TEST(PlainText, EveryItemThatShowsTextSaysThatItIsPlain) {
  int files = 0;
  for (const auto& file : fs::recursive_directory_iterator(fs::path{KOWRUK_SOURCE} / "app" / "desktop")) {
    if (file.path().extension() != ".qml") continue;
    ++files;
    for (const std::string& fault : faultsOf(textOf(file.path())))
      ADD_FAILURE() << file.path().filename() << ": " << fault;
  }
  EXPECT_GT(files, 10);
}

TEST(PlainText, AnItemThatForgetsIsSeen) {
  EXPECT_TRUE(faultsOf("Item { Text { text: t; textFormat: Text.PlainText } }").empty());
  EXPECT_EQ(faultsOf("Item { Text { text: t } }").size(), 1U);
  EXPECT_EQ(faultsOf("Text { textFormat: Text.PlainText; Label { text: t } }").size(), 1U);
  EXPECT_EQ(faultsOf("Say { textFormat: Text.RichText }").size(), 1U);
}
