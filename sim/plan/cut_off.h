// What the users of each site lose when one line fails, once all moves of a plan are done. Users sit at the sites of
// their partner, also where no server is left; a partner without a site has none here. Not counted: a service that can
// be reached but no longer reaches another on which it depends.
#pragma once

#include <string>
#include <vector>

#include "sim/plan/plan.h"

namespace verbund::plan {

struct Loss {
  Index<site::Site> users_at;
  std::vector<Index<service::Service>> services;  // of that site's partner, in the order of their ids; not empty
};

struct LineFailure {
  Index<network::Link> line;
  std::vector<Loss> losses;  // in the order of the ids of the sites; empty: no service is cut off
};

// One for each line, in the order of their ids. Lost is what can be reached as long as the line holds.
std::vector<LineFailure> cut_off(const Plan&);

// The losses as a sentence, without the line's name: "users at dresden lose 24 of their 25 services (a, b, c, …)".
std::string describe(const Plan&, const LineFailure&);

}  // namespace verbund::plan
