// Servers that leave: what runs on them moves to other servers of the site, then each retires.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "models/option/option.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// Whether site, model and batch are those that the selector names.
bool describes(const option::ServerSelector&, const world::Server&);
// Whether the selector is about this server, of whatever age; not when it has retired or is leaving already.
bool is_about(const option::ServerSelector&, const world::Server&);
// When it is old enough: at its purchase when no age is asked for.
Instant of_age(const option::ServerSelector&, const world::Server&);
// The servers that the selector is about and that are old enough now.
std::vector<Index<world::Server>> selected(const world::World&, const option::ServerSelector&, Instant now);
// The same for a measure that selects once: without an age, what stands there already is meant, not what the plan
// brings at the same instant, unless the selector names its batch.
std::vector<Index<world::Server>> selected_once(const world::World&, const option::ServerSelector&, Instant now);
// Whether a measure of the plan put the server up at that instant.
bool comes_at(const world::World&, const world::Server&, Instant);
// Whether others will be old enough before the end of the scenario.
bool more_come_of_age(const world::World&, const option::ServerSelector&, Instant now);

class Evacuation {
 public:
  Evacuation(std::string measure, Index<site::Site> site, std::vector<Index<world::Server>> servers)
      : measure_(std::move(measure)), site_(site), servers_(std::move(servers)) {}

  // Retires what is empty; at midnight, when room was made since the last time, moves what still runs there: first
  // those that need a server of their own, then the largest, as they are counted when new servers are sized. What is
  // about to leave the site by itself is left to that.
  using Leaves = std::function<bool(Index<service::Service>)>;
  std::vector<world::Event> due(Instant now, const world::World&, const Leaves&);
  [[nodiscard]] bool complete() const { return servers_.empty(); }

 private:
  std::string measure_;
  Index<site::Site> site_;
  std::vector<Index<world::Server>> servers_;  // not retired yet
  std::uint64_t tried_ = UINT64_MAX;           // World::room_made at the last attempt
};

}  // namespace verbund::agenda
