#include "sim/agenda/sizing.h"

#include <fmt/format.h>

#include "models/units/format.h"

namespace verbund::agenda {
namespace {

// Where each service will stand by `until` once the moves of the plan are played.
std::vector<Index<site::Site>> homes(const plan::Plan& plan, const world::World& world, Instant until) {
  std::vector<Index<site::Site>> homes;
  const auto& services = plan.scenario->services;
  for (std::size_t i = 0; i < services.size(); ++i) homes.push_back(world.home(services.index(i)));
  for (const auto& step : plan.steps) {
    const auto* move = std::get_if<option::Move>(&plan.option->measures[step.measure].action);
    if (move == nullptr || step.earliest >= until) continue;
    for (const auto service : step.services) {
      if (world.residency_allows(service, move->to.index)) homes[service.value] = move->to.index;
    }
  }
  return homes;
}

std::vector<placement::Item> arrivals(const plan::Plan& plan, const world::World& world, Index<site::Site> site,
                                      Instant now, Instant until) {
  const auto& scenario = *plan.scenario;
  const auto home = homes(plan, world, until);
  std::vector<placement::Item> items;
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    const auto service = scenario.services.index(s);
    if (home[s] != site) continue;
    const auto& there = world.instances_of(service);
    for (const auto i : there) {
      const auto& instance = world[i];
      const bool coming = instance.moving_to && world[*instance.moving_to].site == site;
      const bool here = instance.on && world[*instance.on].site == site;
      if (!coming && !here) items.push_back(world.item(i, now, until));
    }
    const int grown = service::instances_at(scenario.services[service], scenario.start, until);
    for (int n = static_cast<int>(there.size()); n < grown; ++n) items.push_back(world.newcomer(service, now, until));
  }
  return items;
}

Count describe(const placement::Sizing& sizing, const placement::Bin& empty, std::size_t items, Instant until) {
  Count count{sizing.count, ""};
  if (sizing.count == 0) {
    count.note = items == 0 ? fmt::format("no server: nothing is to come until {}", format_month(until))
                            : fmt::format("no server: {} instances until {} find room on servers that are there", items,
                                          format_month(until));
  } else {
    count.note =
        fmt::format("{} servers for {} instances until {}: {} decide{}, {} and {} each after headroom", sizing.count,
                    items, format_month(until), sizing.binds, sizing.binds == "servers of their own" ? "" : "s",
                    format(empty.cpu_total), format(empty.memory_total));
  }
  if (!sizing.misfits.empty()) {
    count.note += fmt::format("; {} instances fit on no such server", sizing.misfits.size());
  }
  return count;
}

}  // namespace

Count count_for_site(const plan::Plan& plan, const world::World& world, Index<site::Site> site,
                     Index<catalogue::ServerModel> model, Instant now, Instant until) {
  const auto items = arrivals(plan, world, site, now, until);
  const auto empty = world.empty_bin(site, model);
  return describe(placement::size(world.bins(site, now, until).bins, empty, items), empty, items.size(), until);
}

Count count_for_servers(const world::World& world, const std::vector<Index<world::Server>>& old, Index<site::Site> site,
                        Index<catalogue::ServerModel> model, Instant now, Instant until) {
  std::vector<placement::Item> items;
  for (const auto server : old) {
    for (const auto i : world[server].instances) items.push_back(world.item(i, now, until));
    for (const auto i : world[server].arriving) items.push_back(world.item(i, now, until));
  }
  const auto empty = world.empty_bin(site, model);
  return describe(placement::size({}, empty, items), empty, items.size(), until);
}

}  // namespace verbund::agenda
