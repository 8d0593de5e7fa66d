#include "store/examine.h"

#include <algorithm>
#include <cmath>

#include "store/card_table.h"
#include "store/log.h"
#include "store/migrate.h"
#include "store/payload.h"

namespace kowruk::store {

namespace {

// Another processor's maths library may round the last bit otherwise.
bool isNear(double left, double right) noexcept {
  return std::abs(left - right) <= 1e-9 * std::max({1.0, std::abs(left), std::abs(right)});
}

bool isNear(Instant left, Instant right) noexcept {
  return std::chrono::abs(left - right) <= std::chrono::milliseconds{1};
}

bool isSame(const Card& left, const Card& right) noexcept {
  if (left.id != right.id || left.known != right.known || left.hidden != right.hidden ||
      left.flagged != right.flagged || left.memory.has_value() != right.memory.has_value()) {
    return false;
  }
  if (!left.memory) return true;
  Memory one = *left.memory;
  const Memory& other = *right.memory;
  const bool near = isNear(one.state.stability, other.state.stability) &&
                    isNear(one.state.stabilityFast, other.state.stabilityFast) &&
                    isNear(one.state.difficulty, other.state.difficulty) && isNear(one.due, other.due);
  one.state = other.state;
  one.due = other.due;
  // A due instant that rounds over the start of a Day takes the Day with it.
  if (left.memory->due != other.due) one.dueDay = other.dueDay;
  return near && one == other;
}

void checkRow(const Row& row, std::vector<std::string>& faults) {
  const Event& event = row.event;
  const std::string name = "event " + std::to_string(event.id.sequence) + " of " + toText(event.id.device);
  if (!event.payload && isKnown(event.kind, event.version)) faults.push_back(name + " cannot be read");
  if (row.card != (event.payload ? cardKeyOf(*event.payload) : std::nullopt) || row.day != dayNumberOf(event)) {
    faults.push_back(name + " is listed under another card or day than its own");
  }
}

// Where there are events that this program does not know, it cannot tell what the cards should be.
void checkCards(const sql::Connection& file, std::span<const Event> events, std::vector<std::string>& faults) {
  if (std::any_of(events.begin(), events.end(), [](const Event& event) { return !event.payload; })) return;
  std::vector<Card> kept = readCards(file);
  std::sort(kept.begin(), kept.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
  const std::vector<Card> replayed = replay(events);
  if (kept.size() != replayed.size()) {
    faults.push_back("there are " + std::to_string(kept.size()) + " cards, the log gives " +
                     std::to_string(replayed.size()));
  }
  for (std::size_t i = 0; i < std::min(kept.size(), replayed.size()); ++i) {
    if (!isSame(kept[i], replayed[i])) faults.push_back("card " + keyOf(replayed[i].id) + " is not what the log gives");
  }
  seal::Digest sum{};
  for (const Card& card : kept) toggle(sum, card);
  sql::Statement row(file, "SELECT cards, card_sum FROM copy");
  if (!row.step() || row.whole(0) != static_cast<std::int64_t>(kept.size()) || row.array<seal::Digest>(1) != sum) {
    faults.push_back("the cards are not those that were written");
  }
}

}  // namespace

Examination examine(const sql::Connection& file) {
  Examination found;
  std::vector<std::string>& faults = found.damage.faults;
  try {
    faults = sql::pageFaults(file);
    requireSchema(file, migrations());
    std::vector<Event> events;
    ChainFaults chains = walkChains(file, readHeads(file), [&](Row&& row) {
      checkRow(row, faults);
      events.push_back(std::move(row.event));
    });
    faults.insert(faults.end(), chains.broken.begin(), chains.broken.end());
    found.gaps = std::move(chains.gaps);
    found.damage.forks = std::move(chains.forks);
    found.damage.events = events.size();
    checkCards(file, events, faults);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Damaged) throw;
    faults.push_back(error.detail());
  }
  return found;
}

}  // namespace kowruk::store
