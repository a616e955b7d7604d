// How newcomers find their server at a site, and what room is kept there, from then on.
#pragma once

#include "models/option/option.h"

namespace verbund::world {

// An event, and the rule of each site since the last of them; the same as in option::Place.
struct SetPolicy {
  Index<site::Site> at{};
  option::Policy policy = option::Policy::spread;
  Fraction headroom{};
  std::optional<Ratio> cpu_overcommit{};
  Ratio memory_overcommit{1};
  bool apart = false;
  option::Fallback fallback = option::Fallback::none;
  service::Level size_by = service::Level::peak;
  bool operator==(const SetPolicy&) const = default;
};

}  // namespace verbund::world
