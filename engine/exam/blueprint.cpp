#include "exam/blueprint.h"

#include <algorithm>
#include <array>

#include "deck/columns.h"
#include "deck/course_file.h"
#include "deck/file.h"

namespace kowruk::exam {

namespace {

constexpr std::size_t kMostForms = 10'000;
constexpr std::size_t kMostItems = 500;
constexpr std::array<std::string_view, 4> kProvisions{"large-print", "extra-time", "spoken", "make-up"};

std::vector<EntryKind> usualEntries(ItemKind kind) {
  switch (kind) {
    case ItemKind::ChooseMeaning:
    case ItemKind::ChoosePhrase:
    case ItemKind::Listen: return {EntryKind::Word, EntryKind::Phrase};
    case ItemKind::Type:
    case ItemKind::Match: return {EntryKind::Word};
    case ItemKind::Order:
    case ItemKind::Gap: return {EntryKind::Phrase, EntryKind::Line};
    case ItemKind::Dialogue: return {EntryKind::Line};
    case ItemKind::ReadAloud: return {EntryKind::Phrase};
  }
  return {};
}

bool mayBeAsked(EntryKind kind) noexcept { return kind != EntryKind::Letter && kind != EntryKind::Sound; }

// Reads one table: each key is asked for once; what is left over is a problem.
class TableReader {
 public:
  TableReader(const toml::table& table, const std::string& file, std::vector<Problem>& problems)
      : table_(table), file_(file), problems_(problems) {}

  std::optional<std::string> text(const char* key) { return value<std::string>(key, "a text in quotation marks"); }
  std::optional<bool> flag(const char* key) { return value<bool>(key, "true or false"); }

  // Within bounds, or absent with a problem.
  std::optional<std::size_t> number(const char* key, std::size_t least, std::size_t most) {
    const auto number = value<std::int64_t>(key, "a whole number");
    if (!number) return std::nullopt;
    if (*number >= static_cast<std::int64_t>(least) && *number <= static_cast<std::int64_t>(most)) {
      return static_cast<std::size_t>(*number);
    }
    complain(key, std::string{key} + " is " + std::to_string(*number),
             "write a number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::nullopt;
  }

  template <class Value>
  std::optional<std::vector<Value>> list(const char* key, const char* form) {
    asked_.emplace_back(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    std::vector<Value> values;
    const toml::array* array = node->as_array();
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      const auto each = array->get(i)->value_exact<Value>();
      if (each) values.push_back(*each);
    }
    if (array != nullptr && values.size() == array->size()) return values;
    complain(key, std::string{key} + " is no list", std::string{"write "} + form);
    return std::nullopt;
  }

  const toml::table* inner(const char* key) {
    asked_.emplace_back(key);
    const toml::node* node = table_.get(key);
    return node == nullptr ? nullptr : node->as_table();
  }

  const toml::array* tables(const char* key) {
    asked_.emplace_back(key);
    const toml::node* node = table_.get(key);
    return node == nullptr ? nullptr : node->as_array();
  }

  void complain(const char* key, std::string fault, std::string remedy) {
    const toml::node* node = table_.get(key);
    problems_.push_back({file_, deck::lineOf(node == nullptr ? table_ : *node), std::move(fault), std::move(remedy)});
  }

  void finish(const char* what) {
    for (const auto& [key, node] : table_) {
      if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
      problems_.push_back({file_, deck::lineOf(node), std::string{what} + " has no " + std::string{key.str()},
                           "take it out, or check how it is spelt"});
    }
  }

 private:
  template <class Value>
  std::optional<Value> value(const char* key, const char* form) {
    asked_.emplace_back(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    auto found = node->value_exact<Value>();
    if (!found) complain(key, std::string{key} + " cannot be read", std::string{"write "} + form);
    return found;
  }

  const toml::table& table_;
  const std::string& file_;
  std::vector<Problem>& problems_;
  std::vector<std::string> asked_;
};

class BlueprintReader {
 public:
  BlueprintReader(const toml::table& table, const std::string& file, std::vector<Problem>& problems)
      : table_(table), file_(file), problems_(problems), top_(table, file, problems) {}

  std::optional<Blueprint> read() {
    readTest();
    readRules();
    if (const toml::array* cells = top_.tables("cell")) {
      for (const toml::node& node : *cells) {
        if (const toml::table* cell = node.as_table()) readCell(*cell);
      }
    }
    if (blueprint_.cells.empty()) {
      problems_.push_back({file_, 0, "the blueprint asks for nothing", "write a [[cell]] with a kind and items"});
    }
    top_.finish("a blueprint");
    if (!problems_.empty()) return std::nullopt;
    return std::move(blueprint_);
  }

 private:
  void readTest() {
    TestHeader& test = blueprint_.test;
    test.id = top_.text("id").value_or("");
    if (!deck::isId(test.id)) top_.complain("id", "the test has no id", "write small letters: id = \"2027-spring\"");
    test.course = {top_.text("course").value_or("")};
    if (!deck::isId(test.course.text)) {
      top_.complain("course", "the blueprint names no course", "write its id: course = \"first-year\"");
    }
    const auto learnt = languageOf(top_.text("learnt").value_or(""));
    if (!learnt || *learnt == Language::English) {
      top_.complain("learnt", "the blueprint does not say what is tested", "write learnt = \"ug\" or \"zh\"");
    }
    test.learnt = learnt && *learnt != Language::English ? *learnt : Language::Uyghur;
    test.instruction = otherOf(test.learnt);
    if (const auto code = top_.text("instruction")) {
      if (const auto language = languageOf(*code))
        test.instruction = *language;
      else
        top_.complain("instruction", "there is no language " + *code, "write \"ug\", \"zh\" or \"en\"");
    }
    test.minutes = static_cast<int>(top_.number("minutes", 1, 600).value_or(40));
    test.extraMinutes = static_cast<int>(top_.number("extra_minutes", 0, 600).value_or(0));
    test.provisions = top_.list<std::string>("provisions", "[\"large-print\"]").value_or(std::vector<std::string>{});
    for (const std::string& each : test.provisions) {
      if (std::find(kProvisions.begin(), kProvisions.end(), each) != kProvisions.end()) continue;
      top_.complain("provisions", "there is no provision " + each, "write large-print, extra-time, spoken or make-up");
    }
    const std::string voice = top_.text("voice").value_or("synthetic");
    test.syntheticVoice = voice == "synthetic";
    if (voice != "synthetic" && voice != "recorded") {
      top_.complain("voice", "there is no voice " + voice, "write \"synthetic\" or \"recorded\"");
    }
    if (const toml::table* title = top_.inner("title")) {
      TableReader texts{*title, file_, problems_};
      test.title = {texts.text("ug").value_or(""), texts.text("zh").value_or(""), texts.text("en").value_or("")};
      texts.finish("a title");
    }
  }

  void readRules() {
    lessons_ = lessonsIn(top_);
    if (lessons_.empty()) top_.complain("lessons", "the blueprint names no lessons", "write lessons = [1, 2, 3]");
    if (!lessons_.empty()) blueprint_.lastLesson = *std::max_element(lessons_.begin(), lessons_.end());
    blueprint_.forms = top_.number("forms", 1, kMostForms).value_or(1);
    blueprint_.shareItems = top_.flag("share_items").value_or(false);
    blueprint_.readingAids = top_.flag("reading_aids").value_or(true);
    blueprint_.nearly = static_cast<int>(top_.number("nearly", 0, 100).value_or(50));
    blueprint_.anchors =
        top_.list<std::string>("anchors", "[\"course/entry:kind:language\"]").value_or(std::vector<std::string>{});
  }

  static std::vector<std::size_t> lessonsIn(TableReader& table) {
    std::vector<std::size_t> lessons;
    for (const std::int64_t each :
         table.list<std::int64_t>("lessons", "[1, 2, 3]").value_or(std::vector<std::int64_t>{})) {
      if (each >= 1 && each <= 1000)
        lessons.push_back(static_cast<std::size_t>(each));
      else
        table.complain("lessons", "there is no lesson " + std::to_string(each), "count them from 1");
    }
    return lessons;
  }

  void readCell(const toml::table& table) {
    TableReader reader{table, file_, problems_};
    Cell cell;
    cell.line = deck::lineOf(table);
    const std::string kind = reader.text("kind").value_or("");
    if (const auto found = itemKindOf(kind))
      cell.kind = *found;
    else
      reader.complain("kind", "there is no kind of item " + (kind.empty() ? "given" : kind),
                      "write one of "
                      "choose-meaning, choose-phrase, listen, type, order, gap, match, dialogue, read-aloud");
    cell.skill = usualSkill(cell.kind);
    if (const auto skill = reader.text("skill")) {
      if (const auto found = itemSkillOf(*skill))
        cell.skill = *found;
      else
        reader.complain("skill", "there is no skill " + *skill, "write understand, say, listen, read or write");
    }
    cell.items = reader.number("items", 1, kMostItems).value_or(0);
    if (table.get("items") == nullptr) reader.complain("items", "the cell does not say how many", "write items = 8");
    cell.points = static_cast<int>(reader.number("points", 1, 100).value_or(1));
    cell.pairs = reader.number("pairs", 2, 10).value_or(4);
    cell.lessons = lessonsIn(reader);
    if (cell.lessons.empty()) cell.lessons = lessons_;
    for (const std::size_t lesson : cell.lessons) {
      if (std::find(lessons_.begin(), lessons_.end(), lesson) != lessons_.end()) continue;
      reader.complain("lessons", "lesson " + std::to_string(lesson) + " is not one of the test's", "add it above");
    }
    cell.topic = reader.text("topic").value_or("");
    for (const std::string& name :
         reader.list<std::string>("entries", "[\"word\", \"phrase\"]").value_or(std::vector<std::string>{})) {
      const auto found = deck::kindOf(name);
      if (found && mayBeAsked(*found))
        cell.entries.push_back(*found);
      else
        reader.complain("entries", "no item asks for a " + name, "write word, phrase, line or character");
    }
    if (cell.entries.empty()) cell.entries = usualEntries(cell.kind);
    reader.finish("a cell");
    blueprint_.cells.push_back(std::move(cell));
  }

  const toml::table& table_;
  const std::string& file_;
  std::vector<Problem>& problems_;
  TableReader top_;
  std::vector<std::size_t> lessons_;
  Blueprint blueprint_;
};

}  // namespace

ReadBlueprint readBlueprint(std::string_view bytes, const std::string& file) {
  ReadBlueprint read;
  const auto table = deck::readToml(bytes, file, read.problems);
  if (table) read.blueprint = BlueprintReader{*table, file, read.problems}.read();
  return read;
}

}  // namespace kowruk::exam
