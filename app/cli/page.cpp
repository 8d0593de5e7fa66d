#include "cli/page.h"

#include <array>
#include <ostream>
#include <string>

#include "cli/terminal.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using words::say;
using words::Word;

std::string count(std::size_t number) { return std::to_string(number); }

void heading(std::ostream& out, std::string_view text) { out << "\n" << text << "\n"; }

void printEntry(std::ostream& out, const study::Shown& entry) {
  for (const std::string& line : {entry.ug, entry.latin, entry.zh, entry.pinyin, entry.gloss}) {
    if (!line.empty()) out << wrapped(line, terminalColumns(), "    ");
  }
}

// The side in one language, with what helps to read it.
void printSide(std::ostream& out, const study::Shown& entry, Language side) {
  const bool uyghur = side == Language::Uyghur;
  out << wrapped(uyghur ? entry.ug : entry.zh, terminalColumns(), "    ");
  out << wrapped(uyghur ? entry.latin : entry.pinyin, terminalColumns(), "    ");
}

std::string comeback(const study::Comeback& comeback, Language language) {
  using Unit = study::Comeback::Unit;
  const Word word = comeback.unit == Unit::Minutes ? Word::InMinutes
                    : comeback.unit == Unit::Hours ? Word::InHours
                                                   : Word::InDays;
  return say(word, language, {std::to_string(comeback.count)});
}

void printLater(std::ostream& out, const study::TodayPage& page, Language language) {
  if (page.laterDue > 0) out << "    " << say(Word::LaterReviews, language, {count(page.laterDue)}) << "\n";
  if (page.laterPhrases > 0) out << "    " << say(Word::LaterPhrases, language, {count(page.laterPhrases)}) << "\n";
  if (page.laterWords > 0) out << "    " << say(Word::LaterWords, language, {count(page.laterWords)}) << "\n";
}

}  // namespace

void printPage(std::ostream& out, const study::TodayPage& page, Language language) {
  out << say(Word::AppName, language) << "  " << toText(page.day) << "\n";
  if (page.phraseOfDay) {
    heading(out, say(Word::PhraseOfTheDay, language));
    printEntry(out, *page.phraseOfDay);
  }
  if (page.phraseOfWeek) {
    heading(out, say(Word::PhraseOfTheWeek, language));
    printEntry(out, *page.phraseOfWeek);
  }
  heading(out, say(page.leadIn ? Word::FirstSteps : Word::LessonOfTheMonth, language));
  out << "    " << page.lessonTitle.in(language) << "\n";
  out << "    " << say(Word::LessonProgress, language, {count(page.lessonKnown), count(page.lessonEntries)}) << "\n";
  if (!page.readByNative) out << wrapped(say(Word::NotReadByNative, language), terminalColumns(), "    ");
}

void printWaiting(std::ostream& out, const study::TodayPage& page, Language language) {
  heading(out, say(Word::Today, language));
  out << "    " << say(Word::CardsWaiting, language, {count(page.waiting)}) << "\n";
  out << "    "
      << say(Word::MinutesDone, language, {std::to_string(page.minutesDone), std::to_string(page.minutesGoal)}) << "\n";
  printLater(out, page, language);
}

void printQuestion(std::ostream& out, const study::Ask& ask, std::size_t left, Language language) {
  out << "\n" << say(Word::CardsLeft, language, {count(left)}) << "\n\n";
  printSide(out, ask.entry, ask.questionIn);
  out << "\n" << say(Word::TerminalShow, language) << std::endl;
}

void printAnswer(std::ostream& out, const study::Ask& ask, Language language) {
  out << "\n";
  printSide(out, ask.entry, ask.answerIn);
  if (!ask.entry.gloss.empty()) out << wrapped(ask.entry.gloss, terminalColumns(), "    ");
  out << "\n";
  constexpr std::array kNames{Word::Forgot, Word::Hard, Word::Good, Word::Easy};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    out << i + 1 << "  " << say(kNames[i], language) << "  " << comeback(ask.comebacks[i], language) << "\n";
  }
  out << std::flush;
}

void printSummary(std::ostream& out, const study::Summary& summary, Language language) {
  heading(out, say(Word::SessionOver, language));
  out << "    " << say(Word::SessionReviews, language, {count(summary.reviews)}) << "\n";
  if (!summary.learnt.empty()) {
    out << "    " << say(Word::SessionLearnt, language, {count(summary.learnt.size())}) << "\n";
    for (const study::Shown& entry : summary.learnt) out << "      " << entry.zh << "\n      " << entry.ug << "\n";
  }
  if (summary.comeAgain > 0) {
    out << "    " << say(Word::ComeAgainToday, language, {count(summary.comeAgain)}) << "\n";
  }
  out << "    " << say(Word::ComeBackTomorrow, language, {count(summary.dueThen)}) << std::endl;
}

}  // namespace kowruk::cli
