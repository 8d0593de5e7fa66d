#include "base/error.h"

namespace kowruk {

namespace {

ErrorKind kindOf(const std::error_code& code) noexcept {
  if (code == std::errc::no_space_on_device) return ErrorKind::DiskFull;
  if (code == std::errc::no_such_file_or_directory) return ErrorKind::NotFound;
  if (code == std::errc::file_exists) return ErrorKind::Exists;
  const bool forbidden = code == std::errc::permission_denied || code == std::errc::read_only_file_system ||
                         code == std::errc::operation_not_permitted;
  return forbidden ? ErrorKind::ReadOnly : ErrorKind::Broken;
}

}  // namespace

Error fileError(std::string subject, const std::error_code& code) {
  return {kindOf(code), std::move(subject), code.message()};
}

std::string toText(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line > 0) text += ":" + std::to_string(problem.line);
  text += ": " + problem.fault;
  if (!problem.remedy.empty()) text += "; " + problem.remedy;
  return text;
}

}  // namespace kowruk
