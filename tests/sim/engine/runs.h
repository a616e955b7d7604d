// Playing small scenarios in the tests of the engine. One run per process: see in_child for more.
#pragma once

#include <string>

#include "sim/engine/engine.h"
#include "sim/engine/oracle.h"
#include "sim/plan/plan.h"
#include "tests/support/small_scenario.h"

namespace verbund::testing {

// The option "plan" of the scenario, which is created when the test has not.
inline scenario::Scenario built(SmallScenario& small) {
  small.option("plan");
  return small.build();
}

inline plan::Plan plan_of(const scenario::Scenario& scenario) {
  return plan::make_plan(scenario, scenario.options[at(scenario.options, "plan")]);
}

inline meters::Observations play(const scenario::Scenario& scenario) { return engine::simulate(plan_of(scenario), {}); }

// Asks for so many reference cores at any time.
inline void ask(service::Service& service, int cores, double demand) {
  service.size.cores = cores;
  const Fraction share(demand / cores);
  service.demand = service::PatternDemand{"office-hours", share, share, Fraction(0)};
}

// Week shape between a mean and a peak, with noise.
inline void vary(service::Service& service, int cores, double mean, double peak, double noise = 0) {
  service.size.cores = cores;
  service.demand = service::PatternDemand{"office-hours", Fraction(mean), Fraction(peak), Fraction(noise)};
}

inline option::Timing on(Instant date) { return {date, {}, false}; }
inline option::Timing after(const std::string& measure) { return {std::nullopt, {measure}, false}; }

inline const meters::ServiceRecord& record(const scenario::Scenario& scenario, const meters::Observations& run,
                                           const std::string& service) {
  return run.services[at(scenario.services, service).value];
}

inline const meters::SiteRecord& record_of_site(const scenario::Scenario& scenario, const meters::Observations& run,
                                                const std::string& site) {
  return run.sites[at(scenario.sites, site).value];
}

inline double joules(const meters::SiteRecord& site) {
  double all = 0;
  for (const auto& month : site.months) all += month.it_energy.value();
  return all;
}

}  // namespace verbund::testing
