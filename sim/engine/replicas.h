// The replicas of the scenario: what instances write goes to another site all the time, and piles up when the lines are
// too narrow, lost, or busy with other things.
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "sim/engine/streams.h"
#include "sim/engine/unsent.h"
#include "sim/meters/observations.h"
#include "sim/world/world.h"

namespace verbund::engine {

class Replicas {
 public:
  Replicas(const scenario::Scenario&, Platform&, Streams&, Lines&);

  // Reads what stands where and how much it writes; after every change of the world and at midnight (disks grow). All
  // up to now must have been passed.
  void look(Instant now, world::World&);
  // The clock at which the next that has piled up is sent; infinite: nothing has.
  [[nodiscard]] double next() const;
  // Books what was written and sent between the two clocks.
  void pass(double from, double to);
  // The replicas of what runs on these servers, as they are now: to be told before the servers are lost.
  [[nodiscard]] std::vector<world::KeepCopy> of(std::span<const Index<world::Server>>, const world::World&) const;
  // By replica; at the end of the run.
  std::vector<meters::ReplicaRecord> finish();

 private:
  // From one site to the one that keeps the replicas.
  struct Lane {
    Index<site::Site> from;
    Streams::Id stream = 0;
    Duration latency{};
    double rate = 0;  // bytes/s that are written
    Unsent unsent{};
    bool stands = false;   // the site that keeps the replicas is lost, or its room given up
    bool complete = true;  // false: all of the data is under way for the first time
  };
  struct Plan {
    const copies::Replica* replica = nullptr;
    Index<copies::Replica> index{};
    Index<site::Site> to{};
    std::vector<Index<service::Service>> services{};         // in order
    double limit = std::numeric_limits<double>::infinity();  // seconds; of its services the strictest RPO
    std::map<std::uint32_t, Lane> lanes{};                   // by the site from which they lead
    int instances = 0, alone = 0;                            // alone: of them, without a replica elsewhere
    bool told = false;                                       // that some are alone
    meters::ReplicaRecord record{};
  };

  void look(Plan&, Instant now, world::World&);
  void redirect(Plan&, Instant now, const world::World&, Index<site::Site> to);
  void tell(Plan&, Instant now, world::World&);
  void ask(const Lane&);
  Lane* lane_from(Plan&, Index<site::Site> from, const world::World&);

  const scenario::Scenario* scenario_;
  Kernel* kernel_;
  Streams* streams_;
  Lines* lines_;
  std::vector<Plan> plans_;
};

}  // namespace verbund::engine
