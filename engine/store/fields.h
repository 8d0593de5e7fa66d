// Writes and reads the lines of a payload: `name TAB value LF`, in order. See store/payload.h.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace kowruk::store {

class FieldWriter {
 public:
  FieldWriter& text(std::string_view name, std::string_view value);
  FieldWriter& whole(std::string_view name, std::int64_t value);
  FieldWriter& sequence(std::string_view name, std::uint64_t value);
  FieldWriter& number(std::string_view name, double value);
  FieldWriter& numbers(std::string_view name, std::span<const double> values);

  const std::string& written() const noexcept { return written_; }

 private:
  std::string written_;
};

// Reads fields in the order they were written. After the first that is not as expected, everything is empty and
// `complete` is false.
class FieldReader {
 public:
  explicit FieldReader(std::string_view fields) noexcept : rest_(fields) {}

  std::string text(std::string_view name);
  std::int64_t whole(std::string_view name);
  std::uint64_t sequence(std::string_view name);
  double number(std::string_view name);
  std::vector<double> numbers(std::string_view name);
  Day day(std::string_view name);
  // One of the words: its place among them.
  std::size_t oneOf(std::string_view name, std::span<const std::string_view> words);

  // For what the types cannot say.
  void require(bool condition) noexcept { sound_ = sound_ && condition; }

  // Nothing so far was not as expected.
  bool isSound() const noexcept { return sound_; }

  // Everything was read and was as expected.
  bool complete() const noexcept { return sound_ && rest_.empty(); }

 private:
  std::string_view raw(std::string_view name) noexcept;
  template <class Number>
  Number numeral(std::string_view digits) noexcept {
    Number value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    require(error == std::errc{} && end == digits.data() + digits.size());
    return sound_ ? value : Number{};
  }

  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace kowruk::store
