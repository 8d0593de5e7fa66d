#include "study/session.h"

#include <algorithm>

#include "study/due.h"
#include "study/work.h"

namespace kowruk::study {

using std::chrono::milliseconds;

namespace {

// Ten other cards, and a card may come again before its interval has passed.
constexpr std::size_t kOtherCards = 10;

// Longer than this from question to grade is a cup of tea, not learning.
constexpr milliseconds kLongestAnswer = std::chrono::minutes{2};

std::string parametersOf(const Learner& learner) {
  const auto fitted = learner.file.parameters();
  return fitted ? fitted->id : "fsrs-7";
}

std::vector<const Course*> coursesHeld(const Learner& learner) {
  std::vector<const Course*> held;
  for (const Course* course : {learner.course.get(), learner.leadIn.get(), learner.script.get()}) {
    if (course != nullptr) held.push_back(course);
  }
  for (const BesideCourse& beside : learner.beside) held.push_back(beside.course.get());
  return held;
}

std::optional<Memory> memoryOf(const Learner& learner, const CardId& id) {
  const Card* card = learner.file.find(id);
  return card != nullptr ? card->memory : std::nullopt;
}

}  // namespace

Comeback comebackIn(milliseconds interval) noexcept {
  const auto rounded = [&](milliseconds unit) { return static_cast<int>((interval + unit / 2) / unit); };
  constexpr milliseconds kMinute{60'000};
  constexpr milliseconds kHour{3'600'000};
  constexpr milliseconds kDay{86'400'000};
  if (rounded(kMinute) < 60) return {std::max(rounded(kMinute), 1), Comeback::Unit::Minutes};
  if (rounded(kHour) < 24) return {rounded(kHour), Comeback::Unit::Hours};
  return {rounded(kDay), Comeback::Unit::Days};
}

Session::Session(Learner& learner, const Moment& now, std::optional<int> minutes, Possible possible)
    : learner_(&learner), met_(metBy(learner)), book_(coursesHeld(learner), learner.settings.learnt, possible) {
  const schedule::Queue queue = workFor(learner, now, minutes);
  waiting_.assign(queue.due.begin(), queue.due.end());
  waiting_.insert(waiting_.end(), queue.fresh.begin(), queue.fresh.end());
  later_ = queue.laterDue + queue.laterPhrases + queue.laterWords;
  advance(now);
}

std::optional<Ask> Session::ask(const Moment& now) const {
  if (!current_) return std::nullopt;
  const Entry* entry = entryOf(*learner_, current_->entry);
  const auto memory = memoryOf(*learner_, *current_);
  const Language own = otherOf(current_->learnt);
  const bool understand = current_->skill == Skill::Understand;
  Ask ask{.card = *current_,
          .entry = shown(*entry),
          .questionIn = understand ? current_->learnt : own,
          .answerIn = understand ? own : current_->learnt,
          .exercise = exercise_,
          .fresh = !memory};
  const auto outcomes = outcomesOf(*learner_, *current_, now);
  std::transform(outcomes.begin(), outcomes.end(), ask.comebacks.begin(),
                 [](const Outcome& after) { return comebackIn(after.memory.due - after.memory.reviewed); });
  return ask;
}

std::optional<Marked> Session::choose(std::size_t option) {
  if (!current_ || marked_ || option >= exercise_.options.size()) return std::nullopt;
  return marked_ = markChosen(exercise_, option);
}

std::optional<Marked> Session::write(std::string_view given) {
  const bool writes = exercise_.kind == ExerciseKind::Type || exercise_.kind == ExerciseKind::Gap;
  if (!current_ || marked_ || !writes) return std::nullopt;
  return marked_ = markWritten(exercise_, given);
}

std::optional<Marked> Session::order(const std::vector<std::size_t>& tiles) {
  std::vector<bool> taken(exercise_.tiles.size(), false);
  for (const std::size_t tile : tiles) {
    if (tile >= taken.size() || taken[tile]) return std::nullopt;
    taken[tile] = true;
  }
  const bool orders = exercise_.kind == ExerciseKind::Order && tiles.size() == taken.size();
  if (!current_ || marked_ || !orders) return std::nullopt;
  return marked_ = markOrdered(exercise_, tiles);
}

void Session::writeAgain() {
  if (exercise_.options.empty()) marked_.reset();
}

// As the log has it: what the learner has done, which is to recall where they looked instead of answering.
std::string_view Session::exerciseDone() const noexcept {
  const bool byEar = exercise_.kind == ExerciseKind::Listen || exercise_.kind == ExerciseKind::ReadAloud;
  return codeOf(marked_ || byEar ? exercise_.kind : ExerciseKind::Recall);
}

void Session::answer(Grade grade, const Moment& now, milliseconds took) {
  if (!current_) return;
  const CardId card = *current_;
  const bool fresh = !memoryOf(*learner_, card);
  if (marked_) grade = std::min(grade, marked_->best);
  const auto due = outcomesOf(*learner_, card, now).at(static_cast<std::size_t>(grade) - 1).due;
  learner_->file.append(store::Review{.card = card,
                                      .grade = grade,
                                      .exercise = std::string{exerciseDone()},
                                      .verdict = marked_ ? std::string{codeOf(marked_->judgement.verdict)} : "",
                                      .milliseconds = std::clamp(took, milliseconds{0}, kLongestAnswer).count(),
                                      .at = now,
                                      .retention = retentionOf(learner_->settings, card.entry),
                                      .parameters = parametersOf(*learner_),
                                      .due = due},
                        now.instant);
  answers_.push_back({.card = card, .grade = grade, .fresh = fresh});
  if (card.skill == Skill::Understand) met_.add(*entryOf(*learner_, card.entry));
  const auto memory = memoryOf(*learner_, card);
  if (memory && memory->comesAgainToday()) {
    again_.push_back({.card = card, .notBefore = memory->due, .afterAnswer = answers_.size() + kOtherCards});
  }
  advance(now);
}

bool Session::undo(const Moment& now) {
  const auto latest = learner_->file.latestReview();
  if (!latest) return false;
  learner_->file.append(store::Void{latest->id}, now.instant);
  const CardId& card = latest->review.card;
  if (entryOf(*learner_, card.entry) == nullptr) return true;  // its course has gone: taken back, nothing to ask
  if (current_) waiting_.push_front(*current_);
  forget(card);
  met_ = metBy(*learner_);
  take(card);
  if (!answers_.empty()) answers_.pop_back();
  return true;
}

std::size_t Session::left() const noexcept { return waiting_.size() + again_.size() + (current_ ? 1U : 0U); }

Summary Session::summary(const Moment& now) const {
  const Day today = now.day();
  Summary summary{.reviews = answers_.size(),
                  .minutes = minutesOf(studiedOn(*learner_, today)),
                  .comeAgain = left(),
                  .nextDay = today + std::chrono::days{1},
                  .later = later_};
  for (const Answer& answer : answers_) {
    if (answer.grade == Grade::Forgot) ++summary.forgotten;
    const Entry* entry = entryOf(*learner_, answer.card.entry);
    if (answer.fresh && answer.card.skill == Skill::Understand && entry != nullptr) {
      summary.learnt.push_back(shown(*entry));
    }
  }
  for (const Card& card : learner_->file.cards()) {
    if (card.memory && !card.known && !card.hidden && card.memory->dueDay <= summary.nextDay) ++summary.dueThen;
  }
  return summary;
}

// The next card: one that may come again now, else the next that waits. A card whose time has not come stays for the
// next session.
void Session::advance(const Moment& now) {
  current_.reset();
  exercise_ = {};
  marked_.reset();
  const auto ready = std::find_if(again_.begin(), again_.end(), [&](const Again& again) {
    return now.instant >= again.notBefore || answers_.size() >= again.afterAnswer;
  });
  if (ready != again_.end()) {
    take(ready->card);
    again_.erase(ready);
  } else if (!waiting_.empty()) {
    take(waiting_.front());
    waiting_.pop_front();
  }
}

// Makes a card the current one, with its exercise.
void Session::take(const CardId& card) {
  current_ = card;
  marked_.reset();
  const Entry* entry = entryOf(*learner_, card.entry);
  Asked asked{.entry = entry, .learnt = card.learnt, .skill = card.skill, .reads = readsOf(met_, *entry, card.learnt)};
  if (const auto memory = memoryOf(*learner_, card)) {
    asked.strength = {.days = stability(*memory, modelOf(*learner_)), .reviews = memory->reviews};
  }
  exercise_ = book_.exerciseFor(asked);
}

void Session::forget(const CardId& card) {
  again_.erase(std::remove_if(again_.begin(), again_.end(), [&](const Again& again) { return again.card == card; }),
               again_.end());
  waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), card), waiting_.end());
}

}  // namespace kowruk::study
