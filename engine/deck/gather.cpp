#include "deck/gather.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "deck/entry_row.h"
#include "deck/scripts.h"

namespace kowruk::deck {

namespace {

struct Gathered {
  const SourceRow* source = nullptr;
  std::optional<Entry> entry;
  std::vector<Problem> problems;

  void fault(std::string what, std::string remedy) {
    problems.push_back({source->file, source->line, std::move(what), std::move(remedy)});
  }
};

using Rows = std::vector<Gathered>;

std::string placeOf(const Gathered& row) { return row.source->file + ':' + std::to_string(row.source->line); }

bool isAsked(const Gathered& row) noexcept { return row.entry && !row.entry->retired; }
bool isPhrase(const Gathered& row) noexcept { return isAsked(row) && row.entry->kind == EntryKind::Phrase; }

// The row of each id; a second one of an id is a fault.
std::unordered_map<EntryId, const Gathered*> checkIds(Rows& rows) {
  std::unordered_map<EntryId, const Gathered*> byId;
  for (Gathered& row : rows) {
    if (!row.entry) continue;
    const auto [first, isNew] = byId.emplace(row.entry->id, &row);
    if (isNew) continue;
    row.fault("id " + inQuotes(ownId(row.entry->id)) + " stands already at " + placeOf(*first->second),
              "give the entry an id of its own");
  }
  return byId;
}

// Two entries with one text are told apart by their homographs.
void checkTexts(Rows& rows, Language side) {
  std::unordered_map<std::string, std::vector<const Gathered*>> byText;
  for (Gathered& row : rows) {
    if (!isAsked(row) || row.entry->in(side).empty()) continue;
    std::vector<const Gathered*>& same = byText[row.entry->in(side)];
    const auto twin = std::find_if(same.begin(), same.end(), [&](const Gathered* other) {
      const std::string& theirs = other->entry->homograph;
      return theirs.empty() || row.entry->homograph.empty() || theirs == row.entry->homograph;
    });
    if (twin != same.end()) {
      row.fault(std::string{codeOf(side)} + " is also that of " + inQuotes(ownId((*twin)->entry->id)) + " at " +
                    placeOf(**twin),
                "leave one out, or give each another word in homograph");
    } else {
      same.push_back(&row);
    }
  }
}

void checkUses(Rows& rows, const std::unordered_map<EntryId, const Gathered*>& byId, const CourseId& course,
               const Elsewhere& elsewhere) {
  for (Gathered& row : rows) {
    if (!row.entry) continue;
    for (const EntryId& used : row.entry->uses) {
      if (used.course() != course.text) {
        const auto other = elsewhere.find(used.course());
        if (other == elsewhere.end()) {
          row.fault("uses names " + inQuotes(used.text) + ", but there is no such course beside this one",
                    "name a word that is there");
        } else if (other->second.count(ownId(used)) == 0) {
          row.fault("uses names " + inQuotes(used.text) + ", which is no entry of that course",
                    "name a word that is there");
        }
        continue;
      }
      const auto found = byId.find(used);
      if (found == byId.end()) {
        row.fault("uses names " + inQuotes(ownId(used)) + ", which is no entry", "name a word, or add it to a lesson");
      } else if (found->second->entry->kind == EntryKind::Line) {
        row.fault("uses names " + inQuotes(ownId(used)) + ", which is a line", "name a word or a fixed phrase");
      }
    }
  }
}

// Each number from 1 to `Last` once among the phrases of a lesson; those missing are said together.
template <std::size_t Last>
void checkCalendar(Rows& rows, std::size_t lesson, int Entry::*number, const std::string& name,
                   const std::string& lessonFile, std::vector<Problem>& problems) {
  std::array<const Gathered*, Last + 1> first{};
  for (Gathered& row : rows) {
    if (row.source->lesson != lesson || !isPhrase(row) || (*row.entry).*number == 0) continue;
    const Gathered*& phrase = first.at(static_cast<std::size_t>((*row.entry).*number));
    if (phrase != nullptr) {
      row.fault(
          name + ' ' + std::to_string((*row.entry).*number) + " has its phrase at " + placeOf(*phrase) + " already",
          "one phrase a " + name);
    } else {
      phrase = &row;
    }
  }
  std::string missing;
  for (std::size_t i = 1; i <= Last; ++i) {
    if (first.at(i) == nullptr) missing += (missing.empty() ? "" : ", ") + std::to_string(i);
  }
  if (missing.empty()) return;
  problems.push_back({lessonFile, 0, "no phrase for " + name + ' ' + missing,
                      "a lesson of a monthly course has one for each " + name + " from 1 to " + std::to_string(Last)});
}

void checkDays(Rows& rows) {
  for (Gathered& row : rows) {
    if (!isPhrase(row)) continue;
    if (row.entry->day == 0 && row.source->fields[Column::Day].empty()) {
      row.fault("day is empty", "a phrase of a monthly course is that of a day, 1 to 31");
    }
  }
}

}  // namespace

std::set<std::string> coursesNamedIn(const std::vector<SourceRow>& rows, const CourseId& course) {
  std::set<std::string> courses;
  for (const SourceRow& row : rows) {
    const std::string& uses = row.fields[Column::Uses];
    for (std::size_t slash = uses.find('/'); slash != std::string::npos; slash = uses.find('/', slash + 1)) {
      const std::size_t space = uses.rfind(' ', slash);
      const std::size_t begin = space == std::string::npos ? 0 : space + 1;
      const std::string named = uses.substr(begin, slash - begin);
      if (named != course.text) courses.insert(named);
    }
  }
  return courses;
}

std::vector<Problem> gather(Course& course, const Gathering& from) {
  Rows rows;
  rows.reserve(from.rows.size());  // rows are pointed to
  for (const SourceRow& source : from.rows) {
    ReadRow read = readRow(course.id, source);
    rows.push_back({&source, std::move(read.entry), std::move(read.problems)});
  }
  const auto byId = checkIds(rows);
  checkTexts(rows, Language::Uyghur);
  checkTexts(rows, Language::Chinese);
  checkUses(rows, byId, course.id, from.elsewhere);
  std::vector<Problem> problems;
  if (course.monthly) {
    checkDays(rows);
    for (std::size_t lesson = 0; lesson < course.lessons.size(); ++lesson) {
      checkCalendar<31>(rows, lesson, &Entry::day, "day", from.lessonFiles[lesson], problems);
      checkCalendar<5>(rows, lesson, &Entry::week, "week", from.lessonFiles[lesson], problems);
    }
  }
  for (Gathered& row : rows) {
    if (row.entry && row.problems.empty()) {
      course.lessons[row.source->lesson].entries.push_back(std::move(*row.entry));
    }
    std::move(row.problems.begin(), row.problems.end(), std::back_inserter(problems));
  }
  course.index();
  return problems;
}

}  // namespace kowruk::deck
