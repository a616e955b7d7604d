// Whether the room that `fallback:` asks for is there.
#pragma once

#include "sim/world/world.h"

namespace verbund::world {

// An incident for every site whose rule does not hold with what stands there now, planned to the end of the month:
// some server (or other site) whose loss would leave instances without room.
void report_lost_fallbacks(World&, Instant now);

}  // namespace verbund::world
