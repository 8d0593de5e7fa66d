// How an event is written: plain text, a line a field, always the same bytes for the same event.
//
// A field is `name TAB value LF`, in a fixed order for each kind; tab, newline, backslash and the zero byte stand
// escaped as \t \n \\ \0. Instants are UTC milliseconds, offsets and day starts minutes, Days ISO dates; numbers are
// the shortest text that reads back as the same number. What does not read exactly so is not that kind and version.
//
// Example, a Mark:  "entry\tfirst-year/thanks\nlearnt\tug\nskill\tsay\nmark\tknown\non\tyes\n"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/event.h"

namespace kowruk::store {

// "review", "void", "parameters", "setting", "course-joined", "course-left", "mark", "own-entry".
std::string_view kindOf(const Payload& payload) noexcept;

// The version in which a payload is written: the lowest that can say it. A review with a due Day of its own and
// parameters under which the past is read anew are of version 2, all else of version 1.
int versionOf(const Payload& payload) noexcept;

// True where this program reads that kind and version.
bool isKnown(std::string_view kind, int version) noexcept;

std::string fieldsOf(const Payload& payload);

// Absent for an unknown kind or version, and for fields that kind cannot have.
std::optional<Payload> payloadFrom(std::string_view kind, int version, std::string_view fields);

// The bytes an event's hash covers besides the hash before: device, sequence, clock, kind and version as fields, then
// the payload's fields.
std::string sealedBytes(const Event& event);

// The hash an event should have.
seal::Digest hashOf(const Event& event);

// "first-year/thanks ug say": a card in the log's index. Absent for events that touch no card.
std::optional<std::string> cardKeyOf(const Payload& payload);
std::string keyOf(const CardId& card);

}  // namespace kowruk::store
