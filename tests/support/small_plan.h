// Plans of small scenarios: the option "plan" is the one that a test plays.
#pragma once

#include <string>

#include "sim/plan/plan.h"
#include "tests/support/small_scenario.h"

namespace verbund::testing {

// The option is created when the test has not.
inline scenario::Scenario built(SmallScenario& small) {
  small.option("plan");
  return small.build();
}

inline plan::Plan plan_of(const scenario::Scenario& scenario) {
  return plan::make_plan(scenario, scenario.options[at(scenario.options, "plan")]);
}

// Asks for so many reference cores at any time.
inline void ask(service::Service& service, int cores, double demand) {
  service.size.cores = cores;
  const Fraction share(demand / cores);
  service.demand = service::PatternDemand{"office-hours", share, share, Fraction(0)};
}

inline option::Timing on(Instant date) { return {.date = date}; }
inline option::Timing after(const std::string& measure) { return {.after = {{measure, {}}}}; }
inline option::Timing when_emptied() { return {.emptied = true}; }

}  // namespace verbund::testing
