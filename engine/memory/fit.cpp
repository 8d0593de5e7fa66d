// The search for parameters: slopes and curvature in one pass, a damped step, the next pass.
#include "memory/fit.h"

#include <algorithm>
#include <cmath>

#include "memory/slopes.h"

namespace kowruk {

// What one pass gives: the loss, its slopes, and its expected curvature (only the lower half is filled).
template <class Model>
struct FitPass {
  static constexpr std::size_t kSize = Model::kParameters;
  double loss = 0;
  std::array<double, kSize> slopes{};
  std::array<std::array<double, kSize>, kSize> curvature{};
};

namespace {

// What is known of learners in general: the published spread of each parameter, and how strongly it holds.
template <class Model>
struct Prior;

template <>
struct Prior<Fsrs7> {
  using Slopes = Fsrs7Slopes;
  static constexpr double kStrength = 0.3333;
  static constexpr Fsrs7::Parameters kSpread{0.5,    4,      8,      24,     0.523,  0.2528, 0.4329, 0.2966, 0.2139,
                                             0.2889, 0.1862, 0.175,  0.3812, 0.3013, 0.9104, 0.3234, 0.2448, 0.3273,
                                             0.1842, 0.1735, 0.4608, 0.311,  0.864,  0.0418, 0.2596, 0.0798, 0.0682,
                                             0.1282, 0.1397, 0.1407, 0.1489, 0.2,    0.15,   0.15};
  static bool learnsFrom(const Answer&) noexcept { return true; }
  static double elapsed(const Answer& answer) noexcept { return answer.days; }
  // Recent answers weigh more: a learner changes.
  static double weight(double place) noexcept { return 0.25 + 0.75 * place * place * place; }
};

template <>
struct Prior<Fsrs6> {
  using Slopes = Fsrs6Slopes;
  static constexpr double kStrength = 1;
  static constexpr Fsrs6::Parameters kSpread{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                                             0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
  static bool learnsFrom(const Answer& answer) noexcept { return answer.wholeDays > 0; }
  static int elapsed(const Answer& answer) noexcept { return answer.wholeDays; }
  static double weight(double place) noexcept { return 0.25 + 0.75 * place * place * place; }
};

constexpr double kSurest = 1e-7;  // no prediction counts as surer than this

template <class Model>
void addAnswer(FitPass<Model>& pass, double recall, const typename Model::Parameters& slopes, Grade grade,
               double weight) {
  const double p = std::clamp(recall, kSurest, 1 - kSurest);
  const bool remembered = grade != Grade::Forgot;
  pass.loss -= weight * logOf(remembered ? p : 1 - p);
  const double slope = weight * (remembered ? -1 / p : 1 / (1 - p));
  const double curve = weight / (p * (1 - p));
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    pass.slopes[i] += slope * slopes[i];
    const double scaled = curve * slopes[i];
    if (scaled == 0) continue;
    for (std::size_t j = 0; j <= i; ++j) pass.curvature[i][j] += scaled * slopes[j];
  }
}

// Solves curvature x = -slopes on the parameters that are free, by Cholesky; what is not free stays 0.
template <class Model>
typename Model::Parameters solve(const FitPass<Model>& pass, double damping,
                                 const std::array<bool, Model::kParameters>& free) {
  constexpr std::size_t n = Model::kParameters;
  auto l = pass.curvature;
  typename Model::Parameters x{};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!free[i] || !free[j]) l[i][j] = 0;
    }
    l[i][i] = free[i] ? l[i][i] * (1 + damping) : 1;
    x[i] = free[i] ? -pass.slopes[i] : 0;
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = l[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= l[i][k] * l[j][k];
      l[i][j] = i == j ? std::sqrt(std::max(sum, 1e-12 * l[i][i])) : sum / l[j][j];
    }
    double sum = x[i];
    for (std::size_t k = 0; k < i; ++k) sum -= l[i][k] * x[k];
    x[i] = sum / l[i][i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) x[i] -= l[k][i] * x[k];
    x[i] /= l[i][i];
  }
  return x;
}

// A forgetting curve is only known where answers of both kinds lie: with fewer of the rarer kind, caution grows.
constexpr double kRarerWanted = 64;
constexpr double kFirstDamping = 1e-3;
constexpr double kMostDamping = 1e6;
constexpr double kEnough = 2e-2;            // gain of log likelihood that is not worth another pass
constexpr int kMostPasses = 40;             // over one share of the cards
constexpr std::size_t kShareSize = 20'000;  // answers a first search looks at, about
constexpr std::size_t kShareGrowth = 6;     // each next search looks at so many times more

}  // namespace

template <class Model>
struct Fit<Model>::Search {
  using P = Prior<Model>;

  const ReviewLog& log;
  std::uint32_t before;
  std::vector<float> weights;  // of each answer of the log; 0 for those not learnt from
  std::size_t targets = 0;
  double caution = 1;      // how much more strongly than published what is known of learners in general holds
  std::size_t stride = 1;  // every so-manieth card is looked at
  Parameters best;
  Parameters tried;
  FitPass<Model> at;  // the pass over `best`
  double damping = kFirstDamping;
  int passes = 0;
  int passesOfShare = 0;
  bool first = true;
  bool done = false;
  bool converged = true;

  Search(const ReviewLog& theLog, std::uint32_t theBefore, const Parameters& start);
  void weigh();
  FitPass<Model> walk(const Parameters& parameters) const;
  void addPrior(const Parameters& parameters, FitPass<Model>& pass) const;
  void aim();
  double promise() const;
  void compare(const FitPass<Model>& next);
  void widen();
};

template <class Model>
Fit<Model>::Search::Search(const ReviewLog& theLog, std::uint32_t theBefore, const Parameters& start)
    : log(theLog), before(theBefore), best(Model::clamped(start)), tried(best) {
  weigh();
  while (targets / stride > kShareSize * kShareGrowth / 2) stride *= kShareGrowth;
  done = targets == 0;
}

// Each target weighs by its place among the targets in time.
template <class Model>
void Fit<Model>::Search::weigh() {
  const std::size_t size = std::min<std::size_t>(log.answers.size(), before);
  std::vector<std::uint32_t> place(size + 1, 0);
  weights.assign(log.answers.size(), 0);
  const auto eachTarget = [&](const auto& act) {
    for (std::size_t c = 0; c < log.cards(); ++c) {
      for (std::size_t i = log.starts[c] + 1; i < log.starts[c + 1]; ++i) {
        if (log.answers[i].order < size && P::learnsFrom(log.answers[i])) act(i);
      }
    }
  };
  std::size_t forgotten = 0;
  eachTarget([&](std::size_t i) {
    place[log.answers[i].order + 1] = 1;
    if (log.answers[i].grade == Grade::Forgot) ++forgotten;
  });
  for (std::size_t i = 1; i <= size; ++i) place[i] += place[i - 1];
  targets = place[size];
  caution = std::max(1.0, kRarerWanted / (static_cast<double>(std::min(forgotten, targets - forgotten)) + 1));
  eachTarget([&](std::size_t i) {
    weights[i] = static_cast<float>(P::weight((place[log.answers[i].order] + 0.5) / static_cast<double>(targets)));
  });
}

template <class Model>
FitPass<Model> Fit<Model>::Search::walk(const Parameters& parameters) const {
  FitPass<Model> pass;
  const Model model{parameters};
  typename P::Slopes card{model};
  const double scale = static_cast<double>(stride);
  for (std::size_t c = 0; c < log.cards(); c += stride) {
    const auto answers = log.card(c);
    if (answers.front().order >= before) continue;
    card.first(answers.front().grade);
    for (std::size_t i = 1; i < answers.size() && answers[i].order < before; ++i) {
      const double recall = card.recallAfter(P::elapsed(answers[i]));
      const double weight = static_cast<double>(weights[log.starts[c] + i]) * scale;
      if (weight > 0) addAnswer(pass, recall, card.slopes(), answers[i].grade, weight);
      card.answer(answers[i].grade);
    }
  }
  addPrior(parameters, pass);
  return pass;
}

template <class Model>
void Fit<Model>::Search::addPrior(const Parameters& parameters, FitPass<Model>& pass) const {
  for (std::size_t i = 0; i < Model::kParameters; ++i) {
    const double pull = caution * P::kStrength / (P::kSpread[i] * P::kSpread[i]);
    const double off = parameters[i] - Model::kDefaults[i];
    pass.loss += pull * off * off;
    pass.slopes[i] += 2 * pull * off;
    pass.curvature[i][i] += 2 * pull;
  }
}

// The next parameters to try: a damped step from the best, within the ranges. A parameter at the end of its range that
// would leave it stays there, and the others are solved for anew without it.
template <class Model>
void Fit<Model>::Search::aim() {
  std::array<bool, Model::kParameters> free;
  free.fill(true);
  for (int round = 0; round < 4; ++round) {
    const Parameters move = solve<Model>(at, damping, free);
    for (std::size_t i = 0; i < move.size(); ++i) tried[i] = best[i] + move[i];
    const Parameters within = Model::clamped(tried);
    bool settled = true;
    for (std::size_t i = 0; i < move.size(); ++i) {
      if (within[i] != tried[i] && within[i] == best[i] && free[i]) {
        free[i] = false;
        settled = false;
      }
    }
    tried = within;
    if (settled) return;
  }
}

// What the step to try should gain, were the loss the parabola its slopes and curvature draw.
template <class Model>
double Fit<Model>::Search::promise() const {
  double gain = 0;
  for (std::size_t i = 0; i < tried.size(); ++i) gain -= at.slopes[i] * (tried[i] - best[i]);
  return gain / 2;
}

template <class Model>
void Fit<Model>::Search::compare(const FitPass<Model>& next) {
  const double gain = at.loss - next.loss;
  if (!(gain > 0)) {
    damping *= 10;
    if (damping > kMostDamping) widen();
    return;
  }
  best = tried;
  at = next;
  damping = std::max(damping / 10, 1e-9);
  if (gain < kEnough * static_cast<double>(stride)) widen();
}

// Converged on this share of the cards: on to a larger one, or the end.
template <class Model>
void Fit<Model>::Search::widen() {
  done = stride == 1;
  if (done) return;
  stride /= kShareGrowth;
  passesOfShare = 0;
  first = true;
  tried = best;
  damping = kFirstDamping;
}

template <class Model>
Fit<Model>::Fit(const ReviewLog& log, std::uint32_t before, const Parameters& start)
    : search_(std::make_unique<Search>(log, before, start)) {}

template <class Model>
Fit<Model>::~Fit() = default;

template <class Model>
bool Fit<Model>::step() {
  Search& search = *search_;
  if (search.done) return false;
  const FitPass<Model> pass = search.walk(search.tried);
  ++search.passes;
  ++search.passesOfShare;
  if (search.first) {
    search.at = pass;
    search.first = false;
  } else {
    search.compare(pass);
  }
  if (!search.done && search.passesOfShare >= kMostPasses) {
    search.converged = search.converged && search.stride > 1;
    search.widen();
  }
  if (search.done || search.first) return !search.done;
  search.aim();
  if (search.promise() < kEnough * static_cast<double>(search.stride)) search.widen();
  return !search.done;
}

template <class Model>
const typename Fit<Model>::Parameters& Fit<Model>::parameters() const noexcept {
  return search_->best;
}

template <class Model>
double Fit<Model>::loss() const noexcept {
  return search_->at.loss;
}

template <class Model>
int Fit<Model>::passes() const noexcept {
  return search_->passes;
}

template <class Model>
std::size_t Fit<Model>::targets() const noexcept {
  return search_->targets;
}

template <class Model>
bool Fit<Model>::converged() const noexcept {
  return search_->done && search_->converged;
}

template <class Model>
typename Model::Parameters fitted(const ReviewLog& log, std::uint32_t before, const typename Model::Parameters& start) {
  Fit<Model> fit{log, before, start};
  while (fit.step()) {
  }
  return fit.parameters();
}

template class Fit<Fsrs7>;
template class Fit<Fsrs6>;
template Fsrs7::Parameters fitted<Fsrs7>(const ReviewLog&, std::uint32_t, const Fsrs7::Parameters&);
template Fsrs6::Parameters fitted<Fsrs6>(const ReviewLog&, std::uint32_t, const Fsrs6::Parameters&);

}  // namespace kowruk
