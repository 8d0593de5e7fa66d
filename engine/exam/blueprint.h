// What a test is to hold: so many items of each kind, of which lessons and topics, for how many points.
//
//     id = "2027-spring"
//     course = "first-year"
//     learnt = "ug"                  # the language tested
//     instruction = "zh"             # the language the candidate is spoken to in; the learner's own unless said
//     lessons = [1, 2, 3]
//     forms = 3                      # A, B, C, matched on expected difficulty; 1 unless said
//     share_items = false            # true: forms may have items in common, so that there can be any number of them
//     minutes = 40
//     extra_minutes = 0              # for who needs them
//     provisions = ["large-print"]   # also "extra-time", "spoken", "make-up"
//     reading_aids = true            # Uyghur in Latin letters, pinyin
//     voice = "synthetic"            # or "recorded"
//     nearly = 50                    # per cent of the points for one slip in a typed answer
//     anchors = ["first-year/thanks:choose-meaning:ug"]   # kept from the test before, as they stand in its paper
//     title = { ug = "…", zh = "…", en = "Spring evaluation" }
//     [[cell]]
//     kind = "choose-meaning"        # choose-phrase listen type order gap match dialogue read-aloud
//     items = 8
//     points = 1                     # each
//     skill = "read"                 # understand say listen read write; the kind's own unless said
//     lessons = [1]                  # of the test's; all unless said
//     topic = "thanks"               # any unless said
//     entries = ["word"]             # word phrase line character; the kind's own unless said
//     pairs = 5                      # of a match
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exam/paper.h"

namespace kowruk::exam {

struct Cell {
  ItemKind kind = ItemKind::ChooseMeaning;
  ItemSkill skill = ItemSkill::Read;
  std::size_t items = 0;
  int points = 1;
  std::vector<std::size_t> lessons;  // from 1
  std::string topic;                 // empty: any
  std::vector<EntryKind> entries;
  std::size_t pairs = 4;
  int line = 0;  // of the file

  // Entries that one item takes.
  std::size_t perItem() const noexcept { return kind == ItemKind::Match ? pairs : 1; }
};

struct Blueprint {
  TestHeader test;
  std::size_t forms = 1;
  bool shareItems = false;
  bool readingAids = true;
  int nearly = 50;
  std::vector<std::string> anchors;
  std::vector<Cell> cells;
  std::size_t lastLesson = 1;  // the test is sat at the end of its month
};

struct ReadBlueprint {
  std::optional<Blueprint> blueprint;
  std::vector<Problem> problems;
};

ReadBlueprint readBlueprint(std::string_view bytes, const std::string& file);

}  // namespace kowruk::exam
