// What all services ask for at the moment, served or not.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/engine/backlogs.h"
#include "sim/engine/servers.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Demands {
 public:
  Demands(const scenario::Scenario&, std::vector<service::DemandSource>, meters::Recorder&, Backlogs&);

  // Counts the instances, and those that serve nobody: without a server, stopped, lost or cut off. After every change
  // of the world.
  void count(const world::World&);
  // Asks every service what it asks for during the step that begins at `now`.
  void step(Instant now, Servers&);
  // Books what was demanded, and what nobody served of it, over the time since `since`.
  void pass(Duration, Instant since);

  // What one instance asks for during the step.
  [[nodiscard]] Compute of_one(Index<service::Service> service) const { return of_one_[service.value]; }
  [[nodiscard]] std::uint64_t samples() const { return samples_; }  // instance-steps

 private:
  struct Idle {
    Index<service::Service> service;
    Index<site::Site> asked;
    meters::Cause cause = meters::Cause::no_server_free;
    bool operator==(const Idle&) const = default;
    auto operator<=>(const Idle&) const = default;
  };

  const scenario::Scenario* scenario_;
  std::vector<service::DemandSource> sources_;
  meters::Recorder* recorder_;
  Backlogs* backlogs_;
  std::vector<Compute> of_one_;  // by service
  std::vector<int> instances_;   // by service
  std::map<Idle, int> idle_;     // how many
  std::uint64_t samples_ = 0;
};

}  // namespace verbund::engine
