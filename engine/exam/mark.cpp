#include "exam/mark.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "text/judge.h"

namespace kowruk::exam {

namespace {

std::string_view withoutSpace(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// "B", "b" or "2" → 1; absent for anything else.
std::optional<std::size_t> choiceIn(std::string_view text, std::size_t choices) noexcept {
  std::size_t number = 0;
  if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') {
    number = static_cast<std::size_t>(text[0] - 'A') + 1;
  } else if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') {
    number = static_cast<std::size_t>(text[0] - 'a') + 1;
  } else {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  }
  if (number == 0 || number > choices) return std::nullopt;
  return number - 1;
}

// "2 1 3", "2,1,3", "BAC" or "213"; a dash leaves one out. Absent where a number is no choice.
std::optional<std::vector<std::optional<std::size_t>>> choicesIn(std::string_view text, std::size_t choices) {
  std::vector<std::optional<std::size_t>> list;
  const bool together = text.find_first_of(" ,") == std::string_view::npos && choices < 10;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = together ? at + 1 : std::min(text.find_first_of(" ,", at), text.size());
    const std::string_view each = text.substr(at, end - at);
    at = together ? end : end + 1;
    if (each.empty()) continue;
    if (each == "-") {
      list.emplace_back();
      continue;
    }
    const auto choice = choiceIn(each, choices);
    if (!choice) return std::nullopt;
    list.emplace_back(choice);
  }
  return list;
}

Mark whole(const Item& item, bool right) {
  return {.points = right ? static_cast<double>(item.question.points) : 0.0, .answered = true, .right = right};
}

std::optional<Mark> markOrder(const Item& item, std::string_view answer, Language learnt) {
  const auto& tiles = item.question.choices;
  const auto list = choicesIn(answer, tiles.size());
  if (!list) return std::nullopt;
  std::set<std::size_t> used;
  std::string line;
  for (const auto& tile : *list) {
    if (!tile || !used.insert(*tile).second) return std::nullopt;
    line += (line.empty() || learnt == Language::Chinese ? "" : " ") + tiles[*tile].text;
  }
  if (used.size() != tiles.size()) return whole(item, false);
  // Another order may be right too where the same word stands twice.
  const auto verdict = text::judge({learnt, item.key.answers, {}}, line).verdict;
  return whole(item, verdict == text::Verdict::Right);
}

std::optional<Mark> markMatch(const Item& item, std::string_view answer) {
  const auto list = choicesIn(answer, item.question.choices.size());
  if (!list || list->size() > item.key.right.size()) return std::nullopt;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < list->size(); ++i) pairs += (*list)[i] == item.key.right[i] ? 1U : 0U;
  const double share = static_cast<double>(pairs) / static_cast<double>(item.key.right.size());
  return Mark{.points = share * item.question.points, .answered = true, .right = pairs == item.key.right.size()};
}

Mark markTyped(const Item& item, std::string_view answer, int nearly, Language learnt) {
  const auto verdict = text::judge({learnt, item.key.answers, item.key.pinyins}, answer).verdict;
  if (verdict == text::Verdict::Wrong) return whole(item, false);
  if (verdict != text::Verdict::Nearly) return whole(item, true);
  return {.points = item.question.points * nearly / 100.0, .answered = true, .right = false};
}

std::optional<Mark> markAloud(const Item& item, std::string_view answer) {
  const auto points = numberOf(answer);
  if (!points || *points < 0 || *points > item.question.points) return std::nullopt;
  return Mark{.points = *points, .answered = true, .right = *points >= item.question.points};
}

bool isLettered(ItemKind kind) noexcept {
  return kind == ItemKind::ChooseMeaning || kind == ItemKind::ChoosePhrase || kind == ItemKind::Listen ||
         kind == ItemKind::Dialogue;
}

std::string letterOf(std::size_t choice) { return std::string(1, static_cast<char>('A' + choice)); }

// Marks a row; false with a problem where it cannot be.
bool markRow(const Paper& paper, const Grid& grid, const GridRow& row, MarkedTest& test) {
  const auto complain = [&](std::string fault, std::string remedy) {
    test.problems.push_back(grid.problem(row.line, std::move(fault), std::move(remedy)));
    return false;
  };
  if (row.cells.size() < 2 || row.cells[0].empty()) return complain("the row has no code", "write code, form, answers");
  MarkedSitting sitting;
  sitting.code = row.cells[0];
  for (sitting.form = 0; sitting.form < paper.forms.size(); ++sitting.form) {
    if (paper.forms[sitting.form].name == row.cells[1]) break;
  }
  if (sitting.form == paper.forms.size()) return complain("the paper has no form " + row.cells[1], "check the form");
  const auto& items = paper.forms[sitting.form].items;
  if (row.cells.size() > items.size() + 2) {
    return complain("there are more answers than the " + std::to_string(items.size()) + " items of the form",
                    "check where the row went out of step");
  }
  bool sound = true;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string answer = i + 2 < row.cells.size() ? row.cells[i + 2] : "";
    const auto mark = markOf(items[i], answer, paper.nearly, paper.test.learnt);
    if (!mark)
      sound = complain("answer " + std::to_string(i + 1) + " cannot be one: " + answer, "look at the sheet again");
    sitting.answers.push_back(answer);
    sitting.marks.push_back(mark.value_or(Mark{}));
    sitting.points += sitting.marks.back().points;
  }
  if (sound) test.sittings.push_back(std::move(sitting));
  return sound;
}

}  // namespace

std::optional<Mark> markOf(const Item& item, std::string_view answer, int nearly, Language learnt) {
  answer = withoutSpace(answer);
  if (answer.empty()) return Mark{};
  switch (item.question.kind) {
    case ItemKind::Order: return markOrder(item, answer, learnt);
    case ItemKind::Match: return markMatch(item, answer);
    case ItemKind::Type:
    case ItemKind::Gap: return markTyped(item, answer, nearly, learnt);
    case ItemKind::ReadAloud: return markAloud(item, answer);
    default: break;
  }
  const auto choice = choiceIn(answer, item.question.choices.size());
  if (!choice || item.key.right.empty()) return std::nullopt;
  return whole(item, *choice == item.key.right.front());
}

MarkedTest markTest(const Paper& paper, const Grid& answers) {
  MarkedTest test;
  if (answers.rows.empty() || answers.rows.front().cells.size() < 2 || answers.rows.front().cells[0] != "code" ||
      answers.rows.front().cells[1] != "form") {
    test.problems.push_back(answers.problem(answers.rows.empty() ? 0 : answers.rows.front().line,
                                            "the answers have no header", "begin it with code,form,1,2,3"));
    return test;
  }
  std::set<std::string> codes;
  for (std::size_t row = 1; row < answers.rows.size(); ++row) {
    if (!markRow(paper, answers, answers.rows[row], test)) continue;
    if (codes.insert(test.sittings.back().code).second) continue;
    test.problems.push_back(answers.problem(answers.rows[row].line,
                                            "the code " + test.sittings.back().code + " has two rows",
                                            "keep the sheet that was handed in, or correct the code"));
    test.sittings.pop_back();
  }
  return test;
}

ResponseFiles responsesOf(const Paper& paper, std::size_t form, const std::vector<MarkedSitting>& sittings) {
  const auto& items = paper.forms[form].items;
  std::vector<std::string> rows;
  for (const MarkedSitting& sitting : sittings) {
    if (sitting.form != form) continue;
    std::string row;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) row += ',';
      if (!sitting.marks[i].answered) continue;
      const auto choice = choiceIn(withoutSpace(sitting.answers[i]), items[i].question.choices.size());
      row += isLettered(items[i].question.kind) && choice ? letterOf(*choice) : sitting.marks[i].right ? "1" : "0";
    }
    rows.push_back(row + '\n');
  }
  std::sort(rows.begin(), rows.end());
  ResponseFiles files;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    files.responses += (i > 0 ? "," : "") + cellOf(item.key.item);
    files.key += cellOf(item.key.item) + ',' +
                 (isLettered(item.question.kind) ? letterOf(item.key.right.front()) : std::string{"1"}) + '\n';
  }
  files.responses += '\n';
  files.key.insert(0, "item,key\n");
  for (const std::string& row : rows) files.responses += row;
  return files;
}

int pointsOf(const Form& form) noexcept {
  int points = 0;
  for (const Item& item : form.items) points += item.question.points;
  return points;
}

}  // namespace kowruk::exam
