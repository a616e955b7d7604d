// Who works at a site.
#pragma once

#include <string>

#include "models/units/calendar.h"
#include "models/units/money.h"
#include "models/units/path.h"
#include "models/units/quantity.h"

namespace verbund::people {

struct StaffPool {
  std::string id;         // what they can do: the skill
  int people = 0;         // posts, all filled at the start; none is ever cut
  Path<YearlyCost> cost;  // per person, all included
  Workload hours{1600};   // that one person works in a year, without holidays, leave and illness
  GrowthRate turnover{};  // share of the people who leave in a year
  Period vacancy{};       // until a post is filled again
  Money hiring{};         // of one newcomer: search and training
};

}  // namespace verbund::people
