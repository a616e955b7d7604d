// Who gets how much of a server: strict protection classes, batch jobs below them, within each max-min fair. Pure
// arithmetic.
#pragma once

#include <array>
#include <cstddef>
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

// A batch job beside those claims: below all classes, it gets what they leave.
struct JobClaim {
  double most = 0;         // what it can use, overhead included; at least 0
  std::size_t beside = 0;  // the claim in one of whose instances it runs: together they never use more than its cap
};

// What each job could have if no other server were needed: its `most`, or less where its instance has less to spare.
// Jobs in one instance share that equally, none gets more than its `most`. Jobs beside the same claim are in the same
// instance. bounds[i] is that of jobs[i].
void bound_jobs(std::span<const JobClaim> jobs, std::span<const Claim> claims, std::span<const double> granted,
                std::span<double> bounds);

// Raises all jobs to the same level, as far as `left` of the server (at least 0) goes: granted[i] = min(bounds[i], w).
// Returns the sum.
double share_out_jobs(std::span<const double> bounds, double left, std::span<double> granted);

}  // namespace verbund::engine
