#include "exam/analyse.h"

namespace kowruk::exam {

namespace {

void nameWhatIsMissing(Analysis& analysis) {
  const double people = analysis.test.people;
  const auto need = [&](const char* figure, double needed) {
    if (people < needed) analysis.tooFew.push_back({figure, needed});
  };
  need("facility", kPeopleForShares);
  need("point_biserial", kPeopleForCorrelations);
  need("alpha", kPeopleForCorrelations);
  need("sem", kPeopleForCorrelations);
  for (const ItemModel model : {ItemModel::Rasch, ItemModel::CommonSlope, ItemModel::TwoPl}) {
    need(std::string{codeOf(model)}.c_str(), peopleFor(model));
  }
  need("ability", peopleFor(ItemModel::Rasch));
}

bool hasItems(const Calibration& calibration) {
  for (const auto& item : calibration.items) {
    if (item) return true;
  }
  return false;
}

bool canMeasure(const std::optional<Calibration>& calibration) {
  if (!calibration || !calibration->converged) return false;
  for (const auto& item : calibration->items) {
    if (item && (item->unbounded || item->slope <= 0)) return false;
  }
  return true;
}

const Calibration* measuring(const Analysis& analysis) {
  for (const auto* calibration : {&analysis.twoPl, &analysis.commonSlope, &analysis.rasch}) {
    if (canMeasure(*calibration)) return &**calibration;
  }
  return nullptr;
}

void measure(Analysis& analysis, std::span<const Pattern> all, const Calibration& calibration) {
  analysis.abilityModel = calibration.model;
  const ItemParameters items = parametersOf(calibration);
  const auto patterns = gathered(withoutConstants(all, calibration));
  const auto expected = Likelihood{patterns}.abilities(items, gridFor(items));
  for (std::size_t n = 0; n < patterns.size(); ++n) {
    analysis.patterns.push_back({.pattern = patterns[n],
                                 .expected = {expected[n].mean, expected[n].deviation},
                                 .likeliest = likeliestAbility(items, patterns[n].right),
                                 .weighted = weightedAbility(items, patterns[n].right)});
  }
  const auto byScore = expectedByScore(items);
  std::vector<std::uint8_t> right(items.slope.size());
  for (std::size_t score = 0; score < byScore.size(); ++score) {
    analysis.scores.push_back({.score = static_cast<int>(score),
                               .people = 0,
                               .expected = byScore[score],
                               .likeliest = std::nullopt,
                               .weighted = std::nullopt});
    if (calibration.model != ItemModel::TwoPl) {
      analysis.scores.back().likeliest = likeliestAbility(items, right);
      analysis.scores.back().weighted = weightedAbility(items, right);
    }
    if (score < right.size()) right[score] = 1;
  }
  for (const Pattern& pattern : patterns) {
    analysis.scores[static_cast<std::size_t>(pattern.score())].people += pattern.people;
  }
}

}  // namespace

Analysis analyse(const Responses& responses) {
  Analysis analysis;
  analysis.test = testFigures(responses);
  analysis.items = itemFigures(responses);
  nameWhatIsMissing(analysis);
  const auto patterns = patternsOf(responses);
  const auto calibrated = [&](ItemModel model, const std::optional<Calibration>& near) -> std::optional<Calibration> {
    if (analysis.test.people < peopleFor(model)) return std::nullopt;
    CalibrationStart start;
    if (near) {
      start.near = &*near;
      start.emPasses = 2;  // it is near already
    }
    Calibration calibration = calibrate(patterns, model, start);
    return hasItems(calibration) ? std::optional{std::move(calibration)} : std::nullopt;
  };
  analysis.rasch = calibrated(ItemModel::Rasch, std::nullopt);
  analysis.commonSlope = calibrated(ItemModel::CommonSlope, analysis.rasch);
  analysis.twoPl = calibrated(ItemModel::TwoPl, analysis.commonSlope);
  if (const Calibration* calibration = measuring(analysis)) measure(analysis, patterns, *calibration);
  return analysis;
}

}  // namespace kowruk::exam
