// Playing small scenarios for the checks, each run in a process of its own.
#pragma once

#include <functional>
#include <vector>

#include "sim/engine/engine.h"
#include "tests/support/child.h"
#include "tests/support/small_plan.h"

namespace verbund::validation {

using Figures = std::function<std::vector<double>(const scenario::Scenario&, const meters::Observations&)>;

// What the figures of a run are, in the order in which the function gives them.
inline std::vector<double> played(testing::SmallScenario small, const Figures& figures) {
  const auto scenario = testing::built(small);
  return testing::numbers_from_child(
      [&] { return figures(scenario, engine::simulate(testing::plan_of(scenario), {})); });
}

inline double joules(const meters::Observations& run) {
  double all = 0;
  for (const auto& site : run.sites) {
    for (const auto& month : site.months) all += month.it_energy.value();
  }
  return all;
}

inline double all_joules(testing::SmallScenario small) {
  return played(std::move(small), [](const auto&, const auto& run) { return std::vector{joules(run)}; })[0];
}

}  // namespace verbund::validation
