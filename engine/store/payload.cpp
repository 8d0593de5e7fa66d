#include "store/payload.h"

#include <algorithm>
#include <array>

#include "store/fault.h"
#include "store/fields.h"

namespace kowruk::store {

namespace {

constexpr std::array<std::string_view, 8> kKinds{"review",        "void",        "parameters", "setting",
                                                 "course-joined", "course-left", "mark",       "own-entry"};
static_assert(kKinds.size() == std::variant_size_v<Payload>);

// In the order of the enums. Languages: only the two that are learnt.
constexpr std::array<std::string_view, 2> kLearnt{"ug", "zh"};
constexpr std::array<std::string_view, 2> kSkills{"understand", "say"};
constexpr std::array<std::string_view, 4> kMarks{"known", "hidden", "flagged", "reset"};
constexpr std::array<std::string_view, 2> kOn{"no", "yes"};

constexpr std::int64_t kLongest = 600'000;  // milliseconds of an answer: who takes longer has gone for tea

void write(FieldWriter& to, const CardId& card) {
  to.text("entry", card.entry.text)
      .text("learnt", kLearnt.at(static_cast<std::size_t>(card.learnt)))
      .text("skill", kSkills.at(static_cast<std::size_t>(card.skill)));
}

CardId readCard(FieldReader& from) {
  CardId card;
  card.entry.text = from.text("entry");
  card.learnt = static_cast<Language>(from.oneOf("learnt", kLearnt));
  card.skill = static_cast<Skill>(from.oneOf("skill", kSkills));
  return card;
}

void write(FieldWriter& to, const Review& review) {
  write(to, review.card);
  to.whole("grade", static_cast<int>(review.grade))
      .text("exercise", review.exercise)
      .text("verdict", review.verdict)
      .whole("milliseconds", std::clamp(review.milliseconds, std::int64_t{0}, kLongest))
      .whole("instant", review.at.instant.time_since_epoch().count())
      .whole("offset", review.at.offset.count())
      .text("day", toText(review.at.day()))
      .whole("day_start", review.at.dayStart.count())
      .number("retention", review.retention)
      .text("model", review.model)
      .text("parameters", review.parameters);
  if (review.due) to.text("due", toText(*review.due));
}

Review readReview(FieldReader& from, int version) {
  Review review;
  review.card = readCard(from);
  const std::int64_t grade = from.whole("grade");
  from.require(grade >= 1 && grade <= 4);
  review.grade = static_cast<Grade>(grade);
  review.exercise = from.text("exercise");
  review.verdict = from.text("verdict");
  review.milliseconds = from.whole("milliseconds");
  from.require(review.milliseconds >= 0 && review.milliseconds <= kLongest);
  review.at.instant = Instant{std::chrono::milliseconds{from.whole("instant")}};
  review.at.offset = std::chrono::minutes{from.whole("offset")};
  const Day day = from.day("day");
  review.at.dayStart = std::chrono::minutes{from.whole("day_start")};
  review.retention = from.number("retention");
  review.model = from.text("model");
  review.parameters = from.text("parameters");
  if (version >= 2) review.due = from.day("due");
  from.require(hasDay(review.at) && review.at.day() == day);
  return review;
}

void write(FieldWriter& to, const Void& taken) {
  to.text("device", toText(taken.event.device)).sequence("sequence", taken.event.sequence);
}

std::optional<DeviceId> deviceFrom(std::string_view text) noexcept {
  DeviceId device;
  if (text.size() != device.bytes.size() * 2) return std::nullopt;
  for (std::size_t i = 0; i < device.bytes.size(); ++i) {
    const auto [end, error] = std::from_chars(text.data() + 2 * i, text.data() + 2 * i + 2, device.bytes.at(i), 16);
    if (error != std::errc{} || end != text.data() + 2 * i + 2) return std::nullopt;
  }
  return device;
}

Void readVoid(FieldReader& from) {
  Void taken;
  const auto device = deviceFrom(from.text("device"));
  from.require(device.has_value());
  taken.event.device = device.value_or(DeviceId{});
  taken.event.sequence = from.sequence("sequence");
  return taken;
}

void write(FieldWriter& to, const Parameters& parameters) {
  to.text("parameters", parameters.id).text("model", parameters.model).numbers("values", parameters.values);
  if (!parameters.rereading) return;
  to.sequence("answers", parameters.rereading->answers).sequence("moves", parameters.rereading->moves.size());
  for (const Move& move : parameters.rereading->moves) {
    write(to, move.card);
    to.text("from", toText(move.from)).text("to", toText(move.to));
  }
}

Rereading readRereading(FieldReader& from) {
  Rereading rereading;
  rereading.answers = from.sequence("answers");
  const std::uint64_t moves = from.sequence("moves");
  for (std::uint64_t i = 0; i < moves && from.isSound(); ++i) {
    Move& move = rereading.moves.emplace_back();
    move.card = readCard(from);
    move.from = from.day("from");
    move.to = from.day("to");
  }
  return rereading;
}

Parameters readParameters(FieldReader& from, int version) {
  Parameters parameters;
  parameters.id = from.text("parameters");
  parameters.model = from.text("model");
  parameters.values = from.numbers("values");
  if (version >= 2) parameters.rereading = readRereading(from);
  return parameters;
}

void write(FieldWriter& to, const Setting& setting) { to.text("setting", setting.name).text("value", setting.value); }

Setting readSetting(FieldReader& from) {
  Setting setting;
  setting.name = from.text("setting");
  setting.value = from.text("value");
  return setting;
}

void write(FieldWriter& to, const CourseJoined& joined) {
  to.text("course", joined.course.text)
      .text("learnt", kLearnt.at(static_cast<std::size_t>(joined.learnt)))
      .text("day", toText(joined.day));
}

CourseJoined readCourseJoined(FieldReader& from) {
  CourseJoined joined;
  joined.course.text = from.text("course");
  joined.learnt = static_cast<Language>(from.oneOf("learnt", kLearnt));
  joined.day = from.day("day");
  return joined;
}

void write(FieldWriter& to, const CourseLeft& left) { to.text("course", left.course.text); }

CourseLeft readCourseLeft(FieldReader& from) { return {{from.text("course")}}; }

void write(FieldWriter& to, const Mark& mark) {
  write(to, mark.card);
  to.text("mark", kMarks.at(static_cast<std::size_t>(mark.what))).text("on", kOn.at(mark.on ? 1 : 0));
}

Mark readMark(FieldReader& from) {
  Mark mark;
  mark.card = readCard(from);
  mark.what = static_cast<Mark::What>(from.oneOf("mark", kMarks));
  mark.on = from.oneOf("on", kOn) == 1;
  return mark;
}

void write(FieldWriter& to, const OwnEntry& own) {
  to.text("entry", own.entry.text).text("ug", own.ug).text("zh", own.zh).text("pinyin", own.pinyin).text("en", own.en);
}

OwnEntry readOwnEntry(FieldReader& from) {
  OwnEntry own;
  own.entry.text = from.text("entry");
  own.ug = from.text("ug");
  own.zh = from.text("zh");
  own.pinyin = from.text("pinyin");
  own.en = from.text("en");
  return own;
}

Payload readPayload(std::size_t kind, int version, FieldReader& from) {
  switch (kind) {
    case 0: return readReview(from, version);
    case 1: return readVoid(from);
    case 2: return readParameters(from, version);
    case 3: return readSetting(from);
    case 4: return readCourseJoined(from);
    case 5: return readCourseLeft(from);
    case 6: return readMark(from);
    default: return readOwnEntry(from);
  }
}

}  // namespace

std::string_view kindOf(const Payload& payload) noexcept { return kKinds[payload.index()]; }

bool isKnown(std::string_view kind, int version) noexcept {
  if (version == 2) return kind == "review" || kind == "parameters";
  return version == 1 && std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

int versionOf(const Payload& payload) noexcept {
  if (const auto* review = std::get_if<Review>(&payload)) return review->due ? 2 : 1;
  if (const auto* parameters = std::get_if<Parameters>(&payload)) return parameters->rereading ? 2 : 1;
  return 1;
}

std::string fieldsOf(const Payload& payload) {
  FieldWriter to;
  std::visit([&to](const auto& value) { write(to, value); }, payload);
  return to.written();
}

std::optional<Payload> payloadFrom(std::string_view kind, int version, std::string_view fields) {
  if (!isKnown(kind, version)) return std::nullopt;
  const auto found = std::find(kKinds.begin(), kKinds.end(), kind);
  FieldReader from(fields);
  Payload payload = readPayload(static_cast<std::size_t>(found - kKinds.begin()), version, from);
  // One way to write an event, so one way to read it.
  if (!from.complete() || faultOf(payload) || fieldsOf(payload) != fields) return std::nullopt;
  return payload;
}

std::string sealedBytes(const Event& event) {
  FieldWriter to;
  to.text("device", toText(event.id.device))
      .sequence("sequence", event.id.sequence)
      .whole("clock", event.clock.time_since_epoch().count())
      .text("kind", event.kind)
      .whole("version", event.version);
  return to.written() + event.fields;
}

seal::Digest hashOf(const Event& event) { return seal::chained(event.previous, sealedBytes(event)); }

std::optional<std::string> cardKeyOf(const Payload& payload) {
  if (const auto* review = std::get_if<Review>(&payload)) return keyOf(review->card);
  if (const auto* mark = std::get_if<Mark>(&payload)) return keyOf(mark->card);
  return std::nullopt;
}

std::string keyOf(const CardId& card) {
  std::string key = card.entry.text;
  key += ' ';
  key += codeOf(card.learnt);
  key += ' ';
  key += kSkills.at(static_cast<std::size_t>(card.skill));
  return key;
}

}  // namespace kowruk::store
