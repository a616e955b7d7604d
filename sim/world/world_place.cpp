// Where a newcomer finds its server.
#include <fmt/format.h>

#include <algorithm>

#include "models/units/format.h"
#include "sim/world/require.h"
#include "sim/world/world.h"

namespace verbund::world {

Compute World::planned(Index<service::Service> service, Index<site::Site> at, Instant from, Instant to) const {
  const auto level = policy(at).size_by;
  auto& cached = plans_[service.value][static_cast<std::size_t>(level)];
  if (cached.from != from || cached.to != to) {
    cached = {from, to, (*demand_)[service.value].planned(level, from, to)};
  }
  return cached.demand;
}

placement::Item World::planned_item(Index<service::Service> index, Index<site::Site> at, Instant now,
                                    Instant until) const {
  const auto& service = scenario_->services[index];
  return {.cpu = planned(index, at, now, until),
          .memory = service.size.memory,
          .cores = service.size.cores,
          .needs = services_[index.value].needs,
          .group = policy(at).apart ? index.value + 1 : 0};
}

placement::Item World::item(Index<Instance> i, Index<site::Site> at, Instant now, Instant until) const {
  const auto& instance = instances_[i.value];
  auto item = planned_item(instance.service, at, now, until);
  item.cpu = item.cpu * (1 + instance.overhead);
  item.dedicated = instance.dedicated;
  return item;
}

placement::Item World::newcomer(Index<service::Service> service, Index<site::Site> at, Instant now,
                                Instant until) const {
  const auto& state = services_[service.value];
  auto item = planned_item(service, at, now, until);
  item.cpu = item.cpu * (1 + state.overhead);
  item.dedicated = state.dedicated;
  return item;
}

placement::Bin World::empty_bin(Index<site::Site> at, Index<catalogue::ServerModel> index) const {
  const auto& model = scenario_->models[index];
  const auto& rule = policy(at);
  const double kept = rule.headroom.value();
  const Compute cpu = catalogue::capacity(model, scenario_->reference_model());
  const Bytes memory = model.memory * rule.memory_overcommit.value();
  placement::Bin bin;
  bin.cpu_total = bin.cpu_free = cpu * (1 - kept);
  bin.memory_total = bin.memory_free = memory * (1 - kept);
  if (rule.cpu_overcommit) bin.cores_total = bin.cores_free = model.cores * rule.cpu_overcommit->value();
  bin.memory_whole = model.memory;
  bin.cpu_kept = cpu * kept;
  bin.memory_kept = memory * kept;
  bin.offers = offers_[index.value];
  return bin;
}

placement::Bin World::bin(Index<Server> s, Instant now, Instant until) const {
  const auto& server = servers_[s.value];
  auto bin = empty_bin(server.site, server.model);
  for (const auto i : server.instances) placement::put(bin, item(i, server.site, now, until));
  for (const auto i : server.arriving) placement::put(bin, item(i, server.site, now, until));
  for (const auto i : server.guests) placement::put(bin, item(i, server.site, now, until));
  return bin;
}

const World::Bins& World::bins_now(Index<site::Site> at, Instant now, Instant until) const {
  auto& cached = bins_[at.value];
  if (cached.valid && cached.now == now && cached.until == until) return cached.bins;
  cached = {.valid = true, .now = now, .until = until, .bins = {}};
  for (const auto server : sites_[at.value].running) {
    const auto& there = servers_[server.value];
    if (there.leaving || !there.in_service || there.lost > 0) continue;
    cached.bins.servers.push_back(server);
    cached.bins.bins.push_back(bin(server, now, until));
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
  return {policy(at).policy, own_servers && !placing_first_};
}

// Servers of `batch` first; empty: all alike. Where empty servers are kept, what may share looks at all servers at
// once: the new ones are empty. A compromise is made only when all have been looked at.
std::optional<World::Found> World::find_server(Instant now, Index<Instance> i, Index<site::Site> at,
                                               const std::string& batch) {
  const Instant until = placement_horizon(now);
  const auto wanted = item(i, at, now, until);
  const Bins& all = bins_now(at, now, until);
  const auto rule = World::rule(at);
  if (!batch.empty() && (wanted.dedicated || !rule.keep_empty)) {
    Bins own;
    for (std::size_t s = 0; s < all.servers.size(); ++s) {
      if (servers_[all.servers[s].value].batch != batch) continue;
      own.servers.push_back(all.servers[s]);
      own.bins.push_back(all.bins[s]);
    }
    if (const auto s = placement::choose(own.bins, wanted, rule)) return Found{own.servers[*s], wanted};
  }
  const auto s = placement::choose(all.bins, wanted, rule, placement::AtWorst::cpu_short);
  if (!s) return std::nullopt;
  return Found{all.servers[*s], wanted, !placement::fits(all.bins[*s], wanted, placement::AtWorst::beside_a_sibling),
               placement::has_sibling(all.bins[*s], wanted)};
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
  const auto found = find_server(now, i, at, "");
  if (!found) return false;
  auto& instance = instances_[i.value];
  report_compromise(now, i, *found);
  take(found->server, found->item);
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
