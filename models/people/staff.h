// Who works at a site. Hours and tasks follow later; today a pool has heads and a cost.
#pragma once

#include <string>

#include "models/units/path.h"
#include "models/units/quantity.h"

namespace verbund::people {

struct StaffPool {
  std::string id;
  int people = 0;
  Path<YearlyCost> cost;  // per person, all included
};

}  // namespace verbund::people
