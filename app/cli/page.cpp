#include "cli/page.h"

#include <array>
#include <ostream>
#include <string>

#include "cli/terminal.h"
#include "study/exercise_line.h"
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

void printLine(std::ostream& out, const std::string& line, std::string_view indent = "    ") {
  out << wrapped(line, terminalColumns(), indent);
}

// What stands for the question. One's own language is always with its reading: not every terminal joins letters.
void printCue(std::ostream& out, const study::Ask& ask) {
  const study::Shown& entry = ask.entry;
  const bool learnt = ask.questionIn == ask.card.learnt;
  const bool uyghur = ask.questionIn == Language::Uyghur;
  if (ask.exercise.cue == study::Cue::Reading) {
    printLine(out, ask.card.learnt == Language::Uyghur ? entry.latin : entry.pinyin);
  } else if (!learnt || ask.exercise.reading) {
    printSide(out, entry, ask.questionIn);
  } else {
    printLine(out, uyghur ? entry.ug : entry.zh);
  }
}

void printNumbered(std::ostream& out, std::size_t number, const std::string& text, const std::string& reading) {
  out << "  " << number << "\n";
  printLine(out, text);
  if (!reading.empty()) printLine(out, reading);
}

// What may be written, where that is not the line itself only.
std::optional<Word> mayWrite(const study::Ask& ask) {
  if (ask.exercise.spelling)
    return ask.card.learnt == Language::Uyghur ? std::optional{Word::UyghurLettersPlease} : std::nullopt;
  if (ask.card.learnt == Language::Uyghur) return Word::LatinIsEnough;
  return ask.exercise.expected.pinyins.empty() ? std::nullopt : std::optional{Word::PinyinIsEnough};
}

// What is to be done, and what with. Ends with the keys.
void printTask(std::ostream& out, const study::Ask& ask, Language language) {
  using Kind = study::ExerciseKind;
  const study::Exercise& exercise = ask.exercise;
  const auto write = [&](Word task, Word keys) {
    out << "\n" << say(task, language) << "\n";
    if (const auto may = mayWrite(ask)) out << say(*may, language) << "\n";
    out << say(keys, language) << "\n> " << std::flush;
  };
  switch (exercise.kind) {
    case Kind::Choose:
      out << "\n" << say(Word::ExerciseChoose, language) << "\n";
      for (std::size_t i = 0; i < exercise.options.size(); ++i) {
        printNumbered(out, i + 1, exercise.options[i].text, exercise.options[i].reading);
      }
      out << "\n" << say(Word::TerminalChoose, language) << std::endl;
      return;
    case Kind::Type: return write(Word::ExerciseType, Word::TerminalWrite);
    case Kind::Gap:
      out << "\n";
      printLine(out, exercise.before + study::kGap + exercise.after);
      return write(Word::ExerciseGap, Word::TerminalWrite);
    case Kind::Order:
      out << "\n" << say(Word::ExerciseOrder, language) << "\n";
      for (std::size_t i = 0; i < exercise.tiles.size(); ++i) printNumbered(out, i + 1, exercise.tiles[i], "");
      out << "\n" << say(Word::TerminalOrder, language) << "\n> " << std::flush;
      return;
    case Kind::Recall:
    case Kind::Listen:  // with a sound only
    case Kind::ReadAloud: break;
  }
  out << "\n" << say(Word::TerminalShow, language) << std::endl;
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
  printCue(out, ask);
  printTask(out, ask, language);
}

namespace {

void printGrades(std::ostream& out, const study::Ask& ask, Grade best, Language language) {
  constexpr std::array kNames{Word::Forgot, Word::Hard, Word::Good, Word::Easy};
  for (std::size_t i = 0; i < static_cast<std::size_t>(best); ++i) {
    out << i + 1 << "  " << say(kNames[i], language) << "  " << comeback(ask.comebacks[i], language) << "\n";
  }
}

void printSolution(std::ostream& out, const study::Ask& ask) {
  out << "\n";
  printSide(out, ask.entry, ask.answerIn);
  if (!ask.entry.gloss.empty()) printLine(out, ask.entry.gloss);
  out << "\n";
}

}  // namespace

void printAnswer(std::ostream& out, const study::Ask& ask, Language language) {
  printSolution(out, ask);
  printGrades(out, ask, Grade::Easy, language);
  out << std::flush;
}

void printMarked(std::ostream& out, const study::Ask& ask, const study::Marked& marked, Language language) {
  using text::Verdict;
  const Verdict verdict = marked.judgement.verdict;
  const Word word = verdict == Verdict::Wrong    ? Word::VerdictWrong
                    : verdict == Verdict::Nearly ? Word::VerdictNearly
                                                 : Word::VerdictRight;
  out << "\n" << say(word, language) << "\n";
  printLine(out, words::say(marked.judgement, language));
  if (!marked.picture.empty()) printLine(out, text::printed(marked.picture));
  printSolution(out, ask);
  const bool chosen = !ask.exercise.options.empty();
  const Word keys = !chosen                        ? Word::TerminalWritten
                    : marked.best == Grade::Forgot ? Word::TerminalMarked
                                                   : Word::TerminalGuessed;
  if (!chosen) printGrades(out, ask, marked.best, language);
  out << say(keys, language) << std::endl;
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
