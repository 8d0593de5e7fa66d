// Text from files is shown as plain text: no deck can make the program fetch or run anything.
//
// In QML a Text, Label, TextEdit or TextArea takes its text for styled or rich text where it looks like it, unless its
// own braces say `textFormat: Text.PlainText`. So each of them says it, and nobody anywhere asks for another format.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// The source without its comments and without what stands in quotes; lines stay where they are.
std::string bare(const std::string& source) {
  std::string text;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const std::string_view rest = std::string_view{source}.substr(i);
    std::size_t skip = 0;
    if (rest.starts_with("//")) {
      skip = std::min(rest.find('\n'), rest.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = rest.find("*/", 2);
      skip = end == std::string_view::npos ? rest.size() : end + 2;
    } else if (rest.front() == '"' || rest.front() == '\'' || rest.front() == '`') {
      skip = 1;
      while (skip < rest.size() && rest[skip] != rest.front()) skip += rest[skip] == '\\' ? 2U : 1U;
      skip = std::min(skip + 1, rest.size());
    }
    for (const char c : rest.substr(0, skip)) text += c == '\n' ? '\n' : ' ';
    if (skip > 0) {
      i += skip - 1;
    } else {
      text += source[i];
    }
  }
  return text;
}

// What stands in the braces that open at `open`, without what stands in braces inside.
std::string ownBraces(const std::string& text, std::size_t open) {
  std::string own;
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '}' && --depth == 0) break;
    if (depth == 1) own += text[i];
    if (text[i] == '{') ++depth;
  }
  return own;
}

int lineOf(const std::string& text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// "line: fault" for everything in a QML source that could show text as anything but plain.
std::vector<std::string> faultsIn(const std::string& source) {
  static const std::regex kShows{R"((^|[^\w.])((?:\w+\.)?(Text|Label|TextEdit|TextArea))\s*\{)"};
  static const std::regex kPlain{R"(\btextFormat\s*:\s*(Text|TextEdit|TextArea|Label)\.PlainText\b)"};
  static const std::regex kFormat{R"(\b(StyledText|RichText|MarkdownText|AutoText|AutoFormat)\b)"};
  static const std::regex kOther{R"(\btextFormat\s*[:=](?!=|\s*\w+\.PlainText\b))"};
  // Controls that show their `text` in a label of their own making.
  static const std::regex kControl{
      R"((^|[^\w.])((?:\w+\.)?(Button|RoundButton|ToolButton|TabButton|RadioButton|CheckBox|Switch|ItemDelegate|MenuItem|ToolTip|ComboBox|GroupBox|Dialog))\s*\{)"};
  static const std::regex kOwnLabel{R"(\bcontentItem\s*:)"};
  const std::string text = bare(source);
  std::vector<std::string> faults;
  const auto require = [&](const std::regex& thing, const std::regex& said, const std::string& fault) {
    for (std::sregex_iterator match{text.begin(), text.end(), thing}, end; match != end; ++match) {
      const std::size_t open = static_cast<std::size_t>(match->position() + match->length()) - 1;
      if (std::regex_search(ownBraces(text, open), said)) continue;
      faults.push_back(std::to_string(lineOf(text, open)) + ": " + (*match)[3].str() + " without " + fault);
    }
  };
  require(kShows, kPlain, "textFormat: PlainText");
  require(kControl, kOwnLabel, "a contentItem of its own");
  for (const std::regex& wrong : {kFormat, kOther}) {
    for (std::sregex_iterator match{text.begin(), text.end(), wrong}, end; match != end; ++match) {
      const auto at = static_cast<std::size_t>(match->position());
      faults.push_back(std::to_string(lineOf(text, at)) + ": " + match->str());
    }
  }
  return faults;
}

}  // namespace

TEST(PlainText, NoPageShowsTextAsAnythingElse) {
  int pages = 0;
  for (const auto& file : fs::recursive_directory_iterator(fs::path{KOWRUK_SOURCE} / "app")) {
    if (file.path().extension() != ".qml") continue;
    ++pages;
    std::ifstream stream{file.path()};
    std::stringstream source;
    source << stream.rdbuf();
    for (const std::string& fault : faultsIn(source.str())) ADD_FAILURE() << file.path().string() << ":" << fault;
  }
  EXPECT_GT(pages, 10);
}

TEST(PlainText, TheTestSeesWhatItIsThereToSee) {
  const auto faults = [](const char* source) { return faultsIn(source).size(); };
  EXPECT_EQ(faults("Text {\n textFormat: Text.PlainText\n text: entry.ug\n}"), 0U);
  EXPECT_EQ(faults("Controls.Label { textFormat: Text.PlainText }"), 0U);
  EXPECT_EQ(faults("TextArea { textFormat: TextEdit.PlainText; Rectangle { } }"), 0U);
  EXPECT_EQ(faults("PlainText { text: a }\nSideText { }\nTextField { }\nTextMetrics { }"), 0U);
  EXPECT_EQ(faults("// a Text { would be wrong\nItem { /* Label { } */ property string a: \"Text { }\" }"), 0U);

  EXPECT_EQ(faults("Item {\n Text { text: entry.ug }\n}"), 1U);
  EXPECT_EQ(faults("Text{text: a}"), 1U);
  EXPECT_EQ(faults("Label\n{\n}"), 1U);
  EXPECT_EQ(faults("T.Label { text: a }"), 1U);
  EXPECT_EQ(faults("contentItem: Text { }"), 1U);
  EXPECT_EQ(faults("Text { Item { textFormat: Text.PlainText } }"), 1U) << "it must stand in its own braces";
  EXPECT_EQ(faults("Text { // textFormat: Text.PlainText\n }"), 1U);
  EXPECT_EQ(faults("Button { text: learner.name }"), 1U) << "its label would take a nickname for markup";
  EXPECT_EQ(faults("Button { contentItem: PlainText { } }\nPushButton { }"), 0U);
  EXPECT_GE(faults("Text { textFormat: Text.StyledText }"), 1U);
  EXPECT_GE(faults("PlainText { textFormat: Text.RichText }"), 1U);
  EXPECT_GE(faults("PlainText { textFormat: isRich ? 2 : 0 }"), 1U);
  EXPECT_GE(faults("Component.onCompleted: label.textFormat = 1"), 1U);
  EXPECT_EQ(faultsIn("Item {\n\n  Text { }\n}").front(), "3: Text without textFormat: PlainText");
}
