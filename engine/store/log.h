// The event table: reading it in order, adding to it, and walking its hash chains.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/sqlite.h"
#include "store/event.h"

namespace kowruk::store {

// How far a device has come in this file.
struct Head {
  std::int64_t number = 0;  // of the device within the file
  std::uint64_t events = 0;
  std::uint64_t sequence = 0;
  seal::Digest hash{};
  std::uint64_t gaps = 0;  // events that follow on one that is not here: a log merged in part
  bool operator==(const Head&) const = default;
};
using Heads = std::map<DeviceId, Head>;

Heads readHeads(const sql::Connection& file);

// An event as it stands in a row, and what the row says was worked out from it.
struct Row {
  Event event;
  std::optional<std::string> card;
  std::optional<std::int64_t> day;
};

// Events where `condition` holds ("1" for all), in the order in which they count. `value` is its parameter, if any.
std::vector<Event> readEvents(const sql::Connection& file, std::string_view condition,
                              std::optional<std::string_view> text = std::nullopt,
                              std::optional<std::int64_t> whole = std::nullopt);

// The events under an id: none, one, or the sides of a fork.
std::vector<Event> eventsOf(const sql::Connection& file, const EventId& id);

// Adds an event that is sound and moves its device's head. Call within a transaction.
void insert(const sql::Connection& file, Heads& heads, const Event& event);

// Counts a device's gaps anew and writes them down: for events that came in any order. Call within a transaction.
void countGaps(const sql::Connection& file, Head& head);

// Walks every chain from its first event, giving each row to `visit`. Faults are sentences: an event that is not what
// was written, more or fewer events than were kept, a place where they do not follow on one another. Gaps that were
// written down (another copy of the log has the events between) are told apart: they are not damage.
struct ChainFaults {
  std::vector<std::string> broken;
  std::vector<std::string> gaps;
  std::vector<EventId> forks;
};
ChainFaults walkChains(const sql::Connection& file, const Heads& heads, const std::function<void(Row&&)>& visit);

// What the row of an event should say was worked out from it.
std::optional<std::int64_t> dayNumberOf(const Event& event);

}  // namespace kowruk::store
