// SQLite as the house uses it: what is not right throws, and a file can do nothing by itself.
#include "sql/sqlite.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace kowruk::sql {
namespace {

namespace fs = std::filesystem;

class File : public ::testing::Test {
 protected:
  File() {
    std::string pattern = ::testing::TempDir() + "kowruk-sql-XXXXXX";
    folder = ::mkdtemp(pattern.data());
    path = folder / "file.db";
    std::ofstream{path};
  }
  ~File() override { fs::remove_all(folder); }

  fs::path folder;
  fs::path path;
};

template <class Work>
ErrorKind kindOf(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorKind::Broken;
}

TEST_F(File, ValuesComeBackAsTheyWent) {
  Connection connection(path, Connection::Access::Write, nullptr);
  connection.run("CREATE TABLE value (a INTEGER, b REAL, c TEXT, d BLOB, e)");
  const std::string bytes("\0\1\2", 3);
  Statement(connection, "INSERT INTO value VALUES (?, ?, ?, ?, ?)")
      .bind(1, std::int64_t{-7})
      .bind(2, 0.25)
      .bind(3, std::string_view{"كىتاب"})
      .bindBytes(4, bytes.data(), bytes.size())
      .bindNull(5)
      .run();
  Statement row(connection, "SELECT * FROM value");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.whole(0), -7);
  EXPECT_EQ(row.number(1), 0.25);
  EXPECT_EQ(row.text(2), "كىتاب");
  EXPECT_EQ(row.bytes(3), bytes);
  EXPECT_TRUE(row.isNull(4));
  EXPECT_EQ((row.array<std::array<char, 3>>(3)), (std::array<char, 3>{0, 1, 2}));
  EXPECT_EQ(kindOf([&] { row.array<std::array<char, 4>>(3); }), ErrorKind::Damaged);
  EXPECT_FALSE(row.step());
}

TEST_F(File, AnEmptyTextIsNotNothing) {
  const Connection connection;
  Statement row(connection, "SELECT ? IS NULL");
  row.bind(1, std::string_view{});
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.whole(0), 0);
}

TEST_F(File, ATransactionThatIsLeftIsTakenBack) {
  Connection connection(path, Connection::Access::Write, nullptr);
  connection.run("CREATE TABLE value (a)");
  {
    const Transaction left(connection);
    connection.run("INSERT INTO value VALUES (1)");
  }
  EXPECT_EQ(wholeOf(connection, "SELECT count(*) FROM value"), 0);
  {
    Transaction kept(connection);
    connection.run("INSERT INTO value VALUES (1)");
    kept.commit();
  }
  EXPECT_EQ(wholeOf(connection, "SELECT count(*) FROM value"), 1);
}

TEST_F(File, WhatIsWrongIsNamed) {
  const auto open = [](const fs::path& file, Connection::Access access) {
    return [file, access] { wholeOf(Connection(file, access, nullptr), "SELECT count(*) FROM sqlite_schema"); };
  };
  EXPECT_EQ(kindOf(open(folder / "none", Connection::Access::Write)), ErrorKind::NotFound);
  EXPECT_FALSE(fs::exists(folder / "none")) << "SQLite makes no file by itself";
  std::ofstream(folder / "letter") << std::string(4096, 'x');
  EXPECT_EQ(kindOf(open(folder / "letter", Connection::Access::Read)), ErrorKind::Damaged);
  Connection writing(path, Connection::Access::Write, nullptr);
  writing.run("CREATE TABLE value (a)");
  Connection reading(path, Connection::Access::Read, nullptr);
  EXPECT_EQ(kindOf([&] { reading.run("INSERT INTO value VALUES (1)"); }), ErrorKind::ReadOnly);
  const Transaction held(writing);
  Connection other(path, Connection::Access::Write, nullptr);
  EXPECT_EQ(kindOf([&] { const Transaction too(other); }), ErrorKind::InUse);
  EXPECT_EQ(kindOf([&] { other.run("no such words"); }), ErrorKind::Broken);
}

// A file from elsewhere may hold triggers and views that do what its reader never asked for.
TEST_F(File, NothingInAFileRunsByItself) {
  Connection connection(path, Connection::Access::Write, nullptr);
  connection.run(
      "CREATE TABLE value (a); CREATE TABLE told (a);"
      "CREATE TRIGGER tell AFTER INSERT ON value BEGIN INSERT INTO told VALUES (new.a); END;"
      "CREATE VIEW seen AS SELECT a FROM value;"
      "INSERT INTO value VALUES (1)");
  EXPECT_EQ(wholeOf(connection, "SELECT count(*) FROM told"), 0);
  EXPECT_EQ(kindOf([&] { wholeOf(connection, "SELECT count(*) FROM seen"); }), ErrorKind::Broken);
  EXPECT_EQ(kindOf([&] { connection.run("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"); }),
            ErrorKind::Broken);
}

TEST_F(File, DamageToAPageIsFound) {
  {
    Connection connection(path, Connection::Access::Write, nullptr);
    connection.run("CREATE TABLE value (a TEXT); CREATE INDEX by_a ON value (a)");
    Transaction filling(connection);
    for (int i = 0; i < 1000; ++i) {
      const std::string text = "text " + std::to_string(i);
      Statement(connection, "INSERT INTO value VALUES (?)").bind(1, std::string_view{text}).run();
    }
    filling.commit();
    EXPECT_TRUE(pageFaults(connection).empty());
  }
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(3 * 4096 + 8);
  file << std::string(2000, '\x7f');
  file.close();
  EXPECT_FALSE(pageFaults(Connection(path, Connection::Access::Read, nullptr)).empty());
}

}  // namespace
}  // namespace kowruk::sql
