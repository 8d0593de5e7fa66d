#include "store/learner_file.h"

#include "store/append.h"
#include "store/copy.h"
#include "store/examine.h"
#include "store/ledger.h"
#include "store/log.h"
#include "store/opening.h"
#include "store/payload.h"

namespace kowruk::store {

struct LearnerFile::Rooms {
  std::filesystem::path path;
  std::optional<std::string> vfs;
  std::unique_ptr<sql::Connection> connection;
  Ledger ledger;

  const char* vfsName() const noexcept { return vfs ? vfs->c_str() : nullptr; }
};

LearnerFile::LearnerFile(std::unique_ptr<Rooms> rooms) : rooms_(std::move(rooms)) {}
LearnerFile::LearnerFile(LearnerFile&&) noexcept = default;
LearnerFile& LearnerFile::operator=(LearnerFile&&) noexcept = default;
LearnerFile::~LearnerFile() = default;

LearnerFile LearnerFile::create(const std::filesystem::path& path, const Place& place, const char* vfs) {
  makeFile(path, place.text, vfs);
  return open(path, place, vfs);
}

LearnerFile LearnerFile::open(const std::filesystem::path& path, const Place& place, const char* vfs) {
  auto rooms = std::make_unique<Rooms>();
  rooms->path = path;
  if (vfs != nullptr) rooms->vfs = vfs;
  rooms->connection = openFile(path, vfs);
  Loaded loaded = load(*rooms->connection, place.text);
  rooms->ledger = std::move(loaded.ledger);
  settle(*rooms->connection, path);
  if (loaded.cardsAreStale && !rooms->ledger.readOnly) {
    sql::Transaction transaction(*rooms->connection);
    writeCards(*rooms->connection, rooms->ledger);
    transaction.commit();
  }
  return LearnerFile(std::move(rooms));
}

std::vector<EventId> LearnerFile::append(std::span<const Payload> payloads, Instant at) {
  return appendTo(*rooms_->connection, rooms_->ledger, payloads, at);
}

EventId LearnerFile::append(const Payload& payload, Instant at) { return append(std::span{&payload, 1}, at).front(); }

std::optional<LoggedReview> LearnerFile::latestReview() const {
  const Ledger& ledger = rooms_->ledger;
  const auto head = ledger.heads.find(ledger.device);
  if (head == ledger.heads.end()) return std::nullopt;
  sql::Statement rows(*rooms_->connection,
                      "SELECT sequence, kind, version, fields FROM event WHERE device = ? AND kind = 'review' "
                      "ORDER BY sequence DESC, fork DESC");
  rows.bind(1, head->second.number);
  while (rows.step()) {
    const EventId id{.device = ledger.device, .sequence = static_cast<std::uint64_t>(rows.whole(0))};
    const auto payload = payloadFrom(rows.text(1), static_cast<int>(rows.whole(2)), rows.text(3));
    if (payload && !ledger.takenBack.contains(id)) return LoggedReview{.id = id, .review = std::get<Review>(*payload)};
  }
  return std::nullopt;
}

std::span<const Card> LearnerFile::cards() const noexcept { return rooms_->ledger.cards.cards(); }

const Card* LearnerFile::find(const CardId& card) const noexcept { return rooms_->ledger.cards.find(card); }

std::optional<std::string> LearnerFile::setting(const std::string& name) const {
  const auto& settings = rooms_->ledger.standing.settings;
  const auto found = settings.find(name);
  return found == settings.end() ? std::nullopt : std::optional{found->second};
}

std::vector<Joined> LearnerFile::courses() const { return rooms_->ledger.standing.courses; }

std::optional<Parameters> LearnerFile::parameters() const { return rooms_->ledger.standing.parameters; }

std::vector<OwnEntry> LearnerFile::ownEntries() const {
  std::vector<OwnEntry> entries;
  for (const auto& [id, entry] : rooms_->ledger.standing.own) entries.push_back(entry);
  return entries;
}

std::optional<Instant> LearnerFile::latestClock() const noexcept { return rooms_->ledger.clock; }

bool LearnerFile::readOnly() const noexcept { return rooms_->ledger.readOnly; }

std::vector<Review> LearnerFile::reviewsSince(Day day) const {
  std::vector<Review> reviews;
  for (const Event& event :
       readEvents(*rooms_->connection, "e.day >= ?", std::nullopt, day.time_since_epoch().count())) {
    if (!event.payload || rooms_->ledger.takenBack.contains(event.id)) continue;
    if (const auto* review = std::get_if<Review>(&*event.payload)) reviews.push_back(*review);
  }
  return reviews;
}

std::vector<Event> LearnerFile::events() const { return readEvents(*rooms_->connection, "1"); }

Verification LearnerFile::verify() const {
  Examination found = examine(*rooms_->connection);
  std::vector<std::string>& faults = found.damage.faults;
  faults.insert(faults.end(), found.gaps.begin(), found.gaps.end());
  return std::move(found.damage);
}

void LearnerFile::backUp(const std::filesystem::path& target) const {
  // A log left beside an older file of that name would be read into the new one.
  if (std::filesystem::exists(target.string() + "-wal")) {
    throw Error(ErrorKind::InUse, target.string(), "a file of that name is in use");
  }
  const Heads heads = readHeads(*rooms_->connection);
  copyTo(*rooms_->connection, target, rooms_->vfsName(), [&heads](const sql::Connection& copy) {
    const Examination found = examine(copy);
    if (!found.damage.sound()) throw Error(ErrorKind::Damaged, copy.subject(), found.damage.faults.front());
    if (readHeads(copy) != heads) throw Error(ErrorKind::Damaged, copy.subject(), "the copy is not whole");
  });
}

std::size_t LearnerFile::merge(const std::vector<Event>& others) {
  return mergeInto(*rooms_->connection, rooms_->ledger, others);
}

}  // namespace kowruk::store
