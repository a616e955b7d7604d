// Recorded demand on a regular grid.
#pragma once

#include <cstdint>
#include <vector>

#include "models/units/calendar.h"
#include "models/units/quantity.h"

namespace verbund::service {

// One instance's recorded demand in reference cores. Value i holds from first + i × step. Outside of what was recorded
// the first value holds before and the last after; or the whole comes again and again, on both sides. Not empty.
struct Series {
  Instant first;
  std::int64_t step_seconds = 0;
  std::vector<float> cores;
  bool repeats = false;
  [[nodiscard]] std::int64_t length_seconds() const { return static_cast<std::int64_t>(cores.size()) * step_seconds; }
};

Compute value_at(const Series&, Instant now);

// The values that hold at some instant of [from, to), each once; the one that holds at `from` when the window is empty.
std::vector<float> holding(const Series&, Instant from, Instant to);

// The same demand on another grid, which begins at `first` and ends with the series: each value is the mean over its
// step, so that the work asked for is the same. One that repeats must be whole such steps long; all of it is taken from
// `first` on.
Series averaged(const Series&, Instant first, std::int64_t step_seconds);

}  // namespace verbund::service
