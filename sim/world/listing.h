// What a server lists: instances in the order of their indices.
#pragma once

#include <algorithm>
#include <vector>

#include "sim/world/event.h"
#include "sim/world/require.h"

namespace verbund::world {

inline void enter(std::vector<Index<Instance>>& list, Index<Instance> i) {
  list.insert(std::lower_bound(list.begin(), list.end(), i), i);
}

inline void leave(std::vector<Index<Instance>>& list, Index<Instance> i) {
  const auto at = std::lower_bound(list.begin(), list.end(), i);
  require(at != list.end() && *at == i, "an instance must be listed on its server");
  list.erase(at);
}

}  // namespace verbund::world
