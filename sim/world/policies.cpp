#include "sim/world/policies.h"

namespace verbund::world {

SetPolicy policy_of(const option::Place& place) {
  return {.at = place.at.index,
          .policy = place.policy,
          .headroom = place.headroom,
          .cpu_overcommit = place.cpu_overcommit,
          .memory_overcommit = place.memory_overcommit,
          .apart = place.apart,
          .fallback = place.fallback,
          .size_by = place.size_by};
}

std::vector<SetPolicy> policies_at_start(const plan::Plan& plan) {
  std::vector<SetPolicy> policies;
  for (const auto& step : plan.steps) {
    const auto* place = std::get_if<option::Place>(&plan.option->measures[step.measure].action);
    if (place == nullptr || step.possible > plan.scenario->start || !step.waits_for.empty()) continue;
    policies.push_back(policy_of(*place));
  }
  return policies;
}

}  // namespace verbund::world
