// Moving: the copy runs at the source until all of it is at the destination, or stands still there; both hold it
// meanwhile.
#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/world/listing.h"
#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {

bool World::move_is_allowed(Instant now, const BeginMove& move) {
  const auto service = instances_[move.instance.value].service;
  const auto& site = scenario_->sites[move.to];
  if (!open(move.to)) {
    report(
        {now, "room given up", site.id, move.measure,
         fmt::format("room given up: {} cannot bring {} to {}, its room was closed; close it later or move elsewhere",
                     move.measure, service_of(move.instance).id, site.id),
         now});
    return false;
  }
  if (site_of(move.instance) == move.to) return true;
  if (!residency_allows(service, move.to)) {
    report(
        {now, "residency", site.id, scenario_->services[service].id,
         fmt::format("residency: {} stays at {}, because {} lies in {}; another region in its `residency` would help",
                     scenario_->services[service].id, site_id(site_of(move.instance)), site.id, site.region.code),
         now});
    return false;
  }
  const Bytes used = disk_used(move.to, now);
  const Bytes wanted = service_of(move.instance).size.disk *
                       service::load_per_instance(service_of(move.instance), scenario_->start, now);
  if (wanted.value() > 0 && used + wanted > storage(move.to)) {
    report({now, "storage full", site.id, move.measure,
            fmt::format("storage full: {} waits to bring instance {} of {} to {}: {} of {} in use, it needs {}; more "
                        "storage would help",
                        move.measure, instances_[move.instance.value].number, service_of(move.instance).id, site.id,
                        format(used), format(storage(move.to)), format(wanted)),
            now});
    return false;
  }
  return true;
}

// Newcomers start there from now on. Those that wait for a server wait there as well, and have not been tried there
// yet.
void World::make_home(Index<service::Service> service, Index<site::Site> at) {
  auto& state = services_[service.value];
  if (state.home == at) return;
  state.home = at;
  const bool any_waits = std::any_of(state.instances.begin(), state.instances.end(),
                                     [&](Index<Instance> i) { return !instances_[i.value].on; });
  if (any_waits) room_changed(at);
}

// An instance without a server has nothing that could be transferred.
Outcome World::start_elsewhere(Instant now, const BeginMove& move) {
  Outcome outcome;
  outcome.done = start(now, move.instance, move.to);
  if (!outcome.done) {
    report_no_room(now, move);
    return outcome;
  }
  make_home(instances_[move.instance.value].service, move.to);
  outcome.changed.push_back(*instances_[move.instance.value].on);
  return outcome;
}

Outcome World::on(Instant now, const BeginMove& move) {
  auto& instance = instances_[move.instance.value];
  require(!instance.moving_to, "an instance that is under way cannot begin another move");
  Outcome outcome;
  outcome.done = false;
  if (!move_is_allowed(now, move) || waits_for_repair(now, move)) return outcome;
  if (!instance.on) return start_elsewhere(now, move);
  const auto from = *instance.on;
  const bool local = servers_[from.value].site == move.to;
  require(!local || servers_[from.value].leaving, "within a site an instance moves only off a server that leaves");
  const auto found = find_server(now, move.instance, move.to, local ? move.measure : "");
  if (!found) {
    report_no_room(now, move);
    return outcome;
  }
  report_compromise(now, move.instance, *found);
  take(found->server, found->item);
  instance.moving_to = found->server;
  enter(servers_[found->server.value].arriving, move.instance);
  auto& site = sites_[move.to.value];
  site.holding[instance.service.value] += 1;
  if (!local) {
    site.stored[instance.service.value] += 1;
    make_home(instance.service, move.to);
  }
  const auto& service = service_of(move.instance);
  Bytes size = service.size.memory;
  if (!local) size += service.size.disk * service::load_per_instance(service, scenario_->start, now);
  outcome.transfers.push_back({move.instance, from, found->server, size});
  outcome.changed.push_back(found->server);
  outcome.done = true;
  if (local) return outcome;
  outcome.transfers.back().copying = move.copying;
  outcome.transfers.back().dirty_rate = move.dirty_rate;
  instance.stopped = move.copying == option::Copying::stop_and_copy;
  if (instance.stopped) outcome.changed.push_back(from);
  return outcome;
}

Outcome World::on(Instant, const Stop& event) {
  auto& instance = instances_[event.instance.value];
  require(instance.on && instance.moving_to && !instance.stopped, "only what is under way and works is stopped");
  instance.stopped = true;
  Outcome outcome;
  outcome.changed.push_back(*instance.on);
  return outcome;
}

Outcome World::on(Instant, const GoOn& event) {
  auto& instance = instances_[event.instance.value];
  require(instance.stopped, "only what stands still goes on");
  instance.stopped = false;
  Outcome outcome;
  outcome.changed.push_back(*instance.on);
  return outcome;
}

Outcome World::on(Instant, const FinishMove& event) {
  auto& instance = instances_[event.instance.value];
  require(instance.on && instance.moving_to, "only an instance that is under way can arrive");
  const auto from = *instance.on;
  const auto to = *instance.moving_to;
  auto& source = servers_[from.value];
  auto& destination = servers_[to.value];
  leave(source.instances, event.instance);
  leave(destination.arriving, event.instance);
  enter(destination.instances, event.instance);
  source.has_emptied = source.instances.empty();
  destination.has_emptied = false;
  instance.on = to;
  instance.moving_to.reset();
  instance.stopped = false;
  sites_[source.site.value].holding[instance.service.value] -= 1;
  if (source.site != destination.site) sites_[source.site.value].stored[instance.service.value] -= 1;
  // On a server that leaves, memory is of no use to newcomers; the disk of a site is.
  if (!source.leaving || source.site != destination.site) room_changed(source.site);
  if (destination.leaving) room_changed(destination.site);  // what arrives there has to go on: a reason to try again
  Outcome outcome;
  outcome.changed = {from, to};
  return outcome;
}

void World::report_no_room(Instant now, const BeginMove& move) {
  const auto wanted = item(move.instance, move.to, now, placement_horizon(now));
  report({now, "no room for the move", site_id(move.to), move.measure,
          fmt::format("no room for the move: {} waits to bring instance {} of {} to a server at {}: {}; more or larger "
                      "servers there would help",
                      move.measure, instances_[move.instance.value].number, service_of(move.instance).id,
                      site_id(move.to), most_free(move.to, wanted, now)),
          now});
}

}  // namespace verbund::world
