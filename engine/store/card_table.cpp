#include "store/card_table.h"

#include <bit>
#include <string>

namespace kowruk::store {

namespace {

// Doubles by their bits: the sum is of what is stored, to the last one.
std::int64_t bitsOf(double value) noexcept { return std::bit_cast<std::int64_t>(value); }

constexpr std::string_view kUnderstand = "understand";
constexpr std::string_view kSay = "say";

std::string_view skillWord(Skill skill) noexcept { return skill == Skill::Say ? kSay : kUnderstand; }

std::int64_t dayNumber(Day day) noexcept { return day.time_since_epoch().count(); }

std::int64_t millisecondsOf(Instant instant) noexcept { return instant.time_since_epoch().count(); }

Instant instantAt(std::int64_t milliseconds) noexcept { return Instant{std::chrono::milliseconds{milliseconds}}; }

Day dayAt(std::int64_t days) noexcept { return Day{std::chrono::days{static_cast<int>(days)}}; }

Card cardAt(const sql::Statement& row) {
  Card card;
  card.id.entry.text = row.text(0);
  const auto learnt = languageOf(row.text(1));
  if (!learnt || (row.text(2) != kSay && row.text(2) != kUnderstand)) {
    throw Error(ErrorKind::Damaged, "card " + card.id.entry.text, "it says neither what is learnt nor how");
  }
  card.id.learnt = *learnt;
  card.id.skill = row.text(2) == kSay ? Skill::Say : Skill::Understand;
  card.known = row.whole(3) != 0;
  card.hidden = row.whole(4) != 0;
  card.flagged = row.whole(5) != 0;
  if (row.isNull(6)) return card;
  Memory memory;
  memory.state = {.stability = row.number(6), .stabilityFast = row.number(7), .difficulty = row.number(8)};
  memory.reviewed = instantAt(row.whole(9));
  memory.due = instantAt(row.whole(10));
  memory.reviewedDay = dayAt(row.whole(11));
  memory.dueDay = dayAt(row.whole(12));
  memory.reviews = static_cast<std::uint32_t>(row.whole(13));
  memory.lapses = static_cast<std::uint32_t>(row.whole(14));
  memory.grade = static_cast<Grade>(row.whole(15));
  card.memory = memory;
  return card;
}

}  // namespace

seal::Digest sumOf(const Card& card) {
  std::string bytes = card.id.entry.text;
  const auto add = [&bytes](std::int64_t value) { bytes.append(" ").append(std::to_string(value)); };
  add(static_cast<int>(card.id.learnt));
  add(static_cast<int>(card.id.skill));
  add(card.known ? 1 : 0);
  add(card.hidden ? 1 : 0);
  add(card.flagged ? 1 : 0);
  if (card.memory) {
    const Memory& memory = *card.memory;
    for (const double value : {memory.state.stability, memory.state.stabilityFast, memory.state.difficulty}) {
      add(bitsOf(value));
    }
    for (const Instant instant : {memory.reviewed, memory.due}) add(millisecondsOf(instant));
    for (const Day day : {memory.reviewedDay, memory.dueDay}) add(dayNumber(day));
    add(memory.reviews);
    add(memory.lapses);
    add(static_cast<int>(memory.grade));
  }
  return seal::digestOf(bytes);
}

void toggle(seal::Digest& sum, const Card& card) {
  const seal::Digest digest = sumOf(card);
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = static_cast<std::uint8_t>(sum[i] ^ digest[i]);
}

std::vector<Card> readCards(const sql::Connection& file) {
  sql::Statement rows(
      file,
      "SELECT entry, learnt, skill, known, hidden, flagged, stability, stability_fast, difficulty, reviewed, "
      "due, reviewed_day, due_day, reviews, lapses, grade FROM card");
  std::vector<Card> cards;
  while (rows.step()) cards.push_back(cardAt(rows));
  return cards;
}

void writeCard(const sql::Connection& file, const Card& card) {
  sql::Statement row(file, "INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(1, std::string_view{card.id.entry.text}).bind(2, codeOf(card.id.learnt)).bind(3, skillWord(card.id.skill));
  row.bind(4, std::int64_t{card.known}).bind(5, std::int64_t{card.hidden}).bind(6, std::int64_t{card.flagged});
  if (card.memory) {
    const Memory& memory = *card.memory;
    row.bind(7, memory.state.stability).bind(8, memory.state.stabilityFast).bind(9, memory.state.difficulty);
    row.bind(10, millisecondsOf(memory.reviewed)).bind(11, millisecondsOf(memory.due));
    row.bind(12, dayNumber(memory.reviewedDay)).bind(13, dayNumber(memory.dueDay));
    row.bind(14, std::int64_t{memory.reviews}).bind(15, std::int64_t{memory.lapses});
    row.bind(16, static_cast<std::int64_t>(memory.grade));
  }
  row.run();
}

void removeCard(const sql::Connection& file, const CardId& card) {
  sql::Statement(file, "DELETE FROM card WHERE entry = ? AND learnt = ? AND skill = ?")
      .bind(1, std::string_view{card.entry.text})
      .bind(2, codeOf(card.learnt))
      .bind(3, skillWord(card.skill))
      .run();
}

void writeSum(const sql::Connection& file, std::size_t cards, const seal::Digest& sum) {
  sql::Statement(file, "UPDATE copy SET cards = ?, card_sum = ?")
      .bind(1, static_cast<std::int64_t>(cards))
      .bindBytes(2, sum.data(), sum.size())
      .run();
}

void disown(const sql::Connection& file) { sql::Statement(file, "UPDATE copy SET cards = -1").run(); }

}  // namespace kowruk::store
