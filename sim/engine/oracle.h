// The test oracle: the same run with one flow per instance, so that the kernel's own solver shares out the servers.
#pragma once

#include "sim/engine/engine.h"

namespace verbund::engine {

// The same plan and demand as simulate, under the same rules of processes. Where only instances of one protection class
// contend, the kernel's max-min fairness decides alone, and everything equals simulate; between classes, and the jobs
// below them, the flows weigh 1,000 : 1, which is strict as long as the higher class can be satisfied.
meters::Observations simulate_every_instance(const plan::Plan&, const Settings&);

}  // namespace verbund::engine
