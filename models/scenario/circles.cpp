#include "models/scenario/circles.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace verbund::scenario {

namespace {

enum class State : std::uint8_t { untouched, under_way, done };

struct Visit {
  std::size_t thing = 0;
  Positions waits_for;
  std::size_t next = 0;  // of those that it waits for
};

Positions circle_from(const std::vector<Visit>& under_way, std::size_t first) {
  auto visit = std::find_if(under_way.begin(), under_way.end(), [&](const Visit& v) { return v.thing == first; });
  Positions circle;
  for (; visit != under_way.end(); ++visit) circle.push_back(visit->thing);
  return circle;
}

}  // namespace

void find_circles(std::size_t count, const std::function<Positions(std::size_t)>& waits_for,
                  const std::function<void(const Positions& circle)>& report) {
  std::vector<State> states(count);
  std::vector<Visit> under_way;
  const auto enter = [&](std::size_t thing) {
    if (states[thing] != State::untouched) return;
    states[thing] = State::under_way;
    under_way.push_back({thing, waits_for(thing)});
  };
  for (std::size_t i = 0; i < count; ++i) {
    enter(i);
    while (!under_way.empty()) {
      Visit& top = under_way.back();
      if (top.next == top.waits_for.size()) {
        states[top.thing] = State::done;
        under_way.pop_back();
        continue;
      }
      const std::size_t other = top.waits_for[top.next++];
      if (states[other] == State::under_way) report(circle_from(under_way, other));
      enter(other);
    }
  }
}

}  // namespace verbund::scenario
