// Which letters and characters of the language learnt a learner has met.
//
// Who answered "yes" to "can you read it" has met them all. Otherwise a Uyghur letter or a Chinese character is met
// once the card that teaches it has been answered (uyghur-letters, first-characters), and a letter of pinyin with the
// sounds that are written with it (mandarin-sounds). Until then lines carry their reading and nobody is asked to type
// them.
//
// Example: after ئا ن ت م the word نان has been met, and كىتاب has not.
#pragma once

#include <set>
#include <string_view>

#include "study/exercise.h"
#include "study/library.h"

namespace kowruk::study {

struct MetLetters {
  bool all = false;
  std::set<char32_t> letters{};  // Uyghur letters, Chinese characters, small letters of pinyin

  // The letters an entry teaches, if it teaches any.
  void add(const Entry& entry);
};

MetLetters metBy(const Learner& learner);

// How a learner of a language can read an entry's line in it.
Reads readsOf(const MetLetters& met, const Entry& entry, Language learnt);

}  // namespace kowruk::study
