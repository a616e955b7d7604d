// Things that wait for one another in a circle, so that none of them ever begins.
#pragma once

#include <functional>
#include <vector>

namespace verbund::scenario {

using Positions = std::vector<std::size_t>;

// Of `count` things, `waits_for` names those that one waits for. `report` gets every circle that is met: each in it
// waits for the next, the last for the first. Needs no recursion: a chain may be long.
void find_circles(std::size_t count, const std::function<Positions(std::size_t)>& waits_for,
                  const std::function<void(const Positions& circle)>& report);

}  // namespace verbund::scenario
