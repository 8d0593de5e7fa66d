// BLAKE2b-256 as the world computes it, and a chain in which nothing can be changed unnoticed.
#include "seal/chain.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace kowruk::seal {

TEST(Digest, IsBlake2b256AsEverybodyComputesIt) {
  struct Known {
    std::string bytes;
    const char* digest;
  };
  // As Python's hashlib.blake2b(..., digest_size=32) gives them.
  for (const Known& known : {
           Known{"", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"},
           Known{"abc", "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"},
           Known{std::string(128, 'a'), "ae2aa48507885c4c950fb809b2076f959cde9f8ea6da260d9a3587df33dac450"},
           Known{std::string(1, '\0'), "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314"},
       }) {
    EXPECT_EQ(toText(digestOf(known.bytes)), known.digest) << known.bytes;
  }
}

TEST(Chain, ADigestCoversTheOneBeforeAndThenTheEvent) {
  const Digest before = digestOf("abc");
  std::string both{reinterpret_cast<const char*>(before.data()), before.size()};
  both += "next";
  EXPECT_EQ(chained(before, "next"), digestOf(both));
  EXPECT_EQ(toText(chained(Digest{}, "first")), "9930d6595a535e5795fc3add6c2463c9adaa53ba226c2f269c9a49bdef7ca014");
}

TEST(Chain, AnyChangedBitBeforeOrInTheEventChangesTheDigest) {
  const std::string event = "grade\t3\n";
  const Digest before = digestOf("abc");
  const Digest sound = chained(before, event);
  std::set<Digest> seen{sound};
  for (std::size_t bit = 0; bit < before.size() * 8; ++bit) {
    Digest changed = before;
    changed.at(bit / 8) = static_cast<std::uint8_t>(changed.at(bit / 8) ^ (1U << (bit % 8)));
    EXPECT_TRUE(seen.insert(chained(changed, event)).second) << bit;
  }
  for (std::size_t bit = 0; bit < event.size() * 8; ++bit) {
    std::string changed = event;
    changed.at(bit / 8) = static_cast<char>(changed.at(bit / 8) ^ (1 << (bit % 8)));
    EXPECT_TRUE(seen.insert(chained(before, changed)).second) << bit;
  }
}

TEST(Chain, WhatWasMovedFromOneEventToAnotherShows) {
  EXPECT_TRUE(rc::check("a byte moved over the border gives another digest",
                        [](const std::string& first, const std::string& second) {
                          RC_PRE(!first.empty());
                          const std::string shorter = first.substr(0, first.size() - 1);
                          const std::string longer = first.back() + second;
                          RC_ASSERT(chained(digestOf(first), second) != chained(digestOf(shorter), longer));
                        }));
}

TEST(Device, IsDrawnAnewEachTime) {
  std::set<DeviceId> devices;
  for (int i = 0; i < 1000; ++i) devices.insert(randomDevice());
  EXPECT_EQ(devices.size(), 1000U);
}

}  // namespace kowruk::seal
