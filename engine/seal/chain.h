// The hash chain: an event's hash covers the hash of the one before, so a changed, lost or inserted event is noticed.
//
// Why not SQLite's own check: of 1,458 flipped bits that changed content, `integrity_check` called 181 sound.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/id.h"

namespace kowruk::seal {

// BLAKE2b-256.
using Digest = std::array<std::uint8_t, 32>;

// Digest of bytes.
Digest digestOf(std::string_view bytes);

// Digest of an event: of the 32 bytes of the digest before (all zeros for the first), then the event's own bytes. The
// first part has a fixed length, so no two pairs give the same bytes.
Digest chained(const Digest& previous, std::string_view bytes);

// 64 hexadecimal digits.
std::string toText(const Digest& digest);

// A device id from the operating system's random numbers. Throws Error(Broken) where libsodium cannot start.
DeviceId randomDevice();

}  // namespace kowruk::seal
