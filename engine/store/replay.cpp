#include "store/replay.h"

#include <algorithm>
#include <cstdlib>
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

Rereadings::Place placeOf(const Event& event) { return {event.clock, event.id, event.hash}; }

// A Day chosen for a card holds where it lies near the one its interval ends on: within a quarter of the interval and
// two days. A log that has been merged may have put another answer before this one, and then the interval is another.
bool isNear(Day chosen, const Memory& memory) noexcept {
  const auto natural = (memory.dueDay - memory.reviewedDay).count();
  const auto days = (chosen - memory.reviewedDay).count();
  return natural >= 2 && days >= 2 && 4 * std::abs(days - natural) <= 8 + natural;
}

// One card's life, event by event. What a fit has read anew is read when the next answer needs it, or at the end: of
// two fits with no answer between, only the later one's reading is ever seen.
class Life {
 public:
  Life(const CardId& id, const Models& models, const Rereadings& rereadings)
      : card_{.id = id, .memory = std::nullopt}, models_(&models), rereadings_(&rereadings) {}

  void take(const Event& event) {
    const auto& readings = rereadings_->all();
    if (!readings.empty())
      pass(static_cast<std::size_t>(std::lower_bound(readings.begin(), readings.end(), event, isBefore) -
                                    readings.begin()));
    if (const auto* answer = std::get_if<Review>(&*event.payload)) {
      readAnew();
      answers_.push_back(answer);
    }
    applyTo(card_, *event.payload, *models_);
    if (card_.memory) return;
    answers_.clear();
    unread_ = nullptr;
  }

  Card end() {
    pass(rereadings_->all().size());
    readAnew();
    return std::move(card_);
  }

 private:
  static bool isBefore(const Rereadings::Reading& reading, const Event& event) {
    return reading.place < placeOf(event);
  }

  // Goes by the fits before the reading of that number.
  void pass(std::size_t reading) {
    if (reading == passed_) return;
    if (card_.memory) {
      for (const Rereadings::DayMove& move : rereadings_->movesOf(card_.id)) {
        if (move.reading >= passed_ && move.reading < reading && move.from == card_.memory->dueDay)
          card_.memory->moveTo(move.to);
      }
      unread_ = &rereadings_->all()[reading - 1];
    }
    passed_ = reading;
  }

  void readAnew() {
    if (unread_ == nullptr || !card_.memory) return;
    const Fsrs7& model = models_->of(unread_->parameters);
    Fsrs7State state = model.first(answers_.front()->grade);
    Instant reviewed = answers_.front()->at.instant;
    for (std::size_t i = 1; i < answers_.size(); ++i) {
      const Review& answer = *answers_[i];
      state = model.next(state, elapsedDays(reviewed, answer.at.instant), answer.grade);
      reviewed = std::max(reviewed, answer.at.instant);
    }
    card_.memory->state = state;
    unread_ = nullptr;
  }

  Card card_;
  const Models* models_;
  const Rereadings* rereadings_;
  std::vector<const Review*> answers_;  // since the card was new, or reset
  std::size_t passed_ = 0;              // so many of the fits
  const Rereadings::Reading* unread_ = nullptr;
};

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

Rereadings::Rereadings(std::span<const Event> events, const std::set<EventId>& takenBack) {
  for (const Event* event : inOrder(events)) {
    if (!counts(*event, takenBack)) continue;
    const auto* fit = std::get_if<Parameters>(&*event->payload);
    if (fit == nullptr || !fit->rereading) continue;
    for (const Move& move : fit->rereading->moves) {
      moves_[move.card].push_back({.reading = readings_.size(), .from = move.from, .to = move.to});
    }
    readings_.push_back({.place = placeOf(*event), .parameters = fit->id});
  }
}

std::span<const Rereadings::DayMove> Rereadings::movesOf(const CardId& card) const noexcept {
  if (moves_.empty()) return {};
  const auto found = moves_.find(card);
  return found == moves_.end() ? std::span<const DayMove>{} : std::span<const DayMove>{found->second};
}

void applyTo(Card& card, const Payload& payload, const Models& models) {
  if (const auto* answer = std::get_if<Review>(&payload)) {
    card.memory = review(card.memory, answer->grade, answer->at, models.of(answer->parameters), answer->retention);
    if (answer->due && isNear(*answer->due, *card.memory)) card.memory->moveTo(*answer->due);
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

std::optional<Card> cardFrom(std::span<const Event> events, const std::set<EventId>& takenBack, const Models& models,
                             const Rereadings& rereadings) {
  std::optional<Life> life;
  for (const Event& event : events) {
    if (!counts(event, takenBack)) continue;
    const CardId* id = cardOf(*event.payload);
    if (id == nullptr) continue;
    if (!life) life.emplace(*id, models, rereadings);
    life->take(event);
  }
  return life ? std::optional{life->end()} : std::nullopt;
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
  const Rereadings rereadings(events, takenBack);
  std::unordered_map<CardId, Life> lives;
  for (const Event* event : inOrder(events)) {
    if (!counts(*event, takenBack)) continue;
    const CardId* id = cardOf(*event->payload);
    if (id == nullptr) continue;
    lives.try_emplace(*id, *id, models, rereadings).first->second.take(*event);
  }
  std::vector<Card> sorted;
  sorted.reserve(lives.size());
  for (auto& [id, life] : lives) sorted.push_back(life.end());
  std::sort(sorted.begin(), sorted.end(), [](const Card& left, const Card& right) { return left.id < right.id; });
  return sorted;
}

}  // namespace kowruk::store
