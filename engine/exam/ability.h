// How much somebody knows, out of their answers, and how sure that is.
//
// Three estimates of ability on the scale of the items. ML: where the answers are likeliest; none where all are right
// or all wrong. WLE: the same with Warm's correction of its bias (Psychometrika 1989); always there. EAP: the mean of
// what is possible for a member of the population; it leans to the middle, the more so the shorter the test. By pattern
// or by the number right (for EAP, Thissen, Pommerich, Billeaud & Williams 1995; the recursion is Lord & Wingersky's,
// 1984).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "exam/likelihood.h"

namespace kowruk::exam {

struct Estimate {
  double value = 0;
  double error = 0;  // standard
};

// Of one pattern of right (1) and wrong (0) answers to the items. Absent where there is no finite maximum in -12 to 12.
std::optional<Estimate> likeliestAbility(const ItemParameters& items, std::span<const std::uint8_t> right);
std::optional<Estimate> weightedAbility(const ItemParameters& items, std::span<const std::uint8_t> right);

// The chance of each number right, 0 to all, at an ability.
std::vector<double> scoreChances(const ItemParameters& items, double ability);

// By the number right, 0 to all: mean and deviation of the ability of who has it.
std::vector<Estimate> expectedByScore(const ItemParameters& items);

// The number right that is expected at an ability, and the ability at which a number right is expected; absent at 0 and
// at all. Of slopes above 0.
double expectedScore(const ItemParameters& items, double ability) noexcept;
std::optional<double> abilityExpecting(const ItemParameters& items, double score) noexcept;

// What the items tell about an ability: the inverse of the variance of its ML estimate.
double informationAt(const ItemParameters& items, double ability) noexcept;

}  // namespace kowruk::exam
