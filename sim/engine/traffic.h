// Traffic to users: from where a service works to where its users sit, by how much it is asked for.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "sim/engine/demands.h"
#include "sim/engine/streams.h"
#include "sim/meters/observations.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Traffic {
 public:
  Traffic(const scenario::Scenario&, Streams&, Lines&);

  // Reads what serves its users, and where; after every change of the world. All up to now must have been passed.
  void look(const world::World&);
  // Reads what is asked for from now on; after every look and at every step.
  void ask(Instant now, const Demands&);
  // Books what was asked for and sent since the last call.
  void pass(Duration);
  // By the site of the users, and where it is served; what is served there itself is no traffic of a line.
  std::vector<meters::TrafficRecord> finish();

 private:
  struct Flow {
    Index<site::Site> users, at;
    std::optional<Streams::Id> stream{};               // none: no line ever leads there
    std::map<Index<service::Service>, int> serving{};  // how many instances
    double rate = 0;                                   // bytes/s that are asked for
    meters::TrafficRecord record{};
  };
  Flow& flow(Index<site::Site> users, Index<site::Site> at);

  const scenario::Scenario* scenario_;
  Streams* streams_;
  Lines* lines_;
  std::vector<Index<service::Service>> services_;  // that have any
  std::map<std::pair<std::uint32_t, std::uint32_t>, Flow> flows_;
};

}  // namespace verbund::engine
