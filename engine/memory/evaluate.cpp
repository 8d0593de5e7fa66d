#include "memory/evaluate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace kowruk {

namespace {

struct Prediction {
  double recall = 0;
  bool remembered = false;
  std::tuple<long, long, long> bin;
};

double elapsedOf(const Fsrs7&, const Answer& answer) noexcept { return answer.days; }
int elapsedOf(const Fsrs6&, const Answer& answer) noexcept { return answer.wholeDays; }

bool counts(const Answer& answer, Targets targets) noexcept { return targets == Targets::All || answer.wholeDays > 0; }

// Bins whose bounds grow by a factor, named by a rounded middle: fsrs-rs's.
long binOf(double value, double factor, double scale) {
  return std::lround(scale * std::pow(factor, std::floor(std::log(value) / std::log(factor))));
}

std::tuple<long, long, long> binsOf(double days, int laterReviews, int lapses) {
  return {binOf(std::max(days, 1e-5), 3.62, 248), binOf(laterReviews + 1, 1.89, 1.99),
          lapses == 0 ? 0 : binOf(lapses, 1.73, 1.65)};
}

// Predicts the targets whose order lies in [from, to).
template <class Model>
void predict(const ReviewLog& log, const Model& model, Targets targets, std::uint32_t from, std::uint32_t to,
             std::vector<Prediction>& predictions) {
  for (std::size_t c = 0; c < log.cards(); ++c) {
    const auto answers = log.card(c);
    if (answers.back().order < from) continue;
    auto state = model.first(answers.front().grade);
    int later = 0;
    int lapses = 0;
    for (std::size_t i = 1; i < answers.size() && answers[i].order < to; ++i) {
      const Answer& answer = answers[i];
      const auto days = elapsedOf(model, answer);
      const bool laterDay = answer.wholeDays > 0;
      if (laterDay) ++later;
      if (answer.order >= from && counts(answer, targets)) {
        const double length = laterDay ? answer.wholeDays : answer.days;
        predictions.push_back(
            {model.recall(state, days), answer.grade != Grade::Forgot, binsOf(length, later, lapses)});
      }
      if (laterDay && answer.grade == Grade::Forgot) ++lapses;
      state = model.next(state, days, answer.grade);
    }
  }
}

double logLossOf(const std::vector<Prediction>& predictions) {
  double sum = 0;
  for (const Prediction& p : predictions) {
    const double recall = std::clamp(p.recall, 1e-7, 1 - 1e-7);
    sum -= std::log(p.remembered ? recall : 1 - recall);
  }
  return sum / static_cast<double>(predictions.size());
}

double rmseOf(const std::vector<Prediction>& predictions) {
  struct Sum {
    double off = 0;
    double count = 0;
  };
  std::map<std::tuple<long, long, long>, Sum> bins;
  for (const Prediction& p : predictions) {
    Sum& bin = bins[p.bin];
    bin.off += p.recall - (p.remembered ? 1 : 0);
    ++bin.count;
  }
  double sum = 0;
  for (const auto& [name, bin] : bins) sum += bin.off * bin.off / bin.count;
  return std::sqrt(sum / static_cast<double>(predictions.size()));
}

// The chance that of one remembered and one forgotten the remembered was predicted surer; ties count half.
double aucOf(std::vector<Prediction> predictions) {
  std::sort(predictions.begin(), predictions.end(), [](const auto& a, const auto& b) { return a.recall < b.recall; });
  double forgottenBelow = 0;
  double pairs = 0;
  double remembered = 0;
  for (std::size_t i = 0; i < predictions.size();) {
    double right = 0;
    double wrong = 0;
    std::size_t j = i;
    for (; j < predictions.size() && predictions[j].recall == predictions[i].recall; ++j) {
      ++(predictions[j].remembered ? right : wrong);
    }
    pairs += right * (forgottenBelow + wrong / 2);
    forgottenBelow += wrong;
    remembered += right;
    i = j;
  }
  const double all = remembered * forgottenBelow;
  return all > 0 ? pairs / all : 0.5;
}

// The orders of all targets, in time.
std::vector<std::uint32_t> targetsOf(const ReviewLog& log, Targets targets) {
  std::vector<std::uint32_t> orders;
  for (std::size_t c = 0; c < log.cards(); ++c) {
    const auto answers = log.card(c);
    for (std::size_t i = 1; i < answers.size(); ++i) {
      if (counts(answers[i], targets)) orders.push_back(answers[i].order);
    }
  }
  std::sort(orders.begin(), orders.end());
  return orders;
}

}  // namespace

template <class Model>
Evaluation evaluate(const ReviewLog& log, Targets targets, const Folds& folds) {
  const auto orders = targetsOf(log, targets);
  const std::size_t run = orders.size() / static_cast<std::size_t>(folds.count + 1);
  if (run == 0) return {};
  std::vector<Prediction> predictions;
  auto parameters = Model::kDefaults;
  const std::size_t firstTest = orders.size() - run * static_cast<std::size_t>(folds.count);
  for (std::size_t begin = firstTest; begin < orders.size();) {
    std::size_t end = begin + run - (begin - firstTest) % run;
    if (folds.refitAt > 0) {
      const auto grown = static_cast<std::size_t>(static_cast<double>(begin) * folds.refitAt);
      end = std::min(end, begin + std::max<std::size_t>(grown, 1));
    }
    parameters = fitted<Model>(log, orders[begin], parameters);
    const std::uint32_t until = end < orders.size() ? orders[end] : Fit<Model>::kAll;
    predict(log, Model{parameters}, targets, orders[begin], until, predictions);
    begin = end;
  }
  return {predictions.size(), logLossOf(predictions), rmseOf(predictions), aucOf(predictions)};
}

template Evaluation evaluate<Fsrs7>(const ReviewLog&, Targets, const Folds&);
template Evaluation evaluate<Fsrs6>(const ReviewLog&, Targets, const Folds&);

}  // namespace kowruk
