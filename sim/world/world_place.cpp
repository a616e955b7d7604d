// Where a newcomer finds its server.
#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {

Compute World::planned_peak(Index<service::Service> service, Instant from, Instant to) const {
  auto& cached = peaks_[service.value];
  if (cached.from != from || cached.to != to) {
    cached = {from, to, (*demand_)[service.value].planned(service::Level::peak, from, to)};
  }
  return cached.peak;
}

placement::Item World::item(Index<Instance> i, Instant now, Instant until) const {
  const auto& instance = instances_[i.value];
  return {.cpu = planned_peak(instance.service, now, until) * (1 + instance.overhead),
          .memory = service_of(i).size.memory,
          .needs = services_[instance.service.value].needs,
          .dedicated = instance.dedicated};
}

placement::Item World::newcomer(Index<service::Service> service, Instant now, Instant until) const {
  const auto& state = services_[service.value];
  return {.cpu = planned_peak(service, now, until) * (1 + state.overhead),
          .memory = scenario_->services[service].size.memory,
          .needs = state.needs,
          .dedicated = state.dedicated};
}

namespace {

placement::Bin empty_server(const scenario::Scenario& scenario, const catalogue::ServerModel& model,
                            placement::PlatformSet offers, Fraction headroom) {
  const double usable = 1 - headroom.value();
  placement::Bin bin;
  bin.cpu_total = bin.cpu_free = catalogue::capacity(model, scenario.reference_model()) * usable;
  bin.memory_total = bin.memory_free = model.memory * usable;
  bin.memory_whole = model.memory;
  bin.offers = offers;
  return bin;
}

}  // namespace

placement::Bin World::empty_bin(Index<site::Site> at, Index<catalogue::ServerModel> model) const {
  return empty_server(*scenario_, scenario_->models[model], offers_[model.value], sites_[at.value].headroom);
}

placement::Bin World::bin(Index<Server> s, Fraction headroom, Instant now, Instant until) const {
  const auto& server = servers_[s.value];
  auto bin = empty_server(*scenario_, scenario_->models[server.model], offers_[server.model.value], headroom);
  for (const auto instance : server.instances) placement::put(bin, item(instance, now, until));
  for (const auto instance : server.arriving) placement::put(bin, item(instance, now, until));
  return bin;
}

const World::Bins& World::bins_now(Index<site::Site> at, Instant now, Instant until) const {
  auto& cached = bins_[at.value];
  if (cached.valid && cached.now == now && cached.until == until) return cached.bins;
  cached = {.valid = true, .now = now, .until = until, .bins = {}};
  for (const auto server : sites_[at.value].running) {
    if (servers_[server.value].leaving) continue;
    cached.bins.servers.push_back(server);
    cached.bins.bins.push_back(bin(server, sites_[at.value].headroom, now, until));
  }
  return cached.bins;
}

World::Bins World::bins(Index<site::Site> at, Instant now, Instant until) const { return bins_now(at, now, until); }

void World::room_changed(Index<site::Site> at) {
  bins_[at.value].valid = false;
  sites_[at.value].room_made += 1;
}

void World::take(Index<Server> server, const placement::Item& item) {
  auto& cached = bins_[servers_[server.value].site.value];
  if (!cached.valid) return;
  const auto at = std::lower_bound(cached.bins.servers.begin(), cached.bins.servers.end(), server);
  placement::put(cached.bins.bins[static_cast<std::size_t>(at - cached.bins.servers.begin())], item);
}

placement::Rule World::rule(Index<site::Site> at) const {
  const bool own_servers = std::any_of(services_.begin(), services_.end(), [&](const ServiceState& service) {
    return service.home == at && service.dedicated;
  });
  return {sites_[at.value].policy, own_servers && !placing_first_};
}

// Servers of `batch` first; empty: all alike. Where empty servers are kept, what may share looks at all servers at
// once: the new ones are empty. CPU may run short only when all have been looked at.
std::optional<World::Found> World::find_server(Instant now, Index<site::Site> at, const placement::Item& item,
                                               const std::string& batch) {
  const Bins& all = bins_now(at, now, placement_horizon(now));
  const auto rule = World::rule(at);
  if (!batch.empty() && (item.dedicated || !rule.keep_empty)) {
    Bins own;
    for (std::size_t i = 0; i < all.servers.size(); ++i) {
      if (servers_[all.servers[i].value].batch != batch) continue;
      own.servers.push_back(all.servers[i]);
      own.bins.push_back(all.bins[i]);
    }
    if (const auto i = placement::choose(own.bins, item, rule)) return Found{own.servers[*i]};
  }
  const auto i = placement::choose(all.bins, item, rule, true);
  if (!i) return std::nullopt;
  return Found{all.servers[*i], !placement::fits(all.bins[*i], item)};
}

Index<Instance> World::create(Index<service::Service> service) {
  auto& state = services_[service.value];
  const Index<Instance> index{static_cast<std::uint32_t>(instances_.size())};
  state.instances.push_back(index);
  instances_.push_back({.service = service,
                        .number = static_cast<int>(state.instances.size()),
                        .on = std::nullopt,
                        .moving_to = std::nullopt,
                        .dedicated = state.dedicated,
                        .overhead = state.overhead});
  ++waiting_;
  return index;
}

bool World::start(Instant now, Index<Instance> i, Index<site::Site> at) {
  const auto wanted = item(i, now, placement_horizon(now));
  const auto found = find_server(now, at, wanted, "");
  if (!found) return false;
  auto& instance = instances_[i.value];
  if (found->cpu_short) report_cpu_short(now, i, found->server, wanted);
  take(found->server, wanted);
  instance.on = found->server;
  servers_[found->server.value].has_emptied = false;
  auto& there = servers_[found->server.value].instances;
  there.insert(std::lower_bound(there.begin(), there.end(), i), i);
  sites_[at.value].holding[instance.service.value] += 1;
  sites_[at.value].stored[instance.service.value] += 1;
  --waiting_;
  return true;
}

Outcome World::on(Instant now, const StartInstance& event) {
  const auto instance = create(event.service);
  const auto at = home(event.service);
  Outcome outcome;  // done in any case: the instance is there, and its demand counts
  if (start(now, instance, at)) {
    outcome.changed.push_back(*instances_[instance.value].on);
  } else {
    report_no_server(now, instance, at);
  }
  return outcome;
}

Outcome World::on(Instant now, const PlaceWaiting& event) {
  require(!instances_[event.instance.value].on, "an instance that waits for a server must have none");
  const auto at = home(instances_[event.instance.value].service);
  Outcome outcome;
  outcome.done = start(now, event.instance, at);
  if (outcome.done) {
    outcome.changed.push_back(*instances_[event.instance.value].on);
  } else {
    report_no_server(now, event.instance, at);
  }
  return outcome;
}

}  // namespace verbund::world
