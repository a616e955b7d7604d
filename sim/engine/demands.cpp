#include "sim/engine/demands.h"

#include <algorithm>
#include <utility>

namespace verbund::engine {

Demands::Demands(const scenario::Scenario& scenario, std::vector<service::DemandSource> sources,
                 meters::Recorder& recorder)
    : scenario_(&scenario),
      sources_(std::move(sources)),
      recorder_(&recorder),
      of_one_(sources_.size()),
      instances_(sources_.size()) {}

void Demands::count(const world::World& world) {
  std::fill(instances_.begin(), instances_.end(), 0);
  std::vector<int> without(instances_.size());
  for (const auto& instance : world.instances()) {
    ++instances_[instance.service.value];
    if (!instance.on) ++without[instance.service.value];
  }
  unplaced_.clear();
  for (std::size_t i = 0; i < without.size(); ++i) {
    const auto service = scenario_->services.index(i);
    if (without[i] > 0) unplaced_.push_back({service, world.home(service), without[i]});
  }
}

void Demands::step(Instant now, Servers& servers) {
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    of_one_[i] = sources_[i].per_instance(now);
    servers.ask(scenario_->services.index(i), of_one_[i]);
    samples_ += static_cast<std::uint64_t>(instances_[i]);
  }
}

void Demands::pass(Duration time, Instant since) {
  for (std::size_t i = 0; i < of_one_.size(); ++i) {
    recorder_->demand(scenario_->services.index(i), of_one_[i] * instances_[i] * time);
  }
  for (const auto& [service, home, count] : unplaced_) {
    recorder_->lose(home, service, meters::Cause::no_server_free, of_one_[service.value] * count * time, since);
  }
}

}  // namespace verbund::engine
