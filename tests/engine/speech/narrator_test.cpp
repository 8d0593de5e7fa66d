// The voice itself: what it says, how long it takes, what is kept of it, and who speaks first.
#include "speech/narrator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "speech/wav.h"

namespace kowruk::speech {
namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() {
    std::string pattern = ::testing::TempDir() + "kowruk-XXXXXX";
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path path;
};

void write(const fs::path& file, const std::string& bytes) { std::ofstream{file, std::ios::binary} << bytes; }

const Saying kThanks{.language = Language::Uyghur, .text = "رەھمەت"};
const Saying kHello{.language = Language::Chinese, .text = "你好", .pinyin = "nǐ hǎo"};

Sound said(Synthesizer& voice, Language language, const std::string& spoken, Pace pace = Pace::Normal) {
  return voice.speak({language, spoken, pace}).value();
}

int loudest(const Sound& sound) {
  const auto [low, high] = std::minmax_element(sound.samples.begin(), sound.samples.end());
  return std::max(-*low, +*high);
}

TEST(Synthesizer, BothLanguagesAreHeard) {
  Synthesizer voice;
  for (const auto& [language, spoken] :
       {std::pair{Language::Uyghur, "ياخشىمۇسىز؟"}, std::pair{Language::Chinese, "ni2 hao3"}}) {
    const Sound sound = said(voice, language, spoken);
    EXPECT_GE(sound.rate, 8'000);
    EXPECT_GT(lengthOf(sound).count(), 300);
    EXPECT_LT(lengthOf(sound).count(), 3'000);
    EXPECT_GT(loudest(sound), 4'000) << "not silence";
    EXPECT_EQ(sound.voice, Voice::Synthetic);
  }
}

TEST(Synthesizer, SlowlyTakesLonger) {
  Synthesizer voice;
  for (const auto& [language, spoken] :
       {std::pair{Language::Uyghur, "ياخشىمۇسىز؟"}, std::pair{Language::Chinese, "xie4xie5, zai4jian4!"}}) {
    const auto normal = lengthOf(said(voice, language, spoken)).count();
    const auto slow = lengthOf(said(voice, language, spoken, Pace::Slow)).count();
    EXPECT_GT(static_cast<double>(slow), 1.25 * static_cast<double>(normal));
  }
}

TEST(Synthesizer, NumbersAreTonesAndNotWords) {
  // The voice called cmn reads them as English and says "one" after each syllable, which takes nearly twice as long.
  Synthesizer voice;
  const auto lengthOfSpoken = [&](const char* spoken) {
    return static_cast<double>(lengthOf(said(voice, Language::Chinese, spoken)).count());
  };
  EXPECT_LT(lengthOfSpoken("ma1 ma1 ma1 ma1"), 1.3 * lengthOfSpoken("ma ma ma ma"));
  EXPECT_NE(said(voice, Language::Chinese, "ma1").samples.size(), said(voice, Language::Chinese, "ma4").samples.size());
}

TEST(Synthesizer, WhatIsStoppedGivesNothing) {
  Synthesizer voice;
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(voice.speak({Language::Uyghur, "رەھمەت", Pace::Normal}, stop.get_token()));
  EXPECT_TRUE(voice.speak({Language::Uyghur, "رەھمەت", Pace::Normal}, {})) << "and it speaks on afterwards";
}

TEST(Synthesizer, ALongTextIsStoppedInTheMiddle) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "ياخشىمۇسىز. ";
  Synthesizer voice;
  std::stop_source stop;
  std::jthread other{[&] { stop.request_stop(); }};
  EXPECT_FALSE(voice.speak({Language::Uyghur, text, Pace::Normal}, stop.get_token()));
}

TEST(Synthesizer, ThreadsTakeTurns) {
  const auto speakAll = [](Language language, const std::string& spoken) {
    Synthesizer voice;
    for (int i = 0; i < 20; ++i) {
      const auto length = lengthOf(said(voice, language, spoken)).count();
      EXPECT_GT(length, 200);
      EXPECT_LT(length, 1'500);
    }
  };
  std::jthread one{[&] { speakAll(Language::Uyghur, "رەھمەت"); }};
  std::jthread other{[&] { speakAll(Language::Chinese, "xie4xie5"); }};
}

TEST(Synthesizer, MissingVoicesAreSaidWithTheRemedy) {
  const Folder folder;
  Synthesizer voice{folder.path};
  try {
    voice.speak({Language::Uyghur, "رەھمەت", Pace::Normal});
    FAIL() << "there are no voices there";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::NoVoice);
    EXPECT_EQ(error.subject(), "ug");
    EXPECT_NE(error.detail().find("espeak-ng-data"), std::string::npos);
  }
  Synthesizer installed;
  EXPECT_TRUE(installed.speak({Language::Uyghur, "رەھمەت", Pace::Normal})) << "another one has its voices";
}

TEST(Synthesizer, AVoiceWhoseWordsAreMissingIsMissing) {
  const Folder folder;
  const fs::path given = folder.path / "espeak-ng-data";
  const char* const place = "/usr/lib/x86_64-linux-gnu/espeak-ng-data";
  if (!fs::exists(place)) GTEST_SKIP() << "the voices are elsewhere on this machine";
  fs::create_directory(given);
  for (const auto& each : fs::directory_iterator(place)) {
    if (each.path().filename() != "ug_dict") fs::create_symlink(each.path(), given / each.path().filename());
  }
  Synthesizer voice{folder.path};
  EXPECT_TRUE(voice.speak({Language::Chinese, "ni2 hao3", Pace::Normal}));
  EXPECT_THROW(voice.speak({Language::Uyghur, "رەھمەت", Pace::Normal}), Error);
}

TEST(Narrator, TheSameSayingSoundsTheSame) {
  Narrator narrator;
  const auto first = narrator.say(kHello, Pace::Normal);
  EXPECT_TRUE(narrator.say(kThanks, Pace::Normal));
  EXPECT_NE(narrator.say(kHello, Pace::Slow)->sound, first->sound);
  EXPECT_EQ(narrator.say(kHello, Pace::Normal)->sound, first->sound);
}

TEST(Narrator, StoppedItGivesNothingAndKeepsNothing) {
  Narrator narrator;
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(narrator.say(kHello, Pace::Normal, stop.get_token()));
  EXPECT_TRUE(narrator.say(kHello, Pace::Normal));
}

TEST(Narrator, ARecordingWinsOverTheVoiceAtBothPaces) {
  const Folder folder;
  const Sound person{std::vector<std::int16_t>(16'000, 1'000), 16'000, Voice::Recorded};
  Saying saying = kThanks;
  saying.recording = folder.path / "thanks.ug.wav";
  write(saying.recording, toWav(person));
  Narrator narrator;
  const auto heard = narrator.say(saying, Pace::Normal);
  EXPECT_EQ(heard->sound, person);
  EXPECT_TRUE(heard->problems.empty());
  const auto slow = narrator.say(saying, Pace::Slow);
  EXPECT_EQ(slow->sound.voice, Voice::Recorded);
  EXPECT_EQ(lengthOf(slow->sound).count(), 1'500);
}

TEST(Narrator, WhereARecordingCannotBeHeardTheVoiceStandsInAndItIsSaid) {
  const Folder folder;
  Saying saying = kThanks;
  saying.recording = folder.path / "thanks.ug.wav";
  write(saying.recording, "ID3 this is another kind of file");
  Narrator narrator;
  const auto heard = narrator.say(saying, Pace::Normal);
  EXPECT_EQ(heard->sound.voice, Voice::Synthetic);
  ASSERT_EQ(heard->problems.size(), 1U);
  EXPECT_EQ(heard->problems.front().fault, "this is no WAV file");
}

TEST(Cache, KeepsNoMoreThanItsRoomAndForgetsTheOldestFirst) {
  const auto of = [](const char* spoken) { return Utterance{Language::Uyghur, spoken, Pace::Normal}; };
  const auto sound = [](std::size_t samples) { return Sound{std::vector<std::int16_t>(samples, 7), 8'000, {}}; };
  Cache cache{100};
  cache.keep(of("a"), sound(20));
  cache.keep(of("b"), sound(20));
  EXPECT_EQ(cache.bytes(), 80U);
  ASSERT_NE(cache.find(of("a")), nullptr);
  cache.keep(of("c"), sound(20));
  EXPECT_EQ(cache.bytes(), 80U);
  EXPECT_EQ(cache.find(of("b")), nullptr) << "asked for longest ago";
  EXPECT_NE(cache.find(of("a")), nullptr);
  EXPECT_EQ(cache.find({Language::Uyghur, "a", Pace::Slow}), nullptr);
  EXPECT_EQ(cache.find({Language::Chinese, "a", Pace::Normal}), nullptr);
  cache.keep(of("d"), sound(51));
  EXPECT_EQ(cache.find(of("d")), nullptr) << "larger than all of the room";
  cache.keep(of("a"), sound(20));
  EXPECT_EQ(cache.bytes(), 80U) << "kept once";
}

}  // namespace
}  // namespace kowruk::speech
