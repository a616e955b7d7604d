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
  idle_.clear();
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) {
    const auto& instance = world.instances()[i];
    ++instances_[instance.service.value];
    if (instance.on && !instance.stopped) continue;
    const auto cause = instance.on ? meters::Cause::being_moved : meters::Cause::no_server_free;
    ++idle_[{instance.service, world.site_of({i}), cause}];
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
  for (const auto& [idle, count] : idle_) {
    recorder_->lose(idle.asked, idle.service, idle.cause, of_one_[idle.service.value] * count * time, since);
  }
}

}  // namespace verbund::engine
