// How many servers a purchase takes, and the sentence that shows the arithmetic.
#pragma once

#include <string>
#include <vector>

#include "sim/plan/plan.h"
#include "sim/world/world.h"

namespace verbund::agenda {

struct Count {
  int servers = 0;
  std::string note;
};

// For what will have to stand at the site by `until`: growth of the services that are at home there then, instances
// that moves of the option bring, instances that wait for a server. They go first onto servers that stay. Only what the
// model can run is counted.
Count count_for_site(const plan::Plan&, const world::World&, Index<site::Site>, Index<catalogue::ServerModel>,
                     Instant now, Instant until);

// The same, and what runs on servers that are to be replaced (leaving already), planned with the peak of the new ones'
// `life`; not what a move that may have begun takes to another site.
Count count_for_servers(const plan::Plan&, const world::World&, const std::vector<Index<world::Server>>& old,
                        Index<site::Site>, Index<catalogue::ServerModel>, Instant now, Instant until, Instant life);

}  // namespace verbund::agenda
