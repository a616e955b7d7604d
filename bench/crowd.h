// The crowd of instances that the benchmarks of the engine play.
#pragma once

#include "tests/support/small_scenario.h"

namespace verbund {

// Services of `per_service` instances each on `servers` servers at one site; noise gives each a new demand every
// hour, without it nights and weekends have hours alike.
inline testing::SmallScenario crowd(int instances, int per_service, int servers, int days, double noise = 0.1) {
  testing::SmallScenario small;
  small.base.horizon = {0, days * seconds_per_day};
  auto& site = small.site("here");
  site.room.racks = servers;
  site.room.power = Power(1e3 * servers);
  auto& box = small.model("box");
  box.cores = 8;
  box.memory = testing::gib(64);
  small.servers("here", "old", "box", servers);
  for (int placed = 0; placed < instances; placed += per_service) {
    auto& service = small.service("s" + std::to_string(placed), "here", per_service);
    service.size.cores = 2;
    const double peak = 0.3 + 0.01 * (placed % 17);
    service.demand = service::PatternDemand{"office-hours", Fraction(0.4 * peak), Fraction(peak), Fraction(noise)};
  }
  small.option("plan");
  return small;
}

}  // namespace verbund
