// What all services ask for at the moment, served or not.
#pragma once

#include <cstdint>
#include <vector>

#include "models/scenario/scenario.h"
#include "sim/engine/servers.h"
#include "sim/meters/meters.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Demands {
 public:
  Demands(const scenario::Scenario&, std::vector<service::DemandSource>, meters::Recorder&);

  // Counts the instances and those without a server; after every change of the world.
  void count(const world::World&);
  // Asks every service what it asks for during the step that begins at `now`.
  void step(Instant now, Servers&);
  // Books what was demanded, and what no server was there for, over the time since `since`.
  void pass(Duration, Instant since);

  [[nodiscard]] std::uint64_t samples() const { return samples_; }  // instance-steps

 private:
  struct Unplaced {
    Index<service::Service> service;
    Index<site::Site> home;
    int count = 0;
  };

  const scenario::Scenario* scenario_;
  std::vector<service::DemandSource> sources_;
  meters::Recorder* recorder_;
  std::vector<Compute> of_one_;  // by service
  std::vector<int> instances_;   // by service
  std::vector<Unplaced> unplaced_;
  std::uint64_t samples_ = 0;
};

}  // namespace verbund::engine
