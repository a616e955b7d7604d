// The rules of placement that a plan sets, and those that hold before anything is placed.
#pragma once

#include <vector>

#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::world {

SetPolicy policy_of(const option::Place&);

// The plan's `place` measures without a date, or with the date of the start, that wait for nothing; in its order.
std::vector<SetPolicy> policies_at_start(const plan::Plan&);

}  // namespace verbund::world
