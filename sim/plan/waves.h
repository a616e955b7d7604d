// An early warning: waves of a plan's moves that cannot fit their window, whatever happens in the simulation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/plan/plan.h"

namespace verbund::plan {

// How long the window of a move stays open at a stretch, when it is longest; none when it has no window.
std::optional<Duration> window_of(const option::Move&);

struct WaveWarning {
  std::size_t step = 0;  // position in Plan::steps
  int wave = 1;          // counted from 1
  int waves = 1;         // of that measure
  int instances = 0;
  Bytes bytes;                               // memory and disk at the start
  std::optional<Duration> needed;            // at least; none when no line leads to the destination
  Duration window;                           // shorter than that
  std::vector<Index<network::Link>> narrow;  // lines that are full all that time
  int fitting = 0;                           // so many of the instances, in their order, would fit
};

// By measure in the order of the plan, then by wave. Waves are nominal: the instances of the start, in the order of
// Step::services, from where earlier moves have left them. The time is that over the widest flow, with every line to
// itself. Transfers take one route each and share it, and what changes meanwhile is sent again: a wave without a
// warning may be late as well.
std::vector<WaveWarning> waves_too_large(const Plan&);

// As a sentence, without the measure's name, with what would help.
std::string describe(const Plan&, const WaveWarning&);

}  // namespace verbund::plan
