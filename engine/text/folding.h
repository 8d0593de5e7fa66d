// The two steps of the storage form, for those who keep the white space as it is (filters over lines, search keys).
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// canonical without its last step: white space stays as it is.
std::u32string canonicalLetters(std::string_view text);

// canonicalUyghur's second step on text of the first: letters of other keyboards become Uyghur letters.
void settleLookAlikes(std::u32string& text);

// Both steps on a line whose white space stays as it is.
std::u32string uyghurLetters(std::string_view line);

}  // namespace kowruk::text
