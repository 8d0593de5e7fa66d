// The tables of an index, and how a file of it is known.
#pragma once

#include <cstdint>

namespace kowruk::find {

// "KOWF", in the header of the file.
inline constexpr std::int64_t kApplicationId = 0x4b4f5746;

// To be raised whenever the tables, the terms or the keys of engine/text/search_key.h change.
inline constexpr std::int64_t kVersion = 1;

// The tables of terms keep no text and no places (detail=none): which entries have a term is all that is asked. The
// tokenizer only divides at spaces, since terms are made of letters and digits. `word` has the beginnings of terms
// ready, of one to three letters behind the mark; longer ones are few enough to be put together when they are asked
// for.
inline constexpr const char* kTables = R"sql(
CREATE TABLE made (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  contents INTEGER NOT NULL                -- sum of the courses
) STRICT;
CREATE TABLE entry (
  number INTEGER PRIMARY KEY,              -- from 1, in the order of showing
  id TEXT NOT NULL                         -- "first-year/thanks"
) STRICT;
CREATE TABLE unit (
  number INTEGER PRIMARY KEY,              -- from 1
  term TEXT NOT NULL                       -- a word, or a whole text of Chinese or pinyin, that may be misspelt; with mark
) STRICT;
CREATE VIRTUAL TABLE whole USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE word USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii', prefix='2 3 4');
CREATE VIRTUAL TABLE pair USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE half USING fts5(term, content='', columnsize=0, detail=none, tokenize='ascii');
)sql";

}  // namespace kowruk::find
