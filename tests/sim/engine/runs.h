// Playing small scenarios in the tests of the engine. One run per process: see in_child for more.
#pragma once

#include <string>

#include "sim/engine/engine.h"
#include "sim/engine/oracle.h"
#include "tests/support/small_plan.h"

namespace verbund::testing {

inline meters::Observations play(const scenario::Scenario& scenario) { return engine::simulate(plan_of(scenario), {}); }

// Week shape between a mean and a peak, with noise.
inline void vary(service::Service& service, int cores, double mean, double peak, double noise = 0) {
  service.size.cores = cores;
  service.demand = service::PatternDemand{"office-hours", Fraction(mean), Fraction(peak), Fraction(noise)};
}

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
