// Where words end: in Uyghur at what is no letter, in Chinese by ICU's dictionary.
//
// Example: "你好，我叫阿里木。" is 你好 ， 我 叫 阿里木 。 — the words that decks name in `uses` are the authors' own;
// this is for what nobody has divided: searching, counting, typing exercises.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace kowruk::text {

// Divides texts of one language. Holds ICU's dictionary: make one and use it again. For one thread at a time.
class Segmenter {
 public:
  explicit Segmenter(Language language);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // The words and marks in order, without white space; together they are the text but for that. Uyghur: letters with
  // their marks, hyphens and apostrophes between letters (ئاتا-ئانا, sa'et); digits with the . , : between them (8:30).
  // Chinese: words as ICU knows them, but a pronoun is never part of one with a verb (我是 is 我 是).
  std::vector<std::string> segment(std::string_view text);

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;  // for Chinese only
};

}  // namespace kowruk::text
