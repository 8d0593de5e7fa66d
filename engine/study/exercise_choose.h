// Wrong answers that teach: what stands beside the right one in a choice.
//
// A good wrong answer is one the learner must know better than: a letter that looks alike, a syllable that differs in
// its tone, a word of the same topic, a phrase of the same lesson. It is never right as well: the judge is asked about
// everything both entries accept, in both languages, and what sounds the same or means the same is left out.
//
// Example: beside ب stand ت پ ن; beside 买 mǎi stand 卖 mài and two more words of the bazaar.
#pragma once

#include <cstdint>
#include <vector>

#include "deck/course.h"
#include "study/exercise.h"
#include "text/pinyin.h"

namespace kowruk::study {

// What an option of a choice shows.
enum class Face : std::uint8_t { Own, Learnt, Reading };

// The text of an entry's face; empty where it has none.
std::string faceOf(const Entry& entry, Face face, Language learnt);

// All answers an entry accepts in a language.
text::Expected expectedOf(const Entry& entry, Language language);

// A number made of a text and a count: the same everywhere, for choices that need no chance.
std::uint64_t seedOf(std::string_view text, std::uint64_t count) noexcept;

// True where an answer that is right for one entry may be right for the other.
bool mayBothBeRight(const Entry& one, const Entry& other);

// The entries of a course, looked at once, so that the next choice is quick.
class Neighbours {
 public:
  // course outlives it.
  Neighbours(const Course& course, Language learnt);

  // Three entries whose faces may stand beside that of `asked`, which is of the course; none where there are not
  // three. The same seed gives the same.
  std::vector<const Entry*> besides(const Entry& asked, Face face, std::uint64_t seed) const;

 private:
  struct Look {
    const Entry* entry;
    std::size_t lesson;
    std::u32string line;                      // in the language learnt
    std::vector<text::Syllable> syllables{};  // of its pinyin
  };

  int likeness(const Look& asked, const Look& other) const;

  Language learnt_;
  std::vector<Look> looks_;
};

}  // namespace kowruk::study
