// What `kowruk exam …` may be asked on the command line.
#include <map>

#include "cli/exam_verbs.h"
#include "exam/chance.h"

namespace kowruk::cli {

namespace {

using ExamAct = std::function<int(const Desk&)>;

const std::map<std::string, exam::ItemModel> kItemModels{
    {"rasch", exam::ItemModel::Rasch}, {"common-slope", exam::ItemModel::CommonSlope}, {"2pl", exam::ItemModel::TwoPl}};

std::string mustBeItemModel(const std::string& text) {
  return kItemModels.count(text) > 0 ? "" : "choose one of rasch, common-slope, 2pl, not " + text;
}

void addAnalyse(CLI::App& exam, ExamAct& act) {
  auto wanted = std::make_shared<ExamAnalysis>();
  auto* analyse = exam.add_subcommand("analyse", "how each item worked, how far the scores can be trusted");
  analyse->add_option("--responses", wanted->responses, "CSV: a row a person, a column an item")->required();
  analyse->add_option("--key", wanted->key, "the right options; without it cells are 0 and 1");
  analyse->callback([&act, wanted] { act = [wanted](const Desk& desk) { return analyseExam(desk, *wanted); }; });
}

void addLink(CLI::App& exam, ExamAct& act) {
  auto wanted = std::make_shared<ExamLink>();
  auto external = std::make_shared<bool>(false);
  auto model = std::make_shared<std::string>();
  auto* link = exam.add_subcommand("link", "the scores of a new test on the scale of an old one");
  link->add_option("--old", wanted->before.responses, "responses to the old test")->required();
  link->add_option("--old-key", wanted->before.key, "its key, where they are options");
  link->add_option("--new", wanted->now.responses, "responses to the new test")->required();
  link->add_option("--new-key", wanted->now.key, "its key");
  link->add_option("--anchors", wanted->anchors, "items of both, by commas; those of the same name unless said")
      ->delimiter(',');
  link->add_option("--model", *model, "rasch, common-slope or 2pl; by the number of people unless said")
      ->check(mustBeItemModel);
  link->add_option("--weight", wanted->weight, "of the new group, 0 to 1; by its size unless said")
      ->check(CLI::Range(0.0, 1.0));
  link->add_flag("--external", *external, "the anchors do not count in the scores");
  link->callback([&act, wanted, external, model] {
    act = [wanted, external, model](const Desk& desk) {
      if (!model->empty()) wanted->model = kItemModels.at(*model);
      if (*external) wanted->place = exam::AnchorPlace::External;
      return linkExams(desk, *wanted);
    };
  });
}

void addCut(CLI::App& exam, ExamAct& act) {
  auto sheet = std::make_shared<std::filesystem::path>();
  auto* cut = exam.add_subcommand("cut", "the cut score of a sheet of judges (modified Angoff)");
  cut->add_option("sheet", *sheet, "CSV: item, points if they differ, a column a judge")->required();
  cut->callback([&act, sheet] { act = [sheet](const Desk& desk) { return cutExam(desk, *sheet); }; });
}

std::string mustBeSeed(const std::string& text) {
  return exam::seedFrom(text) ? "" : "a seed is 32 hexadecimal digits, not " + text;
}

void addDraw(CLI::App& exam, ExamAct& act) {
  auto wanted = std::make_shared<ExamDraw>();
  auto* draw = exam.add_subcommand("draw", "parallel forms out of a course");
  draw->add_option("--blueprint", wanted->blueprint, "TOML: what the test is to hold")->required();
  draw->add_option("--seed", wanted->seed, "32 hexadecimal digits; new random ones unless said")->check(mustBeSeed);
  draw->add_option("-o,--into", wanted->into, "the folder to make")->type_name("DIR")->required();
  draw->add_option("--previous", wanted->previous, "papers whose items are left out, and anchors taken from");
  draw->add_option("--history", wanted->history, "CSV: item,people,right of earlier tests");
  draw->callback([&act, wanted] { act = [wanted](const Desk& desk) { return drawExam(desk, *wanted); }; });
}

void addMark(CLI::App& exam, ExamAct& act) {
  auto wanted = std::make_shared<ExamMarking>();
  auto* mark = exam.add_subcommand("mark", "points for the answers of a paper's candidates");
  mark->add_option("--paper", wanted->paper, "paper.txt, as exam draw wrote it")->required();
  mark->add_option("--answers", wanted->answers, "CSV: code,form,1,2,3…")->required();
  mark->add_option("--responses", wanted->responses, "a folder to make, with the tables of exam analyse")
      ->type_name("DIR");
  mark->callback([&act, wanted] { act = [wanted](const Desk& desk) { return markExam(desk, *wanted); }; });
}

}  // namespace

void addExam(CLI::App& app, ExamAct& act) {
  auto* exam = app.add_subcommand("exam", "a unit's tests");
  exam->require_subcommand(1)->fallthrough();
  addDraw(*exam, act);
  addMark(*exam, act);
  addAnalyse(*exam, act);
  addLink(*exam, act);
  addCut(*exam, act);
}

}  // namespace kowruk::cli
