// Random factors that depend on nothing but a seed, a name and the hour: every option and every order of asking meets
// the same luck.
#pragma once

#include <cstdint>
#include <string_view>

#include "models/units/calendar.h"
#include "models/units/quantity.h"

namespace verbund::service {

// A stream of its own for each seed and name.
std::uint64_t noise_stream(std::uint64_t seed, std::string_view name);

// The number-th draw of a stream, evenly from 0 (never) to 1.
double uniform_draw(std::uint64_t stream, std::uint64_t number);

// A lognormal factor with mean 1 and this standard deviation, one per hour: exp(s·z - s²/2), s² = ln(1 + deviation²),
// z standard normal (Box-Muller).
double noise_factor(std::uint64_t stream, Fraction deviation, Instant now);

}  // namespace verbund::service
