// What an answer does to a card's memory, with the learner's clock.
#include "memory/card.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <new>

#include "engine/memory/generators.h"

using namespace kowruk;
using namespace std::chrono_literals;

namespace {

std::size_t allocations = 0;

Moment at(const char* text) { return momentFromText(text).value(); }
Day day(const char* text) { return dayFromText(text).value(); }

const Fsrs7 kModel;

Memory first(Grade grade, const char* when) { return review(std::nullopt, grade, at(when), kModel, 0.9); }

}  // namespace

// Counts what is taken from the heap in this program. Inlined, the pairs would look mismatched to the compiler.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* block = std::malloc(size)) return block;  // NOLINT(cppcoreguidelines-no-malloc)
  throw std::bad_alloc();
}
// Sorting takes its room with this one and gives it back with the plain delete.
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size);  // NOLINT(cppcoreguidelines-no-malloc)
}
[[gnu::noinline]] void operator delete(void* block) noexcept {
  std::free(block);
}  // NOLINT(cppcoreguidelines-no-malloc)
[[gnu::noinline]] void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}  // NOLINT(cppcoreguidelines-no-malloc)

TEST(Review, AFirstGoodInTheEveningOf1MarchIsDueOn6March) {
  const Memory memory = first(Grade::Good, "2027-03-01T20:00:00+08:00");
  EXPECT_EQ(memory.reviewedDay, day("2027-03-01"));
  EXPECT_EQ(memory.dueDay, day("2027-03-06"));
  EXPECT_EQ(memory.due - memory.reviewed, 412'795'164ms) << toText(memory.due);
  EXPECT_EQ(memory.reviews, 1U);
  EXPECT_EQ(memory.lapses, 0U);
  EXPECT_FALSE(memory.comesAgainToday());
}

TEST(Review, AForgottenCardComesBackThisSession) {
  const Memory memory = first(Grade::Forgot, "2027-03-01T20:00:00+08:00");
  EXPECT_TRUE(memory.comesAgainToday());
  EXPECT_GT(memory.due, memory.reviewed);
  EXPECT_LT(memory.due - memory.reviewed, 1h);
}

TEST(Review, AnAnswerAfterMidnightBelongsToTheDayBefore) {
  const Memory memory = first(Grade::Good, "2027-03-02T01:30:00+08:00");
  EXPECT_EQ(memory.reviewedDay, day("2027-03-01"));
  EXPECT_EQ(memory.dueDay, day("2027-03-06"));  // 18:40 on the 6th
}

TEST(Review, TheDueDayBeginsWhenTheLearnersDayDoes) {
  // 4 days 18 h 39 min 55.164 s after a first Good: from 09:20 to 04:00 of the fifth morning, not quite and just.
  EXPECT_EQ(first(Grade::Good, "2027-03-01T09:20:04.835+08:00").dueDay, day("2027-03-05"));
  EXPECT_EQ(first(Grade::Good, "2027-03-01T09:20:04.836+08:00").dueDay, day("2027-03-06"));
}

TEST(Review, HoursCountForTheModelAndNotOnlyDays) {
  const auto before = first(Grade::Good, "2027-03-01T20:00:00+08:00");
  const auto morning = review(before, Grade::Good, at("2027-03-06T08:00:00+08:00"), kModel, 0.9);
  const auto evening = review(before, Grade::Good, at("2027-03-06T20:00:00+08:00"), kModel, 0.9);
  EXPECT_EQ(morning.state, kModel.next(before.state, 4.5, Grade::Good));
  EXPECT_EQ(evening.state, kModel.next(before.state, 5.0, Grade::Good));
  EXPECT_NE(morning.state, evening.state);
}

TEST(Review, AClockSetBackCountsAsNoTimePassed) {
  const auto before = first(Grade::Good, "2027-03-01T20:00:00+08:00");
  const auto after = review(before, Grade::Good, at("2026-03-01T20:00:00+08:00"), kModel, 0.9);
  EXPECT_EQ(after.state, kModel.next(before.state, 0, Grade::Good));
  EXPECT_EQ(after.reviewed, before.reviewed);
  EXPECT_EQ(after.reviewedDay, before.reviewedDay);
  EXPECT_GE(after.due, before.reviewed);
  EXPECT_NEAR(recall(before, at("2026-03-01T20:00:00+08:00").instant, kModel), 1, 2e-5);
}

TEST(Review, OnlyWhatWasKnownCanLapse) {
  auto memory = first(Grade::Forgot, "2027-03-01T20:00:00+08:00");
  EXPECT_EQ(memory.lapses, 0U) << "never known yet";
  memory = review(memory, Grade::Forgot, at("2027-03-01T20:05:00+08:00"), kModel, 0.9);
  EXPECT_EQ(memory.lapses, 0U);
  memory = review(memory, Grade::Hard, at("2027-03-01T20:10:00+08:00"), kModel, 0.9);
  memory = review(memory, Grade::Forgot, at("2027-03-03T20:00:00+08:00"), kModel, 0.9);
  EXPECT_EQ(memory.lapses, 1U);
  memory = review(memory, Grade::Forgot, at("2027-03-03T20:05:00+08:00"), kModel, 0.9);
  EXPECT_EQ(memory.lapses, 1U) << "forgotten again before it was known again";
  EXPECT_EQ(memory.reviews, 5U);
  EXPECT_EQ(memory.grade, Grade::Forgot);
}

TEST(Review, StabilityIsTheIntervalToNineInTen) {
  const auto memory = first(Grade::Good, "2027-03-01T20:00:00+08:00");
  EXPECT_NEAR(stability(memory, kModel), 4.778, 5e-4);
  const Instant then = memory.reviewed + 412'795'164ms;
  EXPECT_NEAR(recall(memory, then, kModel), 0.9, 1e-8);
}

TEST(Review, TakesNothingFromTheHeap) {
  const Fsrs6 anki;
  const auto memory = first(Grade::Good, "2027-03-01T20:00:00+08:00");
  const Moment then = at("2027-03-06T20:00:00+08:00");
  const std::size_t before = allocations;
  const auto each = reviewWithEach(memory, then, kModel, 0.9);
  const double all = recall(each[3], then.instant, kModel) + stability(each[0], kModel);
  const auto six = anki.nextWithEach(anki.first(Grade::Hard), 3);
  EXPECT_EQ(allocations, before);
  EXPECT_GT(all + six[0].stability, 0);
  static_assert(noexcept(review(memory, Grade::Good, then, kModel, 0.9)));
  static_assert(noexcept(reviewWithEach(memory, then, kModel, 0.9)));
  static_assert(noexcept(Fsrs7{}.next({}, 1, Grade::Good))&& noexcept(Fsrs7{}.interval(Fsrs7State{}, 0.9)));
  static_assert(noexcept(Fsrs6{}.next({}, 1, Grade::Good))&& noexcept(Fsrs6{}.nextWithEach({}, 1)));
}

RC_GTEST_PROP(Review, TheCaptionsSayWhatTheAnswerWillDo, ()) {
  const auto model = *anyModel<Fsrs7>();
  const double retention = *between(0.7, 0.99);
  std::optional<Memory> memory;
  Moment now = at("2027-03-01T20:00:00+08:00");
  for (const auto& [days, grade] :
       *rc::gen::container<std::vector<std::pair<double, Grade>>>(rc::gen::pair(anyWait(), anyGrade()))) {
    now.instant += std::chrono::milliseconds{static_cast<long>(days * 86'400'000)};
    const auto captions = reviewWithEach(memory, now, model, retention);
    memory = review(memory, grade, now, model, retention);
    RC_ASSERT(captions[static_cast<std::size_t>(grade) - 1] == *memory);
    RC_ASSERT(memory->dueDay >= memory->reviewedDay);
  }
}
