// What a log amounts to: pure, and the same from the same events in whatever order they are given.
//
// Events count in the order (clock, device, sequence, hash). One that a Void names, anywhere in the log, does not
// count. A fit may have the answers before it read anew: each card's own are read again under its parameters, and the
// due Days it lists are moved; no card looks at another, so a merge changes only the cards it brings answers of.
// LearnerFile goes event by event with the same `applyTo`, so the file and a replay cannot disagree.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "memory/card.h"
#include "store/event.h"
#include "store/learner_file.h"

namespace kowruk::store {

// Memory models by the id of their parameters: the defaults, and those of every Parameters event, taken back or not.
class Models {
 public:
  // The first of an id holds.
  void add(const Parameters& parameters);
  bool has(const std::string& id) const noexcept { return id == "fsrs-7" || own_.contains(id); }
  // The defaults for an id that is not there (a log that has not been merged whole).
  const Fsrs7& of(const std::string& id) const noexcept;

 private:
  Fsrs7 defaults_;
  std::map<std::string, Fsrs7> own_;
};

// The fits under which what came before is read anew, in the order in which they count.
class Rereadings {
 public:
  // Where an event stands in the order in which events count.
  using Place = std::tuple<Instant, EventId, seal::Digest>;
  struct Reading {
    Place place;
    std::string parameters;
  };
  struct DayMove {
    std::size_t reading = 0;  // which of them moves it
    Day from{};
    Day to{};
  };

  Rereadings() = default;
  // Those among the events that have not been taken back. Parameters may stand in any order.
  Rereadings(std::span<const Event> events, const std::set<EventId>& takenBack);

  const std::vector<Reading>& all() const noexcept { return readings_; }
  // In the order of the readings.
  std::span<const DayMove> movesOf(const CardId& card) const noexcept;

 private:
  std::vector<Reading> readings_;
  std::unordered_map<CardId, std::vector<DayMove>> moves_;
};

// What is not about a card.
struct Standing {
  std::map<std::string, std::string> settings;
  std::vector<Joined> courses;  // in the order they were joined
  std::optional<Parameters> parameters;
  std::map<std::string, OwnEntry> own;  // by entry
};

// The next event of a card. Other kinds change nothing.
void applyTo(Card& card, const Payload& payload, const Models& models);

// The next event of what is not about a card. Reviews, marks and voids change nothing.
void applyTo(Standing& standing, const Payload& payload);

// Events in the order in which they count.
bool countsBefore(const Event& left, const Event& right) noexcept;

// The events taken back by the voids among these.
std::set<EventId> takenBackBy(std::span<const Event> events);

// Models of all Parameters among these.
Models modelsOf(std::span<const Event> events);

// One card, from its own events in the order in which they count; absent where none of them counts.
std::optional<Card> cardFrom(std::span<const Event> events, const std::set<EventId>& takenBack, const Models& models,
                             const Rereadings& rereadings);

// What is not about a card, from all events of those kinds.
Standing standingFrom(std::span<const Event> events, const std::set<EventId>& takenBack);

}  // namespace kowruk::store
