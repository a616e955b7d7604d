// Questions about a loss, answered by placement alone: nothing is simulated and nothing changes. Needs, residency and
// the limits on memory and cores are respected; the headroom may be used, since it is kept free for such a day, and
// instances of one service may stand together. Planned with is what the rule of the receiving site plans with, from now
// to `until`.
#pragma once

#include "sim/world/world.h"

namespace verbund::world {

struct Survival {
  bool survives = true;
  int homeless = 0;  // instances that find no place; after the worst loss, when any one may occur
  int lost = 0;      // instances that ran on what is lost then
  // What that loss is: the server, or the site; the first of several that are as bad. None when all survive.
  std::optional<Index<Server>> server = {};
  std::optional<Index<site::Site>> site = {};
};

// Any one running server of the site is lost: does what it holds find room on the others of the site?
Survival survives_host_loss(const World&, Index<site::Site>, Instant now, Instant until);
Survival survives_host_loss(const World&, Index<site::Site>, Instant now);  // over the next twelve months

// The whole site is lost: does what it holds find room at the other sites, over the next twelve months?
Survival survives_site_loss(const World&, Index<site::Site>, Instant now);

// Any one other site is lost: does what may fall back on this one find room here?
Survival takes_in_any_site(const World&, Index<site::Site>, Instant now, Instant until);
// Of high or normal protection, and it may stand here.
bool may_fall_back(const World&, Index<service::Service>, Index<site::Site>);

}  // namespace verbund::world
