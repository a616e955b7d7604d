// How the claims on a server become flows of the kernel.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "sim/engine/platform.h"
#include "sim/engine/water_filling.h"

namespace verbund::engine {

class Carrier {
 public:
  Carrier() = default;
  virtual ~Carrier() = default;
  Carrier(const Carrier&) = delete;
  Carrier& operator=(const Carrier&) = delete;

  // From now on the server in this slot, of this capacity, serves these claims and runs these jobs, and no others.
  // granted[i] becomes what each instance of claims[i] gets, of_jobs[i] what jobs[i] gets. Returns what the kernel says
  // that the server does in all. Reference cores.
  virtual double carry(Slot, double capacity, std::span<const Claim> claims, std::span<double> granted,
                       std::span<const JobClaim> jobs, std::span<double> of_jobs) = 0;

  [[nodiscard]] std::uint64_t bound_changes() const { return bound_changes_; }

 protected:
  // Gives the flow a new bound; 0 suspends it, as the kernel takes a bound of 0 for none. `old` is the bound it has.
  void rebind(Action&, double old, double bound);

 private:
  std::uint64_t bound_changes_ = 0;
};

// One flow per server and protection class and one for its jobs: the shares are our own water-filling, the kernel
// carries the sums. The kernel's solver drops what is left of a host below 1e-5 of its capacity; with this much to
// spare it never comes near.
inline constexpr double class_flows_spare = 1e-3;
std::unique_ptr<Carrier> class_flows(Platform&);

}  // namespace verbund::engine
