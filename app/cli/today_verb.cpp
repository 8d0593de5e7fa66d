// `kowruk today`: the day's page; at a terminal the four questions first if nobody has started, and the review after.
#include <array>
#include <istream>
#include <ostream>

#include "cli/json.h"
#include "cli/page.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using words::say;
using words::Word;

// A numbered choice: 1 to n, an empty line or the end of the input for the first. Asked again for anything else.
std::size_t choose(const Desk& desk, std::string_view question, const std::vector<std::string>& answers) {
  desk.out << "\n" << question << "\n";
  for (std::size_t i = 0; i < answers.size(); ++i) desk.out << "  " << i + 1 << "  " << answers[i] << "\n";
  for (;;) {
    desk.out << "> " << std::flush;
    std::string line;
    if (!std::getline(desk.in, line) || line.empty()) return 0;
    if (line.size() == 1 && line[0] >= '1' && static_cast<std::size_t>(line[0] - '1') < answers.size()) {
      return static_cast<std::size_t>(line[0] - '1');
    }
  }
}

std::string text(Word word, Language language) { return std::string{say(word, language)}; }

// The four questions, and a nickname.
std::optional<study::Learner> firstRun(const Desk& desk) {
  study::Settings settings;
  constexpr std::array kScreens{Language::Uyghur, Language::Chinese, Language::English};
  settings.screens = kScreens[choose(desk, "ئۇيغۇرچە / 中文 / English", {"ئۇيغۇرچە", "中文", "English"})];
  const Language language = settings.screens;
  constexpr std::array kLearnt{Language::Uyghur, Language::Chinese};
  settings.learnt = kLearnt[choose(desk, say(Word::AskLearn, language),
                                   {text(Word::UyghurLanguage, language), text(Word::MandarinLanguage, language)})];
  constexpr std::array kReads{study::ReadsScript::No, study::ReadsScript::ALittle, study::ReadsScript::Yes};
  settings.reads = kReads[choose(
      desk, say(Word::AskReads, language),
      {text(Word::ReadsNo, language), text(Word::ReadsALittle, language), text(Word::ReadsYes, language)})];
  constexpr std::array kMinutes{10, 20, 30};
  settings.minutes = kMinutes[choose(desk, say(Word::AskMinutes, language), {"10", "20", "30"})];
  desk.out << "\n" << say(Word::AskNickname, language) << "\n> " << std::flush;
  std::string name;
  if (!std::getline(desk.in, name)) return std::nullopt;
  return desk.library().create(name, settings, desk.now());
}

bool wantsReview(const Desk& desk, Language language) {
  desk.out << "\n" << say(Word::TerminalStart, language) << std::endl;
  Keys keys;
  return keys.next() == Keys::Key::Show;
}

// Said once: the clock, and that the courses have faults. learner: null for a visitor.
void printWarnings(const Desk& desk, const study::Learner* learner, Language language) {
  if (learner != nullptr && learner->clockSetBack) desk.errors << say(Word::ClockSetBack, language) << '\n';
  if (!desk.library().problems().empty()) desk.errors << say(Word::CourseHasFaults, language) << '\n';
}

int printVisitorsPage(const Desk& desk, Language language) {
  const study::Library& library = desk.library();
  const auto page = study::todayForVisitor(library, desk.now());
  printWarnings(desk, nullptr, language);
  if (desk.options.json) {
    desk.out << toJson(page).dump(2) << '\n';
  } else {
    printPage(desk.out, page, language);
  }
  return 0;
}

}  // namespace

int today(const Desk& desk) {
  auto learner = desk.learner();
  if (!learner && desk.terminal && !desk.options.json) learner = firstRun(desk);
  const Language language = desk.languageFor(learner ? &*learner : nullptr);
  if (!learner) return printVisitorsPage(desk, language);

  printWarnings(desk, &*learner, language);
  const study::TodayPage page = study::todayFor(*learner, desk.now());
  if (desk.options.json) {
    desk.out << toJson(page).dump(2) << '\n';
    return 0;
  }
  printPage(desk.out, page, language);
  printWaiting(desk.out, page, language);
  if (!desk.terminal || page.waiting == 0 || !wantsReview(desk, language)) return 0;
  learner.reset();  // the review opens the file itself
  return review(desk, {});
}

}  // namespace kowruk::cli
