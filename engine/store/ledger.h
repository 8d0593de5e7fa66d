// What is held in memory of an open file: everything but the events themselves.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/log.h"
#include "store/replay.h"

namespace kowruk::store {

// The cards, found by id. Their order means nothing.
class Shelf {
 public:
  Shelf() = default;
  explicit Shelf(std::vector<Card> cards);

  std::span<const Card> cards() const noexcept { return cards_; }
  const Card* find(const CardId& id) const noexcept;
  void put(Card card);
  void remove(const CardId& id);

 private:
  std::vector<Card> cards_;
  std::unordered_map<CardId, std::size_t> at_;
};

struct Ledger {
  DeviceId device;           // who writes: the file's, or a new one where the file has been copied
  std::string place;         // where the file is now
  bool isNewDevice = false;  // to be written down with the first event
  Heads heads;
  std::optional<Instant> clock;         // of the latest event
  std::optional<Instant> latestAnswer;  // the latest instant of any review, taken back or not
  bool readOnly = false;                // there are events this program does not know
  std::set<EventId> takenBack;
  Models models;
  Rereadings rereadings;
  Standing standing;
  Shelf cards;
  seal::Digest cardSum{};
};

// Reads a file: walks the log (Error(Damaged) where it is not what was written) and takes the cards from the cache,
// or from a replay where the cache is not what was written; then they are to be written anew.
struct Loaded {
  Ledger ledger;
  bool cardsAreStale = false;
};
Loaded load(const sql::Connection& file, const std::string& place);

// What a ledger says that comes from events, worked out anew from all of them. Device and place stay.
void takeIn(Ledger& ledger, std::span<const Event> events);

// Empties the card table and writes the ledger's cards. Call within a transaction.
void writeCards(const sql::Connection& file, const Ledger& ledger);

}  // namespace kowruk::store
