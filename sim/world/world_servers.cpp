// Servers come and go; rooms have limits.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "models/units/format.h"
#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {

Index<Server> World::put_up(const std::string& batch, Index<site::Site> at, Index<catalogue::ServerModel> model,
                            Instant bought) {
  const Index<Server> index{static_cast<std::uint32_t>(servers_.size())};
  Server server;
  server.name = fmt::format("{}-{:03}", batch, ++numbers_[batch]);
  server.batch = batch;
  server.site = at;
  server.model = model;
  server.bought = bought;
  servers_.push_back(std::move(server));
  sites_[at.value].running.push_back(index);
  sites_[at.value].fleet[model.value] += 1;
  return index;
}

// How many servers still fit: by rack units and by power at full load.
World::Limits World::limits(const Deliver& event) const {
  const auto& model = scenario_->models[event.model];
  const int units = rack_units(event.at);
  const int units_free = std::max(0, units - rack_units_used(event.at));
  const Power power_free = std::max(Power(0), power(event.at) - power_at_full_load(event.at));
  const double each = model.power.full().value();
  const int by_racks = model.rack_units > 0 ? std::min(event.count, units_free / model.rack_units) : event.count;
  // The watts of many servers do not add up to the last bit.
  const double by_watts = each > 0 ? std::floor(power_free.value() / each + 1e-9) : event.count;
  const int by_power = static_cast<int>(std::min<double>(event.count, by_watts));
  std::vector<std::string> reasons;
  if (by_racks <= by_power) {
    reasons.push_back(
        fmt::format("{} of {} rack units free, each needs {}; more racks", units_free, units, model.rack_units));
  } else {
    reasons.push_back(fmt::format("{} of {} free at full load, each draws {}; more power", format(power_free),
                                  format(power(event.at)), format(model.power.full())));
  }
  return {std::min(by_racks, by_power), reasons.front() + " or an earlier retirement would help"};
}

void World::switch_later(Index<Server> server, Instant when) {
  servers_[server.value].in_service = false;
  const std::pair entry(when, server);
  switching_.insert(std::upper_bound(switching_.begin(), switching_.end(), entry), entry);
}

Outcome World::on(Instant now, const Switch& event) {
  std::erase_if(switching_, [&](const auto& entry) { return entry.second == event.server && entry.first <= now; });
  auto& server = servers_[event.server.value];
  Outcome outcome;
  if (server.running) {
    server.in_service = true;
    room_changed(server.site);
    outcome.changed.push_back(event.server);
  } else {
    switch_off(event.server);
    outcome.retired.push_back(event.server);
  }
  return outcome;
}

Outcome World::on(Instant, const Order& event) {
  on_order_.push_back(event);
  return {};
}

Outcome World::on(Instant, const Extend& event) {
  auto& site = sites_[event.at.value];
  site.rack_units += event.racks * catalogue::rack_units_per_rack;
  site.power += event.power;
  site.storage += event.storage;
  site.rack_units_limit = std::max(site.rack_units_limit, site.rack_units);
  site.power_limit = std::max(site.power_limit, site.power);
  site.space_made += 1;
  room_changed(event.at);  // what waits for storage tries again
  return {};
}

Outcome World::on(Instant now, const Deliver& event) {
  std::erase_if(on_order_, [&](const Order& order) {
    return order.measure == event.measure && order.at == event.at && order.arrives <= now;
  });
  Outcome outcome;
  outcome.done = false;
  if (event.count <= 0) return outcome;
  if (!open(event.at)) {
    report({now, "room given up", site_id(event.at), event.measure,
            fmt::format("room given up: {} servers of measure {} have no room at {}, it was closed; close it later or "
                        "buy elsewhere",
                        event.count, event.measure, site_id(event.at)),
            now});
    return outcome;
  }
  if (is_lost(event.at)) {
    report({now, "waits for a repair", site_id(event.at), event.measure,
            fmt::format("waits for a repair: {} servers of measure {} cannot come to {} before it is back", event.count,
                        event.measure, site_id(event.at)),
            now});
    return outcome;
  }
  const Limits limit = limits(event);
  if (limit.count < event.count) {
    report({now, "room full", site_id(event.at), event.measure,
            fmt::format("room full: {} of {} servers of measure {} wait at {}: {}", event.count - limit.count,
                        event.count, event.measure, site_id(event.at), limit.explanation),
            now});
  }
  if (limit.count == 0) return outcome;
  const Period boot = scenario_->models[event.model].boot;
  for (int i = 0; i < limit.count; ++i) {
    const auto server = put_up(event.measure, event.at, event.model, now);
    servers_[server.value].leased = event.leased;
    if (boot != Period{}) switch_later(server, now + boot);
    outcome.added.push_back(server);
  }
  room_changed(event.at);
  if (!event.leased) {
    purchases_.push_back({now, event.measure, event.at, event.model, limit.count, event.paid_by});
    outcome.purchases.push_back(purchases_.back());
  }
  outcome.delivered = limit.count;
  outcome.done = true;
  return outcome;
}

Outcome World::on(Instant, const MarkLeaving& event) {
  for (const auto server : event.servers) {
    servers_[server.value].leaving = true;
    servers_[server.value].replaced = event.replaced;
    bins_[servers_[server.value].site.value].valid = false;
  }
  return {};
}

// It takes its place and power until it has shut down.
Outcome World::on(Instant now, const Retire& event) {
  auto& server = servers_[event.server.value];
  require(server.running, "a server retires only once");
  require(server.holds_nothing(), "only an empty server retires");
  server.running = false;
  server.retired = now;
  auto& running = sites_[server.site.value].running;
  running.erase(std::lower_bound(running.begin(), running.end(), event.server));
  bins_[server.site.value].valid = false;
  std::erase_if(switching_, [&](const auto& entry) { return entry.second == event.server; });  // it was still booting
  const Period takes = scenario_->models[server.model].shutdown;
  if (takes == Period{}) {
    switch_off(event.server);
  } else {
    switch_later(event.server, now + takes);
  }
  Outcome outcome;
  outcome.retired.push_back(event.server);
  return outcome;
}

void World::switch_off(Index<Server> s) {
  auto& server = servers_[s.value];
  server.switched_off = true;
  sites_[server.site.value].fleet[server.model.value] -= 1;
  sites_[server.site.value].space_made += 1;
}

Outcome World::on(Instant, const Virtualise& event) {
  Outcome outcome;
  auto& state = services_[event.service.value];
  if (!state.dedicated) return outcome;  // shares its servers already
  state.dedicated = false;
  state.overhead = event.overhead.value();
  // Its instances find room beside others now, wherever they want to go, and others beside them.
  for (std::size_t s = 0; s < sites_.size(); ++s) room_changed(scenario_->sites.index(s));
  for (const auto i : state.instances) {
    auto& instance = instances_[i.value];
    instance.dedicated = false;
    instance.overhead = state.overhead;
    for (const auto& server : {instance.on, instance.moving_to, instance.stand_in}) {
      if (server) outcome.changed.push_back(*server);
    }
  }
  std::sort(outcome.changed.begin(), outcome.changed.end());
  return outcome;
}

Outcome World::on(Instant, const SetPolicy& event) {
  auto& site = sites_[event.at.value];
  if (site.policy == event) return {};
  site.policy = event;
  site.most_memory = std::max(site.most_memory, event.memory_overcommit);
  room_changed(event.at);
  return {};
}

Outcome World::on(Instant, const Redirect& event) {
  if (const auto* backup = std::get_if<Index<copies::Backup>>(&event.copies)) {
    backups_at_[backup->value] = event.to;
  } else {
    replicas_at_[std::get<Index<copies::Replica>>(event.copies).value] = event.to;
  }
  return {};
}

Outcome World::on(Instant, const CloseRoom& event) {
  require(running_servers(event.at) == 0, "a room is given up only when no server runs in it");
  Outcome outcome;
  outcome.done = open(event.at);
  sites_[event.at.value].open = false;
  return outcome;
}

}  // namespace verbund::world
