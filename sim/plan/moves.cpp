#include "sim/plan/moves.h"

#include <algorithm>

namespace verbund::plan {

bool residency_allows(const scenario::Scenario& scenario, Index<service::Service> service, Index<site::Site> at) {
  const auto& allowed = scenario.services[service].residency;
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), scenario.sites[at].region) != allowed.end();
}

Homes homes_at_start(const scenario::Scenario& scenario) {
  Homes homes;
  for (const auto& service : scenario.services) homes.push_back(service.at.index);
  return homes;
}

void carry_out(const Plan& plan, const Step& step, Homes& homes) {
  const auto* move = std::get_if<option::Move>(&plan.option->measures[step.measure].action);
  if (move == nullptr) return;
  for (const auto service : step.services) {
    if (residency_allows(*plan.scenario, service, move->to.index)) homes[service.value] = move->to.index;
  }
}

Homes planned_homes(const Plan& plan) {
  auto homes = homes_at_start(*plan.scenario);
  for (const auto& step : plan.steps) carry_out(plan, step, homes);
  return homes;
}

Bytes sent_of_instance(const service::Service& service) { return service.size.memory + service.size.disk; }

}  // namespace verbund::plan
