// What a plan has brought to somebody by a day, and in which order they should meet it.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <iterator>
#include <set>

#include "engine/plan/courses.h"

namespace kowruk::plan {
namespace {

using namespace std::chrono;
using testing::idsOf;
using testing::on;
using testing::Shelf;
using testing::two;

using Ids = std::vector<std::string>;

Plan soloFrom(Day first) { return startingAlone(first); }

Plan unitFrom(int y, unsigned m) { return {.start = year{y} / month{m}, .leadInFrom = std::nullopt, .ofUnit = true}; }

Ids broughtIds(const Plan& plan, const Courses& courses, Day joined, Day day) {
  return idsOf(broughtBy(plan, courses, joined, day));
}

Ids firstOf(Ids ids, std::size_t count) {
  ids.resize(std::min(ids.size(), count));
  return ids;
}

bool has(const Ids& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

std::size_t placeIn(const Ids& ids, const std::string& id) {
  return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

TEST(BroughtBy, TheFirstDayBringsItsPhraseItsWeekAndTheFirstWords) {
  const Shelf shelf;
  const Day first = on(2027, 3, 1);
  EXPECT_EQ(broughtIds(soloFrom(first), shelf.courses(), first, first),
            (Ids{"year/m01-d01", "year/m01-d06", "year/m01-word-01", "year/m01-word-02", "year/m01-word-06"}))
      << "two of forty words and lines a day, and the word of the week's phrase";
}

TEST(BroughtBy, TodaysPhraseThenThisWeeksThenThoseBeforeOldestFirst) {
  const Shelf shelf;
  const Day first = on(2027, 3, 3);
  EXPECT_EQ(firstOf(broughtIds(soloFrom(first), shelf.courses(), first, on(2027, 3, 10)), 11),
            (Ids{"year/m01-d10", "year/m01-d12", "year/m01-d01", "year/m01-d02", "year/m01-d03", "year/m01-d04",
                 "year/m01-d05", "year/m01-d06", "year/m01-d07", "year/m01-d08", "year/m01-d09"}));
}

TEST(BroughtBy, WordsAndLinesOfAMonthHaveComeAfterThreeWeeks) {
  const Shelf shelf;
  const Day first = on(2027, 3, 1);
  const auto count = [&](unsigned day) {
    const Ids ids = broughtIds(soloFrom(first), shelf.courses(), first, on(2027, 3, day));
    return std::count_if(ids.begin(), ids.end(), [](const std::string& id) {
      return id.find("word") != std::string::npos || id.find("line") != std::string::npos;
    });
  };
  EXPECT_LT(count(20), 40);
  EXPECT_EQ(count(21), 40);
}

TEST(BroughtBy, AShortMonthBringsThePhrasesOfTheDaysItDoesNotHaveOnItsLast) {
  const Shelf shelf;
  const Day first = on(2027, 2, 1);
  const Plan plan = soloFrom(first);
  EXPECT_FALSE(has(broughtIds(plan, shelf.courses(), first, on(2027, 2, 27)), "year/m01-d29"));
  const Ids last = broughtIds(plan, shelf.courses(), first, on(2027, 2, 28));
  for (const char* id : {"year/m01-d28", "year/m01-d29", "year/m01-d30", "year/m01-d31"}) EXPECT_TRUE(has(last, id));
  EXPECT_EQ(last.size(), 71U);
}

TEST(BroughtBy, AFinishedMonthIsWholeAndTheNewOneGoesBeforeItsWords) {
  const Shelf shelf;
  const Day first = on(2027, 3, 1);
  const Ids ids = broughtIds(soloFrom(first), shelf.courses(), first, on(2027, 4, 2));
  EXPECT_EQ(firstOf(ids, 4), (Ids{"year/m02-d02", "year/m02-d06", "year/m01-d01", "year/m01-d02"}));
  EXPECT_LT(placeIn(ids, "year/m02-word-01"), placeIn(ids, "year/m01-word-01"));
  for (int day = 1; day <= 31; ++day) EXPECT_TRUE(has(ids, "year/m01-d" + two(day))) << day;
}

TEST(BroughtBy, WhoJoinsAUnitLateSharesTodayAndCatchesUpOldestFirst) {
  const Shelf shelf;
  const Day joined = on(2027, 3, 10);
  const Ids ids = broughtIds(unitFrom(2027, 1), shelf.courses(), joined, joined);
  EXPECT_EQ(firstOf(ids, 4), (Ids{"year/m03-d10", "year/m03-d12", "year/m01-d01", "year/m01-d02"}));
  EXPECT_LT(placeIn(ids, "year/m01-line-10"), placeIn(ids, "year/m02-word-01"));
  EXPECT_LT(placeIn(ids, "year/m02-line-10"), placeIn(ids, "year/m03-word-01"));
  EXPECT_TRUE(has(ids, "year/m01-line-10"));
  EXPECT_TRUE(has(ids, "year/m02-d31"));
  EXPECT_FALSE(has(ids, "year/m03-d11"));
}

TEST(BroughtBy, WhoJoinsInTheSecondRoundHasMissedOnlyThatRound) {
  const Shelf shelf;
  const Day joined = on(2028, 2, 10);
  const Plan plan = unitFrom(2027, 1);
  Ids ids = broughtIds(plan, shelf.courses(), joined, joined);
  EXPECT_TRUE(has(ids, "year/m01-d31"));
  EXPECT_FALSE(has(ids, "year/m03-d01"));
  ids = broughtIds(plan, shelf.courses(), joined, on(2028, 12, 31));
  EXPECT_EQ(ids.size(), 71U * 12U);
}

TEST(BroughtBy, FourLettersADayFromTheDayOfJoiningUntilTheyAreThrough) {
  const Shelf shelf;
  const Day first = on(2027, 3, 20);
  const Plan plan = soloFrom(first);
  const auto letters = [&](Day day) {
    const Ids ids = broughtIds(plan, shelf.withScript(), first, day);
    return std::count_if(ids.begin(), ids.end(), [](const std::string& id) { return id.rfind("letters/", 0) == 0; });
  };
  EXPECT_EQ(letters(first), 4);
  EXPECT_EQ(letters(on(2027, 3, 31)), 48) << "in the lead-in";
  EXPECT_EQ(letters(on(2027, 4, 1)), 50) << "and beside lesson 1";
  EXPECT_EQ(letters(on(2030, 4, 1)), 50);
  const Ids ids = broughtIds(plan, shelf.withScript(), first, on(2027, 4, 1));
  EXPECT_LT(placeIn(ids, "letters/50"), placeIn(ids, "year/m01-word-01"));
  EXPECT_GT(placeIn(ids, "letters/1"), placeIn(ids, "year/m01-d01"));
}

TEST(BroughtBy, ALeadInLeavesNoneOfItsPhrasesUnmet) {
  const Shelf shelf;
  const Day first = on(2027, 3, 30);
  const Plan plan = soloFrom(first);
  EXPECT_EQ(broughtIds(plan, shelf.courses(), first, first), (Ids{"first/1", "year/m01-d06"}));
  const Ids last = broughtIds(plan, shelf.courses(), first, on(2027, 3, 31));
  EXPECT_EQ(firstOf(last, 3), (Ids{"first/2", "year/m01-d06", "first/1"}));
  EXPECT_EQ(last.size(), 11U);
  EXPECT_TRUE(has(broughtIds(plan, shelf.courses(), first, on(2027, 6, 1)), "first/10"));
}

TEST(BroughtBy, WhoStartsWithoutALeadInIsNotGivenOne) {
  const Shelf shelf;
  const Day first = on(2027, 3, 10);
  for (const std::string& id : broughtIds(soloFrom(first), shelf.courses(), first, on(2028, 3, 10))) {
    EXPECT_EQ(id.rfind("first/", 0), std::string::npos) << id;
  }
}

TEST(BroughtBy, AClockSetBackBeforeTheDayOfJoiningBringsTheFirstDay) {
  const Shelf shelf;
  const Day joined = on(2027, 3, 8);
  const Ids ids = broughtIds(soloFrom(joined), shelf.withScript(), joined, on(2026, 3, 8));
  EXPECT_GE(ids.size(), 2U);
  EXPECT_EQ(std::count_if(ids.begin(), ids.end(), [](const std::string& id) { return id.rfind("letters/", 0) == 0; }),
            4);
}

// A class's own book: two lessons of three words and two phrases without days.
Course ourBook() {
  Course book;
  book.id = {"book"};
  for (int lesson = 1; lesson <= 2; ++lesson) {
    const std::string prefix = "book/l" + std::to_string(lesson) + "-";
    Lesson& made = book.lessons.emplace_back();
    for (int word = 1; word <= 3; ++word) {
      made.entries.push_back(testing::entry(prefix + "word-" + std::to_string(word), EntryKind::Word));
    }
    for (int phrase = 1; phrase <= 2; ++phrase) {
      made.entries.push_back(testing::entry(prefix + "phrase-" + std::to_string(phrase), EntryKind::Phrase));
    }
  }
  return book;
}

Ids ofTheBook(const Ids& ids) {
  Ids ofBook;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(ofBook),
               [](const std::string& id) { return id.rfind("book/", 0) == 0; });
  return ofBook;
}

TEST(BroughtBy, ACourseBesideTheYearComesMonthByMonthFromTheMonthItWasJoinedIn) {
  const Shelf shelf;
  const Course book = ourBook();
  const Day first = on(2027, 1, 1);
  Courses courses = shelf.courses();
  courses.beside = {{&book, on(2027, 3, 15)}};
  const auto ids = [&](Day day) { return broughtIds(soloFrom(first), courses, first, day); };
  EXPECT_TRUE(ofTheBook(ids(on(2027, 3, 14))).empty()) << "before it was joined";
  const Ids then = ids(on(2027, 3, 15));
  EXPECT_EQ(ofTheBook(then),
            (Ids{"book/l1-phrase-1", "book/l1-phrase-2", "book/l1-word-1", "book/l1-word-2", "book/l1-word-3"}));
  EXPECT_EQ(placeIn(then, "book/l1-phrase-1"), then.size() - 5) << "after the year's own words";
  EXPECT_EQ(ofTheBook(ids(on(2027, 3, 31))).size(), 5U);
  EXPECT_EQ(firstOf(ofTheBook(ids(on(2027, 4, 1))), 4),
            (Ids{"book/l1-phrase-1", "book/l1-phrase-2", "book/l2-phrase-1", "book/l2-word-1"}))
      << "the new lesson's words first";
  EXPECT_EQ(ofTheBook(ids(on(2029, 4, 1))).size(), 10U) << "each entry once, however often the lessons go round";
}

TEST(BroughtBy, InAUnitsPlanACourseBesideTheYearIsAtTheSameLessonForAll) {
  const Shelf shelf;
  const Course book = ourBook();
  const Day late = on(2027, 2, 1);
  Courses courses = shelf.courses();
  courses.beside = {{&book, late}};
  const Ids ids = ofTheBook(broughtIds(unitFrom(2027, 1), courses, late, late));
  EXPECT_TRUE(has(ids, "book/l2-phrase-1")) << "lesson 2 in month 2";
  EXPECT_TRUE(has(ids, "book/l1-word-3")) << "and lesson 1 to catch up on";
  EXPECT_FALSE(has(ids, "book/l2-phrase-2"));
  const Day before = on(2026, 12, 20);
  courses.beside.front().from = before;
  EXPECT_TRUE(ofTheBook(broughtIds(unitFrom(2027, 1), courses, before, before)).empty()) << "the class has not begun";
}

TEST(BroughtBy, CoursesThatAreMissingOrEmptyBringNothing) {
  const Plan plan = unitFrom(2027, 3);
  const Course empty;
  for (const Day day : {on(2027, 2, 1), on(2027, 3, 1), on(2027, 3, 31), on(2029, 1, 1)}) {
    EXPECT_TRUE(broughtBy(plan, {}, day, day).empty());
    const Courses bare{.year = &empty, .leadIn = &empty, .script = &empty, .beside = {{&empty, day}, {nullptr, day}}};
    EXPECT_TRUE(broughtBy(plan, bare, day, day).empty());
  }
}

// The laws, for any plan, any day of joining and the days after it.
TEST(BroughtBy, NothingIsLostNothingStandsTwiceAndWhatCameStays) {
  EXPECT_TRUE(rc::check("laws", [] {
    Shelf shelf;
    shelf.year = testing::yearOf(*rc::gen::inRange(1, 14));
    const Day joined = on(2000, 1, 1) + days{*rc::gen::inRange(0, 36'000)};
    const bool alone = *rc::gen::arbitrary<bool>();
    Plan plan = startingAlone(joined);
    if (!alone) {
      plan = {.start = plan.start + months{*rc::gen::inRange(-30, 4)}, .leadInFrom = std::nullopt, .ofUnit = true};
    }
    Courses courses = *rc::gen::arbitrary<bool>() ? shelf.withScript() : shelf.courses();
    if (*rc::gen::inRange(0, 4) == 0) courses.leadIn = nullptr;
    const Course book = ourBook();
    if (*rc::gen::arbitrary<bool>()) courses.beside.push_back({&book, joined + days{*rc::gen::inRange(-40, 200)}});
    std::set<const Entry*> before;
    const int length = *rc::gen::inRange(1, 500);
    for (int i = 0; i < length; ++i) {
      const Day day = joined + days{i};
      const auto brought = broughtBy(plan, courses, joined, day);
      const std::set<const Entry*> now{brought.begin(), brought.end()};
      RC_ASSERT(now.size() == brought.size());
      RC_ASSERT(std::includes(now.begin(), now.end(), before.begin(), before.end()));
      const Cadence cadence = cadenceOf(plan, courses, day);
      const bool todayFirst = cadence.phraseOfDay == nullptr || brought.front() == cadence.phraseOfDay;
      const bool weekThere = cadence.phraseOfWeek == nullptr || now.count(cadence.phraseOfWeek) == 1;
      RC_ASSERT(todayFirst);
      RC_ASSERT(weekThere);
      const bool endOfMonth = year_month_day{day + days{1}}.day() == std::chrono::day{1};
      for (const Entry* entry : now) RC_ASSERT(!entry->retired);
      if (endOfMonth && cadence.lesson != nullptr) {
        for (const Entry& entry : cadence.lesson->entries) RC_ASSERT(entry.retired || now.count(&entry) == 1);
      }
      before = now;
    }
  }));
}

}  // namespace
}  // namespace kowruk::plan
