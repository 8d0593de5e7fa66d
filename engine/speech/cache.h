// What was spoken lately, in memory and bounded: nothing of what a learner hears is written anywhere.
//
// What was asked for longest ago goes first.
#pragma once

#include <cstddef>
#include <list>
#include <map>

#include "speech/synthesizer.h"

namespace kowruk::speech {

class Cache {
 public:
  // room: bytes of samples that are kept at most.
  explicit Cache(std::size_t room) : room_(room) {}

  // The sound of an utterance, or nullptr. It stands until the next keep.
  const Sound* find(const Utterance& utterance);

  // A sound that is larger than all of the room is not kept.
  void keep(const Utterance& utterance, const Sound& sound);

  std::size_t bytes() const noexcept { return bytes_; }

 private:
  struct Kept {
    Utterance utterance;
    Sound sound;
  };

  std::size_t room_;
  std::size_t bytes_ = 0;
  std::list<Kept> kept_;  // the latest first
  std::map<Utterance, std::list<Kept>::iterator> places_;
};

}  // namespace kowruk::speech
