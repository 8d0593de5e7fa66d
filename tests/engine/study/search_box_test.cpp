// The search box as the shells use it: made a step at a time, kept where that is wanted and possible.
#include "study/search_box.h"

#include <sys/stat.h>

#include <fstream>

#include "engine/study/desk.h"

namespace kowruk::study::testing {
namespace {

namespace fs = std::filesystem;
using Keeping = SearchBox::Keeping;

int stepsOf(SearchBox& box) {
  int steps = 0;
  while (box.step()) ++steps;
  return steps;
}

std::vector<std::string> idsOf(const std::vector<Found>& all) {
  std::vector<std::string> ids;
  for (const Found& found : all) ids.push_back(found.entry.id);
  return ids;
}

TEST(SearchBox, IsMadeInStepsAndThenOpenedAtOnce) {
  Desk desk;
  const fs::path file = desk.data / kSearchFile;
  SearchBox first{desk.library, file, Keeping::InFile};
  EXPECT_EQ(first.done(), 0U);
  EXPECT_GT(stepsOf(first), 5);
  EXPECT_EQ(first.done(), first.total());
  EXPECT_TRUE(fs::exists(file));
  SearchBox second{desk.library, file, Keeping::InFile};
  EXPECT_EQ(stepsOf(second), 0);
  EXPECT_EQ(second.done(), second.total());
  const auto found = second.ask("银行", 5);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().entry.zh, "银行");
  EXPECT_EQ(found.front().side, "chinese");
  EXPECT_EQ(found.front().how, "same");
  EXPECT_EQ(idsOf(found), idsOf(first.ask("银行", 5)));
}

TEST(SearchBox, InMemoryCreatesNothing) {
  Desk desk;
  SearchBox box{desk.library, desk.data / kSearchFile, Keeping::InMemory};
  EXPECT_FALSE(box.ask("rehmet", 5).empty());
  EXPECT_TRUE(fs::is_empty(desk.data));
}

TEST(SearchBox, SearchesWhereItsFileCannotBeKept) {
  Desk desk;
  SearchBox noFolder{desk.library, desk.data / "none" / kSearchFile, Keeping::InFile};
  EXPECT_FALSE(noFolder.ask("rehmet", 5).empty());
  EXPECT_FALSE(fs::exists(desk.data / "none"));

  const fs::path file = desk.data / kSearchFile;
  SearchBox making{desk.library, file, Keeping::InFile};
  making.step();
  SearchBox meanwhile{desk.library, file, Keeping::InFile};
  EXPECT_FALSE(meanwhile.ask("rehmet", 5).empty()) << "another program is making it";
  EXPECT_FALSE(fs::exists(file));
  EXPECT_FALSE(making.ask("rehmet", 5).empty());
  EXPECT_TRUE(fs::exists(file));
}

TEST(SearchBox, ADamagedFileIsMadeAnew) {
  Desk desk;
  const fs::path file = desk.data / kSearchFile;
  std::ofstream(file) << "not an index";
  SearchBox box{desk.library, file, Keeping::InFile};
  EXPECT_GT(stepsOf(box), 5);
  EXPECT_FALSE(box.ask("rehmet", 5).empty());
  EXPECT_GT(fs::file_size(file), 100'000U);
}

}  // namespace
}  // namespace kowruk::study::testing
