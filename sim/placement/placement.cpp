#include "sim/placement/placement.h"

#include <algorithm>
#include <limits>

namespace verbund::placement {
namespace {

// Sums of sizes with a headroom taken off are not exact: 10 × 3.2 GiB must fit into 32 GiB.
constexpr double rounding = 1e-9;

bool enough(double free, double wanted, double whole) { return wanted <= free + rounding * whole; }

double share(double part, double whole) {
  if (whole > 0) return part / whole;
  return part > 0 ? std::numeric_limits<double>::infinity() : 0;
}

// Shares of the bin that are taken once the item is in.
struct Taken {
  double cpu;
  double memory;
};

Taken taken(const Bin& bin, const Item& item) {
  const Bytes memory = item.dedicated ? bin.memory_whole : bin.memory_total;
  const Bytes memory_free = item.dedicated ? bin.memory_whole : bin.memory_free;
  return {share((bin.cpu_total - bin.cpu_free + item.cpu).value(), bin.cpu_total.value()),
          share((memory - memory_free + item.memory).value(), memory.value())};
}

// Lower is better.
double rank(const Bin& bin, const Item& item, option::Policy policy) {
  const auto [cpu, memory] = taken(bin, item);
  switch (policy) {
    case option::Policy::stay:
      return 0;  // the first that fits
    case option::Policy::spread:
      return bin.instances;
    case option::Policy::pack:
      return 1 - std::max(cpu, memory);  // the smaller of the two shares left over
    case option::Policy::balance:
      return std::max(cpu, memory);
  }
  return 0;
}

std::optional<std::size_t> choose_fitting(std::span<const Bin> bins, const Item& item, option::Policy policy,
                                          bool skip_empty) {
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if ((skip_empty && bins[i].instances == 0) || !fits(bins[i], item)) continue;
    const double its_rank = rank(bins[i], item, policy);
    // Ranks that differ only by rounding are ties: the first server keeps the place.
    if (!best || its_rank < best_rank - rounding) {
      best = i;
      best_rank = its_rank;
    }
  }
  return best;
}

std::optional<std::size_t> most_free_cpu(std::span<const Bin> bins, const Item& item) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (fits(bins[i], item, true) && (!best || bins[i].cpu_free > bins[*best].cpu_free)) best = i;
  }
  return best;
}

}  // namespace

bool fits(const Bin& bin, const Item& item, bool cpu_may_run_short) {
  if ((item.needs & ~bin.offers) != 0 || bin.dedicated) return false;
  if (item.dedicated) {
    return bin.instances == 0 && enough(bin.memory_whole.value(), item.memory.value(), bin.memory_whole.value());
  }
  if (!enough(bin.memory_free.value(), item.memory.value(), bin.memory_total.value())) return false;
  return cpu_may_run_short || enough(bin.cpu_free.value(), item.cpu.value(), bin.cpu_total.value());
}

void put(Bin& bin, const Item& item) {
  bin.cpu_free -= item.cpu;
  bin.memory_free -= item.memory;
  bin.instances += 1;
  bin.dedicated = bin.dedicated || item.dedicated;
}

std::optional<std::size_t> choose(std::span<const Bin> bins, const Item& item, Rule rule, bool cpu_may_run_short) {
  std::optional<std::size_t> best = choose_fitting(bins, item, rule.policy, rule.keep_empty && !item.dedicated);
  if (!best && rule.keep_empty) best = choose_fitting(bins, item, rule.policy, false);
  if (!best && cpu_may_run_short) return most_free_cpu(bins, item);
  return best;
}

}  // namespace verbund::placement
