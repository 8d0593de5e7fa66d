#include "cli/desk.h"

#include <cstdlib>
#include <ctime>

namespace kowruk::cli {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets one
  return value != nullptr ? value : "";
}

}  // namespace

study::Library& Desk::library() const {
  if (!opened) opened.emplace(options.data, options.decks);
  return *opened;
}

Moment Desk::now() const { return options.now ? *options.now : computersClock(); }

std::optional<study::Learner> Desk::learner() const {
  study::Library& shelf = library();
  if (!options.learner.empty()) return shelf.open(options.learner, now());
  const auto names = shelf.learners();
  if (names.empty()) return std::nullopt;
  const auto latest = shelf.latest();
  if (!latest && names.size() > 1) {
    throw Error(ErrorKind::NotFound, "--learner", "several learners are here: name one with --learner");
  }
  return shelf.open(latest ? *latest : names.front(), now());
}

Language Desk::languageFor(const study::Learner* learner) const {
  if (options.language) return *options.language;
  return learner != nullptr ? learner->settings.screens : computersLanguage();
}

Moment computersClock() {
  const auto instant = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const std::time_t seconds = std::chrono::system_clock::to_time_t(instant);
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return {.instant = instant};
  return {.instant = instant, .offset = std::chrono::minutes{local.tm_gmtoff / 60}};
}

Language computersLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string locale = variable(name);
    if (locale.empty()) continue;
    return languageOf(locale.substr(0, 2)).value_or(Language::English);
  }
  return Language::English;
}

std::filesystem::path dataFolder() {
  const std::string chosen = variable("XDG_DATA_HOME");
  const std::filesystem::path home{variable("HOME")};
  return (chosen.empty() ? home / ".local" / "share" : std::filesystem::path{chosen}) / "kowruk";
}

}  // namespace kowruk::cli
