// What can be asked of a world: sums per site, homes, regions.
#include <algorithm>
#include <tuple>

#include "sim/world/world.h"

namespace verbund::world {
namespace {

// Σ over models of running servers × what one of them has.
template <class T, class Of>
T fleet_sum(const scenario::Scenario& scenario, const std::vector<int>& fleet, Of of) {
  T sum{};
  for (std::size_t m = 0; m < fleet.size(); ++m) {
    sum += of(scenario.models[scenario.models.index(m)]) * fleet[m];
  }
  return sum;
}

}  // namespace

int World::rack_units_used(Index<site::Site> at) const {
  return fleet_sum<int>(*scenario_, sites_[at.value].fleet, [](const auto& model) { return model.rack_units; });
}

Power World::power_at_full_load(Index<site::Site> at) const {
  return fleet_sum<Power>(*scenario_, sites_[at.value].fleet, [](const auto& model) { return model.power.full(); });
}

Bytes World::memory_installed(Index<site::Site> at) const {
  return fleet_sum<Bytes>(*scenario_, sites_[at.value].fleet, [](const auto& model) { return model.memory; });
}

Bytes World::memory_used(Index<site::Site> at) const {
  Bytes sum;
  const auto& copies = sites_[at.value].holding;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    sum += scenario_->services[scenario_->services.index(i)].size.memory * copies[i];
  }
  return sum;
}

Bytes World::disk_used(Index<site::Site> at, Instant now) const {
  const Instant day = start_of_day(now);
  if (disk_day_ != day) {
    disk_day_ = day;
    disk_each_.clear();
    for (const auto& service : scenario_->services) {
      disk_each_.push_back(service.size.disk * service::load_per_instance(service, scenario_->start, day));
    }
  }
  Bytes sum;
  const auto& copies = sites_[at.value].stored;
  for (std::size_t i = 0; i < copies.size(); ++i) sum += disk_each_[i] * copies[i];
  return sum;
}

int World::running_servers(Index<site::Site> at) const { return static_cast<int>(sites_[at.value].running.size()); }

bool World::open(Index<site::Site> at) const { return sites_[at.value].open; }

Index<site::Site> World::home(Index<service::Service> service) const { return services_[service.value].home; }

Index<site::Site> World::copies_at(Index<copies::Backup> backup) const { return backups_at_[backup.value]; }
Index<site::Site> World::copies_at(Index<copies::Replica> replica) const { return replicas_at_[replica.value]; }

const SetPolicy& World::policy(Index<site::Site> at) const { return sites_[at.value].policy; }

const std::vector<Index<Instance>>& World::instances_of(Index<service::Service> service) const {
  return services_[service.value].instances;
}

Index<site::Site> World::site_of(Index<Instance> i) const {
  const auto& instance = instances_[i.value];
  return instance.on ? servers_[instance.on->value].site : home(instance.service);
}

const std::vector<Index<Server>>& World::running(Index<site::Site> at) const { return sites_[at.value].running; }

void World::scarcest_first(std::vector<Index<Instance>>& instances) const {
  const auto key = [&](Index<Instance> i) {
    return std::tuple(!instances_[i.value].dedicated, -service_of(i).size.memory.value(), i.value);
  };
  std::sort(instances.begin(), instances.end(), [&](auto a, auto b) { return key(a) < key(b); });
}

bool World::residency_allows(Index<service::Service> service, Index<site::Site> at) const {
  const auto& allowed = scenario_->services[service].residency;
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), scenario_->sites[at].region) != allowed.end();
}

std::uint64_t World::room_made(Index<site::Site> at) const { return sites_[at.value].room_made; }

int World::space_made(Index<site::Site> at) const { return sites_[at.value].space_made; }

int World::rack_units(Index<site::Site> at) const { return sites_[at.value].rack_units; }

Power World::power(Index<site::Site> at) const { return sites_[at.value].power; }

Bytes World::storage(Index<site::Site> at) const { return sites_[at.value].storage; }

Instant World::placement_horizon(Instant now) const {
  return std::max(now, std::min(now + Period{12, 0}, scenario_->end()));
}

const service::Service& World::service_of(Index<Instance> i) const {
  return scenario_->services[instances_[i.value].service];
}

const std::string& World::site_id(Index<site::Site> at) const { return scenario_->sites[at].id; }

}  // namespace verbund::world
