#include "store/append.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "store/card_table.h"
#include "store/fault.h"
#include "store/payload.h"

namespace kowruk::store {

namespace {

[[noreturn]] void reject(const sql::Connection& file, const std::string& why) {
  throw Error(ErrorKind::Broken, file.subject(), why);
}

void requireKnown(const sql::Connection& file, const Ledger& ledger) {
  if (ledger.readOnly) throw Error(ErrorKind::ReadOnly, file.subject(), "a newer version wrote events in it");
}

void writeDevice(const sql::Connection& file, const Ledger& ledger) {
  sql::Statement(file, "UPDATE copy SET device = ?, place = ?")
      .bindBytes(1, ledger.device.bytes.data(), ledger.device.bytes.size())
      .bind(2, std::string_view{ledger.place})
      .run();
}

// What an append is going to change, kept apart from the ledger until the file has it.
class Draft {
 public:
  Draft(sql::Connection& file, const Ledger& ledger)
      : file_(&file),
        ledger_(&ledger),
        heads_(ledger.heads),
        clock_(ledger.clock),
        latestAnswer_(ledger.latestAnswer) {}

  EventId add(Payload payload, Instant at) {
    prepare(payload);
    const Event event = eventOf(std::move(payload), at);
    insert(*file_, heads_, event);
    clock_ = event.clock;
    takeEffect(*event.payload);
    return event.id;
  }

  // Writes the cards that have changed.
  void writeDown() {
    sum_ = ledger_->cardSum;
    std::size_t count = ledger_->cards.cards().size();
    for (const auto& [id, card] : changed_) {
      if (const Card* old = ledger_->cards.find(id)) {
        toggle(sum_, *old);
        --count;
      }
      if (card) {
        toggle(sum_, *card);
        ++count;
        writeCard(*file_, *card);
      } else {
        removeCard(*file_, id);
      }
    }
    if (!changed_.empty()) writeSum(*file_, count, sum_);
    if (ledger_->isNewDevice) writeDevice(*file_, *ledger_);
  }

  void moveInto(Ledger& ledger) {
    ledger.isNewDevice = false;
    ledger.heads = std::move(heads_);
    ledger.clock = clock_;
    ledger.latestAnswer = latestAnswer_;
    ledger.takenBack.merge(takenBack_);
    if (models_) ledger.models = std::move(*models_);
    if (rereadings_) ledger.rereadings = std::move(*rereadings_);
    if (standing_) ledger.standing = std::move(*standing_);
    for (auto& [id, card] : changed_) {
      if (card) {
        ledger.cards.put(std::move(*card));
      } else {
        ledger.cards.remove(id);
      }
    }
    ledger.cardSum = sum_;
  }

 private:
  const Models& models() const noexcept { return models_ ? *models_ : ledger_->models; }
  const Rereadings& rereadings() const noexcept { return rereadings_ ? *rereadings_ : ledger_->rereadings; }

  // Refuses what cannot be written; moves a review up to the latest one if the clock has been set back.
  void prepare(Payload& payload) {
    if (const auto fault = faultOf(payload)) reject(*file_, *fault);
    if (auto* review = std::get_if<Review>(&payload)) {
      if (!models().has(review->parameters)) reject(*file_, "a review names parameters that are not in the log");
      if (latestAnswer_) review->at.instant = std::max(review->at.instant, *latestAnswer_);
      latestAnswer_ = review->at.instant;
    } else if (const auto* parameters = std::get_if<Parameters>(&payload)) {
      if (models().has(parameters->id)) reject(*file_, "these parameters are in the log already");
    } else if (const auto* taken = std::get_if<Void>(&payload)) {
      const bool isTaken = ledger_->takenBack.contains(taken->event) || takenBack_.contains(taken->event);
      const auto targets = eventsOf(*file_, taken->event);
      const bool canBe = std::any_of(targets.begin(), targets.end(), [](const Event& event) {
        return event.payload && !std::holds_alternative<Void>(*event.payload);
      });
      if (isTaken || !canBe) reject(*file_, "there is no such event to take back");
    }
  }

  Event eventOf(Payload payload, Instant at) const {
    const auto head = heads_.find(ledger_->device);
    Event event;
    event.id = {.device = ledger_->device, .sequence = head == heads_.end() ? 1 : head->second.sequence + 1};
    event.clock = clock_ ? std::max(at, *clock_ + std::chrono::milliseconds{1}) : at;
    if (head != heads_.end()) event.previous = head->second.hash;
    event.kind = kindOf(payload);
    event.version = versionOf(payload);
    event.fields = fieldsOf(payload);
    // What is kept is what can be read again, so that a reopened file is the same as this one.
    event.payload = payloadFrom(event.kind, event.version, event.fields);
    if (!event.payload) reject(*file_, "an event could not be read again");
    event.hash = hashOf(event);
    if (const auto fault = faultOf(event)) reject(*file_, *fault);
    return event;
  }

  void takeEffect(const Payload& payload) {
    if (const auto* review = std::get_if<Review>(&payload)) {
      change(review->card, payload);
    } else if (const auto* mark = std::get_if<Mark>(&payload)) {
      change(mark->card, payload);
    } else if (const auto* taken = std::get_if<Void>(&payload)) {
      takeBack(taken->event);
    } else {
      if (!standing_) standing_ = ledger_->standing;
      applyTo(*standing_, payload);
      if (std::holds_alternative<Parameters>(payload)) readAnew();
    }
  }

  void change(const CardId& id, const Payload& payload) {
    const auto found = changed_.find(id);
    const Card* now = found == changed_.end() ? ledger_->cards.find(id) : found->second ? &*found->second : nullptr;
    Card card = now == nullptr ? Card{.id = id, .memory = std::nullopt} : *now;
    applyTo(card, payload, models());
    changed_[id] = std::move(card);
  }

  void takeBack(const EventId& id) {
    takenBack_.insert(id);
    const std::set<EventId> taken = allTakenBack();
    for (const Event& target : eventsOf(*file_, id)) {
      if (!target.payload) continue;
      if (const auto* review = std::get_if<Review>(&*target.payload)) {
        replayCard(review->card, taken);
      } else if (const auto* mark = std::get_if<Mark>(&*target.payload)) {
        replayCard(mark->card, taken);
      } else {
        standing_ = standingFrom(readEvents(*file_, "e.kind NOT IN ('review', 'mark')"), taken);
        const auto* parameters = std::get_if<Parameters>(&*target.payload);
        if (parameters != nullptr && parameters->rereading) readAnew();
      }
    }
  }

  void replayCard(const CardId& id, const std::set<EventId>& taken) {
    const std::string key = keyOf(id);
    changed_[id] = cardFrom(readEvents(*file_, "e.card = ?", key), taken, models(), rereadings());
  }

  std::set<EventId> allTakenBack() const {
    std::set<EventId> taken = ledger_->takenBack;
    taken.insert(takenBack_.begin(), takenBack_.end());
    return taken;
  }

  // Parameters have come or gone: what was answered before may count by them. A log merged in part may even hold
  // reviews under parameters that come only now.
  void readAnew() {
    const auto events = readEvents(*file_, "1");
    models_ = modelsOf(events);
    rereadings_ = Rereadings(events, allTakenBack());
    for (Card& card : replay(events)) {
      const Card* old = ledger_->cards.find(card.id);
      if (old == nullptr || *old != card || changed_.contains(card.id)) changed_[card.id] = std::move(card);
    }
  }

  sql::Connection* file_;
  const Ledger* ledger_;
  Heads heads_;
  std::optional<Instant> clock_;
  std::optional<Instant> latestAnswer_;
  std::set<EventId> takenBack_;
  std::optional<Models> models_;
  std::optional<Rereadings> rereadings_;
  std::optional<Standing> standing_;
  std::map<CardId, std::optional<Card>> changed_;  // absent: untouched again
  seal::Digest sum_{};
};

bool isHere(const sql::Connection& file, const Event& event) {
  const auto known = eventsOf(file, event.id);
  return std::any_of(known.begin(), known.end(), [&event](const Event& other) { return other.hash == event.hash; });
}

// Writes those of the events that are not here; returns how many of each device.
std::map<DeviceId, std::size_t> insertNew(const sql::Connection& file, Heads& heads, std::span<const Event> others) {
  std::map<DeviceId, std::size_t> added;
  for (const Event& other : others) {
    if (const auto fault = faultOf(other)) {
      throw Error(ErrorKind::Damaged, file.subject(), "an event of the other copy: " + *fault);
    }
    if (isHere(file, other)) continue;
    Event event = other;
    event.payload = payloadFrom(event.kind, event.version, event.fields);
    insert(file, heads, event);
    ++added[event.id.device];
  }
  for (const auto& [device, count] : added) countGaps(file, heads.at(device));
  return added;
}

}  // namespace

std::vector<EventId> appendTo(sql::Connection& file, Ledger& ledger, std::span<const Payload> payloads, Instant at) {
  requireKnown(file, ledger);
  if (payloads.empty()) return {};
  sql::Transaction transaction(file);
  Draft draft(file, ledger);
  std::vector<EventId> ids;
  for (const Payload& payload : payloads) ids.push_back(draft.add(payload, at));
  draft.writeDown();
  transaction.commit();
  draft.moveInto(ledger);
  return ids;
}

std::size_t mergeInto(sql::Connection& file, Ledger& ledger, std::span<const Event> others) {
  requireKnown(file, ledger);
  sql::Transaction transaction(file);
  Ledger merged = ledger;
  const auto added = insertNew(file, merged.heads, others);
  if (added.empty()) return 0;
  takeIn(merged, readEvents(file, "1"));
  // Somebody else has been writing under this id: from here it is not ours.
  if (added.contains(ledger.device)) {
    merged.device = seal::randomDevice();
    merged.isNewDevice = false;
    writeDevice(file, merged);
  }
  writeCards(file, merged);
  transaction.commit();
  ledger = std::move(merged);
  return std::accumulate(added.begin(), added.end(), std::size_t{0},
                         [](std::size_t sum, const auto& device) { return sum + device.second; });
}

}  // namespace kowruk::store
