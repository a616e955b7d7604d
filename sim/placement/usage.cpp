#include "sim/placement/usage.h"

#include <algorithm>

namespace verbund::placement {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

// The resource that is fullest, unless servers are bought for other reasons.
Binds what_binds(const Sizing& sizing, int own_servers, const Bin& empty, const Bounds& bounds) {
  if (sizing.count == 0) return Binds::nothing;
  if (2 * own_servers >= sizing.count) return Binds::own_servers;
  if (bounds.own_servers + bounds.apart >= sizing.count && bounds.room < bounds.apart) return Binds::apart;
  const double memory = share(sizing.memory_used.value(), empty.memory_total.value());
  const double cpu = share(sizing.cpu_used.value(), empty.cpu_total.value());
  const double cores = share(sizing.cores_used, empty.cores_total);
  if (cores > std::max(memory, cpu)) return Binds::cores;
  return memory >= cpu ? Binds::memory : Binds::cpu;
}

}  // namespace

void note_usage(Sizing& sizing, std::span<const Bin> added, const Bin& empty, const Bounds& bounds) {
  sizing.count = static_cast<int>(added.size());
  sizing.cpu_used = {};
  sizing.memory_used = {};
  sizing.cores_used = 0;
  int shared = 0;
  for (const auto& bin : added) {
    if (bin.dedicated) continue;
    ++shared;
    sizing.cpu_used += empty.cpu_total - bin.cpu_free;
    sizing.memory_used += empty.memory_total - bin.memory_free;
    if (empty.cores_total != no_limit) sizing.cores_used += empty.cores_total - bin.cores_free;
  }
  if (shared > 0) {
    sizing.cpu_used = sizing.cpu_used / shared;
    sizing.memory_used = sizing.memory_used / shared;
    sizing.cores_used /= shared;
  }
  sizing.binds = what_binds(sizing, sizing.count - shared, empty, bounds);
}

}  // namespace verbund::placement
