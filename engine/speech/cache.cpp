#include "speech/cache.h"

namespace kowruk::speech {

namespace {

std::size_t sizeOf(const Sound& sound) noexcept { return sound.samples.size() * sizeof(std::int16_t); }

}  // namespace

const Sound* Cache::find(const Utterance& utterance) {
  const auto place = places_.find(utterance);
  if (place == places_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, place->second);
  return &place->second->sound;
}

void Cache::keep(const Utterance& utterance, const Sound& sound) {
  if (sizeOf(sound) > room_ || find(utterance) != nullptr) return;
  bytes_ += sizeOf(sound);
  kept_.push_front({utterance, sound});
  places_.emplace(utterance, kept_.begin());
  while (bytes_ > room_) {
    bytes_ -= sizeOf(kept_.back().sound);
    places_.erase(kept_.back().utterance);
    kept_.pop_back();
  }
}

}  // namespace kowruk::speech
