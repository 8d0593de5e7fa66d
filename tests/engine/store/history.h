// Random lives of a learner's file: answers, undos, marks, fits, settings, clocks that jump, and what it amounts to.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "engine/store/sample.h"
#include "store/card_table.h"
#include "store/payload.h"

namespace kowruk::store::testing {

// One thing that happens. The numbers are taken as far as the thing needs them.
struct Step {
  enum class What : std::uint8_t { Answer, Undo, TakeBack, Mark, Set, Join, Leave, Fit, Own, Batch, Reopen };
  What what = What::Answer;
  int one = 0;    // which card, which setting, …
  int other = 0;  // which grade, which value, …
  int hours = 0;  // since the step before; negative where the clock is set back
};

inline void showValue(const Step& step, std::ostream& out) {
  constexpr std::array kNames{"answer", "undo", "take back", "mark",  "set",   "join",
                              "leave",  "fit",  "own",       "batch", "reopen"};
  out << kNames.at(static_cast<std::size_t>(step.what)) << ' ' << step.one << ' ' << step.other << " after "
      << step.hours << " h";
}

inline rc::Gen<Step> anyStep() {
  using What = Step::What;
  const auto what = rc::gen::weightedElement<What>({{24, What::Answer},
                                                    {6, What::Undo},
                                                    {2, What::TakeBack},
                                                    {5, What::Mark},
                                                    {2, What::Set},
                                                    {1, What::Join},
                                                    {1, What::Leave},
                                                    {3, What::Fit},
                                                    {2, What::Own},
                                                    {2, What::Batch},
                                                    {2, What::Reopen}});
  const auto hours = rc::gen::weightedOneOf<int>(
      {{8, rc::gen::inRange(0, 100)}, {2, rc::gen::just(0)}, {1, rc::gen::inRange(-400 * 24, 400 * 24)}});
  return rc::gen::build<Step>(rc::gen::set(&Step::what, what), rc::gen::set(&Step::one, rc::gen::inRange(0, 6)),
                              rc::gen::set(&Step::other, rc::gen::inRange(0, 8)), rc::gen::set(&Step::hours, hours));
}

inline rc::Gen<std::vector<Step>> anySteps() {
  return rc::gen::scale(figure(25, 150) / 100.0, rc::gen::container<std::vector<Step>>(anyStep()));
}

// A file, where it is, and the clock of the computer it is on.
struct Replica {
  LearnerFile file;
  std::filesystem::path path;
  Place place;
  const char* vfs = nullptr;
  Moment now = evening();
  int fits = 0;

  void reopen() {
    { const LearnerFile closed = std::move(file); }
    file = LearnerFile::open(path, place, vfs);
  }

  void live(const Step& step) {
    now.instant += std::chrono::hours{step.hours};
    now.instant = std::max(now.instant, evening(-3 * 365 * 24).instant);
    switch (step.what) {
      case Step::What::Undo:
        if (const auto latest = file.latestReview()) file.append(Void{latest->id}, now.instant);
        break;
      case Step::What::TakeBack:
        takeBack(static_cast<std::size_t>(step.one) * 8 + static_cast<std::size_t>(step.other));
        break;
      case Step::What::Batch: {
        std::vector<Payload> batch;
        for (int i = 0; i <= step.other; ++i) batch.push_back(payloadOf({Step::What::Answer, i % 3, i, 0}));
        batch.push_back(payloadOf({Step::What::Mark, step.one, step.other, 0}));
        file.append(batch, now.instant);
        break;
      }
      case Step::What::Reopen: reopen(); break;
      default: file.append(payloadOf(step), now.instant);
    }
  }

  void live(const std::vector<Step>& steps) {
    for (const Step& step : steps) live(step);
  }

 private:
  // Parameters, and most of the time the past read anew under them and some cards moved; some of the moves are of
  // cards that are due on another Day.
  Parameters fit(const Step& step) const {
    Parameters parameters = fitted("fit-" + toText(seal::randomDevice()), 3 + step.other);
    if (step.one == 0) return parameters;
    parameters.rereading = Rereading{.answers = file.events().size(), .moves = {}};
    for (const Card& each : file.cards()) {
      if (!each.memory || each.id.entry.text.back() % 3 == 0) continue;
      const std::chrono::days off{each.id.entry.text.back() % 4 == 0 ? 1 : 0};
      const Day from = each.memory->dueDay + off;
      parameters.rereading->moves.push_back({.card = each.id, .from = from, .to = from + std::chrono::days{step.one}});
    }
    return parameters;
  }

  // Any earlier event that can still be taken back.
  void takeBack(std::size_t start) {
    const auto events = file.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
      const Event& event = events[(start + i) % events.size()];
      if (!event.payload || std::holds_alternative<Void>(*event.payload)) continue;
      const auto refused = refusalOf([&] { file.append(Void{event.id}, now.instant); });
      if (!refused) return;
    }
  }

  Payload payloadOf(const Step& step) {
    const CardId id = card(step.one, step.other % 2 == 0 ? Skill::Understand : Skill::Say);
    const std::string number = std::to_string(step.other);
    switch (step.what) {
      case Step::What::Mark: {
        Mark mark{.card = id, .what = static_cast<Mark::What>(step.one % 4)};
        mark.on = mark.what == Mark::What::Reset || step.other < 5;
        return mark;
      }
      case Step::What::Set: return Setting{.name = "setting-" + std::to_string(step.one % 3), .value = number};
      case Step::What::Join: {
        const Language learnt = step.other % 2 == 0 ? Language::Uyghur : Language::Chinese;
        return CourseJoined{.course = {"course-" + std::to_string(step.one % 3)}, .learnt = learnt, .day = now.day()};
      }
      case Step::What::Leave: return CourseLeft{{"course-" + std::to_string(step.one % 3)}};
      case Step::What::Fit: return fit(step);
      case Step::What::Own:
        return OwnEntry{{"own/" + std::to_string(step.one % 3)}, "ug" + number, "zh" + number, "", "\t"};
      default: break;
    }
    Review review = answer(id, kGrades.at(static_cast<std::size_t>(step.other) % 4), now);
    review.retention = 0.8 + 0.02 * step.one;
    // Now and then a due Day of its own, near or far.
    if (step.hours % 3 != 0) review.due = now.day() + std::chrono::days{step.hours % 17};
    if (const auto own = file.parameters(); own && step.other < 6) review.parameters = own->id;
    return review;
  }
};

// What a file amounts to, to the last bit, as text.
inline std::string stateOf(const LearnerFile& file) {
  std::string state;
  const auto line = [&state](const std::string& name, const std::string& value) {
    state.append(name).append(": ").append(value).append("\n");
  };
  for (const Event& event : file.events()) line("event " + event.kind, seal::toText(event.hash));
  for (const Card& card : sorted(file.cards())) line("card " + keyOf(card.id), seal::toText(sumOf(card)));
  for (const char* name : {"setting-0", "setting-1", "setting-2"}) line(name, file.setting(name).value_or("none"));
  for (const Joined& joined : file.courses()) {
    line("course " + joined.course.text, std::string{codeOf(joined.learnt)} + " " + toText(joined.day));
  }
  if (const auto parameters = file.parameters()) line("parameters", fieldsOf(*parameters));
  for (const OwnEntry& own : file.ownEntries()) line("own", fieldsOf(own));
  line("clock", file.latestClock() ? toText(*file.latestClock()) : "none");
  return state;
}

// The cards of the file against a replay of its log, to the last bit.
inline bool replayGivesTheCards(const LearnerFile& file) {
  const auto kept = sorted(file.cards());
  const auto replayed = replay(file.events());
  return std::equal(kept.begin(), kept.end(), replayed.begin(), replayed.end(),
                    [](const Card& left, const Card& right) { return left == right && sumOf(left) == sumOf(right); });
}

}  // namespace kowruk::store::testing
