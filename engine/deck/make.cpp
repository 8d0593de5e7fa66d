#include "deck/make.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "deck/course_file.h"
#include "deck/file.h"
#include "deck/gather.h"
#include "deck/scripts.h"
#include "deck/sheet.h"
#include "text/canonical.h"

namespace kowruk::deck {

namespace {

constexpr const char* kUnit = "unit";

// Which of our columns each cell of a row is; `unit` is where the lesson's name stands.
struct SheetHeader {
  std::vector<std::optional<Column>> columns;
  std::optional<std::size_t> unit;

  bool has(Column column) const { return std::find(columns.begin(), columns.end(), column) != columns.end(); }
};

// "Pinyin" as "pinyin".
std::string inSmallLetters(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

std::string namesOfColumns() {
  std::string names;
  for (const Column column : allColumns()) names += std::string{nameOf(column)} + ' ';
  return names + kUnit;
}

SheetHeader readSheetHeader(const SheetRow& row, const CoursePlan& plan, const std::string& file,
                            std::vector<Problem>& problems) {
  SheetHeader header;
  std::set<std::string> seen;
  const auto fault = [&](std::string what, std::string remedy) {
    problems.push_back({file, row.line, std::move(what), std::move(remedy)});
  };
  for (const std::string& cell : row.cells) {
    const std::string name = text::canonical(cell);
    const auto mapped = plan.columns.find(name);
    const bool isMapped = mapped != plan.columns.end();
    const std::string ours = isMapped ? mapped->second : inSmallLetters(name);
    const auto column = columnOf(ours);
    if (ours == kUnit) header.unit = header.columns.size();
    if (!column && ours != kUnit) {
      if (!isMapped) fault("unknown column " + inQuotes(name), "map it to a column, or to nothing to leave it out");
      if (isMapped && !ours.empty()) fault(inQuotes(ours) + " is no column of a course", "one of " + namesOfColumns());
    }
    if (!ours.empty() && !seen.insert(ours).second) fault("two columns are " + inQuotes(ours), "leave one");
    header.columns.push_back(column);
  }
  for (const auto& mapping : plan.columns) {
    const bool there = std::any_of(row.cells.begin(), row.cells.end(),
                                   [&](const std::string& cell) { return text::canonical(cell) == mapping.first; });
    if (!there)
      fault("there is no column " + inQuotes(mapping.first) + " to be " + mapping.second, "name a column of the table");
  }
  for (const Column column : {Column::Ug, Column::Zh, Column::En}) {
    if (!header.has(column)) fault("there is no column " + std::string{nameOf(column)}, "add it, or map one to it");
  }
  return header;
}

// "Thank you!" → "thank-you"; empty for a text without Latin letters.
std::string slugOf(const std::string& text) {
  constexpr std::size_t kLongestSlug = 40;
  std::string slug;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (slug.size() < kLongestSlug && (capital || plain)) {
      slug += capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

// The id itself, or with the first number after it that makes it new.
std::string madeNew(const std::string& id, std::set<std::string>& taken) {
  std::string made = id;
  for (int number = 2; !taken.insert(made).second; ++number) made = id + '-' + std::to_string(number);
  return made;
}

bool endsLikeASentence(const std::string& text) {
  for (const std::string_view mark : {"。", "？", "！", ".", "?", "!", "؟"}) {
    if (text.size() >= mark.size() && text.compare(text.size() - mark.size(), mark.size(), mark) == 0) return true;
  }
  return false;
}

Fields fieldsOfCells(const SheetRow& row, const SheetHeader& header) {
  Fields fields;
  for (std::size_t i = 0; i < row.cells.size() && i < header.columns.size(); ++i) {
    if (header.columns[i]) fields[*header.columns[i]] = text::canonical(row.cells[i]);
  }
  return fields;
}

// The lesson of a unit, made when its first row comes.
class Units {
 public:
  explicit Units(Course& course) : course_(course) {}

  std::size_t lessonOf(const std::string& unit) {
    const auto [place, isNew] = lessons_.emplace(unit, course_.lessons.size());
    if (isNew) {
      std::string number = std::to_string(course_.lessons.size() + 1);
      number.insert(0, number.size() < 2 ? 1 : 0, '0');
      const std::string slug = slugOf(unit);
      Lesson lesson;
      lesson.file = number + (slug.empty() ? "" : '-' + slug) + ".tsv";
      lesson.title = unit.empty() ? course_.title : Titles{.ug = unit, .zh = unit, .en = unit};
      course_.lessons.push_back(std::move(lesson));
    }
    return place->second;
  }

 private:
  Course& course_;
  std::map<std::string, std::size_t> lessons_;
};

// Problems of the plan itself; the course as far as it goes.
Course skeletonOf(const CoursePlan& plan, std::vector<Problem>& problems) {
  Course course;
  course.id = plan.id;
  course.licence = text::canonical(plan.licence);
  course.title = {text::canonical(plan.title.ug), text::canonical(plan.title.zh), text::canonical(plan.title.en)};
  const auto fault = [&](std::string what, std::string remedy) {
    problems.push_back({plan.id.text, 0, std::move(what), std::move(remedy)});
  };
  if (!isId(course.id.text)) fault("this is no id of a course", "small Latin letters, digits and hyphens");
  if (course.licence.empty()) fault("the course has no licence", "say who may use it and how");
  for (const auto& [title, language] :
       {std::pair{&course.title.ug, "Uyghur"}, {&course.title.zh, "Chinese"}, {&course.title.en, "English"}}) {
    if (title->empty()) fault("the course has no title in " + std::string{language}, "give it one");
  }
  return course;
}

void complete(Fields& fields, const SheetHeader& header, const CoursePlan& plan, std::set<std::string>& taken,
              int line) {
  if (!header.has(Column::Id)) {
    const std::string slug = slugOf(fields[Column::En]);
    fields[Column::Id] = madeNew(slug.empty() ? "row-" + std::to_string(line) : slug, taken);
  }
  if (fields[Column::Kind].empty()) {
    const bool sentence = endsLikeASentence(fields[Column::Zh]) || endsLikeASentence(fields[Column::Ug]);
    fields[Column::Kind] = nameOf(sentence ? EntryKind::Phrase : EntryKind::Word);
  }
  if (fields[Column::Book].empty()) fields[Column::Book] = text::canonical(plan.book);
}

}  // namespace

MadeCourse makeCourse(const CoursePlan& plan, std::string_view bytes, Separator separator, const std::string& file) {
  MadeCourse made;
  Course course = skeletonOf(plan, made.problems);
  std::vector<SheetRow> rows = readSheet(bytes, separator, file, made.problems);
  if (rows.size() < 2) {
    made.problems.push_back({file, 0, "the table has no rows", "a header line, then a row for each entry"});
    return made;
  }
  // Columns without a name at the end are a spreadsheet's habit, unless something stands in them.
  while (!rows.front().cells.empty() && text::canonical(rows.front().cells.back()).empty()) {
    rows.front().cells.pop_back();
  }
  const SheetHeader header = readSheetHeader(rows.front(), plan, file, made.problems);
  if (!made.problems.empty() && (!isId(course.id.text) || !header.has(Column::Ug) || !header.has(Column::Zh))) {
    return made;
  }

  Units units{course};
  std::set<std::string> taken;
  Gathering from;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const SheetRow& row = rows[i];
    const std::string unit =
        header.unit && *header.unit < row.cells.size() ? text::canonical(row.cells[*header.unit]) : std::string{};
    const auto extra =
        std::find_if(row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(row.cells.size(), header.columns.size())),
                     row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
    if (extra != row.cells.end()) {
      made.problems.push_back(
          {file, row.line, "the row has more cells than the header", "name the column, or clear it"});
      continue;
    }
    if (header.unit && unit.empty()) {
      made.problems.push_back({file, row.line, "unit is empty", "name the lesson the row belongs to"});
      continue;
    }
    SourceRow source{
        .file = file, .line = row.line, .lesson = units.lessonOf(unit), .fields = fieldsOfCells(row, header)};
    complete(source.fields, header, plan, taken, row.line);
    from.rows.push_back(std::move(source));
  }
  std::stable_sort(from.rows.begin(), from.rows.end(),
                   [](const SourceRow& a, const SourceRow& b) { return a.lesson < b.lesson; });
  from.lessonFiles.assign(course.lessons.size(), file);
  for (Problem& problem : gather(course, from)) made.problems.push_back(std::move(problem));
  std::stable_sort(made.problems.begin(), made.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  made.course = std::move(course);
  return made;
}

MadeCourse makeCourse(const CoursePlan& plan, const std::filesystem::path& table) {
  MadeCourse made;
  const auto bytes = readBytes(table, kLargestLesson, made.problems);
  if (!bytes) return made;
  const std::string_view header = std::string_view{*bytes}.substr(0, bytes->find('\n'));
  const bool tabs = header.find('\t') != std::string_view::npos;
  return makeCourse(plan, *bytes, tabs ? Separator::Tab : Separator::Comma, table.string());
}

}  // namespace kowruk::deck
