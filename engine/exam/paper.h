// A test as it was drawn: its forms, their questions, and how each is marked.
//
// A Question is what a candidate sees, a Key what only the organiser has: an item's id, its entries and what is right.
// They are kept apart so that a candidate's form is written from questions alone: it holds no id of an entry, no order
// but its own and no seed. As files both are lines of fields between tabs, the same bytes for the same paper:
//
//     kowruk-paper 1                                 (a candidate's form: kowruk-form 1, without the lines marked *)
//     test  2027-spring  first-year  ug  zh          id, course, language learnt, language of instruction
//     title  …ug…  …zh…  …en…
//     time  40  0                                    minutes, extra minutes
//     provisions  large-print spoken                 or -
//     voice  synthetic                               or recorded
//     nearly  50                                     per cent of the points for an answer that is nearly right *
//     seed  00112233445566778899aabbccddeeff         *
//     form  A
//     item  choose-meaning  read  1                  kind, skill, points
//     prompt  رەھمەت  rehmet                          text, reading aid or -
//     cue  …                                         what is to be said, in the candidate's own language, or -
//     spoken  …                                      to be heard, never shown, or -
//     left  …  …                                     of a match: text, aid; once each
//     choice  谢谢  -                                 options, tiles, the other side of a match
//     key  first-year/thanks:choose-meaning:ug  1  thanks  930  drawn      id, lesson, topic or -, expected share *
//     entry  first-year/thanks                       right in thousandths, drawn or anchor; entries, one each *
//     right  2                                       which choices, from 1, in their order *
//     answer  …                                      of what is typed; pinyin  … *
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/id.h"
#include "deck/course.h"
#include "exam/chance.h"

namespace kowruk::exam {

enum class ItemKind : std::uint8_t {
  ChooseMeaning,  // of a line in the language learnt
  ChoosePhrase,   // the line in the language learnt for a meaning
  Listen,         // the meaning of what is heard
  Type,           // write it in the language learnt
  Order,          // put its words in order
  Gap,            // write the word that is missing
  Match,          // words and their meanings
  Dialogue,       // what to answer
  ReadAloud,      // marked by a person who listens; nothing is recorded
};
inline constexpr std::size_t kItemKinds = 9;

// What an item is counted as in reports.
enum class ItemSkill : std::uint8_t { Understand, Say, Listen, Read, Write };

std::string_view codeOf(ItemKind kind) noexcept;    // "choose-meaning"
std::string_view codeOf(ItemSkill skill) noexcept;  // "understand"
std::optional<ItemKind> itemKindOf(std::string_view code) noexcept;
std::optional<ItemSkill> itemSkillOf(std::string_view code) noexcept;
ItemSkill usualSkill(ItemKind kind) noexcept;

// A text and how it reads in Latin letters, where reading aids are given.
struct Shown {
  std::string text;
  std::string aid;
  bool operator==(const Shown&) const = default;
};

struct Question {
  ItemKind kind = ItemKind::ChooseMeaning;
  ItemSkill skill = ItemSkill::Read;
  int points = 1;
  Shown prompt;
  std::string cue;
  std::string spoken;
  std::vector<Shown> left;
  std::vector<Shown> choices;
  bool operator==(const Question&) const = default;
};

struct Key {
  std::string item;  // "first-year/thanks:choose-meaning:ug": the same in every test
  std::size_t lesson = 1;
  std::string topic;
  int expected = 0;     // share right that is expected, in thousandths
  bool anchor = false;  // kept from an earlier test
  std::vector<EntryId> entries;
  std::vector<std::size_t> right;  // choices, from 0: the right one; all tiles in order; for each on the left
  std::vector<std::string> answers;
  std::vector<std::string> pinyins;
  bool operator==(const Key&) const = default;
};

struct Item {
  Question question;
  Key key;
  bool operator==(const Item&) const = default;
};

struct Form {
  std::string name;  // "A"
  std::vector<Item> items;
  bool operator==(const Form&) const = default;
};

// What is the same in all forms.
struct TestHeader {
  std::string id;
  CourseId course;
  Language learnt = Language::Uyghur;
  Language instruction = Language::Chinese;
  Titles title;
  int minutes = 0;
  int extraMinutes = 0;
  std::vector<std::string> provisions;
  bool syntheticVoice = true;  // the paper says so where there is something to be heard
  bool operator==(const TestHeader&) const = default;
};

struct Paper {
  TestHeader test;
  int nearly = 50;  // per cent of the points
  Seed seed;
  std::vector<Form> forms;
  bool operator==(const Paper&) const = default;
};

// The organiser's file, and what the candidates of one form get.
std::string textOf(const Paper& paper);
std::string candidateText(const TestHeader& test, const std::string& form, const std::vector<Question>& questions);
std::vector<Question> questionsOf(const Form& form);

struct ReadPaper {
  std::optional<Paper> paper;
  std::vector<Problem> problems;
};

// The organiser's file read back; what textOf wrote is the same paper.
ReadPaper readPaper(std::string_view bytes, const std::string& file);

}  // namespace kowruk::exam
