// The hours that what runs and stands takes all the time.
#pragma once

#include <vector>

#include "sim/agenda/hands.h"
#include "sim/plan/standards.h"
#include "sim/world/world.h"

namespace verbund::agenda {

// What makes work, counted at one instant.
struct Counts {
  explicit Counts(Instant now, const world::World&);

  Instant when;
  // By site: the servers that run there, by model.
  std::vector<std::map<Index<catalogue::ServerModel>, int>> servers;
  std::vector<int> instances;  // by service
};

// By team, in a month. What is counted once for all that a team looks after (models of servers, products) is counted
// once for teams that are one, and stands with the first of them.
std::vector<Duration> routine(const scenario::Scenario&, const Hands&, const plan::Standards&, const Counts&);

}  // namespace verbund::agenda
