// `kowruk text …`: the text room as filters, lines in and lines out.
//
// Lines are read, changed and written one by one, so that a million of them need seconds and little memory; only `sort`
// holds them all. `latin` and `arabic` keep the white space of a line and undo each other.
#include <algorithm>
#include <istream>
#include <ostream>

#include "base/error.h"
#include "cli/verbs.h"
#include "text/canonical.h"
#include "text/judge.h"
#include "text/order.h"
#include "text/pinyin_forms.h"
#include "text/segment.h"
#include "text/transliterate.h"
#include "text/uyghur.h"

namespace kowruk::cli {

namespace {

// Calls change on each line and writes what it gives.
template <class Change>
int eachLine(const Desk& desk, const Change& change) {
  std::string line;
  std::string out;
  constexpr std::size_t kEnough = 1U << 16U;
  while (std::getline(desk.in, line)) {
    out += change(line);
    out += '\n';
    if (out.size() < kEnough) continue;
    desk.out << out;
    out.clear();
  }
  desk.out << out;
  return 0;
}

// Arabic script of a line in any of the other three.
std::string inArabic(const std::string& line) {
  const auto has = [&](std::initializer_list<const char*> signs) {
    return std::any_of(signs.begin(), signs.end(),
                       [&](const char* sign) { return line.find(sign) != std::string::npos; });
  };
  const bool cyrillic = std::any_of(line.begin(), line.end(), [](char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return lead >= 0xD0 && lead <= 0xD3;  // U+0400 to U+04FF
  });
  if (cyrillic) return text::fromCyrillic(line);
  if (has({"ə", "Ə", "ɵ", "Ɵ", "ƣ", "Ƣ", "ⱪ", "Ⱪ", "ⱬ", "Ⱬ", "ⱨ", "Ⱨ"})) return text::fromYengi(line);
  return text::toArabic(line);
}

std::string segmented(text::Segmenter& segmenter, const std::string& line) {
  std::string out;
  for (const std::string& word : segmenter.segment(line)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

int sortLines(const Desk& desk, Language language) {
  struct Keyed {
    std::string key;
    std::string line;
  };
  std::vector<Keyed> lines;
  for (std::string line; std::getline(desk.in, line);) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view first = std::string_view{line}.substr(0, tab);
    const std::string_view rest = std::string_view{line}.substr(std::min(tab + 1, line.size()));
    const std::string_view pinyin = rest.substr(0, rest.find('\t'));
    std::string key = language == Language::Chinese ? text::chineseSortKey(first, pinyin) : text::uyghurSortKey(first);
    lines.push_back({std::move(key), std::move(line)});
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
  for (const Keyed& each : lines) desk.out << each.line << '\n';
  return 0;
}

std::vector<std::string> columnsOf(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t to = std::min(line.find('\t', from), line.size());
    columns.push_back(line.substr(from, to - from));
    from = to + 1;
  }
  return columns;
}

// What is wrong with a line for the judge; empty for nothing.
Problem faultOf(const std::vector<std::string>& columns) {
  if (columns.size() < 3) return {"", 0, "a line has three columns or four", "write language, expected, given, pinyin"};
  if (columns[0] != "ug" && columns[0] != "zh")
    return {"", 0, "\"" + columns[0] + "\" is no language here", "write ug or zh"};
  if (text::alternativesOf(columns[1]).empty())
    return {"", 0, "nothing is expected", "write an answer in the second column"};
  return {};
}

int judgeLines(const Desk& desk) {
  int number = 0;
  bool faulty = false;
  eachLine(desk, [&](const std::string& line) {
    ++number;
    const std::vector<std::string> columns = columnsOf(line);
    Problem problem = faultOf(columns);
    if (!problem.fault.empty()) {
      faulty = true;
      problem.file = "standard input";
      problem.line = number;
      desk.errors << toText(problem) << '\n';
      return std::string{"wrong\tinput fault: "} + problem.fault;
    }
    const text::Expected expected{*languageOf(columns[0]), text::alternativesOf(columns[1]),
                                  columns.size() > 3 ? text::alternativesOf(columns[3]) : std::vector<std::string>{}};
    const text::Judgement judgement = text::judge(expected, columns[2]);
    return std::string{text::codeOf(judgement.verdict)} + '\t' + text::toText(judgement);
  });
  return faulty ? 1 : 0;
}

}  // namespace

int text(const Desk& desk, TextVerb verb) {
  const Language language = desk.options.language.value_or(Language::Uyghur);
  if (language == Language::English) {
    desk.errors << "kowruk: text is Uyghur or Chinese: --language ug or zh\n";
    return 2;
  }
  const bool chinese = language == Language::Chinese;
  switch (verb) {
    case TextVerb::Fold: return eachLine(desk, chinese ? text::canonical : text::canonicalUyghur);
    case TextVerb::Latin: return eachLine(desk, text::toLatin);
    case TextVerb::Arabic: return eachLine(desk, inArabic);
    case TextVerb::Cyrillic: return eachLine(desk, text::toCyrillic);
    case TextVerb::Marks: return eachLine(desk, text::toMarks);
    case TextVerb::Numbers: return eachLine(desk, text::toNumbers);
    case TextVerb::Sort: return sortLines(desk, language);
    case TextVerb::Judge: return judgeLines(desk);
    case TextVerb::Segment: break;
  }
  text::Segmenter segmenter{language};
  return eachLine(desk, [&](const std::string& line) { return segmented(segmenter, line); });
}

}  // namespace kowruk::cli
