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
extern const char* const kTables;     // schema/001_index.sql
extern const char* const kTermsSeen;  // schema/002_terms_seen.sql: temporary, while an index is made

}  // namespace kowruk::find
