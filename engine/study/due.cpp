#include "study/due.h"

#include "schedule/level.h"

namespace kowruk::study {

std::array<Outcome, 4> outcomesOf(const Learner& learner, const CardId& id, const Moment& now) {
  const Card* card = learner.file.find(id);
  const Skill other = id.skill == Skill::Understand ? Skill::Say : Skill::Understand;
  const Card* sibling = learner.file.find({id.entry, id.learnt, other});
  const bool isAsked = sibling != nullptr && sibling->memory && !sibling->known && !sibling->hidden;
  const auto siblingDue = isAsked ? std::optional{sibling->memory->dueDay} : std::nullopt;

  const auto memories = reviewWithEach(card != nullptr ? card->memory : std::nullopt, now, modelOf(learner),
                                       retentionOf(learner.settings, id.entry));
  const schedule::Load load{learner.file.cards(), id.learnt, now.day()};
  std::array<Outcome, 4> outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    outcomes.at(i).memory = memories.at(i);
    outcomes.at(i).due = schedule::dayFor(memories.at(i), load, learner.settings.rhythm, siblingDue);
    if (outcomes.at(i).due) outcomes.at(i).memory.moveTo(*outcomes.at(i).due);
  }
  return outcomes;
}

}  // namespace kowruk::study
