#include "sim/engine/platform.h"

#include <simgrid/kernel/resource/Action.hpp>
#include <simgrid/s4u.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <variant>

namespace verbund::engine {
namespace {

namespace s4u = simgrid::s4u;
using Direction = s4u::LinkInRoute::Direction;
using Models = std::set<std::uint32_t>;

double slowest_link(const scenario::Scenario& scenario) {
  double slowest = std::numeric_limits<double>::infinity();
  for (const auto& model : scenario.models) slowest = std::min(slowest, model.nic.value());
  for (const auto& link : scenario.links) slowest = std::min(slowest, link.bandwidth.value());
  return slowest;
}

// Of a storage: more than all lines together, so that these decide. (No link without contention, FATPIPE: with
// transfers in both directions the kernel then gives each of one direction the whole line.)
double storage_port(const scenario::Scenario& scenario) {
  double all = 0;
  for (const auto& model : scenario.models) all = std::max(all, model.nic.value());
  for (const auto& link : scenario.links) all += link.bandwidth.value();
  return 2 * all;
}

// Models that measures can bring to the site beside those that stand there at the start.
Models deliverable(const scenario::Scenario& scenario, const option::Option& option, Index<site::Site> at) {
  Models standing, brought;
  for (const auto& batch : scenario.sites[at].servers) standing.insert(batch.model.index.value);
  const auto refreshes_here = [&](const option::Measure& measure) {
    const auto* refresh = std::get_if<option::Refresh>(&measure.action);
    return refresh && (!refresh->servers.at || refresh->servers.at->index == at) ? refresh : nullptr;
  };
  for (const auto& measure : option.measures) {
    const auto* buy = std::get_if<option::Buy>(&measure.action);
    if (buy && buy->at.index == at) brought.insert(buy->model.index.value);
    const auto* lease = std::get_if<option::Lease>(&measure.action);
    if (lease && lease->at.index == at) brought.insert(lease->model.index.value);
    const auto* refresh = refreshes_here(measure);
    if (refresh && refresh->model) brought.insert(refresh->model->index.value);
    // In place of any of them.
    const auto* standard = std::get_if<option::Standardise>(&measure.action);
    if (standard && standard->hardware) brought.insert(standard->hardware->index.value);
  }
  standing.insert(brought.begin(), brought.end());
  for (const auto& measure : option.measures) {
    const auto* refresh = refreshes_here(measure);
    if (!refresh || refresh->model) continue;
    const auto& only = refresh->servers.model;
    if (!only) brought.insert(standing.begin(), standing.end());
    if (only && standing.contains(only->index.value)) brought.insert(only->index.value);
  }
  return brought;
}

// The room with all that the option adds to it.
site::Room extended(const scenario::Scenario& scenario, const option::Option& option, Index<site::Site> at) {
  site::Room room = scenario.sites[at].room;
  for (const auto& measure : option.measures) {
    const auto* extend = std::get_if<option::Extend>(&measure.action);
    if (!extend || extend->at.index != at) continue;
    room.racks += extend->racks.value_or(0);
    room.power += extend->power.value_or(Power(0));
  }
  return room;
}

// Most servers of the model that the room can be filled with by deliveries.
int room_for(const site::Room& room, const catalogue::ServerModel& model) {
  const int by_racks = room.racks * catalogue::rack_units_per_rack / std::max(1, model.rack_units);
  const double watts = model.power.full().value();
  const double by_power = watts > 0 ? room.power.value() / watts + 1 : by_racks;  // + 1: safe against rounding
  return by_power < by_racks ? static_cast<int>(by_power) : by_racks;
}

struct Zone {
  s4u::NetZone* zone;
  simgrid::kernel::routing::NetPoint* gateway;
};

// Every pair of sites gets the route that models/network finds; the kernel takes the same lines backwards.
void connect(s4u::NetZone* root, const scenario::Scenario& scenario, const std::vector<Zone>& zones) {
  std::vector<s4u::SplitDuplexLink*> lines;
  for (const auto& link : scenario.links) {
    auto* line = root->create_split_duplex_link("link/" + link.id, link.bandwidth.value());
    lines.push_back(line);
    line->set_latency(link.latency.value());
  }
  for (std::size_t from = 0; from < zones.size(); ++from) {
    for (std::size_t to = from + 1; to < zones.size(); ++to) {
      const auto way =
          network::route(scenario.links, zones.size(), scenario.sites.index(from), scenario.sites.index(to));
      std::vector<s4u::LinkInRoute> hops;
      auto at = scenario.sites.index(from);
      for (const auto& step : way) {
        const auto& ends = scenario.links[step].between;
        const bool forward = ends[0].index == at;
        hops.emplace_back(lines[step.value], forward ? Direction::UP : Direction::DOWN);
        at = forward ? ends[1].index : ends[0].index;
      }
      if (hops.empty()) continue;
      root->add_route(zones[from].zone->get_netpoint(), zones[to].zone->get_netpoint(), zones[from].gateway,
                      zones[to].gateway, hops, true);
    }
  }
}

}  // namespace

Instant date_at(const scenario::Scenario& scenario, double clock) {
  return Instant(scenario.start.seconds() + static_cast<std::int64_t>(std::floor(clock + 1e-6)));
}

std::vector<std::vector<int>> slots_needed(const scenario::Scenario& scenario, const option::Option& option) {
  std::vector<std::vector<int>> needed;
  for (std::size_t s = 0; s < scenario.sites.size(); ++s) {
    const auto& site = scenario.sites[scenario.sites.index(s)];
    const auto room = extended(scenario, option, scenario.sites.index(s));
    auto& counts = needed.emplace_back(scenario.models.size());
    for (const auto& batch : site.servers) counts[batch.model.index.value] += batch.count;
    for (std::uint32_t m : deliverable(scenario, option, scenario.sites.index(s))) {
      counts[m] = std::max(counts[m], room_for(room, scenario.models[scenario.models.index(m)]));
    }
  }
  return needed;
}

Platform::Platform(const scenario::Scenario& scenario, const option::Option& option, double spare)
    : kernel_(slowest_link(scenario)),
      models_(scenario.models.size()),
      free_(scenario.sites.size() * scenario.models.size()) {
  build(scenario, option, spare);
  kernel_.platform_is_complete();
}

// A star zone per site: every host has its network port, all ports meet in the site's router. Within a site there is no
// latency worth counting.
void Platform::build(const scenario::Scenario& scenario, const option::Option& option, double spare) {
  const double horizon = (scenario.end() - scenario.start).value();
  const auto needed = slots_needed(scenario, option);
  auto* root = s4u::create_full_zone("verbund");
  std::vector<Zone> zones;
  for (std::size_t s = 0; s < needed.size(); ++s) {
    const auto site = scenario.sites.index(s);
    const std::string name = "site/" + scenario.sites[site].id;
    auto* zone = s4u::create_star_zone(name)->set_parent(root);
    zones.push_back({zone, zone->create_router(name + "/router")});
    for (std::size_t m = 0; m < models_; ++m) {
      const auto index = scenario.models.index(m);
      const auto& model = scenario.models[index];
      const double speed = catalogue::core_speed(model, scenario.reference_model()).value() * (1 + spare);
      for (int number = 0; number < needed[s][m]; ++number) {
        const std::string id = name + "/" + model.id + "/" + std::to_string(number);
        auto* host = zone->create_host(id, speed)->set_core_count(model.cores);
        auto* port = zone->create_split_duplex_link(id + "/port", model.nic.value());
        zone->add_route(host->get_netpoint(), nullptr, nullptr, nullptr, {{port, Direction::UP}}, true);
        free(site, index).push_back(slots_.size());
        // Twice what the host can serve: never used up, and small enough that a double keeps it exact to 1e-15.
        slots_.push_back({host, site, index, 2 * speed * model.cores * horizon, {}});
      }
      std::reverse(free(site, index).begin(), free(site, index).end());
    }
    storage_.push_back(zone->create_host(name + "/storage", 1));
    auto* port = zone->create_split_duplex_link(name + "/storage/port", storage_port(scenario));
    zone->add_route(storage_.back()->get_netpoint(), nullptr, nullptr, nullptr, {{port, Direction::UP}}, true);
    zone->seal();
  }
  connect(root, scenario, zones);
  root->seal();
}

Slot Platform::take(Index<site::Site> site, Index<catalogue::ServerModel> model) {
  auto& slots = free(site, model);
  if (slots.empty()) {
    std::fprintf(stderr, "engine: more servers at a site than its room holds\n");
    std::abort();
  }
  const Slot slot = slots.back();
  slots.pop_back();
  return slot;
}

void Platform::give_back(Slot slot) {
  auto& slots = free(slots_[slot].site, slots_[slot].model);
  slots.insert(std::lower_bound(slots.begin(), slots.end(), slot, std::greater<>()), slot);
}

Action* Platform::flow(Slot slot, std::size_t number) {
  auto& place = slots_[slot];
  while (place.flows.size() <= number) place.flows.push_back(kernel_.start_flow(*place.host, place.amount));
  return place.flows[number];
}

double Platform::work_done() const {
  double done = 0;
  for (const auto& place : slots_) {
    for (Action* flow : place.flows) done += place.amount - flow->get_remains();
  }
  return done;
}

}  // namespace verbund::engine
