// The four answers a learner can give about their own memory.
#pragma once

#include <array>
#include <cstdint>

namespace kowruk {

// The numbers are the field's (1 again, 2 hard, 3 good, 4 easy) and stand in every log.
enum class Grade : std::uint8_t { Forgot = 1, Hard = 2, Good = 3, Easy = 4 };

inline constexpr std::array kGrades{Grade::Forgot, Grade::Hard, Grade::Good, Grade::Easy};

}  // namespace kowruk
