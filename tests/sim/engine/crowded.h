// A year on crowded servers, and its totals, for comparing the engine with its oracles.
#pragma once

#include <string>
#include <vector>

#include "tests/sim/engine/runs.h"
#include "tests/support/estimator.h"

namespace verbund::testing {

// By service: demanded, served, unserved; by site: energy, consumed.
inline std::vector<double> totals(const meters::Observations& run) {
  std::vector<double> all;
  for (const auto& s : run.services) all.insert(all.end(), {s.demanded.value(), s.served.value(), s.unserved.value()});
  for (const auto& site : run.sites) {
    double consumed = 0;
    for (const auto& month : site.months) consumed += month.consumed.value();
    all.insert(all.end(), {joules(site), consumed});
  }
  return all;
}

inline std::vector<double> totals(const Estimate& estimate) {
  std::vector<double> all;
  for (std::size_t i = 0; i < estimate.served.size(); ++i) {
    all.insert(all.end(), {estimate.demanded[i], estimate.served[i], estimate.unserved[i]});
  }
  for (std::size_t s = 0; s < estimate.joules.size(); ++s) {
    all.insert(all.end(), {estimate.joules[s], estimate.consumed[s]});
  }
  return all;
}

// Two sites, three crowded servers each of which is overloaded in office hours; caps, noise, growth, a purchase.
inline SmallScenario crowded(bool several_classes) {
  SmallScenario small;
  small.base.horizon = {12, 0};
  small.model("slow").rating = 0.4;
  for (const char* site : {"east", "west"}) {
    const std::string at = site;
    small.servers(at, at + "-old", "box", 2);
    small.servers(at, at + "-slow", "slow", 1);
    vary(small.service(at + "-a", at, 3), 2, 0.2, 0.9, 0.2);
    vary(small.service(at + "-b", at, 4), 4, 0.15, 0.5);
    vary(small.service(at + "-c", at, 2), 1, 0.3, 1.2, 0.1);
    small.service(at + "-b", at).growth = GrowthRate(0.3);
    small.service(at + "-c", at).growth = GrowthRate(-0.2);
    if (several_classes) {
      small.service(at + "-a", at).protection.level = service::ProtectionClass::high;
      small.service(at + "-c", at).protection.level = service::ProtectionClass::low;
    }
  }
  small.link("line", "east", "west");
  small.measure("plan", "more", option::Buy{{"box", {}}, 1, {"west", {}}, {}}, on(make_instant(2007, 9)));
  return small;
}

}  // namespace verbund::testing
