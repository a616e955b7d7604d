#include "sim/world/survival.h"

#include <algorithm>

#include "sim/placement/loss.h"

namespace verbund::world {
namespace {

using placement::Host;

struct Window {
  Instant from, to;
};

std::vector<Host> hosts(const World& world, Index<site::Site> at, Window window) {
  std::vector<Host> hosts;
  for (const auto server : world.running(at)) {
    auto& host = hosts.emplace_back(Host{world.bin(server, window.from, window.to)});
    for (const auto i : world[server].instances) host.items.push_back(world.item(i, at, window.from, window.to));
  }
  return hosts;
}

std::vector<placement::Bin> opened_bins(const World& world, Index<site::Site> at, Window window) {
  std::vector<placement::Bin> bins;
  for (const auto server : world.running(at)) {
    bins.push_back(placement::opened(world.bin(server, window.from, window.to)));
  }
  return bins;
}

std::vector<Index<Instance>> instances_at(const World& world, Index<site::Site> at) {
  std::vector<Index<Instance>> instances;
  for (const auto server : world.running(at)) {
    instances.insert(instances.end(), world[server].instances.begin(), world[server].instances.end());
  }
  return instances;
}

}  // namespace

Survival survives_host_loss(const World& world, Index<site::Site> at, Instant now, Instant until) {
  const auto homeless = placement::homeless_by_host(hosts(world, at, {now, until}));
  const auto worst = std::max_element(homeless.begin(), homeless.end());
  if (worst == homeless.end() || *worst == 0) return {};
  const auto server = world.running(at)[static_cast<std::size_t>(worst - homeless.begin())];
  return {false, *worst, static_cast<int>(world[server].instances.size()), server, {}};
}

Survival survives_host_loss(const World& world, Index<site::Site> at, Instant now) {
  return survives_host_loss(world, at, now, world.placement_horizon(now));
}

Survival survives_site_loss(const World& world, Index<site::Site> at, Instant now) {
  const Window window{now, world.placement_horizon(now)};
  const auto& sites = world.scenario().sites;
  std::vector<std::vector<placement::Bin>> bins(sites.size());
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (sites.index(s) != at) bins[s] = opened_bins(world, sites.index(s), window);
  }
  auto instances = instances_at(world, at);
  world.scarcest_first(instances);
  int homeless = 0;
  for (const auto i : instances) {
    bool found = false;
    for (std::size_t s = 0; s < sites.size() && !found; ++s) {
      found = world.residency_allows(world[i].service, sites.index(s)) &&
              placement::take_in(bins[s], world.item(i, sites.index(s), window.from, window.to));
    }
    homeless += found ? 0 : 1;
  }
  if (homeless == 0) return {};
  return {false, homeless, static_cast<int>(instances.size()), {}, at};
}

bool may_fall_back(const World& world, Index<service::Service> service, Index<site::Site> at) {
  return world.scenario().services[service].protection.level != service::ProtectionClass::low &&
         world.residency_allows(service, at);
}

Survival takes_in_any_site(const World& world, Index<site::Site> at, Instant now, Instant until) {
  const auto here = hosts(world, at, {now, until});
  const auto& sites = world.scenario().sites;
  Survival worst;
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (sites.index(s) == at) continue;
    std::vector<placement::Item> lost;
    for (const auto i : instances_at(world, sites.index(s))) {
      if (may_fall_back(world, world[i].service, at)) lost.push_back(world.item(i, at, now, until));
    }
    const int count = static_cast<int>(lost.size());
    const int homeless = placement::homeless(here, std::move(lost));
    if (homeless > worst.homeless) worst = {false, homeless, count, {}, sites.index(s)};
  }
  return worst;
}

}  // namespace verbund::world
