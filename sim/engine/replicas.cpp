#include "sim/engine/replicas.h"

#include <fmt/format.h>

#include <algorithm>

#include "models/service/growth.h"

namespace verbund::engine {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double microsecond = 1e-6;  // about what the clock can tell

}  // namespace

Replicas::Replicas(const scenario::Scenario& scenario, Platform& platform, Streams& streams, Lines& lines)
    : scenario_(&scenario), kernel_(&platform.kernel()), streams_(&streams), lines_(&lines) {
  for (const auto& replica : scenario.replicas) {
    Plan plan{.replica = &replica, .to = replica.to.index};
    plan.index = scenario.replicas.index(plans_.size());
    for (std::size_t s = 0; s < scenario.services.size(); ++s) {
      const auto index = scenario.services.index(s);
      const auto& service = scenario.services[index];
      if (!service::matches(replica.services, service, index)) continue;
      plan.services.push_back(index);
      if (!service.protection.rpo) continue;
      const double rpo = (scenario.start + *service.protection.rpo - scenario.start).value();
      if (rpo >= plan.limit) continue;
      plan.limit = rpo;
      plan.record.strictest = Duration(rpo);
      plan.record.strictest_of = service.id;
    }
    plans_.push_back(std::move(plan));
  }
}

void Replicas::look(Instant now, world::World& world) {
  for (Plan& plan : plans_) {
    const auto to = world.copies_at(plan.index);
    if (to != plan.to) redirect(plan, now, world, to);
    look(plan, now, world);
    if (plan.alone > 0 && !std::exchange(plan.told, true)) tell(plan, now, world);
  }
}

void Replicas::look(Plan& plan, Instant now, world::World& world) {
  plan.instances = plan.alone = 0;
  for (auto& [site, lane] : plan.lanes) {
    lane.rate = 0;
    // What is lost with the site that wrote it is never sent.
    if (world.is_lost(lane.from)) plan.record.dropped += Bytes(lane.unsent.drop());
  }
  for (const auto s : plan.services) {
    const auto& service = scenario_->services[s];
    const double written = plan.replica->changed.value() / static_cast<double>(seconds_per_day) *
                           service.size.disk.value() * service::load_per_instance(service, scenario_->start, now);
    for (const auto instance : world.instances_of(s)) {
      ++plan.instances;
      Lane* lane = lane_from(plan, world.site_of(instance), world);
      if (lane == nullptr) ++plan.alone;
      // What a stand-in writes is not sent on.
      const auto& on = world[instance].on;
      if (lane != nullptr && on && world.works_on(instance) == on) lane->rate += written;
    }
  }
  for (auto& [site, lane] : plan.lanes) {
    lane.stands = !world.open(plan.to) || world.is_lost(plan.to);
    ask(lane);
  }
}

// All the data go to the new site once. What the old one has stays there and grows old.
void Replicas::redirect(Plan& plan, Instant now, const world::World& world, Index<site::Site> to) {
  for (auto& [site, lane] : plan.lanes) {
    plan.record.dropped += Bytes(lane.unsent.drop());
    streams_->ask(lane.stream, 0);
  }
  plan.lanes.clear();
  plan.to = to;
  plan.told = false;
  for (const auto s : plan.services) {
    const auto& service = scenario_->services[s];
    const double disk = service.size.disk.value() * service::load_per_instance(service, scenario_->start, now);
    for (const auto instance : world.instances_of(s)) {
      Lane* lane = lane_from(plan, world.site_of(instance), world);
      if (lane == nullptr) continue;
      lane->complete = false;
      lane->unsent.add(kernel_->clock(), disk);
      plan.record.asked += Bytes(disk);
    }
  }
}

// The one that leads from there to where the replicas are; none when that is the same, or nothing leads there.
Replicas::Lane* Replicas::lane_from(Plan& plan, Index<site::Site> from, const world::World& world) {
  if (from == plan.to || !world.open(plan.to)) return nullptr;
  const auto known = plan.lanes.find(from.value);
  if (known != plan.lanes.end()) return &known->second;
  const auto& way = lines_->way(from, plan.to);
  if (way.empty()) return nullptr;
  const Duration latency = lines_->latency(way);
  const auto stream = streams_->open(from, plan.to, Streams::Rank::data);
  const double delay = plan.replica->synchronous ? 2 * latency.value() : 0;
  plan.record.write_delay = std::max(plan.record.write_delay, Duration(delay));
  return &plan.lanes.emplace(from.value, Lane{.from = from, .stream = stream, .latency = latency}).first->second;
}

void Replicas::tell(Plan& plan, Instant now, world::World& world) {
  const auto& site = scenario_->sites[plan.to].id;
  const auto& id = plan.replica->id;
  world.report(
      {.when = now,
       .kind = "no replica",
       .site = site,
       .subject = id,
       .text = fmt::format("no replica: {} of {} have none elsewhere: {}; a measure that sends them elsewhere "
                           "(`{{do: redirect, copies: {}, to: …}}`) would help",
                           plan.alone, id,
                           world.open(plan.to) ? "they stand at " + site + " themselves, or no line leads there"
                                               : "the room at " + site + " is given up",
                           id),
       .last = now});
}

// What has piled up is sent as fast as the lines allow; otherwise what is written.
void Replicas::ask(const Lane& lane) {
  double rate = lane.rate;
  if (lane.unsent.bytes() > 0) rate = never;
  if (lane.stands) rate = 0;
  streams_->ask(lane.stream, rate);
}

double Replicas::next() const {
  double next = never;
  for (const Plan& plan : plans_) {
    for (const auto& [site, lane] : plan.lanes) {
      const double unsent = lane.unsent.bytes();
      if (unsent <= 0 || lane.stands) continue;
      const double gains = streams_->granted(lane.stream) - lane.rate;
      if (gains > 0) next = std::min(next, kernel_->clock() + std::max(unsent / gains, microsecond));
    }
  }
  return next;
}

void Replicas::pass(double from, double to) {
  const Duration time(to - from);
  for (Plan& plan : plans_) {
    plan.record.stood += time * plan.instances;
    plan.record.alone += time * plan.alone;
    double beyond = 0;
    for (auto& [site, lane] : plan.lanes) {
      const double latency = plan.replica->synchronous ? 0 : lane.latency.value();
      const bool behind = lane.unsent.bytes() > 0;
      const double written = lane.rate * time.value(), sent = streams_->take_sent(lane.stream);
      const auto age = lane.unsent.pass(from, to, written, sent, plan.limit - latency);
      // The kernel tells an eighth of a byte apart: what may be its rounding has gone, however short the time.
      if (lane.unsent.bytes() < 1 && !lane.stands && streams_->holds(lane.stream)) lane.unsent.drop();
      plan.record.asked += Bytes(written);
      plan.record.sent += Bytes(sent);
      beyond = std::max(beyond, age.beyond);
      const bool is_behind = age.most > microsecond && (behind || lane.unsent.bytes() > 0);
      const Duration lag(is_behind ? age.most + latency : lane.rate > 0 ? latency : 0);
      if (lag > plan.record.lag) {
        plan.record.lag = lag;
        if (is_behind) plan.record.lag_at = date_at(*scenario_, age.at);
      }
      if (lane.unsent.bytes() <= 0) lane.complete = true;
      if (behind != (lane.unsent.bytes() > 0)) ask(lane);
    }
    plan.record.beyond_rpo += Duration(beyond);
  }
}

std::vector<world::KeepCopy> Replicas::of(std::span<const Index<world::Server>> servers,
                                          const world::World& world) const {
  std::vector<world::KeepCopy> copies;
  const double clock = kernel_->clock();
  for (const Plan& plan : plans_) {
    for (const auto server : servers) {
      const auto lane = plan.lanes.find(world[server].site.value);
      if (lane == plan.lanes.end() || !lane->second.complete || !world.open(plan.to)) continue;
      const double latency = plan.replica->synchronous ? 0 : lane->second.latency.value();
      const Instant as_of = date_at(*scenario_, std::max(0.0, clock - lane->second.unsent.age(clock) - latency));
      for (const auto instance : world[server].instances) {
        const bool is_its = std::binary_search(plan.services.begin(), plan.services.end(), world[instance].service);
        if (is_its) copies.push_back({instance, {plan.to, as_of, true}});
      }
    }
  }
  return copies;
}

std::vector<meters::ReplicaRecord> Replicas::finish() {
  std::vector<meters::ReplicaRecord> records;
  for (Plan& plan : plans_) {
    for (auto& [site, lane] : plan.lanes) plan.record.not_sent += Bytes(lane.unsent.bytes());
    records.push_back(std::move(plan.record));
  }
  return records;
}

}  // namespace verbund::engine
