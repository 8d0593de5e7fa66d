// `kowruk speak` as a child: a line, or a text, as a WAV file.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/cli/command.h"

namespace kowruk::cli {
namespace {

namespace fs = std::filesystem;
using testing::holds;
using testing::Home;
using testing::Outcome;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

bool isWav(const std::string& bytes) {
  return bytes.size() > 10'000 && bytes.rfind("RIFF", 0) == 0 && bytes.substr(8, 8) == "WAVEfmt ";
}

struct Speak : ::testing::Test {
  Home home;
  std::string file = (home.data / "said.wav").string();

  Outcome speak(std::vector<std::string> words, const std::string& to) const {
    words.insert(words.begin(), "speak");
    words.insert(words.end(), {"-o", to});
    return home.run(words);
  }
};

TEST_F(Speak, ALineOfACourseIsWrittenAsAFile) {
  const Outcome outcome = speak({"--entry", "first-year/thanks", "--language", "zh"}, file);
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_TRUE(holds(outcome.out, "电脑语音")) << "a synthetic voice is called one: " << outcome.out;
  EXPECT_TRUE(isWav(bytesOf(file)));
  EXPECT_FALSE(fs::exists(file + ".new"));
}

TEST_F(Speak, UyghurIsMeantUnlessSaidAndJsonTellsTheVoice) {
  const Outcome outcome = speak({"رەھمەت", "--json"}, file);
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_TRUE(holds(outcome.out, "\"voice\": \"synthetic\""));
  EXPECT_TRUE(isWav(bytesOf(file)));
}

TEST_F(Speak, TheOutputMayBeTheFile) {
  const Outcome outcome = speak({"--language", "zh", "nǐ hǎo"}, "-");
  EXPECT_EQ(outcome.status, 0) << outcome.errors;
  EXPECT_TRUE(isWav(outcome.out));
  EXPECT_EQ(outcome.errors, "");
}

TEST_F(Speak, MarksNumbersAndTheCharactersOfAnEntryAreTheSame) {
  const Outcome marks = speak({"--language", "zh", "xièxie"}, "-");
  EXPECT_EQ(speak({"--language", "zh", "xie4xie5"}, "-").out, marks.out);
  EXPECT_EQ(speak({"--language", "zh", "谢谢"}, "-").out, marks.out);
  EXPECT_EQ(speak({"--language", "zh", "谢谢", "--pinyin", "xièxie"}, "-").out, marks.out);
  EXPECT_NE(speak({"--language", "zh", "xiè xiè"}, "-").out, marks.out);
}

TEST_F(Speak, SlowlyIsLonger) {
  const std::size_t normal = speak({"ياخشىمۇسىز؟"}, "-").out.size();
  EXPECT_GT(speak({"ياخشىمۇسىز؟", "--slow"}, "-").out.size(), normal * 5 / 4);
}

TEST_F(Speak, SandhiIsHeard) {
  const auto zh = [&](const char* text, const char* pinyin) {
    return speak({"--language", "zh", text, "--pinyin", pinyin}, "-").out;
  };
  EXPECT_EQ(zh("不是", "bù shì"), zh("不是", "bú shì"));
  EXPECT_NE(zh("不是", "bù shì"), zh("步是", "bù shì"));
}

TEST_F(Speak, CharactersNobodyHasReadAreRefusedWithTheRemedy) {
  const Outcome outcome = speak({"--language", "zh", "魑魅魍魉"}, file);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "魑魅魍魉"));
  EXPECT_TRUE(holds(outcome.errors, "nǐ hǎo")) << outcome.errors;
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(Speak, WhatIsNoPinyinIsNamed) {
  const Outcome outcome = speak({"--language", "zh", "nǐ hǎx"}, file);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "hǎx")) << outcome.errors;
  const Outcome other = speak({"--language", "zh", "你好", "--pinyin", "nǐ"}, file);
  EXPECT_EQ(other.status, 1);
  EXPECT_FALSE(other.errors.empty());
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(Speak, ARecordingWinsAndABadOneIsNamed) {
  const fs::path decks = home.data / "decks";
  fs::copy(fs::path{KOWRUK_SOURCE} / "decks", decks, fs::copy_options::recursive);
  const fs::path sound = decks / "first-year" / "sound";
  fs::create_directory(sound);
  ASSERT_EQ(speak({"--language", "zh", "māma"}, (sound / "thanks.ug.wav").string()).status, 0);
  const Outcome good = speak({"--decks", decks, "--entry", "first-year/thanks", "--json"}, file);
  EXPECT_EQ(good.status, 0);
  EXPECT_TRUE(holds(good.out, "\"voice\": \"recorded\"")) << good.out;
  EXPECT_EQ(bytesOf(file), bytesOf(sound / "thanks.ug.wav"));
  std::ofstream{sound / "thanks.ug.wav"} << "OggS";
  const Outcome bad = speak({"--decks", decks, "--entry", "first-year/thanks", "--json"}, file);
  EXPECT_EQ(bad.status, 1);
  EXPECT_TRUE(holds(bad.errors, "thanks.ug.wav: this is no WAV file")) << bad.errors;
  EXPECT_TRUE(holds(bad.out, "\"voice\": \"synthetic\""));
  const Outcome gate = home.run({"course", "check", decks / "first-year"});
  EXPECT_EQ(gate.status, 1);
  EXPECT_TRUE(holds(gate.errors, "thanks.ug.wav: this is no WAV file")) << gate.errors;
}

TEST_F(Speak, WrongUseIsSaid) {
  EXPECT_EQ(home.run({"speak", "رەھمەت"}).status, 2) << "where to";
  EXPECT_EQ(speak({}, file).status, 2);
  EXPECT_EQ(speak({"رەھمەت", "--entry", "first-year/thanks"}, file).status, 2);
  EXPECT_EQ(speak({"thanks", "--language", "en"}, file).status, 2);
  EXPECT_EQ(speak({"رەھمەت", "--pinyin", "xièxie"}, file).status, 2);
}

TEST_F(Speak, AFolderThatCannotBeWrittenIsSaid) {
  const Outcome outcome = speak({"رەھمەت"}, "/proc/said.wav");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_TRUE(holds(outcome.errors, "said.wav")) << outcome.errors;
}

}  // namespace
}  // namespace kowruk::cli
