#include "memory/log.h"

#include <algorithm>
#include <numeric>

namespace kowruk {

ReviewLog reviewLogOf(std::vector<LoggedAnswer> lines, const Moment& clock) {
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  std::vector<std::uint32_t> byCard(lines.size());
  std::iota(byCard.begin(), byCard.end(), 0U);
  std::stable_sort(byCard.begin(), byCard.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return lines[a].card < lines[b].card; });
  ReviewLog log;
  log.answers.reserve(lines.size());
  const LoggedAnswer* before = nullptr;
  for (const std::uint32_t order : byCard) {
    const LoggedAnswer& line = lines[order];
    Answer answer{.order = order, .grade = line.grade};
    if (before != nullptr && before->card == line.card) {
      answer.days = elapsedDays(before->at, line.at);
      answer.wholeDays = elapsedDays(clock.dayOf(before->at), clock.dayOf(line.at));
    } else {
      log.starts.push_back(static_cast<std::uint32_t>(log.answers.size()));
    }
    log.answers.push_back(answer);
    before = &line;
  }
  log.starts.push_back(static_cast<std::uint32_t>(log.answers.size()));
  return log;
}

}  // namespace kowruk
