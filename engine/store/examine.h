// Everything that can be wrong in a file, looked for.
#pragma once

#include <string>
#include <vector>

#include "sql/sqlite.h"
#include "store/learner_file.h"

namespace kowruk::store {

struct Examination {
  Verification damage;            // what is not what was written
  std::vector<std::string> gaps;  // events another copy of the log has and this one does not
};

Examination examine(const sql::Connection& file);

}  // namespace kowruk::store
