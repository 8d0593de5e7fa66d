// SQLite as the house uses it: one connection, statements, transactions; a result that is not right throws Error.
//
// Example: Statement events(connection, "SELECT hash FROM event WHERE device = ?"); events.bind(1, 7);
//          while (events.step()) use(events.bytes(0));
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace kowruk::sql {

class Connection {
 public:
  enum class Access { Read, Write };

  // The file must exist: SQLite is never left to make one. vfs: null for the operating system's.
  Connection(const std::filesystem::path& path, Access access, const char* vfs);
  // A database in memory.
  Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  // Runs statements that return nothing of interest.
  void run(const char* sql);

  // Throws the Error that belongs to an SQLite result code.
  [[noreturn]] void fail(int code) const;

  // Off: closing leaves the file and its -wal as they are. On (as SQLite has it): closing brings the -wal into the
  // file.
  enum class Closing { AsItIs, Tidy };
  void setClosing(Closing closing);

  sqlite3* handle() const noexcept { return handle_; }
  const std::string& subject() const noexcept { return subject_; }

 private:
  friend class Statement;

  void harden();
  void close() noexcept;

  // Statements at rest, by their text: to read the text of one again costs more than to run it.
  using Rest = std::unordered_multimap<std::string, sqlite3_stmt*>;
  Rest::node_type prepared(std::string_view sql) const;

  std::string subject_;
  sqlite3* handle_ = nullptr;
  mutable Rest rest_;
};

// One prepared statement, given back to its connection at the end. Parameters count from 1, columns from 0.
class Statement {
 public:
  Statement(const Connection& connection, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement();

  // Texts and bytes are not copied: they live until the next step or reset.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view text);
  Statement& bindBytes(int parameter, const void* bytes, std::size_t count);
  Statement& bindNull(int parameter);

  // The next row; false after the last.
  bool step();
  // For statements that return no row: runs to the end and is ready for other values.
  void run();
  void reset() noexcept;

  // Valid until the next step.
  std::int64_t whole(int column) const noexcept;
  double number(int column) const noexcept;
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;
  bool isNull(int column) const noexcept;

  // Copies a column into an array of fixed length. A column of another length is damage.
  template <class Array>
  Array array(int column) const {
    Array result{};
    copyBytes(column, result.data(), result.size());
    return result;
  }

 private:
  void copyBytes(int column, void* target, std::size_t count) const;

  const Connection* connection_;
  Connection::Rest::node_type prepared_;
  sqlite3_stmt* statement_;
};

// Takes the lock at once; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Connection* connection_;
};

// One number or text out of a statement with one row, such as a PRAGMA.
std::int64_t wholeOf(const Connection& connection, std::string_view sql);
std::string textOf(const Connection& connection, std::string_view sql);

// What SQLite finds wrong with its pages, tables and indexes, or with those of one table; empty for nothing.
std::vector<std::string> pageFaults(const Connection& connection, std::string_view table = {});

}  // namespace kowruk::sql
