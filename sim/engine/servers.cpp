#include "sim/engine/servers.h"

#include <algorithm>
#include <limits>

namespace verbund::engine {

Servers::Servers(const scenario::Scenario& scenario, Platform& platform, Carrier& carrier, meters::Recorder& recorder,
                 Backlogs& backlogs)
    : scenario_(&scenario),
      platform_(&platform),
      carrier_(&carrier),
      recorder_(&recorder),
      backlogs_(&backlogs),
      demand_(scenario.services.size()),
      changed_(scenario.services.size()),
      presses_(scenario.services.size()),
      rates_(scenario.sites.size()) {}

void Servers::update(const world::World& world, Index<world::Server> index) {
  const auto& there = world[index];
  if (index.value >= servers_.size()) servers_.resize(index.value + 1), now_.resize(index.value + 1);
  auto& server = servers_[index.value];
  if (!server.known && !there.running) return;
  settle(index.value);
  if (there.switched_off) {
    carrier_->carry(server.slot, server.capacity, {}, {}, {}, {});
    platform_->give_back(server.slot);
    now_[index.value] = {.site = there.site.value};
    server.known = server.dirty = server.waits = false;
    server.loads.clear(), server.claims.clear();
    server.seats.clear(), server.jobs.clear();
    return;
  }
  if (!server.known) {
    const auto& model = scenario_->models[there.model];
    server.known = true;
    server.slot = platform_->take(there.site, there.model);
    server.site = there.site;
    server.power = &model.power;
    server.settled = platform_->kernel().clock();
    server.capacity = catalogue::capacity(model, scenario_->reference_model()).value();
    server.speed = catalogue::core_speed(model, scenario_->reference_model()).value();
    now_[index.value] = {.site = there.site.value, .watts = model.power.idle().value()};
  }
  const bool lost = there.lost > 0;
  server.in_service = there.in_service && !lost;
  now_[index.value].capacity = server.in_service ? server.capacity : 0;
  if (!server.in_service)
    now_[index.value].watts = lost ? 0 : (there.running ? server.power->full() : server.power->idle()).value();
  read_instances(world, index, server);
  server.dirty = true;
}

// A virtual or shared instance can use its own cores at the speed of the server; the overhead of virtualisation comes
// out of them. A dedicated one can use the whole server.
double Servers::cap_of(const world::Instance& instance, const Server& server) const {
  if (instance.dedicated) return std::numeric_limits<double>::infinity();
  return scenario_->services[instance.service].size.cores * server.speed;
}

std::size_t Servers::load_of(const Server& server, Index<service::Service> service, double factor, double cap) {
  std::size_t alike = 0;
  while (alike < server.loads.size() && (server.loads[alike].service != service ||
                                         server.loads[alike].factor != factor || server.claims[alike].cap != cap)) {
    ++alike;
  }
  return alike;
}

void Servers::read_instances(const world::World& world, Index<world::Server> here, Server& server) {
  server.loads.clear(), server.claims.clear();
  server.waits = false;
  server.seats.clear(), server.jobs.clear();
  const auto& there = world[here];
  for (const auto* list : {&there.instances, &there.guests}) {
    for (const auto index : *list) {
      if (world.works_on(index) == here && world.state(index) == world::Service::serves) add(world, index, server);
    }
  }
}

void Servers::add(const world::World& world, Index<world::Instance> index, Server& server) {
  const auto& instance = world[index];
  const double factor = 1 + instance.overhead;
  server.waits = server.waits || backlogs_->waits(instance.service);
  const double cap = cap_of(instance, server);
  const std::size_t alike = load_of(server, instance.service, factor, cap);
  if (alike < server.loads.size()) {
    ++server.claims[alike].count;
  } else {
    const auto level = scenario_->services[instance.service].protection.level;
    server.loads.push_back({.service = instance.service, .factor = factor});
    server.claims.push_back({.demand = 0, .cap = cap, .count = 1, .level = level});
  }
}

void Servers::ask(Index<service::Service> service, Compute demand) {
  if (demand_[service.value] == demand.value()) return;
  demand_[service.value] = demand.value();
  changed_[service.value] = 1;
}

bool Servers::demand_changed(const Server& server) const {
  return std::any_of(server.loads.begin(), server.loads.end(),
                     [&](const Load& load) { return changed_[load.service.value] != 0; });
}

// Also of services that the demand of which is the same: nothing waits any more, or something begins to.
void Servers::look_at_backlogs() {
  for (std::size_t i = 0; i < presses_.size(); ++i) {
    const std::uint8_t presses = backlogs_->presses(scenario_->services.index(i)) ? 1 : 0;
    if (presses != presses_[i]) presses_[i] = presses, changed_[i] = 1;
  }
}

void Servers::tell_rates() {
  backlogs_->forget_rates();
  for (const auto& server : servers_) {
    if (!server.waits) continue;
    for (const auto& load : server.loads) {
      if (load.late > 0) backlogs_->add_rate(load.service, Compute(load.late));
    }
  }
}

void Servers::play() {
  if (backlogs_->any()) look_at_backlogs();
  for (std::size_t i = 0; i < servers_.size(); ++i) {
    if (!servers_[i].dirty && !demand_changed(servers_[i])) continue;
    settle(i);
    share_out(i);
  }
  std::fill(changed_.begin(), changed_.end(), std::uint8_t{0});
  if (backlogs_->any()) tell_rates();
}

void Servers::settle_waiting() {
  for (std::size_t i = 0; i < servers_.size(); ++i) {
    if (servers_[i].waits) settle(i);
  }
}

void Servers::settle() {
  for (std::size_t i = 0; i < servers_.size(); ++i) settle(i);
}

void Servers::settle(std::size_t index) {
  auto& server = servers_[index];
  const double clock = platform_->kernel().clock();
  const Duration time(clock - server.settled);
  if (!server.known || time.value() <= 0) return;
  const Instant since = date_at(*scenario_, server.settled);
  for (const auto& load : server.loads) {
    recorder_->serve(server.site, load.service, Compute(load.served + load.late) * time);
    if (load.late > 0) backlogs_->catch_up(load.service, Compute(load.late) * time);
    if (load.lost_own_cores > 0) {
      backlogs_->miss(server.site, load.service, meters::Cause::own_cores, Compute(load.lost_own_cores) * time, since);
    }
    if (load.lost_overload > 0) {
      backlogs_->miss(server.site, load.service, meters::Cause::server_overloaded, Compute(load.lost_overload) * time,
                      since);
    }
  }
  for (const auto& seat : server.seats) {
    const Work done = Compute(seat.rate) * time;
    recorder_->run_jobs(server.site, seat.service, done);
    runs_.pass(seat.run, done, time * seat.lost_to_services, time * seat.lost_to_jobs);
  }
  server.joules += now_[index].watts * time.value();
  server.settled = clock;
}

// An instance of a service that presses asks for all that it can use.
void Servers::share_out(std::size_t index) {
  auto& server = servers_[index];
  auto& now = now_[index];
  server.dirty = false;
  const std::size_t loads = server.loads.size();
  if (granted_.size() < loads) granted_.resize(loads);
  of_jobs_.resize(server.seats.size());
  for (std::size_t i = 0; i < loads; ++i) {
    auto& claim = server.claims[i];
    const auto service = server.loads[i].service.value;
    claim.demand = demand_[service] * server.loads[i].factor;
    if (presses_[service] != 0) claim.demand = std::max(claim.demand, std::min(claim.cap, server.capacity));
  }
  now.consumed = carrier_->carry(server.slot, server.capacity, server.claims, std::span(granted_.data(), loads),
                                 server.jobs, of_jobs_);
  for (std::size_t i = 0; i < loads; ++i) {
    auto& load = server.loads[i];
    const auto& claim = server.claims[i];
    const double demand = demand_[load.service.value] * load.factor;
    load.served = demand_[load.service.value] * claim.count;
    load.lost_own_cores = load.lost_overload = load.late = 0;
    if (granted_[i] >= demand) {
      if (presses_[load.service.value] != 0) load.late = (granted_[i] - demand) / load.factor * claim.count;
      continue;
    }
    const double within = std::min(demand, claim.cap);
    load.served = granted_[i] / load.factor * claim.count;
    load.lost_own_cores = (demand - within) / load.factor * claim.count;
    load.lost_overload = (within - granted_[i]) / load.factor * claim.count;
  }
  if (!server.seats.empty()) pace_jobs(server);
  if (server.in_service) now.watts = server.power->at(now.consumed / server.capacity).value();
}

const std::vector<meters::SiteRates>& Servers::site_rates() {
  std::fill(rates_.begin(), rates_.end(), meters::SiteRates{});
  for (const auto& now : now_) {
    rates_[now.site].offered += Compute(now.capacity);
    rates_[now.site].consumed += Compute(now.consumed);
    rates_[now.site].power += Power(now.watts);
  }
  return rates_;
}

}  // namespace verbund::engine
