// Recorded demand on a regular grid.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "models/units/calendar.h"
#include "models/units/quantity.h"

namespace verbund::service {

// One instance's recorded demand in reference cores. Value i holds from first + i × step; before the first value the
// first holds, after the last the last. Not empty.
struct Series {
  Instant first;
  std::int64_t step_seconds = 0;
  std::vector<float> cores;
};

Compute value_at(const Series&, Instant now);

// The values that hold at some instant of [from, to); the one that holds at `from` when the window is empty.
std::span<const float> holding(const Series&, Instant from, Instant to);

// The same demand on another grid, which begins at `first` and ends with the series: each value is the mean over its
// step, so that the work asked for is the same.
Series averaged(const Series&, Instant first, std::int64_t step_seconds);

}  // namespace verbund::service
