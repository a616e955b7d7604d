// Time spent at each level of utilisation.
#pragma once

#include <vector>

#include "models/units/quantity.h"

namespace verbund::meters {

// `seconds[i]`: spent between the levels i and i + 1 of as many as there are. Upper edge of the level at which that
// share (0 to 1) of the time is reached; 0 for no time at all.
Fraction level_reached(const std::vector<double>& seconds, double share);

}  // namespace verbund::meters
