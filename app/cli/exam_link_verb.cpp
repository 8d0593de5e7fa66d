// `kowruk exam link`: two tests with items in common on one scale, and `kowruk exam cut`: where a test is passed.
//
// Inputs of link: --old and --new, two tables of responses as `exam analyse` reads them (with --old-key and --new-key
// where they hold options); the anchor is the items that have the same name in both, or those --anchors names. An
// external anchor (--external) does not count in the scores. Out: `scale` has the line from new abilities to old ones
// by mean/mean, mean/sigma and fixed anchors, `anchors` what each anchor did and whether it was dropped for drift,
// `observed` the lines from new scores to old ones, `table` each new score with its old equivalents.
#include <algorithm>
#include <ostream>

#include "cli/exam_verbs.h"
#include "cli/json.h"
#include "exam/analyse.h"
#include "exam/cut.h"
#include "exam/scale_link.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

using exam::Calibration;
using exam::ItemModel;
using exam::Responses;

// Where the anchors stand in each table.
struct Anchors {
  std::vector<std::string> names;
  std::vector<std::size_t> before;
  std::vector<std::size_t> now;
};

std::optional<std::size_t> columnOf(const Responses& responses, const std::string& name) {
  for (std::size_t i = 0; i < responses.items.size(); ++i) {
    if (responses.items[i].name == name) return i;
  }
  return std::nullopt;
}

Anchors anchorsOf(const ExamLink& wanted, const Responses& before, const Responses& now,
                  std::vector<Problem>& problems) {
  std::vector<std::string> names = wanted.anchors;
  if (names.empty()) {
    for (const auto& item : now.items) {
      if (columnOf(before, item.name)) names.push_back(item.name);
    }
  }
  Anchors anchors;
  for (const std::string& name : names) {
    const auto old = columnOf(before, name);
    const auto fresh = columnOf(now, name);
    if (!old) problems.push_back({wanted.before.responses.string(), 1, "no item is called " + name, "check --anchors"});
    if (!fresh) problems.push_back({wanted.now.responses.string(), 1, "no item is called " + name, "check --anchors"});
    if (!old || !fresh) continue;
    anchors.names.push_back(name);
    anchors.before.push_back(*old);
    anchors.now.push_back(*fresh);
  }
  if (problems.empty() && anchors.names.size() < 2) {
    problems.push_back({wanted.now.responses.string(), 1, "the two tests share fewer than two items",
                        "name the items of both the same, or name the anchors with --anchors"});
  }
  return anchors;
}

Json asJson(const exam::ScoreLine& line) { return {{"slope", line.slope}, {"intercept", line.intercept}}; }

Json asJson(const exam::ScaleLink& link) {
  Json anchors = Json::array();
  for (const auto& anchor : link.anchors) {
    anchors.push_back({{"name", anchor.name},
                       {"displacement", anchor.displacement},
                       {"standard_errors", anchor.errors},
                       {"kept", anchor.kept}});
  }
  return {{"slope", link.slope},
          {"intercept", link.intercept},
          {"intercept_se", link.error},
          {"anchors_disagree", link.disagree},
          {"anchors", anchors}};
}

// The anchors with parameters in both calibrations.
std::vector<exam::Anchor> estimatedAnchors(const Anchors& anchors, const Calibration& before, const Calibration& now) {
  std::vector<exam::Anchor> list;
  for (std::size_t i = 0; i < anchors.names.size(); ++i) {
    const auto& old = before.items[anchors.before[i]];
    const auto& fresh = now.items[anchors.now[i]];
    if (old && fresh && old->slope > 0 && fresh->slope > 0) list.push_back({anchors.names[i], *old, *fresh});
  }
  return list;
}

// The new test calibrated on the old scale, the anchors that have not drifted held where they were.
Json fixedAnchors(const Anchors& anchors, const exam::ScaleLink& link, const Calibration& before,
                  const std::vector<exam::Pattern>& now, ItemModel model) {
  exam::CalibrationStart start;
  start.known.resize(now.front().right.size());
  for (const auto& anchor : link.anchors) {
    if (!anchor.kept) continue;
    const auto at = static_cast<std::size_t>(std::find(anchors.names.begin(), anchors.names.end(), anchor.name) -
                                             anchors.names.begin());
    const auto& item = before.items[anchors.before[at]];
    start.known[anchors.now[at]] = exam::KnownItem{item->slope, item->intercept};
  }
  const Calibration fixed = exam::calibrate(now, model, start);
  return {{"mean", fixed.mean},
          {"mean_se", fixed.meanError},
          {"deviation", fixed.deviation},
          {"converged", fixed.converged}};
}

Json scaleOf(const ExamLink& wanted, const Anchors& anchors, const Responses& before, const Responses& now,
             Json& tooFew) {
  const double people = std::min(before.total(), now.total());
  ItemModel model = wanted.model.value_or(people >= exam::peopleFor(ItemModel::TwoPl)         ? ItemModel::TwoPl
                                          : people >= exam::peopleFor(ItemModel::CommonSlope) ? ItemModel::CommonSlope
                                                                                              : ItemModel::Rasch);
  if (people < exam::peopleFor(model)) {
    tooFew.push_back({{"figure", exam::codeOf(model)}, {"needed", exam::peopleFor(model)}});
    return nullptr;
  }
  const auto patterns = exam::patternsOf(now);
  const Calibration old = exam::calibrate(exam::patternsOf(before), model);
  const Calibration fresh = exam::calibrate(patterns, model);
  const auto estimated = estimatedAnchors(anchors, old, fresh);
  if (estimated.size() < 2) return nullptr;
  const auto meanMean = exam::linkScales(estimated, exam::ScaleMethod::MeanMean);
  const auto meanSigma = exam::linkScales(estimated, exam::ScaleMethod::MeanSigma);
  return {{"model", exam::codeOf(model)},
          {"mean_mean", asJson(meanMean)},
          {"mean_sigma", asJson(meanSigma)},
          {"fixed_anchors", fixedAnchors(anchors, meanMean, old, patterns, model)}};
}

void putObserved(Json& json, const ExamLink& wanted, const Anchors& anchors, const Responses& before,
                 const Responses& now, Json& tooFew) {
  const auto x = exam::formScores(now, anchors.now, wanted.place);
  const auto y = exam::formScores(before, anchors.before, wanted.place);
  const double people = std::min(before.total(), now.total());
  json["observed"] = nullptr;
  json["table"] = nullptr;
  const auto constant = [](const exam::FormMoments& form) {
    return form.variance <= 0 || form.anchorVariance <= 0 || form.covariance <= 0;
  };
  if (people < exam::kPeopleForLinearLink || constant(x.moments) || constant(y.moments)) {
    tooFew.push_back({{"figure", "observed"}, {"needed", exam::kPeopleForLinearLink}});
    return;
  }
  const double weight = wanted.weight.value_or(now.total() / (now.total() + before.total()));
  const auto tucker = exam::tuckerLine(x.moments, y.moments, weight);
  const auto levine = exam::levineLine(x.moments, y.moments, weight, wanted.place);
  const auto chained = exam::chainedLine(x.moments, y.moments);
  json["observed"] = {
      {"weight", weight}, {"tucker", asJson(tucker)}, {"levine", asJson(levine)}, {"chained_linear", asJson(chained)}};
  const bool enough = people >= exam::kPeopleForEquipercentile;
  if (!enough) tooFew.push_back({{"figure", "equipercentile"}, {"needed", exam::kPeopleForEquipercentile}});
  const auto equivalents = exam::chainedEquipercentile(x, y);
  Json table = Json::array();
  for (std::size_t score = 0; score < x.score.size(); ++score) {
    const auto value = static_cast<double>(score);
    table.push_back({{"score", score},
                     {"tucker", tucker.at(value)},
                     {"levine", levine.at(value)},
                     {"chained_linear", chained.at(value)},
                     {"equipercentile", enough ? Json(equivalents[score]) : Json()}});
  }
  json["table"] = table;
}

void printScale(std::ostream& out, const Json& scale) {
  if (scale.is_null()) return;
  out << "scale\tslope\tintercept\tintercept_se\n";
  for (const char* method : {"mean_mean", "mean_sigma"}) {
    const Json& line = scale.at(method);
    out << method << '\t' << line.at("slope").dump() << '\t' << line.at("intercept").dump() << '\t'
        << line.at("intercept_se").dump() << '\n';
  }
  const Json& fixed = scale.at("fixed_anchors");
  out << "fixed_anchors\t" << fixed.at("deviation").dump() << '\t' << fixed.at("mean").dump() << '\t'
      << fixed.at("mean_se").dump() << '\n';
  out << "anchor\tdisplacement\tkept\n";
  for (const Json& anchor : scale.at("mean_mean").at("anchors")) {
    out << anchor.at("name").get<std::string>() << '\t' << anchor.at("displacement").dump() << '\t'
        << anchor.at("kept").dump() << '\n';
  }
}

void printLink(const Desk& desk, const Json& link) {
  printScale(desk.out, link.at("scale"));
  if (!link.at("table").is_null()) desk.out << "score\ttucker\tlevine\tchained_linear\tequipercentile\n";
  for (const Json& row : link.at("table")) {
    desk.out << row.at("score").dump();
    for (const char* method : {"tucker", "levine", "chained_linear", "equipercentile"}) {
      desk.out << '\t' << (row.at(method).is_null() ? "" : row.at(method).dump());
    }
    desk.out << '\n';
  }
  for (const Json& few : link.at("too_few_people")) {
    const auto needed = std::to_string(few.at("needed").get<int>());
    desk.out << words::say(words::Word::TooFewPeople, desk.languageFor(nullptr),
                           {few.at("figure").get<std::string>(), needed})
             << '\n';
  }
}

}  // namespace

int linkExams(const Desk& desk, const ExamLink& wanted) {
  const auto before = responsesOf(desk, wanted.before);
  const auto now = responsesOf(desk, wanted.now);
  if (!before || !now) return 1;
  std::vector<Problem> problems;
  const Anchors anchors = anchorsOf(wanted, *before, *now, problems);
  if (!noProblems(desk, problems)) return 1;
  Json tooFew = Json::array();
  Json link{{"old", {{"people", static_cast<std::int64_t>(before->total())}, {"items", before->items.size()}}},
            {"new", {{"people", static_cast<std::int64_t>(now->total())}, {"items", now->items.size()}}},
            {"anchors", anchors.names}};
  link["scale"] = scaleOf(wanted, anchors, *before, *now, tooFew);
  putObserved(link, wanted, anchors, *before, *now, tooFew);
  link["too_few_people"] = tooFew;
  if (desk.options.json) {
    desk.out << link.dump(2) << '\n';
  } else {
    printLink(desk, link);
  }
  return 0;
}

int cutExam(const Desk& desk, const std::filesystem::path& sheet) {
  std::vector<Problem> problems;
  const auto bytes = bytesOf(sheet, problems);
  if (!noProblems(desk, problems)) return 1;
  const auto read = exam::readCutScore(*bytes);
  if (!noProblems(desk, read.problems)) return 1;
  const exam::CutScore& cut = *read.cut;
  Json items = Json::array();
  for (const auto& item : cut.items) {
    items.push_back({{"name", item.name},
                     {"points", item.points},
                     {"mean", item.mean},
                     {"deviation", item.deviation ? Json(*item.deviation) : Json()}});
  }
  const Json json{{"cut", cut.cut},
                  {"cut_se", cut.error ? Json(*cut.error) : Json()},
                  {"points", cut.points},
                  {"judges", cut.judges},
                  {"items", items}};
  if (desk.options.json) {
    desk.out << json.dump(2) << '\n';
    return 0;
  }
  desk.out << "cut\t" << json.at("cut").dump() << "\ncut_se\t" << json.at("cut_se").dump() << "\npoints\t"
           << json.at("points").dump() << "\nitem\tmean\tdeviation\n";
  for (const Json& item : items) {
    desk.out << item.at("name").get<std::string>() << '\t' << item.at("mean").dump() << '\t'
             << item.at("deviation").dump() << '\n';
  }
  return 0;
}

}  // namespace kowruk::cli
