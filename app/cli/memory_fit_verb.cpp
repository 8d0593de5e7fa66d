// `kowruk memory fit LOG.csv`: parameters fitted to a review log, and how well they foretell it.
//
// The log is a CSV with a header; of its columns card_id, review_time (ms since 1970) and review_rating (1 to 4) are
// read, in any order, the others are passed over. A line that cannot be read is named on the errors, and nothing is
// fitted: a log with holes would teach something else.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <istream>
#include <ostream>
#include <unordered_map>

#include "cli/json.h"
#include "cli/verbs.h"
#include "memory/evaluate.h"

namespace kowruk::cli {

namespace {

struct Columns {
  std::size_t card = 0;
  std::size_t time = 0;
  std::size_t rating = 0;
};

std::vector<std::string_view> fieldsOf(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  std::vector<std::string_view> fields;
  for (std::size_t at = 0;;) {
    const std::size_t end = line.find(',', at);
    std::string_view field = line.substr(at, end - at);
    if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
    fields.push_back(field);
    if (end == std::string_view::npos) return fields;
    at = end + 1;
  }
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct ReadLog {
  std::vector<LoggedAnswer> lines;
  std::vector<Problem> problems;
};

std::optional<Columns> columnsOf(std::string_view header, const std::string& file, std::vector<Problem>& problems) {
  if (header.substr(0, 3) == "\xEF\xBB\xBF") header.remove_prefix(3);
  const auto names = fieldsOf(header);
  const auto place = [&](const char* name) -> std::size_t {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      problems.push_back({file, 1, std::string{"there is no column "} + name,
                          "write a header with card_id, review_time and review_rating"});
    }
    return static_cast<std::size_t>(found - names.begin());
  };
  const Columns columns{place("card_id"), place("review_time"), place("review_rating")};
  return problems.empty() ? std::optional{columns} : std::nullopt;
}

ReadLog readLog(std::istream& in, const std::string& file) {
  ReadLog log;
  std::string text;
  if (!std::getline(in, text)) text.clear();
  const auto columns = columnsOf(text, file, log.problems);
  if (!columns) return log;
  const std::size_t needed = std::max({columns->card, columns->time, columns->rating}) + 1;
  std::unordered_map<std::string, std::uint32_t> cards;
  for (int number = 2; std::getline(in, text); ++number) {
    if (text.empty() || text == "\r") continue;
    const auto fields = fieldsOf(text);
    const auto time = fields.size() < needed ? std::nullopt : wholeNumber(fields[columns->time]);
    const auto rating = fields.size() < needed ? std::nullopt : wholeNumber(fields[columns->rating]);
    if (!time || !rating || *rating < 1 || *rating > 4) {
      log.problems.push_back({file, number, "its time or rating cannot be read",
                              "write review_time in milliseconds and review_rating from 1 to 4"});
      continue;
    }
    const auto card = cards.try_emplace(std::string{fields[columns->card]}, static_cast<std::uint32_t>(cards.size()));
    log.lines.push_back({card.first->second, Instant{std::chrono::milliseconds{*time}}, static_cast<Grade>(*rating)});
  }
  return log;
}

Json figures(const Evaluation& evaluation) {
  return {{"evaluated", evaluation.evaluated},
          {"log_loss", evaluation.logLoss},
          {"rmse_bins", evaluation.rmseBins},
          {"auc", evaluation.auc}};
}

template <class Model>
Json fitAndEvaluate(const ReviewLog& log, const MemoryFit& wanted, const char* name) {
  Json out{{"model", name}, {"parameters", fitted<Model>(log)}, {"reviews", log.answers.size()}};
  const Folds folds{wanted.folds, wanted.refit};
  out.update(figures(evaluate<Model>(log, Targets::LaterDays, folds)));
  if (std::is_same_v<Model, Fsrs7>) out["same_day"] = figures(evaluate<Model>(log, Targets::All, folds));
  return out;
}

void printFit(std::ostream& out, const Json& fit) {
  out << fit.at("model").get<std::string>() << '\n';
  for (const Json& value : fit.at("parameters")) out << value.get<double>() << ' ';
  out << '\n';
  for (const char* name : {"reviews", "evaluated", "log_loss", "rmse_bins", "auc"}) {
    out << name << '\t' << fit.at(name).dump() << '\n';
  }
}

}  // namespace

std::optional<std::chrono::minutes> minutesFromText(std::string_view text) {
  const bool west = text.substr(0, 1) == "-";
  if (west || text.substr(0, 1) == "+") text.remove_prefix(1);
  const std::size_t colon = text.find(':');
  const auto hours = wholeNumber(text.substr(0, colon));
  const auto minutes = wholeNumber(colon == std::string_view::npos ? "0" : text.substr(colon + 1));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
  const std::chrono::minutes time{*hours * 60 + *minutes};
  return west ? -time : time;
}

int fitMemory(const Desk& desk, const MemoryFit& wanted) {
  std::ifstream in{wanted.log};
  if (!in) throw fileError(wanted.log.string(), std::error_code(errno, std::generic_category()));
  const ReadLog read = readLog(in, wanted.log.string());
  for (const Problem& problem : read.problems) desk.errors << toText(problem) << '\n';
  if (!read.problems.empty()) return 1;
  const ReviewLog log =
      reviewLogOf(read.lines, Moment{.instant = {}, .offset = wanted.utcOffset, .dayStart = wanted.dayStart});
  const Json fit = wanted.model == "fsrs-6" ? fitAndEvaluate<Fsrs6>(log, wanted, "fsrs-6")
                                            : fitAndEvaluate<Fsrs7>(log, wanted, "fsrs-7");
  if (desk.options.json) {
    desk.out << fit.dump(2) << '\n';
  } else {
    printFit(desk.out, fit);
  }
  return 0;
}

}  // namespace kowruk::cli
