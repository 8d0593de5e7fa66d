// `kowruk memory exam`: four ways of preparing for a test, rehearsed by simulated learners with the same minutes.
//
// Each horizon of --days is a test of its own, prepared for from nothing. A learner's memory is drawn around the
// model's defaults (--spread of the published deviation between learners). The planner believes the learner's own
// parameters, as if fitted; with --mismatch it believes the defaults, and so do the rivals. The rivals' openings are
// tuned on other learners first. Told are the expected and the real score of each way, the paired difference to the
// best of the others with its 95 % interval, the last evening against the average one, and how far the plan can be
// from the best there is (memory model and all): the bound less what was reached.
#include <array>
#include <cmath>
#include <ctime>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "study/rehearsal.h"

namespace kowruk::cli {

namespace {

using study::Performance;
using study::Way;

constexpr std::size_t kTunedOn = 6;              // learners
constexpr double kCardsADay = 18;                // new cards a day of the horizon, unless said
constexpr std::uint64_t kTuningSeed = 1U << 20;  // seeds of the others stand apart by so much
constexpr std::uint64_t kAnswerSeed = 1U << 22;  // and those of answers from those of parameters
constexpr std::array kWayNames{"fsrs_0.9", "fsrs_capped", "cramming", "planned"};

struct Mean {
  double value = 0;
  double reach = 0;  // of the 95 % interval on either side
};

Mean meanOf(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  Mean mean;
  for (const double value : values) mean.value += value / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean.value) * (value - mean.value);
  if (values.size() > 1) mean.reach = 1.96 * std::sqrt(squares / (count - 1) / count);
  return mean;
}

template <class Of>
std::vector<double> eachOf(const std::vector<Performance>& performances, Of of) {
  std::vector<double> values;
  for (const Performance& performance : performances) values.push_back(of(performance));
  return values;
}

double expectedOf(const Performance& performance) { return performance.expected; }
double rightOf(const Performance& performance) { return performance.right; }
double minutesOf(const Performance& performance) {
  double sum = 0;
  for (const double seconds : performance.seconds) sum += seconds;
  return sum / 60 / static_cast<double>(performance.seconds.size());
}

study::Rehearsed drawn(const MemoryExam& wanted, std::uint64_t seed) {
  Chance chance{seed};
  const Fsrs7 truth{drawnParameters(Fsrs7::kDefaults, wanted.spread, chance)};
  return {truth, wanted.mismatch ? Fsrs7{} : truth};
}

double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Json intervalOf(const Mean& mean) { return Json::array({mean.value - mean.reach, mean.value + mean.reach}); }

// The planned way against the rival that does best by one figure.
template <class Of>
Json difference(const std::array<std::vector<Performance>, 4>& ways, Of of) {
  std::size_t best = 0;
  for (std::size_t way = 1; way < 3; ++way) {
    if (meanOf(eachOf(ways[way], of)).value > meanOf(eachOf(ways[best], of)).value) best = way;
  }
  std::vector<double> differences = eachOf(ways[3], of);
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] -= of(ways[best][i]);
  const Mean mean = meanOf(differences);
  return {{"best_other", kWayNames[best]}, {"mean", mean.value}, {"interval", intervalOf(mean)}};
}

Json wayOf(const std::vector<Performance>& performances, const study::Tuning& tuning, std::size_t way) {
  const Mean expected = meanOf(eachOf(performances, expectedOf));
  const Mean right = meanOf(eachOf(performances, rightOf));
  Json out{{"way", kWayNames[way]},
           {"expected", expected.value},
           {"expected_interval", intervalOf(expected)},
           {"right", right.value},
           {"right_interval", intervalOf(right)},
           {"minutes", meanOf(eachOf(performances, minutesOf)).value},
           {"last_to_average", meanOf(eachOf(performances, [](const auto& p) { return p.lastToAverage(); })).value}};
  if (way == 3) return out;
  out["tuned"] = {{"met_by", tuning.metBy}, {"fresh_first", tuning.freshFirst}};
  if (way == 1) out["tuned"]["cap"] = tuning.cap;
  return out;
}

Json foretold(const std::vector<Performance>& planned, std::size_t cards, double doubt) {
  std::size_t within = 0;
  double last = 0;
  for (const Performance& each : planned) {
    const study::Band band = study::bandOf(each.forecast.score, cards, doubt);
    if (each.right >= band.low && each.right <= band.high) ++within;
    last = std::max(last, each.lastToAverage());
  }
  const auto gap = meanOf(eachOf(planned, [](const auto& p) { return p.forecast.bound - p.expected; }));
  return {{"forecast", meanOf(eachOf(planned, [](const auto& p) { return p.forecast.score; })).value},
          {"bound", meanOf(eachOf(planned, [](const auto& p) { return p.forecast.bound; })).value},
          {"bound_less_reached", gap.value},
          {"bound_less_reached_interval", intervalOf(gap)},
          {"right_within_band", static_cast<double>(within) / static_cast<double>(planned.size())},
          {"last_to_average_at_most", last}};
}

Json rehearseTest(const MemoryExam& wanted, int days, std::uint64_t seed) {
  const double begun = cpuSeconds();
  study::Exam exam;
  exam.cards = wanted.cards > 0 ? wanted.cards : static_cast<std::size_t>(kCardsADay * days);
  exam.date = {.evenings = days, .seconds = std::vector<double>(static_cast<std::size_t>(days), 60 * wanted.minutes)};
  std::vector<study::Rehearsed> others;
  for (std::size_t i = 0; i < kTunedOn; ++i) others.push_back(drawn(wanted, seed + kTuningSeed + i));
  std::array<study::Tuning, 4> tunings;
  for (std::size_t way = 0; way < 3; ++way) {
    tunings[way] = study::bestTuning(study::kWays[way], exam, others, seed + kTuningSeed + kAnswerSeed);
  }
  const double planning = cpuSeconds();
  const std::vector<double> prices = study::pricesFor(exam, Fsrs7{});
  const double planned = cpuSeconds() - planning;
  std::array<std::vector<Performance>, 4> ways;
  for (std::size_t i = 0; i < wanted.learners; ++i) {
    const study::Rehearsed learner = drawn(wanted, seed + i);
    for (std::size_t way = 0; way < 4; ++way) {
      ways[way].push_back(rehearse(study::kWays[way], tunings[way], exam, learner, seed + kAnswerSeed + i, prices));
    }
  }
  Json out{{"days", days}, {"cards", exam.cards}, {"minutes", wanted.minutes}, {"learners", wanted.learners}};
  for (std::size_t way = 0; way < 4; ++way) out["ways"].push_back(wayOf(ways[way], tunings[way], way));
  out["expected_difference"] = difference(ways, expectedOf);
  out["right_difference"] = difference(ways, rightOf);
  out["plan"] = foretold(ways[3], exam.cards, wanted.mismatch ? wanted.spread : 0);
  out["plan"]["seconds_to_plan"] = planned;
  out["seconds"] = cpuSeconds() - begun;
  return out;
}

std::string percent(const Json& value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << 100 * value.get<double>();
  return text.str();
}

std::string between(const Json& interval) { return percent(interval[0]) + " to " + percent(interval[1]); }

void printTest(std::ostream& out, const Json& test) {
  out << "test in " << test["days"] << " days: " << test["cards"] << " cards, " << test["minutes"] << " minutes a day, "
      << test["learners"] << " learners; scores in %\n";
  for (const Json& way : test["ways"]) {
    out << "  " << std::left << std::setw(12) << way["way"].get<std::string>() << " expected "
        << percent(way["expected"]) << "  right " << percent(way["right"]) << "  minutes " << std::fixed
        << std::setprecision(2) << way["minutes"].get<double>() << "  last evening / average "
        << way["last_to_average"].get<double>() << '\n';
  }
  for (const char* figure : {"expected", "right"}) {
    const Json& difference = test[std::string{figure} + "_difference"];
    out << "  planned - " << difference["best_other"].get<std::string>() << ", " << figure << ": "
        << percent(difference["mean"]) << " (" << between(difference["interval"]) << ")\n";
  }
  const Json& plan = test["plan"];
  out << "  plan: foretold " << percent(plan["forecast"]) << ", bound " << percent(plan["bound"])
      << ", bound less reached " << percent(plan["bound_less_reached"]) << " ("
      << between(plan["bound_less_reached_interval"]) << "), within its band " << percent(plan["right_within_band"])
      << ", last evening at most " << plan["last_to_average_at_most"].get<double>() << " of the average, planned in "
      << plan["seconds_to_plan"].get<double>() << " s; all in " << test["seconds"].get<double>() << " s\n";
}

}  // namespace

int rehearseExam(const Desk& desk, const MemoryExam& wanted) {
  Json tests = Json::array();
  for (const int days : wanted.days) {
    tests.push_back(rehearseTest(wanted, days, wanted.seed << 24));
    if (!desk.options.json) {
      printTest(desk.out, tests.back());
      desk.out.flush();
    }
  }
  if (desk.options.json) desk.out << tests.dump(2) << '\n';
  return 0;
}

}  // namespace kowruk::cli
