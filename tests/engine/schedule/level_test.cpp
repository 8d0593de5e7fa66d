// On which day a card comes again: within its range, days off and siblings avoided, the days level and the intervals
// no longer for it.
#include "schedule/level.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace kowruk::schedule {
namespace {

using std::chrono::days;

const Fsrs7 kFsrs;
const Moment kMonday = momentFromText("2027-03-01T20:00:00+08:00").value();  // a Monday

Memory memoryOf(double interval) {
  Memory memory;
  memory.reviewed = kMonday.instant;
  memory.due = kMonday.instant + std::chrono::milliseconds{static_cast<std::int64_t>(interval * 86'400'000)};
  memory.reviewedDay = kMonday.day();
  memory.dueDay = kMonday.dayOf(memory.due);
  return memory;
}

Load loadOf(const std::vector<int>& fromTomorrow) {
  Load load{{}, Language::Uyghur, kMonday.day()};
  for (std::size_t i = 0; i < fromTomorrow.size(); ++i) {
    for (int n = 0; n < fromTomorrow[i]; ++n) load.add(kMonday.day() + days{static_cast<int>(i) + 1});
  }
  return load;
}

int inDays(std::optional<Day> day) { return day ? static_cast<int>((*day - kMonday.day()).count()) : -1; }

TEST(Level, TheRangeIsTheFieldsFuzz) {
  EXPECT_FALSE(rangeOf(memoryOf(2.4)));
  const auto rangeFor = [](double interval) {
    const auto range = rangeOf(memoryOf(interval));
    return range ? std::pair{inDays(range->first), inDays(range->second)} : std::pair{0, 0};
  };
  EXPECT_EQ(rangeFor(2.5), (std::pair{2, 4}));
  EXPECT_EQ(rangeFor(3), (std::pair{2, 4}));
  EXPECT_EQ(rangeFor(7), (std::pair{5, 9}));
  EXPECT_EQ(rangeFor(20), (std::pair{17, 23}));
  EXPECT_EQ(rangeFor(100), (std::pair{93, 107}));
}

TEST(Level, TheLeastLoadedDayNearTheEndOfTheIntervalIsTaken) {
  //                                  1  2  3  4  5  6  7   8   9  10  11  12
  const Load load = loadOf({0, 0, 0, 0, 0, 0, 0, 30, 20, 40, 30, 20});
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, {}, std::nullopt)), 9);
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, {}, kMonday.day() + days{9})), 12) << "not on the day of its sibling";
  EXPECT_EQ(inDays(dayFor(memoryOf(2), load, {}, std::nullopt)), -1) << "too short to choose";
}

TEST(Level, AnEasyDayGetsItsShareAndADayOffNothing) {
  // Ten days after Monday 1 March is Thursday the 11th; 9 and 13 March are Tuesday and Saturday.
  const Load load = loadOf({0, 0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10});
  Rhythm rhythm;
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, rhythm, std::nullopt)), 8);
  rhythm.week[1] = 0.5;
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, rhythm, std::nullopt)), 9);
  rhythm.week[2] = 0;
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, rhythm, std::nullopt)), 10);
  rhythm.off = {{kMonday.day() + days{7}, kMonday.day() + days{11}}};
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, rhythm, std::nullopt)), 12);
  rhythm.off = {{kMonday.day() + days{7}, kMonday.day() + days{12}}};
  EXPECT_EQ(inDays(dayFor(memoryOf(10), load, rhythm, std::nullopt)), 10) << "all of them off: as if none were";
}

TEST(Rhythm, SaysWhatADayIsFor) {
  Rhythm rhythm;
  rhythm.week = {1, 0.9, 0.8, 0.7, 0.6, 0.5, 0};
  rhythm.off = {{dayFrom(2027, 3, 3).value(), dayFrom(2027, 3, 4).value()}};
  const std::vector<double> week{1, 0.9, 0, 0, 0.6, 0.5, 0};
  for (int i = 0; i < 7; ++i)
    EXPECT_EQ(rhythm.weightOf(kMonday.day() + days{i}), week[static_cast<std::size_t>(i)]) << i;
}

TEST(Load, CountsWhatIsDueAfterTodayInThatLanguage) {
  const auto card = [](int dueIn, Language learnt) {
    Card made{.id = {{"e"}, learnt, Skill::Say}, .memory = memoryOf(3)};
    made.memory->dueDay = kMonday.day() + days{dueIn};
    return made;
  };
  std::vector<Card> cards{card(-1, Language::Uyghur), card(0, Language::Uyghur), card(1, Language::Uyghur),
                          card(1, Language::Chinese), card(4, Language::Uyghur), card(4, Language::Uyghur),
                          card(4, Language::Uyghur),  card(4, Language::Uyghur)};
  cards[5].known = true;
  cards[6].hidden = true;
  cards[7].memory.reset();
  Load load{cards, Language::Uyghur, kMonday.day()};
  const auto on = [&](int in) { return load.on(kMonday.day() + days{in}); };
  EXPECT_EQ(on(0), 0U);
  EXPECT_EQ(on(1), 1U);
  EXPECT_EQ(on(4), 1U);
  EXPECT_EQ(on(500), 0U);
  EXPECT_DOUBLE_EQ(load.average({}, 10), 0.2);
  load.remove(kMonday.day() + days{4});
  load.remove(kMonday.day() + days{4});
  EXPECT_EQ(on(4), 0U);
}

RC_GTEST_PROP(Level, TheDayIsInTheRangeAndOfThoseTheLeastCostly, ()) {
  const auto memory = memoryOf(*rc::gen::inRange(1, 3000) / 10.0);
  const Load load = loadOf(*rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 30)));
  Rhythm rhythm;
  for (double& weight : rhythm.week) weight = *rc::gen::inRange(0, 5) / 4.0;
  const Day sibling = kMonday.day() + days{*rc::gen::inRange(1, 40)};
  const auto range = rangeOf(memory);
  const auto day = dayFor(memory, load, rhythm, sibling);
  RC_ASSERT(day.has_value() == range.has_value());
  if (!day) return;
  RC_ASSERT(range->first <= *day && *day <= range->second);
  RC_ASSERT(*day >= kMonday.day() + days{2});
  const auto costOf = [&](Day each) {
    const double far = static_cast<double>(inDays(each)) / inDays(memory.dueDay);
    return (static_cast<double>(load.on(each)) + 1) / rhythm.weightOf(each) * std::pow(far, kPull);
  };
  for (Day each = range->first; each <= range->second; each += days{1}) {
    if (rhythm.weightOf(each) == 0) continue;
    RC_ASSERT(rhythm.weightOf(*day) > 0);
    if (each == sibling) continue;
    RC_ASSERT(*day != sibling);
    RC_ASSERT(costOf(*day) <= costOf(each));
  }
}

// A year and a half of somebody who meets ten cards a day and answers each on its day.
struct Year {
  std::vector<double> loads;  // of each day of the last year
  double meanRecall = 0;      // at the answers
  double perCardAndDay = 0;   // answers
};

Year live(bool levelled) {
  struct Answered {
    Memory memory;
    int card;
  };
  std::mt19937_64 chance{3};
  std::map<Day, std::vector<Answered>> due;
  Load load{{}, Language::Uyghur, kMonday.day()};
  Year year;
  std::size_t answers = 0;
  Moment now = kMonday;
  for (int day = 0; day < 540; ++day, now.instant += days{1}) {
    std::vector<Answered> today = std::move(due[now.day()]);
    const std::size_t before = today.size();
    for (int i = 0; i < 10; ++i) today.push_back({review(std::nullopt, Grade::Good, now, kFsrs, 0.9), day * 10 + i});
    for (std::size_t i = 0; i < today.size(); ++i) {
      Memory& memory = today[i].memory;
      if (i < before) {
        const double there = recall(memory, now.instant, kFsrs);
        if (day >= 175) year.meanRecall += there;
        if (day >= 175) ++answers;
        const bool remembered = static_cast<double>(chance() >> 11U) * 0x1p-53 < there;
        memory = review(memory, remembered ? Grade::Good : Grade::Forgot, now, kFsrs, 0.9);
        if (!remembered) memory = review(memory, Grade::Good, now, kFsrs, 0.9);
      }
      if (levelled) {
        if (const auto chosen = dayFor(memory, load, {}, std::nullopt)) memory.moveTo(*chosen);
      }
      const Day on = std::max(memory.dueDay, now.day() + days{1});
      load.add(on);
      due[on].push_back(today[i]);
    }
    if (day >= 175) year.loads.push_back(static_cast<double>(before));
  }
  year.meanRecall /= static_cast<double>(answers);
  year.perCardAndDay = static_cast<double>(answers) / 365;
  return year;
}

// How much a day's load differs from the mean of the week around it.
double unevenness(const std::vector<double>& loads) {
  double sum = 0;
  for (std::size_t i = 3; i + 3 < loads.size(); ++i) {
    double mean = 0;
    for (std::size_t j = i - 3; j <= i + 3; ++j) mean += loads[j] / 7;
    sum += (loads[i] - mean) * (loads[i] - mean);
  }
  return std::sqrt(sum / static_cast<double>(loads.size() - 6));
}

TEST(Level, DaysBecomeLevelAndNothingElseChanges) {
  const Year as = live(false);
  const Year levelled = live(true);
  EXPECT_LT(unevenness(levelled.loads), 0.6 * unevenness(as.loads));
  EXPECT_NEAR(levelled.meanRecall, as.meanRecall, 0.004);
  EXPECT_NEAR(levelled.perCardAndDay / as.perCardAndDay, 1, 0.03);
}

}  // namespace
}  // namespace kowruk::schedule
