#include "exam/chance.h"

namespace kowruk::exam {

namespace {

constexpr std::uint32_t rotated(std::uint32_t x, unsigned by) noexcept { return (x << by) | (x >> (32U - by)); }

void quarterRound(std::array<std::uint32_t, 16>& x, std::size_t a, std::size_t b, std::size_t c,
                  std::size_t d) noexcept {
  x[a] += x[b];
  x[d] = rotated(x[d] ^ x[a], 16);
  x[c] += x[d];
  x[b] = rotated(x[b] ^ x[c], 12);
  x[a] += x[b];
  x[d] = rotated(x[d] ^ x[a], 8);
  x[c] += x[d];
  x[b] = rotated(x[b] ^ x[c], 7);
}

std::optional<unsigned> hexDigit(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10U;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10U;
  return std::nullopt;
}

}  // namespace

std::string toText(const Seed& seed) {
  std::string text;
  for (const std::uint8_t byte : seed.bytes) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 15U];
  }
  return text;
}

std::optional<Seed> seedFrom(std::string_view text) {
  Seed seed;
  if (text.size() != 2 * seed.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < seed.bytes.size(); ++i) {
    const auto high = hexDigit(text[2 * i]);
    const auto low = hexDigit(text[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    seed.bytes[i] = static_cast<std::uint8_t>(*high << 4U | *low);
  }
  return seed;
}

std::uint64_t streamOf(Draw purpose, std::string_view name) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  hash = (hash ^ static_cast<std::uint64_t>(purpose)) * 0x100000001B3ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

Chance::Chance(const Seed& seed, std::uint64_t stream) noexcept
    : state_{0x61707865, 0x3120646e, 0x79622d36, 0x6b206574} {  // "expand 16-byte k"
  for (std::size_t word = 0; word < 4; ++word) {
    std::uint32_t value = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) {
      value |= static_cast<std::uint32_t>(seed.bytes[4 * word + byte]) << (8 * byte);
    }
    state_[4 + word] = state_[8 + word] = value;
  }
  state_[14] = static_cast<std::uint32_t>(stream);
  state_[15] = static_cast<std::uint32_t>(stream >> 32U);
}

void Chance::fill() noexcept {
  block_ = state_;
  for (int round = 0; round < 10; ++round) {
    for (std::size_t column = 0; column < 4; ++column) {
      quarterRound(block_, column, 4 + column, 8 + column, 12 + column);
    }
    for (std::size_t column = 0; column < 4; ++column) {
      quarterRound(block_, column, 4 + (column + 1) % 4, 8 + (column + 2) % 4, 12 + (column + 3) % 4);
    }
  }
  for (std::size_t i = 0; i < 16; ++i) block_[i] += state_[i];
  if (++state_[12] == 0) ++state_[13];
  used_ = 0;
}

std::uint32_t Chance::next() noexcept {
  if (used_ == block_.size()) fill();
  return block_[used_++];
}

std::size_t Chance::below(std::size_t n) noexcept {
  // The top of the range, which n does not divide, is thrown again.
  const std::uint64_t range = std::uint64_t{1} << 32U;
  const std::uint64_t fair = range - range % n;
  std::uint64_t value = next();
  while (value >= fair) value = next();
  return static_cast<std::size_t>(value % n);
}

}  // namespace kowruk::exam
