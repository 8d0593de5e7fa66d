// Uyghur in Arabic script: what is spelled possibly wrong, and how it reads in Latin letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kowruk::text {

// The faults of a Uyghur text in storage form, one sentence each, in English, empty for none: characters that are not
// among the 32 letters and ئ (a look-alike is named with the letter it is taken for, as "ی (U+06CC) looks like ى"), a
// vowel at the beginning of a word without ئ, a ئ with no vowel after it, Chinese characters or Latin letters in it,
// the marks ? , ; and Chinese punctuation where Uyghur has its own. Other punctuation, digits (also 1,000 and 3.5) and
// spaces are allowed. Each fault is said once.
std::vector<std::string> uyghurFaults(std::string_view text);

// Latin Uyghur (ULY): ياخشىمۇسىز → yaxshimusiz, سائەت → sa'et, يۈەن → yüen. The separator ' stands where two letters
// would read as one (n'g, s'h, …). A sentence begins with a capital as names cannot be told: everything is small.
// ؟ ، ؛ become ? , ; (not between digits). Letters of other keyboards are read as Uyghur; other characters and white
// space stay. Lossless on correctly spelled Uyghur: toArabic of it is the text again.
std::string toLatin(std::string_view uyghur);

}  // namespace kowruk::text
