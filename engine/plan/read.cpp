#include "deck/file.h"
#include "plan/plan.h"

namespace kowruk::plan {

namespace {

// "2027-03".
std::optional<std::chrono::year_month> monthFrom(std::string_view text) noexcept {
  const auto day = dayFromText(std::string{text} + "-01");
  if (text.size() != 7 || !day) return std::nullopt;
  const std::chrono::year_month_day date{*day};
  return date.year() / date.month();
}

}  // namespace

ReadPlan readPlan(const std::filesystem::path& file) {
  ReadPlan read;
  const auto bytes = deck::readBytes(file, deck::kLargestToml, read.problems);
  if (!bytes) return read;
  const auto table = deck::readToml(*bytes, file.string(), read.problems);
  if (!table) return read;
  const auto complain = [&](int line, const char* fault, const char* remedy) {
    read.problems.push_back({.file = file.string(), .line = line, .fault = fault, .remedy = remedy});
  };
  for (const auto& [key, value] : *table) {
    if (key.str() == "start") continue;
    read.problems.push_back({.file = file.string(),
                             .line = deck::lineOf(value),
                             .fault = "a plan has no " + std::string{key.str()},
                             .remedy = "a plan file says one thing: start = \"2027-03\""});
  }
  const toml::node* start = table->get("start");
  if (start == nullptr) {
    complain(0, "the plan does not say when it starts", "write its first month: start = \"2027-03\"");
    return read;
  }
  const auto text = start->value<std::string>();
  const auto month = text ? monthFrom(*text) : std::nullopt;
  if (!month) {
    complain(deck::lineOf(*start), "start is no month", "write it as year and month: start = \"2027-03\"");
  } else if (read.problems.empty()) {
    read.plan = Plan{.start = *month, .leadInFrom = std::nullopt, .ofUnit = true};
  }
  return read;
}

}  // namespace kowruk::plan
