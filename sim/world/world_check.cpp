// The invariants: what must hold after every event, whatever the plan.
#include <algorithm>

#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {
namespace {

bool lists(const std::vector<Index<Instance>>& list, Index<Instance> i) {
  return std::binary_search(list.begin(), list.end(), i);
}

}  // namespace

void World::check_server(Index<Server> s) const {
  const auto& server = servers_[s.value];
  Bytes memory;
  bool dedicated = false;
  for (const auto i : server.instances) {
    require(instances_[i.value].on == s, "what a server lists must stand on it");
    memory += service_of(i).size.memory;
    dedicated = dedicated || instances_[i.value].dedicated;
  }
  for (const auto i : server.arriving) {
    require(instances_[i.value].moving_to == s, "what is listed as arriving must be under way to the server");
    memory += service_of(i).size.memory;
    dedicated = dedicated || instances_[i.value].dedicated;
  }
  for (const auto i : server.guests) {
    require(instances_[i.value].stand_in == s, "what is listed as a guest must be restarted on the server");
    memory += service_of(i).size.memory;
    dedicated = dedicated || instances_[i.value].dedicated;
  }
  const auto count = server.instances.size() + server.arriving.size() + server.guests.size();
  require(server.lost == 0 || (server.arriving.empty() && server.guests.empty()), "nothing goes to a lost server");
  const double most = dedicated ? 1 : sites_[server.site.value].most_memory.value();
  require(memory <= scenario_->models[server.model].memory * (most * (1 + 1e-9)),
          "no server beyond its memory, or the overcommit of it that has held there");
  require(!dedicated || count == 1, "no dedicated server is shared");
  require(server.running || count == 0, "nothing runs on a retired server");
  require(server.in_service || count == 0, "nothing stands on a server that boots or shuts down");
  require(!server.has_emptied || server.instances.empty(), "an emptied server holds nothing");
}

void World::check_site(Index<site::Site> at) const {
  const auto& site = sites_[at.value];
  require(rack_units_used(at) <= site.rack_units_limit, "no room beyond its racks");
  require(power_at_full_load(at) <= site.power_limit * (1 + 1e-9), "no room beyond its power");
  require(site.open || site.running.empty(), "no server runs in a room that was given up");
  std::vector<int> fleet(site.fleet.size());
  for (const auto server : site.running) {
    require(servers_[server.value].running && servers_[server.value].site == at, "a site lists its running servers");
    fleet[servers_[server.value].model.value] += 1;
  }
  for (const auto& [when, server] : switching_) {
    const auto& leaving = servers_[server.value];
    if (!leaving.running && leaving.site == at) fleet[leaving.model.value] += 1;
  }
  require(fleet == site.fleet, "the models of a site's servers are counted right");
}

void World::check_invariants() const {
  std::vector<std::vector<int>> holding(sites_.size(), std::vector<int>(services_.size()));
  auto stored = holding;
  int waiting = 0;
  for (std::uint32_t i = 0; i < instances_.size(); ++i) {
    const auto& instance = instances_[i];
    require(!instance.stopped || instance.moving_to, "only an instance that is under way stands still");
    if (instance.handed_over) {
      require(!instance.on && !instance.moving_to && !instance.stand_in, "what is handed over stands nowhere");
      continue;
    }
    if (!instance.on) {
      require(!instance.moving_to, "an instance without a server is not under way");
      ++waiting;
      continue;
    }
    const auto& server = servers_[instance.on->value];
    require(lists(server.instances, {i}), "an instance is listed on its server");
    holding[server.site.value][instance.service.value] += 1;
    stored[server.site.value][instance.service.value] += 1;
    if (instance.stand_in) {
      const auto& other = servers_[instance.stand_in->value];
      require(server.lost > 0 && lists(other.guests, {i}), "only of a lost server an instance is restarted elsewhere");
      require(!instance.moving_to, "what is restarted elsewhere does not move");
      holding[other.site.value][instance.service.value] += 1;
      if (other.site != server.site) stored[other.site.value][instance.service.value] += 1;
    }
    if (!instance.moving_to) continue;
    const auto& next = servers_[instance.moving_to->value];
    require(instance.moving_to != instance.on && lists(next.arriving, {i}), "an instance is listed where it arrives");
    holding[next.site.value][instance.service.value] += 1;
    if (next.site != server.site) stored[next.site.value][instance.service.value] += 1;
  }
  require(waiting == waiting_, "the instances without a server are counted right");
  std::size_t running = 0;
  for (std::uint32_t s = 0; s < servers_.size(); ++s) {
    check_server({s});
    running += servers_[s].running ? 1 : 0;
  }
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    check_site(scenario_->sites.index(s));
    running -= sites_[s].running.size();
    require(holding[s] == sites_[s].holding && stored[s] == sites_[s].stored, "copies at a site are counted right");
  }
  require(running == 0, "every running server is listed at its site");
}

}  // namespace verbund::world
