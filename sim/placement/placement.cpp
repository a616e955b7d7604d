#include "sim/placement/placement.h"

#include <algorithm>

namespace verbund::placement {
namespace {

// Sums of sizes with a headroom taken off are not exact: 10 × 3.2 GiB must fit into 32 GiB.
constexpr double rounding = 1e-9;

// Without a limit there is no product to round: infinite × 0 is not a number.
bool enough(double free, double wanted, double whole) { return wanted <= free || wanted <= free + rounding * whole; }

double share(double part, double whole) {
  if (whole > 0) return part / whole;
  return part > 0 ? no_limit : 0;
}

// Lower is better.
double rank(const Bin& bin, const Item& item, option::Policy policy) {
  switch (policy) {
    case option::Policy::stay:
      return 0;
    case option::Policy::spread:
      return bin.instances;
    case option::Policy::pack:
      return 1 - share_taken(bin, item);
    case option::Policy::balance:
      return share_taken(bin, item);
  }
  return 0;
}

std::optional<std::size_t> choose_fitting(std::span<const Bin> bins, const Item& item, option::Policy policy,
                                          AtWorst at_worst, bool skip_empty) {
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if ((skip_empty && bins[i].instances == 0) || !fits(bins[i], item, at_worst)) continue;
    const double its_rank = rank(bins[i], item, policy);
    // Ranks that differ only by rounding are ties: the first server keeps the place.
    if (!best || its_rank < best_rank - rounding) {
      best = i;
      best_rank = its_rank;
    }
  }
  return best;
}

// Apart from its siblings where it can be.
std::optional<std::size_t> most_free_cpu(std::span<const Bin> bins, const Item& item) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (!fits(bins[i], item, AtWorst::cpu_short)) continue;
    const auto key = [&](std::size_t b) { return std::pair(!has_sibling(bins[b], item), bins[b].cpu_free); };
    if (!best || key(i) > key(*best)) best = i;
  }
  return best;
}

}  // namespace

bool has_sibling(const Bin& bin, const Item& item) {
  return item.group != 0 && std::binary_search(bin.groups.begin(), bin.groups.end(), item.group);
}

bool fits(const Bin& bin, const Item& item, AtWorst at_worst) {
  if ((item.needs & ~bin.offers) != 0 || bin.dedicated) return false;
  if (item.dedicated) {
    return bin.instances == 0 && enough(bin.memory_whole.value(), item.memory.value(), bin.memory_whole.value());
  }
  if (!enough(bin.memory_free.value(), item.memory.value(), bin.memory_total.value())) return false;
  if (!enough(bin.cores_free, item.cores, bin.cores_total)) return false;
  if (at_worst == AtWorst::all_fits && has_sibling(bin, item)) return false;
  return at_worst == AtWorst::cpu_short || enough(bin.cpu_free.value(), item.cpu.value(), bin.cpu_total.value());
}

void put(Bin& bin, const Item& item) {
  bin.cpu_free -= item.cpu;
  bin.memory_free -= item.memory;
  bin.cores_free -= item.cores;
  bin.instances += 1;
  bin.dedicated = bin.dedicated || item.dedicated;
  if (item.group == 0 || has_sibling(bin, item)) return;
  bin.groups.insert(std::lower_bound(bin.groups.begin(), bin.groups.end(), item.group), item.group);
}

double share_taken(const Bin& bin, const Item& item) {
  const Bytes memory = item.dedicated ? bin.memory_whole : bin.memory_total;
  const Bytes memory_free = item.dedicated ? bin.memory_whole : bin.memory_free;
  const double taken = std::max(share((bin.cpu_total - bin.cpu_free + item.cpu).value(), bin.cpu_total.value()),
                                share((memory - memory_free + item.memory).value(), memory.value()));
  if (item.dedicated || bin.cores_total == no_limit) return taken;
  return std::max(taken, share(bin.cores_total - bin.cores_free + item.cores, bin.cores_total));
}

std::optional<std::size_t> choose(std::span<const Bin> bins, const Item& item, Rule rule, AtWorst at_worst) {
  for (const AtWorst now : {AtWorst::all_fits, AtWorst::beside_a_sibling}) {
    if (now > at_worst || (now != AtWorst::all_fits && item.group == 0)) continue;
    auto best = choose_fitting(bins, item, rule.policy, now, rule.keep_empty && !item.dedicated);
    if (!best && rule.keep_empty) best = choose_fitting(bins, item, rule.policy, now, false);
    if (best) return best;
  }
  return at_worst == AtWorst::cpu_short ? most_free_cpu(bins, item) : std::nullopt;
}

}  // namespace verbund::placement
