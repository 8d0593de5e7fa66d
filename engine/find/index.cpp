#include "find/index.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "find/cache_file.h"
#include "find/layout.h"
#include "find/slip.h"
#include "text/unicode.h"

namespace kowruk::find {

namespace {

// Words one slip from another that are looked for; they are met in the order of the alphabet.
constexpr std::size_t kMostMeant = 64;
// Words of a question in which a slip is looked for: its first ones.
constexpr std::size_t kMostMisspelt = 8;

const char* statementFor(Table table) noexcept {
  switch (table) {
    case Table::Whole: return "SELECT rowid FROM whole WHERE whole MATCH ? ORDER BY rowid LIMIT ?";
    case Table::Word: return "SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid LIMIT ?";
    case Table::Pair: break;
  }
  return "SELECT rowid FROM pair WHERE pair MATCH ? ORDER BY rowid LIMIT ?";
}

struct Row {
  std::int64_t number;
  Side side;
};

// Gathers the hits of one How after the other.
class Gathering {
 public:
  Gathering(const sql::Connection& connection, std::size_t limit) : connection_(&connection), limit_(limit) {}

  bool isFull() const noexcept { return hits_.size() >= limit_; }

  // Nobody slipped who typed a text that is there.
  bool hasTheSame() const noexcept { return !hits_.empty() && hits_.front().how <= How::SameButForMarks; }

  void look(const Query& query) {
    // Rows that have been met already may stand before the new ones.
    const std::size_t most = limit_ + met_.size();
    sql::Statement rows(*connection_, statementFor(query.table));
    rows.bind(1, std::string_view{query.expression}).bind(2, static_cast<std::int64_t>(most));
    while (rows.step()) rows_.push_back({rows.whole(0), query.side});
  }

  // What has been looked up is of this How.
  void settle(How how) {
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.number < b.number; });
    for (const Row& row : rows_) {
      if (isFull()) break;
      if (!met_.insert(row.number).second) continue;
      sql::Statement entry(*connection_, "SELECT id FROM entry WHERE number = ?");
      entry.bind(1, row.number);
      if (!entry.step()) throw Error(ErrorKind::Damaged, connection_->subject(), "a term names no entry");
      hits_.push_back({{std::string{entry.text(0)}}, row.side, how});
    }
    rows_.clear();
  }

  std::vector<Hit> hits() && { return std::move(hits_); }

 private:
  const sql::Connection* connection_;
  std::size_t limit_;
  std::vector<Row> rows_;
  std::unordered_set<std::int64_t> met_;
  std::vector<Hit> hits_;
};

// The words of the index one slip from this one.
std::vector<std::string> meantBy(const sql::Connection& connection, Side side, const std::string& word) {
  const std::u32string letters = text::decoded(word);
  const std::string halves = nearby(side, letters);
  std::vector<std::string> meant;
  if (halves.empty()) return meant;
  // Neither half of this one stands as it should. It need not be there.
  const std::u32string swapped = swappedInTheMiddle(letters);
  if (swapped != letters) meant.push_back(text::encoded(swapped));
  sql::Statement rows(
      connection, "SELECT term FROM unit WHERE number IN (SELECT rowid FROM half WHERE half MATCH ?) ORDER BY term");
  rows.bind(1, std::string_view{halves});
  while (rows.step() && meant.size() < kMostMeant) {
    const std::string_view candidate = rows.text(0).substr(1);
    if (isOneSlip(text::decoded(candidate), letters)) meant.emplace_back(candidate);
  }
  return meant;
}

void lookForSlips(const sql::Connection& connection, const Misspelt& question, Gathering& gathering) {
  for (std::size_t i = 0; i < std::min(question.words.size(), kMostMisspelt); ++i) {
    const auto meant = meantBy(connection, question.side, question.words[i]);
    if (!meant.empty()) gathering.look(withWordMeant(question, i, meant));
  }
}

void addText(Sum& sum, std::string_view text) noexcept {
  sum.add(text.size());
  sum.add(text);
}

void addEntry(Sum& sum, const Entry& entry) {
  addText(sum, entry.id.text);
  sum.add(static_cast<std::uint64_t>(entry.kind) * 2 + (entry.retired ? 1 : 0));
  for (const std::string* text : {&entry.ug, &entry.zh, &entry.pinyin, &entry.en}) addText(sum, *text);
  for (const auto* texts : {&entry.ugAlso, &entry.zhAlso}) {
    sum.add(texts->size());
    for (const std::string& text : *texts) addText(sum, text);
  }
}

}  // namespace

std::uint64_t contentsOf(const Courses& courses) {
  Sum sum;
  sum.add(static_cast<std::uint64_t>(kVersion));
  for (const auto& course : courses) {
    addText(sum, course->id.text);
    sum.add(static_cast<std::uint64_t>(course->version));
    for (const Lesson& lesson : course->lessons) {
      for (const Entry& entry : lesson.entries) addEntry(sum, entry);
    }
  }
  return sum.value();
}

std::optional<Index> Index::open(const std::filesystem::path& file, std::uint64_t contents) {
  if (!isWhole(file)) return std::nullopt;
  auto connection = std::make_unique<sql::Connection>(file, sql::Connection::Access::Read, nullptr);
  connection->run("PRAGMA cache_size = -32768");  // KiB, at most
  const bool ours = sql::wholeOf(*connection, "PRAGMA application_id") == kApplicationId &&
                    sql::wholeOf(*connection, "PRAGMA user_version") == kVersion;
  if (!ours) return std::nullopt;
  const auto made = static_cast<std::uint64_t>(sql::wholeOf(*connection, "SELECT contents FROM made"));
  if (made != contents) return std::nullopt;
  return Index{std::move(connection)};
}

std::vector<Hit> Index::ask(std::string_view typed, std::size_t limit) const {
  const Question question = questionOf(typed);
  Gathering gathering(*connection_, limit);
  for (std::size_t i = 0; i < question.queries.size() && !gathering.isFull(); ++i) {
    const Query& query = question.queries[i];
    gathering.look(query);
    const bool last = i + 1 == question.queries.size() || question.queries[i + 1].how != query.how;
    if (last) gathering.settle(query.how);
  }
  if (gathering.isFull() || gathering.hasTheSame()) return std::move(gathering).hits();
  for (const Misspelt& misspelt : question.misspelt) lookForSlips(*connection_, misspelt, gathering);
  gathering.settle(How::OneSlip);
  return std::move(gathering).hits();
}

std::size_t Index::size() const {
  return static_cast<std::size_t>(sql::wholeOf(*connection_, "SELECT count(*) FROM entry"));
}

}  // namespace kowruk::find
