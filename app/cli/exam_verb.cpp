// `kowruk exam analyse`: what a test's items did and what its answers say.
//
// With --json one object: people, alpha, sem, items, rasch, common_slope, two_pl, ability, too_few_people. Figures of
// items are arrays in the order of the columns; what is not given is null, and too_few_people says why. An ability is
// by pattern ("by": "pattern") or by the number right ("by": "sum"); -2.9 with an `eap_se` of 0.8 is a mean and its
// deviation. Without --json the same as columns between tabs.
#include <cmath>
#include <ostream>

#include "cli/exam_verbs.h"
#include "cli/json.h"
#include "deck/file.h"
#include "exam/analyse.h"
#include "words/words.h"

namespace kowruk::cli {

namespace {

constexpr std::size_t kLargestResponses = std::size_t{256} << 20U;

Json orNull(const std::optional<double>& figure) { return figure && std::isfinite(*figure) ? Json(*figure) : Json(); }

std::int64_t wholeOf(double people) { return static_cast<std::int64_t>(people); }

Json asJson(const exam::OptionFigures& option) {
  return {{"option", option.option}, {"right", option.right},
          {"share", option.share},   {"point_biserial", orNull(option.pointBiserial)},
          {"upper", option.upper},   {"lower", option.lower}};
}

Json asJson(const exam::ItemFigures& item) {
  Json options = Json::array();
  for (const auto& option : item.options) options.push_back(asJson(option));
  Json flags = Json::array();
  for (const auto flag : item.flags) flags.push_back(exam::codeOf(flag));
  Json json{{"name", item.name},
            {"facility", orNull(item.facility)},
            {"point_biserial", orNull(item.pointBiserial)},
            {"upper", orNull(item.upper)},
            {"lower", orNull(item.lower)},
            {"unanswered", orNull(item.unanswered)},
            {"options", options},
            {"flags", flags}};
  if (!item.betterOption.empty()) json["better_option"] = item.betterOption;
  return json;
}

// A figure of each item as an array; null for items without parameters.
template <class Figure>
Json perItem(const exam::Calibration& calibration, const Figure& figure) {
  Json list = Json::array();
  for (const auto& item : calibration.items) list.push_back(item ? orNull(figure(*item)) : Json());
  return list;
}

Json asJson(const std::optional<exam::Calibration>& calibration) {
  if (!calibration) return nullptr;
  using exam::ItemEstimate;
  Json unbounded = Json::array();
  for (std::size_t i = 0; i < calibration->items.size(); ++i) {
    if (calibration->items[i] && calibration->items[i]->unbounded) unbounded.push_back(i);
  }
  return {{"discrimination", perItem(*calibration, [](const ItemEstimate& item) { return item.slope; })},
          {"difficulty", perItem(*calibration, [](const ItemEstimate& item) { return item.difficulty; })},
          {"intercept", perItem(*calibration, [](const ItemEstimate& item) { return item.intercept; })},
          {"log_likelihood", calibration->logLikelihood},
          {"discrimination_se", perItem(*calibration, [](const ItemEstimate& item) { return item.slopeError; })},
          {"difficulty_se", perItem(*calibration, [](const ItemEstimate& item) { return item.difficultyError; })},
          {"intercept_se", perItem(*calibration, [](const ItemEstimate& item) { return item.interceptError; })},
          {"standard_errors", calibration->exactErrors ? "observed" : "cross_product"},
          {"converged", calibration->converged},
          {"unbounded", unbounded}};
}

void putEstimate(Json& json, const std::string& name, const std::optional<exam::Estimate>& estimate) {
  json[name] = estimate ? Json(estimate->value) : Json();
  json[name + "_se"] = estimate ? Json(estimate->error) : Json();
}

Json abilities(const exam::Analysis& analysis) {
  if (!analysis.abilityModel) return nullptr;
  Json list = Json::array();
  for (const auto& ability : analysis.patterns) {
    std::string pattern;
    for (const std::uint8_t right : ability.pattern.right) pattern += right != 0 ? '1' : '0';
    Json json{{"by", "pattern"},
              {"pattern", pattern},
              {"sum", ability.pattern.score()},
              {"people", wholeOf(ability.pattern.people)}};
    putEstimate(json, "eap", ability.expected);
    putEstimate(json, "ml", ability.likeliest);
    putEstimate(json, "wle", ability.weighted);
    list.push_back(std::move(json));
  }
  const auto items = static_cast<int>(analysis.scores.size()) - 1;
  for (const auto& ability : analysis.scores) {
    Json json{{"by", "sum"}, {"sum", ability.score}, {"people", wholeOf(ability.people)}};
    putEstimate(json, "eap", ability.expected);
    putEstimate(json, "ml", ability.likeliest);
    putEstimate(json, "wle", ability.weighted);
    json["sem"] = exam::conditionalSem(ability.score, items);
    list.push_back(std::move(json));
  }
  return list;
}

Json asJson(const exam::Analysis& analysis) {
  const exam::TestFigures& test = analysis.test;
  Json items = Json::array();
  for (const auto& item : analysis.items) items.push_back(asJson(item));
  Json tooFew = Json::array();
  for (const auto& figure : analysis.tooFew) tooFew.push_back({{"figure", figure.figure}, {"needed", figure.needed}});
  return {{"people", wholeOf(test.people)},
          {"mean", orNull(test.mean)},
          {"deviation", orNull(test.deviation)},
          {"alpha", orNull(test.alpha)},
          {"alpha_band", test.alphaBand ? Json(*test.alphaBand) : Json()},
          {"sem", orNull(test.sem)},
          {"scores", test.scores},
          {"items", items},
          {"rasch", asJson(analysis.rasch)},
          {"common_slope", asJson(analysis.commonSlope)},
          {"two_pl", asJson(analysis.twoPl)},
          {"ability_model", analysis.abilityModel ? Json(exam::codeOf(*analysis.abilityModel)) : Json()},
          {"ability", abilities(analysis)},
          {"too_few_people", tooFew}};
}

std::string figure(const std::optional<double>& value) {
  if (!value || !std::isfinite(*value)) return "";
  std::string text(32, '\0');
  text.resize(static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.3f", *value)));
  return text;
}

void printItems(std::ostream& out, const exam::Analysis& analysis) {
  const auto difficulty = [](const std::optional<exam::Calibration>& calibration, std::size_t i) {
    const bool known = calibration && calibration->items[i];
    return known ? figure(calibration->items[i]->difficulty) : std::string{};
  };
  out << "item\tfacility\tpoint_biserial\trasch\ttwo_pl\tflags\n";
  for (std::size_t i = 0; i < analysis.items.size(); ++i) {
    const exam::ItemFigures& item = analysis.items[i];
    out << item.name << '\t' << figure(item.facility) << '\t' << figure(item.pointBiserial) << '\t'
        << difficulty(analysis.rasch, i) << '\t' << difficulty(analysis.twoPl, i) << '\t';
    for (const auto flag : item.flags) out << (flag == item.flags.front() ? "" : " ") << exam::codeOf(flag);
    out << '\n';
  }
  out << "item\toption\tshare\tpoint_biserial\tupper\tlower\n";
  for (const exam::ItemFigures& item : analysis.items) {
    for (const exam::OptionFigures& option : item.options) {
      out << item.name << '\t' << option.option << (option.right ? "*" : "") << '\t' << figure(option.share) << '\t'
          << figure(option.pointBiserial) << '\t' << figure(option.upper) << '\t' << figure(option.lower) << '\n';
    }
  }
}

void print(const Desk& desk, const exam::Analysis& analysis) {
  std::ostream& out = desk.out;
  out << "people\t" << analysis.test.people << "\nmean\t" << figure(analysis.test.mean) << "\ndeviation\t"
      << figure(analysis.test.deviation) << "\nalpha\t" << figure(analysis.test.alpha) << "\nsem\t"
      << figure(analysis.test.sem) << '\n';
  printItems(out, analysis);
  if (!analysis.scores.empty()) out << "sum\tpeople\teap\teap_se\n";
  for (const auto& score : analysis.scores) {
    out << score.score << '\t' << score.people << '\t' << figure(score.expected.value) << '\t'
        << figure(score.expected.error) << '\n';
  }
  const Language language = desk.languageFor(nullptr);
  for (const auto& item : analysis.items) {
    if (item.betterOption.empty()) continue;
    out << words::say(words::Word::MiskeyedItem, language, {item.name, item.betterOption}) << '\n';
  }
  for (const auto& few : analysis.tooFew) {
    const auto needed = std::to_string(static_cast<int>(few.needed));
    out << words::say(words::Word::TooFewPeople, language, {few.figure, needed}) << '\n';
  }
}

}  // namespace

std::optional<exam::NamedBytes> bytesOf(const std::filesystem::path& file, std::vector<Problem>& problems) {
  auto bytes = deck::readBytes(file, kLargestResponses, problems);
  if (!bytes) return std::nullopt;
  return exam::NamedBytes{file.string(), std::move(*bytes)};
}

bool noProblems(const Desk& desk, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) desk.errors << toText(problem) << '\n';
  return problems.empty();
}

std::optional<exam::Responses> responsesOf(const Desk& desk, const ExamAnalysis& files) {
  std::vector<Problem> problems;
  const auto responses = bytesOf(files.responses, problems);
  const auto key = files.key.empty() ? std::nullopt : bytesOf(files.key, problems);
  if (!noProblems(desk, problems)) return std::nullopt;
  auto read = exam::readResponses(*responses, key);
  noProblems(desk, read.problems);
  return std::move(read.responses);
}

int analyseExam(const Desk& desk, const ExamAnalysis& wanted) {
  const auto responses = responsesOf(desk, wanted);
  if (!responses) return 1;
  const exam::Analysis analysis = exam::analyse(*responses);
  if (desk.options.json) {
    desk.out << asJson(analysis).dump(2) << '\n';
  } else {
    print(desk, analysis);
  }
  return 0;
}

}  // namespace kowruk::cli
