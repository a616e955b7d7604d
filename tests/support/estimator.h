// The second oracle: what a run comes to by plain loops over its steps, without a kernel and with arithmetic of its
// own.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/plan/plan.h"

namespace verbund::testing {

struct Estimate {
  std::vector<double> demanded, served, unserved;  // by service, reference-core seconds
  std::vector<double> joules;                      // by site, before PUE
  std::vector<double> consumed;                    // by site, reference-core seconds
};

// Who stands where comes from the world and the agenda, what is asked for from the demand sources. Every move takes as
// long as is said, whatever the lines: it holds for plans whose moves are small, or all of one size and begun together.
// That time must be whole steps.
Estimate estimate(const plan::Plan&, std::uint64_t seed, Period transfers_take = {});

}  // namespace verbund::testing
