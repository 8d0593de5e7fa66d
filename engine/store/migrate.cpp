#include "store/migrate.h"

#include <string>

#include "store/copy.h"

namespace kowruk::store {

namespace {

void runSteps(sql::Connection& connection, std::int64_t from, std::span<const Migration> steps) {
  for (const Migration& step : steps) {
    if (step.version <= from) continue;
    connection.run(std::string{step.sql}.c_str());
    connection.run(("PRAGMA user_version = " + std::to_string(step.version)).c_str());
  }
}

std::string schemaOf(const sql::Connection& connection) {
  return sql::textOf(connection,
                     "SELECT group_concat(type || name || tbl_name || ifnull(sql, ''), char(10)) FROM "
                     "(SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name)");
}

}  // namespace

void migrate(sql::Connection& connection, const std::filesystem::path& path, std::span<const Migration> steps,
             const char* vfs) {
  const std::int64_t from = sql::wholeOf(connection, "PRAGMA user_version");
  if (steps.empty() || from >= steps.back().version) return;
  const bool isNew = sql::wholeOf(connection, "SELECT count(*) FROM sqlite_schema") == 0;
  if (!isNew) copyTo(connection, path.string() + ".before-" + std::to_string(from), vfs, [](const sql::Connection&) {});
  sql::Transaction transaction(connection);
  connection.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
  runSteps(connection, from, steps);
  transaction.commit();
}

void requireSchema(const sql::Connection& connection, std::span<const Migration> steps) {
  sql::Connection fresh;
  runSteps(fresh, 0, steps);
  if (schemaOf(connection) != schemaOf(fresh)) {
    throw Error(ErrorKind::Damaged, connection.subject(), "its tables are not those of a learner's file");
  }
}

}  // namespace kowruk::store
