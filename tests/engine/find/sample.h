// A small course in which every way of searching has something to find and something to pass over.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "find/building.h"
#include "find/index.h"

namespace kowruk::find::testing {

struct Texts {
  std::string id;
  EntryKind kind;
  std::string ug;
  std::string zh;
  std::string pinyin;
  std::string en;
  std::vector<std::string> ugAlso{};
  std::vector<std::string> zhAlso{};
};

inline Entry entryOf(const std::string& course, const Texts& texts) {
  Entry entry;
  entry.id = {course + "/" + texts.id};
  entry.kind = texts.kind;
  entry.ug = texts.ug;
  entry.zh = texts.zh;
  entry.pinyin = texts.pinyin;
  entry.en = texts.en;
  entry.ugAlso = texts.ugAlso;
  entry.zhAlso = texts.zhAlso;
  return entry;
}

inline std::shared_ptr<Course> courseOf(const std::string& id, const std::vector<Texts>& all) {
  auto course = std::make_shared<Course>();
  course->id = {id};
  course->lessons.resize(1);
  for (const Texts& texts : all) course->lessons.front().entries.push_back(entryOf(id, texts));
  return course;
}

inline std::shared_ptr<Course> sampleCourse() {
  using enum EntryKind;
  return courseOf(
      "c",
      {
          {"at-bank", Phrase, "بانكىغا بارىمىز.", "我们去银行。", "Wǒmen qù yínháng.", "We go to the bank."},
          {"bank", Word, "بانكا", "银行", "yínháng", "bank"},
          {"bank-clerk", Word, "بانكا خادىمى", "银行职员", "yínháng zhíyuán", "bank clerk"},
          {"hello",
           Word,
           "ياخشىمۇسىز",
           "你好",
           "nǐ hǎo",
           "hello (at any time of day)",
           {"ئەسسالامۇئەلەيكۇم"},
           {"您好"}},
          {"hello-teacher", Phrase, "ياخشىمۇسىز، مۇئەللىم!", "老师，您好！", "Lǎoshī, nín hǎo!", "Hello, teacher!"},
          {"good", Word, "ياخشى", "好", "hǎo", "good, well"},
          {"teacher", Word, "مۇئەللىم", "老师", "lǎoshī", "teacher"},
          {"library", Word, "كۈتۈپخانا", "图书馆", "túshūguǎn", "library"},
          {"book", Word, "كىتاب", "书", "shū", "book"},
          {"bookshop", Word, "كىتابخانا", "书店", "shūdiàn", "bookshop"},
          {"new-book", Phrase, "يېڭى كىتاب ئالدىم.", "我买了新书。", "Wǒ mǎile xīnshū.", "I bought a new book."},
          {"mother", Word, "ئانا", "妈妈", "māma", "mother"},
          {"horse", Word, "ئات", "马", "mǎ", "horse"},
          {"at-once", Word, "دەرھال", "马上", "mǎshàng", "at once"},
          {"scold", Word, "تىللىماق", "骂", "mà", "to scold"},
          {"woman", Word, "ئايال", "女人", "nǚrén", "woman"},
          {"green", Word, "يېشىل", "绿", "lǜ", "green"},
          {"green-tea", Word, "كۆك چاي", "绿茶", "lǜchá", "green tea"},
          {"grape", Word, "ئۈزۈم", "葡萄", "pútao", "grape"},
          {"face", Word, "يۈز", "脸", "liǎn", "face"},
          {"swim", Word, "ئۈزمەك", "游泳", "yóuyǒng", "to swim"},
          {"parents", Word, "ئاتا-ئانا", "父母", "fùmǔ", "parents"},
          {"clock", Word, "سائەت", "钟", "zhōng", "clock"},
          {"what-time", Phrase, "سائەت نەچچە بولدى؟", "现在几点了？", "Xiànzài jǐ diǎn le?", "What time is it?"},
          {"xian", Word, "شىئەن", "西安", "Xī'ān", "Xi'an (the city)"},
          {"first", Word, "ئالدى بىلەن", "先", "xiān", "first"},
          {"play", Word, "ئوينىماق", "玩儿", "wánr", "to play"},
          {"police", Word, "110 نى ئۇرۇڭ", "打110", "dǎ yāo yāo líng", "dial 110"},
          {"t-shirt", Word, "مايكا", "T恤", "T xù", "T-shirt"},
          {"go", Word, "بارماق", "去", "qù", "to go"},
          {"is", Word, "بار", "有", "yǒu", "there is"},
      });
}

inline Index indexOf(const Courses& courses) { return Building{courses}.index(); }

// "bank bank-clerk": the entries' own ids in order.
inline std::string idsOf(const std::vector<Hit>& hits) {
  std::string ids;
  for (const Hit& hit : hits) {
    ids += (ids.empty() ? "" : " ") + hit.entry.text.substr(hit.entry.text.find('/') + 1);
  }
  return ids;
}

// A folder of its own, deleted afterwards.
struct Folder {
  Folder() {
    std::string pattern = ::testing::TempDir() + "kowruk-find-XXXXXX";
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path path;
};

}  // namespace kowruk::find::testing
