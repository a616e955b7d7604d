// What a count comes to: how full the new servers are, and what decided. Used within this folder.
#pragma once

#include "sim/placement/bound.h"
#include "sim/placement/sizing.h"

namespace verbund::placement {

// Sets the count and what follows from it.
void note_usage(Sizing&, std::span<const Bin> added, const Bin& empty, const Bounds&);

}  // namespace verbund::placement
