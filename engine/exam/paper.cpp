#include "exam/paper.h"

#include <algorithm>
#include <array>

namespace kowruk::exam {

namespace {

constexpr std::array<std::string_view, kItemKinds> kKindCodes{
    "choose-meaning", "choose-phrase", "listen", "type", "order", "gap", "match", "dialogue", "read-aloud"};
constexpr std::array<std::string_view, 5> kSkillCodes{"understand", "say", "listen", "read", "write"};

template <class Choice, std::size_t n>
std::optional<Choice> codedBy(const std::array<std::string_view, n>& codes, std::string_view code) noexcept {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Choice>(found - codes.begin());
}

// A field as it stands between tabs; nothing is a dash.
std::string fieldOf(std::string_view text) {
  if (text.empty()) return "-";
  std::string field = text == "-" ? "\\-" : "";
  if (!field.empty()) return field;
  for (const char c : text) {
    if (c == '\\') {
      field += "\\\\";
    } else if (c == '\t') {
      field += "\\t";
    } else if (c == '\n') {
      field += "\\n";
    } else {
      field += c;
    }
  }
  return field;
}

void writeLine(std::string& out, std::string_view name, std::initializer_list<std::string_view> fields) {
  out += name;
  for (const std::string_view field : fields) out += '\t' + fieldOf(field);
  out += '\n';
}

void writeHeader(std::string& out, const TestHeader& test) {
  writeLine(out, "test", {test.id, test.course.text, codeOf(test.learnt), codeOf(test.instruction)});
  writeLine(out, "title", {test.title.ug, test.title.zh, test.title.en});
  writeLine(out, "time", {std::to_string(test.minutes), std::to_string(test.extraMinutes)});
  std::string provisions;
  for (const std::string& each : test.provisions) provisions += (provisions.empty() ? "" : " ") + each;
  writeLine(out, "provisions", {provisions});
  writeLine(out, "voice", {test.syntheticVoice ? "synthetic" : "recorded"});
}

void writeQuestion(std::string& out, const Question& question) {
  writeLine(out, "item", {codeOf(question.kind), codeOf(question.skill), std::to_string(question.points)});
  writeLine(out, "prompt", {question.prompt.text, question.prompt.aid});
  writeLine(out, "cue", {question.cue});
  writeLine(out, "spoken", {question.spoken});
  for (const Shown& left : question.left) writeLine(out, "left", {left.text, left.aid});
  for (const Shown& choice : question.choices) writeLine(out, "choice", {choice.text, choice.aid});
}

void writeKey(std::string& out, const Key& key) {
  writeLine(
      out, "key",
      {key.item, std::to_string(key.lesson), key.topic, std::to_string(key.expected), key.anchor ? "anchor" : "drawn"});
  for (const EntryId& entry : key.entries) writeLine(out, "entry", {entry.text});
  std::string right;
  for (const std::size_t choice : key.right) right += (right.empty() ? "" : " ") + std::to_string(choice + 1);
  writeLine(out, "right", {right});
  for (const std::string& answer : key.answers) writeLine(out, "answer", {answer});
  for (const std::string& pinyin : key.pinyins) writeLine(out, "pinyin", {pinyin});
}

}  // namespace

std::string_view codeOf(ItemKind kind) noexcept { return kKindCodes[static_cast<std::size_t>(kind)]; }
std::string_view codeOf(ItemSkill skill) noexcept { return kSkillCodes[static_cast<std::size_t>(skill)]; }
std::optional<ItemKind> itemKindOf(std::string_view code) noexcept { return codedBy<ItemKind>(kKindCodes, code); }
std::optional<ItemSkill> itemSkillOf(std::string_view code) noexcept { return codedBy<ItemSkill>(kSkillCodes, code); }

ItemSkill usualSkill(ItemKind kind) noexcept {
  switch (kind) {
    case ItemKind::ChooseMeaning:
    case ItemKind::Match: return ItemSkill::Read;
    case ItemKind::ChoosePhrase: return ItemSkill::Understand;
    case ItemKind::Listen: return ItemSkill::Listen;
    case ItemKind::Type:
    case ItemKind::Order:
    case ItemKind::Gap: return ItemSkill::Write;
    case ItemKind::Dialogue:
    case ItemKind::ReadAloud: return ItemSkill::Say;
  }
  return ItemSkill::Understand;
}

std::vector<Question> questionsOf(const Form& form) {
  std::vector<Question> questions;
  for (const Item& item : form.items) questions.push_back(item.question);
  return questions;
}

std::string candidateText(const TestHeader& test, const std::string& form, const std::vector<Question>& questions) {
  std::string out = "kowruk-form\t1\n";
  writeHeader(out, test);
  writeLine(out, "form", {form});
  for (const Question& question : questions) writeQuestion(out, question);
  return out;
}

std::string textOf(const Paper& paper) {
  std::string out = "kowruk-paper\t1\n";
  writeHeader(out, paper.test);
  writeLine(out, "nearly", {std::to_string(paper.nearly)});
  writeLine(out, "seed", {toText(paper.seed)});
  for (const Form& form : paper.forms) {
    writeLine(out, "form", {form.name});
    for (const Item& item : form.items) {
      writeQuestion(out, item.question);
      writeKey(out, item.key);
    }
  }
  return out;
}

}  // namespace kowruk::exam
