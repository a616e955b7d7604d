// A scenario in which everything costs a multiple.
#pragma once

#include "models/scenario/scenario.h"

namespace verbund::testing {

// All prices, and all amounts that prices are held against: tiers of discounts, and what may be spent on premiums.
scenario::Scenario scaled(scenario::Scenario, int factor);

}  // namespace verbund::testing
