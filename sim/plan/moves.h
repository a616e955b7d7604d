// What the moves of a plan bring where, as planned: nothing is late, and every room is large enough.
#pragma once

#include <vector>

#include "sim/plan/plan.h"

namespace verbund::plan {

// Whether the service may stand at the site.
bool residency_allows(const scenario::Scenario&, Index<service::Service>, Index<site::Site> at);

// The site at which each service stands.
using Homes = std::vector<Index<site::Site>>;
Homes homes_at_start(const scenario::Scenario&);
// After the step: a move takes what its services' residency lets go, other measures take nothing.
void carry_out(const Plan&, const Step&, Homes&);
// After all steps.
Homes planned_homes(const Plan&);

// What a move sends of one instance: its memory and its disk, as large as at the start.
Bytes sent_of_instance(const service::Service&);

}  // namespace verbund::plan
