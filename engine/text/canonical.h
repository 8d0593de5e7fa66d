// The storage form of text: one way to write what a reader sees as the same.
//
// Example: "ﺋﯘﻳﻐﯘﺭ", "ئ<U+200D>ۇيغۇر" and "ئـۇيغۇر" are all stored as "ئۇيغۇر"; "ｗｉｆｉ　密碼" as "wifi 密碼".
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// The form in which text is stored: NFC; Arabic presentation forms as letters (FEE9–FEEC by the Uyghur rule); hamza and
// vowel as ئ + vowel; no tatweel, Arabic vowel marks, control characters, zero-width or bidi controls; for Chinese,
// compatibility ideographs, radicals and half/full-width letters and digits as their plain forms (Chinese punctuation
// stays). White space at the ends is dropped, runs are one space. Letters of other keyboards stay what they are, as the
// same text may be Arabic or Persian; see canonicalUyghur. Idempotent; never throws on any bytes: what is not UTF-8
// becomes U+FFFD.
std::string canonical(std::string_view text);

// True where the text is already in the storage form.
bool isCanonical(std::string_view text);

// The storage form of Uyghur typed on any keyboard: canonical, and the letters of Arabic, Persian, Urdu, Kazakh and
// Kirghiz keyboards as the Uyghur letters they stand for (ک → ك). Where one stands for two, its place decides: ه is ھ
// at the beginning of a word and beside a vowel (شەهەر), else ە; ی is ي there (not after ئ), else ى. Idempotent; leaves
// every text that is spelled with the 32 letters as it is.
std::string canonicalUyghur(std::string_view text);

// Columns a terminal needs for the text: 2 for wide (Chinese) characters, 0 for marks and controls.
int terminalWidth(std::string_view text);

}  // namespace kowruk::text
