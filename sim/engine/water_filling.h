// Who gets how much of a server: strict protection classes, within a class max-min fair. Pure arithmetic.
#pragma once

#include <array>
#include <limits>
#include <span>

#include "models/service/service.h"

namespace verbund::engine {

// `count` equal instances, each of which asks for `demand` and can use at most `cap` (both at least 0, reference
// cores).
struct Claim {
  double demand = 0;
  double cap = std::numeric_limits<double>::infinity();
  int count = 1;
  service::ProtectionClass level = service::ProtectionClass::normal;
};

// What all claims of a class get together, by class.
using ClassTotals = std::array<double, service::protection_classes>;

// Shares out `capacity` (at least 0). granted[i] is what EACH of the count instances of claims[i] gets: min(demand,
// cap) if the class can be satisfied from what the higher classes leave; otherwise all instances of the class are
// raised to the same level w with sum of min(demand, cap, w) = what is left. O(n) when nothing contends, else O(n log
// n). `granted` must be as long as `claims`.
ClassTotals share_out(std::span<const Claim> claims, double capacity, std::span<double> granted);

}  // namespace verbund::engine
