// Adds events to a file and to its ledger in one transaction: all of them, or neither is changed.
#pragma once

#include <span>
#include <vector>

#include "store/ledger.h"

namespace kowruk::store {

std::vector<EventId> appendTo(sql::Connection& file, Ledger& ledger, std::span<const Payload> payloads, Instant at);

// Takes in events of another copy; how many were new. See LearnerFile::merge.
std::size_t mergeInto(sql::Connection& file, Ledger& ledger, std::span<const Event> others);

}  // namespace kowruk::store
