#include "sim/world/policies.h"

namespace verbund::world {

std::vector<SetPolicy> policies_at_start(const plan::Plan& plan) {
  std::vector<SetPolicy> policies;
  for (const auto& step : plan.steps) {
    const auto* place = std::get_if<option::Place>(&plan.option->measures[step.measure].action);
    if (place == nullptr || step.possible > plan.scenario->start || !step.waits_for.empty()) continue;
    policies.push_back({place->at.index, place->policy, place->headroom});
  }
  return policies;
}

}  // namespace verbund::world
