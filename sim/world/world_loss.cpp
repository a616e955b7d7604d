// Losses: what a drill or a failure takes, where its instances are restarted meanwhile, and the way back.
#include <fmt/format.h>

#include <algorithm>

#include "models/network/failure.h"
#include "sim/placement/loss.h"
#include "sim/world/listing.h"
#include "sim/world/world.h"

namespace verbund::world {

std::string_view text(Obstacle obstacle) {
  constexpr std::string_view texts[] = {"",
                                        "no copy of its data elsewhere",
                                        "the site of the copy was lost too",
                                        "the room with the copy was given up",
                                        "residency",
                                        "no storage free",
                                        "no server free"};
  return texts[static_cast<std::size_t>(obstacle)];
}

bool World::is_lost(Index<site::Site> at) const { return sites_[at.value].lost > 0; }

bool World::is_lost(Index<network::Link> line) const { return lines_lost_[line.value] > 0; }

std::optional<Index<Server>> World::works_on(Index<Instance> i) const {
  const auto& instance = instances_[i.value];
  if (!instance.on || servers_[instance.on->value].lost == 0) return instance.on;
  if (instance.starting) return std::nullopt;
  return instance.stand_in;
}

Service World::state(Index<Instance> i) const {
  const auto& instance = instances_[i.value];
  if (!instance.on) return Service::without_server;
  if (instance.stopped) return Service::moved;
  const auto server = works_on(i);
  if (!server) return servers_[instance.on->value].drilled > 0 ? Service::drilled : Service::lost;
  if (!is_cut_off(i, servers_[server->value].site)) return Service::serves;
  return lines_drilled_ > 0 ? Service::drilled : Service::cut_off;
}

bool World::is_cut_off(Index<Instance> i, Index<site::Site> at) const {
  if (parts_.empty()) return false;
  const auto partner = service_of(i).partner.index;
  bool any = false;
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    if (scenario_->sites[scenario_->sites.index(s)].partner.index != partner) continue;
    if (parts_[s] == parts_[at.value]) return false;
    any = true;
  }
  return any;
}

void World::learn_parts() {
  parts_.clear();
  std::vector<Index<network::Link>> lost;
  for (std::size_t l = 0; l < lines_lost_.size(); ++l) {
    if (lines_lost_[l] > 0) lost.push_back(scenario_->links.index(l));
  }
  if (!lost.empty()) parts_ = network::parts_without(scenario_->links, sites_.size(), lost);
}

Outcome World::on(Instant, const Lose& event) {
  Outcome outcome;
  outcome.lines_changed = event.site || event.line;
  if (event.site) sites_[event.site->value].lost += 1;
  if (event.line) {
    lines_lost_[event.line->value] += 1;
    lines_drilled_ += event.in_drill ? 1 : 0;
    learn_parts();
  }
  for (const auto server : event.servers) {
    servers_[server.value].drilled += event.in_drill ? 1 : 0;
    lose(server, outcome);
  }
  return outcome;
}

void World::lose(Index<Server> s, Outcome& outcome) {
  auto& server = servers_[s.value];
  if (++server.lost > 1) return;
  outcome.changed.push_back(s);
  bins_[server.site.value].valid = false;
  for (const auto i : server.instances) {
    if (instances_[i.value].moving_to) give_up_move(i, outcome);
    outcome.down.push_back(i);
  }
  while (!server.arriving.empty()) give_up_move(server.arriving.back(), outcome);
  while (!server.guests.empty()) {
    const auto i = server.guests.back();
    if (!instances_[i.value].starting) outcome.down.push_back(i);
    end_stand_in(i, outcome);
  }
}

void World::give_up_move(Index<Instance> i, Outcome& outcome) {
  auto& instance = instances_[i.value];
  const auto from = *instance.on;
  const auto to = *instance.moving_to;
  const auto source = servers_[from.value].site;
  const auto destination = servers_[to.value].site;
  leave(servers_[to.value].arriving, i);
  sites_[destination.value].holding[instance.service.value] -= 1;
  if (source != destination) sites_[destination.value].stored[instance.service.value] -= 1;
  instance.moving_to.reset();
  instance.stopped = false;
  room_changed(destination);
  outcome.given_up.push_back(i);
  outcome.changed.push_back(from);
}

void World::end_stand_in(Index<Instance> i, Outcome& outcome) {
  auto& instance = instances_[i.value];
  const auto there = *instance.stand_in;
  const auto at = servers_[there.value].site;
  leave(servers_[there.value].guests, i);
  sites_[at.value].holding[instance.service.value] -= 1;
  if (at != servers_[instance.on->value].site) sites_[at.value].stored[instance.service.value] -= 1;
  instance.stand_in.reset();
  instance.starting = false;
  room_changed(at);
  outcome.changed.push_back(there);
}

Outcome World::on(Instant, const Restore& event) {
  Outcome outcome;
  outcome.lines_changed = event.site || event.line;
  if (event.site) {
    sites_[event.site->value].lost -= 1;
    sites_[event.site->value].space_made += 1;
  }
  if (event.line) {
    lines_lost_[event.line->value] -= 1;
    lines_drilled_ -= event.in_drill ? 1 : 0;
    learn_parts();
  }
  for (const auto server : event.servers) {
    servers_[server.value].drilled -= event.in_drill ? 1 : 0;
    restore(server, outcome);
  }
  if (moves_wait_) {
    for (std::size_t s = 0; s < sites_.size(); ++s) room_changed(scenario_->sites.index(s));
  }
  moves_wait_ = false;
  return outcome;
}

void World::restore(Index<Server> s, Outcome& outcome) {
  auto& server = servers_[s.value];
  if (--server.lost > 0) return;
  outcome.changed.push_back(s);
  room_changed(server.site);
  for (const auto i : server.instances) {
    const auto& instance = instances_[i.value];
    if (!instance.stand_in || instance.starting) outcome.back.push_back(i);
    if (instance.stand_in) end_stand_in(i, outcome);
  }
}

Obstacle World::why_not(Instant now, Index<Instance> i, Index<site::Site> at) const {
  if (is_lost(at)) return Obstacle::site_lost;
  if (site_of(i) == at) return Obstacle::none;
  if (!open(at)) return Obstacle::room_closed;
  const auto& service = service_of(i);
  if (!residency_allows(instances_[i.value].service, at)) return Obstacle::residency;
  const Bytes wanted = service.size.disk * service::load_per_instance(service, scenario_->start, now);
  return disk_used(at, now) + wanted > storage(at) ? Obstacle::storage_full : Obstacle::none;
}

std::optional<Index<Server>> World::emergency_server(Instant now, Index<Instance> i, Index<site::Site> at) const {
  const Instant until = placement_horizon(now);
  const auto wanted = item(i, at, now, until);
  Bins all = bins_now(at, now, until);
  for (auto& bin : all.bins) bin = placement::opened(std::move(bin));
  const auto s = placement::choose(all.bins, wanted, {.policy = policy(at).policy}, placement::AtWorst::cpu_short);
  if (!s) return std::nullopt;
  return all.servers[*s];
}

Outcome World::on(Instant now, const BeginRestart& event) {
  auto& instance = instances_[event.instance.value];
  require(instance.on && servers_[instance.on->value].lost > 0 && !instance.stand_in,
          "only what stands on a lost server is restarted, once");
  Outcome outcome;
  outcome.done = false;
  outcome.obstacle = Obstacle::no_copy;
  const auto own = site_of(event.instance);
  std::vector<Copy> from = {{own, now, true}};
  from.insert(from.end(), instance.copies.begin(), instance.copies.end());
  // What works at once first, then the newest.
  std::stable_sort(from.begin() + 1, from.end(), [](const Copy& a, const Copy& b) {
    return std::pair(a.works_at_once, a.as_of) > std::pair(b.works_at_once, b.as_of);
  });
  for (const auto& copy : from) {
    auto obstacle = why_not(now, event.instance, copy.at);
    const auto server = obstacle == Obstacle::none ? emergency_server(now, event.instance, copy.at) : std::nullopt;
    if (!server) {
      if (obstacle == Obstacle::none) obstacle = Obstacle::no_server;
      // That the own site is lost is why there is a copy at all.
      if (copy.at != own || obstacle != Obstacle::site_lost) outcome.obstacle = std::max(outcome.obstacle, obstacle);
      continue;
    }
    if (copy.at != own) outcome.restarts_from = copy;
    take(*server, item(event.instance, copy.at, now, placement_horizon(now)));
    instance.stand_in = server;
    instance.starting = true;
    enter(servers_[server->value].guests, event.instance);
    sites_[copy.at.value].holding[instance.service.value] += 1;
    if (copy.at != own) sites_[copy.at.value].stored[instance.service.value] += 1;
    outcome.changed.push_back(*server);
    outcome.obstacle = Obstacle::none;
    outcome.done = true;
    return outcome;
  }
  return outcome;
}

Outcome World::on(Instant, const FinishRestart& event) {
  auto& instance = instances_[event.instance.value];
  require(instance.stand_in && instance.starting, "only what is being restarted works then");
  instance.starting = false;
  Outcome outcome;
  outcome.changed.push_back(*instance.stand_in);
  outcome.back.push_back(event.instance);
  return outcome;
}

Outcome World::on(Instant, const KeepCopy& event) {
  auto& copies = instances_[event.instance.value].copies;
  const auto known =
      std::find_if(copies.begin(), copies.end(), [&](const Copy& copy) { return copy.at == event.copy.at; });
  if (known == copies.end()) {
    copies.push_back(event.copy);
  } else {
    *known = event.copy;
  }
  return {};
}

// A move from or to what is lost has to wait. It is said, because the plan is late by it.
bool World::waits_for_repair(Instant now, const BeginMove& move) {
  const auto& instance = instances_[move.instance.value];
  const bool from = instance.on && servers_[instance.on->value].lost > 0;
  if (!from && !is_lost(move.to)) return false;
  moves_wait_ = true;
  const std::string& lost = from ? servers_[instance.on->value].name : site_id(move.to);
  report({now, "waits for a repair", site_id(move.to), move.measure,
          fmt::format("waits for a repair: {} cannot bring instance {} of {} to {} before {} is back", move.measure,
                      instance.number, service_of(move.instance).id, site_id(move.to), lost),
          now});
  return true;
}

}  // namespace verbund::world
