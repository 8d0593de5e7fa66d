// One step of EM: the parameters that suit the answers best as a pass over them expects abilities to be.
//
// Items come apart here: each is a logistic regression of its expected right answers on ability, solved by Newton with
// halved steps, so that the step never makes the answers less likely.
#pragma once

#include "exam/unknowns.h"

namespace kowruk::exam {

// The items after the step. A common slope is moved after the intercepts.
ItemParameters maximised(const Unknowns& unknowns, const LikelihoodPass& pass, const AbilityGrid& grid,
                         ItemParameters items);

}  // namespace kowruk::exam
