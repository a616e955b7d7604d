// A share of the hours of each skill.
#pragma once

#include <string>
#include <vector>

#include "models/units/quantity.h"

namespace verbund::people {

struct SkillShare {
  std::string skill;
  Fraction share;
};
using SkillShares = std::vector<SkillShare>;  // each skill once, by id

}  // namespace verbund::people
