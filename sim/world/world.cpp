#include "sim/world/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "models/units/format.h"
#include "sim/world/policies.h"
#include "sim/world/require.h"

namespace verbund::world {

World::World(const scenario::Scenario& scenario, const std::vector<service::DemandSource>& demand)
    : World(scenario, demand, {}) {}

World::World(const plan::Plan& plan, const std::vector<service::DemandSource>& demand)
    : World(*plan.scenario, demand, policies_at_start(plan)) {}

World::World(const scenario::Scenario& scenario, const std::vector<service::DemandSource>& demand,
             const std::vector<SetPolicy>& policies)
    : scenario_(&scenario),
      demand_(&demand),
      sites_(scenario.sites.size()),
      services_(scenario.services.size()),
      lines_lost_(scenario.links.size()),
      bins_(scenario.sites.size()),
      plans_(scenario.services.size()) {
  require(demand.size() == services_.size(), "there must be one source of demand per service");
  for (const auto& policy : policies) {
    sites_[policy.at.value].policy = policy;
    sites_[policy.at.value].most_memory = policy.memory_overcommit;
  }
  for (const auto& backup : scenario.backups) backups_at_.push_back(backup.to.index);
  for (const auto& replica : scenario.replicas) replicas_at_.push_back(replica.to.index);
  learn_platforms();
  put_up_first_servers();
  place_first_instances();
  log_.begin(*this);
}

// Only platforms that some service needs decide anything, so only they get a bit.
void World::learn_platforms() {
  std::set<std::string> needed;
  for (const auto& service : scenario_->services) needed.insert(service.needs.begin(), service.needs.end());
  require(needed.size() <= 64, "a scenario can tell at most 64 platforms apart");
  const std::vector<std::string> names(needed.begin(), needed.end());
  const auto set_of = [&](const std::vector<std::string>& platforms) {
    placement::PlatformSet set = 0;
    for (std::size_t bit = 0; bit < names.size(); ++bit) {
      if (std::find(platforms.begin(), platforms.end(), names[bit]) != platforms.end()) set |= std::uint64_t{1} << bit;
    }
    return set;
  };
  for (const auto& model : scenario_->models) offers_.push_back(set_of(model.platforms));
  for (std::size_t i = 0; i < services_.size(); ++i) {
    const auto& service = scenario_->services[scenario_->services.index(i)];
    services_[i].needs = set_of(service.needs);
    services_[i].home = service.at.index;
    services_[i].dedicated = service.dedicated;
  }
}

void World::put_up_first_servers() {
  for (auto& site : sites_) {
    site.fleet.resize(scenario_->models.size());
    site.holding.resize(services_.size());
    site.stored.resize(services_.size());
  }
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    const auto index = scenario_->sites.index(s);
    const auto& site = scenario_->sites[index];
    for (const auto& batch : site.servers) {
      for (int i = 0; i < batch.count; ++i) put_up(batch.id, index, batch.model.index, batch.bought);
    }
    auto& state = sites_[s];
    state.rack_units = site.room.racks * catalogue::rack_units_per_rack;
    state.power = site.room.power;
    state.storage = site.storage.capacity;
    state.rack_units_limit = std::max(state.rack_units, rack_units_used(index));
    state.power_limit = std::max(state.power, power_at_full_load(index));
    if (state.rack_units_limit > state.rack_units || state.power_limit > state.power) report_full_from_start(index);
  }
}

void World::report_full_from_start(Index<site::Site> at) {
  report({.when = scenario_->start,
          .kind = "room full",
          .site = site_id(at),
          .subject = site_id(at),
          .text = fmt::format("room full from the start: the servers of {} take {} of {} rack units and {} of {} at "
                              "full load; nothing can be added before enough of them retire",
                              site_id(at), rack_units_used(at), rack_units(at), format(power_at_full_load(at)),
                              format(power(at))),
          .last = scenario_->start});
}

// Dedicated instances first: they need empty servers, while the others find room beside each other.
void World::place_first_instances() {
  for (std::size_t i = 0; i < services_.size(); ++i) {
    const auto service = scenario_->services.index(i);
    for (int n = 0; n < scenario_->services[service].instances; ++n) create(service);
  }
  for (const bool dedicated : {true, false}) {
    for (std::uint32_t i = 0; i < instances_.size(); ++i) {
      if (instances_[i].dedicated != dedicated) continue;
      const auto at = home(instances_[i].service);
      if (!start(scenario_->start, {i}, at)) report_no_server(scenario_->start, {i}, at);
    }
  }
  placing_first_ = false;
}

Outcome World::apply(Instant now, const Event& event, std::string_view cause) {
  auto outcome = std::visit([&](const auto& what) { return on(now, what); }, event);
  record(now, event, outcome, cause);
  return outcome;
}

void World::report(Incident incident) {
  const auto [at, is_new] =
      known_.try_emplace(incident.kind + '\n' + incident.site + '\n' + incident.subject, incidents_.size());
  if (is_new) {
    incident.last = std::max(incident.last, incident.when);
    incidents_.push_back(std::move(incident));
    return;
  }
  auto& known = incidents_[at->second];
  known.last = std::max(known.last, incident.when);
  known.times += incident.times;
}

}  // namespace verbund::world
