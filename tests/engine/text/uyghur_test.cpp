#include "text/uyghur.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/text/bytes.h"
#include "engine/text/table.h"

namespace kowruk::text {
namespace {

std::string sentencesOf(const std::vector<std::string>& faults) {
  std::string text;
  for (const std::string& fault : faults) text += (text.empty() ? "" : "; ") + fault;
  return text;
}

TEST(UyghurFaults, RightlySpelledTextHasNone) {
  for (const Row& row : tableOf("uyghur_right.tsv", 1)) {
    EXPECT_EQ(sentencesOf(uyghurFaults(row[0])), "") << row[0];
  }
  EXPECT_EQ(sentencesOf(uyghurFaults("")), "");
}

TEST(UyghurFaults, EachFaultIsNamed) {
  for (const Row& row : tableOf("uyghur_faults.tsv", 2)) {
    const std::string faults = sentencesOf(uyghurFaults(row[0]));
    EXPECT_NE(faults.find(row[1]), std::string::npos) << row[0] << ": " << faults;
  }
}

TEST(UyghurFaults, AFaultIsSaidOnce) {
  EXPECT_EQ(uyghurFaults("کک").size(), 1U);
  EXPECT_EQ(uyghurFaults("اتا اتا").size(), 1U);
}

TEST(Latin, WordsReadAsTheyAreTaught) {
  for (const Row& row : tableOf("latin.tsv", 2)) EXPECT_EQ(toLatin(row[0]), row[1]) << row[0];
}

TEST(Latin, LettersOfOtherKeyboardsAreReadAsUyghur) {
  EXPECT_EQ(toLatin("کىتاب"), "kitab");
  EXPECT_EQ(toLatin("ﻛﯩﺘﺎﺏ"), "kitab");
  EXPECT_EQ(toLatin("ـیاخشى"), "yaxshi");
}

TEST(Latin, OtherCharactersAndWhiteSpaceStay) {
  EXPECT_EQ(toLatin("  بىر\t你好 2 "), "  bir\t你好 2 ");
  EXPECT_EQ(toLatin(""), "");
}

RC_GTEST_PROP(UyghurFaults, AnyBytesAreReadWithoutHarm, ()) {
  const std::string text = *rc::gen::oneOf(anyBytes(), anyText());
  uyghurFaults(text);
  toLatin(text);
}

}  // namespace
}  // namespace kowruk::text
