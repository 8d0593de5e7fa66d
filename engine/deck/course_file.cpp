#include "deck/course_file.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <utility>

#include "deck/file.h"
#include "deck/scripts.h"
#include "text/canonical.h"

namespace kowruk::deck {

namespace {

constexpr std::size_t kLongestId = 64;
constexpr std::string_view kParagraphs = "\n\n";

bool isSmallOrDigit(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// One table of the document with what is said about it.
class TomlReader {
 public:
  TomlReader(const toml::table& table, std::string name, int line, const std::string& file,
             std::vector<Problem>& problems)
      : table_(table), name_(std::move(name)), line_(line), file_(file), problems_(problems) {}

  void fault(int line, std::string what, std::string remedy) const {
    problems_.push_back({file_, line, std::move(what), std::move(remedy)});
  }

  // Names every key that is none of these.
  void knowsOnly(std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, node] : table_) {
      if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
      fault(lineOf(node), "unknown key \"" + std::string{key.str()} + "\"" + in(), "leave it out");
    }
  }

  // A line of text, or where `paragraphs` is said several with an empty line between them.
  enum class Shape { Line, Paragraphs };
  std::string text(std::string_view key, Shape shape = Shape::Line) const {
    const toml::node* node = table_.get(key);
    const std::string where = '"' + std::string{key} + '"' + in();
    if (node == nullptr) return fault(line_, "there is no " + where, "add it"), std::string{};
    return textOf(*node, shape, where);
  }

  // A list of lines; empty, with a problem, where there is none.
  std::vector<std::string> lines(std::string_view key) const {
    const toml::node* node = table_.get(key);
    const std::string where = '"' + std::string{key} + '"' + in();
    std::vector<std::string> lines;
    if (node == nullptr || !node->is_array() || node->as_array()->empty()) {
      fault(node != nullptr ? lineOf(*node) : line_, where + " is no list of lines", "write them as [\"…\", \"…\"]");
      return lines;
    }
    for (const toml::node& each : *node->as_array()) lines.push_back(textOf(each, Shape::Line, where));
    return lines;
  }

  template <typename Value>
  std::optional<Value> value(std::string_view key, std::string_view whatItIs) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    const auto value = node->value_exact<Value>();
    if (!value)
      fault(lineOf(*node), '"' + std::string{key} + '"' + in() + " is not " + std::string{whatItIs}, "write it so");
    return value;
  }

  const toml::node* node(std::string_view key) const { return table_.get(key); }
  const std::string& name() const noexcept { return name_; }
  int line() const noexcept { return line_; }

  // The table of a key; absent, with a problem, where there is none.
  std::optional<TomlReader> table(std::string_view key) const {
    const toml::node* node = table_.get(key);
    const std::string where = std::string{key} + in();
    if (node != nullptr && node->is_table()) {
      return TomlReader{*node->as_table(), where, lineOf(*node), file_, problems_};
    }
    fault(node != nullptr ? lineOf(*node) : line_, "there is no table \"" + std::string{key} + "\"" + in(),
          "add it with ug, zh and en");
    return std::nullopt;
  }

 private:
  std::string in() const { return name_.empty() ? "" : " of " + name_; }

  std::string textOf(const toml::node& node, Shape shape, const std::string& where) const {
    auto text = node.value_exact<std::string>();
    if (!text) return fault(lineOf(node), where + " is not a text", "put it between quotation marks"), std::string{};
    if (shape == Shape::Paragraphs) text->erase(text->find_last_not_of('\n') + 1);
    if (text->empty()) fault(lineOf(node), where + " is empty", "write it");
    checkForm(*text, shape, where, lineOf(node));
    return *text;
  }

  void checkForm(const std::string& text, Shape shape, const std::string& where, int line) const {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = shape == Shape::Paragraphs ? text.find(kParagraphs, begin) : std::string::npos;
      const std::string paragraph = text.substr(begin, end == std::string::npos ? end : end - begin);
      checkParagraph(paragraph, where, line);
      if (end == std::string::npos) break;
      if (paragraph.empty()) fault(line, where + " has an empty paragraph", "one empty line between two paragraphs");
      begin = end + kParagraphs.size();
    }
  }

  void checkParagraph(const std::string& text, const std::string& where, int line) const {
    if (text.find('\n') != std::string::npos) {
      fault(line, where + " has a line end inside a paragraph", "one line a paragraph, an empty line between two");
    } else if (!text::isCanonical(text)) {
      fault(line, where + " is not in the storage form", "write it as \"" + text::canonical(text) + '"');
    }
    for (const std::string& fault : uyghurWordFaults(text::canonical(text))) {
      this->fault(line, where + ": " + fault, "write Uyghur with its own letters");
    }
  }

  const toml::table& table_;
  std::string name_;  // "title of lesson 2"; empty for the whole document
  int line_;
  const std::string& file_;
  std::vector<Problem>& problems_;
};

Titles readTitles(const TomlReader& from, std::string_view key, TomlReader::Shape shape) {
  const auto table = from.table(key);
  if (!table) return {};
  table->knowsOnly({"ug", "zh", "en"});
  return {.ug = table->text("ug", shape), .zh = table->text("zh", shape), .en = table->text("en", shape)};
}

// What one can do after a lesson: the lines of the three languages, each with its fellows.
std::vector<Titles> readCan(const TomlReader& lesson) {
  const auto table = lesson.table("can");
  if (!table) return {};
  table->knowsOnly({"ug", "zh", "en"});
  const std::vector<std::string> ug = table->lines("ug");
  const std::vector<std::string> zh = table->lines("zh");
  const std::vector<std::string> en = table->lines("en");
  if (ug.empty() || zh.empty() || en.empty()) return {};
  if (ug.size() != zh.size() || ug.size() != en.size()) {
    table->fault(table->line(),
                 table->name() + " has " + std::to_string(ug.size()) + " lines in ug, " + std::to_string(zh.size()) +
                     " in zh and " + std::to_string(en.size()) + " in en",
                 "say the same in each language");
    return {};
  }
  std::vector<Titles> can;
  for (std::size_t i = 0; i < ug.size(); ++i) can.push_back({.ug = ug[i], .zh = zh[i], .en = en[i]});
  return can;
}

bool isLessonFile(const std::string& name) {
  constexpr std::string_view kEnding = ".tsv";
  if (name.size() <= kEnding.size() || name.front() == '.') return false;
  if (name.compare(name.size() - kEnding.size(), kEnding.size(), kEnding) != 0) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return isSmallOrDigit(c) || c == '-' || c == '.' || c == '_'; });
}

Lesson readLesson(const TomlReader& table, bool monthly) {
  table.knowsOnly({"file", "read_by_native", "title", "note", "can"});
  Lesson lesson;
  lesson.file = table.text("file");
  if (!lesson.file.empty() && !isLessonFile(lesson.file)) {
    table.fault(lineOf(*table.node("file")), '"' + lesson.file + "\" is no name of a lesson's file",
                "name a file of this folder in small letters, such as 01-greetings.tsv");
    lesson.file.clear();
  }
  lesson.readByNative = table.value<bool>("read_by_native", "true or false").value_or(false);
  lesson.title = readTitles(table, "title", TomlReader::Shape::Line);
  if (monthly || table.node("note") != nullptr) lesson.note = readTitles(table, "note", TomlReader::Shape::Paragraphs);
  if (table.node("can") != nullptr) lesson.can = readCan(table);
  return lesson;
}

void readLessons(const TomlReader& document, const std::string& file, Course& course, std::vector<Problem>& problems) {
  const toml::node* node = document.node("lesson");
  if (node == nullptr) return document.fault(0, "the course has no lesson", "add [[lesson]] with its file");
  const toml::array* lessons = node->as_array();
  if (lessons == nullptr) return document.fault(lineOf(*node), "lesson is no list", "write [[lesson]]");
  for (const toml::node& each : *lessons) {
    const std::string name = "lesson " + std::to_string(course.lessons.size() + 1);
    if (!each.is_table()) {
      document.fault(lineOf(each), name + " is no table", "write [[lesson]]");
      continue;
    }
    Lesson lesson = readLesson({*each.as_table(), name, lineOf(each), file, problems}, course.monthly);
    const auto twin = std::find_if(course.lessons.begin(), course.lessons.end(), [&](const Lesson& other) {
      return !lesson.file.empty() && other.file == lesson.file;
    });
    if (twin != course.lessons.end()) {
      document.fault(lineOf(*each.as_table()->get("file")), lesson.file + " is the file of two lessons",
                     "give each lesson its own file");
      lesson.file.clear();
    }
    course.lessons.push_back(std::move(lesson));
  }
}

std::string quoted(std::string_view text, bool lineEnds) {
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    if ((c >= 0 && c < ' ' && !(lineEnds && c == '\n')) || c == 0x7F) {
      char code[8];
      std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned>(c));
      escaped += code;
    } else {
      escaped += c;
    }
  }
  return lineEnds ? "\"\"\"" + escaped + "\"\"\"" : '"' + escaped + '"';
}

void writeTitles(std::string& out, std::string_view table, const Titles& titles) {
  out += '[' + std::string{table} + "]\n";
  for (const auto& [key, text] : {std::pair{"ug", &titles.ug}, {"zh", &titles.zh}, {"en", &titles.en}}) {
    out += std::string{key} + " = " + quoted(*text, text->find('\n') != std::string::npos) + '\n';
  }
}

void writeCan(std::string& out, const std::vector<Titles>& can) {
  out += "[lesson.can]\n";
  for (const auto& [key, language] :
       {std::pair{"ug", Language::Uyghur}, {"zh", Language::Chinese}, {"en", Language::English}}) {
    out += std::string{key} + " = [\n";
    for (const Titles& line : can) out += "  " + quoted(line.in(language), false) + ",\n";
    out += "]\n";
  }
}

}  // namespace

bool isId(std::string_view text) noexcept {
  if (text.empty() || text.size() > kLongestId || text.front() == '-' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return isSmallOrDigit(c) || c == '-'; });
}

std::optional<Course> readCourseFile(std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
  const auto table = readToml(bytes, file, problems);
  if (!table) return std::nullopt;
  const TomlReader document{*table, "", 1, file, problems};
  document.knowsOnly({"id", "version", "licence", "monthly", "title", "lesson"});

  Course course;
  course.id.text = document.text("id");
  const auto version = document.value<std::int64_t>("version", "a whole number");
  if (!version || *version < 1 || *version > 1'000'000) {
    const toml::node* node = document.node("version");
    document.fault(node != nullptr ? lineOf(*node) : 1, "there is no version from 1 on", "add version = 1");
  } else {
    course.version = static_cast<int>(*version);
  }
  course.licence = document.text("licence");
  course.monthly = document.value<bool>("monthly", "true or false").value_or(false);
  course.title = readTitles(document, "title", TomlReader::Shape::Line);
  readLessons(document, file, course, problems);

  if (course.id.text.empty()) return std::nullopt;
  if (!isId(course.id.text)) {
    document.fault(lineOf(*document.node("id")), '"' + course.id.text + "\" is no id of a course",
                   "small Latin letters, digits and hyphens");
    return std::nullopt;
  }
  return course;
}

std::string courseFileOf(const Course& course) {
  std::string out = "id = " + quoted(course.id.text, false) + "\nversion = " + std::to_string(course.version) +
                    "\nlicence = " + quoted(course.licence, false) + '\n';
  if (course.monthly) out += "monthly = true\n";
  out += '\n';
  writeTitles(out, "title", course.title);
  for (const Lesson& lesson : course.lessons) {
    out += "\n[[lesson]]\nfile = " + quoted(lesson.file, false) +
           "\nread_by_native = " + (lesson.readByNative ? "true" : "false") + "\n\n";
    writeTitles(out, "lesson.title", lesson.title);
    if (!(lesson.note == Titles{})) {
      out += '\n';
      writeTitles(out, "lesson.note", lesson.note);
    }
    if (!lesson.can.empty()) {
      out += '\n';
      writeCan(out, lesson.can);
    }
  }
  return out;
}

}  // namespace kowruk::deck
