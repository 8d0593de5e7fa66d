// What a text is found by: keys for an index and terms for a question, as words with one space between.
//
// A search box cannot know the language of "yaxshi" or "nihao": ask each function for its own column. A key is made of
// small letters and digits; a question typed on any keyboard and in any script has the same words as the text it means.
// Keys merge more than the judge would: they are for finding, not for grading.
#pragma once

#include <string>
#include <string_view>

namespace kowruk::text {

// Uyghur in Arabic, Latin or Cyrillic script (the Latin of 1965 where a letter shows it) as ULY words without
// apostrophes, y as i: ياخشىمۇسىز؟, ﻳﺎﺧﺸﯩﻤﯘﺳﯩﺰ, یاخشیمۇسیز, yaxshimusiz and яхшимусиз are all "iaxshimusiz". Letters
// keep their dots (ë ö ü): a tokenizer that removes diacritics also finds what was typed without them. The key of the
// beginning of a word is the beginning of the word's key, so prefix search works, but a digraph may be cut in two.
// Chinese characters in it are left out.
std::string uyghurKey(std::string_view text);

// Chinese as characters and pairs of neighbours, traditional ones simplified: 我们去银行 → "我 我们 们 们去 去 去银 银
// 银行 行". Latin letters and digits in it are words. Pairs do not reach over punctuation or white space.
std::string chineseKey(std::string_view text);

// The terms of a Chinese question: a lone character itself, longer runs as their pairs only (all of them must be found:
// 去银行 → "去银 银行").
std::string chineseTerms(std::string_view question);

// Chinese as one word, traditional characters simplified, without punctuation and white space: two texts with the same
// one read the same. "你好，銀行！" → "你好银行".
std::string chineseWhole(std::string_view text);

// Pinyin without tones, a word for each syllable, ü as v: "Nǐ hǎo, péngyou" → "ni hao peng you"; r of erhua stays with
// its syllable ("wanr"). What does not divide into syllables is left out.
std::string pinyinKey(std::string_view pinyin);

// The terms of a question in pinyin, with tone marks, numbers or neither, written together or not, perhaps unfinished:
// "nihao", "ni3hao3", "nǐhǎo" → "ni hao"; "nih" → "ni h" (the last term is a prefix). Empty where it is no pinyin.
std::string pinyinTerms(std::string_view question);

// Pinyin with tones, a word for each syllable, its number behind it unless it is neutral: "nǐ hǎo", "ni3hao3" → "ni3
// hao3"; "lu:4" → "lv4". Empty where no syllable has a tone or the text is no pinyin.
std::string pinyinToneKey(std::string_view pinyin);

// The letters alone of what may be pinyin with a slip in it: "nǐ hoa" → "nihoa", "lu:4" → "lv". Empty where anything
// else than Latin letters, tones, digits and punctuation is in it.
std::string pinyinLetters(std::string_view question);

// ë ö ü of a Uyghur key as e o u, for what was typed on a keyboard that lacks them.
std::string withoutDots(std::string_view uyghurKey);

// English words, small, without accents or punctuation.
std::string glossKey(std::string_view english);

}  // namespace kowruk::text
