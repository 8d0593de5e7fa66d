// How events are written can never change: the golden bytes below are what files out there hold.
#include "store/payload.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>
#include <limits>

#include "engine/store/sample.h"
#include "store/fault.h"
#include "store/fields.h"

namespace kowruk::store {

namespace {

using testing::answer;
using testing::card;
using testing::evening;
using testing::fitted;

struct Golden {
  const char* kind;
  Payload payload;
  std::string fields;
};

DeviceId device() {
  DeviceId device;
  for (std::size_t i = 0; i < device.bytes.size(); ++i) device.bytes.at(i) = static_cast<std::uint8_t>(i * 17);
  return device;
}

Review fullReview() {
  Review review = answer(card(7, Skill::Say), Grade::Hard, evening());
  review.card.learnt = Language::Chinese;
  review.exercise = "type";
  review.verdict = "nearly";
  review.milliseconds = 61'007;
  review.at.dayStart = std::chrono::minutes{180};
  review.retention = 0.87;
  review.parameters = "fit-2";
  return review;
}

std::vector<Golden> goldens() {
  const Day day = dayFrom(2027, 3, 1).value();
  return {
      {"review", fullReview(),
       "entry\tfirst-year/word-7\nlearnt\tzh\nskill\tsay\ngrade\t2\nexercise\ttype\nverdict\tnearly\n"
       "milliseconds\t61007\ninstant\t1803902400000\noffset\t480\nday\t2027-03-01\nday_start\t180\n"
       "retention\t0.87\nmodel\tfsrs-7\nparameters\tfit-2\n"},
      {"void", Void{{.device = device(), .sequence = 18446744073709551ULL}},
       "device\t00112233445566778899aabbccddeeff\nsequence\t18446744073709551\n"},
      {"parameters", fitted("fit-2", 4.25),
       "parameters\tfit-2\nmodel\tfsrs-7\nvalues\t0.1104 2.2395 4.25 11.7841 6.1686 0.6457 3.6807 1.9795 0 1.3826 "
       "0.7024 0.5999 0.8146 0.6398 1 1.3207 0.6707 3.8668 0.4416 0.0934 1.8631 0.6162 1.0869 0.1567 0.0801 0.2421 "
       "0.9464 0.1433 0.7145 0 0.5667 0.3734 0.5333 0.3048\n"},
      {"setting", Setting{.name = "screens", .value = "a\tb\nc\\d" + std::string(1, '\0') + "ئە"},
       "setting\tscreens\nvalue\ta\\tb\\nc\\\\d\\0ئە\n"},
      {"course-joined", CourseJoined{.course = {"first-year"}, .learnt = Language::Uyghur, .day = day},
       "course\tfirst-year\nlearnt\tug\nday\t2027-03-01\n"},
      {"course-left", CourseLeft{{"first-year"}}, "course\tfirst-year\n"},
      {"mark", Mark{.card = card(1), .what = Mark::What::Flagged, .on = false},
       "entry\tfirst-year/word-1\nlearnt\tug\nskill\tunderstand\nmark\tflagged\non\tno\n"},
      {"own-entry", OwnEntry{.entry = {"own/1"}, .ug = "نان", .zh = "馕", .pinyin = "náng", .en = "flat bread"},
       "entry\town/1\nug\tنان\nzh\t馕\npinyin\tnáng\nen\tflat bread\n"},
  };
}

Event eventOf(const Payload& payload) {
  Event event;
  event.id = {.device = device(), .sequence = 3};
  event.clock = evening().instant;
  event.previous = seal::digestOf("the event before");
  event.kind = kindOf(payload);
  event.version = versionOf(payload);
  event.fields = fieldsOf(payload);
  event.payload = payload;
  event.hash = hashOf(event);
  return event;
}

// Any text, with more of the signs that need escaping than chance would give.
rc::Gen<std::string> anyText() {
  return rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
      {{3, rc::gen::arbitrary<char>()}, {1, rc::gen::elementOf(std::string{"\t\n\\\0tn0", 7})}}));
}

rc::Gen<std::string> someText() { return rc::gen::nonEmpty(anyText()); }

rc::Gen<std::string> aWord() {
  return rc::gen::map(rc::gen::container<std::string>(rc::gen::elementOf(std::string{"azAZ09-_"})),
                      [](const std::string& text) { return text.substr(0, 32); });
}

rc::Gen<CardId> anyCard() {
  return rc::gen::build<CardId>(rc::gen::set(&CardId::entry, rc::gen::construct<EntryId>(someText())),
                                rc::gen::set(&CardId::learnt, rc::gen::element(Language::Uyghur, Language::Chinese)),
                                rc::gen::set(&CardId::skill, rc::gen::element(Skill::Understand, Skill::Say)));
}

rc::Gen<Moment> anyMoment() {
  using std::chrono::minutes;
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange<std::int64_t>(0, 253'370'764'800'000),
                                     rc::gen::inRange(-1440, 1441), rc::gen::inRange(0, 1440)),
                      [](const auto& parts) {
                        return Moment{.instant = Instant{std::chrono::milliseconds{std::get<0>(parts)}},
                                      .offset = minutes{std::get<1>(parts)},
                                      .dayStart = minutes{std::get<2>(parts)}};
                      });
}

rc::Gen<Day> anyDay() {
  return rc::gen::map(rc::gen::inRange(0, 2'932'530), [](int number) { return Day{std::chrono::days{number}}; });
}

Payload anyPayload(std::size_t kind) {
  switch (kind) {
    case 0: {
      Review review = answer(*anyCard(), *rc::gen::elementOf(kGrades), *anyMoment());
      review.exercise = *aWord();
      review.verdict = *aWord();
      review.milliseconds = *rc::gen::inRange<std::int64_t>(0, 600'001);
      review.retention = *rc::gen::inRange(700, 991) / 1000.0;
      review.parameters = *someText();
      if (*rc::gen::arbitrary<bool>()) review.due = *anyDay();
      return review;
    }
    case 1:
      return Void{{.device = {*rc::gen::arbitrary<std::array<std::uint8_t, 16>>()},
                   .sequence = *rc::gen::positive<std::uint64_t>()}};
    case 2: {
      Parameters parameters = fitted("fit-" + *anyText(), *rc::gen::inRange(2'239'500, 11'784'100) / 1e6);
      parameters.values[4] = 1 + 1.0 / *rc::gen::positive<int>();
      if (*rc::gen::arbitrary<bool>()) {
        parameters.rereading = Rereading{.answers = *rc::gen::arbitrary<std::uint64_t>(), .moves = {}};
        const int moves = *rc::gen::inRange(0, 4);
        for (int i = 0; i < moves; ++i) parameters.rereading->moves.push_back({*anyCard(), *anyDay(), *anyDay()});
      }
      return parameters;
    }
    case 3: return Setting{.name = *someText(), .value = *anyText()};
    case 4:
      return CourseJoined{
          .course = {*someText()}, .learnt = *rc::gen::element(Language::Uyghur, Language::Chinese), .day = *anyDay()};
    case 5: return CourseLeft{{*someText()}};
    case 6: {
      Mark mark{.card = *anyCard(), .what = static_cast<Mark::What>(*rc::gen::inRange(0, 4))};
      mark.on = mark.what == Mark::What::Reset || *rc::gen::arbitrary<bool>();
      return mark;
    }
    default:
      return OwnEntry{
          .entry = {*someText()}, .ug = *anyText(), .zh = *anyText(), .pinyin = *anyText(), .en = *anyText()};
  }
}

}  // namespace

TEST(Payload, EachKindIsWrittenAsItAlwaysWas) {
  const auto all = goldens();
  ASSERT_EQ(all.size(), std::variant_size_v<Payload>) << "a new kind needs its golden bytes here";
  for (std::size_t i = 0; i < all.size(); ++i) {
    ASSERT_EQ(all[i].payload.index(), i);
    EXPECT_EQ(kindOf(all[i].payload), all[i].kind);
    EXPECT_EQ(fieldsOf(all[i].payload), all[i].fields);
    EXPECT_EQ(payloadFrom(all[i].kind, 1, all[i].fields), all[i].payload) << all[i].kind;
  }
}

TEST(Payload, VersionTwoOfAReviewNamesItsDueDayAndOfParametersWhatTheyMove) {
  Review review = fullReview();
  review.due = dayFrom(2027, 3, 9).value();
  EXPECT_EQ(versionOf(review), 2);
  const std::string reviewed = fieldsOf(fullReview()) + "due\t2027-03-09\n";
  EXPECT_EQ(fieldsOf(review), reviewed);
  EXPECT_EQ(payloadFrom("review", 2, reviewed), Payload{review});
  EXPECT_FALSE(payloadFrom("review", 1, reviewed));

  Parameters parameters = fitted("fit-2", 4.25);
  const std::string plain = fieldsOf(parameters);
  parameters.rereading = Rereading{.answers = 1200, .moves = {}};
  EXPECT_EQ(versionOf(parameters), 2);
  EXPECT_EQ(fieldsOf(parameters), plain + "answers\t1200\nmoves\t0\n");
  parameters.rereading->moves = {
      {.card = card(1), .from = dayFrom(2027, 3, 9).value(), .to = dayFrom(2027, 3, 10).value()}};
  const std::string moved = plain +
                            "answers\t1200\nmoves\t1\nentry\tfirst-year/word-1\nlearnt\tug\nskill\tunderstand\n"
                            "from\t2027-03-09\nto\t2027-03-10\n";
  EXPECT_EQ(fieldsOf(parameters), moved);
  EXPECT_EQ(payloadFrom("parameters", 2, moved), Payload{parameters});
  EXPECT_FALSE(payloadFrom("parameters", 1, moved));
  for (const char* wrong : {"moves\t2\n", "moves\t0\n", "moves\t18446744073709551615\n"}) {
    std::string fields = moved;
    fields.replace(fields.find("moves\t1\n"), 8, wrong);
    EXPECT_FALSE(payloadFrom("parameters", 2, fields)) << wrong;
  }
}

TEST(Payload, TheChainCoversDeviceSequenceClockKindVersionAndFields) {
  const Event event = eventOf(fullReview());
  EXPECT_EQ(sealedBytes(event),
            "device\t00112233445566778899aabbccddeeff\nsequence\t3\nclock\t1803902400000\nkind\treview\nversion\t1\n" +
                event.fields);
  EXPECT_EQ(seal::toText(event.previous), "ce18497883d8bfa930ee25c39fe0245d2ca606fb8ff9aa31422c09cc4ee112dd");
  EXPECT_EQ(seal::toText(event.hash), "3ce46bc36e8e3bb3feea60afc322262c60162b817048b312f0bd0d4fa931baca");
}

TEST(Payload, WhatIsWrittenReadsBackTheSameForEveryKind) {
  for (std::size_t kind = 0; kind < std::variant_size_v<Payload>; ++kind) {
    EXPECT_TRUE(rc::check([kind] {
      const Payload payload = anyPayload(kind);
      RC_ASSERT(payload.index() == kind);
      RC_ASSERT(!faultOf(payload));
      const std::string fields = fieldsOf(payload);
      RC_ASSERT(payloadFrom(kindOf(payload), versionOf(payload), fields) == payload);
    })) << kind;
  }
}

TEST(Payload, WhateverReadsAtAllIsWrittenTheSameAgain) {
  for (const Golden& golden : goldens()) {
    EXPECT_TRUE(rc::check([&golden] {
      std::string fields = golden.fields;
      const auto at = *rc::gen::inRange<std::size_t>(0, fields.size());
      fields.at(at) = *rc::gen::elementOf(std::string{"\t\n\\0129-+.ez xX "});
      const auto payload = payloadFrom(golden.kind, 1, fields);
      if (payload) RC_ASSERT(fieldsOf(*payload) == fields);
    })) << golden.kind;
  }
}

TEST(Payload, FieldsThatAreNotQuiteRightAreNotRead) {
  const std::string sound = goldens().front().fields;
  const auto instead = [&sound](const std::string& from, const std::string& to) {
    std::string fields = sound;
    fields.replace(fields.find(from), from.size(), to);
    return fields;
  };
  ASSERT_TRUE(payloadFrom("review", 1, sound));
  for (const std::string& wrong : {
           std::string{},
           sound + "more\t1\n",
           sound.substr(0, sound.size() - 1),
           instead("grade\t2", "grade\t5"),
           instead("grade\t2", "grade\t02"),
           instead("grade\t2", "grade\t+2"),
           instead("entry\t", "entry "),
           instead("learnt\tzh", "learnt\ten"),
           instead("skill\tsay", "skill\tSay"),
           instead("day\t2027-03-01", "day\t2027-03-02"),
           instead("0.87", "0.870"),
           instead("0.87", "8.7e-1"),
           instead("0.87", "nan"),
           instead("0.87", "0.6"),
           instead("61007", "600001"),
           instead("offset\t480", "offset\t1441"),
           instead("day_start\t180", "day_start\t1440"),
           instead("exercise\ttype", "exercise\ttype this"),
           instead("verdict\tnearly", "verdict\tكىتاب"),
           instead("model\tfsrs-7", "model\tfsrs-8"),
           instead("parameters\tfit-2", "parameters\t"),
           instead("first-year/word-7", ""),
           instead("nearly", "near\\ly"),
           instead("nearly", "nearly\\"),
           instead("instant\t1803902400000", "instant\t-1"),
           instead("instant\t1803902400000", "instant\t253370764800000"),
           instead("instant\t1803902400000", "instant\t99999999999999999999"),
       }) {
    EXPECT_FALSE(payloadFrom("review", 1, wrong)) << wrong;
  }
  EXPECT_FALSE(payloadFrom("void", 1, "device\t00112233445566778899AABBCCDDEEFF\nsequence\t1\n"));
  EXPECT_FALSE(payloadFrom("void", 1, "device\t00112233445566778899aabbccddeeff\nsequence\t0\n"));
  EXPECT_FALSE(payloadFrom("mark", 1, "entry\ta\nlearnt\tug\nskill\tsay\nmark\treset\non\tno\n"));
}

TEST(Payload, AnUnknownKindOrVersionIsNotGuessedAt) {
  for (const Golden& golden : goldens()) {
    EXPECT_TRUE(isKnown(golden.kind, 1));
    const bool hasTwo = Payload{golden.payload}.index() == 0 || golden.payload.index() == 2;
    EXPECT_EQ(isKnown(golden.kind, 2), hasTwo);
    EXPECT_FALSE(payloadFrom(golden.kind, 2, golden.fields)) << "written in the lowest version that can say it";
    for (const int version : {-1, 0, 3}) {
      EXPECT_FALSE(isKnown(golden.kind, version));
      EXPECT_FALSE(payloadFrom(golden.kind, version, golden.fields));
    }
  }
  EXPECT_FALSE(isKnown("recording", 1));
  EXPECT_FALSE(payloadFrom("recording", 1, ""));
}

TEST(Payload, WhatCannotBeIsNotWritten) {
  const Review sound = fullReview();
  ASSERT_FALSE(faultOf(Payload{sound}));
  const auto faulty = [&sound](const auto& change) {
    Review review = sound;
    change(review);
    return faultOf(Payload{review}).has_value();
  };
  EXPECT_TRUE(faulty([](Review& r) { r.exercise = "what was typed here"; }));
  EXPECT_TRUE(faulty([](Review& r) { r.verdict = std::string(33, 'a'); }));
  EXPECT_TRUE(faulty([](Review& r) { r.verdict = "كىتاب"; }));
  EXPECT_TRUE(faulty([](Review& r) { r.card.learnt = Language::English; }));
  EXPECT_TRUE(faulty([](Review& r) { r.retention = std::numeric_limits<double>::quiet_NaN(); }));
  EXPECT_TRUE(faulty([](Review& r) { r.at.instant = Instant::max(); }));
  EXPECT_TRUE(faulty([](Review& r) { r.grade = static_cast<Grade>(0); }));

  Parameters wild = fitted("fit");
  wild.values[0] = 1e300;
  EXPECT_TRUE(faultOf(Payload{wild}));
  wild.values[0] = std::numeric_limits<double>::infinity();
  EXPECT_TRUE(faultOf(Payload{wild}));
  EXPECT_TRUE(faultOf(Payload{fitted("fsrs-7")}));
  Parameters few = fitted("fit");
  few.values.pop_back();
  EXPECT_TRUE(faultOf(Payload{few}));
}

TEST(Payload, AnAnswerOfAnHourIsWrittenAsTenMinutes) {
  Review review = fullReview();
  review.milliseconds = 3'600'000;
  const auto read = payloadFrom("review", 1, fieldsOf(review));
  ASSERT_TRUE(read);
  EXPECT_EQ(std::get<Review>(*read).milliseconds, 600'000);
}

TEST(Event, IsRefusedWhereItsPlaceItsClockOrItsHashCannotBe) {
  const Event sound = eventOf(fullReview());
  EXPECT_FALSE(faultOf(sound));
  const auto faulty = [&sound](const auto& change) {
    Event event = sound;
    change(event);
    return faultOf(event).has_value();
  };
  EXPECT_TRUE(faulty([](Event& e) { e.fields[0] = 'E'; }));
  EXPECT_TRUE(faulty([](Event& e) { e.previous[0] = static_cast<std::uint8_t>(e.previous[0] ^ 1U); }));
  EXPECT_TRUE(faulty([](Event& e) { e.clock += std::chrono::milliseconds{1}; }));
  EXPECT_TRUE(faulty([](Event& e) { e.kind = "mark"; }));
  EXPECT_TRUE(faulty([](Event& e) { e.version = 2; }));
  const auto again = [](Event& e) { e.hash = hashOf(e); };
  EXPECT_FALSE(faulty([&](Event& e) { e.version = 2, again(e); }));
  EXPECT_TRUE(faulty([&](Event& e) { e.id.sequence = 0, again(e); }));
  EXPECT_TRUE(faulty([&](Event& e) { e.id.sequence = 1, again(e); })) << "a first event has none before it";
  EXPECT_TRUE(faulty([&](Event& e) { e.id.sequence = 1ULL << 63U, again(e); }));
  EXPECT_TRUE(faulty([&](Event& e) { e.clock = Instant::max(), again(e); }));
  EXPECT_TRUE(faulty([&](Event& e) { e.clock = Instant::min(), again(e); }));
}

TEST(CardKey, TellsEveryCardApart) {
  EXPECT_EQ(keyOf(card(3, Skill::Say)), "first-year/word-3 ug say");
  EXPECT_EQ(cardKeyOf(Payload{fullReview()}), "first-year/word-7 zh say");
  EXPECT_EQ(cardKeyOf(Payload{Setting{.name = "screens", .value = "ug"}}), std::nullopt);
  EXPECT_TRUE(rc::check([] {
    const CardId one = *anyCard();
    const CardId other = *anyCard();
    RC_ASSERT((keyOf(one) == keyOf(other)) == (one == other));
  }));
}

}  // namespace kowruk::store
