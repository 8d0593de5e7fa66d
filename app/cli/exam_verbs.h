// `kowruk exam …`: tests drawn, marked, understood and brought onto one scale.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "cli/desk.h"
#include "exam/calibrate.h"
#include "exam/observed_link.h"
#include "exam/responses.h"

namespace kowruk::cli {

// Adds the verbs to the command line; `act` becomes the one that is asked for.
void addExam(CLI::App& app, std::function<int(const Desk&)>& act);

// `kowruk exam analyse`
struct ExamAnalysis {
  std::filesystem::path responses;
  std::filesystem::path key;  // empty: the cells are 0 and 1
};
int analyseExam(const Desk& desk, const ExamAnalysis& wanted);

// `kowruk exam link`
struct ExamLink {
  ExamAnalysis before;                   // the old test, whose scale is kept
  ExamAnalysis now;                      // the new test
  std::vector<std::string> anchors;      // items of both; empty: those that have the same name
  std::optional<exam::ItemModel> model;  // absent: the richest that both groups are large enough for
  std::optional<double> weight;          // of the new group in the synthetic population; absent: by its size
  exam::AnchorPlace place = exam::AnchorPlace::Internal;
};
int linkExams(const Desk& desk, const ExamLink& wanted);

// `kowruk exam cut`: the cut score of a sheet of judges.
int cutExam(const Desk& desk, const std::filesystem::path& sheet);

// `kowruk exam draw`
struct ExamDraw {
  std::filesystem::path blueprint;
  std::string seed;                             // 32 hexadecimal digits; empty: new random bits
  std::filesystem::path into;                   // the folder to be made
  std::vector<std::filesystem::path> previous;  // papers of the last term
  std::filesystem::path history;                // item,people,right; empty: none
};
int drawExam(const Desk& desk, const ExamDraw& wanted);

// `kowruk exam mark`
struct ExamMarking {
  std::filesystem::path paper;
  std::filesystem::path answers;
  std::filesystem::path responses;  // the folder to be made for exam analyse; empty: none
};
int markExam(const Desk& desk, const ExamMarking& wanted);

// Responses of files; absent after every problem has been printed.
std::optional<exam::Responses> responsesOf(const Desk& desk, const ExamAnalysis& files);

// The bytes of a file; a missing or huge one is a problem.
std::optional<exam::NamedBytes> bytesOf(const std::filesystem::path& file, std::vector<Problem>& problems);

// Prints problems; true where there are none.
bool noProblems(const Desk& desk, const std::vector<Problem>& problems);

}  // namespace kowruk::cli
