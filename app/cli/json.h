// The day's page, a question and the rest as JSON, for `--json`.
#pragma once

#include <nlohmann/json.hpp>

#include "study/session.h"
#include "study/today.h"

namespace kowruk::cli {

using Json = nlohmann::ordered_json;

Json toJson(const study::Shown& entry);
Json toJson(const study::TodayPage& page);
Json toJson(const study::Ask& ask);
Json toJson(const study::Marked& marked);
Json toJson(const study::Summary& summary);

// "2027-03-01", or null.
Json toJson(const std::optional<Day>& day);

}  // namespace kowruk::cli
