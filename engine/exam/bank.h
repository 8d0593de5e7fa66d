// The items a course can give: which entries can be asked how, and the item of an entry.
//
// Nothing is made before it is asked for, and what has been made is kept: a thousand forms cost little more than one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "deck/course.h"
#include "exam/blueprint.h"
#include "exam/distractors.h"
#include "exam/expected.h"
#include "text/segment.h"

namespace kowruk::exam {

// An entry of the course by its place among all of the blueprint's lessons.
using Place = std::size_t;

class Bank {
 public:
  // course, blueprint and histories outlive it.
  Bank(const Course& course, const Blueprint& blueprint, const Histories& histories, const Seed& seed);

  std::size_t size() const noexcept { return stands_.size(); }
  const Entry& entry(Place place) const noexcept { return *stands_[place].entry; }
  std::size_t lesson(Place place) const noexcept { return stands_[place].lesson; }

  // The entries that a cell may ask for, in the order of the course.
  std::vector<Place> eligible(const Cell& cell);

  // The item of one entry, or of several for a match, as it stands in every form but for the order of its choices.
  const Item& item(const Cell& cell, const std::vector<Place>& places);

  // Its expected share right, in thousandths, without making it whole.
  int expectedOf(const Cell& cell, Place place);

 private:
  struct Standing {
    const Entry* entry;
    std::size_t lesson;   // from 1
    const Entry* before;  // of a line: the one it answers; nullptr for none
    Look look;
  };

  bool fits(const Cell& cell, Place place);
  const std::vector<Place>& distractors(Place place);
  const std::vector<std::string>& tiles(Place place);
  struct Blank {
    std::string line;
    std::string word;
    std::string pinyin;
  };
  const std::optional<Blank>& blank(Place place);
  std::vector<std::string> tilesOf(const Entry& entry);
  std::optional<Blank> blankOf(const Entry& entry);

  Item make(const Cell& cell, const std::vector<Place>& places);
  void makeChoice(Item& item, Place place, bool meanings);
  void makeTyped(Item& item, Place place);
  void makeMatch(Item& item, const std::vector<Place>& places);
  Shown shown(const std::string& text, const std::string& pinyin, Language language) const;
  Shown learnt(const Entry& entry) const;
  Shown own(const Entry& entry) const;
  std::string itemId(const Cell& cell, const Entry& entry) const;
  Asking askingOf(const Cell& cell, Place place);

  const Course& course_;
  const Blueprint& blueprint_;
  const Histories& histories_;
  Seed seed_;
  Language learnt_;
  Language own_;
  text::Segmenter segmenter_;
  Recalls recalls_;
  std::vector<Standing> stands_;
  std::map<Place, std::vector<Place>> distractors_;
  std::map<Place, std::optional<Blank>> blanks_;
  std::map<Place, std::vector<std::string>> tiles_;
  std::map<std::pair<const Cell*, std::vector<Place>>, Item> items_;
};

}  // namespace kowruk::exam
