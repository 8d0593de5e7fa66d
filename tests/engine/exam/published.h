// The two classic sections of the Law School Admission Test, 1,000 people and five items each (Bock & Lieberman 1970),
// and other figures that books print.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "exam/responses.h"

namespace kowruk::exam {

inline NamedBytes measurementFile(const std::string& name) {
  std::ifstream in{std::string{KOWRUK_SOURCE} + "/tests/data/measurement/" + name, std::ios::binary};
  return {name, std::string{std::istreambuf_iterator<char>{in}, {}}};
}

inline Responses published(const std::string& name) { return readResponses(measurementFile(name)).responses.value(); }

inline std::vector<Pattern> lsat6() { return patternsOf(published("lsat6.csv")); }
inline std::vector<Pattern> lsat7() { return patternsOf(published("lsat7_patterns.csv")); }

}  // namespace kowruk::exam
