#include "deck/file.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace kowruk::deck {

namespace fs = std::filesystem;

namespace {

// Keys joined by dots nest without a limit in toml++ 3.3, and each takes a piece of the stack when the document is
// given back. A stretch of text with more dots than this between two separators is no course's.
constexpr int kMostDots = 64;

// The first line with more dots than that; 0 for none.
int dottedLine(std::string_view bytes) noexcept {
  int line = 1;
  int dots = 0;
  for (const char c : bytes) {
    if (c == '.' && ++dots > kMostDots) return line;
    if (c == '\n') ++line;
    if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '[') dots = 0;
  }
  return 0;
}

std::string sizeOf(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }

}  // namespace

std::optional<std::string> readBytes(const fs::path& file, std::size_t largest, std::vector<Problem>& problems) {
  const auto fault = [&](std::string what, std::string remedy) {
    problems.push_back({file.string(), 0, std::move(what), std::move(remedy)});
    return std::nullopt;
  };
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) return fault("the file is missing", "put it there");
  if (error) throw Error(ErrorKind::Broken, file.string(), error.message());
  if (status.type() != fs::file_type::regular) return fault("this is not a file", "put a text file there");

  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw Error(ErrorKind::Broken, file.string(), "the file cannot be opened");
  std::string bytes(std::min(static_cast<std::size_t>(fs::file_size(file, error)), largest + 1), '\0');
  if (error) throw Error(ErrorKind::Broken, file.string(), error.message());
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (stream.bad()) throw Error(ErrorKind::Broken, file.string(), "the file cannot be read");
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  if (bytes.size() > largest) return fault("the file is larger than " + sizeOf(largest), "divide it");
  return bytes;
}

std::optional<toml::table> readToml(std::string_view bytes, const std::string& file, std::vector<Problem>& problems) {
  if (const int line = dottedLine(bytes); line > 0) {
    problems.push_back({file, line, "too many dots in a row", "end the sentence, or quote the key"});
    return std::nullopt;
  }
  try {
    return toml::parse(bytes);
  } catch (const toml::parse_error& error) {
    problems.push_back({file, static_cast<int>(error.source().begin.line), std::string{error.description()},
                        "write it as TOML (https://toml.io)"});
    return std::nullopt;
  }
}

int lineOf(const toml::node& node) noexcept { return static_cast<int>(node.source().begin.line); }

}  // namespace kowruk::deck
