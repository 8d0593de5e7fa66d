// The storage form of text: one way to write what a reader sees as the same.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// The form in which text is stored: NFC; Arabic presentation forms as letters (FEE9–FEEC by the Uyghur rule); hamza and
// vowel as ئ + vowel; no tatweel, Arabic vowel marks, zero-width or bidi controls; for Chinese, compatibility
// ideographs and half/full-width letters and digits as their plain forms (Chinese punctuation stays). White space at
// the ends is dropped, runs are one space. Idempotent; never throws: bytes that are not UTF-8 become U+FFFD.
std::string canonical(std::string_view text);

// True where the text is already in the storage form.
bool isCanonical(std::string_view text);

// The text between U+2068 and U+2069, so that it keeps its own direction inside a line of another.
std::string isolated(std::string_view text);

// Columns a terminal needs for the text: 2 for wide (Chinese) characters, 0 for marks and controls.
int terminalWidth(std::string_view text);

}  // namespace kowruk::text
