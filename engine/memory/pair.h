// Two doubles side by side, and their logarithms and exponentials.
//
// A memory has two traces, so nearly everything the model computes comes in twos: with both in one register they cost
// what one would. The functions are written in sums, products and one quotient alone, which every processor rounds
// alike: the same log gives the same cards everywhere, whatever its maths library. They are right to about one unit
// in the last place (tests/engine/memory/pair_test.cpp).
//
// Example: logOf(Pair{1, 10})[1] is 2.302585….
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace kowruk {

using Pair [[gnu::vector_size(16)]] = double;
using PairBits [[gnu::vector_size(16)]] = std::int64_t;

// Natural logarithm of positive numbers from 2.3e-308; not a number for others.
inline Pair logOf(Pair x) noexcept {
  // x = 2^k m with m between sqrt(1/2) and sqrt(2). Low bits of a double of 2^52 and more count in ones.
  constexpr std::int64_t kRootOfHalf = 0x3fe6a09e667f3bcd;
  constexpr std::int64_t kOne = 0x3ff0000000000000;
  constexpr std::int64_t kTwoTo52 = 0x4330000000000000;
  const PairBits bits = std::bit_cast<PairBits>(x);
  using Unsigned [[gnu::vector_size(16)]] = std::uint64_t;
  const auto exponent = std::bit_cast<PairBits>(std::bit_cast<Unsigned>(bits - kRootOfHalf + kOne) >> 52);
  const Pair k = std::bit_cast<Pair>(exponent | kTwoTo52) - (4503599627370496.0 + 1023);
  const Pair f = std::bit_cast<Pair>(bits - (exponent << 52) + kOne) - 1;
  // ln m = 2 atanh s, by its series: what is left out is under 3e-17 of it.
  const Pair s = f / (2 + f);
  const Pair z = s * s;
  const Pair z2 = z * z;
  const Pair z4 = z2 * z2;
  const Pair low = (2.0 / 3 + z * (2.0 / 5)) + z2 * (2.0 / 7 + z * (2.0 / 9));
  const Pair high = (2.0 / 11 + z * (2.0 / 13)) + z2 * (2.0 / 15 + z * (2.0 / 17));
  const Pair series = z * (low + z4 * (high + z4 * (2.0 / 19 + z * (2.0 / 21))));
  // Summed so that the small parts meet first; ln 2 in two parts, the first exact in products with k.
  const Pair half = 0.5 * f * f;
  const Pair result =
      k * 6.93147180369123816490e-01 - ((half - (s * (half + series) + k * 1.90821492927058770002e-10)) - f);
  const Pair none = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
  return x > 0 ? result : none;
}

// e to the power of x; beyond 708 either way what it is there.
inline Pair expOf(Pair x) noexcept {
  constexpr double kFurthest = 708;
  x = x > kFurthest ? Pair{kFurthest, kFurthest} : x;
  x = x < -kFurthest ? Pair{-kFurthest, -kFurthest} : x;
  // x = n ln 2 + r with r at most half of ln 2 either way. Adding 1.5 * 2^52 rounds to a whole number.
  constexpr double kRounder = 6755399441055744.0;
  const Pair rounded = x * 1.44269504088896338700 + kRounder;
  const Pair n = rounded - kRounder;
  const Pair r = (x - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10;
  // The series of e^r: what is left out is under 5e-18.
  const Pair r2 = r * r;
  const Pair r4 = r2 * r2;
  const Pair a = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
  const Pair b = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362880));
  const Pair c = (1.0 / 3628800 + r * (1.0 / 39916800)) + r2 * (1.0 / 479001600 + r * (1.0 / 6227020800));
  const Pair power = 1 + (r + r2 * (a + r4 * (b + r4 * c)));
  const PairBits scale = (std::bit_cast<PairBits>(rounded) << 52) + 0x3ff0000000000000;
  return power * std::bit_cast<Pair>(scale);
}

inline double logOf(double x) noexcept { return logOf(Pair{x, x})[0]; }
inline double expOf(double x) noexcept { return expOf(Pair{x, x})[0]; }

}  // namespace kowruk
