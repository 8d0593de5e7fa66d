// Chance out of a seed: the same seed gives the same draws everywhere, and draws say nothing of the seed.
//
// 128 bits are the key of a ChaCha20 stream (Bernstein 2008, 16-byte keys; the block function is RFC 8439's), so who
// sees one form can work out neither the seed nor another form. Each purpose has a stream of its own: one more item in
// one place moves nothing in another. Never the standard library's shuffles: they differ between compilers.
//
// Example: Chance{seed, streamOf(Draw::Options, "first-year/thanks:type:ug")}.shuffle(options).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kowruk::exam {

struct Seed {
  std::array<std::uint8_t, 16> bytes{};
  bool operator==(const Seed&) const = default;
};

// 32 hexadecimal digits, and back; absent for anything else.
std::string toText(const Seed& seed);
std::optional<Seed> seedFrom(std::string_view text);

enum class Draw : std::uint8_t { Entries, Deal, Distractors, Options, Order };

// A number of a purpose and a name.
std::uint64_t streamOf(Draw purpose, std::string_view name) noexcept;

class Chance {
 public:
  Chance(const Seed& seed, std::uint64_t stream) noexcept;

  std::uint32_t next() noexcept;

  // 0 to n - 1, each as likely; n > 0.
  std::size_t below(std::size_t n) noexcept;

  template <class Each>
  void shuffle(std::vector<Each>& items) noexcept {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  void fill() noexcept;

  std::array<std::uint32_t, 16> state_{};
  std::array<std::uint32_t, 16> block_{};
  std::size_t used_ = 16;
};

}  // namespace kowruk::exam
