// Plays one option through SimGrid over the whole horizon. One call per process (see simulate).
#pragma once

#include <cstdint>
#include <functional>

#include "sim/meters/observations.h"
#include "sim/plan/plan.h"

namespace verbund::engine {

struct Settings {
  std::uint64_t seed = 1;
  bool hourly = false;  // whether every hour of sites and lines is kept
  // Called about every simulated week with the simulated date.
  std::function<void(Instant)> progress;
};

// SimGrid keeps its clock and hosts in static state: call it once in a process that has built no engine before, and
// leave that process by _Exit. Misfortune is in the result; it does not throw.
meters::Observations simulate(const plan::Plan&, const Settings&);

}  // namespace verbund::engine
