// Judgements, folds, transliterations and keys a second.
#include <benchmark/benchmark.h>

#include <array>
#include <string>

#include "text/canonical.h"
#include "text/judge.h"
#include "text/order.h"
#include "text/pinyin_forms.h"
#include "text/search_key.h"
#include "text/segment.h"
#include "text/transliterate.h"
#include "text/uyghur.h"

namespace kowruk::text {
namespace {

// Phrases of everyday length.
const std::array<std::string, 6> kUyghur{"ياخشىمۇسىز؟",      "رەھمەت، مەن ياخشى.", "دوختۇرخانا قەيەردە؟",
                                         "بىر ئىستاكان چاي", "سائەت نەچچە بولدى؟", "كىتاب"};
const std::array<std::string, 6> kOtherKeys{
    "یاخشیمۇسیز؟",      "ره‌همه‌ت، مه‌ن یاخشی.", "دوختۇرخانا قه‌یه‌رده؟",
    "بیر ئیستاکان چای", "سائه‌ت نه‌چچه بولدى؟",   "کیتاب"};
const std::array<std::string, 6> kPinyin{"nǐ hǎo",     "xièxie nǐ",       "yīyuàn zài nǎr",
                                         "yì bēi chá", "xiànzài jǐ diǎn", "shū"};
const std::array<std::string, 6> kChinese{"你好！", "谢谢你。", "医院在哪儿？", "一杯茶", "现在几点？", "书"};
const std::array<std::string, 6> kTyped{"ni3 hao3",    "xiexie ni",         "yi1yuan4 zai4 nar3",
                                        "yi4bei1cha2", "xian4zai4ji3dian3", "shu1"};

// Each text in turn through `work`, which gives something to keep.
template <class Work>
void inTurn(benchmark::State& state, const Work& work) {
  std::size_t i = 0;
  for (auto _ : state) {
    auto result = work(i % 6);
    benchmark::DoNotOptimize(result);
    ++i;
  }
  state.SetItemsProcessed(state.iterations());
}

void judging(benchmark::State& state, Language language, const std::array<std::string, 6>& answers,
             const std::array<std::string, 6>& given) {
  const std::array<std::string, 6>& pinyin = kPinyin;
  std::vector<Expected> expected;
  for (std::size_t i = 0; i < 6; ++i) {
    expected.push_back(
        {language, {answers[i]}, language == Language::Chinese ? std::vector{pinyin[i]} : std::vector<std::string>{}});
  }
  inTurn(state, [&](std::size_t i) { return judge(expected[i], given[i]); });
}

void judgeTheSame(benchmark::State& state) { judging(state, Language::Uyghur, kUyghur, kUyghur); }
void judgeAnotherKey(benchmark::State& state) { judging(state, Language::Uyghur, kUyghur, kOtherKeys); }
void judgeLatin(benchmark::State& state) {
  std::array<std::string, 6> latin;
  for (std::size_t i = 0; i < 6; ++i) latin[i] = toLatin(kUyghur[i]);
  judging(state, Language::Uyghur, kUyghur, latin);
}
void judgeSomethingElse(benchmark::State& state) {
  std::array<std::string, 6> others;
  for (std::size_t i = 0; i < 6; ++i) others[i] = kUyghur[(i + 1) % 6];
  judging(state, Language::Uyghur, kUyghur, others);
}
void judgePinyinAnswer(benchmark::State& state) { judging(state, Language::Chinese, kChinese, kTyped); }

void foldPlain(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return canonicalUyghur(kUyghur[i]); });
}
void foldOtherKeys(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return canonicalUyghur(kOtherKeys[i]); });
}
void latinOfUyghur(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return toLatin(kUyghur[i]); });
}
void numbersOfPinyin(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return toNumbers(kPinyin[i]); });
}
void sortKey(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return uyghurSortKey(kUyghur[i]); });
}
void searchKeys(benchmark::State& state) {
  inTurn(state, [](std::size_t i) { return uyghurKey(kUyghur[i]) + chineseKey(kChinese[i]) + pinyinKey(kPinyin[i]); });
}
void chineseWords(benchmark::State& state) {
  Segmenter segmenter{Language::Chinese};
  inTurn(state, [&](std::size_t i) { return segmenter.segment(kChinese[i]); });
}

BENCHMARK(judgeTheSame);
BENCHMARK(judgeAnotherKey);
BENCHMARK(judgeLatin);
BENCHMARK(judgeSomethingElse);
BENCHMARK(judgePinyinAnswer);
BENCHMARK(foldPlain);
BENCHMARK(foldOtherKeys);
BENCHMARK(latinOfUyghur);
BENCHMARK(numbersOfPinyin);
BENCHMARK(sortKey);
BENCHMARK(searchKeys);
BENCHMARK(chineseWords);

}  // namespace
}  // namespace kowruk::text
