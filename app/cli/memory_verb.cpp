// `kowruk memory replay`: histories in, what the model makes of them out; a JSON object a line.
//
// In: {"model": "fsrs-7", "parameters": […], "retention": 0.9, "ratings": [3, 1], "days": [0, 4.5]}. days[i] is what
// passed since the review before, whole for fsrs-6; days[0] is ignored; without parameters the model's defaults hold.
// Out: the same, with stability, stability_fast (fsrs-7), difficulty, retrievability (just before each review) and
// interval. A line that cannot be read is named on the errors, and the others are answered all the same.
#include <cmath>
#include <fstream>
#include <istream>
#include <ostream>

#include "cli/json.h"
#include "cli/verbs.h"
#include "memory/fsrs6.h"
#include "memory/fsrs7.h"

namespace kowruk::cli {

namespace {

struct History {
  std::vector<double> parameters;  // empty: the model's defaults
  double retention = 0.9;
  std::vector<Grade> grades;
  std::vector<double> days;  // days[0] is 0
};

// What is wrong with a line, and what would be right.
struct Fault {
  std::string what;
  std::string remedy;
};

enum class Days { Whole, Fractional };

// 36,500 days is the longest interval; ten times that has no meaning for anybody's memory.
constexpr double kMostDays = 365'000;

const Json* arrayIn(const Json& line, const char* name) {
  const auto found = line.find(name);
  return found != line.end() && found->is_array() ? &*found : nullptr;
}

bool isNumber(const Json& value) { return value.is_number() && std::isfinite(value.get<double>()); }

std::optional<Fault> readParameters(const Json& line, std::size_t count, History& history) {
  if (!line.contains("parameters")) return std::nullopt;
  const Json* parameters = arrayIn(line, "parameters");
  const Fault fault{"its parameters are not " + std::to_string(count) + " numbers",
                    "give all of them, or none for the defaults"};
  if (parameters == nullptr || parameters->size() != count) return fault;
  for (const Json& value : *parameters) {
    if (!isNumber(value)) return fault;
    history.parameters.push_back(value);
  }
  return std::nullopt;
}

std::optional<Fault> readReviews(const Json& line, Days kind, History& history) {
  const Json* ratings = arrayIn(line, "ratings");
  const Json* days = arrayIn(line, "days");
  if (ratings == nullptr || days == nullptr || ratings->size() != days->size()) {
    return Fault{"ratings and days are not two lists of equal length", "give one of each for every review"};
  }
  for (std::size_t i = 0; i < ratings->size(); ++i) {
    const std::string place = "[" + std::to_string(i) + "]";
    const Json& rating = (*ratings)[i];
    if (!rating.is_number_integer() || rating < 1 || rating > 4) {
      return Fault{"ratings" + place + " is " + rating.dump(), "write 1 for Forgot, 2 Hard, 3 Good, 4 Easy"};
    }
    history.grades.push_back(static_cast<Grade>(rating.get<int>()));
    history.days.push_back(0);
    if (i == 0) continue;
    const Json& passed = (*days)[i];
    const bool numeric = isNumber(passed) && passed >= 0 && passed <= kMostDays;
    if (!numeric || (kind == Days::Whole && passed.get<double>() != std::floor(passed.get<double>()))) {
      return Fault{"days" + place + " is " + passed.dump(),
                   kind == Days::Whole ? "write whole days, 0 to 365000" : "write days, 0 to 365000"};
    }
    history.days.back() = passed;
  }
  return std::nullopt;
}

std::optional<Fault> readHistory(const Json& line, Days kind, std::size_t parameters, History& history) {
  const auto retention = line.find("retention");
  if (retention == line.end() || !isNumber(*retention) || *retention <= 0 || *retention >= 1) {
    return Fault{"it has no retention between 0 and 1", "write the recall aimed at, such as 0.9"};
  }
  history.retention = *retention;
  if (auto fault = readParameters(line, parameters, history)) return fault;
  return readReviews(line, kind, history);
}

// A model of the parameters given, or of its defaults.
template <class Model>
Model modelOf(const History& history) {
  typename Model::Parameters parameters = Model::kDefaults;
  std::copy(history.parameters.begin(), history.parameters.end(), parameters.begin());
  return Model{parameters};
}

// Runs a history through a model and adds one array a name; reports the interval as `intervalOf` gives it.
template <class Model, class IntervalOf>
void replay(const Model& model, const History& history, IntervalOf intervalOf, Json& out) {
  using State = decltype(model.first(Grade::Good));
  for (const char* name : {"stability", "stability_fast", "difficulty", "retrievability", "interval"}) {
    out[name] = Json::array();
  }
  State state;
  for (std::size_t i = 0; i < history.grades.size(); ++i) {
    if (i == 0) {
      out["retrievability"].push_back(nullptr);
      state = model.first(history.grades[i]);
    } else {
      using Passed = std::conditional_t<std::is_same_v<Model, Fsrs6>, int, double>;
      const auto passed = static_cast<Passed>(history.days[i]);
      out["retrievability"].push_back(model.recall(state, passed));
      state = model.next(state, passed, history.grades[i]);
    }
    out["stability"].push_back(state.stability);
    if constexpr (std::is_same_v<Model, Fsrs7>) out["stability_fast"].push_back(state.stabilityFast);
    out["difficulty"].push_back(state.difficulty);
    out["interval"].push_back(intervalOf(state));
  }
  if constexpr (!std::is_same_v<Model, Fsrs7>) out.erase("stability_fast");
}

// Parameters far outside their range can make a memory that is not a number.
std::optional<Fault> faultOfResult(const Json& line) {
  for (const char* name : {"stability", "stability_fast", "difficulty", "interval"}) {
    if (!line.contains(name)) continue;
    for (const Json& value : line.at(name)) {
      if (!isNumber(value)) {
        return Fault{"its parameters make a memory that is not a number", "keep them within their published range"};
      }
    }
  }
  return std::nullopt;
}

std::optional<Fault> answer(Json& line) {
  const std::string name = line.is_object() ? line.value("model", Json{}).dump() : "";
  History history;
  if (name == "\"fsrs-7\"") {
    if (auto fault = readHistory(line, Days::Fractional, Fsrs7::kParameters, history)) return fault;
    const auto model = modelOf<Fsrs7>(history);
    const Fsrs7Aim aim = model.aimAt(history.retention);
    replay(
        model, history, [&](const Fsrs7State& state) { return model.curveOf(state).interval(aim); }, line);
  } else if (name == "\"fsrs-6\"") {
    if (auto fault = readHistory(line, Days::Whole, Fsrs6::kParameters, history)) return fault;
    const auto model = modelOf<Fsrs6>(history);
    const double perStability = model.intervalPerStability(history.retention);
    replay(
        model, history, [&](const Fsrs6State& state) { return Fsrs6::wholeInterval(state, perStability); }, line);
  } else {
    return Fault{"it names no model", "write an object with \"model\": \"fsrs-7\" or \"fsrs-6\""};
  }
  return faultOfResult(line);
}

}  // namespace

int replayMemory(const Desk& desk, const std::filesystem::path& file) {
  std::ifstream opened;
  if (!file.empty()) {
    opened.open(file);
    if (!opened) throw fileError(file.string(), std::error_code(errno, std::generic_category()));
  }
  std::istream& in = file.empty() ? desk.in : opened;
  const std::string place = file.empty() ? "input" : file.string();
  int status = 0;
  int number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    Json line = Json::parse(text, nullptr, false);
    auto fault = line.is_discarded() ? Fault{"it is not JSON", "write one JSON object a line"} : answer(line);
    if (!fault) {
      desk.out << line.dump() << '\n';
      continue;
    }
    desk.errors << toText(Problem{place, number, fault->what, fault->remedy}) << '\n';
    status = 1;
  }
  return status;
}

}  // namespace kowruk::cli
