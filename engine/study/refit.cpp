#include "study/refit.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

#include "memory/fit.h"
#include "schedule/spread.h"
#include "seal/chain.h"
#include "store/replay.h"

namespace kowruk::study {

// A card of the language learnt and the answers it has been given since it was new, or reset.
struct Lived {
  Card card;
  double retention = kRetention;
  std::vector<LoggedAnswer> answers;
};

namespace {

constexpr double kUsualPasses = 12;

// An interval that is wrong by less than this share is as good as right: moving it would only be unrest.
constexpr double kWorthMoving = 0.05;

// The answers that hold, card by card; a reset begins another card.
struct Told {
  std::vector<LoggedAnswer> lines;
  std::unordered_map<CardId, std::uint32_t> numbers;  // of each card as it is now
};

Told toldBy(const std::vector<store::Event>& events) {
  const auto takenBack = store::takenBackBy(events);
  Told told;
  std::uint32_t next = 0;
  for (const store::Event& event : events) {
    if (!event.payload || takenBack.contains(event.id)) continue;
    if (const auto* review = std::get_if<store::Review>(&*event.payload)) {
      const auto [at, isNew] = told.numbers.try_emplace(review->card, next);
      if (isNew) ++next;
      told.lines.push_back({.card = at->second, .at = review->at.instant, .grade = review->grade});
    } else if (const auto* mark = std::get_if<store::Mark>(&*event.payload)) {
      if (mark->what == store::Mark::What::Reset) told.numbers.erase(mark->card);
    }
  }
  return told;
}

// As store/replay.h reads them anew.
Fsrs7State stateAfter(const std::vector<LoggedAnswer>& answers, const Fsrs7& model) noexcept {
  Fsrs7State state = model.first(answers.front().grade);
  Instant reviewed = answers.front().at;
  for (std::size_t i = 1; i < answers.size(); ++i) {
    state = model.next(state, elapsedDays(reviewed, answers[i].at), answers[i].grade);
    reviewed = std::max(reviewed, answers[i].at);
  }
  return state;
}

std::string idOf(const Fsrs7::Parameters& values, std::uint64_t answers) {
  std::string bytes = std::to_string(answers);
  for (const double value : values) bytes.append(" ").append(std::to_string(std::bit_cast<std::uint64_t>(value)));
  return "fit-" + seal::toText(seal::digestOf(bytes)).substr(0, 32);
}

std::optional<std::string> latestOf(const Learner& learner) {
  const auto parameters = learner.file.parameters();
  return parameters ? std::optional{parameters->id} : std::nullopt;
}

// Cards that may be moved: due after today on a day of the schedule.
std::vector<Lived> livesOf(const Learner& learner, const Told& told, Day today) {
  std::unordered_map<std::uint32_t, std::size_t> at;
  std::vector<Lived> lives;
  for (const Card& card : learner.file.cards()) {
    const auto number = told.numbers.find(card.id);
    if (card.id.learnt != learner.settings.learnt || !card.memory || number == told.numbers.end()) continue;
    if (card.known || card.hidden || card.memory->comesAgainToday() || card.memory->dueDay <= today) continue;
    at.emplace(number->second, lives.size());
    lives.push_back({.card = card, .retention = retentionOf(learner.settings, card.id.entry), .answers = {}});
  }
  for (const LoggedAnswer& line : told.lines) {
    if (const auto found = at.find(line.card); found != at.end()) lives[found->second].answers.push_back(line);
  }
  return lives;
}

}  // namespace

struct Refit::Work {
  Moment began;
  schedule::Rhythm rhythm;
  schedule::Load load;
  std::vector<Lived> lives;
  std::optional<std::string> before;  // the parameters the learner had
  std::uint64_t answers = 0;
  std::unique_ptr<const ReviewLog> log;
  std::unique_ptr<Fit<Fsrs7>> fit;
  bool fitted = false;
  std::optional<store::Parameters> result;

  // Where the new parameters would have a card come again.
  schedule::Wish wishOf(const Lived& life, const Fsrs7& model) const {
    const Memory& memory = *life.card.memory;
    const double interval = model.interval(stateAfter(life.answers, model), life.retention);
    const std::chrono::milliseconds length{std::llround(interval * 86'400'000)};
    return {.card = life.card.id,
            .reviewed = memory.reviewedDay,
            .due = memory.dueDay,
            .wanted = began.dayOf(memory.reviewed + length)};
  }

  void conclude() {
    const Fsrs7 model{fit->parameters()};
    std::vector<schedule::Wish> wishes;
    for (const Lived& life : lives) {
      schedule::Wish wish = wishOf(life, model);
      const auto days = static_cast<double>((wish.due - wish.reviewed).count());
      const auto off = static_cast<double>(std::abs((wish.wanted - wish.due).count()));
      if (off > std::max(1.0, kWorthMoving * days)) wishes.push_back(std::move(wish));
    }
    const auto& values = fit->parameters();
    store::Parameters& made = result.emplace();
    made.id = idOf(values, answers);
    made.model = "fsrs-7";
    made.values.assign(values.begin(), values.end());
    made.rereading = store::Rereading{.answers = answers, .moves = {}};
    for (const schedule::Shift& shift : schedule::spread(std::move(wishes), load, rhythm, began.day())) {
      made.rereading->moves.push_back({.card = shift.card, .from = shift.from, .to = shift.to});
    }
  }
};

Refit::Refit(std::unique_ptr<Work> work) : work_(std::move(work)) {}
Refit::Refit(Refit&&) noexcept = default;
Refit& Refit::operator=(Refit&&) noexcept = default;
Refit::~Refit() = default;

std::optional<Refit> Refit::dueFor(const Learner& learner, const Moment& now) {
  std::uint64_t answers = 0;
  for (const Card& card : learner.file.cards()) answers += card.memory ? card.memory->reviews : 0;
  const auto parameters = learner.file.parameters();
  const std::uint64_t before = parameters && parameters->rereading ? parameters->rereading->answers : 0;
  const double enough = std::max<double>(kFirstRefit, static_cast<double>(before) * (1 + kRefitGrowth));
  return static_cast<double>(answers) < enough ? std::nullopt : of(learner, now);
}

std::optional<Refit> Refit::of(const Learner& learner, const Moment& now) {
  const Told told = toldBy(learner.file.events());
  auto work = std::make_unique<Work>(Work{.began = now,
                                          .rhythm = learner.settings.rhythm,
                                          .load = {learner.file.cards(), learner.settings.learnt, now.day()},
                                          .lives = livesOf(learner, told, now.day()),
                                          .before = latestOf(learner),
                                          .answers = told.lines.size(),
                                          .log = {},
                                          .fit = {},
                                          .result = {}});
  work->log = std::make_unique<const ReviewLog>(reviewLogOf(told.lines, now));
  work->fit = std::make_unique<Fit<Fsrs7>>(*work->log, Fit<Fsrs7>::kAll, modelOf(learner).parameters());
  if (work->fit->targets() == 0) return std::nullopt;
  return Refit{std::move(work)};
}

bool Refit::step() {
  Work& work = *work_;
  if (work.result) return false;
  if (!work.fitted) {
    work.fitted = !work.fit->step();
    return true;
  }
  work.conclude();
  return false;
}

double Refit::progress() const noexcept {
  if (work_->result) return 1;
  const double passes = work_->fit->passes();
  return work_->fitted ? 0.95 : 0.95 * passes / (passes + kUsualPasses / 3);
}

bool Refit::save(Learner& learner, const Moment& now) const {
  if (!work_->result || latestOf(learner) != work_->before) return false;
  store::Parameters parameters = *work_->result;
  auto& moves = parameters.rereading->moves;
  moves.erase(std::remove_if(moves.begin(), moves.end(),
                             [&](const store::Move& move) {
                               const Card* card = learner.file.find(move.card);
                               return card == nullptr || !card->memory || card->memory->dueDay != move.from ||
                                      card->memory->reviewed > work_->began.instant;
                             }),
              moves.end());
  learner.file.append(parameters, now.instant);
  return true;
}

bool refitIfDue(Learner& learner, const Moment& now) {
  auto refit = Refit::dueFor(learner, now);
  if (!refit) return false;
  while (refit->step()) {
  }
  return refit->save(learner, now);
}

}  // namespace kowruk::study
