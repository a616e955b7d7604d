#include "sim/study/inventory.h"

#include <algorithm>

#include "sim/world/survival.h"
#include "sim/world/world.h"

namespace verbund::study {
namespace {

// Demand of one instance of every service, at every step of the first week.
struct FirstWeek {
  std::vector<double> mean_by_site;
  std::vector<double> peak_by_site;
};

FirstWeek first_week(const scenario::Scenario& scenario, const world::World& world,
                     std::vector<service::DemandSource> demand) {
  FirstWeek result{std::vector<double>(scenario.sites.size()), std::vector<double>(scenario.sites.size())};
  const Instant end = std::min(scenario.start + Period{0, 7 * seconds_per_day}, scenario.end());
  int steps = 0;
  for (Instant now = scenario.start; now < end; now = now + scenario.resolution, ++steps) {
    std::vector<double> cores(scenario.sites.size());
    std::vector<double> one;
    for (auto& source : demand) one.push_back(source.per_instance(now).value());
    for (const world::Instance& instance : world.instances()) {
      if (instance.on) cores[world[*instance.on].site.value] += one[instance.service.value];
    }
    for (std::size_t s = 0; s < cores.size(); ++s) {
      result.mean_by_site[s] += cores[s];
      result.peak_by_site[s] = std::max(result.peak_by_site[s], cores[s]);
    }
  }
  for (double& sum : result.mean_by_site) sum /= std::max(steps, 1);
  return result;
}

void count_hardware(const scenario::Scenario& scenario, const world::World& world, Index<site::Site> index,
                    SiteInventory& result, Compute& capacity) {
  for (const world::Server& server : world.servers()) {
    if (server.site != index || !server.running) continue;
    const catalogue::ServerModel& model = scenario.models[server.model];
    ++result.servers;
    result.cores += model.cores;
    capacity += catalogue::capacity(model, scenario.reference_model());
    result.instances += static_cast<int>(server.instances.size());
  }
}

int instances_at(const world::World& world, Index<site::Site> site) {
  int count = 0;
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) count += world.site_of({i}) == site ? 1 : 0;
  return count;
}

}  // namespace

Inventory inventory(const scenario::Scenario& scenario, std::uint64_t seed) {
  const auto demand = demand_sources(scenario, seed);
  const world::World world(scenario, demand);
  const FirstWeek week = first_week(scenario, world, demand);
  Inventory result;
  for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
    const auto index = scenario.sites.index(s);
    const site::Site& site = scenario.sites[index];
    SiteInventory& it = result.sites.emplace_back();
    it.site = site.id;
    Compute capacity;
    count_hardware(scenario, world, index, it, capacity);
    it.all_instances = instances_at(world, index);
    it.memory = world.memory_installed(index);
    it.memory_used = world.memory_used(index);
    it.storage = site.storage.capacity;
    it.storage_used = world.disk_used(index, scenario.start);
    it.full_load = world.power_at_full_load(index);
    it.room_power = site.room.power;
    it.rack_units = world.rack_units_used(index);
    it.room_rack_units = site.room.racks * catalogue::rack_units_per_rack;
    it.homeless_without_host = world::survives_host_loss(world, index, scenario.start).homeless;
    it.homeless_without_site = world::survives_site_loss(world, index, scenario.start).homeless;
    if (capacity.value() > 0) {
      it.mean_use = Fraction(week.mean_by_site[s] / capacity.value());
      it.peak_use = Fraction(week.peak_by_site[s] / capacity.value());
    }
  }
  for (const world::Incident& incident : world.incidents()) result.incidents.push_back(incident.text);
  return result;
}

}  // namespace verbund::study
