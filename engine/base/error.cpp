#include "base/error.h"

namespace kowruk {

std::string toText(const Problem& problem) {
  std::string text = problem.file;
  if (problem.line > 0) text += ":" + std::to_string(problem.line);
  text += ": " + problem.fault;
  if (!problem.remedy.empty()) text += "; " + problem.remedy;
  return text;
}

}  // namespace kowruk
