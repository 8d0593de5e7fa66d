#include "store/fault.h"

#include <algorithm>
#include <limits>

#include "store/payload.h"

namespace kowruk::store {

namespace {

constexpr Instant kEarliest{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
constexpr Instant kLatest{std::chrono::sys_days{std::chrono::year{9999} / 1 / 1}};

// SQLite counts to 2^63 - 1.
constexpr auto kLastSequence = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

// No sentence fits in: a log holds nothing that was typed.
bool isWord(std::string_view text) noexcept {
  return text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

bool isLearnt(Language language) noexcept { return language == Language::Uyghur || language == Language::Chinese; }

bool isOfOurTime(Day day) noexcept { return day >= kEarliest && day < kLatest; }

const char* faultIn(const CardId& card) noexcept {
  if (card.entry.text.empty()) return "a card has no entry";
  return isLearnt(card.learnt) ? nullptr : "only Uyghur and Chinese are learnt";
}

const char* faultIn(const Review& review) noexcept {
  if (const char* fault = faultIn(review.card)) return fault;
  if (review.grade < Grade::Forgot || review.grade > Grade::Easy) return "a grade is 1 to 4";
  if (!isWord(review.exercise) || !isWord(review.verdict)) return "an exercise and a verdict are one word";
  if (!hasDay(review.at)) return "a moment is of 1970 to 9998, its offset and its day's start are within a day";
  if (!(review.retention >= 0.7 && review.retention <= 0.99)) return "a desired retention is 0.7 to 0.99";
  if (review.model != "fsrs-7") return "the memory model is unknown";
  if (review.due && !isOfOurTime(*review.due)) return "a day is of 1970 to 9998";
  return review.parameters.empty() ? "a review names its parameters" : nullptr;
}

const char* faultIn(const Void& taken) noexcept { return taken.event.sequence == 0 ? "events count from 1" : nullptr; }

const char* faultIn(const Rereading& rereading) noexcept {
  for (const Move& move : rereading.moves) {
    if (const char* fault = faultIn(move.card)) return fault;
    if (!isOfOurTime(move.from) || !isOfOurTime(move.to)) return "a day is of 1970 to 9998";
  }
  return nullptr;
}

const char* faultIn(const Parameters& parameters) noexcept {
  if (parameters.id.empty() || parameters.id == "fsrs-7") return "parameters have an id of their own";
  if (parameters.model != "fsrs-7") return "the memory model is unknown";
  if (parameters.values.size() != Fsrs7::kParameters) return "FSRS-7 has 34 parameters";
  Fsrs7::Parameters values{};
  std::copy(parameters.values.begin(), parameters.values.end(), values.begin());
  if (values != Fsrs7::clamped(values)) return "parameters are within the model's ranges";
  return parameters.rereading ? faultIn(*parameters.rereading) : nullptr;
}

const char* faultIn(const Setting& setting) noexcept { return setting.name.empty() ? "a setting has a name" : nullptr; }

const char* faultIn(const CourseJoined& joined) noexcept {
  if (joined.course.text.empty()) return "a course has an id";
  if (!isOfOurTime(joined.day)) return "a day is of 1970 to 9998";
  return isLearnt(joined.learnt) ? nullptr : "only Uyghur and Chinese are learnt";
}

const char* faultIn(const CourseLeft& left) noexcept {
  return left.course.text.empty() ? "a course has an id" : nullptr;
}

const char* faultIn(const Mark& mark) noexcept {
  if (const char* fault = faultIn(mark.card)) return fault;
  return mark.what == Mark::What::Reset && !mark.on ? "a reset cannot be off" : nullptr;
}

const char* faultIn(const OwnEntry& own) noexcept { return own.entry.text.empty() ? "an entry has an id" : nullptr; }

}  // namespace

bool hasDay(const Moment& at) noexcept {
  constexpr std::chrono::minutes kDay = std::chrono::days{1};
  return at.instant >= kEarliest && at.instant < kLatest && at.offset >= -kDay && at.offset <= kDay &&
         at.dayStart.count() >= 0 && at.dayStart < kDay;
}

std::optional<std::string> faultOf(const Payload& payload) {
  const char* fault = std::visit([](const auto& value) { return faultIn(value); }, payload);
  if (fault == nullptr) return std::nullopt;
  return fault;
}

std::optional<std::string> faultOf(const Event& event) {
  if (event.id.sequence == 0 || event.id.sequence > kLastSequence) return "it has no place in the log";
  if (event.clock < kEarliest || event.clock >= kLatest) return "its clock is not of 1970 to 9998";
  if (event.id.sequence == 1 && event.previous != seal::Digest{}) return "a first event follows on none";
  if (hashOf(event) != event.hash) return "it is not what was written";
  return std::nullopt;
}

}  // namespace kowruk::store
