// Every day of 2000 to 2100 has its phrase, its week, its lesson and its tests, wherever the plan starts.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "engine/plan/courses.h"
#include "engine/plan/diary.h"

namespace kowruk::plan {
namespace {

using namespace std::chrono;
using testing::diary;
using testing::on;
using testing::Page;
using testing::Shelf;
using testing::two;

Day dayOf(const Page& page) {
  return on(page.year, static_cast<unsigned>(page.month), static_cast<unsigned>(page.day));
}

// What the diary says of one day in a plan, worked out by counting alone.
struct Expected {
  int month;  // of the plan; below 1 before it
  int weekMonth;
  int weekOfMonth;
  bool lastOfMonth;
};

Expected expectedOn(const std::vector<Page>& pages, std::size_t i, int startMonth) {
  const Page& thursday = pages[testing::thursdayOf(pages, i)];
  int thursdays = 0;  // of its month, up to this one
  for (int day = thursday.day; day >= 1; day -= 7) ++thursdays;
  return {pages[i].monthNumber() - startMonth + 1, thursday.monthNumber() - startMonth + 1, thursdays,
          pages[i + 1].day == 1};
}

std::string phraseId(int month, int day) { return "year/m" + two((month - 1) % 12 + 1) + "-d" + two(day); }

void expectDay(const Shelf& shelf, const Plan& plan, const std::vector<Page>& pages, std::size_t i, int startMonth) {
  const Expected expected = expectedOn(pages, i, startMonth);
  const Day day = dayOf(pages[i]);
  const Place place = placeOf(plan, day);
  ASSERT_EQ(place.leadIn, expected.month < 1);
  ASSERT_EQ(place.month, std::max(expected.month, 1));
  ASSERT_EQ(place.quarter, (place.month + 2) / 3);
  ASSERT_EQ(place.dayOfMonth, pages[i].day);
  ASSERT_EQ(place.weekOfMonth, expected.weekOfMonth);
  ASSERT_EQ(place.weekMonth, std::max(expected.weekMonth, 0));

  const Cadence cadence = cadenceOf(plan, shelf.courses(), day);
  ASSERT_NE(cadence.phraseOfDay, nullptr);
  ASSERT_NE(cadence.phraseOfWeek, nullptr);
  if (expected.month < 1) {
    ASSERT_EQ(cadence.lesson, nullptr);
    ASSERT_EQ(cadence.phraseOfDay->id.course(), "first");
  } else {
    ASSERT_EQ(cadence.lesson, &shelf.year.lessons[static_cast<std::size_t>((expected.month - 1) % 12)]);
    ASSERT_EQ(cadence.phraseOfDay->id.text, phraseId(expected.month, pages[i].day));
  }
  if (expected.weekMonth < 1) {
    ASSERT_EQ(cadence.phraseOfWeek->id.course(), "first");
  } else {
    ASSERT_EQ(cadence.phraseOfWeek->id.text, phraseId(expected.weekMonth, 6 * expected.weekOfMonth));
  }
  const bool endOfQuarter = expected.lastOfMonth && expected.month >= 1 && expected.month % 3 == 0;
  ASSERT_EQ(cadence.evaluation, endOfQuarter);
  ASSERT_EQ(cadence.test, endOfQuarter && expected.month % 6 == 0);
}

Plan startingIn(int monthNumber) {
  return {.start = year{monthNumber / 12} / month{static_cast<unsigned>(monthNumber % 12) + 1},
          .leadInFrom = std::nullopt};
}

TEST(Diary, KnowsDaysThatEverybodyKnows) {
  const auto pages = diary();
  std::map<std::string, int> weekdays;
  for (const Page& page : pages) {
    weekdays[std::to_string(page.year) + "-" + two(page.month) + "-" + two(page.day)] = page.weekday;
  }
  EXPECT_EQ(weekdays.at("2000-01-01"), 5);
  EXPECT_EQ(weekdays.at("2000-02-29"), 1);
  EXPECT_EQ(weekdays.at("2020-12-31"), 3);
  EXPECT_EQ(weekdays.at("2027-03-01"), 0);
  EXPECT_EQ(weekdays.at("2100-02-28"), 6);
  EXPECT_EQ(weekdays.count("2100-02-29"), 0U);
  EXPECT_EQ(weekdays.at("2100-12-31"), 4);
}

TEST(Cadence, EveryDayOfACenturyHasItsPhrasesInPlansThatStartInEachMonth) {
  const Shelf shelf;
  const auto pages = diary();
  for (int first = 2000 * 12 - 1; first < 2000 * 12 + 12; ++first) {
    for (std::size_t i = 12; i + 31 < pages.size(); ++i) {
      expectDay(shelf, startingIn(first), pages, i, first);
      ASSERT_FALSE(HasFatalFailure()) << toText(dayOf(pages[i])) << ", month 1 is number " << first;
    }
  }
}

TEST(Cadence, EveryMonthOfACenturyCanBeTheFirst) {
  const Shelf shelf;
  const auto pages = diary();
  std::size_t from = 12;
  for (int first = 2000 * 12 + 1; first <= 2099 * 12; ++first) {
    while (pages[from].monthNumber() < first - 2) ++from;
    for (std::size_t i = from; i < from + 270; ++i) {
      expectDay(shelf, startingIn(first), pages, i, first);
      ASSERT_FALSE(HasFatalFailure()) << toText(dayOf(pages[i])) << ", month 1 is number " << first;
    }
  }
}

TEST(Cadence, TheNextEvaluationAndTestAreTheFirstThatCome) {
  const Shelf shelf;
  const auto pages = diary();
  for (int first = 2026 * 12; first < 2027 * 12; ++first) {
    const Plan plan = startingIn(first);
    std::optional<Day> evaluation;
    std::optional<Day> test;
    for (std::size_t i = pages.size() - 32; i > 12; --i) {
      const Day day = dayOf(pages[i]);
      const Cadence cadence = cadenceOf(plan, shelf.courses(), day);
      if (cadence.evaluation) evaluation = day;
      if (cadence.test) test = day;
      if (!evaluation || !test) continue;
      ASSERT_EQ(cadence.nextEvaluation, evaluation) << toText(day);
      ASSERT_EQ(cadence.nextTest, test) << toText(day);
    }
  }
}

TEST(Cadence, AWeekHasOnePhraseFromMondayToSunday) {
  const Shelf shelf;
  const auto pages = diary();
  for (int first = 2026 * 12; first < 2027 * 12; ++first) {
    for (const auto& leadIn : {std::optional<Day>{}, std::optional{Day{startingIn(first - 1).start / 12}}}) {
      Plan plan = startingIn(first);
      plan.leadInFrom = leadIn;
      const Entry* phrase = nullptr;
      for (std::size_t i = 25 * 366; i < 30 * 365; ++i) {
        const Entry* now = cadenceOf(plan, shelf.courses(), dayOf(pages[i])).phraseOfWeek;
        if (pages[i].weekday != 0 && phrase != nullptr) {
          ASSERT_EQ(now, phrase) << toText(dayOf(pages[i]));
        }
        phrase = now;
      }
    }
  }
}

TEST(Cadence, NoPhraseComesTwiceInAYear) {
  const Shelf shelf;
  for (const int first : {2027, 2028}) {
    const Plan plan{.start = year{first} / 1, .leadInFrom = std::nullopt, .ofUnit = true};
    std::set<const Entry*> days;
    std::set<const Entry*> weeks;
    std::size_t count = 0;
    for (Day day = on(first, 1, 1); day <= on(first, 12, 31); day += std::chrono::days{1}) {
      days.insert(cadenceOf(plan, shelf.courses(), day).phraseOfDay);
      weeks.insert(cadenceOf(plan, shelf.courses(), day).phraseOfWeek);
      ++count;
    }
    EXPECT_EQ(days.size(), count) << first;
    EXPECT_EQ(weeks.size(), 53U) << first << " touches 53 ISO weeks";
  }
}

TEST(Cadence, TheExampleOfTheHeaderHolds) {
  const Shelf shelf;
  const Plan plan{.start = year{2027} / 3, .leadInFrom = std::nullopt};
  const Cadence cadence = cadenceOf(plan, shelf.courses(), on(2027, 4, 1));
  EXPECT_EQ(cadence.lesson, &shelf.year.lessons[1]);
  EXPECT_EQ(cadence.phraseOfDay->id.text, "year/m02-d01");
  EXPECT_EQ(cadence.phraseOfWeek->id.text, "year/m02-d06");
}

TEST(Cadence, LessonsBeginAgainAfterTheLast) {
  Shelf shelf;
  shelf.year = testing::yearOf(1);
  const Plan plan{.start = year{2027} / 3, .leadInFrom = std::nullopt};
  EXPECT_EQ(cadenceOf(plan, shelf.courses(), on(2027, 4, 17)).phraseOfDay->id.text, "year/m01-d17");
  shelf.year = testing::yearOf(5);
  EXPECT_EQ(cadenceOf(plan, shelf.courses(), on(2027, 8, 2)).phraseOfDay->id.text, "year/m01-d02");
}

TEST(Cadence, ATeachersLessonWithoutDaysGivesItsPhrasesInTheirOrder) {
  Shelf shelf;
  shelf.year = testing::simple("book", EntryKind::Phrase, 7);
  const Plan plan{.start = year{2027} / 3, .leadInFrom = std::nullopt};
  const auto phraseOn = [&](unsigned day) {
    return cadenceOf(plan, shelf.courses(), on(2027, 3, day)).phraseOfDay->id.text;
  };
  EXPECT_EQ(phraseOn(1), "book/1");
  EXPECT_EQ(phraseOn(7), "book/7");
  EXPECT_EQ(phraseOn(8), "book/1");
  shelf.year = testing::simple("book", EntryKind::Word, 3);
  EXPECT_EQ(phraseOn(2), "book/2") << "a lesson of words alone gives its words";
}

TEST(Cadence, ALeadInGivesItsPhrasesInTheirOrderAndWeeksFromTheMiddle) {
  const Shelf shelf;
  const Plan plan = startingAlone(on(2027, 3, 15));  // a Monday
  const auto cadence = [&](unsigned day) { return cadenceOf(plan, shelf.courses(), on(2027, 3, day)); };
  EXPECT_EQ(cadence(15).phraseOfDay->id.text, "first/1");
  EXPECT_EQ(cadence(24).phraseOfDay->id.text, "first/10");
  EXPECT_EQ(cadence(25).phraseOfDay->id.text, "first/1");
  EXPECT_EQ(cadence(15).phraseOfWeek->id.text, "first/6");
  EXPECT_EQ(cadence(22).phraseOfWeek->id.text, "first/7");
  EXPECT_EQ(cadence(29).phraseOfWeek->id.text, "year/m01-d06") << "its Thursday is 1 April";
}

TEST(Cadence, BeforeAUnitsPlanStartsTheLeadInEndsOnTheDayBefore) {
  const Shelf shelf;
  const Plan plan{.start = year{2027} / 4, .leadInFrom = std::nullopt, .ofUnit = true};
  EXPECT_EQ(cadenceOf(plan, shelf.courses(), on(2027, 3, 31)).phraseOfDay->id.text, "first/10");
  EXPECT_EQ(cadenceOf(plan, shelf.courses(), on(2027, 3, 22)).phraseOfDay->id.text, "first/1");
  EXPECT_EQ(cadenceOf(plan, shelf.courses(), on(2027, 3, 21)).phraseOfDay->id.text, "first/10");
}

TEST(Cadence, WithoutALeadInTheDaysBeforeTheFirstWeekHaveThePhraseOfWeekFive) {
  Shelf shelf;
  const Plan plan{.start = year{2027} / 5, .leadInFrom = std::nullopt};  // 1 May is a Saturday
  const Courses courses{.year = &shelf.year};
  EXPECT_EQ(cadenceOf(plan, courses, on(2027, 5, 2)).phraseOfWeek->id.text, "year/m01-d30");
  EXPECT_EQ(cadenceOf(plan, courses, on(2027, 5, 3)).phraseOfWeek->id.text, "year/m01-d06");
  EXPECT_EQ(cadenceOf(plan, courses, on(2027, 4, 20)).phraseOfDay, nullptr) << "there is nothing to take it from";
}

TEST(StartingAlone, WaitsForTheFirstAfterTheTenth) {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= testing::lengthOf(2028, month); ++day) {
      const Day first = on(2028, static_cast<unsigned>(month), static_cast<unsigned>(day));
      const Plan plan = startingAlone(first);
      const bool waits = day > 10;
      const int start = 2028 * 12 + month - 1 + (waits ? 1 : 0);
      EXPECT_EQ(plan.start, startingIn(start).start) << toText(first);
      EXPECT_EQ(plan.leadInFrom, waits ? std::optional{first} : std::nullopt) << toText(first);
      EXPECT_FALSE(plan.ofUnit);
      EXPECT_EQ(placeOf(plan, first).leadIn, waits);
    }
  }
}

}  // namespace
}  // namespace kowruk::plan
