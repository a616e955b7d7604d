#include "sim/engine/traffic.h"

#include <algorithm>

namespace verbund::engine {

Traffic::Traffic(const scenario::Scenario& scenario, Streams& streams, Lines& lines)
    : scenario_(&scenario), streams_(&streams), lines_(&lines) {
  for (std::size_t s = 0; s < scenario.services.size(); ++s) {
    const auto index = scenario.services.index(s);
    if (scenario.services[index].traffic.value() > 0) services_.push_back(index);
  }
}

Traffic::Flow& Traffic::flow(Index<site::Site> users, Index<site::Site> at) {
  const auto [found, is_new] = flows_.try_emplace({users.value, at.value}, Flow{users, at});
  Flow& flow = found->second;
  if (!is_new) return flow;
  const auto& way = lines_->way(at, users);
  if (!way.empty()) flow.stream = streams_->open(at, users, Streams::Rank::users);
  flow.record.users = scenario_->sites[users].id;
  flow.record.at = scenario_->sites[at].id;
  flow.record.round_trip = lines_->latency(way) * 2;
  return flow;
}

void Traffic::look(const world::World& world) {
  for (auto& [sites, flow] : flows_) flow.serving.clear();
  for (const auto service : services_) {
    const auto users = scenario_->services[service].at.index;
    for (const auto instance : world.instances_of(service)) {
      if (world.state(instance) != world::Service::serves) continue;
      const auto at = world[*world.works_on(instance)].site;
      if (at != users) ++flow(users, at).serving[service];
    }
  }
}

void Traffic::ask(Instant now, const Demands& demands) {
  for (auto& [sites, flow] : flows_) {
    flow.rate = 0;
    for (const auto& [index, count] : flow.serving) {
      const auto& service = scenario_->services[index];
      flow.rate += service.traffic.value() * count * (demands.of_one(index).value() / service.size.cores);
    }
    if (flow.stream) streams_->ask(*flow.stream, flow.rate);
    if (flow.rate <= flow.record.peak.value()) continue;
    flow.record.peak = Bandwidth(flow.rate);
    flow.record.peak_at = now;
  }
}

void Traffic::pass(Duration time) {
  for (auto& [sites, flow] : flows_) {
    const double asked = flow.rate * time.value();
    const double sent = flow.stream ? streams_->take_sent(*flow.stream) : 0;
    flow.record.asked += Bytes(asked);
    flow.record.sent += Bytes(sent);
    // The kernel rounds; what a rate sends in a microsecond is not missed.
    const double missed = asked - sent <= flow.rate * 1e-6 + 1 ? 0 : asked - sent;
    const bool elsewhere = flow.stream && !streams_->holds(*flow.stream) && lines_->joined(flow.at, flow.users);
    (elsewhere ? flow.record.detoured : flow.record.not_carried) += Bytes(missed);
  }
}

std::vector<meters::TrafficRecord> Traffic::finish() {
  std::vector<meters::TrafficRecord> records;
  for (auto& [sites, flow] : flows_) records.push_back(std::move(flow.record));
  return records;
}

}  // namespace verbund::engine
