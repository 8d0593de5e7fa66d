// Which way a line runs: text of one language inside a line of the other, and of both at once.
//
// Example: in the Uyghur line "هەرپ m، a" a reader meets m before a; the bidirectional algorithm alone draws the two
// Latin letters with the comma between them as one run from left to right, and the reader meets a first.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace kowruk::text {

// The text between U+2068 and U+2069, so that it keeps its own direction inside a line of another and changes nothing
// around it: isolates it leaves open are closed, a U+2069 that would close ours is dropped. For one paragraph.
std::string isolated(std::string_view text);

// The text as its language runs, for showing only: each paragraph (a line of the text) that begins with a word of the
// other direction gets a mark before it, and each comma, colon, bracket or quotation mark of the language that stands
// between two words of the other direction a mark behind it, so that these follow each other as the line is read.
// Text that needs no mark stays as it is.
std::string directed(std::string_view text, Language language);

}  // namespace kowruk::text
