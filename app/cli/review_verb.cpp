// `kowruk review`: a session at the terminal, or with --json a conversation in lines.
//
// The conversation, one JSON object a line: out {"ask": …, "left": n}; in {"grade": 1 to 4} or {"undo": true}; out
// {"saved": …} once the answer is on the disk, then the next {"ask": …}; at the end {"summary": …}. A line that says
// neither is named on the errors, and the same question stands; the exit status is then 1. The end of the input ends
// the session; nothing that was acknowledged is lost.
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

// What one line of the conversation wants: a grade, or (absent) an undo. Throws std::runtime_error for neither.
std::optional<Grade> wishOf(const std::string& line) {
  const Json wish = Json::parse(line, nullptr, false);
  if (wish.is_object() && wish.contains("undo") && wish["undo"] == true) return std::nullopt;
  for (const Grade grade : kGrades) {
    if (wish.is_object() && wish.contains("grade") && wish["grade"] == static_cast<int>(grade)) return grade;
  }
  throw std::runtime_error(R"(say {"grade": 1} to {"grade": 4}, or {"undo": true})");
}

void act(const Desk& desk, study::Session& session, const std::optional<Grade>& grade) {
  const Moment now = desk.now();
  if (!grade) {
    desk.out << Json{{"undone", session.undo(now)}} << std::endl;
    return;
  }
  const study::Ask ask = session.ask(now).value();
  session.answer(*grade, now, milliseconds{0});
  const Json saved{{"entry", ask.entry.id},
                   {"skill", ask.card.skill == Skill::Understand ? "understand" : "say"},
                   {"grade", static_cast<int>(*grade)}};
  desk.out << Json{{"saved", saved}} << std::endl;
}

int converse(const Desk& desk, study::Session& session) {
  int status = 0;
  int number = 0;
  std::string line;
  while (const auto ask = session.ask(desk.now())) {
    desk.out << Json{{"ask", toJson(*ask)}, {"left", session.left()}} << std::endl;
    if (!std::getline(desk.in, line)) break;
    ++number;
    try {
      act(desk, session, wishOf(line));
    } catch (const Error&) {
      throw;
    } catch (const std::runtime_error& error) {  // of the line, not of the world
      desk.errors << "standard input:" << number << ": " << error.what() << '\n';
      status = 1;
    }
  }
  desk.out << Json{{"summary", toJson(session.summary(desk.now()))}} << std::endl;
  return status;
}

// Shows a card, waits for the answer to be asked for, and for a grade. Absent: the learner stops, or took one back.
std::optional<Grade> gradeOf(const Desk& desk, study::Session& session, const study::Ask& ask, Keys& keys,
                             Language language, bool& stopped) {
  bool shown = false;
  printQuestion(desk.out, ask, session.left(), language);
  for (;;) {
    const Keys::Key key = keys.next();
    if (key == Keys::Key::Quit) {
      stopped = true;
      return std::nullopt;
    }
    if (key == Keys::Key::Undo) {
      desk.out << words::say(session.undo(desk.now()) ? Word::TakenBack : Word::NothingToTakeBack, language) << "\n\n";
      return std::nullopt;
    }
    if (key == Keys::Key::Show && !shown) {
      printAnswer(desk.out, ask, language);
      shown = true;
    } else if (shown && key != Keys::Key::Show) {
      return kGrades[static_cast<std::size_t>(key) - static_cast<std::size_t>(Keys::Key::Grade1)];
    }
  }
}

int reviewAtTerminal(const Desk& desk, study::Session& session, Language language) {
  {
    Keys keys;
    bool stopped = false;
    while (!stopped) {
      const auto ask = session.ask(desk.now());
      if (!ask) break;
      const auto shownAt = desk.now().instant;
      if (const auto grade = gradeOf(desk, session, *ask, keys, language, stopped)) {
        const Moment now = desk.now();
        session.answer(*grade, now, now.instant - shownAt);
      }
    }
  }
  printSummary(desk.out, session.summary(desk.now()), language);
  return 0;
}

}  // namespace

int review(const Desk& desk, std::optional<int> minutes) {
  auto learner = desk.learner();
  const Language language = desk.languageFor(learner ? &*learner : nullptr);
  if (!learner) {
    desk.errors << words::say(Word::NobodyYet, language) << '\n';
    return 0;
  }
  study::Session session{*learner, desk.now(), minutes};
  if (desk.options.json) {
    const int status = converse(desk, session);
    study::refitIfDue(*learner, desk.now());
    return status;
  }
  if (desk.terminal) {
    const int status = reviewAtTerminal(desk, session, language);
    study::refitIfDue(*learner, desk.now());
    return status;
  }
  printWaiting(desk.out, study::todayFor(*learner, desk.now()), language);
  return 0;
}

}  // namespace kowruk::cli
