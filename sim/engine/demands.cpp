#include "sim/engine/demands.h"

#include <algorithm>
#include <utility>

namespace verbund::engine {
namespace {

meters::Cause cause_of(world::Service state) {
  switch (state) {
    case world::Service::moved:
      return meters::Cause::being_moved;
    case world::Service::lost:
      return meters::Cause::lost;
    case world::Service::cut_off:
      return meters::Cause::cut_off;
    case world::Service::drilled:
      return meters::Cause::drill;
    default:
      return meters::Cause::no_server_free;
  }
}

}  // namespace

Demands::Demands(const scenario::Scenario& scenario, std::vector<service::DemandSource> sources,
                 meters::Recorder& recorder, Backlogs& backlogs)
    : scenario_(&scenario),
      sources_(std::move(sources)),
      recorder_(&recorder),
      backlogs_(&backlogs),
      of_one_(sources_.size()),
      instances_(sources_.size()) {}

void Demands::count(const world::World& world) {
  std::fill(instances_.begin(), instances_.end(), 0);
  idle_.clear();
  for (std::uint32_t i = 0; i < world.instances().size(); ++i) {
    const auto service = world.instances()[i].service;
    if (world.is_handed_over(service)) continue;
    ++instances_[service.value];
    const auto state = world.state({i});
    if (state != world::Service::serves) ++idle_[{service, world.site_of({i}), cause_of(state)}];
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
    recorder_->stand(scenario_->services.index(i), time * instances_[i]);
  }
  for (const auto& [idle, count] : idle_) {
    backlogs_->miss(idle.asked, idle.service, idle.cause, of_one_[idle.service.value] * count * time, since);
    const bool failed = idle.cause == meters::Cause::lost || idle.cause == meters::Cause::cut_off;
    if (failed) recorder_->miss(idle.service, time * count);
  }
}

}  // namespace verbund::engine
