// `kowruk review`: a session at the terminal, or with --json a conversation in lines.
//
// The conversation, one JSON object a line: out {"ask": …, "left": n}; in {"grade": 1 to 4}, the learner's own, or
// first
// {"answer": …}: 1 to 4 of the options, the text for "type" and "gap", the tiles' numbers as a list for "order". An
// answer gives {"marked": {"verdict", "reason", "suggested", "best", …}}; then {"grade": 1 to best} saves it, and
// {"again": true} asks the same once more where the fingers slipped. Out {"saved": …} once it is on the disk, then the
// next {"ask": …}; {"undo": true} takes the latest back; at the end {"summary": …}. A line that says none of these is
// named on the errors, and the same question stands; the exit status is then 1. The end of the input ends the session;
// nothing that was acknowledged is lost.
//
// "listen" and "read-aloud" need a sound. A terminal has none, so it never asks them; who reads the conversation and
// can play lines says --sound.
#include <algorithm>
#include <istream>
#include <ostream>

#include "cli/json.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "study/refit.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using std::chrono::milliseconds;
using words::Word;

const char* const kWishes = R"(say {"grade": 1} to {"grade": 4}, {"answer": …}, {"again": true}, or {"undo": true})";

bool isTrue(const Json& wish, const char* name) { return wish.contains(name) && wish[name] == true; }

// Throws std::runtime_error where the line cannot be done.
void saveGrade(const Desk& desk, study::Session& session, const Json& number) {
  const auto grade =
      std::find_if(kGrades.begin(), kGrades.end(), [&](Grade each) { return number == static_cast<int>(each); });
  if (grade == kGrades.end()) throw std::runtime_error(kWishes);
  const auto marked = session.marked();
  if (marked && *grade > marked->best) {
    throw std::runtime_error("the best grade for this answer is " + std::to_string(static_cast<int>(marked->best)));
  }
  const Moment now = desk.now();
  const study::Ask ask = session.ask(now).value();
  session.answer(*grade, now, milliseconds{0});
  const Json saved{{"entry", ask.entry.id},
                   {"skill", ask.card.skill == Skill::Understand ? "understand" : "say"},
                   {"grade", static_cast<int>(*grade)}};
  desk.out << Json{{"saved", saved}} << std::endl;
}

// The places, from 0, of numbers from 1; absent for anything else.
std::optional<std::vector<std::size_t>> placesIn(const Json& numbers) {
  std::vector<std::size_t> places;
  for (const Json& number : numbers) {
    if (!number.is_number_unsigned() || number == 0) return std::nullopt;
    places.push_back(number.get<std::size_t>() - 1);
  }
  return places;
}

std::optional<study::Marked> markOf(study::Session& session, const Json& answer) {
  if (answer.is_string()) return session.write(answer.get<std::string>());
  if (answer.is_number_unsigned() && answer > 0) return session.choose(answer.get<std::size_t>() - 1);
  if (!answer.is_array()) return std::nullopt;
  const auto places = placesIn(answer);
  return places ? session.order(*places) : std::nullopt;
}

// Does what one line of the conversation wants. True where the question is to be said (again). Throws
// std::runtime_error where it wants nothing that can be done.
bool act(const Desk& desk, study::Session& session, const std::string& line) {
  const Json wish = Json::parse(line, nullptr, false);
  if (!wish.is_object()) throw std::runtime_error(kWishes);
  if (isTrue(wish, "undo")) {
    desk.out << Json{{"undone", session.undo(desk.now())}} << std::endl;
  } else if (isTrue(wish, "again")) {
    session.writeAgain();
  } else if (wish.contains("answer")) {
    const auto marked = markOf(session, wish["answer"]);
    if (!marked) throw std::runtime_error("this is no answer to this exercise");
    desk.out << Json{{"marked", toJson(*marked)}} << std::endl;
    return false;
  } else if (wish.contains("grade")) {
    saveGrade(desk, session, wish["grade"]);
  } else {
    throw std::runtime_error(kWishes);
  }
  return true;
}

int converse(const Desk& desk, study::Session& session) {
  int status = 0;
  int number = 0;
  bool asks = true;
  std::string line;
  while (const auto ask = session.ask(desk.now())) {
    if (asks) desk.out << Json{{"ask", toJson(*ask)}, {"left", session.left()}} << std::endl;
    if (!std::getline(desk.in, line)) break;
    ++number;
    try {
      asks = act(desk, session, line);
    } catch (const Error&) {
      throw;
    } catch (const std::runtime_error& error) {  // of the line, not of the world
      desk.errors << "standard input:" << number << ": " << error.what() << '\n';
      status = 1;
      asks = true;
    }
  }
  desk.out << Json{{"summary", toJson(session.summary(desk.now()))}} << std::endl;
  return status;
}

// A session at the terminal: one card after another, each shown, answered and graded.
class AtTerminal {
 public:
  AtTerminal(const Desk& desk, study::Session& session, Language language)
      : desk_(desk), session_(session), language_(language) {}

  void run() {
    while (!stopped_) {
      const auto ask = session_.ask(desk_.now());
      if (!ask) return;
      const auto shownAt = desk_.now().instant;
      printQuestion(desk_.out, *ask, session_.left(), language_);
      const auto grade = gradeOf(*ask);
      if (!grade) continue;
      const Moment now = desk_.now();
      session_.answer(*grade, now, now.instant - shownAt);
    }
  }

 private:
  // Absent: the learner stops, takes an answer back, or wants to write again.
  std::optional<Grade> gradeOf(const study::Ask& ask) {
    using Kind = study::ExerciseKind;
    const Kind kind = ask.exercise.kind;
    const bool writes = kind == Kind::Type || kind == Kind::Gap || kind == Kind::Order;
    return writes ? written(ask) : chosenOrRecalled(ask);
  }

  static Grade gradeFor(Keys::Key key) {
    return kGrades[static_cast<std::size_t>(key) - static_cast<std::size_t>(Keys::Key::Grade1)];
  }

  // The keys that end a card whatever it asks: true where one did.
  bool leaves(Keys::Key key) {
    if (key == Keys::Key::Quit) stopped_ = true;
    if (key == Keys::Key::Undo) {
      desk_.out << words::say(session_.undo(desk_.now()) ? Word::TakenBack : Word::NothingToTakeBack, language_)
                << "\n\n";
    }
    return key == Keys::Key::Quit || key == Keys::Key::Undo;
  }

  std::optional<Grade> chosenOrRecalled(const study::Ask& ask) {
    for (;;) {
      const Keys::Key key = keys_.next();
      if (leaves(key)) return std::nullopt;
      if (key == Keys::Key::Show) return recalled(ask);
      const auto option = static_cast<std::size_t>(gradeFor(key)) - 1;
      if (const auto marked = session_.choose(option)) return markedBy(ask, *marked);
    }
  }

  std::optional<Grade> recalled(const study::Ask& ask) {
    printAnswer(desk_.out, ask, language_);
    for (;;) {
      const Keys::Key key = keys_.next();
      if (leaves(key)) return std::nullopt;
      if (key != Keys::Key::Show) return gradeFor(key);
    }
  }

  std::optional<Grade> written(const study::Ask& ask) {
    for (;;) {
      const auto line = keys_.line();
      if (!line) {
        stopped_ = true;
        return std::nullopt;
      }
      if (line->empty()) return recalled(ask);
      const auto marked =
          ask.exercise.kind == study::ExerciseKind::Order ? session_.order(placesOf(*line)) : session_.write(*line);
      if (marked) return markedBy(ask, *marked);
      desk_.out << words::say(Word::TerminalOrder, language_) << "\n> " << std::flush;  // no such tiles
    }
  }

  std::optional<Grade> markedBy(const study::Ask& ask, const study::Marked& marked) {
    printMarked(desk_.out, ask, marked, language_);
    const bool chosen = !ask.exercise.options.empty();
    for (;;) {
      const Keys::Key key = keys_.next();
      if (key == Keys::Key::Undo && !chosen) {
        session_.writeAgain();
        return std::nullopt;
      }
      if (leaves(key)) return std::nullopt;
      if (key == Keys::Key::Show) return marked.suggested;
      if (gradeFor(key) <= marked.best) return gradeFor(key);
    }
  }

  // "2 1 3" or "213": the places of the tiles, from 0.
  static std::vector<std::size_t> placesOf(const std::string& line) {
    std::vector<std::size_t> places;
    for (const char c : line) {
      if (c >= '1' && c <= '9') places.push_back(static_cast<std::size_t>(c - '1'));
    }
    return places;
  }

  const Desk& desk_;
  study::Session& session_;
  Language language_;
  Keys keys_;
  bool stopped_ = false;
};

}  // namespace

int review(const Desk& desk, const ReviewWish& wish) {
  auto learner = desk.learner();
  const Language language = desk.languageFor(learner ? &*learner : nullptr);
  if (!learner) {
    desk.errors << words::say(Word::NobodyYet, language) << '\n';
    return 0;
  }
  study::Session session{*learner, desk.now(), wish.minutes, {.sound = wish.sound && desk.options.json}};
  if (desk.options.json) {
    const int status = converse(desk, session);
    study::refitIfDue(*learner, desk.now());
    return status;
  }
  if (!desk.terminal) {
    printWaiting(desk.out, study::todayFor(*learner, desk.now()), language);
    return 0;
  }
  AtTerminal{desk, session, language}.run();
  printSummary(desk.out, session.summary(desk.now()), language);
  study::refitIfDue(*learner, desk.now());
  return 0;
}

}  // namespace kowruk::cli
