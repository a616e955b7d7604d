#include "sim/world/survival.h"

#include <algorithm>

namespace verbund::world {
namespace {

using Instances = std::vector<Index<Instance>>;
using Bins = std::vector<placement::Bin>;

// The fullest server that still fits takes it: large gaps stay for large instances.
bool find_room(Bins& bins, const placement::Item& item) {
  const auto at = placement::choose(bins, item, {.policy = option::Policy::pack});
  if (!at) return false;
  placement::put(bins[*at], item);
  return true;
}

Bins all_bins(const World& world, Index<site::Site> at, Instant now) {
  Bins bins;
  for (const auto server : world.running(at)) {
    bins.push_back(world.bin(server, Fraction(0), now, world.placement_horizon(now)));
  }
  return bins;
}

Survival answer(int homeless) { return {homeless == 0, homeless}; }

}  // namespace

Survival survives_host_loss(const World& world, Index<site::Site> at, Instant now) {
  const auto& servers = world.running(at);
  const Bins bins = all_bins(world, at, now);
  int worst = 0;
  for (std::size_t lost = 0; lost < servers.size(); ++lost) {
    Instances instances = world[servers[lost]].instances;
    world.scarcest_first(instances);
    Bins left = bins;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(lost));
    int homeless = 0;
    for (const auto i : instances) {
      homeless += find_room(left, world.item(i, now, world.placement_horizon(now))) ? 0 : 1;
    }
    worst = std::max(worst, homeless);
  }
  return answer(worst);
}

Survival survives_site_loss(const World& world, Index<site::Site> at, Instant now) {
  const auto& sites = world.scenario().sites;
  std::vector<Bins> bins(sites.size());
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (sites.index(s) != at) bins[s] = all_bins(world, sites.index(s), now);
  }
  Instances instances;
  for (const auto server : world.running(at)) {
    instances.insert(instances.end(), world[server].instances.begin(), world[server].instances.end());
  }
  world.scarcest_first(instances);
  int homeless = 0;
  for (const auto i : instances) {
    const auto item = world.item(i, now, world.placement_horizon(now));
    bool found = false;
    for (std::size_t s = 0; s < sites.size() && !found; ++s) {
      found = world.residency_allows(world[i].service, sites.index(s)) && find_room(bins[s], item);
    }
    homeless += found ? 0 : 1;
  }
  return answer(homeless);
}

}  // namespace verbund::world
