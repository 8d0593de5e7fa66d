#include "store/replay.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace kowruk::store {

namespace {

const CardId* cardOf(const Payload& payload) noexcept {
  if (const auto* review = std::get_if<Review>(&payload)) return &review->card;
  if (const auto* mark = std::get_if<Mark>(&payload)) return &mark->card;
  return nullptr;
}

std::vector<const Event*> inOrder(std::span<const Event> events) {
  std::vector<const Event*> order;
  order.reserve(events.size());
  for (const Event& event : events) order.push_back(&event);
  const auto before = [](const Event* left, const Event* right) { return countsBefore(*left, *right); };
  if (!std::is_sorted(order.begin(), order.end(), before)) std::sort(order.begin(), order.end(), before);
  // The same event given twice counts once.
  const auto same = [](const Event* left, const Event* right) {
    return left->id == right->id && left->hash == right->hash && left->clock == right->clock;
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

bool counts(const Event& event, const std::set<EventId>& takenBack) {
  return event.payload && (takenBack.empty() || !takenBack.contains(event.id));
}

}  // namespace

void Models::add(const Parameters& parameters) {
  if (parameters.values.size() != Fsrs7::kParameters) return;
  Fsrs7::Parameters values{};
  std::copy(parameters.values.begin(), parameters.values.end(), values.begin());
  own_.try_emplace(parameters.id, values);
}

const Fsrs7& Models::of(const std::string& id) const noexcept {
  if (own_.empty()) return defaults_;
  const auto found = own_.find(id);
  return found == own_.end() ? defaults_ : found->second;
}

void applyTo(Card& card, const Payload& payload, const Models& models) {
  if (const auto* answer = std::get_if<Review>(&payload)) {
    card.memory = review(card.memory, answer->grade, answer->at, models.of(answer->parameters), answer->retention);
  } else if (const auto* mark = std::get_if<Mark>(&payload)) {
    switch (mark->what) {
      case Mark::What::Known: card.known = mark->on; break;
      case Mark::What::Hidden: card.hidden = mark->on; break;
      case Mark::What::Flagged: card.flagged = mark->on; break;
      case Mark::What::Reset: card.memory.reset(); break;
    }
  }
}

void applyTo(Standing& standing, const Payload& payload) {
  const auto find = [&standing](const CourseId& course) {
    return std::find_if(standing.courses.begin(), standing.courses.end(),
                        [&course](const Joined& joined) { return joined.course == course; });
  };
  if (const auto* setting = std::get_if<Setting>(&payload)) {
    standing.settings[setting->name] = setting->value;
  } else if (const auto* parameters = std::get_if<Parameters>(&payload)) {
    standing.parameters = *parameters;
  } else if (const auto* own = std::get_if<OwnEntry>(&payload)) {
    standing.own[own->entry.text] = *own;
  } else if (const auto* left = std::get_if<CourseLeft>(&payload)) {
    if (const auto found = find(left->course); found != standing.courses.end()) standing.courses.erase(found);
  } else if (const auto* joined = std::get_if<CourseJoined>(&payload)) {
    const Joined now{joined->course, joined->learnt, joined->day};
    if (const auto found = find(joined->course); found != standing.courses.end()) {
      *found = now;
    } else {
      standing.courses.push_back(now);
    }
  }
}

bool countsBefore(const Event& left, const Event& right) noexcept {
  return std::tie(left.clock, left.id, left.hash) < std::tie(right.clock, right.id, right.hash);
}

std::set<EventId> takenBackBy(std::span<const Event> events) {
  std::set<EventId> taken;
  for (const Event& event : events) {
    if (!event.payload) continue;
    if (const auto* back = std::get_if<Void>(&*event.payload)) taken.insert(back->event);
  }
  return taken;
}

Models modelsOf(std::span<const Event> events) {
  Models models;
  std::vector<Event> fits;
  for (const Event& event : events) {
    if (event.payload && std::holds_alternative<Parameters>(*event.payload)) fits.push_back(event);
  }
  std::sort(fits.begin(), fits.end(), countsBefore);
  for (const Event& fit : fits) models.add(std::get<Parameters>(*fit.payload));
  return models;
}

std::optional<Card> cardFrom(std::span<const Event> events, const std::set<EventId>& takenBack, const Models& models) {
  std::optional<Card> card;
  for (const Event& event : events) {
    if (!counts(event, takenBack)) continue;
    const CardId* id = cardOf(*event.payload);
    if (id == nullptr) continue;
    if (!card) card = Card{.id = *id, .memory = std::nullopt};
    applyTo(*card, *event.payload, models);
  }
  return card;
}

Standing standingFrom(std::span<const Event> events, const std::set<EventId>& takenBack) {
  Standing standing;
  for (const Event* event : inOrder(events)) {
    if (counts(*event, takenBack)) applyTo(standing, *event->payload);
  }
  return standing;
}

std::vector<Card> replay(std::span<const Event> events) {
  const Models models = modelsOf(events);
  const std::set<EventId> takenBack = takenBackBy(events);
  std::unordered_map<CardId, Card> cards;
  for (const Event* event : inOrder(events)) {
    if (!counts(*event, takenBack)) continue;
    const CardId* id = cardOf(*event->payload);
    if (id == nullptr) continue;
    const auto [at, fresh] = cards.try_emplace(*id);
    if (fresh) at->second.id = *id;
    applyTo(at->second, *event->payload, models);
  }
  std::vector<Card> sorted;
  sorted.reserve(cards.size());
  for (auto& [id, card] : cards) sorted.push_back(std::move(card));
  std::sort(sorted.begin(), sorted.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
  return sorted;
}

}  // namespace kowruk::store
