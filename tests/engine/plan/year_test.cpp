// The year that ships, day by day: nothing is missing and nothing comes twice.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "deck/read.h"
#include "engine/plan/courses.h"

namespace kowruk::plan {
namespace {

using namespace std::chrono;
using testing::on;

Course shipped(const std::string& id) {
  const auto read = deck::readCourse(std::filesystem::path{KOWRUK_SOURCE} / "decks" / id);
  EXPECT_TRUE(read.problems.empty()) << id;
  return read.course.value();
}

// The Monday of the ISO week a Day is in.
Day mondayOf(Day day) { return day - (weekday{day} - Monday); }

TEST(TheYearThatShips, EveryDayOf2027And2028HasItsPhraseAndEveryWeekItsOwnNoneTwiceInAYear) {
  const Course course = shipped("first-year");
  const Course leadIn = shipped("first-steps");
  const Courses courses{.year = &course, .leadIn = &leadIn, .script = nullptr};
  // Wherever in the round of lessons the year begins.
  for (const unsigned start : {1U, 4U, 9U, 12U}) {
    const Plan plan{.start = year{2026} / month{start}, .leadInFrom = std::nullopt, .ofUnit = true};
    for (const int first : {2027, 2028}) {
      std::set<const Entry*> phrases;
      for (Day day = on(first, 1, 1); day <= on(first, 12, 31); day += days{1}) {
        const Entry* phrase = cadenceOf(plan, courses, day).phraseOfDay;
        ASSERT_NE(phrase, nullptr) << toText(day);
        ASSERT_EQ(phrase->kind, EntryKind::Phrase) << toText(day);
        ASSERT_EQ(phrase->day, static_cast<int>(static_cast<unsigned>(year_month_day{day}.day()))) << toText(day);
        ASSERT_TRUE(phrases.insert(phrase).second) << toText(day) << ' ' << phrase->id.text;
      }
      std::set<const Entry*> weeks;
      // An ISO year: the weeks whose Thursday is in it.
      for (Day monday = mondayOf(on(first, 1, 4)); monday < mondayOf(on(first + 1, 1, 4)); monday += days{7}) {
        const Entry* phrase = cadenceOf(plan, courses, monday).phraseOfWeek;
        ASSERT_NE(phrase, nullptr) << toText(monday);
        ASSERT_GT(phrase->week, 0) << toText(monday);
        ASSERT_TRUE(weeks.insert(phrase).second) << toText(monday) << ' ' << phrase->id.text;
      }
      EXPECT_GE(weeks.size(), 52U) << first;
    }
  }
}

}  // namespace
}  // namespace kowruk::plan
