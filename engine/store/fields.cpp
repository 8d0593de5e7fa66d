#include "store/fields.h"

#include <algorithm>
#include <array>

namespace kowruk::store {

namespace {

constexpr std::string_view kEscaped{"\t\n\\\0", 4};
constexpr std::string_view kLetters = "tn\\0";

void appendEscaped(std::string& to, std::string_view value) {
  for (const char c : value) {
    const std::size_t at = kEscaped.find(c);
    if (at == std::string_view::npos) {
      to += c;
    } else {
      to += '\\';
      to += kLetters[at];
    }
  }
}

std::optional<std::string> unescaped(std::string_view value) {
  if (value.find('\\') == std::string_view::npos) return std::string{value};
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\') {
      text += value[i];
      continue;
    }
    const std::size_t at = i + 1 < value.size() ? kLetters.find(value[i + 1]) : std::string_view::npos;
    if (at == std::string_view::npos) return std::nullopt;
    text += kEscaped[at];
    ++i;
  }
  return text;
}

template <class Number>
std::string numeralOf(Number value) {
  std::array<char, 32> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return {digits.data(), result.ptr};
}

}  // namespace

FieldWriter& FieldWriter::text(std::string_view name, std::string_view value) {
  written_ += name;
  written_ += '\t';
  appendEscaped(written_, value);
  written_ += '\n';
  return *this;
}

FieldWriter& FieldWriter::whole(std::string_view name, std::int64_t value) { return text(name, numeralOf(value)); }

FieldWriter& FieldWriter::sequence(std::string_view name, std::uint64_t value) { return text(name, numeralOf(value)); }

FieldWriter& FieldWriter::number(std::string_view name, double value) { return text(name, numeralOf(value)); }

FieldWriter& FieldWriter::numbers(std::string_view name, std::span<const double> values) {
  std::string joined;
  for (const double value : values) {
    if (!joined.empty()) joined += ' ';
    joined += numeralOf(value);
  }
  return text(name, joined);
}

std::string_view FieldReader::raw(std::string_view name) noexcept {
  const std::size_t end = rest_.find('\n');
  const bool named = sound_ && end != std::string_view::npos && rest_.size() > name.size() && rest_.starts_with(name) &&
                     rest_[name.size()] == '\t';
  require(named);
  if (!named) return {};
  const std::string_view value = rest_.substr(name.size() + 1, end - name.size() - 1);
  rest_.remove_prefix(end + 1);
  return value;
}

std::string FieldReader::text(std::string_view name) {
  auto value = unescaped(raw(name));
  require(value.has_value());
  return sound_ ? std::move(*value) : std::string{};
}

std::int64_t FieldReader::whole(std::string_view name) { return numeral<std::int64_t>(raw(name)); }

std::uint64_t FieldReader::sequence(std::string_view name) { return numeral<std::uint64_t>(raw(name)); }

double FieldReader::number(std::string_view name) { return numeral<double>(raw(name)); }

std::vector<double> FieldReader::numbers(std::string_view name) {
  std::vector<double> values;
  std::string_view joined = raw(name);
  while (sound_ && !joined.empty()) {
    const std::size_t end = std::min(joined.find(' '), joined.size());
    values.push_back(numeral<double>(joined.substr(0, end)));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return values;
}

Day FieldReader::day(std::string_view name) {
  const auto value = dayFromText(raw(name));
  require(value.has_value());
  return value.value_or(Day{});
}

std::size_t FieldReader::oneOf(std::string_view name, std::span<const std::string_view> words) {
  const std::string_view word = raw(name);
  const auto found = std::find(words.begin(), words.end(), word);
  require(found != words.end());
  return sound_ ? static_cast<std::size_t>(found - words.begin()) : 0;
}

}  // namespace kowruk::store
