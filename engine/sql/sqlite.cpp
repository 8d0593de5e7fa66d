#include "sql/sqlite.h"

#include <sqlite3.h>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace kowruk::sql {

namespace {

ErrorKind kindOfCode(int code, int systemError) noexcept {
  switch (code & 0xff) {
    case SQLITE_FULL: return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorKind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::InUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::Damaged;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: break;
    default: return ErrorKind::Broken;
  }
  // A page that should be there and is not: the file has been cut short.
  if (code == SQLITE_IOERR_SHORT_READ) return ErrorKind::Damaged;
  switch (systemError) {
    case ENOSPC:
    case EDQUOT: return ErrorKind::DiskFull;
    case EROFS:
    case EACCES:
    case EPERM: return ErrorKind::ReadOnly;
    case ENOENT: return (code & 0xff) == SQLITE_CANTOPEN ? ErrorKind::NotFound : ErrorKind::Broken;
    default: return ErrorKind::Broken;
  }
}

}  // namespace

Connection::Connection(const std::filesystem::path& path, Access access, const char* vfs) : subject_(path.string()) {
  const int flags = (access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX |
                    SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(subject_.c_str(), &handle_, flags, vfs);
  try {
    if (code != SQLITE_OK) fail(code);
    harden();
  } catch (...) {
    close();
    throw;
  }
}

Connection::Connection() : subject_("memory") {
  const int code = sqlite3_open_v2(":memory:", &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
  if (code == SQLITE_OK) return;
  close();
  throw Error(ErrorKind::Broken, subject_, sqlite3_errstr(code));
}

Connection::~Connection() { close(); }

void Connection::close() noexcept {
  for (const auto& [sql, statement] : rest_) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

// A file is data: nothing in it can run, and its schema cannot be edited through the back door. None of this reads
// the file.
void Connection::harden() {
  for (const auto& [option, value] :
       {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        std::pair{SQLITE_DBCONFIG_DQS_DML, 0}, std::pair{SQLITE_DBCONFIG_DQS_DDL, 0}}) {
    const int code = sqlite3_db_config(handle_, option, value, nullptr);
    if (code != SQLITE_OK) fail(code);
  }
  run("PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
}

void Connection::run(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Connection::fail(int code) const {
  const bool opened = handle_ != nullptr;
  const std::string detail = opened ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  const int systemError = opened ? sqlite3_system_errno(handle_) : 0;
  throw Error(kindOfCode(code, systemError), subject_, detail + " (SQLite " + std::to_string(code) + ")");
}

void Connection::setClosing(Closing closing) {
  const int off = closing == Closing::AsItIs ? 1 : 0;
  const int code = sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, off, nullptr);
  if (code != SQLITE_OK) fail(code);
}

Connection::Rest::node_type Connection::prepared(std::string_view sql) const {
  std::string text{sql};
  if (auto resting = rest_.extract(text)) return resting;
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  if (code != SQLITE_OK) fail(code);
  Rest fresh;
  return fresh.extract(fresh.emplace(std::move(text), statement));
}

Statement::Statement(const Connection& connection, std::string_view sql)
    : connection_(&connection), prepared_(connection.prepared(sql)), statement_(prepared_.mapped()) {}

Statement::~Statement() {
  reset();
  sqlite3_clear_bindings(statement_);
  connection_->rest_.insert(std::move(prepared_));
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  const int code = sqlite3_bind_int64(statement_, parameter, value);
  if (code != SQLITE_OK) connection_->fail(code);
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  const int code = sqlite3_bind_double(statement_, parameter, value);
  if (code != SQLITE_OK) connection_->fail(code);
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* start = text.empty() ? "" : text.data();
  const int code = sqlite3_bind_text(statement_, parameter, start, static_cast<int>(text.size()), SQLITE_STATIC);
  if (code != SQLITE_OK) connection_->fail(code);
  return *this;
}

Statement& Statement::bindBytes(int parameter, const void* bytes, std::size_t count) {
  const int code = sqlite3_bind_blob(statement_, parameter, bytes, static_cast<int>(count), SQLITE_STATIC);
  if (code != SQLITE_OK) connection_->fail(code);
  return *this;
}

Statement& Statement::bindNull(int parameter) {
  const int code = sqlite3_bind_null(statement_, parameter);
  if (code != SQLITE_OK) connection_->fail(code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) connection_->fail(code);
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

// The result repeats what the last step said, and that has been thrown already.
void Statement::reset() noexcept { static_cast<void>(sqlite3_reset(statement_)); }

std::int64_t Statement::whole(int column) const noexcept { return sqlite3_column_int64(statement_, column); }

double Statement::number(int column) const noexcept { return sqlite3_column_double(statement_, column); }

std::string_view Statement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (start == nullptr) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  if (start == nullptr) return {};
  return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::isNull(int column) const noexcept { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

void Statement::copyBytes(int column, void* target, std::size_t count) const {
  const std::string_view found = bytes(column);
  if (found.size() != count) throw Error(ErrorKind::Damaged, connection_->subject(), "bytes of a wrong length");
  std::memcpy(target, found.data(), count);
}

Transaction::Transaction(Connection& connection) : connection_(&connection) { connection.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (connection_ == nullptr || sqlite3_get_autocommit(connection_->handle()) != 0) return;
  // Whatever made us leave is on its way to the caller already; a rollback that fails is made good by SQLite at the
  // next opening.
  sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_->run("COMMIT");
  connection_ = nullptr;
}

std::int64_t wholeOf(const Connection& connection, std::string_view sql) {
  Statement statement(connection, sql);
  return statement.step() ? statement.whole(0) : 0;
}

std::string textOf(const Connection& connection, std::string_view sql) {
  Statement statement(connection, sql);
  return statement.step() ? std::string{statement.text(0)} : std::string{};
}

namespace {

// A disk that cannot be read is not a file that is damaged, but integrity_check lists both alike.
void requireReadable(const Connection& connection, std::string_view found) {
  constexpr std::string_view kUnread = "unable to get the page. error code=";
  const std::size_t at = found.find(kUnread);
  if (at == std::string_view::npos) return;
  int code = 0;
  const std::string_view digits = found.substr(at + kUnread.size());
  std::from_chars(digits.data(), digits.data() + digits.size(), code);
  if ((code & 0xff) == SQLITE_IOERR && code != SQLITE_IOERR_SHORT_READ) connection.fail(code);
}

}  // namespace

std::vector<std::string> pageFaults(const Connection& connection, std::string_view table) {
  std::string sql = "PRAGMA integrity_check";
  if (!table.empty()) sql.append("(").append(table).append(")");
  std::vector<std::string> faults;
  Statement rows(connection, sql);
  while (rows.step()) {
    const std::string_view found = rows.text(0);
    requireReadable(connection, found);
    if (found != "ok") faults.push_back("SQLite says: " + std::string{found});
  }
  return faults;
}

}  // namespace kowruk::sql
