#include "find/building.h"

#include <algorithm>
#include <array>

#include "find/layout.h"
#include "find/slip.h"
#include "find/term.h"
#include "text/unicode.h"

namespace kowruk::find {

namespace {

constexpr std::size_t kEntriesAStep = 100;
constexpr std::size_t kWordsAStep = 1000;
constexpr int kPagesAStep = 100;

constexpr std::array<const char*, 4> kTermTables{"whole", "word", "pair", "half"};
constexpr std::size_t kHalves = 3;

std::size_t charactersIn(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

// Words before phrases, short before long; retired ones last.
std::uint64_t rankOf(const Entry& entry) noexcept {
  const bool sentence = entry.kind == EntryKind::Phrase || entry.kind == EntryKind::Line;
  const std::uint64_t group = (entry.retired ? 2U : 0U) + (sentence ? 1U : 0U);
  return group << 48U | (charactersIn(entry.ug) + charactersIn(entry.zh));
}

std::string ofTable(const char* table, const char* rest) {
  return std::string{"INSERT INTO "}.append(table).append("(").append(table).append(rest);
}

void insertTerms(const sql::Connection& connection, const char* sql, std::int64_t number, const std::string& terms) {
  if (terms.empty()) return;
  sql::Statement(connection, sql).bind(1, number).bind(2, std::string_view{terms}).run();
}

// The words of a table that may be misspelt, with the side's mark, in the order of the alphabet.
const char* wordsFor(Side side) noexcept {
  const bool ofTexts = side == Side::Chinese || side == Side::Pinyin;
  return ofTexts ? "SELECT term FROM temp.every_whole WHERE term >= ? AND term < ?"
                 : "SELECT term FROM temp.every_word WHERE term >= ? AND term < ?";
}

}  // namespace

Building::Building(Courses courses) : courses_(std::move(courses)), connection_(std::make_unique<sql::Connection>()) {
  begin();
}

Building::Building(Courses courses, std::filesystem::path file)
    : courses_(std::move(courses)), target_(std::move(file)), file_(std::in_place, target_) {
  connection_ = std::make_unique<sql::Connection>(file_->path(), sql::Connection::Access::Write, nullptr);
  // Nobody else sees the file before it is whole, and one that a power cut leaves unfinished is never opened.
  connection_->run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  begin();
}

Building::~Building() = default;

void Building::begin() {
  for (const auto& course : courses_) {
    for (const Lesson& lesson : course->lessons) {
      for (const Entry& entry : lesson.entries) places_.push_back({rankOf(entry), &entry});
    }
  }
  std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.rank < b.rank; });

  connection_->run("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");  // KiB, at most
  transaction_.emplace(*connection_);
  connection_->run(("PRAGMA application_id = " + std::to_string(kApplicationId) +
                    "; PRAGMA user_version = " + std::to_string(kVersion))
                       .c_str());
  connection_->run(kTables);
  for (const char* table : kTermTables) {
    // Terms wait in memory (bytes) until they are many, and are put together at the end.
    connection_->run(ofTable(table, ", rank) VALUES ('hashsize', 16777216)").c_str());
    connection_->run(ofTable(table, ", rank) VALUES ('automerge', 0)").c_str());
  }
  sql::Statement(*connection_, "INSERT INTO made VALUES (1, ?)")
      .bind(1, static_cast<std::int64_t>(contentsOf(courses_)))
      .run();
  connection_->run(kTermsSeen);
}

bool Building::step() {
  switch (stage_) {
    case Stage::Entries:
      takeIn(kEntriesAStep);
      if (done_ == places_.size()) stage_ = Stage::Merging;
      return true;
    case Stage::Merging:
      if (!merge(0, kHalves)) stage_ = Stage::Words;
      return true;
    case Stage::Words:
      if (!takeWords(kWordsAStep)) stage_ = Stage::MergingHalves;
      return true;
    case Stage::MergingHalves:
      if (!merge(kHalves, kTermTables.size())) stage_ = Stage::Finished;
      return stage_ != Stage::Finished;
    case Stage::Finished: break;
  }
  return false;
}

void Building::takeIn(std::size_t count) {
  for (; count > 0 && done_ < places_.size(); --count) {
    const Entry& entry = *places_[done_++].entry;
    const auto number = static_cast<std::int64_t>(done_);
    const Terms terms = termsOf(entry);
    sql::Statement(*connection_, "INSERT INTO entry VALUES (?, ?)")
        .bind(1, number)
        .bind(2, std::string_view{entry.id.text})
        .run();
    insertTerms(*connection_, "INSERT INTO whole (rowid, term) VALUES (?, ?)", number, terms.whole);
    insertTerms(*connection_, "INSERT INTO word (rowid, term) VALUES (?, ?)", number, terms.word);
    insertTerms(*connection_, "INSERT INTO pair (rowid, term) VALUES (?, ?)", number, terms.pair);
  }
}

// Puts the parts of a table together so that a term is looked up once, not once for each part. False when all tables
// from one to another are done.
bool Building::merge(std::size_t from, std::size_t to) {
  merging_ = std::max(merging_, from);
  if (merging_ == to) return false;
  // A negative number of pages begins it, positive ones go on until there is nothing left that changes.
  const std::int64_t before = sql::wholeOf(*connection_, "SELECT total_changes()");
  sql::Statement(*connection_, ofTable(kTermTables.at(merging_), ", rank) VALUES ('merge', ?)"))
      .bind(1, std::int64_t{merged_ ? kPagesAStep : -kPagesAStep})
      .run();
  merged_ = sql::wholeOf(*connection_, "SELECT total_changes()") - before >= 2;
  if (!merged_) ++merging_;
  return merging_ < to;
}

bool Building::takeWords(std::size_t count) {
  if (side_ == kSides.size()) return false;
  const Side side = kSides.at(side_);
  if (!words_) {
    const char mark = marksOf(side).any;
    range_ = {mark, static_cast<char>(mark + 1)};
    words_.emplace(*connection_, wordsFor(side));
    words_->bind(1, std::string_view{range_.data(), 1}).bind(2, std::string_view{range_.data() + 1, 1});
  }
  for (; count > 0; --count) {
    if (!words_->step()) {
      words_.reset();
      ++side_;
      return side_ < kSides.size();
    }
    const std::string_view term = words_->text(0);
    const std::string halves = halvesOf(side, text::decoded(term.substr(1)));
    if (halves.empty()) continue;
    ++units_;
    sql::Statement(*connection_, "INSERT INTO unit VALUES (?, ?)").bind(1, units_).bind(2, term).run();
    insertTerms(*connection_, "INSERT INTO half (rowid, term) VALUES (?, ?)", units_, halves);
  }
  return true;
}

Index Building::index() && {
  while (step()) {
  }
  connection_->run("DROP TABLE temp.every_word; DROP TABLE temp.every_whole");
  transaction_->commit();
  transaction_.reset();
  if (!file_) return Index{std::move(connection_)};
  const std::uint64_t contents = static_cast<std::uint64_t>(sql::wholeOf(*connection_, "SELECT contents FROM made"));
  connection_.reset();
  file_->giveName();
  auto index = Index::open(target_, contents);
  if (!index) throw Error(ErrorKind::Damaged, target_.string(), "it is not what has just been written");
  return std::move(*index);
}

}  // namespace kowruk::find
