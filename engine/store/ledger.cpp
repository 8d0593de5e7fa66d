#include "store/ledger.h"

#include <algorithm>

#include "store/card_table.h"
#include "store/payload.h"

namespace kowruk::store {

namespace {

void note(Ledger& ledger, const Event& event) {
  ledger.clock = std::max(ledger.clock.value_or(event.clock), event.clock);
  if (!event.payload) {
    ledger.readOnly = true;
  } else if (const auto* review = std::get_if<Review>(&*event.payload)) {
    ledger.latestAnswer = std::max(ledger.latestAnswer.value_or(review->at.instant), review->at.instant);
  }
}

bool isAboutACard(const Event& event) {
  return event.payload &&
         (std::holds_alternative<Review>(*event.payload) || std::holds_alternative<Mark>(*event.payload));
}

void readCopy(const sql::Connection& file, const std::string& place, Ledger& ledger) {
  sql::Statement row(file, "SELECT device, place FROM copy");
  if (!row.step()) throw Error(ErrorKind::Damaged, file.subject(), "it does not say who writes in it");
  ledger.device.bytes = row.array<decltype(DeviceId::bytes)>(0);
  ledger.place = place;
  if (row.text(1) == place) return;
  ledger.device = seal::randomDevice();
  ledger.isNewDevice = true;
}

// The cards of the cache, if they are what was written.
std::optional<std::vector<Card>> soundCards(const sql::Connection& file) {
  try {
    std::vector<Card> cards = readCards(file);
    seal::Digest sum{};
    for (const Card& card : cards) toggle(sum, card);
    sql::Statement row(file, "SELECT cards, card_sum FROM copy");
    const bool sound =
        row.step() && row.whole(0) == static_cast<std::int64_t>(cards.size()) && row.array<seal::Digest>(1) == sum;
    if (sound) return cards;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Damaged) throw;  // damage in the cache is what a replay is for
  }
  return std::nullopt;
}

seal::Digest sumOfAll(std::span<const Card> cards) {
  seal::Digest sum{};
  for (const Card& card : cards) toggle(sum, card);
  return sum;
}

}  // namespace

Shelf::Shelf(std::vector<Card> cards) : cards_(std::move(cards)) {
  at_.reserve(cards_.size());
  for (std::size_t i = 0; i < cards_.size(); ++i) at_.emplace(cards_[i].id, i);
}

const Card* Shelf::find(const CardId& id) const noexcept {
  const auto found = at_.find(id);
  return found == at_.end() ? nullptr : &cards_[found->second];
}

void Shelf::put(Card card) {
  const auto [found, fresh] = at_.try_emplace(card.id, cards_.size());
  if (fresh) {
    cards_.push_back(std::move(card));
  } else {
    cards_[found->second] = std::move(card);
  }
}

void Shelf::remove(const CardId& id) {
  const auto found = at_.find(id);
  if (found == at_.end()) return;
  const std::size_t hole = found->second;
  at_.erase(found);
  if (hole + 1 != cards_.size()) {
    cards_[hole] = std::move(cards_.back());
    at_[cards_[hole].id] = hole;
  }
  cards_.pop_back();
}

Loaded load(const sql::Connection& file, const std::string& place) {
  Loaded loaded;
  Ledger& ledger = loaded.ledger;
  readCopy(file, place, ledger);
  ledger.heads = readHeads(file);
  std::vector<Event> others;
  std::string strayRow;
  ChainFaults faults = walkChains(file, ledger.heads, [&](Row&& row) {
    note(ledger, row.event);
    if (row.card != (row.event.payload ? cardKeyOf(*row.event.payload) : std::nullopt) ||
        row.day != dayNumberOf(row.event)) {
      strayRow = "an event is listed under another card or day than its own";
    }
    if (row.event.payload && !isAboutACard(row.event)) others.push_back(std::move(row.event));
  });
  if (!strayRow.empty()) faults.broken.push_back(strayRow);
  // The indexes by card and day, which an undo goes by, against the log.
  for (std::string& fault : sql::pageFaults(file, "event")) faults.broken.push_back(std::move(fault));
  if (!faults.broken.empty()) throw Error(ErrorKind::Damaged, file.subject(), faults.broken.front());
  ledger.takenBack = takenBackBy(others);
  ledger.models = modelsOf(others);
  ledger.rereadings = Rereadings(others, ledger.takenBack);
  ledger.standing = standingFrom(others, ledger.takenBack);
  // On another computer the maths library may round otherwise: a file that has moved works its cards out anew.
  auto cards = ledger.isNewDevice ? std::nullopt : soundCards(file);
  loaded.cardsAreStale = !cards;
  ledger.cards = Shelf(cards ? std::move(*cards) : replay(readEvents(file, "1")));
  ledger.cardSum = sumOfAll(ledger.cards.cards());
  return loaded;
}

void takeIn(Ledger& ledger, std::span<const Event> events) {
  ledger.clock.reset();
  ledger.latestAnswer.reset();
  ledger.readOnly = false;
  for (const Event& event : events) note(ledger, event);
  ledger.takenBack = takenBackBy(events);
  ledger.models = modelsOf(events);
  ledger.rereadings = Rereadings(events, ledger.takenBack);
  ledger.standing = standingFrom(events, ledger.takenBack);
  ledger.cards = Shelf(replay(events));
  ledger.cardSum = sumOfAll(ledger.cards.cards());
}

void writeCards(const sql::Connection& file, const Ledger& ledger) {
  sql::Statement(file, "DELETE FROM card").run();
  for (const Card& card : ledger.cards.cards()) writeCard(file, card);
  if (ledger.readOnly) {
    disown(file);
  } else {
    writeSum(file, ledger.cards.cards().size(), ledger.cardSum);
  }
}

}  // namespace kowruk::store
