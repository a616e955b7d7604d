// Jobs that come when a test says so, on the servers of a small scenario whose world does not change: without agenda
// and without steps. One per process.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "sim/engine/jobs.h"
#include "tests/support/small_plan.h"

namespace verbund::testing {

// In rising order of `due`; `day` tells which runs belong together.
class ListedStarts final : public job::Starts {
 public:
  explicit ListedStarts(std::vector<job::Start> starts) : starts_(std::move(starts)) {}
  std::optional<job::Start> next() override {
    return given_ < starts_.size() ? std::optional(starts_[given_++]) : std::nullopt;
  }
  [[nodiscard]] bool comes(Index<job::Job> job, Instant day) const override {
    return std::any_of(starts_.begin(), starts_.end(), [&](const auto& s) { return s.job == job && s.day == day; });
  }

 private:
  std::vector<job::Start> starts_;
  std::size_t given_ = 0;
};

class DrivenJobs {
 public:
  DrivenJobs(const scenario::Scenario& scenario, std::vector<job::Start> starts)
      : plan_(plan_of(scenario)),
        sources_(scenario::demand_sources(scenario, 1)),
        world_(plan_, sources_),
        recorder_(scenario, world_),
        platform_(scenario, *plan_.option, engine::class_flows_spare),
        carrier_(engine::class_flows(platform_)),
        backlogs_(scenario, recorder_),
        servers_(scenario, platform_, *carrier_, recorder_, backlogs_),
        jobs_(scenario, std::make_unique<ListedStarts>(std::move(starts)), servers_) {
    recorder_.begin_month(scenario.start);
    for (std::uint32_t i = 0; i < world_.servers().size(); ++i) servers_.update(world_, {i});
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      servers_.ask(scenario.services.index(i), sources_[i].per_instance(scenario.start));
    }
    jobs_.act(0, world_);
    servers_.play();
  }

  // Until this clock; `look` gets the clocks between which nothing began or ended.
  std::vector<meters::JobRecord> run(double end, const std::function<void(double, double)>& look) {
    auto& kernel = platform_.kernel();
    for (double clock = 0; clock < end;) {
      kernel.advance(std::min(end, jobs_.next()));
      look(clock, kernel.clock());
      clock = kernel.clock();
      jobs_.act(clock, world_);
    }
    servers_.settle();
    return jobs_.end(kernel.clock(), world_);
  }

  [[nodiscard]] const engine::Jobs& jobs() const { return jobs_; }
  [[nodiscard]] double kernel_work() const { return platform_.work_done(); }

 private:
  plan::Plan plan_;
  std::vector<service::DemandSource> sources_;
  world::World world_;
  meters::Recorder recorder_;
  engine::Platform platform_;
  std::unique_ptr<engine::Carrier> carrier_;
  engine::Backlogs backlogs_;
  engine::Servers servers_;
  engine::Jobs jobs_;
};

}  // namespace verbund::testing
