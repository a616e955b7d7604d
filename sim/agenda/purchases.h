// When the plan buys next: a sized purchase covers what comes until then.
#pragma once

#include <optional>

#include "sim/plan/plan.h"
#include "sim/plan/standards.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// Of a purchase that is repeated, the first date after `now`: so many periods after its own date, so that 31 January is
// not lost in February. None when it is not repeated.
std::optional<Instant> next_order(const option::Buy&, Instant date, Instant now);

// The next date after `arrives` at which a sized purchase, lease or refresh brings servers to the site that can run all
// that `model` can, by the standards of today; the end of the scenario when none does.
Instant next_purchase(const plan::Plan&, const plan::Standards&, const world::World&, Index<site::Site>,
                      Index<catalogue::ServerModel> model, Instant arrives);

}  // namespace verbund::agenda
