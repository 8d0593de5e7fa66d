#include "store/log.h"

#include <algorithm>

#include "store/fault.h"
#include "store/payload.h"
#include "store/replay.h"

namespace kowruk::store {

namespace {

constexpr std::string_view kColumns =
    "SELECT d.device, e.sequence, e.clock, e.previous, e.hash, e.kind, e.version, e.fields, e.card, e.day "
    "FROM event e JOIN device d ON d.id = e.device ";

Event eventOf(const sql::Statement& row) {
  Event event;
  event.id.device.bytes = row.array<decltype(DeviceId::bytes)>(0);
  event.id.sequence = static_cast<std::uint64_t>(row.whole(1));
  event.clock = Instant{std::chrono::milliseconds{row.whole(2)}};
  event.previous = row.array<seal::Digest>(3);
  event.hash = row.array<seal::Digest>(4);
  event.kind = row.text(5);
  event.version = static_cast<int>(row.whole(6));
  event.fields = row.text(7);
  event.payload = payloadFrom(event.kind, event.version, event.fields);
  return event;
}

std::string nameOf(const EventId& id) { return "event " + std::to_string(id.sequence) + " of " + toText(id.device); }

void writeHead(const sql::Connection& file, const Head& head) {
  sql::Statement(file, "UPDATE device SET events = ?, last_sequence = ?, last_hash = ?, gaps = ? WHERE id = ?")
      .bind(1, static_cast<std::int64_t>(head.events))
      .bind(2, static_cast<std::int64_t>(head.sequence))
      .bindBytes(3, head.hash.data(), head.hash.size())
      .bind(4, static_cast<std::int64_t>(head.gaps))
      .bind(5, head.number)
      .run();
}

Head& headFor(const sql::Connection& file, Heads& heads, const DeviceId& device) {
  const auto found = heads.find(device);
  if (found != heads.end()) return found->second;
  Head head;
  sql::Statement add(
      file, "INSERT INTO device (device, events, last_sequence, last_hash, gaps) VALUES (?, 0, 0, ?, 0) RETURNING id");
  add.bindBytes(1, device.bytes.data(), device.bytes.size()).bindBytes(2, head.hash.data(), head.hash.size());
  add.step();
  head.number = add.whole(0);
  add.run();
  return heads.emplace(device, head).first->second;
}

// One device's chain, followed event by event.
class Walk {
 public:
  Walk(const DeviceId& device, const Head& head, ChainFaults& faults)
      : device_(&device), head_(&head), faults_(&faults) {}

  void take(const Event& event) {
    if (const auto fault = faultOf(event)) faults_->broken.push_back(nameOf(event.id) + ": " + *fault);
    if (event.id.sequence == sequence_) {
      if (faults_->forks.empty() || faults_->forks.back() != event.id) faults_->forks.push_back(event.id);
    } else {
      if (event.id.sequence == sequence_ + 1) {
        before_ = std::move(here_);
      } else {
        before_.clear();
      }
      here_.clear();
      sequence_ = event.id.sequence;
    }
    if (sequence_ > 1 && !holds(before_, event.previous)) {
      gaps_.push_back("the event before " + nameOf(event.id) + " is not here");
    }
    here_.push_back(event.hash);
    ++events_;
  }

  void end() {
    const bool headIsHere = sequence_ == head_->sequence && (events_ == 0 || holds(here_, head_->hash));
    if (!headIsHere || events_ != head_->events) {
      faults_->broken.push_back("of " + toText(*device_) + ", " + std::to_string(head_->events) +
                                " events were kept, to " + std::to_string(head_->sequence) + ", and " +
                                std::to_string(events_) + " are here");
    }
    // Gaps that a merge left are known; any other is where an event was changed or lost.
    auto& known = gaps_.size() == head_->gaps ? faults_->gaps : faults_->broken;
    known.insert(known.end(), gaps_.begin(), gaps_.end());
    if (gaps_.empty() && head_->gaps != 0) faults_->broken.push_back("gaps that were in the log are not there");
  }

 private:
  static bool holds(const std::vector<seal::Digest>& hashes, const seal::Digest& hash) {
    return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
  }

  const DeviceId* device_;
  const Head* head_;
  ChainFaults* faults_;
  std::uint64_t sequence_ = 0;
  std::uint64_t events_ = 0;
  std::vector<seal::Digest> before_;  // hashes of the events of the sequence before: more than one in a fork
  std::vector<seal::Digest> here_;
  std::vector<std::string> gaps_;
};

}  // namespace

Heads readHeads(const sql::Connection& file) {
  Heads heads;
  sql::Statement rows(file, "SELECT device, id, events, last_sequence, last_hash, gaps FROM device");
  while (rows.step()) {
    DeviceId device;
    device.bytes = rows.array<decltype(DeviceId::bytes)>(0);
    heads[device] = {.number = rows.whole(1),
                     .events = static_cast<std::uint64_t>(rows.whole(2)),
                     .sequence = static_cast<std::uint64_t>(rows.whole(3)),
                     .hash = rows.array<seal::Digest>(4),
                     .gaps = static_cast<std::uint64_t>(rows.whole(5))};
  }
  return heads;
}

std::vector<Event> readEvents(const sql::Connection& file, std::string_view condition,
                              std::optional<std::string_view> text, std::optional<std::int64_t> whole) {
  sql::Statement rows(file, std::string{kColumns}.append("WHERE ").append(condition));
  if (text) rows.bind(1, *text);
  if (whole) rows.bind(1, *whole);
  std::vector<Event> events;
  while (rows.step()) events.push_back(eventOf(rows));
  std::sort(events.begin(), events.end(), countsBefore);
  return events;
}

std::vector<Event> eventsOf(const sql::Connection& file, const EventId& id) {
  sql::Statement rows(file, std::string{kColumns}.append("WHERE d.device = ? AND e.sequence = ?"));
  rows.bindBytes(1, id.device.bytes.data(), id.device.bytes.size()).bind(2, static_cast<std::int64_t>(id.sequence));
  std::vector<Event> events;
  while (rows.step()) events.push_back(eventOf(rows));
  return events;
}

void insert(const sql::Connection& file, Heads& heads, const Event& event) {
  Head& head = headFor(file, heads, event.id.device);
  const auto sequence = static_cast<std::int64_t>(event.id.sequence);
  sql::Statement fork(file, "SELECT count(*) FROM event WHERE device = ? AND sequence = ?");
  fork.bind(1, head.number).bind(2, sequence).step();
  const auto card = event.payload ? cardKeyOf(*event.payload) : std::nullopt;
  const auto day = dayNumberOf(event);
  sql::Statement row(file, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind(1, head.number).bind(2, sequence).bind(3, fork.whole(0));
  row.bind(4, std::int64_t{event.clock.time_since_epoch().count()});
  row.bindBytes(5, event.previous.data(), event.previous.size());
  row.bindBytes(6, event.hash.data(), event.hash.size());
  row.bind(7, std::string_view{event.kind})
      .bind(8, std::int64_t{event.version})
      .bind(9, std::string_view{event.fields});
  if (card) row.bind(10, std::string_view{*card});
  if (day) row.bind(11, *day);
  row.run();
  ++head.events;
  if (event.id.sequence >= head.sequence) {
    head.sequence = event.id.sequence;
    head.hash = event.hash;
  }
  writeHead(file, head);
}

void countGaps(const sql::Connection& file, Head& head) {
  sql::Statement gaps(
      file,
      "SELECT count(*) FROM event e WHERE device = ?1 AND sequence > 1 AND NOT EXISTS (SELECT 1 FROM event "
      "WHERE device = ?1 AND sequence = e.sequence - 1 AND hash = e.previous)");
  gaps.bind(1, head.number).step();
  head.gaps = static_cast<std::uint64_t>(gaps.whole(0));
  gaps.reset();
  writeHead(file, head);
}

ChainFaults walkChains(const sql::Connection& file, const Heads& heads, const std::function<void(Row&&)>& visit) {
  ChainFaults faults;
  std::uint64_t walked = 0;
  for (const auto& [device, head] : heads) {
    Walk walk(device, head, faults);
    sql::Statement rows(file, std::string{kColumns}.append("WHERE e.device = ? ORDER BY e.sequence, e.fork"));
    rows.bind(1, head.number);
    while (rows.step()) {
      Row row;
      row.event = eventOf(rows);
      if (!rows.isNull(8)) row.card = rows.text(8);
      if (!rows.isNull(9)) row.day = rows.whole(9);
      walk.take(row.event);
      visit(std::move(row));
      ++walked;
    }
    walk.end();
  }
  const auto kept = static_cast<std::uint64_t>(sql::wholeOf(file, "SELECT count(*) FROM event"));
  if (kept != walked)
    faults.broken.push_back(std::to_string(kept - walked) + " events are of a device that is not here");
  return faults;
}

std::optional<std::int64_t> dayNumberOf(const Event& event) {
  if (!event.payload) return std::nullopt;
  const auto* review = std::get_if<Review>(&*event.payload);
  if (review == nullptr) return std::nullopt;
  return review->at.day().time_since_epoch().count();
}

}  // namespace kowruk::store
