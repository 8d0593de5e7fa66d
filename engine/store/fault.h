// What an event cannot be: looked for before one is written, and in whatever is read.
//
// Bounds keep the arithmetic safe (no instant overflows) and the log clean (no sentence fits where a word belongs).
// Example: faultOf(Setting{.name = ""}) is "a setting has a name".
#pragma once

#include <optional>
#include <string>

#include "store/event.h"

namespace kowruk::store {

// A sentence; absent for a sound payload.
std::optional<std::string> faultOf(const Payload& payload);

// What is wrong with an event whatever its kind: its place in the log, its clock, its hash. Absent for a sound one.
std::optional<std::string> faultOf(const Event& event);

// True for a moment whose Day can be worked out: of 1970 to 9998, its offset within a day, its day's start too.
bool hasDay(const Moment& at) noexcept;

}  // namespace kowruk::store
