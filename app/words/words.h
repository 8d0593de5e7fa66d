// The words of the screens in three languages: one table, the glossary of the whole program.
//
// The command says these sentences as they stand. The window says its own through Qt Linguist, and where it says the
// same thing a test holds the two against each other. The choices behind the words stand in words.cpp.
//
// Example: say(Word::CardsWaiting, Language::English, {"12"}) is "Cards today: 12".
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/language.h"

namespace kowruk::text {
struct Judgement;
}

namespace kowruk::words {

enum class Word {
  AppName,
  // The day's page
  Today,
  PhraseOfTheDay,
  PhraseOfTheWeek,
  LessonOfTheMonth,
  FirstSteps,
  LessonProgress,  // %1 learnt of %2
  NotReadByNative,
  CardsWaiting,    // %1
  MinutesDone,     // %1 of %2
  LaterReviews,    // %1
  LaterPhrases,    // %1
  LaterWords,      // %1
  NextEvaluation,  // %1: a date
  NextTest,        // %1: a date
  // A lesson
  LessonNote,
  LessonLetters,
  LessonSounds,
  LessonCharacters,
  LessonWords,
  LessonPhrases,
  LessonDialogue,
  LessonCan,
  // The review
  Review,
  StartReview,
  ShowAnswer,
  CardsLeft,  // %1
  Forgot,
  Hard,
  Good,
  Easy,
  InMinutes,  // %1
  InHours,    // %1
  InDays,     // %1
  TakeBack,
  TakenBack,
  NothingToTakeBack,
  SessionOver,
  SessionReviews,    // %1
  SessionLearnt,     // %1
  ComeAgainToday,    // %1
  ComeBackTomorrow,  // %1
  // The exercises
  ExerciseChoose,
  ExerciseListen,
  ExerciseType,
  ExerciseOrder,
  ExerciseGap,
  ExerciseReadAloud,
  PinyinIsEnough,
  LatinIsEnough,
  UyghurLettersPlease,
  VerdictRight,
  VerdictNearly,
  VerdictWrong,
  Guessed,
  WriteAgain,
  GoOn,
  // Why an answer is right or not; %1 what was written, %2 what is wanted
  ReasonAsExpected,
  ReasonFolded,
  ReasonOtherSpelling,
  ReasonOtherKey,
  ReasonInLatin,
  ReasonInYengi,
  ReasonInCyrillic,
  ReasonInTraditional,
  ReasonInSimplified,
  ReasonInPinyin,
  ReasonOtherLetter,
  ReasonMissingLetter,
  ReasonExtraLetter,
  ReasonSwapped,
  ReasonMissingHamza,
  ReasonExtraHamza,
  ReasonOneWord,
  ReasonMissingSpace,
  ReasonDots,
  ReasonWrongTone,
  ReasonNoTones,
  ReasonAnotherAnswer,
  ReasonNothingWritten,
  ReasonNothingExpected,
  ReasonPinyinUnknown,
  // The first day
  AskScreens,
  AskLearn,
  UyghurLanguage,
  MandarinLanguage,
  AskReads,
  ReadsNo,
  ReadsALittle,
  ReadsYes,
  AskMinutes,
  Minutes,  // %1
  AskNickname,
  Start,
  // The people of a computer
  People,
  NewLearner,
  DeleteLearner,
  DeleteForGood,  // %1: a nickname
  Deleted,        // %1: a nickname
  Cancel,
  Settings,
  NobodyYet,
  // The terminal
  TerminalStart,
  TerminalShow,
  TerminalGrade,
  TerminalChoose,
  TerminalWrite,
  TerminalOrder,
  TerminalGuessed,
  TerminalMarked,
  TerminalWritten,
  // A learner's file
  FileSound,       // %1 events
  FileForks,       // %1
  BackedUp,        // %1: a file
  Restored,        // %1: a nickname
  Merged,          // %1 events
  Exported,        // %1: a file
  DeleteNeedsYes,  // %1: a nickname
  // A course beside the year
  CourseJoined,  // %1: a title
  CourseLeft,    // %1: an id
  // The search
  NothingFound,  // %1: what was looked for
  // A unit's tests
  TooFewPeople,  // %1: a figure, %2: people
  MiskeyedItem,  // %1: an item, %2: an option
  // Warnings
  NoSound,
  ComputerVoice,
  PersonsVoice,
  ReadingUnknown,  // %1: characters
  CannotBeSaid,    // %1: a text
  ClockSetBack,
  CourseHasFaults,
};

// The words of a language. They live as long as the program.
std::string_view say(Word word, Language language) noexcept;

// The same with %1, %2 … replaced, each in its own direction where it is not a number.
std::string say(Word word, Language language, std::initializer_list<std::string> values);

// Why an answer is right or not, in one sentence.
std::string say(const text::Judgement& judgement, Language language);

// One sentence about what went wrong and what to do, for a person.
std::string say(const Error& error, Language language);

}  // namespace kowruk::words
