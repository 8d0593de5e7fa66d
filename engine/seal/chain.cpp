#include "seal/chain.h"

#include <sodium.h>

namespace kowruk::seal {

namespace {

// libsodium picks its fastest code and its source of random numbers once a process; later calls return at once.
void startSodium() {
  if (sodium_init() < 0) throw Error(ErrorKind::Broken, "libsodium", "it found no random numbers on this computer");
}

const unsigned char* bytesOf(std::string_view text) noexcept {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Digest hashOf(std::string_view first, std::string_view second) {
  startSodium();
  Digest digest{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  crypto_generichash_update(&state, bytesOf(first), first.size());
  crypto_generichash_update(&state, bytesOf(second), second.size());
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

}  // namespace

Digest digestOf(std::string_view bytes) { return hashOf(bytes, {}); }

Digest chained(const Digest& previous, std::string_view bytes) {
  return hashOf({reinterpret_cast<const char*>(previous.data()), previous.size()}, bytes);
}

std::string toText(const Digest& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(digest.size() * 2);
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

DeviceId randomDevice() {
  startSodium();
  DeviceId device;
  randombytes_buf(device.bytes.data(), device.bytes.size());
  return device;
}

}  // namespace kowruk::seal
