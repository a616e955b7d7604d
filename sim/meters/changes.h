// The world's log of changes as plain values.
#pragma once

#include <vector>

#include "sim/meters/observations.h"
#include "sim/world/world.h"

namespace verbund::meters {

std::vector<ChangeRecord> changes(const world::World&);
// All servers that ever ran, in the order in which they came; their energy is left to whoever knows it.
std::vector<ServerRecord> servers(const world::World&);
std::vector<PurchaseRecord> purchases(const world::World&);

}  // namespace verbund::meters
