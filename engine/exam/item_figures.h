// How each item worked and how far the total can be trusted: what a teacher asks after a test.
//
// Classical figures. Facility is the share who got an item right; the corrected point-biserial is the correlation of an
// item with the sum of the others (so that an item does not vouch for itself); each option has its own share and
// point-biserial. An option that goes with good scores more than the key does is a miskey and is flagged unasked.
// Formulas: Crocker & Algina, Introduction to Classical and Modern Test Theory, 1986; Kuder & Richardson 1937 (KR-20,
// which alpha is for right and wrong); Bonett 2002 (interval of alpha); Lord 1955 (standard error at a score).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exam/responses.h"

namespace kowruk::exam {

// Below so many people a figure would mean nothing and is not given.
inline constexpr double kPeopleForShares = 10;
inline constexpr double kPeopleForCorrelations = 30;

inline constexpr double kUnusedShare = 0.05;         // an option chosen by fewer deceives nobody
inline constexpr double kWeakDiscrimination = 0.15;  // a point-biserial under it says little
inline constexpr double kTooEasy = 0.95;
inline constexpr double kTooHard = 0.20;
inline constexpr double kExtremeGroup = 0.27;  // upper and lower share of people: Kelley 1939

enum class ItemFlag : std::uint8_t {
  Miskeyed,  // an option goes with good scores more than the key does
  Negative,  // who does well on the rest gets it wrong
  Weak,      // it hardly goes with the rest
  TooEasy,
  TooHard,
  UnusedOption,    // a wrong option that under 5 % chose
  EverybodyRight,  // nothing to learn from
  NobodyRight,
};

// "miskeyed", "unused-option", …
std::string_view codeOf(ItemFlag flag) noexcept;

struct OptionFigures {
  std::string option;
  bool right = false;
  double share = 0;                     // of all people
  std::optional<double> pointBiserial;  // with the sum of the other items; absent where nobody or everybody chose it
  double upper = 0;                     // its share among the best 27 %
  double lower = 0;                     // and among the weakest
};

struct ItemFigures {
  std::string name;
  std::optional<double> facility;
  std::optional<double> pointBiserial;  // corrected
  std::optional<double> upper;          // share right among the best 27 %
  std::optional<double> lower;
  std::optional<double> unanswered;    // share
  std::vector<OptionFigures> options;  // empty where too few people answered
  std::vector<ItemFlag> flags;
  std::string betterOption;  // of a miskeyed item: the option that beats the key
};

struct TestFigures {
  double people = 0;
  std::vector<double> scores;  // people by number right, 0 to the number of items
  std::optional<double> mean;
  std::optional<double> deviation;                 // standard, with people - 1
  std::optional<double> alpha;                     // Cronbach's = KR-20
  std::optional<std::array<double, 2>> alphaBand;  // 95 %
  std::optional<double> sem;                       // standard error of measurement, in points
};

std::vector<ItemFigures> itemFigures(const Responses& responses);
TestFigures testFigures(const Responses& responses);

// The standard error of a number right of so many items: Lord's binomial error, sqrt(x (k - x) / (k - 1)).
double conditionalSem(int score, int items) noexcept;

}  // namespace kowruk::exam
