// Two questions about a loss, answered by placement alone: nothing is simulated and nothing changes. Needs and
// residency are respected; the headroom of the servers may be used, since it is kept free for such a day. What is
// planned with is the peak of the next twelve months.
#pragma once

#include "sim/world/world.h"

namespace verbund::world {

struct Survival {
  bool survives = true;
  int homeless = 0;  // instances that find no place; of the worst server, when any one server may be lost
};

// Any one running server of the site is lost: does what it holds find room on the others of the site?
Survival survives_host_loss(const World&, Index<site::Site>, Instant now);

// The whole site is lost: does what it holds find room at the other sites?
Survival survives_site_loss(const World&, Index<site::Site>, Instant now);

}  // namespace verbund::world
