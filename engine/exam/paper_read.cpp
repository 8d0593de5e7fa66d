// The organiser's file read back, line by line: every line that is not one of a paper's is a problem with its number.
#include <charconv>
#include <map>

#include "deck/scripts.h"
#include "exam/paper.h"

namespace kowruk::exam {

namespace {

constexpr int kMostPoints = 1000;

std::optional<std::string> unescaped(std::string_view field) {
  if (field == "-") return "";
  if (field == "\\-") return "-";
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\') {
      text += field[i];
      continue;
    }
    if (++i == field.size()) return std::nullopt;
    const char c = field[i];
    if (c != '\\' && c != 't' && c != 'n') return std::nullopt;
    text += c == 't' ? '\t' : c == 'n' ? '\n' : '\\';
  }
  return text;
}

class PaperReader {
 public:
  PaperReader(std::string_view bytes, const std::string& file, ReadPaper& read)
      : bytes_(bytes), file_(file), read_(read) {}

  void run() {
    while (!bytes_.empty()) {
      ++line_;
      const std::size_t end = bytes_.find('\n');
      if (end == std::string_view::npos) return complain("the file ends within a line", "copy it whole");
      if (!take(bytes_.substr(0, end))) return;
      bytes_.remove_prefix(end + 1);
    }
    checkKeys();
    if (paper_.forms.empty()) complain("the paper has no form", "copy the whole file that exam draw wrote");
    if (read_.problems.empty()) read_.paper = std::move(paper_);
  }

 private:
  using Fields = std::vector<std::string>;

  void complain(std::string fault, std::string remedy) {
    read_.problems.push_back({file_, line_, std::move(fault), std::move(remedy)});
  }

  // False where the rest cannot be read.
  bool take(std::string_view line) {
    Fields fields;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      auto field = unescaped(line.substr(at, end - at));
      if (!field || !deck::charactersOf(*field)) {
        complain("the line is no text of a paper", "draw the paper again, or copy its file whole");
        return false;
      }
      fields.push_back(std::move(*field));
      at = end + 1;
    }
    if (line_ == 1) {
      if (fields == Fields{"kowruk-paper", "1"}) return true;
      complain("this is no paper", "give the file paper.txt that exam draw wrote for the organiser");
      return false;
    }
    const std::string name = fields.front();
    fields.erase(fields.begin());
    if (takeHeader(name, fields) || takeQuestion(name, fields) || takeKey(name, fields)) return true;
    complain("a paper has no such line here: " + name, "draw the paper again, or copy its file whole");
    return true;
  }

  bool takeHeader(const std::string& name, const Fields& fields) {
    TestHeader& test = paper_.test;
    if (name == "test" && fields.size() == 4) {
      const auto learnt = languageOf(fields[2]);
      const auto instruction = languageOf(fields[3]);
      if (!learnt || *learnt == Language::English || !instruction) return false;
      test.id = fields[0];
      test.course = {fields[1]};
      test.learnt = *learnt;
      test.instruction = *instruction;
      return true;
    }
    if (name == "title" && fields.size() == 3) {
      test.title = {fields[0], fields[1], fields[2]};
      return true;
    }
    if (name == "time" && fields.size() == 2) {
      return number(fields[0], test.minutes) && number(fields[1], test.extraMinutes);
    }
    if (name == "provisions" && fields.size() == 1) {
      for (std::size_t at = 0; at < fields[0].size();) {
        const std::size_t end = std::min(fields[0].find(' ', at), fields[0].size());
        test.provisions.push_back(fields[0].substr(at, end - at));
        at = end + 1;
      }
      return true;
    }
    if (name == "voice" && fields.size() == 1) {
      test.syntheticVoice = fields[0] == "synthetic";
      return test.syntheticVoice || fields[0] == "recorded";
    }
    if (name == "nearly" && fields.size() == 1) return number(fields[0], paper_.nearly);
    if (name != "seed" || fields.size() != 1) return false;
    const auto seed = seedFrom(fields[0]);
    if (seed) paper_.seed = *seed;
    return seed.has_value();
  }

  bool takeQuestion(const std::string& name, const Fields& fields) {
    if (name == "form" && fields.size() == 1) {
      paper_.forms.push_back({.name = fields[0], .items = {}});
      return true;
    }
    if (paper_.forms.empty()) return false;
    auto& items = paper_.forms.back().items;
    if (name == "item" && fields.size() == 3) {
      const auto kind = itemKindOf(fields[0]);
      const auto skill = itemSkillOf(fields[1]);
      items.emplace_back();
      Question& question = items.back().question;
      if (!kind || !skill || !number(fields[2], question.points)) return false;
      question.kind = *kind;
      question.skill = *skill;
      return true;
    }
    if (items.empty()) return false;
    Question& question = items.back().question;
    if (name == "cue" && fields.size() == 1)
      question.cue = fields[0];
    else if (name == "spoken" && fields.size() == 1)
      question.spoken = fields[0];
    else if (name == "prompt" && fields.size() == 2)
      question.prompt = {fields[0], fields[1]};
    else if (name == "left" && fields.size() == 2)
      question.left.push_back({fields[0], fields[1]});
    else if (name == "choice" && fields.size() == 2)
      question.choices.push_back({fields[0], fields[1]});
    else
      return false;
    return true;
  }

  bool takeKey(const std::string& name, const Fields& fields) {
    if (paper_.forms.empty() || paper_.forms.back().items.empty()) return false;
    Key& key = paper_.forms.back().items.back().key;
    if (name == "key" && fields.size() == 5) {
      int lesson = 0;
      key.item = fields[0];
      key.topic = fields[2];
      key.anchor = fields[4] == "anchor";
      if (!number(fields[1], lesson) || !number(fields[3], key.expected)) return false;
      key.lesson = static_cast<std::size_t>(lesson);
      return true;
    }
    if (fields.size() != 1) return false;
    if (name == "entry")
      key.entries.push_back({fields[0]});
    else if (name == "answer")
      key.answers.push_back(fields[0]);
    else if (name == "pinyin")
      key.pinyins.push_back(fields[0]);
    else if (name == "right")
      return takeRight(fields[0], key);
    else
      return false;
    return true;
  }

  bool takeRight(const std::string& list, Key& key) {
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find(' ', at), list.size());
      int choice = 0;
      if (!number(list.substr(at, end - at), choice) || choice < 1) return false;
      key.right.push_back(static_cast<std::size_t>(choice) - 1);
      at = end + 1;
    }
    return true;
  }

  // What is right must be there to be chosen.
  void checkKeys() {
    for (const Form& form : paper_.forms) {
      for (const Item& item : form.items) {
        for (const std::size_t choice : item.key.right) {
          if (choice < item.question.choices.size()) continue;
          complain("the right answer of " + item.key.item + " is not among its choices", "copy the file whole");
        }
      }
    }
  }

  static bool number(std::string_view text, int& value) noexcept {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= kMostPoints;
  }

  std::string_view bytes_;
  const std::string& file_;
  ReadPaper& read_;
  int line_ = 0;
  Paper paper_;
};

}  // namespace

ReadPaper readPaper(std::string_view bytes, const std::string& file) {
  ReadPaper read;
  PaperReader{bytes, file, read}.run();
  if (bytes.empty()) read.problems.push_back({file, 0, "the paper is empty", "copy the file that exam draw wrote"});
  return read;
}

}  // namespace kowruk::exam
